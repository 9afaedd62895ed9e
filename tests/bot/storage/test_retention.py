import asyncio
from dataclasses import fields
from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select

from booking.effects import Effect, EffectKind
from booking.routine import Retention
from bot.storage import Database, SqlStore
from bot.storage.retention import Swept, keep_sweeping, sweep
from bot.storage.tables import audit, outbox
from tests.bot.storage.examples import ADVISER, DUF, HOUR, NOW, a_booking, a_draft

KEPT = Retention(duf_days_after_session=30, draft_hours=24, audit_months=12)
SECOND, DAY = timedelta(seconds=1), timedelta(days=1)
NOTHING = Swept(*(0 for _ in fields(Swept)))


async def test_duf_is_deleted_thirty_days_after_the_session(store: SqlStore, opened: Database) -> None:
    booking = a_booking()
    async with store.begin() as tx:
        await tx.add_booking(booking, DUF)
        await tx.commit()
    limit = booking.span.end + 30 * DAY
    assert await sweep(opened, KEPT, limit - SECOND) == NOTHING
    async with store.begin() as tx:
        assert await tx.duf(booking.id) == DUF
    assert (await sweep(opened, KEPT, limit)).duf_numbers == 1
    async with store.begin() as tx:
        assert await tx.duf(booking.id) is None
        assert await tx.booking(booking.id) == booking
    assert await sweep(opened, KEPT, limit) == NOTHING


async def test_draft_is_deleted_a_day_after_its_last_step(store: SqlStore, opened: Database) -> None:
    draft = a_draft()
    async with store.begin() as tx:
        await tx.save_draft(draft, NOW)
        await tx.commit()
    assert await sweep(opened, KEPT, NOW + 24 * HOUR - SECOND) == NOTHING
    assert (await sweep(opened, KEPT, NOW + 24 * HOUR)).drafts == 1
    async with store.begin() as tx:
        assert await tx.draft(draft.id) is None


async def test_audit_is_deleted_after_twelve_calendar_months(store: SqlStore, opened: Database) -> None:
    async with store.begin() as tx:
        await tx.record(a_booking().id, "booked", ADVISER, NOW)
        await tx.record(a_booking().id, "teams-made", None, NOW + DAY)
        await tx.commit()
    assert await sweep(opened, KEPT, NOW.replace(year=NOW.year + 1) - SECOND) == NOTHING
    assert (await sweep(opened, KEPT, NOW.replace(year=NOW.year + 1))).audit == 1
    assert (await opened.run(select(audit.c.event), {})).scalars() == ["teams-made"]


async def test_seen_deliveries_are_forgotten_after_a_week(store: SqlStore, opened: Database) -> None:
    async with store.begin() as tx:
        await tx.first_time("activity", NOW)
        await tx.commit()
    assert await sweep(opened, KEPT, NOW + 7 * DAY - SECOND) == NOTHING
    assert (await sweep(opened, KEPT, NOW + 7 * DAY)).deliveries == 1


async def test_done_effects_are_deleted_and_others_stay(store: SqlStore, opened: Database) -> None:
    async with store.begin() as tx:
        await tx.enqueue([Effect(kind, a_booking().id, 1) for kind in list(EffectKind)[:3]], NOW)
        done, dead, _ = await tx.lease(NOW, NOW + HOUR, 3)
        await tx.mark_done(done, NOW)
        await tx.mark_dead(dead, "blocked", NOW)
        await tx.commit()
    assert await sweep(opened, KEPT, NOW + 30 * DAY - SECOND) == NOTHING
    assert (await sweep(opened, KEPT, NOW + 30 * DAY)).outbox == 1
    assert (await opened.run(select(func.count()).select_from(outbox), {})).scalar_one() == 2


async def test_sweeping_goes_on_by_itself_and_after_an_error(store: SqlStore, opened: Database) -> None:
    looked, enough = 0, asyncio.Event()

    class FailsFirst:
        def now(self) -> datetime:
            nonlocal looked
            looked += 1
            if looked == 1:
                raise OSError
            if looked == 3:
                enough.set()
            return NOW + 24 * HOUR

    async with store.begin() as tx:
        await tx.save_draft(draft := a_draft(), NOW)
        await tx.commit()
    task = asyncio.create_task(keep_sweeping(opened, KEPT, FailsFirst(), timedelta(milliseconds=10)))
    try:
        async with asyncio.timeout(2):
            await enough.wait()
    finally:
        task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with store.begin() as tx:
        assert await tx.draft(draft.id) is None
