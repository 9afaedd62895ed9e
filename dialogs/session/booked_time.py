"""What stands in the way when a counsellor's time is to be used for something else: sessions and group meetings."""

from collections.abc import Sequence
from hashlib import sha256

from booking.booked import Booked


def fingerprint(booked: Sequence[Booked]) -> str:
    """Tells whether they are still those that a question named, and at the same times."""
    named = "\n".join(sorted(f"{one.id} {one.slot}" for one in booked))
    return sha256(named.encode()).hexdigest()[:16]
