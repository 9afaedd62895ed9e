"""The door: what anybody on the internet can do to the service before we know who it is, and its limits.

`limits` holds them with their reasons, `listening` opens the door, `connections` keeps count and time, and `body` reads
what a known caller sends.
"""
