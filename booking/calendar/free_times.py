"""The times that can be offered: open days of the routine's weekdays, less what the counsellor has already given."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from functools import lru_cache

from booking.calendar.open_days import closed_because, closes_early
from booking.calendar.wall_time import Slot, span
from booking.calendar.window import first_bookable, last_bookable
from booking.ports import Span
from booking.routine import Routine
from booking.rules.rule import Facts
from booking.session.deadline import last_day
from booking.session.request import SessionRequest


@dataclass(frozen=True, slots=True)
class FreeDay:
    """A local Oslo date with the wall times at which a session may begin, earliest first, never empty."""

    day: date
    starts: tuple[time, ...]


@dataclass(frozen=True, slots=True)
class _Opening:
    """A day of the routine with each starting time and the stretch of UTC a session then takes, never empty."""

    day: date
    starts: tuple[tuple[time, Span], ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """The free days between `first` and `last`, both included, and the § 11 deadline where one holds.

    A deadline before `first` leaves no days at all: `last` is then before `first`.
    """

    days: tuple[FreeDay, ...]
    first: date
    last: date
    deadline: date | None

    def but_for(self, slot: Slot) -> "Offer":
        """The same offer without one time: a session is not moved to the time it has."""
        rest = (FreeDay(d.day, tuple(s for s in d.starts if Slot(d.day, s) != slot)) for d in self.days)
        return replace(self, days=tuple(day for day in rest if day.starts))

    @property
    def earliest(self) -> Slot | None:
        return Slot(self.days[0].day, self.days[0].starts[0]) if self.days else None


def merge(spans: Iterable[Span]) -> list[Span]:
    """The same stretches sorted, with those that touch or overlap joined."""
    joined: list[Span] = []
    for one in sorted(spans, key=lambda s: s.start):
        if joined and one.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, one.end))
        else:
            joined.append(one)
    return joined


def without(spans: Iterable[Span], own: Span) -> tuple[Span, ...]:
    """The same stretches with `own` cut out of them: what is taken, but for what the booking to be moved itself takes,
    both among the bookings and in the counsellor's calendar."""
    rest = []
    for one in spans:
        if not one.overlaps(own):
            rest.append(one)
            continue
        if one.start < own.start:
            rest.append(Span(one.start, own.start))
        if own.end < one.end:
            rest.append(Span(own.end, one.end))
    return tuple(rest)


def free_days(routine: Routine, taken: Sequence[Span], first: date, last: date) -> tuple[FreeDay, ...]:
    """Free starting times from `first` to `last`, both included. `taken` in any order, in UTC."""
    openings = _openings(routine, first, last)
    if not openings:
        return ()
    begins = openings[0].starts[0][1].start
    busy = merge(one for one in taken if one.end > begins)
    ends = [one.end for one in busy]
    days = []
    for opening in openings:
        # Of the busy stretches that end after a session begins, the first is the only one that can reach into it.
        starts = tuple(
            start
            for start, wanted in opening.starts
            if (at := bisect_right(ends, wanted.start)) == len(busy) or busy[at].start >= wanted.end
        )
        if starts:
            days.append(FreeDay(opening.day, starts))
    return tuple(days)


@lru_cache(maxsize=64)
def _openings(routine: Routine, first: date, last: date) -> tuple[_Opening, ...]:
    """The routine's days and times, whoever the counsellor is. Kept, since every look-up of a day asks for the same."""
    session, weekdays = routine.session, routine.session.weekday_numbers
    openings = []
    for offset in range((last - first).days + 1):
        day = first + timedelta(days=offset)
        if day.weekday() not in weekdays or closed_because(day, routine.closed):
            continue
        early = closes_early(day, routine.closed)
        starts = tuple(
            (start, span(Slot(day, start), session.minutes))
            for start in session.starts()
            if not early or Slot(day, start).ends(session.minutes) <= early
        )
        if starts:
            openings.append(_Opening(day, starts))
    return tuple(openings)


def first_day_by_notice(facts: Facts) -> date:
    """The first day that may be offered."""
    return first_bookable(facts.now, facts.routine.session)


def offer(request: SessionRequest, facts: Facts) -> Offer:
    """What can be offered for `request` now, from the end of the notice for the configured number of weeks."""
    first = first_day_by_notice(facts)
    horizon = last_bookable(facts.now, facts.routine.session)
    deadline = last_day(request, facts.routine)
    last = min(horizon, deadline) if deadline else horizon
    return Offer(free_days(facts.routine, facts.taken, first, last), first, last, deadline)
