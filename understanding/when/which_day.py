"""Which day a reading means, seen from today; more than one when it can be read in two ways."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from understanding.when.answers import DayAnswer
from understanding.when.civil import (
    Span,
    day,
    day_in_week,
    iso_week,
    month_of,
    months_ahead,
    nearest_weekday,
    next_weekday,
    real_date,
    week_of,
    weekdays_in,
    year_of,
)
from understanding.when.holy_days import holy_day
from understanding.when.parts import MonthDay, Offset, Period
from understanding.when.segments import Segment
from understanding.when.stretches import stretch_of
from understanding.when.which_anchor import counted_days
from understanding.when.which_weekday import which_weekday
from understanding.when.which_year import LATELY, by_span, by_year, years_of

_ROUGHLY_THERE = timedelta(days=4)
_FIRST_YEAR, _LAST_YEAR = 1900, 2199
"""No appointment is in another year, and beside the calendar's last one nothing can be counted."""
_NO_DAY = DayAnswer("none")
_IMPOSSIBLE = DayAnswer("reject")


def which_day(segment: Segment, today: date) -> DayAnswer:
    """The days of `segment`, `today` being the local date in Oslo."""
    answer = _unchecked(segment, today)
    if segment.stretch is not None:
        return stretch_of(segment.stretch, answer, today)
    return _checked(segment, answer, today)


def _unchecked(segment: Segment, today: date) -> DayAnswer:
    if not all(_FIRST_YEAR <= year <= _LAST_YEAR for year in years_of(segment, today)):
        return _IMPOSSIBLE
    weekday = segment.weekday
    one_of_them = segment.month_day is not None and not segment.day_limit  # «en lørdag, 31. oktober»
    if weekday is not None and ((weekday.plural and not one_of_them and segment.month is None) or segment.each):
        return DayAnswer("vague")
    if segment.counted_from is not None and segment.month_day is None and segment.day_number is None:
        return counted_days(segment, today, which_day)
    if segment.month_day is not None:
        return _month_day(segment, today)
    if segment.holy is not None:
        years = years_of(segment, today)
        return by_year([holy_day(segment.holy.key, year) for year in years], today, certain=len(years) == 1)
    if segment.nth is not None:
        return _nth(segment, today)
    if segment.relative is not None:
        base = today + timedelta(days=segment.relative.days)
        return DayAnswer("sure", (day(_moved(base, segment.offset)),))
    if segment.day_part is not None and segment.day_part.today:
        return DayAnswer("sure", (day(today),))
    if segment.day_number is not None:
        return _day_number(segment, today)
    if segment.week is not None:
        return _week(segment, segment.week.number, today)
    if segment.period is not None:
        return _period(segment, segment.period, today)
    if weekday is not None and segment.month is not None:
        month = by_span(_months(segment, today), today).spans[0]
        return DayAnswer(
            "vague", tuple(day(one) for n in weekday.days for one in weekdays_in(month, n) if one >= today)
        )
    if weekday is not None:
        return which_weekday(weekday.days, segment.stepping, segment.offset, today)
    if segment.offset is not None:
        return _offset(segment.offset, today)
    if segment.month is not None:
        return by_span(_months(segment, today), today)
    if segment.year is not None:
        return DayAnswer("sure", (year_of(segment.year.year),))
    return _NO_DAY


def _month_day(segment: Segment, today: date) -> DayAnswer:
    written = segment.month_day
    assert written is not None  # noqa: S101 - asked by _unchecked only
    if written.either_order:
        return _either_order(segment, written, today)
    years = years_of(segment, today)
    days = [real_date(year, written.month, written.day) for year in years]
    real = [one for one in days if one is not None]
    if days[0] is None:
        if (written.day, written.month) == (29, 2):
            if real and today.month > 2:  # this year's February is over, and the next one has the day
                return DayAnswer("sure", (day(real[0]),))
            leap = next(year for year in range(years[0], years[0] + 9) if real_date(year, 2, 29))
            return DayAnswer("reject", (), (day(date(leap, 2, 29)),))
        swapped = real_date(years[0], written.day, written.month) if written.month > 12 else None
        return DayAnswer("reject", (), (day(swapped),)) if swapped else _IMPOSSIBLE
    if len(real) == 1:
        return DayAnswer("sure", (day(real[0]),))
    if segment.weekday is not None and real[0] < today:
        ahead = [one for one in real if one >= today and one.weekday() in segment.weekday.days]
        if ahead:
            return DayAnswer("sure", (day(ahead[0]),))
    return by_year(real, today, certain=False)


def _either_order(segment: Segment, written: MonthDay, today: date) -> DayAnswer:
    """«12/1» in an English sentence: the weekday tells the order, else it is asked about."""
    orders = [
        _month_day(replace(segment, month_day=replace(written, day=one, month=other, either_order=False)), today)
        for one, other in ((written.day, written.month), (written.month, written.day))
    ]
    if segment.weekday is not None:
        fitting = [one for one in orders if one.spans and one.spans[0].start.weekday() in segment.weekday.days]
        if len(fitting) == 1:
            return fitting[0]
    return DayAnswer("ask", tuple(span for one in orders for span in one.spans))


def _nth(segment: Segment, today: date) -> DayAnswer:
    nth = segment.nth
    assert nth is not None  # noqa: S101 - asked by _unchecked only
    if segment.month is None and segment.period is None:
        return DayAnswer("vague")
    months = _months(segment, today) if segment.month else _period(segment, segment.period, today).spans  # type: ignore[arg-type]
    found = []
    for span in months:
        days = weekdays_in(span, nth.weekday)
        place = nth.nth - 1 if nth.nth > 0 else -1
        if -1 <= place < len(days):
            found.append(days[place])
    if not found:
        return _IMPOSSIBLE
    ahead = [one for one in found if one >= today]
    return DayAnswer("sure", (day((ahead or found)[0]),))


def _months(segment: Segment, today: date) -> tuple[Span, ...]:
    assert segment.month is not None  # noqa: S101 - callers check
    return tuple(month_of(year, segment.month.month) for year in years_of(segment, today))


def _day_number(segment: Segment, today: date) -> DayAnswer:
    number = segment.day_number
    assert number is not None  # noqa: S101 - asked by _unchecked only
    if not 1 <= number.day <= 31:
        return _IMPOSSIBLE
    if segment.month is not None:
        whole = MonthDay(number.day, segment.month.month, segment.year.year if segment.year else None)
        return _month_day(replace(segment, month_day=whole, day_number=None, month=None), today)
    if segment.period is not None and segment.period.unit == "month":
        span = months_ahead(today, segment.period.steps)
        real = real_date(span.start.year, span.start.month, number.day)
        return DayAnswer("sure", (day(real),)) if real else _IMPOSSIBLE
    coming = [
        real
        for steps in range(14)
        if (span := months_ahead(today, steps))
        and (real := real_date(span.start.year, span.start.month, number.day))
        and real >= today
    ]
    if segment.weekday is not None and coming[0].weekday() not in segment.weekday.days:
        if len(coming) > 1 and coming[1].weekday() in segment.weekday.days and len(segment.weekday.days) == 1:
            return DayAnswer("sure", (day(coming[1]),))
        fitting = [one for one in coming if one.weekday() in segment.weekday.days]
        return DayAnswer("ask", tuple(map(day, (*fitting[:1], nearest_weekday(coming[0], segment.weekday.days[0])))))
    return DayAnswer("sure", (day(coming[0]),))


def _week(segment: Segment, number: int, today: date) -> DayAnswer:
    this_year = today.isocalendar().year
    written = None
    if segment.year is not None:
        written = segment.year.year
    elif segment.period is not None and segment.period.unit == "year":
        written = today.year + segment.period.steps
    weeks = [iso_week(year, number) for year in ((written,) if written else (this_year, this_year + 1))]
    if weeks[0] is None:
        return _IMPOSSIBLE
    answer = by_span([week for week in weeks if week is not None], today)
    if segment.period is not None and segment.period.unit == "week":
        counted = week_of(today + timedelta(days=7 * segment.period.steps))  # «neste uke (uke 48)»
        answer = (
            DayAnswer("sure", (counted,)) if counted in answer.spans else DayAnswer("ask", (*answer.spans, counted))
        )
    if segment.weekday is None:
        return answer
    days = _days_in(answer.spans, segment.weekday.days)
    return DayAnswer("ask" if len(days) > 1 else answer.kind, days)


def _days_in(weeks: Iterable[Span], weekdays: tuple[int, ...]) -> tuple[Span, ...]:
    return tuple(day(day_in_week(week, weekday)) for week in weeks for weekday in weekdays)


def _period(segment: Segment, period: Period, today: date) -> DayAnswer:
    weekday = segment.weekday
    if period.unit == "week":
        week = week_of(today + timedelta(days=7 * period.steps))
        if weekday is None:
            return DayAnswer("sure", (week,))
        return DayAnswer("sure" if len(weekday.days) == 1 else "ask", _days_in((week,), weekday.days))
    if period.unit == "weekend":
        weekends = [
            Span(week.start + timedelta(days=5), week.end)
            for steps in ((1, 0) if period.steps == 1 else (period.steps,))
            for week in (week_of(today + timedelta(days=7 * steps)),)
        ]
        return DayAnswer("ask" if len(weekends) > 1 else "sure", tuple(weekends))
    if period.unit == "month":
        span = months_ahead(today, period.steps)
        if weekday is not None:
            return DayAnswer("vague", tuple(day(one) for n in weekday.days for one in weekdays_in(span, n)))
        return DayAnswer("sure", (span,))
    if segment.month is not None:
        return DayAnswer("sure", _months(segment, today))
    if weekday is not None:
        return DayAnswer("vague")
    return DayAnswer("sure", (year_of(today.year + period.steps),))


def _offset(offset: Offset, today: date) -> DayAnswer:
    if offset.unit in {"hour", "minute"}:
        return _NO_DAY
    reached = _moved(today, offset)
    if not offset.exact:
        return DayAnswer("vague")
    if (
        offset.unit == "day" and offset.count == 8
    ):  # «om åtte dager» is a week in everyday speech, eight days when counted
        return DayAnswer("ask", (day(today + timedelta(days=7)), day(reached)))
    return DayAnswer("sure", (day(reached),))


def _moved(base: date, offset: Offset | None) -> date:
    if offset is None or offset.unit in {"hour", "minute"}:
        return base
    steps = {"day": "days", "week": "weeks", "month": "months", "year": "years"}[offset.unit]
    delta: dict[str, int] = {steps: offset.count}
    return base + relativedelta(**delta)  # type: ignore[arg-type]


def _checked(segment: Segment, answer: DayAnswer, today: date) -> DayAnswer:
    """The answer, or a question when the weekday or week written beside a date does not fit it."""
    if answer.kind not in {"sure", "ask"} or not answer.spans or not answer.spans[0].is_day:
        return answer
    dated = segment.month_day or segment.holy or segment.relative or segment.nth or segment.counted_from
    if dated is None:
        return answer
    first = answer.spans[0].start
    others: list[Span] = []
    if segment.weekday is not None and first.weekday() not in segment.weekday.days:
        others += [day(nearest_weekday(first, weekday)) for weekday in segment.weekday.days]
    if segment.relative is not None and first != today + timedelta(days=segment.relative.days) and not segment.offset:
        others.append(day(today + timedelta(days=segment.relative.days)))
    if segment.offset is not None and segment.offset.unit in {"day", "week"} and segment.month_day is not None:
        reached = _moved(today, segment.offset)  # «om to uker, 20. desember»
        if segment.offset.exact and abs(reached - first) > _ROUGHLY_THERE:
            others.append(day(nearest_weekday(reached, segment.weekday.days[0]) if segment.weekday else reached))
    if segment.counted_from is not None and (segment.month_day is not None or segment.day_number is not None):
        counted = counted_days(segment, today, which_day)
        others += [span for span in counted.spans if not any(one.start <= first <= one.end for one in counted.spans)]
    if segment.week is not None and first.isocalendar().week != segment.week.number:
        week = _week(segment, segment.week.number, today)
        others += week.spans
    if segment.period is not None and segment.period.unit == "week":
        week = _period(segment, segment.period, today)
        others += [span for span in week.spans if not span.start <= first <= span.end]
    if not others:
        return answer
    return DayAnswer("ask", (*answer.spans, *others))


__all__ = ["LATELY", "next_weekday", "which_day"]
