"""Free/busy views in and out of spans. A view is a string with one digit for each five minutes."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from booking.ports import Span

STEP = timedelta(minutes=5)  # the shortest that getSchedule takes
_LONGEST = timedelta(days=60)  # getSchedule refuses 62 days and more

# 2 busy, 3 out of office. Tentative (1) counts as free: Outlook puts every unanswered invitation into the
# calendar as tentative, so anybody's invitation would close a slot. Who wants the time kept marks it busy.
_TAKEN = frozenset("23")


def windows(within: Span) -> Iterator[Span]:
    """`within` widened to whole steps and cut into pieces that one request may ask for."""
    start = _whole_step(within.start)
    end = _whole_step(within.end + STEP - timedelta.resolution)
    while start < end:
        until = min(start + _LONGEST, end)
        yield Span(start, until)
        start = until


def taken(view: str, start: datetime) -> Iterator[Span]:
    """The spans that `view`, whose first digit begins at `start`, shows as busy or out of office.

    The view was asked for in UTC, so that one digit is five real minutes also where the clocks change.
    """
    for index, status in enumerate(view):
        if status in _TAKEN:
            yield Span(start + index * STEP, start + (index + 1) * STEP)


def merged(spans: Iterable[Span], within: Span) -> list[Span]:
    """`spans`, which come sorted, joined where they touch and cut to `within`."""
    joined: list[Span] = []
    for span in spans:
        cut = Span(max(span.start, within.start), min(span.end, within.end))
        if cut.start >= cut.end:
            continue
        if joined and joined[-1].end >= cut.start:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, cut.end))
        else:
            joined.append(cut)
    return joined


def _whole_step(moment: datetime) -> datetime:
    """The last whole step at or before `moment`, in UTC."""
    utc = moment.astimezone(UTC)
    return utc - (utc - datetime(2000, 1, 1, tzinfo=UTC)) % STEP
