"""The outbox on both databases, with a clock that the tests set."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest

from booking.effects import Effect, EffectKind, Lane
from booking.ports import LockedOut, TryAgain, WillNotWork
from booking.store import Transaction
from bot.outbox import Handler, OnDead, OutboxWorker, Settle, Unreachable
from bot.outbox.attempts import LEASE
from bot.outbox.backoff import MOST_ATTEMPTS, MOST_WHEN_LOCKED_OUT
from bot.storage import SqlStore
from tests.bot.storage.examples import ADVISER, NOW, an_address

MAKE, CANCEL = EffectKind.MAKE_TEAMS_MEETING, EffectKind.CANCEL_TEAMS_MEETING
CARD, INVITATION = EffectKind.ADVISER_CARD, EffectKind.ADVISER_INVITATION
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


class SetClock:
    def __init__(self) -> None:
        self.time = NOW

    def now(self) -> datetime:
        return self.time


class Abroad:
    """The other side: notes each call; the n-th call of a kind fails with the n-th error given for it."""

    def __init__(self) -> None:
        self.calls: list[Effect] = []
        self.errors: dict[EffectKind, list[Exception]] = {}
        self.then: dict[EffectKind, Settle] = {}
        self.dead: list[tuple[EffectKind, str]] = []

    async def handle(self, effect: Effect) -> Settle | None:
        self.calls.append(effect)
        errors = self.errors.get(effect.kind, [])
        if errors:
            raise errors.pop(0)
        return self.then.get(effect.kind)

    async def note_dead(self, effect: Effect, reason: str) -> Settle | None:
        self.dead.append((effect.kind, reason))
        return None

    @property
    def kinds(self) -> list[EffectKind]:
        return [effect.kind for effect in self.calls]


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def abroad() -> Abroad:
    return Abroad()


@pytest.fixture
def worker(store: SqlStore, clock: SetClock, abroad: Abroad) -> OutboxWorker:
    return a_worker(store, clock, abroad.handle, abroad.note_dead)


def a_worker(store: SqlStore, clock: SetClock, handler: Handler, on_dead: OnDead | None = None) -> OutboxWorker:
    tell = dict.fromkeys(EffectKind, on_dead) if on_dead else {}
    return OutboxWorker(
        store, dict.fromkeys(EffectKind, handler), clock, on_dead=tell, jitter=lambda: 0.5, idle_seconds=0.02
    )


@asynccontextmanager
async def running(worker: OutboxWorker) -> AsyncIterator[None]:
    worker.start()
    try:
        yield
    finally:
        await worker.stop()


async def put(store: SqlStore, *kinds: EffectKind, subject_id: UUID | None = None) -> UUID:
    subject_id = subject_id or uuid4()
    async with store.begin() as tx:
        await tx.enqueue([Effect(kind, subject_id, 1) for kind in kinds], NOW)
        await tx.commit()
    return subject_id


async def failures(store: SqlStore) -> list[tuple[str, str]]:
    async with store.begin() as tx:
        return [(failure.kind, failure.last_error) for failure in await tx.failures()]


async def test_effect_is_done_once(store: SqlStore, worker: OutboxWorker, abroad: Abroad) -> None:
    subject_id = await put(store, CARD)
    await worker.run_due()
    await worker.run_due()
    assert abroad.calls == [Effect(CARD, subject_id, 1)]


async def test_nothing_is_enqueued_without_commit(store: SqlStore, worker: OutboxWorker, abroad: Abroad) -> None:
    async with store.begin() as tx:
        await tx.enqueue([Effect(CARD, uuid4(), 1)], NOW)
    await worker.run_due()
    assert abroad.calls == []


async def test_result_and_next_effects_are_kept_with_the_mark(
    store: SqlStore, worker: OutboxWorker, abroad: Abroad
) -> None:
    async def keep(tx: Transaction) -> None:
        await tx.enqueue([Effect(CARD, subject_id, 2), Effect(INVITATION, subject_id, 2)], NOW)

    abroad.then[MAKE] = keep
    subject_id = await put(store, MAKE)
    await worker.run_due()
    assert abroad.kinds == [MAKE, CARD, INVITATION]


async def test_no_transaction_is_open_while_abroad(store: SqlStore, clock: SetClock) -> None:
    async def handle(effect: Effect) -> None:
        async with asyncio.timeout(2), store.begin() as tx:  # SQLite has one writer: it would wait for the worker's
            await tx.first_time("from the handler", NOW)
            await tx.commit()

    await put(store, CARD)
    await a_worker(store, clock, handle).run_due()
    async with store.begin() as tx:
        assert not await tx.first_time("from the handler", NOW)
        assert await tx.failures() == []


async def test_lane_keeps_its_order_while_the_first_fails(
    store: SqlStore, worker: OutboxWorker, abroad: Abroad, clock: SetClock
) -> None:
    abroad.errors[CARD] = [TryAgain("throttled")]
    await put(store, CARD, INVITATION)
    await worker.run_due()
    assert abroad.kinds == [CARD]
    clock.time += 3 * SECOND
    await worker.run_due()
    assert abroad.kinds == [CARD, CARD, INVITATION]


async def test_lanes_and_bookings_do_not_wait_for_each_other(
    store: SqlStore, worker: OutboxWorker, abroad: Abroad
) -> None:
    abroad.errors[CARD] = [TryAgain("throttled")]
    await put(store, CARD, EffectKind.COUNSELLOR_CARD)
    await put(store, INVITATION)
    await worker.run_due()
    assert set(abroad.kinds) == {CARD, EffectKind.COUNSELLOR_CARD, INVITATION}


async def test_what_is_planned_ahead_waits_for_nothing_but_its_time(
    store: SqlStore, worker: OutboxWorker, abroad: Abroad, clock: SetClock
) -> None:
    subject_id = uuid4()
    late, soon = EffectKind.COUNSELLOR_NOTE_REMINDER, EffectKind.ADVISER_EVENING_REMINDER
    async with store.begin() as tx:
        await tx.enqueue([Effect(late, subject_id, 1, due=NOW + 2 * MINUTE, about="2026-12-08T10:00")], NOW)
        await tx.enqueue([Effect(soon, subject_id, 1, due=NOW + MINUTE)], NOW)
        await tx.commit()
    clock.time = NOW + MINUTE - SECOND
    await worker.run_due()
    assert abroad.kinds == []
    abroad.errors[soon] = [Unreachable(ADVISER.aad_object_id)]
    clock.time = NOW + 2 * MINUTE
    await worker.run_due()
    assert sorted(abroad.kinds) == sorted([soon, late])
    assert {effect.about for effect in abroad.calls if effect.kind is late} == {"2026-12-08T10:00"}


async def test_different_lanes_are_done_side_by_side_within_bounds(store: SqlStore, clock: SetClock) -> None:
    under_way, most = 0, 0

    async def handle(effect: Effect) -> None:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0.02)
        under_way -= 1

    for _ in range(12):
        await put(store, CARD)
    await a_worker(store, clock, handle).run_due()
    assert most == 8


async def test_effect_given_up_does_not_block_its_lane(store: SqlStore, worker: OutboxWorker, abroad: Abroad) -> None:
    abroad.errors[CARD] = [WillNotWork("blocked")]
    await put(store, CARD, INVITATION)
    await worker.run_due()
    assert abroad.kinds == [CARD, INVITATION]


async def test_what_will_not_work_is_given_up_visibly_and_a_human_told(
    store: SqlStore, worker: OutboxWorker, abroad: Abroad
) -> None:
    abroad.errors[MAKE] = [WillNotWork("mailbox-missing")]
    subject_id = await put(store, MAKE)
    await worker.run_due()
    assert abroad.dead == [(MAKE, "mailbox-missing")]
    async with store.begin() as tx:
        (failure,) = await tx.failures(5)
    assert (failure.subject_id, failure.kind, failure.last_error, failure.at) == (
        subject_id,
        "make-teams-meeting",
        "mailbox-missing",
        NOW,
    )


async def test_what_a_human_is_told_is_kept_with_the_mark(store: SqlStore, clock: SetClock, abroad: Abroad) -> None:
    async def tell(effect: Effect, reason: str) -> Settle:
        async def keep(tx: Transaction) -> None:
            await tx.enqueue([Effect(CARD, effect.subject_id, 2)], NOW)

        return keep

    abroad.errors[MAKE] = [WillNotWork("mailbox-missing")]
    await put(store, MAKE)
    await a_worker(store, clock, abroad.handle, tell).run_due()
    assert abroad.kinds == [MAKE, CARD]


async def test_effect_is_not_dead_until_a_human_could_be_told(store: SqlStore, clock: SetClock, abroad: Abroad) -> None:
    told = []

    async def tell(effect: Effect, reason: str) -> None:
        told.append(reason)
        if len(told) == 1:
            raise OSError

    abroad.errors[MAKE] = [WillNotWork("mailbox-missing")] * 2
    await put(store, MAKE)
    worker = a_worker(store, clock, abroad.handle, tell)
    await worker.run_due()
    assert await failures(store) == []
    clock.time += 3 * SECOND
    await worker.run_due()
    assert (await failures(store), len(told)) == ([("make-teams-meeting", "mailbox-missing")], 2)


async def test_those_to_be_told_may_be_named_after_the_worker_was_made(
    store: SqlStore, clock: SetClock, abroad: Abroad
) -> None:
    tell: dict[EffectKind, OnDead] = {}
    worker = OutboxWorker(store, {MAKE: abroad.handle}, clock, on_dead=tell)
    tell[MAKE] = abroad.note_dead
    abroad.errors[MAKE] = [WillNotWork("mailbox-missing")]
    await put(store, MAKE)
    await worker.run_due()
    assert abroad.dead == [(MAKE, "mailbox-missing")]


async def test_retry_after_is_honoured(store: SqlStore, worker: OutboxWorker, abroad: Abroad, clock: SetClock) -> None:
    abroad.errors[CARD] = [TryAgain("throttled", retry_after=120)]
    await put(store, CARD)
    await worker.run_due()
    clock.time += 119 * SECOND
    await worker.run_due()
    assert len(abroad.calls) == 1
    clock.time += SECOND
    await worker.run_due()
    assert len(abroad.calls) == 2


async def test_unexpected_error_is_tried_again_and_its_text_told_nobody(
    store: SqlStore, worker: OutboxWorker, abroad: Abroad, clock: SetClock, capsys: pytest.CaptureFixture[str]
) -> None:
    abroad.errors[CARD] = [RuntimeError("what a user wrote")]
    await put(store, CARD)
    await worker.run_due()
    clock.time += 3 * SECOND
    await worker.run_due()
    assert len(abroad.calls) == 2
    told = capsys.readouterr()
    assert "RuntimeError" in told.out + told.err
    assert "what a user wrote" not in told.out + told.err


async def test_effect_is_given_up_after_about_a_day_of_failing(
    store: SqlStore, worker: OutboxWorker, abroad: Abroad, clock: SetClock
) -> None:
    abroad.errors[CARD] = [TryAgain("throttled") for _ in range(100)]
    await put(store, CARD)
    while not await failures(store):
        await worker.run_due()
        clock.time += 10 * MINUTE
    assert await failures(store) == [("adviser-card", "throttled")]
    assert len(abroad.calls) == MOST_ATTEMPTS
    assert timedelta(hours=23) < clock.time - NOW < timedelta(hours=30)
    assert abroad.dead == [(CARD, "throttled")]


async def test_effect_that_is_locked_out_is_given_up_after_about_three_days(
    store: SqlStore, worker: OutboxWorker, abroad: Abroad, clock: SetClock
) -> None:
    abroad.errors[CARD] = [LockedOut("token_AADSTS7000222") for _ in range(100)]
    await put(store, CARD)
    while not await failures(store):
        await worker.run_due()
        clock.time += 10 * MINUTE
    assert await failures(store) == [("adviser-card", "token_AADSTS7000222")]
    assert len(abroad.calls) == MOST_WHEN_LOCKED_OUT
    assert timedelta(days=2, hours=18) < clock.time - NOW < timedelta(days=4)
    assert abroad.dead == [(CARD, "token_AADSTS7000222")]


async def test_crash_before_the_result_is_kept_repeats_the_effect(
    store: SqlStore, worker: OutboxWorker, abroad: Abroad, clock: SetClock
) -> None:
    subject_id = await put(store, MAKE, CANCEL)
    async with store.begin() as tx:  # a process takes the row, calls abroad and dies
        (leased,) = await tx.lease(NOW, NOW + LEASE, 8)
        await tx.commit()
    await abroad.handle(leased.effect)

    clock.time += LEASE - SECOND
    await worker.run_due()
    assert abroad.kinds == [MAKE]
    clock.time += SECOND
    await worker.run_due()
    assert abroad.calls == [Effect(kind, subject_id, 1) for kind in (MAKE, MAKE, CANCEL)]


async def test_settling_that_fails_keeps_nothing_and_is_done_again(
    store: SqlStore, worker: OutboxWorker, abroad: Abroad, clock: SetClock
) -> None:
    async def fails_once(tx: Transaction) -> None:
        await tx.enqueue([Effect(INVITATION, subject_id, 2)], NOW)
        if len(abroad.calls) == 1:
            raise OSError

    abroad.then[MAKE] = fails_once
    subject_id = await put(store, MAKE)
    await worker.run_due()
    assert abroad.kinds == [MAKE]
    clock.time += 3 * SECOND
    await worker.run_due()
    assert abroad.kinds == [MAKE, MAKE, INVITATION]


async def test_one_who_lost_the_lease_keeps_nothing(
    store: SqlStore, worker: OutboxWorker, abroad: Abroad, clock: SetClock
) -> None:
    kept = []

    async def slow(effect: Effect) -> Settle:
        clock.time += LEASE
        await worker.run_due()  # somebody else does it meanwhile

        async def keep(tx: Transaction) -> None:
            kept.append(effect)

        return keep

    await put(store, MAKE)
    await a_worker(store, clock, slow).run_due()
    assert (abroad.kinds, kept) == ([MAKE], [])


async def test_lost_lease_cannot_mark_the_row_while_another_has_it(store: SqlStore) -> None:
    await put(store, MAKE)
    async with store.begin() as tx:
        (first,) = await tx.lease(NOW, NOW + LEASE, 8)
        (second,) = await tx.lease(NOW + LEASE, NOW + 2 * LEASE, 8)
        assert not await tx.mark_done(first, NOW)
        assert not await tx.mark_dead(first, "late", NOW)
        assert not await tx.mark_again(first, "late", NOW)
        assert not await tx.mark_waiting(first, ADVISER.aad_object_id, NOW)
        assert await tx.mark_done(second, NOW)


async def test_row_that_kills_its_process_each_time_is_given_up(
    store: SqlStore, worker: OutboxWorker, abroad: Abroad, clock: SetClock
) -> None:
    await put(store, MAKE)
    for _ in range(MOST_ATTEMPTS):
        async with store.begin() as tx:
            assert await tx.lease(clock.time, clock.time + LEASE, 8)
            await tx.commit()
        clock.time += LEASE
    await worker.run_due()
    assert abroad.calls == []
    assert await failures(store) == [("make-teams-meeting", "never-finished")]


async def test_two_workers_never_have_the_same_effect(store: SqlStore, clock: SetClock, abroad: Abroad) -> None:
    for _ in range(30):
        await put(store, CARD, INVITATION)
    workers = [a_worker(store, clock, abroad.handle) for _ in range(4)]
    await asyncio.gather(*(worker.run_due() for worker in workers))
    assert len(abroad.calls) == 60
    assert len(set(abroad.calls)) == 60
    for subject_id in {effect.subject_id for effect in abroad.calls}:
        of_booking = [effect.kind for effect in abroad.calls if effect.subject_id == subject_id]
        assert of_booking == [CARD, INVITATION]


async def test_effect_waits_for_a_person_and_is_due_when_they_write(
    store: SqlStore, worker: OutboxWorker, abroad: Abroad, clock: SetClock
) -> None:
    abroad.errors[CARD] = [Unreachable(ADVISER.aad_object_id)]
    subject_id = await put(store, CARD, INVITATION)
    await worker.run_due()
    clock.time += timedelta(days=40)
    await worker.run_due()
    assert abroad.kinds == [CARD]
    assert await worker.settled(subject_id, Lane.ADVISER, 0) is False  # the invitation is ready but not in turn
    async with store.begin() as tx:
        assert await tx.remember_address(ADVISER, an_address(), clock.time)
        await tx.commit()
    await worker.run_due()
    assert abroad.kinds == [CARD, CARD, INVITATION]


async def test_person_who_wrote_meanwhile_is_not_waited_for(store: SqlStore, abroad: Abroad, clock: SetClock) -> None:
    async def handle(effect: Effect) -> None:
        abroad.calls.append(effect)
        if len(abroad.calls) == 1:
            async with store.begin() as tx:
                await tx.remember_address(ADVISER, an_address(), NOW)
                await tx.commit()
            raise Unreachable(ADVISER.aad_object_id)

    await put(store, CARD)
    worker = a_worker(store, clock, handle)
    await worker.run_due()
    clock.time += 3 * SECOND
    await worker.run_due()
    assert abroad.kinds == [CARD, CARD]


async def test_running_worker_looks_at_once_when_nudged(store: SqlStore, clock: SetClock, abroad: Abroad) -> None:
    worker = OutboxWorker(store, dict.fromkeys(EffectKind, abroad.handle), clock, idle_seconds=60)
    async with running(worker):
        await asyncio.sleep(0.05)
        subject_id = await put(store, MAKE, CANCEL)
        async with asyncio.timeout(1):  # neither the look nor the answer waits for the idle look
            worker.nudge()
            assert await worker.settled(subject_id, Lane.TEAMS_MEETING, 30)
    assert abroad.kinds == [MAKE, CANCEL]


async def test_running_worker_finds_work_unasked(store: SqlStore, worker: OutboxWorker, abroad: Abroad) -> None:
    async with running(worker):
        subject_id = await put(store, MAKE)
        assert await worker.settled(subject_id, Lane.TEAMS_MEETING, 2)
    assert abroad.kinds == [MAKE]


async def test_waiting_for_a_lane_ends_at_the_time_limit(store: SqlStore, clock: SetClock) -> None:
    release = asyncio.Event()

    async def slow(effect: Effect) -> None:
        await release.wait()

    worker = a_worker(store, clock, slow)
    async with running(worker):
        subject_id = await put(store, MAKE)
        assert not await worker.settled(subject_id, Lane.TEAMS_MEETING, 0.1)
        assert await worker.settled(subject_id, Lane.ADVISER, 0.1)
        release.set()
        assert await worker.settled(subject_id, Lane.TEAMS_MEETING, 2)


async def test_stopping_finishes_what_is_in_hand(store: SqlStore, clock: SetClock) -> None:
    finished = []

    async def slow(effect: Effect) -> None:
        await asyncio.sleep(0.1)
        finished.append(effect)

    worker = a_worker(store, clock, slow)
    worker.start()
    subject_id = await put(store, MAKE)
    worker.nudge()
    await asyncio.sleep(0.05)
    await worker.stop()
    assert len(finished) == 1
    assert await worker.settled(subject_id, Lane.TEAMS_MEETING, 0)


async def test_what_is_not_finished_at_stop_is_there_at_the_next_start(
    store: SqlStore, clock: SetClock, worker: OutboxWorker, abroad: Abroad
) -> None:
    begun = asyncio.Event()

    async def endless(effect: Effect) -> None:
        begun.set()
        await asyncio.Event().wait()

    stopped = a_worker(store, clock, endless)
    stopped.start()
    await put(store, MAKE)
    await begun.wait()
    await stopped.stop(grace_seconds=0.01)
    await worker.run_due()
    assert abroad.kinds == [MAKE]
