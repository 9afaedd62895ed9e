"""The contract of `booking.store`, held by both databases."""

import asyncio
from dataclasses import replace
from datetime import date, time, timedelta
from uuid import uuid4

import pytest

from booking.calendar.wall_time import Slot, span
from booking.change import Changed
from booking.people import Person
from booking.ports import Span, TeamsMeeting
from booking.reading import Draft, Posted
from booking.session import cancel, outcome
from booking.session.session import Booking, CancelReason
from booking.store import ChangedMeanwhile, SlotTaken
from booking.teams_meeting import keep_teams
from bot.storage import Database, SqlStore
from tests.bot.storage.examples import (
    ADVISER,
    COUNSELLOR,
    DUF,
    HOUR,
    NOW,
    OTHER_ADVISER,
    OTHER_COUNSELLOR,
    a_booking,
    a_draft,
    an_address,
)

ALL_DAY = Span(NOW, NOW + timedelta(days=365))


async def add(store: SqlStore, *bookings: Booking, duf: str | None = DUF) -> None:
    async with store.begin() as tx:
        for booking in bookings:
            await tx.add_booking(booking, duf)
        await tx.commit()


class TestStore:
    async def test_nothing_is_kept_without_commit(self, store: SqlStore) -> None:
        draft = a_draft()
        async with store.begin() as tx:
            await tx.save_draft(draft, NOW)
            assert await tx.draft(draft.id) == draft
        async with store.begin() as tx:
            assert await tx.draft(draft.id) is None

    async def test_nothing_is_kept_after_an_error(self, store: SqlStore) -> None:
        draft = a_draft()
        with pytest.raises(RuntimeError):
            async with store.begin() as tx:
                await tx.save_draft(draft, NOW)
                raise RuntimeError
        async with store.begin() as tx:
            assert await tx.draft(draft.id) is None

    async def test_draft_reads_back_as_saved(self, store: SqlStore) -> None:
        draft = a_draft('{"municipality": "Tønsberg"}')
        async with store.begin() as tx:
            await tx.save_draft(draft, NOW)
            await tx.commit()
        async with store.begin() as tx:
            kept = await tx.draft(draft.id)
        assert kept == draft
        assert kept is not None
        assert kept.owner.name == ADVISER.name

    async def test_draft_is_replaced_only_from_the_version_before(self, store: SqlStore) -> None:
        first = a_draft()
        async with store.begin() as tx:
            await tx.save_draft(first, NOW)
            await tx.save_draft(replace(first, version=2, state="two"), NOW)
            with pytest.raises(ChangedMeanwhile):
                await tx.save_draft(replace(first, version=2, state="late"), NOW)
            with pytest.raises(ChangedMeanwhile):
                await tx.save_draft(replace(first, version=4, state="early"), NOW)
            with pytest.raises(ChangedMeanwhile):
                await tx.save_draft(first, NOW)
            kept = await tx.draft(first.id)
        assert kept is not None
        assert (kept.version, kept.state) == (2, "two")

    async def test_of_two_steps_at_once_one_is_saved(self, store: SqlStore) -> None:
        first = a_draft()
        async with store.begin() as tx:
            await tx.save_draft(first, NOW)
            await tx.commit()

        async def step(number: int) -> bool:
            async with store.begin() as tx:
                read = await tx.draft(first.id)
                assert isinstance(read, Draft)
                await asyncio.sleep(0.01)
                try:
                    await tx.save_draft(replace(first, version=2, state=f"step {number}"), NOW)
                except ChangedMeanwhile:
                    return False
                await tx.commit()
                return True

        assert sum(await asyncio.gather(*(step(n) for n in range(5)))) == 1

    async def test_deleted_draft_is_gone(self, store: SqlStore) -> None:
        draft = a_draft()
        async with store.begin() as tx:
            await tx.save_draft(draft, NOW)
            await tx.delete_draft(draft)
            assert await tx.draft(draft.id) is None

    async def test_booking_reads_back_as_saved(self, store: SqlStore) -> None:
        booking = a_booking()
        await add(store, booking)
        async with store.begin() as tx:
            assert await tx.booking(booking.id) == booking
            assert await tx.duf(booking.id) == DUF
            assert await tx.booking(uuid4()) is None
            assert await tx.duf(uuid4()) is None

    async def test_booking_without_duf_has_none(self, store: SqlStore) -> None:
        booking = a_booking()
        await add(store, booking, duf=None)
        async with store.begin() as tx:
            assert await tx.duf(booking.id) is None

    async def test_booking_is_replaced_only_from_the_revision_before(self, store: SqlStore) -> None:
        booking = a_booking()
        await add(store, booking)
        met = keep_teams(booking, TeamsMeeting("event", "https://teams.example/1")).subject
        async with store.begin() as tx:
            await tx.save_booking(met)
            with pytest.raises(ChangedMeanwhile):
                await tx.save_booking(met)
            await tx.commit()
        async with store.begin() as tx:
            assert await tx.booking(booking.id) == met
            assert await tx.duf(booking.id) == DUF

    async def test_one_of_fifty_confirmations_of_one_slot_wins(self, store: SqlStore) -> None:
        async def confirm() -> bool:
            async with store.begin() as tx:
                try:
                    await tx.add_booking(a_booking(), DUF)
                except SlotTaken:
                    return False
                await tx.commit()
                return True

        won = await asyncio.gather(*(confirm() for _ in range(50)))
        assert sum(won) == 1
        async with store.begin() as tx:
            assert await tx.taken(COUNSELLOR, ALL_DAY) == [a_booking().span]

    @pytest.mark.parametrize(
        ("start", "minutes", "is_free"),
        [
            (time(8), 60, True),
            (time(8, 15), 60, False),
            (time(8), 75, False),
            (time(10, 30), 15, False),
            (time(8), 300, False),
            (time(11, 45), 60, False),
            (time(12), 60, True),
        ],
    )
    async def test_time_overlaps_by_part_whatever_the_length(
        self, store: SqlStore, start: time, minutes: int, is_free: bool
    ) -> None:
        group_meeting = a_booking(time(9), minutes=180)
        await add(store, group_meeting)
        session = a_booking(start, minutes=minutes)
        if is_free:
            await add(store, session)
            return
        with pytest.raises(SlotTaken):
            await add(store, session)

    async def test_time_off_the_grid_overlaps_too(self, store: SqlStore) -> None:
        await add(store, a_booking(time(10, 7), minutes=20))
        with pytest.raises(SlotTaken):
            await add(store, a_booking(time(10, 26), minutes=5))

    async def test_same_time_of_another_counsellor_is_free(self, store: SqlStore) -> None:
        await add(store, a_booking(), a_booking(counsellor=OTHER_COUNSELLOR))

    async def test_transaction_may_go_on_after_a_taken_slot_and_keeps_nothing_of_it(self, store: SqlStore) -> None:
        await add(store, a_booking(time(10)))
        loser, draft = a_booking(time(9, 30)), a_draft()
        async with store.begin() as tx:
            with pytest.raises(SlotTaken):
                await tx.add_booking(loser, DUF)
            await tx.save_draft(draft, NOW)
            await tx.commit()
        async with store.begin() as tx:
            assert await tx.booking(loser.id) is None
            assert await tx.draft(draft.id) == draft
        await add(store, a_booking(time(9)))  # its first half hour was not held either

    async def test_cancelling_frees_the_time_and_forgets_the_duf(self, store: SqlStore) -> None:
        booking = a_booking()
        await add(store, booking)
        cancelled = cancel.cancel(booking, ADVISER, CancelReason.OTHER, NOW)
        assert isinstance(cancelled, Changed)
        async with store.begin() as tx:
            await tx.save_booking(cancelled.subject)
            await tx.commit()
        async with store.begin() as tx:
            assert await tx.taken(COUNSELLOR, ALL_DAY) == []
            assert await tx.duf(booking.id) is None
            assert await tx.booking(booking.id) == cancelled.subject
        await add(store, a_booking())

    async def test_moved_booking_holds_its_new_time_and_frees_the_old(self, store: SqlStore) -> None:
        booking = a_booking(time(9))
        await add(store, booking)
        later = Slot(booking.slot.day, time(9, 30))  # overlaps its own old time
        moved = booking.model_copy(update={"slot": later, "revision": 2})
        async with store.begin() as tx:
            await tx.save_booking(moved)
            await tx.commit()
        async with store.begin() as tx:
            assert await tx.taken(COUNSELLOR, ALL_DAY) == [moved.span]
            assert await tx.booking(booking.id) == moved
            assert await tx.duf(booking.id) == DUF
        with pytest.raises(SlotTaken):
            await add(store, a_booking(time(10)))
        await add(store, a_booking(time(8, 30)))

    async def test_booking_that_cannot_be_moved_stands_as_it_was(self, store: SqlStore) -> None:
        booking = a_booking(time(9))
        await add(store, booking, a_booking(time(11)))
        moved = booking.model_copy(update={"slot": Slot(booking.slot.day, time(10, 30)), "revision": 2})
        async with store.begin() as tx:
            with pytest.raises(SlotTaken):
                await tx.save_booking(moved)
            await tx.commit()
        async with store.begin() as tx:
            assert await tx.booking(booking.id) == booking
            assert await tx.taken(COUNSELLOR, ALL_DAY) == [booking.span, a_booking(time(11)).span]
        with pytest.raises(SlotTaken):
            await add(store, a_booking(time(9, 30)))
        await add(store, a_booking(time(10)))

    async def test_move_from_an_older_revision_is_refused(self, store: SqlStore) -> None:
        booking = a_booking(time(9))
        await add(store, booking)
        moved = booking.model_copy(update={"slot": Slot(booking.slot.day, time(13)), "revision": 3})
        async with store.begin() as tx:
            with pytest.raises(ChangedMeanwhile):
                await tx.save_booking(moved)

    async def test_one_of_fifty_moves_to_one_slot_wins(self, store: SqlStore) -> None:
        starts = [(day, time(hour)) for day in range(1, 11) for hour in range(9, 14)]
        sessions = [a_booking(start, day=date(2026, 12, day)) for day, start in starts]
        await add(store, *sessions)
        wanted = Slot(date(2026, 12, 15), time(10))

        async def move(booking: Booking) -> bool:
            async with store.begin() as tx:
                read = await tx.booking(booking.id)
                assert read == booking
                try:
                    await tx.save_booking(booking.model_copy(update={"slot": wanted, "revision": 2}))
                except SlotTaken:
                    return False
                await tx.commit()
                return True

        won = await asyncio.gather(*(move(booking) for booking in sessions))
        assert (len(won), sum(won)) == (50, 1)
        winner = sessions[won.index(True)]
        async with store.begin() as tx:
            kept = sorted(s.span.start for s in sessions if s is not winner)
            assert [one.start for one in await tx.taken(COUNSELLOR, ALL_DAY)] == [*kept, span(wanted, 60).start]
        await add(store, a_booking(winner.slot.start, day=winner.slot.day))

    async def test_two_who_want_each_others_time_are_both_told_that_it_is_taken(
        self, store: SqlStore, opened: Database
    ) -> None:
        one, other = a_booking(time(9)), a_booking(time(11))
        await add(store, one, other)
        has_read = None if opened.has_one_writer else asyncio.Barrier(2)

        async def move(booking: Booking, to: Slot) -> bool:
            async with store.begin() as tx:
                await tx.booking(booking.id)
                if has_read:  # SQLite has one writer, so that there one waits for the other's end anyway
                    await has_read.wait()
                with pytest.raises(SlotTaken):
                    await tx.save_booking(booking.model_copy(update={"slot": to, "revision": 2}))
                return True

        assert await asyncio.gather(move(one, other.slot), move(other, one.slot)) == [True, True]

    async def test_completed_and_missed_sessions_keep_the_duf_until_retention_takes_it(self, store: SqlStore) -> None:
        booking = a_booking()
        await add(store, booking)
        by = Person("t", COUNSELLOR, acts_for=(COUNSELLOR,))
        done = outcome.complete(booking, by, booking.span.end)
        assert isinstance(done, Changed)
        async with store.begin() as tx:
            await tx.save_booking(done.subject)
            assert await tx.duf(booking.id) == DUF
            assert await tx.booking(booking.id) == done.subject

    async def test_taken_gives_whole_spans_in_order_that_overlap(self, store: SqlStore) -> None:
        early, late = a_booking(time(9)), a_booking(time(13), minutes=90)
        await add(store, late, early, a_booking(counsellor=OTHER_COUNSELLOR), a_booking(day=date(2026, 10, 9)))
        async with store.begin() as tx:
            within = Span(early.span.start + HOUR / 2, late.span.start + HOUR)
            assert await tx.taken(COUNSELLOR, within) == [early.span, late.span]
            between = Span(early.span.end, late.span.start)
            assert await tx.taken(COUNSELLOR, between) == []

    async def test_time_is_held_across_the_hour_that_comes_twice(self, store: SqlStore) -> None:
        night = a_booking(time(1, 30), day=date(2026, 10, 25), minutes=120)
        await add(store, night)
        async with store.begin() as tx:
            (held,) = await tx.taken(COUNSELLOR, ALL_DAY)
        assert held.end - held.start == timedelta(hours=2)
        assert held == span(Slot(date(2026, 10, 25), time(1, 30)), 120)

    async def test_adviser_sees_own_coming_bookings_earliest_first(self, store: SqlStore) -> None:
        late, early = a_booking(time(13)), a_booking(time(9))
        gone, others = a_booking(time(11)), a_booking(time(12), adviser=OTHER_ADVISER)
        await add(store, late, early, gone, others)
        cancelled = cancel.cancel(gone, ADVISER, CancelReason.OTHER, NOW)
        assert isinstance(cancelled, Changed)
        async with store.begin() as tx:
            await tx.save_booking(cancelled.subject)
            assert await tx.bookings_of_adviser(ADVISER, NOW) == [early, late]
            assert await tx.bookings_of_adviser(ADVISER, early.span.end) == [late]

    async def test_last_municipality_is_that_of_the_newest_booking(self, store: SqlStore) -> None:
        newer = a_booking(time(9), booked_at=NOW + HOUR, municipality="Horten")
        await add(store, newer, a_booking(time(12), municipality="Larvik"))
        async with store.begin() as tx:
            assert await tx.last_municipality(ADVISER) == "Horten"
            assert await tx.last_municipality(OTHER_ADVISER) is None

    async def test_person_is_new_once(self, store: SqlStore) -> None:
        address, moved = an_address(), an_address(conversation="a:2")
        async with store.begin() as tx:
            assert await tx.address_of(ADVISER.aad_object_id) is None
            assert await tx.remember_address(ADVISER, address, NOW)
            assert not await tx.remember_address(ADVISER, address, NOW)
            assert not await tx.remember_address(ADVISER, moved, NOW)
            assert await tx.address_of(ADVISER.aad_object_id) == moved

    async def test_of_two_first_messages_at_once_both_are_served(self, store: SqlStore) -> None:
        async def write(conversation: str) -> None:
            async with store.begin() as tx:
                await tx.remember_address(ADVISER, an_address(conversation=conversation), NOW)
                await tx.commit()

        await asyncio.gather(write("a:1"), write("a:2"))
        async with store.begin() as tx:
            assert await tx.address_of(ADVISER.aad_object_id) in (
                an_address(conversation="a:1"),
                an_address(conversation="a:2"),
            )

    async def test_dead_address_lives_again_when_the_person_writes(self, store: SqlStore) -> None:
        async with store.begin() as tx:
            await tx.remember_address(ADVISER, an_address(), NOW)
            await tx.bury_address(ADVISER.aad_object_id, "blocked")
            assert await tx.address_of(ADVISER.aad_object_id) is None
            assert not await tx.remember_address(ADVISER, an_address(), NOW)
            assert await tx.address_of(ADVISER.aad_object_id) == an_address()

    async def test_posted_card_is_replaced_by_a_later_one(self, store: SqlStore) -> None:
        booking_id = uuid4()
        first = Posted(booking_id, "adviser", an_address(), "activity-1")
        second = replace(first, activity_id="activity-2")
        async with store.begin() as tx:
            await tx.keep_posted(first)
            await tx.keep_posted(second)
            assert await tx.posted(booking_id, "adviser") == second
            assert await tx.posted(booking_id, "counsellor") is None

    async def test_repeated_delivery_is_known(self, store: SqlStore) -> None:
        async with store.begin() as tx:
            assert await tx.first_time("activity-1", NOW)
            assert not await tx.first_time("activity-1", NOW)
            assert await tx.first_time("activity-2", NOW)

    async def test_of_deliveries_at_once_one_is_first(self, store: SqlStore) -> None:
        async def deliver() -> bool:
            async with store.begin() as tx:
                first = await tx.first_time("activity-1", NOW)
                await tx.commit()
                return first

        assert sum(await asyncio.gather(*(deliver() for _ in range(8)))) == 1

    async def test_cancelled_turns_give_their_connection_back(self, store: SqlStore) -> None:
        async def turn(number: int) -> None:
            async with store.begin() as tx:
                await tx.first_time(f"turn {number}", NOW)
                await asyncio.sleep(0.005)
                await tx.commit()

        turns = [asyncio.create_task(turn(n)) for n in range(40)]
        for number, task in enumerate(turns):
            await asyncio.sleep(0.002)
            if number % 2:
                task.cancel()
        await asyncio.gather(*turns, return_exceptions=True)
        assert any(task.cancelled() for task in turns)
        async with asyncio.timeout(2):
            await asyncio.gather(*(turn(n) for n in range(100, 112)))
