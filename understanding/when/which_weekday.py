"""Which Tuesday «tirsdag», «neste tirsdag» and «tirsdag om en uke» mean.

«neste fredag» said on a Wednesday is two different days to two different Norwegians, and Språkrådet settles nothing:
such phrases are asked about. Said when this week's day is over, the coming one is meant and the one after is only
read back.
"""

from datetime import date, timedelta

from understanding.when.answers import DayAnswer
from understanding.when.civil import day, day_in_week, next_weekday, week_of
from understanding.when.parts import Offset, Stepping

_WEEK = timedelta(days=7)


def which_weekday(
    weekdays: tuple[int, ...], stepping: Stepping | None, offset: Offset | None, today: date
) -> DayAnswer:
    """The days meant by a weekday with what was said about it; several `weekdays` when the spelling left it open."""
    answers = [_one(weekday, stepping, offset, today) for weekday in weekdays]
    if len(answers) == 1:
        return answers[0]
    return DayAnswer("ask", tuple(span for answer in answers for span in answer.spans))


def _one(weekday: int, stepping: Stepping | None, offset: Offset | None, today: date) -> DayAnswer:
    coming = next_weekday(today, weekday)
    in_this_week = day_in_week(week_of(today), weekday)
    if offset is not None:
        return _counted_on(weekday, offset, coming, today)
    step = stepping.step if stepping is not None else None
    later_this_week = coming == in_this_week
    if step == "last":
        return DayAnswer("sure", (day(coming - _WEEK if coming - _WEEK < today else coming - 2 * _WEEK),))
    if step == "coming":
        return (
            DayAnswer("sure", (day(coming),)) if in_this_week != today else DayAnswer("ask", (day(coming), day(today)))
        )
    if step == "next":
        if later_this_week:
            return DayAnswer("ask", (day(coming + _WEEK), day(coming)))
        return DayAnswer("sure", (day(coming),), (day(coming + _WEEK),))
    if step == "next_but_one":
        if later_this_week:
            return DayAnswer("ask", (day(coming + 2 * _WEEK), day(coming + _WEEK)))
        return DayAnswer("ask", (day(coming + _WEEK), day(coming + 2 * _WEEK)))
    if in_this_week == today:
        return DayAnswer("ask", (day(coming), day(today)))
    if step == "this" and not later_this_week:
        return DayAnswer("ask", (day(coming), day(in_this_week)))
    return DayAnswer("sure", (day(coming),))


def _counted_on(weekday: int, offset: Offset, coming: date, today: date) -> DayAnswer:
    """«tirsdag om to uker»: the Tuesday of the week two weeks from now, or two weeks after the coming Tuesday."""
    if not offset.exact or offset.unit not in {"day", "week"}:
        return DayAnswer("vague")
    days = offset.count * (7 if offset.unit == "week" else 1)
    if days == 8:  # «tirsdag åtte dager» is a week on
        days = 7
    if days % 7 or days <= 0:
        return DayAnswer("vague")
    in_that_week = day_in_week(week_of(today + timedelta(days=days)), weekday)
    after_the_coming = coming + timedelta(days=days)
    if in_that_week == after_the_coming or today.weekday() == weekday:
        return DayAnswer("sure", (day(in_that_week),))
    return DayAnswer("ask", (day(in_that_week), day(after_the_coming)))
