"""A counsellor's own time on both databases: blocks beside bookings, substitutions, and material on its way."""

import asyncio
from datetime import date, time, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select

from booking.calendar.blocks import Block
from booking.calendar.substitution import Substitution
from booking.calendar.wall_time import Slot, span, to_utc
from booking.change import Changed
from booking.people import Person
from booking.ports import Span
from booking.session import cancel
from booking.session.session import CancelReason
from booking.store import SlotTaken
from bot.storage import Database, SqlStore
from bot.storage.tables import materials
from tests.booking.examples import ARTURO, GORIL
from tests.booking.group_meeting.examples import MEETING_ID, MONDAY, agreed, proposed
from tests.bot.storage.examples import COUNSELLOR, DUF, NOW, OTHER_COUNSELLOR, TUESDAY, a_booking

ALL_DAY = Span(to_utc(TUESDAY, time()), to_utc(TUESDAY + timedelta(days=1), time()))
YEAR = Span(NOW, NOW + timedelta(days=400))


def a_block(**changes: object) -> Block:
    parts = {"first": TUESDAY, "last": TUESDAY, "start": time(10), "end": time(12), **changes}
    return Block(uuid4(), COUNSELLOR, **parts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "changes", [{}, {"start": None, "end": None}, {"last": TUESDAY + timedelta(days=2)}, {"until": date(2026, 12, 29)}]
)
async def test_a_block_reads_back_as_it_was(store: SqlStore, changes: dict[str, object]) -> None:
    block = a_block(**changes)
    async with store.begin() as tx:
        assert await tx.add_block(block)
        await tx.commit()
    async with store.begin() as tx:
        assert await tx.blocks_of(COUNSELLOR, TUESDAY) == [block]
        assert await tx.blocks_of(OTHER_COUNSELLOR, TUESDAY) == []


async def test_blocks_of_one_day_come_whole_days_first_then_by_the_clock(store: SqlStore) -> None:
    blocks = [a_block(start=None, end=None), *(a_block(start=time(h), end=time(h + 1)) for h in range(9, 15))]
    async with store.begin() as tx:
        for block in reversed(blocks):
            await tx.add_block(block)
        assert await tx.blocks_of(COUNSELLOR, TUESDAY) == blocks


async def test_a_block_repeated_by_teams_is_kept_once(store: SqlStore) -> None:
    block = a_block()
    async with store.begin() as tx:
        assert await tx.add_block(block)
        assert not await tx.add_block(block)
        assert len(await tx.blocks_of(COUNSELLOR, TUESDAY)) == 1


async def test_blocked_time_is_taken_beside_bookings_in_order(store: SqlStore) -> None:
    booked = a_booking(time(13))
    async with store.begin() as tx:
        await tx.add_booking(booked, DUF)
        await tx.add_block(a_block())
        assert await tx.taken(COUNSELLOR, ALL_DAY) == [span(Slot(TUESDAY, time(10)), 120), booked.span]
        assert await tx.taken(OTHER_COUNSELLOR, ALL_DAY) == []


async def test_a_weekly_block_is_taken_in_each_of_its_weeks(store: SqlStore) -> None:
    async with store.begin() as tx:
        await tx.add_block(a_block(until=TUESDAY + timedelta(weeks=3)))
        taken = await tx.taken(COUNSELLOR, YEAR)
    # 25 October lies between: the third is an hour later in UTC.
    assert taken == [span(Slot(TUESDAY + timedelta(weeks=n), time(10)), 120) for n in range(4)]


async def test_blocked_time_cannot_be_booked_and_other_time_can(store: SqlStore) -> None:
    async with store.begin() as tx:
        await tx.add_block(a_block())
        with pytest.raises(SlotTaken):
            await tx.add_booking(a_booking(time(11)), DUF)
        await tx.add_booking(a_booking(time(12)), DUF)
        await tx.add_booking(a_booking(time(10), counsellor=OTHER_COUNSELLOR), DUF)


async def test_a_block_over_a_booking_leaves_the_booking(store: SqlStore) -> None:
    booked = a_booking(time(10))
    async with store.begin() as tx:
        await tx.add_booking(booked, DUF)
        await tx.add_block(a_block())
        assert await tx.booking(booked.id) == booked


async def test_only_the_counsellor_removes_a_block_and_the_time_is_free_again(store: SqlStore) -> None:
    block = a_block()
    async with store.begin() as tx:
        await tx.add_block(block)
        assert not await tx.remove_block(block.id, OTHER_COUNSELLOR)
        assert await tx.remove_block(block.id, COUNSELLOR)
        assert not await tx.remove_block(block.id, COUNSELLOR)
        assert await tx.taken(COUNSELLOR, ALL_DAY) == []


async def test_a_booking_and_a_block_at_the_same_moment_do_not_both_go_unseen(store: SqlStore) -> None:
    """Either the booking is refused, or whoever blocks sees it: never neither."""

    async def book() -> bool:
        async with store.begin() as tx:
            try:
                await tx.add_booking(a_booking(time(10)), DUF)
            except SlotTaken:
                return False
            await asyncio.sleep(0.02)
            await tx.commit()
            return True

    async def block() -> int:
        async with store.begin() as tx:
            await tx.lock_time(COUNSELLOR)
            seen = await tx.bookings_of_counsellors([COUNSELLOR], ALL_DAY)
            await asyncio.sleep(0.02)
            await tx.add_block(a_block())
            await tx.commit()
            return len(seen)

    for first in (book, block):
        booked, seen = (
            await asyncio.gather(book(), block()) if first is book else reversed(await asyncio.gather(block(), book()))
        )
        assert seen == (1 if booked else 0)
        async with store.begin() as tx:
            for one in await tx.bookings_of_counsellors([COUNSELLOR], ALL_DAY):
                gone = cancel.cancel(one, one.adviser, CancelReason.OTHER, NOW)
                assert isinstance(gone, Changed)
                await tx.save_booking(gone.subject)
            for kept in await tx.blocks_of(COUNSELLOR, TUESDAY):
                await tx.remove_block(kept.id, COUNSELLOR)
            await tx.commit()


async def test_a_week_lists_the_sessions_of_those_asked_for_without_the_cancelled(store: SqlStore) -> None:
    late, early, gone = a_booking(time(13)), a_booking(time(9)), a_booking(time(11))
    others, later = a_booking(counsellor=OTHER_COUNSELLOR), a_booking(day=date(2026, 10, 13))
    async with store.begin() as tx:
        for one in (late, early, gone, others, later):
            await tx.add_booking(one, DUF)
        cancelled = cancel.cancel(gone, gone.adviser, CancelReason.OTHER, NOW)
        assert isinstance(cancelled, Changed)
        await tx.save_booking(cancelled.subject)
        assert await tx.bookings_of_counsellors([COUNSELLOR], ALL_DAY) == [early, late]
        both = await tx.bookings_of_counsellors([COUNSELLOR, OTHER_COUNSELLOR], ALL_DAY)
        assert [one.id for one in both] == [early.id, others.id, late.id]
        assert await tx.bookings_of_counsellors([], ALL_DAY) == []


async def test_substitutions_are_kept_from_a_day_on_and_ended(store: SqlStore) -> None:
    one = Substitution(uuid4(), COUNSELLOR, OTHER_COUNSELLOR, TUESDAY, TUESDAY + timedelta(days=3))
    async with store.begin() as tx:
        assert await tx.add_substitution(one)
        assert not await tx.add_substitution(one)
        assert await tx.substitutions(one.last) == [one]
        assert await tx.substitutions(one.last + timedelta(days=1)) == []
        assert await tx.remove_substitution(one.id)
        assert not await tx.remove_substitution(one.id)
        assert await tx.substitutions(TUESDAY) == []


async def test_material_is_encrypted_and_gone_when_delivered(store: SqlStore, opened: Database) -> None:
    material_id = uuid4()
    async with store.begin() as tx:
        assert await tx.add_material(material_id, uuid4(), "Les mer på nettet", NOW)
        assert not await tx.add_material(material_id, uuid4(), "noe annet", NOW)
        await tx.commit()
    assert b"nettet" not in (await opened.run(select(materials.c.content), {})).scalar_one()
    async with store.begin() as tx:
        assert await tx.material(material_id) == "Les mer på nettet"
        await tx.delete_material(material_id)
        assert await tx.material(material_id) is None


async def test_who_acted_for_whom_is_read_back_with_the_booking(store: SqlStore) -> None:
    booking = a_booking()
    acting = Person("t", OTHER_COUNSELLOR, "Veileder To", acts_for=(OTHER_COUNSELLOR, COUNSELLOR))
    async with store.begin() as tx:
        await tx.add_booking(booking, DUF)
        gone = cancel.cancel(booking, acting, CancelReason.OTHER, NOW)
        assert isinstance(gone, Changed)
        await tx.save_booking(gone.subject)
        kept = await tx.booking(booking.id)
    assert kept is not None
    assert kept.cancellation is not None
    assert kept.cancellation.by.acts_for == (OTHER_COUNSELLOR, COUNSELLOR)


async def test_a_group_meeting_and_a_block_at_the_same_moment_do_not_both_go_unseen(store: SqlStore) -> None:
    """Either the agreement is refused, or whoever blocks sees it: never neither."""
    closed = Block(uuid4(), ARTURO, MONDAY.day, MONDAY.day)

    async def agree() -> bool:
        async with store.begin() as tx:
            asked = await tx.group_meeting(MEETING_ID)
            assert asked
            try:
                await tx.save_group_meeting(agreed().model_copy(update={"revision": asked.revision + 1}))
            except SlotTaken:
                return False
            await asyncio.sleep(0.02)
            await tx.commit()
            return True

    async def block() -> bool:
        async with store.begin() as tx:
            await tx.lock_time(ARTURO)
            seen = [one for one in await tx.open_group_meetings(NOW) if one.slot]
            await asyncio.sleep(0.02)
            await tx.add_block(closed)
            await tx.commit()
            return bool(seen)

    async with store.begin() as tx:
        await tx.add_group_meeting(proposed())
        await tx.commit()
    for first in (agree, block):
        both = asyncio.gather(agree(), block()) if first is agree else asyncio.gather(block(), agree())
        got, seen = (await both) if first is agree else reversed(await both)
        assert seen == got
        async with store.begin() as tx:
            now = await tx.group_meeting(MEETING_ID)
            assert now
            back = proposed().model_copy(update={"revision": now.revision + 1})
            await tx.save_group_meeting(back)
            await tx.remove_block(closed.id, ARTURO)
            await tx.commit()


async def test_a_block_does_not_take_a_meeting_its_time(store: SqlStore) -> None:
    async with store.begin() as tx:
        await tx.add_group_meeting(proposed())
        await tx.save_group_meeting(agreed())
        await tx.add_block(Block(uuid4(), ARTURO, MONDAY.day, MONDAY.day))
        await tx.save_group_meeting(agreed().model_copy(update={"revision": 3, "open_to": ("Færder",)}))
        assert await tx.taken(ARTURO, Span(span(MONDAY, 180).start, span(MONDAY, 180).end))


async def test_a_meeting_that_is_handed_over_takes_its_time_along_or_stands_as_it_was(store: SqlStore) -> None:
    theirs = agreed().model_copy(update={"revision": 3, "counsellor_id": GORIL})
    whole = span(MONDAY, 180)
    async with store.begin() as tx:
        await tx.add_group_meeting(proposed())
        await tx.save_group_meeting(agreed())
        block = Block(uuid4(), GORIL, MONDAY.day, MONDAY.day)
        await tx.add_block(block)
        with pytest.raises(SlotTaken):
            await tx.save_group_meeting(theirs)
        assert await tx.group_meeting(MEETING_ID) == agreed()
        assert await tx.taken(ARTURO, whole) == [whole]
        await tx.remove_block(block.id, GORIL)
        await tx.save_group_meeting(theirs)
        assert (await tx.taken(ARTURO, whole), await tx.taken(GORIL, whole)) == ([], [whole])
