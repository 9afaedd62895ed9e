"""Dates and times as people write them: `tirsdag 6. oktober 2026 (uke 41) kl. 10.00`, or in English
`Tuesday 6 October 2026 (week 41) at 10:00`. Local Oslo wall time, 24-hour clock, ISO weeks.

Before the number of a week or an hour stands a no-break space, so that no line ends with «uke» or «kl.».
"""

from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache

from babel.dates import format_date

from booking.calendar.wall_time import Slot, week

NO_BREAK = "\u00a0"
"""The space that keeps a number on the line of the word before it, however narrow the phone."""


@dataclass(frozen=True, slots=True)
class _Manner:
    """How a written language puts dates; `day`, `named` and `brief` are CLDR patterns, `clock` one of strftime."""

    day: str
    named: str
    brief: str
    week: str
    at: str
    clock: str


_MANNERS = {
    "nb": _Manner("d. MMMM y", "EEEE d. MMMM", "d. MMM", "uke", "kl.", "%H.%M"),
    "nn": _Manner("d. MMMM y", "EEEE d. MMMM", "d. MMM", "veke", "kl.", "%H.%M"),
    "en": _Manner("d MMMM y", "EEEE d MMMM", "d MMM", "week", "at", "%H:%M"),
}


@lru_cache(maxsize=2048)
def long_day(day: date, language: str) -> str:
    """`tirsdag 6. oktober 2026 (uke 41)`."""
    manner = _MANNERS[language]
    return f"{format_date(day, f'EEEE {manner.day}', locale=language)} ({manner.week}{NO_BREAK}{week(day)})"


@lru_cache(maxsize=2048)
def named_day(day: date, language: str) -> str:
    """`tirsdag 6. oktober`, where the year and the week stand above."""
    return format_date(day, _MANNERS[language].named, locale=language)


@lru_cache(maxsize=2048)
def short_day(day: date, language: str) -> str:
    """`6. oktober 2026`."""
    return format_date(day, _MANNERS[language].day, locale=language)


@lru_cache(maxsize=512)
def clock(start: time, language: str) -> str:
    """`10.00`, on the 24-hour clock."""
    return start.strftime(_MANNERS[language].clock)


def long_slot(slot: Slot, language: str) -> str:
    """`tirsdag 6. oktober 2026 (uke 41) kl. 10.00`."""
    return f"{long_day(slot.day, language)} {_at(slot.start, language)}"


def short_slot(slot: Slot, language: str) -> str:
    """`6. oktober 2026 kl. 10.00`, where the whole day stands above."""
    return f"{short_day(slot.day, language)} {_at(slot.start, language)}"


def brief_slot(slot: Slot, language: str) -> str:
    """`6. okt. kl. 10.00`, on a button that a phone has to hold."""
    return f"{format_date(slot.day, _MANNERS[language].brief, locale=language)} {_at(slot.start, language)}"


def with_plain_spaces(text: str) -> str:
    """For a terminal, and for what is sent on as an SMS, where one such letter halves what a message holds."""
    return text.replace(NO_BREAK, " ")


def _at(start: time, language: str) -> str:
    return f"{_MANNERS[language].at}{NO_BREAK}{clock(start, language)}"
