"""The counsellors' calendars, read abroad, kept for a minute. They advise; our own constraint decides."""

import asyncio
from time import monotonic

import structlog

from booking.ports import Meetings, Span, TryAgain, WillNotWork

log = structlog.get_logger()

FRESH_SECONDS = 60.0
PATIENCE_SECONDS = 1.2
"""Within the two seconds that a turn may take; after that the times are offered without the calendar."""


class Calendars:
    """Busy stretches by counsellor. `known` never waits; `read` may, and is called with no transaction open."""

    def __init__(self, meetings: Meetings) -> None:
        self._meetings = meetings
        self._kept: dict[str, tuple[float, tuple[Span, ...]]] = {}

    def known(self, counsellor_id: str) -> tuple[Span, ...]:
        """What was last read, however old; nothing where nothing was."""
        return self._kept.get(counsellor_id, (0.0, ()))[1]

    def is_fresh(self, counsellor_id: str) -> bool:
        kept = self._kept.get(counsellor_id)
        return kept is not None and monotonic() - kept[0] < FRESH_SECONDS

    async def read(self, counsellor_id: str, within: Span) -> None:
        """Bring what is known up to date. A calendar that does not answer in time leaves the last answer standing."""
        try:
            busy = await asyncio.wait_for(self._meetings.busy(counsellor_id, within), PATIENCE_SECONDS)
        except (TryAgain, WillNotWork, TimeoutError) as failure:
            log.warning("calendar_not_read", reason=type(failure).__name__)
            busy = self.known(counsellor_id)
        self._kept[counsellor_id] = (monotonic(), tuple(busy))
