"""Telephone numbers: Norwegian with and without +47, Ukrainian, and others in international or trunk form."""

import re
from collections.abc import Iterator

from understanding.shield.findings import Finding
from understanding.shield.masks import PHONE_CUE

_GAP = r"(?: ?[-./_() ] ?| ?\) ?|\( ?)"
_INTERNATIONAL = re.compile(rf"(?:(?<!\d)\(?\+|(?<![\d.,:/])00) ?[1-9](?:{_GAP}{{0,2}}\d){{6,14}}(?!\d)")
_LINK = re.compile(r"(?:wa\.me/|tel:|sms:|t\.me/|phone=|number=)(?:\+|%2B)?(\d(?:[ -]?\d){6,14})(?!\d)", re.IGNORECASE)
_CLUSTER = re.compile(r"(?<![\d\x00])\d+(?:(?! / )\)? ?[-./ ] ?\d+)*")
_LONGEST = 15
_GROUPINGS_OF_EIGHT = frozenset(
    (
        (8,),
        (3, 2, 3),
        (2, 2, 2, 2),
        (4, 4),
        (3, 5),
        (5, 3),
        (2, 3, 3),
        (3, 3, 2),
        (2, 6),
        (6, 2),
        (4, 2, 2),
        (2, 2, 4),
        (3, 2, 1, 2),
        (2, 4, 2),
        (1,) * 8,
    )
)


def international_phones(text: str) -> Iterator[Finding]:
    """Numbers with + or 00 and a country code: sought first, because their digits may also count eleven or twelve."""
    for match in _INTERNATIONAL.finditer(text):
        yield Finding("phone", match.start(), match.end())


def phone_links(text: str) -> Iterator[Finding]:
    """«https://wa.me/4740000012», «tel:+47…»: sought before links are masked."""
    for match in _LINK.finditer(text):
        yield Finding("phone", match.start(1), match.end(1))


def phones(text: str) -> Iterator[Finding]:
    """The other telephone numbers of a text whose dates, links and references are masked."""
    for match in _CLUSTER.finditer(text):
        cued = PHONE_CUE.search(text[max(0, match.start() - 32) : match.start()]) is not None
        groups = [
            (match.start() + group.start(), match.start() + group.end()) for group in re.finditer(r"\d+", match.group())
        ]
        yield from _in_cluster(text, groups, cued)


def _in_cluster(text: str, groups: list[tuple[int, int]], cued: bool) -> Iterator[Finding]:
    first = 0
    while first < len(groups):
        last = None
        if sum(end - start for start, end in groups[first:]) > _LONGEST:  # two numbers in a row
            last = _reach(text, groups, first, cued=False)
        if last is None:
            last = _reach(text, groups, first, cued=cued and first == 0)
        if last is None:
            first += 1
            continue
        yield Finding("phone", groups[first][0], groups[last][1])
        first = last + 1


def _reach(text: str, groups: list[tuple[int, int]], first: int, *, cued: bool) -> int | None:
    """The last group of the number that begins with group `first`, or None."""
    for last in range(len(groups) - 1, first - 1, -1):
        digits = "".join(text[start:end] for start, end in groups[first : last + 1])
        sizes = tuple(end - start for start, end in groups[first : last + 1])
        if _is_phone(digits, sizes, cued and (last == len(groups) - 1 or len(digits) >= 7)):
            return last
    return None


def _is_phone(digits: str, sizes: tuple[int, ...], cued: bool) -> bool:
    if cued and 7 <= len(digits) <= _LONGEST:
        return True
    if len(digits) == 8 and digits[0] != "0":
        return digits[0] in "23456789" and sizes in _GROUPINGS_OF_EIGHT
    if len(digits) == 10 and digits.startswith("47") and digits[2] in "23456789":
        return sizes[0] in (2, 10)
    if len(digits) == 8 and digits[0] == "0" and digits[1] != "0":
        return sizes[0] in (2, 3) and max(sizes) >= 3
    if len(digits) in (9, 10) and digits[0] == "0" and digits[1] != "0":
        return sizes[0] >= 3 or len(sizes) == 1
    return len(digits) == 12 and digits.startswith("380")
