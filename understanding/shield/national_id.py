"""Norwegian identity numbers: any run of eleven digits, valid or not, spaced or not (fødselsnummer, D-number,
synthetic)."""

import re
from collections.abc import Iterator
from itertools import pairwise

from understanding.shield.findings import Finding
from understanding.shield.gaps import gap

_GAP = gap("-./_*")
_BIRTHDAY_THEN_FIVE = re.compile(
    rf"(?<![\d+])\d{{1,2}}[./\- ]\d{{1,2}}[./\- ](?:19|20)?\d\d{_GAP}\d{{3}}{_GAP}\d\d(?!\d)|"
    rf"(?<![\d+])\d{{6}}{_GAP}\d{{3}}{_GAP}\d\d(?![\d])"
)
_ANY_ELEVEN = re.compile(rf"(?<!\d)(?<!\d[ \-./])(?<!\+)\d(?:{_GAP}\d){{10}}(?!\d|[ \-./]\d)")
_CUED = re.compile(
    r"(?:f(?:ø|o|oe)dsels|person)n(?:umme)?r\w*\.?[\s.:=\-]*(?:er |is )?(\d(?:[ \-./_]?\d){7,12})(?!\d)|"
    r"(?:person\s?n(?:umme)?r\w*\.?|siste fem(?: siffer)?)[\s.:=\-]*(?:er )?(\d{5})(?!\d)|"
    r"(?:\bfnr|\bd-?nr|\bd-?nummer)\.?[\s.:=\-]*(?:er )?(\d(?:[ \-./_]?\d){7,12})(?!\d)",
    re.IGNORECASE,
)


def after_the_word(text: str) -> Iterator[Finding]:
    """Figures right after «fødselsnummer», «fnr=» and the like, whatever their number; in links too."""
    for match in _CUED.finditer(text):
        group = next(one for one in (1, 2, 3) if match.group(one))
        yield Finding("national_id", match.start(group), match.end(group))


def birthdays_with_five_more(text: str) -> Iterator[Finding]:
    """«01.01.90 12345» and the like: sought before dates are masked."""
    for match in _BIRTHDAY_THEN_FIVE.finditer(text):
        yield Finding("national_id", match.start(), match.end())


def eleven_digits(text: str) -> Iterator[Finding]:
    """Every run of eleven digits in a text whose dates are masked."""
    for match in _ANY_ELEVEN.finditer(text):
        if not _counts_up(match.group()):
            yield Finding("national_id", match.start(), match.end())


def _counts_up(written: str) -> bool:
    """«7 8 9 10 11 12 13»: a list of days or weeks."""
    groups = [int(group) for group in re.findall(r"\d+", written)]
    return len(groups) > 3 and all(after == before + 1 for before, after in pairwise(groups))
