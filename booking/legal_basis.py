"""The two legal bases. The participant's permit decides which one holds, not the nationality."""

from enum import StrEnum


class LegalBasis(StrEnum):
    """Under which chapter of integreringsloven the session is given."""

    COLLECTIVE_PROTECTION = "6A"
    """Chapter 6A: collective protection (utlendingsloven § 34). A right, not a duty, and no three-month deadline."""

    ORDINARY = "11"
    """§ 11, ordinary: right and duty, within three months of settlement and before the introduction programme."""
