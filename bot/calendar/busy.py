"""The counsellors' calendars, read abroad, kept for a minute. They advise; our own constraint decides."""

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from time import monotonic

import structlog

from booking.ports import Span, TeamsMeetings, TryAgain, WillNotWork

log = structlog.get_logger()

FRESH_SECONDS = 60.0
PATIENCE_SECONDS = 1.2
"""Within the two seconds that a turn may take; after that the times are offered without the calendar."""

_SAME_DAY = timedelta(days=1)
"""What is wanted moves on with the clock between two presses."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """What was last read and until when, when it was last asked for, and whether that was answered."""

    busy: tuple[Span, ...] = ()
    asked_at: float = float("-inf")
    answered: bool = True
    until: datetime | None = None


class Calendars:
    """Busy stretches by counsellor. `known` never waits; `read` may, and is called with no transaction open."""

    def __init__(self, meetings: TeamsMeetings) -> None:
        self._meetings = meetings
        self._kept: dict[str, _Kept] = {}
        self._under_way: dict[str, asyncio.Task[None]] = {}

    def known(self, counsellor_id: str) -> tuple[Span, ...]:
        """What was last read, however old; nothing where nothing was."""
        return self._of(counsellor_id).busy

    def is_fresh(self, counsellor_id: str, within: Span | None = None) -> bool:
        """Asked for lately, answered or not: a calendar that is down is not waited for at every press.

        `within` is what must have been asked for, since group meetings are planned further ahead than sessions.
        """
        kept = self._of(counsellor_id)
        reaches = within is None or kept.until is None or kept.until >= within.end - _SAME_DAY
        return reaches and monotonic() - kept.asked_at < FRESH_SECONDS

    def answered(self, counsellor_id: str) -> bool:
        """False where the last question was not answered, so that the times offered may be wrong."""
        return self._of(counsellor_id).answered

    def forget(self, counsellor_id: str) -> None:
        """The calendar has changed by our own doing: ask at the next turn."""
        self._kept.pop(counsellor_id, None)

    async def read(self, counsellor_id: str, within: Span) -> None:
        """Bring what is known up to date, or leave the last answer standing where none comes in time.

        Those who ask at once share one question, and an answer that comes late is kept for the next.
        """
        asking = self._under_way.get(counsellor_id)
        if asking is None:
            asking = asyncio.create_task(self._ask(counsellor_id, within), name="calendar")
            self._under_way[counsellor_id] = asking
            asking.add_done_callback(lambda _: self._under_way.pop(counsellor_id, None))
        await asyncio.wait({asking}, timeout=PATIENCE_SECONDS)
        if not asking.done():
            self._not_answered(counsellor_id, "late")

    async def close(self) -> None:
        """Stop asking."""
        for asking in (under_way := list(self._under_way.values())):
            asking.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)

    async def _ask(self, counsellor_id: str, within: Span) -> None:
        try:
            busy = await self._meetings.busy(counsellor_id, within)
        except (TryAgain, WillNotWork) as failure:
            self._not_answered(counsellor_id, failure.reason)
        except Exception as failure:  # whatever it is, a calendar only advises: it must not stop a booking
            self._not_answered(counsellor_id, type(failure).__name__)
        else:
            self._kept[counsellor_id] = _Kept(tuple(busy), monotonic(), until=within.end)

    def _not_answered(self, counsellor_id: str, reason: str) -> None:
        log.warning("calendar_not_read", reason=reason)
        self._kept[counsellor_id] = _Kept(self.known(counsellor_id), monotonic(), answered=False)

    def _of(self, counsellor_id: str) -> _Kept:
        return self._kept.get(counsellor_id, _Kept())
