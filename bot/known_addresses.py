"""Which addresses this process has lately seen stored, so that most turns need not look."""

from collections.abc import Callable
from time import monotonic

from booking.ports import Address

TRUSTED_SECONDS = 600.0
"""Another instance may have found an address dead meanwhile; after this long it is looked up and revived."""
MOST = 10_000


class KnownAddresses:
    """By Entra object id, in memory, at most MOST people."""

    def __init__(self, seconds: Callable[[], float] = monotonic) -> None:
        self._seconds = seconds
        self._known: dict[str, tuple[Address, float]] = {}

    def holds(self, address: Address) -> bool:
        known, seen_at = self._known.get(address.aad_object_id, (None, 0.0))
        return known == address and self._seconds() - seen_at < TRUSTED_SECONDS

    def add(self, address: Address) -> None:
        if len(self._known) >= MOST:
            self._known.clear()
        self._known[address.aad_object_id] = (address, self._seconds())

    def forget(self, aad_object_id: str) -> None:
        self._known.pop(aad_object_id, None)
