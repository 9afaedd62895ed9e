"""One reading settled: its day and its time of day put together into an answer."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from understanding.when.answers import ClockAnswer, DayAnswer, When, iso_clock, iso_day, iso_span
from understanding.when.civil import Span
from understanding.when.parts import Clock, DayNumber, MonthDay, StretchOf
from understanding.when.segments import Segment
from understanding.when.which_clock import which_clock
from understanding.when.which_day import which_day

IMPOSSIBLE = When("reject")
VAGUE = When("vague")


def settle(segment: Segment, now: datetime) -> When:
    """What `segment` asks for, `now` being Oslo wall time without a zone."""
    if segment.loose is not None:
        return _loose(segment, now)
    if segment.month_day is not None and segment.month_day.clockish and segment.clock is None:
        as_clock = _as_clock(segment, segment.month_day)
        if as_clock is not None:
            return _day_or_clock(segment, as_clock, now)
    if _counts_hours(segment):
        return _hours_from_now(segment, now)
    if segment.day_limit in {"before", "after"} and segment.stretch == StretchOf("within"):
        segment = replace(segment, stretch=None)  # «en gang før 15. desember»: the limit says it all
    days = which_day(segment, now.date())
    clocks = which_clock(segment.clock, segment.day_part)
    if clocks is None:
        return IMPOSSIBLE
    if days.kind == "reject":
        return When("reject", _first(days.spans), tuple(map(iso_span, days.unlikely)))
    if days.kind == "vague":
        return When("vague", None, tuple(map(iso_span, days.spans)))
    answer = _put_together(days, clocks, now)
    if segment.vague:
        return When("vague", None, tuple(filter(None, (answer.value,))))
    return _limited(segment, answer)


def _first(spans: tuple[Span, ...]) -> str | None:
    return iso_span(spans[0]) if spans else None


def either(answers: Iterable[When]) -> When:
    """One answer out of several readings: the same twice is one, a vague one makes the whole vague."""
    kept = list(dict.fromkeys(answer for answer in answers if answer.kind != "none"))
    possible = [answer for answer in kept if answer.kind != "reject"]
    if not possible:
        return kept[0] if kept else When("none")
    if len(possible) == 1:
        return possible[0]
    told = (
        value
        for answer in possible
        for value in (answer.value, *(answer.alternatives if answer.kind in {"ambiguous", "vague"} else ()))
    )
    values = list(dict.fromkeys(value for value in told if value is not None))
    if any(answer.kind == "vague" for answer in possible) or not values:
        return When("vague", None, tuple(values))
    if len(values) == 1:
        return possible[0]
    return When("ambiguous", values[0], tuple(values[1:]))


def _put_together(days: DayAnswer, clocks: tuple[ClockAnswer, ...], now: datetime) -> When:
    if days.kind == "none":
        return _clock_only(clocks)
    if clocks:
        if not all(span.is_day for span in days.spans):
            return When("vague", None, tuple(map(iso_span, days.spans)))
        spans = tuple(span for span in days.spans if not _over(span, clocks[0], now)) or days.spans[:1]
        if len(spans) * len(clocks) == 1:
            return _one_appointment(spans[0], clocks[0], days.unlikely, now)
        moments = [_moment(span, clock) for span in spans for clock in clocks]
        return When("ambiguous", moments[0], tuple(moments[1:]))
    if days.kind == "ask":
        first, *others = dict.fromkeys(map(iso_span, days.spans))
        return When("ambiguous", first, tuple(others)) if others else _whole_days(days.spans[0], (), now)
    return _whole_days(days.spans[0], days.unlikely, now)


def _over(span: Span, clock: ClockAnswer, now: datetime) -> bool:
    """Whether the time of day has passed today; other past days are asked about, not dropped."""
    return span.start == now.date() and (clock.end or clock.start) <= now.time()


def _one_appointment(span: Span, clock: ClockAnswer, unlikely: tuple[Span, ...], now: datetime) -> When:
    moment = _moment(span, clock)
    if span.start < now.date() or _over(span, clock, now):
        return When("reject", moment)
    others = [_moment(other, clock) for other in unlikely]
    if clock.night is not None:
        others.append(f"{iso_day(span.start)}T{iso_clock(clock.night)}")
    return When("range" if clock.end else "datetime", moment, tuple(others))


def _moment(span: Span, clock: ClockAnswer) -> str:
    start = f"{iso_day(span.start)}T{iso_clock(clock.start)}"
    return f"{start}/{iso_day(span.start)}T{iso_clock(clock.end)}" if clock.end else start


def _clock_only(clocks: tuple[ClockAnswer, ...]) -> When:
    if not clocks:
        return When("none")
    if len(clocks) > 1:
        return When("ambiguous", iso_clock(clocks[0].start), tuple(iso_clock(clock.start) for clock in clocks[1:]))
    (clock,) = clocks
    if clock.end is not None:
        return When("range", f"{iso_clock(clock.start)}/{iso_clock(clock.end)}")
    return When("time", iso_clock(clock.start), (iso_clock(clock.night),) if clock.night else ())


def _whole_days(span: Span, unlikely: tuple[Span, ...], now: datetime) -> When:
    if span.end < now.date():
        return When("reject", iso_span(span))
    return When("date" if span.is_day else "range", iso_span(span), tuple(map(iso_span, unlikely)))


def _limited(segment: Segment, answer: When) -> When:
    """«innen fredag», «etter kl 12», «ca. kl 10»: no single day or hour, so the stretch is given as an alternative."""
    limit = segment.clock_limit if segment.clock_limit not in {"", "from", "between"} else segment.day_limit
    if limit in {"", "between"} or answer.value is None or answer.kind == "reject":
        return answer
    start, _, end = answer.value.partition("/")
    stretch = {
        "before": f"../{start}",
        "after": f"{end or start}/..",
        "from": f"{start}/..",
        "earliest": f"{start}/..",
    }.get(limit, answer.value)
    return When("vague", None, (stretch,))


def _loose(segment: Segment, now: datetime) -> When:
    """«tirsdag 10»: ten o'clock, or the tenth when that is a Tuesday."""
    loose = segment.loose
    assert loose is not None  # noqa: S101 - the caller checks
    bare = replace(segment, loose=None)
    as_day = replace(bare, day_number=DayNumber(loose.number))
    if loose.number > 23 or loose.number == 0:
        return settle(as_day, now) if loose.number else IMPOSSIBLE
    as_clock = settle(replace(bare, clock=Clock(loose.number, 0, not loose.digits.startswith("0"))), now)
    day = settle(as_day, now)
    return either((as_clock, day)) if day.kind == "date" else as_clock


def _as_clock(segment: Segment, written: MonthDay) -> Segment | None:
    beside = segment.weekday or segment.relative or segment.week or segment.period
    if beside is None or written.month not in {
        5,
        10,
    }:  # ten past and five past; nobody meets at nine minutes past nine
        return None
    return replace(segment, month_day=None, clock=Clock(written.day, written.month))


def _day_or_clock(segment: Segment, as_clock: Segment, now: datetime) -> When:
    written = segment.month_day
    assert written is not None  # noqa: S101 - the caller checks
    as_day = settle(replace(segment, month_day=replace(written, clockish=False)), now)
    if as_day.kind == "date":
        return as_day
    clock = settle(as_clock, now)
    return clock if segment.relative is not None else either((clock, as_day))


def _counts_hours(segment: Segment) -> bool:
    return segment.offset is not None and segment.offset.unit in {"hour", "minute"} and segment.clock is None


def _hours_from_now(segment: Segment, now: datetime) -> When:
    offset = segment.offset
    assert offset is not None  # noqa: S101 - the caller checks
    if not offset.exact or segment.weekday is not None:
        return VAGUE
    moment = now + timedelta(**{offset.unit + "s": offset.count})
    kind = "datetime" if offset.count > 0 else "reject"
    return When(kind, moment.replace(second=0, microsecond=0).isoformat(timespec="minutes"))  # type: ignore[arg-type]
