"""Exceptions that an adviser asks for and the counsellor grants (rutinen pkt. 2.3 and 2.4)."""
