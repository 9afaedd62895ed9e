"""A clock that was ahead is set right while the worker runs: what was due stays due."""

from datetime import timedelta
from uuid import uuid4

from booking.effects import Effect, EffectKind
from booking.ports import TryAgain
from bot.outbox import OutboxWorker
from bot.storage import SqlStore
from tests.bot.outbox.test_worker import Abroad, SetClock, a_worker, put
from tests.bot.storage.examples import NOW

CARD, INVITATION = EffectKind.ADVISER_CARD, EffectKind.ADVISER_INVITATION
HOUR = timedelta(hours=1)


async def looked(store: SqlStore) -> tuple[OutboxWorker, SetClock, Abroad]:
    """A worker that has looked while its clock was right by the outbox."""
    clock, abroad = SetClock(), Abroad()
    worker = a_worker(store, clock, abroad.handle)
    await worker.run_due()
    return worker, clock, abroad


async def test_what_was_to_be_done_at_once_is_done_at_once(store: SqlStore) -> None:
    worker, clock, abroad = await looked(store)
    await put(store, CARD, INVITATION)
    clock.time -= HOUR
    await worker.run_due()
    assert abroad.kinds == [CARD, INVITATION]


async def test_what_was_to_be_tried_again_does_not_wait_for_the_hour_to_come_round(store: SqlStore) -> None:
    worker, clock, abroad = await looked(store)
    abroad.errors[CARD] = [TryAgain("throttled")]
    await put(store, CARD)
    await worker.run_due()
    clock.time -= HOUR
    await worker.run_due()
    assert abroad.kinds == [CARD, CARD]


async def test_what_is_planned_ahead_keeps_its_time(store: SqlStore) -> None:
    worker, clock, abroad = await looked(store)
    async with store.begin() as tx:
        await tx.enqueue([Effect(CARD, uuid4(), 1, due=NOW + HOUR)], NOW)
        await tx.commit()
    clock.time = NOW - HOUR
    await worker.run_due()
    clock.time = NOW + HOUR - timedelta(seconds=1)
    await worker.run_due()
    assert abroad.kinds == []
    clock.time = NOW + HOUR
    await worker.run_due()
    assert abroad.kinds == [CARD]
