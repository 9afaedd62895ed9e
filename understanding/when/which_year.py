"""Which year a date, month or week without one means: this one, the next, or a question."""

from collections.abc import Iterable
from datetime import date, timedelta

from understanding.when.answers import DayAnswer
from understanding.when.civil import Span, day
from understanding.when.segments import Segment

LATELY = timedelta(days=31)
"""A date without a year that passed this recently may be a slip of the pen rather than next year's: ask."""


def years_of(segment: Segment, today: date) -> tuple[int, ...]:
    """The year written, or this one and the next."""
    if segment.month_day is not None and segment.month_day.year is not None:
        return (segment.month_day.year,)
    if segment.year is not None:
        return (segment.year.year,)
    if segment.period is not None and segment.period.unit == "year":
        return (today.year + segment.period.steps,)
    return (today.year, today.year + 1)


def by_year(days: list[date], today: date, *, certain: bool) -> DayAnswer:
    if certain or days[0] >= today:
        return DayAnswer("sure", (day(days[0]),))
    if today - days[0] <= LATELY:
        return DayAnswer("ask", (day(days[1]), day(days[0])))
    return DayAnswer("sure", (day(days[1]),))


def by_span(spans: Iterable[Span], today: date) -> DayAnswer:
    """This year's stretch unless it is over; just over is worth a question."""
    first, *rest = spans
    if first.end >= today or not rest:
        return DayAnswer("sure", (first,))
    if today - first.end <= LATELY:
        return DayAnswer("ask", (rest[0], first))
    return DayAnswer("sure", (rest[0],))
