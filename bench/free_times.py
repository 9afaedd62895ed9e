"""Free times, in this process: how long, and whether a full calendar costs more than an empty one. In ms."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from time import process_time

from booking.calendar.free_times import free_days
from booking.calendar.wall_time import Slot, span
from booking.ports import Span
from booking.routine import Routine
from bot.config import load_routine

FIRST = date(2026, 1, 5)
_TIMES = 15


def routine() -> Routine:
    return load_routine(Path("routine.toml"))


def taken(days: int, filled: float, number: int = 0) -> tuple[Span, ...]:
    """A calendar over `days` from FIRST: sessions on Tuesdays and Fridays, of which `filled` are given, and a blocked
    stretch every week. `number` is the counsellor's: no two are alike.
    """
    return tuple(_given(days, filled, number))


def _given(days: int, filled: float, number: int) -> Iterator[Span]:
    for offset in range(days):
        day = FIRST + timedelta(days=offset)
        if day.weekday() in (1, 4):
            for hour in range(9, 15):
                if (offset * 31 + hour * 17 + number * 7) % 100 < filled * 100:
                    yield span(Slot(day, time(hour)), 60)
        if day.weekday() == 2:
            at = datetime(day.year, day.month, day.day, 8, tzinfo=UTC)
            yield Span(at, at + timedelta(hours=7))


def eight_weeks_ms() -> float:
    """One counsellor with two years of bookings and blocked stretches, the next eight weeks."""
    rules, busy = routine(), taken(730, 0.6)
    first = FIRST + timedelta(days=365)
    return _median_ms(partial(free_days, rules, busy, first, first + timedelta(days=55)))


def five_hundred_ms() -> float:
    """500 counsellors, twelve months each."""
    rules, calendars = routine(), [taken(365, 0.6, number) for number in range(500)]
    last = FIRST + timedelta(days=364)
    begun = process_time()
    for busy in calendars:
        free_days(rules, busy, FIRST, last)
    return (process_time() - begun) * 1000


def by_filling() -> list[tuple[float, float]]:
    """(share of the year's sessions that are given, microseconds for each session looked at)."""
    rules, last = routine(), FIRST + timedelta(days=364)
    looked_at = sum(len(day.starts) for day in free_days(rules, (), FIRST, last))
    points = []
    for filled in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0):
        busy = taken(365, filled)
        ms = _median_ms(partial(free_days, rules, busy, FIRST, last))
        points.append((filled, ms * 1000 / looked_at))
    return points


def _median_ms(call: Callable[[], object]) -> float:
    took = []
    for _ in range(_TIMES):
        begun = process_time()
        call()
        took.append((process_time() - begun) * 1000)
    return median(took)
