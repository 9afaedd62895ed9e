"""Days on the command line, written as ISO or as Norwegians write them."""

import re
from datetime import date

from babel.dates import format_date, get_month_names

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_NUMBERS = re.compile(r"(\d{1,2})[./]\s?(\d{1,2})\.?(?:[./]?\s?(\d{4}))?", re.ASCII)
_NAMED = re.compile(r"(\d{1,2})\.?\s([a-zæøå]{3,})\.?(?:\s(\d{4}))?", re.ASCII)


def read_day(text: str, today: date) -> date:
    """The day that `text` names: `2026-12-08`, `8.12.2026`, `8/12`, `8. desember` or `8. des 2026`.

    Day before month always. Without a year it is the next such day, `today` included. Raises ValueError.
    """
    plain = " ".join(text.lower().split())
    if found := _ISO.fullmatch(plain):
        year, month, day = (int(part) for part in found.groups())
        return date(year, month, day)
    if found := _NUMBERS.fullmatch(plain):
        month = int(found[2])
    elif found := _NAMED.fullmatch(plain):
        month = _month(found[2])
    else:
        raise ValueError(text)
    if found[3]:
        return date(int(found[3]), month, int(found[1]))
    this_year = date(today.year, month, int(found[1]))
    return this_year if this_year >= today else this_year.replace(year=today.year + 1)


def weekday(day: date) -> str:
    """`tirsdag`."""
    return format_date(day, "EEEE", locale="nb")


def _month(name: str) -> int:
    fitting: list[int] = [n for n, full in get_month_names("wide", locale="nb").items() if full.startswith(name)]
    if len(fitting) != 1:
        raise ValueError(name)
    return fitting[0]
