"""Group meetings and attendance, held by both databases."""

import asyncio
from datetime import time, timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from booking.calendar.blocks import Block
from booking.calendar.wall_time import Slot
from booking.group_meeting.meeting import GroupMeeting, GroupStatus
from booking.people import Person
from booking.ports import Span
from booking.routine import Retention
from booking.store import ChangedMeanwhile, SlotTaken
from bot.storage import Database, Sealer, SqlStore
from bot.storage.retention import sweep
from bot.storage.sealed import new_key
from bot.storage.tables import group_attendance, held_time
from tests.booking.examples import ADVISER, ARTURO, STRANGER
from tests.booking.group_meeting.examples import AFTER, MONDAY, agreed, proposed
from tests.bot.storage.examples import DUF, NOW, a_booking

OTHER_DUF = "200000000008"
ALL_YEAR = Span(NOW, NOW + timedelta(days=365))


def a_meeting(status: GroupStatus = GroupStatus.PROPOSED) -> GroupMeeting:
    whole = proposed() if status is GroupStatus.PROPOSED else agreed()
    return whole.model_copy(update={"id": uuid4(), "revision": 1, "status": status})


def agree(meeting: GroupMeeting, slot: Slot = MONDAY) -> GroupMeeting:
    changes = {"status": GroupStatus.AGREED, "slot": slot, "revision": meeting.revision + 1}
    return meeting.model_copy(update=changes)


def cancel(meeting: GroupMeeting) -> GroupMeeting:
    return meeting.model_copy(update={"status": GroupStatus.CANCELLED, "revision": meeting.revision + 1})


async def add(store: SqlStore, meeting: GroupMeeting) -> GroupMeeting:
    async with store.begin() as tx:
        await tx.add_group_meeting(meeting)
        await tx.commit()
    return meeting


async def save(store: SqlStore, meeting: GroupMeeting) -> bool:
    """False where the time was taken."""
    async with store.begin() as tx:
        try:
            await tx.save_group_meeting(meeting)
        except SlotTaken:
            return False
        await tx.commit()
        return True


async def book(store: SqlStore, start: time) -> UUID | None:
    booking = a_booking(start, day=MONDAY.day, counsellor=ARTURO)
    async with store.begin() as tx:
        try:
            await tx.add_booking(booking, None)
        except SlotTaken:
            return None
        await tx.commit()
        return booking.id


async def test_meeting_reads_back_as_saved(store: SqlStore) -> None:
    meeting = await add(store, a_meeting())
    async with store.begin() as tx:
        assert await tx.group_meeting(meeting.id) == meeting
        assert await tx.group_meeting(uuid4()) is None
    assert await save(store, agree(meeting))
    async with store.begin() as tx:
        assert await tx.group_meeting(meeting.id) == agree(meeting)


async def test_meeting_is_replaced_only_from_the_revision_before(store: SqlStore) -> None:
    meeting = await add(store, a_meeting())
    assert await save(store, agree(meeting))
    async with store.begin() as tx:
        with pytest.raises(ChangedMeanwhile):
            await tx.save_group_meeting(agree(meeting))


@pytest.mark.parametrize("start", [time(9), time(10, 30), time(11)])
async def test_session_cannot_have_the_time_of_an_agreed_meeting(store: SqlStore, start: time) -> None:
    meeting = await add(store, a_meeting())
    assert await save(store, agree(meeting))
    assert await book(store, start) is None
    assert await book(store, time(12)) is not None


@pytest.mark.parametrize("start", [time(9), time(10, 30), time(11, 45)])
async def test_meeting_cannot_have_the_time_of_a_session(store: SqlStore, start: time) -> None:
    meeting = await add(store, a_meeting())
    assert await book(store, start) is not None
    assert not await save(store, agree(meeting))
    async with store.begin() as tx:
        assert await tx.group_meeting(meeting.id) == meeting


async def test_two_meetings_of_one_counsellor_cannot_overlap(store: SqlStore) -> None:
    first, second = await add(store, a_meeting()), await add(store, a_meeting())
    assert await save(store, agree(first))
    assert not await save(store, agree(second, Slot(MONDAY.day, time(11, 30))))
    assert await save(store, agree(second, Slot(MONDAY.day, time(12))))


async def test_of_a_meeting_and_sessions_at_once_never_both_get_the_time(store: SqlStore) -> None:
    meeting = await add(store, a_meeting())

    async def session(start: time) -> bool:
        return await book(store, start) is not None

    starts = (time(9), time(10), time(11))
    got_meeting, *got_sessions = await asyncio.gather(save(store, agree(meeting)), *(session(s) for s in starts))
    assert got_meeting != any(got_sessions)
    async with store.begin() as tx:
        spans = list(await tx.taken(ARTURO, ALL_YEAR))
    assert all(not one.overlaps(other) for at, one in enumerate(spans) for other in spans[at + 1 :])
    assert len(spans) == (1 if got_meeting else sum(got_sessions))


async def test_proposed_times_hold_nothing(store: SqlStore) -> None:
    await add(store, a_meeting())
    async with store.begin() as tx:
        assert await tx.taken(ARTURO, ALL_YEAR) == []
    assert await book(store, time(9)) is not None


async def test_agreed_time_is_taken_and_given_back_when_cancelled(store: SqlStore, opened: Database) -> None:
    meeting = await add(store, a_meeting())
    later = agree(meeting)
    assert await save(store, later)
    async with store.begin() as tx:
        assert await tx.taken(ARTURO, ALL_YEAR) == [later.span]
    assert await save(store, cancel(later))
    async with store.begin() as tx:
        assert await tx.taken(ARTURO, ALL_YEAR) == []
    assert await opened.run(select(held_time), {}) == []


async def test_change_of_an_agreed_meeting_keeps_its_time(store: SqlStore) -> None:
    meeting = await add(store, a_meeting())
    later = agree(meeting)
    assert await save(store, later)
    opened = later.model_copy(update={"open_to": ("Færder",), "revision": later.revision + 1})
    assert await save(store, opened)
    assert await book(store, time(9)) is None


async def test_open_meetings_are_those_asked_for_and_those_to_come(store: SqlStore) -> None:
    asked, coming, gone = a_meeting(), a_meeting(), a_meeting()
    for meeting in (asked, coming, gone):
        await add(store, meeting)
    await save(store, agree(coming))
    await save(store, cancel(gone))
    async with store.begin() as tx:
        before = await tx.open_group_meetings(AFTER - timedelta(seconds=1))
        after = await tx.open_group_meetings(AFTER)
    assert {one.id for one in before} == {asked.id, coming.id}
    assert {one.id for one in after} == {asked.id}


class TestAttendance:
    async def record(self, store: SqlStore, meeting: GroupMeeting, *numbers: str, by: Person = ADVISER) -> None:
        async with store.begin() as tx:
            await tx.keep_attendance(meeting, numbers, by)
            await tx.commit()

    async def attended(self, store: SqlStore, duf: str) -> bool:
        async with store.begin() as tx:
            return await tx.attended(duf)

    async def test_attendance_is_known_by_duf_number(self, store: SqlStore) -> None:
        await self.record(store, agreed(), DUF)
        assert await self.attended(store, DUF)
        assert not await self.attended(store, OTHER_DUF)

    async def test_number_itself_is_not_kept(self, store: SqlStore, opened: Database) -> None:
        await self.record(store, agreed(), DUF)
        (row,) = await opened.run(select(group_attendance), {})
        assert DUF not in str(row)
        assert DUF.encode() not in row.fingerprint

    async def test_what_one_adviser_says_again_replaces_only_what_that_one_said(self, store: SqlStore) -> None:
        meeting = agreed()
        await self.record(store, meeting, DUF)
        await self.record(store, meeting, OTHER_DUF, by=STRANGER)
        await self.record(store, meeting)
        assert not await self.attended(store, DUF)
        assert await self.attended(store, OTHER_DUF)

    async def test_same_participant_said_twice_does_no_harm(self, store: SqlStore) -> None:
        meeting = agreed()
        await self.record(store, meeting, DUF, DUF)
        await self.record(store, meeting, DUF, by=STRANGER)
        await self.record(store, meeting)
        assert await self.attended(store, DUF)

    async def test_it_is_known_after_the_key_was_changed(self, opened: Database) -> None:
        old, new = new_key(), new_key()
        await self.record(SqlStore(opened, Sealer.from_text(old)), agreed(), DUF)
        assert await self.attended(SqlStore(opened, Sealer.from_text(f"{new},{old}")), DUF)
        assert not await self.attended(SqlStore(opened, Sealer.from_text(new)), DUF)

    async def test_it_is_deleted_when_its_time_is_over(self, store: SqlStore, opened: Database) -> None:
        await self.record(store, agreed(), DUF)
        kept = Retention(attendance_days_after_meeting=30)
        assert (await sweep(opened, kept, AFTER + timedelta(days=30, seconds=-1))).attendance == 0
        assert await self.attended(store, DUF)
        assert (await sweep(opened, kept, AFTER + timedelta(days=30))).attendance == 1
        assert not await self.attended(store, DUF)


async def test_a_block_over_an_agreed_meeting_does_not_hinder_what_is_changed_about_it(store: SqlStore) -> None:
    meeting = await add(store, a_meeting())
    assert await save(store, agree(meeting))
    async with store.begin() as tx:
        day = MONDAY.day
        assert await tx.add_block(Block(uuid4(), ARTURO, day, day))
        await tx.commit()
    shared = agree(meeting).model_copy(update={"open_to": ("Færder",), "revision": 3})
    assert await save(store, shared)
