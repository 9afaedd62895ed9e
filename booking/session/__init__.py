"""The life of a booking: each change is a function from a booking to the changed one with its effects, or a refusal.

Nothing here reads a clock or saves anything. An illegal change is not an error: it is refused by name, and the one
who asked is shown how things stand.
"""
