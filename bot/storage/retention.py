"""Deleting what has met its purpose. The periods for people's data are the routine's (`routine.toml`, retention)."""

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from dateutil.relativedelta import relativedelta
from sqlalchemy import delete, update
from sqlalchemy.ext.asyncio import AsyncEngine

from booking.ports import Clock
from booking.routine import Retention
from bot.storage.inline_sqlite import empty_log
from bot.storage.outbox_rows import RowState
from bot.storage.tables import audit, bookings, directory_changes, drafts, group_attendance, materials, outbox, seen

SEEN_FOR = timedelta(days=7)
"""Teams repeats a delivery within minutes; a client may keep an old card for days."""
DONE_FOR = timedelta(days=30)
"""Finished outbox rows tell whoever runs the service what happened lately. Those given up stay until seen to."""
EVERY = timedelta(hours=1)

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Swept:
    """How many of each were deleted."""

    duf_numbers: int
    attendance: int
    drafts: int
    materials: int
    audit: int
    directory_changes: int
    deliveries: int
    outbox: int


async def sweep(engine: AsyncEngine, kept: Retention, now: datetime) -> Swept:
    """Delete in one transaction whatever is older than it may be at `now` (UTC), also from SQLite's log.

    The DUF number of a cancelled booking is not waited for: it goes with the cancellation.
    """
    duf_limit = now - timedelta(days=kept.duf_days_after_session)
    statements = (
        update(bookings).where(bookings.c.duf.is_not(None), bookings.c.ends_at <= duf_limit).values(duf=None),
        delete(group_attendance).where(
            group_attendance.c.ended_at <= now - timedelta(days=kept.attendance_days_after_meeting)
        ),
        delete(drafts).where(drafts.c.saved_at <= now - timedelta(hours=kept.draft_hours)),
        delete(materials).where(materials.c.saved_at <= now - DONE_FOR),
        delete(audit).where(audit.c.at <= now - relativedelta(months=kept.audit_months)),
        delete(directory_changes).where(directory_changes.c.at <= now - relativedelta(months=kept.audit_months)),
        delete(seen).where(seen.c.at <= now - SEEN_FOR),
        delete(outbox).where(outbox.c.state == RowState.DONE.value, outbox.c.done_at <= now - DONE_FOR),
    )
    async with engine.begin() as connection:
        counts = [(await connection.execute(statement)).rowcount for statement in statements]
    if engine.dialect.name == "sqlite":
        await empty_log(str(engine.url.database))
    return Swept(*counts)


async def keep_sweeping(engine: AsyncEngine, kept: Retention, clock: Clock, every: timedelta = EVERY) -> None:
    """Sweep now and then every hour, until cancelled. Run as a task of the service."""
    while True:
        try:
            swept = await sweep(engine, kept, clock.now())
            _log.info("retention-swept", **{name: getattr(swept, name) for name in Swept.__slots__})
        except Exception as error:
            _log.error("retention-failed", error=type(error).__name__)
        await asyncio.sleep(every.total_seconds())
