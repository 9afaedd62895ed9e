"""Telephone numbers: Norwegian with and without +47, Ukrainian, and others in international or trunk form."""

import re
from collections.abc import Iterator

from understanding.shield.findings import Finding
from understanding.shield.gaps import gap
from understanding.shield.masks import PHONE_CUE

_GAP = gap("-./_()", most=2)
_INTERNATIONAL = re.compile(rf"(?:(?<!\d)\(?\+|(?<![\d.,:/])00) ?[1-9](?:{_GAP}\d){{6,14}}(?!\d)")
_LINK = re.compile(r"(?:wa\.me/|tel:|sms:|t\.me/|phone=|number=)(?:\+|%2B)?(\d(?:[ -]?\d){6,14})(?!\d)", re.IGNORECASE)
_CLUSTER = re.compile(r"(?<![\d\x00])\d+(?:(?! / )\)? ?[-./ ] ?\d+)*")
_FIGURES = re.compile(r"\d+")
_SHORTEST, _LONGEST = 7, 15
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
        groups = [(match.start() + group.start(), match.start() + group.end()) for group in _FIGURES.finditer(match[0])]
        if sum(end - start for start, end in groups) >= _SHORTEST:
            cued = PHONE_CUE.search(text[max(0, match.start() - 32) : match.start()]) is not None
            yield from _in_cluster(text, groups, cued)


def _in_cluster(text: str, groups: list[tuple[int, int]], cued: bool) -> Iterator[Finding]:
    left = sum(end - start for start, end in groups)
    first = 0
    while first < len(groups):
        is_cued = cued and first == 0
        last = _reach(text, groups, first, cued=is_cued and left <= _LONGEST)
        if last is None and is_cued and left > _LONGEST:  # two numbers in a row, or one that nothing else tells
            last = _reach(text, groups, first, cued=True)
        if last is not None:
            yield Finding("phone", groups[first][0], groups[last][1])
        after = first + 1 if last is None else last + 1
        left -= sum(end - start for start, end in groups[first:after])
        first = after


def _reach(text: str, groups: list[tuple[int, int]], first: int, *, cued: bool) -> int | None:
    """The last group of the longest number that begins with group `first`, or None."""
    digits, sizes, found = "", [], None
    for last in range(first, len(groups)):
        start, end = groups[last]
        digits += text[start : min(end, start + _LONGEST + 1)]
        sizes.append(end - start)
        if len(digits) > _LONGEST:
            break
        if len(digits) >= _SHORTEST and _is_phone(digits, tuple(sizes), cued):
            found = last
    return found


def _is_phone(digits: str, sizes: tuple[int, ...], cued: bool) -> bool:
    if cued and _SHORTEST <= len(digits) <= _LONGEST:
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
