"""Spans of days in the civil calendar. Dates are local; weeks are ISO weeks, Monday first."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta


@dataclass(frozen=True, slots=True)
class Span:
    """Whole days from `start` to `end`, both included."""

    start: date
    end: date

    @property
    def is_day(self) -> bool:
        return self.start == self.end


def day(of: date) -> Span:
    return Span(of, of)


def week_of(of: date) -> Span:
    monday = of - timedelta(days=of.weekday())
    return Span(monday, monday + timedelta(days=6))


def iso_week(year: int, week: int) -> Span | None:
    """The week, or None when `year` has no such week (2026 has 53, 2027 has 52)."""
    try:
        return week_of(date.fromisocalendar(year, week, 1))
    except ValueError:
        return None


def month_of(year: int, month: int) -> Span:
    return Span(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def months_ahead(of: date, months: int) -> Span:
    first = of.replace(day=1) + relativedelta(months=months)
    return month_of(first.year, first.month)


def year_of(year: int) -> Span:
    return Span(date(year, 1, 1), date(year, 12, 31))


def day_in_week(week: Span, weekday: int) -> date:
    return week.start + timedelta(days=weekday)


def weekdays_in(span: Span, weekday: int) -> tuple[date, ...]:
    first = span.start + timedelta(days=(weekday - span.start.weekday()) % 7)
    return tuple(first + timedelta(days=7 * n) for n in range(6) if first + timedelta(days=7 * n) <= span.end)


def next_weekday(after: date, weekday: int) -> date:
    """The first `weekday` strictly after `after`."""
    return after + timedelta(days=(weekday - after.weekday() - 1) % 7 + 1)


def nearest_weekday(to: date, weekday: int) -> date:
    """The `weekday` at most three days from `to`."""
    return to + timedelta(days=(weekday - to.weekday() + 3) % 7 - 3)


def real_date(year: int, month: int, day_of_month: int) -> date | None:
    """The date, or None when the calendar has no such day."""
    try:
        return date(year, month, day_of_month)
    except ValueError:
        return None
