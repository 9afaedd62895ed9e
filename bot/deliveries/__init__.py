"""Carrying out effects, one file per recipient: the call abroad with no transaction open, and what is then kept.

What to say is worked out from the booking as it stands when it is said. So a repeated delivery says the same, and an
overtaken one says what is true now.
"""
