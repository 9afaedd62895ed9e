"""Days on the command line, written as ISO or as Norwegians write them."""

import re
from contextlib import suppress
from datetime import date

import click
from babel.dates import format_date, get_month_names

from booking.calendar.wall_time import today
from bot.cli.command import now, shown
from bot.cli.texts import say

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_NUMBERS = re.compile(r"(\d{1,2})[./]\s?(\d{1,2})\.?(?:[./]?\s?(\d{4}))?", re.ASCII)
_NAMED = re.compile(r"(\d{1,2})\.?\s([a-zæøå]{3,})\.?(?:\s(\d{4}))?", re.ASCII)
_NEXT_LEAP_YEAR = 8
"""Years at most from one 29 February to the next: 1896 to 1904, 2096 to 2104."""


class Day(click.ParamType[date]):
    """The type of an argument that names a day. click.DateTime knows no month names and no day without a year."""

    name = "date"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return read_day(value, today(now(ctx)))
        except ValueError:
            self.fail(say("date-unreadable", text=shown(value)), param, ctx)


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
    return _next(today, month, int(found[1]))


def weekday(day: date) -> str:
    """`tirsdag`."""
    return format_date(day, "EEEE", locale="nb")


def _month(name: str) -> int:
    fitting: list[int] = [n for n, full in get_month_names("wide", locale="nb").items() if full.startswith(name)]
    if len(fitting) != 1:
        raise ValueError(name)
    return fitting[0]


def _next(today: date, month: int, day: int) -> date:
    for year in range(today.year, today.year + _NEXT_LEAP_YEAR + 1):
        with suppress(ValueError):  # 29 February in another year
            if (found := date(year, month, day)) >= today:
                return found
    raise ValueError(f"no month {month} with a day {day}")
