"""Which days the centre is open, by the Norwegian calendar and the routine's own closed days."""

from datetime import date, time, timedelta
from functools import lru_cache

import holidays
from dateutil.easter import easter

from booking.routine import ClosedDays


@lru_cache(maxsize=64)
def public_holidays(year: int) -> dict[date, str]:
    """The Norwegian public holidays of `year` with their names in bokmål; Sundays are left out.

    "no" is the library's only Norwegian: "nb" and "nn" silently give English names.
    """
    return dict(holidays.country_holidays("NO", years=year, language="no"))


def closed_because(day: date, closed: ClosedDays) -> str | None:
    """Why the centre is closed the whole of `day`: a holiday's name, "weekend" or "closed"; None when it is open."""
    name = public_holidays(day.year).get(day)
    if name:
        return name
    if day.weekday() >= 5:
        return "weekend"
    if day in closed.dates or f"{day.month:02}-{day.day:02}" in closed.every_year:
        return "closed"
    return None


def closes_early(day: date, closed: ClosedDays) -> time | None:
    """The wall time at which a short day ends: the Wednesday before Maundy Thursday. None on other days."""
    early = closed.wednesday_before_easter_closes
    return early if early and day == easter(day.year) - timedelta(days=4) else None


def is_working_day(day: date, closed: ClosedDays) -> bool:
    return closed_because(day, closed) is None


def add_working_days(day: date, count: int, closed: ClosedDays) -> date:
    """The working day `count` working days after `day` (before it, when `count` is negative)."""
    step = timedelta(days=1 if count > 0 else -1)
    for _ in range(abs(count)):
        day += step
        while not is_working_day(day, closed):
            day += step
    return day
