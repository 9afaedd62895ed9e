"""The walk through which an adviser asks for a group information meeting."""
