"""What the shield found and what it must leave alone."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["name", "national_id", "duf", "phone", "email", "passport"]


@dataclass(frozen=True, slots=True)
class Finding:
    """A kind of identifying information and where in the text it stands; the value itself is never kept."""

    kind: Kind
    start: int
    end: int

    def mark(self, places: bytearray) -> None:
        """Marks, in a row of the text's `places`, those that it covers."""
        places[self.start : self.end] = b"\1" * (self.end - self.start)

    def is_marked(self, places: bytearray) -> bool:
        """Whether any place that it covers is marked."""
        return any(places[self.start : self.end])


@dataclass(frozen=True, slots=True)
class Allowed:
    """What is known and public, so no finding: staff and the writing adviser by name, staff phones and e-mails,
    place names.

    Phones in any spacing, with or without +47.
    """

    names: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


NOTHING_ALLOWED = Allowed()
