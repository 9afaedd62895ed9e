"""Deleting what has met its purpose. The periods for people's data are the routine's (`routine.toml`, retention)."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from dateutil.relativedelta import relativedelta
from sqlalchemy import BindParameter, Executable, bindparam, delete, null, update

from booking.ports import Clock
from booking.routine import Retention
from bot.storage.database import Database
from bot.storage.outbox_rows import RowState
from bot.storage.tables import audit, bookings, directory_changes, drafts, group_attendance, materials, outbox, seen

SEEN_FOR = timedelta(days=7)
"""Teams repeats a delivery within minutes; a client may keep an old card for days."""
DONE_FOR = timedelta(days=30)
"""Finished outbox rows tell whoever runs the service what happened lately. Those given up stay until seen to."""
EVERY = timedelta(hours=1)

_LIMIT: BindParameter[datetime] = bindparam("limit")
# What is deleted and how old it may be, in the order of the counts in `Swept`.
_SWEPT: tuple[tuple[Executable, Callable[[Retention], timedelta | relativedelta]], ...] = (
    (
        update(bookings).where(bookings.c.duf.is_not(None), bookings.c.ends_at <= _LIMIT).values(duf=null()),
        lambda kept: timedelta(days=kept.duf_days_after_session),
    ),
    (
        delete(group_attendance).where(group_attendance.c.ended_at <= _LIMIT),
        lambda kept: timedelta(days=kept.attendance_days_after_meeting),
    ),
    (delete(drafts).where(drafts.c.saved_at <= _LIMIT), lambda kept: timedelta(hours=kept.draft_hours)),
    (delete(materials).where(materials.c.saved_at <= _LIMIT), lambda _: DONE_FOR),
    (delete(audit).where(audit.c.at <= _LIMIT), lambda kept: relativedelta(months=kept.audit_months)),
    (
        delete(directory_changes).where(directory_changes.c.at <= _LIMIT),
        lambda kept: relativedelta(months=kept.audit_months),
    ),
    (delete(seen).where(seen.c.at <= _LIMIT), lambda _: SEEN_FOR),
    (delete(outbox).where(outbox.c.state == RowState.DONE.value, outbox.c.done_at <= _LIMIT), lambda _: DONE_FOR),
)
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


async def sweep(database: Database, kept: Retention, now: datetime) -> Swept:
    """Delete in one transaction whatever is older than it may be at `now` (UTC), also from SQLite's log.

    The DUF number of a cancelled booking is not waited for: it goes with the cancellation.
    """
    connection = await database.take()
    try:
        counts = [(await connection.run(built, {"limit": now - age(kept)})).rowcount for built, age in _SWEPT]
        await connection.commit()
    finally:
        await connection.give_back()
    await database.empty_log()
    return Swept(*counts)


async def keep_sweeping(database: Database, kept: Retention, clock: Clock, every: timedelta = EVERY) -> None:
    """Sweep now and then every hour, until cancelled. Run as a task of the service."""
    while True:
        try:
            swept = await sweep(database, kept, clock.now())
            _log.info("retention-swept", **{name: getattr(swept, name) for name in Swept.__slots__})
        except Exception as error:
            _log.error("retention-failed", error=type(error).__name__)
        await asyncio.sleep(every.total_seconds())
