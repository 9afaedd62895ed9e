"""Time that a counsellor has closed to bookings. A block is a rule on the wall clock, worked out in UTC when asked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum
from uuid import UUID

from booking.calendar.wall_time import to_oslo, to_utc
from booking.ports import Span

LONGEST_DAYS = 366
FARTHEST = timedelta(days=730)
"""From today; further ahead nothing can be booked anyhow, and the calendar itself comes to an end."""
_WEEK = timedelta(weeks=1)
_DAY = timedelta(days=1)


class BlockProblem(StrEnum):
    """Why a block cannot stand. Each is a message key's last part."""

    ENDS_BEFORE_IT_BEGINS = "ends-before-it-begins"
    IS_OVER = "is-over"
    TOO_FAR = "too-far"
    TOO_LONG = "too-long"
    HOURS_REVERSED = "hours-reversed"
    REPEATS_TOO_LONG = "repeats-too-long"
    REPEATS_INTO_ITSELF = "repeats-into-itself"


@dataclass(frozen=True, slots=True)
class Block:
    """The days from `first` to `last` (local Oslo dates, both included), each whole or from `start` to `end`.

    `start` and `end` are Oslo wall times, both given or neither. `until` repeats all of it each week as long as it
    begins on or before that date; the wall time stays the same when the clocks change.
    """

    id: UUID
    counsellor_id: str
    first: date
    last: date
    start: time | None = None
    end: time | None = None
    until: date | None = None

    @property
    def is_weekly(self) -> bool:
        return self.until is not None

    @property
    def final_day(self) -> date:
        """The last local date that is closed."""
        repeats = 0 if self.until is None else max(0, (self.until - self.first) // _WEEK)
        return self.last + repeats * _WEEK

    def days(self, first: date, last: date) -> Iterator[date]:
        """The closed days from `first` to `last`, both included, in order."""
        length = (self.last - self.first).days
        day, stop = max(first, self.first), min(last, self.final_day)
        while day <= stop:
            passed = (day - self.first).days
            if (passed % 7 if self.is_weekly else passed) <= length:
                yield day
            day += _DAY

    def spans(self, within: Span) -> Iterator[Span]:
        """The closed stretches, in UTC, that overlap `within`, in order."""
        for day in self.days(to_oslo(within.start).date(), to_oslo(within.end).date()):
            closed = self._on(day)
            # An hour that the clocks skip in March is no time at all.
            if closed.start < closed.end and closed.overlaps(within):
                yield closed

    def _on(self, day: date) -> Span:
        if self.start is None or self.end is None:
            return Span(to_utc(day, time()), to_utc(day + _DAY, time()))
        return Span(to_utc(day, self.start), to_utc(day, self.end))


def closed_spans(blocks: Iterable[Block], within: Span) -> list[Span]:
    """What the blocks close of `within`, sorted by start."""
    return sorted((one for block in blocks for one in block.spans(within)), key=lambda span: span.start)


def problem_with(block: Block, today: date) -> BlockProblem | None:
    """Why the block cannot stand; None when it can."""
    if block.last < block.first:
        return BlockProblem.ENDS_BEFORE_IT_BEGINS
    if block.first > today + FARTHEST:
        return BlockProblem.TOO_FAR
    if (block.last - block.first).days >= LONGEST_DAYS:
        return BlockProblem.TOO_LONG
    if block.start is not None and block.end is not None and block.start >= block.end:
        return BlockProblem.HOURS_REVERSED
    if block.until is not None:
        if (block.last - block.first).days >= 7:
            return BlockProblem.REPEATS_INTO_ITSELF
        if block.until < block.first:
            return BlockProblem.ENDS_BEFORE_IT_BEGINS
        if (block.until - block.first).days >= LONGEST_DAYS:
            return BlockProblem.REPEATS_TOO_LONG
    return BlockProblem.IS_OVER if block.final_day < today else None
