"""Dates and times as Norwegians write them: `tirsdag 6. oktober 2026 (uke 41) kl. 10.00`. Local Oslo wall time."""

from datetime import date, time
from functools import lru_cache

from babel.dates import format_date

from booking.wall_time import Slot, week

_WEEK = {"nb": "uke", "nn": "veke", "en": "week"}
_CLOCK = {"nb": "kl. ", "nn": "kl. ", "en": ""}


@lru_cache(maxsize=2048)
def long_day(day: date, language: str) -> str:
    """`tirsdag 6. oktober 2026 (uke 41)`."""
    return f"{format_date(day, 'EEEE d. MMMM y', locale=language)} ({_WEEK[language]} {week(day)})"


@lru_cache(maxsize=2048)
def named_day(day: date, language: str) -> str:
    """`tirsdag 6. oktober`, where the year and the week stand above."""
    return format_date(day, "EEEE d. MMMM", locale=language)


@lru_cache(maxsize=2048)
def short_day(day: date, language: str) -> str:
    """`6. oktober 2026`."""
    return format_date(day, "d. MMMM y", locale=language)


def clock(start: time) -> str:
    """`10.00`, on the 24-hour clock."""
    return f"{start.hour:02}.{start.minute:02}"


def long_slot(slot: Slot, language: str) -> str:
    """`tirsdag 6. oktober 2026 (uke 41) kl. 10.00`."""
    return f"{long_day(slot.day, language)} {_CLOCK[language]}{clock(slot.start)}"


def short_slot(slot: Slot, language: str) -> str:
    """`6. oktober 2026 kl. 10.00`, where the whole day stands above."""
    return f"{short_day(slot.day, language)} {_CLOCK[language]}{clock(slot.start)}"
