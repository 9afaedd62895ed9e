"""Which day is counted from another: «fredagen etter 4. desember», «siste fredag før jul», «to uker etter 1. mars»."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

from understanding.when.answers import DayAnswer
from understanding.when.civil import Span, day, day_in_week, next_weekday, week_of
from understanding.when.parts import CountedFrom, Feast
from understanding.when.segments import Segment
from understanding.when.which_year import LATELY

WhichDay = Callable[[Segment, date], DayAnswer]
_WEEK = timedelta(days=7)


def counted_days(segment: Segment, today: date, which_day: WhichDay) -> DayAnswer:
    """The days that `segment.counted_from` comes to; `which_day` reads the day it is counted from."""
    counted = segment.counted_from
    assert counted is not None  # noqa: S101 - asked by which_day only
    if isinstance(counted.anchor, Feast):
        if counted.whole:
            return DayAnswer("vague")
        return _beside_feast(counted, counted.anchor, segment, today)
    anchor = segment.anchor
    if counted.anchor is not None:
        anchor = replace(Segment().with_part(counted.anchor), weekday=counted.anchor_weekday)
    if anchor is None:  # «fredagen etter», and nothing before it
        coming = (day(next_weekday(today, counted.weekday)),) if counted.weekday is not None else ()
        return DayAnswer("vague", coming)
    if anchor.month_day is not None and anchor.year is None and segment.year is not None:
        return DayAnswer("vague")
    answer = which_day(anchor, today)
    if answer.kind not in {"sure", "ask"}:
        return DayAnswer("reject" if answer.kind == "reject" and not answer.spans else "vague")
    if counted.whole:
        weeks = tuple(_week_beside(counted, span) for span in answer.spans)
        if segment.weekday is not None:
            days = [day_in_week(week, weekday) for week in weeks for weekday in segment.weekday.days]
            if counted.side == "beside":
                days += [next_weekday(today, weekday) for weekday in segment.weekday.days]
            return _likeliest_first(days, today)
        certain = counted.anchor is None and len(weeks) == 1
        return DayAnswer("sure" if certain else "vague", weeks)
    if counted.weekday is None and not all(span.is_day for span in answer.spans):
        return DayAnswer("vague")
    return _likeliest_first([_counted(counted, span) for span in answer.spans], today)


def _likeliest_first(days: list[date], today: date) -> DayAnswer:
    """Days ahead before days gone by, the nearest first."""
    found = sorted(set(days), key=lambda one: (one < today, one))
    return DayAnswer("sure" if len(found) == 1 else "ask", tuple(map(day, found)))


def _counted(counted: CountedFrom, anchor: Span) -> date:
    after = counted.side == "after"
    if counted.weekday is None:
        steps = counted.count if after else -counted.count
        base = anchor.end if after else anchor.start
        if counted.unit == "month":
            return base + relativedelta(months=steps)
        return base + timedelta(days=steps * (7 if counted.unit == "week" else 1))
    if after:
        return next_weekday(anchor.end, counted.weekday) + (counted.count - 1) * _WEEK
    return next_weekday(anchor.start - _WEEK - timedelta(days=1), counted.weekday) - (counted.count - 1) * _WEEK


def _week_beside(counted: CountedFrom, anchor: Span) -> Span:
    if counted.side == "after":
        return week_of(anchor.end + _WEEK)
    return week_of(anchor.start - (_WEEK if counted.side == "before" else timedelta(0)))


def _feast(name: str, side: str, year: int) -> tuple[date, ...]:
    """The days that «before» or «after» the feast may be counted from: nobody has agreed on when it begins and ends."""
    if name == "christmas":
        return (
            (date(year, 12, 24), date(year, 12, 25)) if side == "before" else (date(year, 12, 26), date(year + 1, 1, 1))
        )
    if name == "new year":
        return date(year, 12, 31), date(year + 1, 1, 1)
    from_easter = {
        ("easter", "before"): (-7, -3), ("easter", "after"): (0, 1), ("whitsun", "before"): (48, 49),
        ("whitsun", "after"): (49, 50),
    }[name, side]  # fmt: skip
    return tuple(easter(year) + timedelta(days=days) for days in from_easter)


def _beside_feast(counted: CountedFrom, feast: Feast, segment: Segment, today: date) -> DayAnswer:
    years = (segment.year.year,) if segment.year is not None else (today.year - 1, today.year, today.year + 1)
    lately: set[date] = set()
    for year in years:
        found = {_counted(counted, day(one)) for one in _feast(feast.name, counted.side, year)}
        ahead = found if segment.year is not None else {one for one in found if one >= today}
        if ahead:
            return _likeliest_first([*ahead, *lately], today)
        lately = {one for one in found if today - one <= LATELY}
    return DayAnswer("vague")
