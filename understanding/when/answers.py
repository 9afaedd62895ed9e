"""What a date phrase came to."""

from dataclasses import dataclass
from datetime import date, time
from typing import Literal

from understanding.when.civil import Span

Kind = Literal["date", "datetime", "time", "range", "ambiguous", "vague", "reject", "none"]


@dataclass(frozen=True, slots=True)
class When:
    """A date phrase, read.

    `value` is Oslo local, ISO 8601: `2026-12-01`, `2026-12-01T09:00`, `09:00`, or `start/end` for a range
    (days included,
    clock times not). For `ambiguous` it is the likeliest reading and `alternatives` are the others; for
    `vague` it is None
    and `alternatives` hold the stretch meant, where there is one (`..` for an open end); for `reject` it is
    the day that
    cannot be booked, where there is such a day. A `date` or `time` may name a second, less likely reading to read back.
    """

    kind: Kind
    value: str | None = None
    alternatives: tuple[str, ...] = ()


NOTHING = When("none")


@dataclass(frozen=True, slots=True)
class DayAnswer:
    """The days a reading may mean, the likeliest first; `unlikely` are worth reading back, not worth asking about."""

    kind: Literal["sure", "ask", "vague", "reject", "none"]
    spans: tuple[Span, ...] = ()
    unlikely: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class ClockAnswer:
    """A time of day, or a span of it; `night` is the other half of the day for a twelve-hour reading."""

    start: time
    end: time | None = None
    night: time | None = None


def iso_span(span: Span) -> str:
    return iso_day(span.start) if span.is_day else f"{iso_day(span.start)}/{iso_day(span.end)}"


def iso_day(day: date) -> str:
    return day.isoformat()


def iso_clock(clock: time) -> str:
    return clock.strftime("%H:%M")
