"""DUF numbers: reading what an adviser typed and checking the control digits.

A DUF number is twelve ASCII digits `YYYY NNNNNN CC`. UDI has not published the control; four public code bases agree
on it, Statistics Norway's validator among them. Therefore a wrong control is asked about and may be confirmed, while
a wrong length, character or year is refused.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum

LENGTH = 12
FIRST_YEAR = 1900
_WEIGHTS = (4, 6, 3, 2, 4, 6, 3, 2, 7, 5)
_LABEL = re.compile(r"^duf(?:nummer|number|nr|no)?[:#]*", re.IGNORECASE)
# Spaces of every kind, full stops, hyphens, dashes and minus, and the invisible marks that copying brings along.
_SEPARATORS = re.compile(r"[\s.\-‐-―−\u00ad\u200b-\u200f\u2060\ufeff]+")


class DufProblem(StrEnum):
    """What is wrong with a typed DUF number. Each is a message key's last part."""

    EMPTY = "empty"
    FOREIGN_DIGITS = "foreign-digits"
    CHARACTERS = "characters"
    NATIONAL_ID = "national-id"
    LENGTH = "length"
    YEAR = "year"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class DufReading:
    """What was read: twelve digits with no problem, twelve digits to confirm (CHECK), or a problem and no digits."""

    digits: str | None = field(repr=False)  # a repr ends up in logs and error pages
    problem: DufProblem | None

    @property
    def may_be_confirmed(self) -> bool:
        """The digits have the right form and only the control is off: the user may insist."""
        return self.problem is DufProblem.CHECK


def control(first_ten: str) -> str:
    """The two control digits, "00" to "10", for the first ten digits of a DUF number."""
    return f"{sum(w * int(d) for w, d in zip(_WEIGHTS, first_ten, strict=True)) % 11:02d}"


def read_duf(typed: str, this_year: int) -> DufReading:
    """Read a DUF number as typed, with or without «DUF-nr.», spaces, no-break spaces and hyphens around it.

    `this_year` is the current year in Oslo: a number cannot have been given out later.
    """
    text = _LABEL.sub("", _SEPARATORS.sub("", typed))
    if not text:
        return DufReading(None, DufProblem.EMPTY)
    if not text.isascii() and any(unicodedata.category(c) == "Nd" and not c.isascii() for c in text):
        return DufReading(None, DufProblem.FOREIGN_DIGITS)
    if not (text.isascii() and text.isdigit()):
        return DufReading(None, DufProblem.CHARACTERS)
    if len(text) == 11:
        # Eleven digits are most likely a fødselsnummer or D-number, which must not be written here at all.
        return DufReading(None, DufProblem.NATIONAL_ID)
    if len(text) != LENGTH:
        return DufReading(None, DufProblem.LENGTH)
    if not FIRST_YEAR <= int(text[:4]) <= this_year:
        return DufReading(None, DufProblem.YEAR)
    return DufReading(text, None if control(text[:10]) == text[10:] else DufProblem.CHECK)


def spaced(digits: str) -> str:
    """The number as people write it: `YYYY NNNNNN CC`."""
    return f"{digits[:4]} {digits[4:10]} {digits[10:]}"
