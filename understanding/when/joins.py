"""Readings joined by «til», «eller» and «og» into one answer for the phrase."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from understanding.when.answers import When, iso_span
from understanding.when.civil import Span, next_weekday
from understanding.when.parts import Clock, ClockRange
from understanding.when.segments import DAY_SLOTS, Limit, Segment
from understanding.when.settle import VAGUE, either, settle
from understanding.when.which_day import which_day


def answer_of(segments: Sequence[Segment], now: datetime, *, moving: bool) -> When:
    """The answer of one phrase. Shut-out readings («ikke fredag») count for nothing; if nothing else is left, it
    is vague."""
    wanted = [segment for segment in segments if not segment.negated]
    if not wanted:
        return VAGUE
    answers: list[When] = []
    place = 0
    while place < len(wanted):
        first = wanted[place]
        after = wanted[place + 1] if place + 1 < len(wanted) else None
        if after is not None and after.join == "to":
            answers.append(_from_to(first, after, now, moving=moving))
            place += 2
        else:
            answers.append(settle(first, now))
            place += 1
    concrete = [answer for answer in answers if answer != VAGUE]
    if concrete and any(segment.join == "or" and segment.vague and not segment.has_day for segment in wanted):
        return either(answers)  # «tirsdag eller uka etter»
    answer = either(concrete or answers)
    soon = any(segment.vague and not (segment.has_day or segment.has_clock) for segment in wanted)
    if soon and answer.kind == "range" and "T" not in (answer.value or ""):  # «så tidlig som mulig i januar»
        return When("vague", None, tuple(filter(None, (answer.value,))))
    return answer


def _from_to(first: Segment, last: Segment, now: datetime, *, moving: bool) -> When:
    if moving:
        return settle(replace(last, day_limit="", clock_limit=""), now)
    if first.week and last.weekday and not (first.weekday or first.has_clock or last.week or last.month_day):
        return settle(replace(last, week=first.week, year=first.year), now)  # «uke 50 – tirsdag»
    same_day = _same_day(first, last) or not first.has_day or not last.has_day
    if isinstance(first.clock, Clock) and isinstance(last.clock, Clock) and same_day:
        day = last if last.has_day else first
        bounds = [one.day_limit for one in (first, last) if one.day_limit in {"before", "after", "earliest"}]
        limit: Limit = bounds[0] if bounds else ""  # «etter 11.11. fra 8 til 9»
        return settle(replace(day, clock=ClockRange(first.clock, last.clock), clock_limit="", day_limit=limit), now)
    if same_day and not first.has_clock and last.has_clock:
        return settle(replace(last, day_limit="", clock_limit=""), now)
    if first.has_day and last.has_day:
        return _days_between(first, last, now)
    return either((settle(first, now), settle(last, now)))


def _same_day(first: Segment, last: Segment) -> bool:
    return all(getattr(first, slot) == getattr(last, slot) for slot in DAY_SLOTS)


def _days_between(first: Segment, last: Segment, now: datetime) -> When:
    starts = which_day(replace(first, stretch=None), now.date())
    if starts.kind not in {"sure", "ask"}:
        return settle(first, now)
    spans = [span for start in starts.spans if (span := _reaching(start, last))]
    if not spans:
        return When("reject")
    if first.vague or last.vague or last.clock or first.stretch or last.stretch:
        return When("vague", None, tuple(map(iso_span, spans)))
    if len(spans) > 1:
        return When("ambiguous", iso_span(spans[0]), tuple(map(iso_span, spans[1:])))
    return When("reject" if spans[0].end < now.date() else "range", iso_span(spans[0]))


def _reaching(start: Span, last: Segment) -> Span | None:
    """From `start` to the first day that `last` can mean after it."""
    if last.weekday is not None and not (last.month_day or last.day_number or last.week or last.holy or last.relative):
        return Span(start.start, next_weekday(start.start, last.weekday.days[0]))
    ends = which_day(last, start.start + timedelta(days=1))
    if ends.kind not in {"sure", "ask"} or ends.spans[0].end < start.start:
        return None
    return Span(start.start, ends.spans[0].end)
