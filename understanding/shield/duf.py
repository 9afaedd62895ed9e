"""DUF numbers: twelve digits that begin with a year, and whatever figures stand right after the word DUF."""

import re
from collections.abc import Iterator

from understanding.shield.findings import Finding
from understanding.shield.gaps import gap

_GAP = gap("-./_")
_TWELVE = re.compile(rf"(?<!\d)(?<!\d[\-./])(?:19|20)(?:{_GAP}\d){{10}}(?!\d|[\-./]\d)")
_CUED = re.compile(
    rf"\bduf(?:[\s\-]?(?:nr|nummer|number|no|id))?[^\W\d]*[\s.:#\-=]*(?:er |is )?(\d(?:{_GAP}\d){{5,13}})(?!\d)",
    re.IGNORECASE,
)
_OTHER_GROUPINGS = (6, 11)
"""«209194-69373 8» is a birth number with a day's number after it."""
_DATE_AND_COUNT = re.compile(r"20\d\d(-?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])[-./_]\d{4}$")
"""«20261118-0042», the forty-second order of that day; «FOR-2021-05-25-1628», a regulation."""
_MEETING_ID = re.compile(r"(?:m(?:ø|o)te|meeting|konferanse|conference)[ \-]?id\w*[\s.:#]*$", re.IGNORECASE)


def duf_numbers(text: str) -> Iterator[Finding]:
    """Every DUF number in `text`; a meeting's id of twelve figures is not one."""
    for match in _CUED.finditer(text):
        yield Finding("duf", match.start(1), match.end(1))
    for match in _TWELVE.finditer(text):
        first_group = re.match(r"\d+", match.group())
        if first_group is not None and len(first_group.group()) in _OTHER_GROUPINGS:
            continue
        if _DATE_AND_COUNT.match(match.group()):
            continue
        if not _MEETING_ID.search(text[max(0, match.start() - 24) : match.start()]):
            yield Finding("duf", match.start(), match.end())
