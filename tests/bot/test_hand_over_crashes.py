"""The process dies at each call abroad while sessions are handed over: the next one makes it good, once."""

from uuid import UUID

import pytest
from sqlalchemy import func, select

from booking.hand_over import ask_to_hand_over
from booking.people import Person
from bot.storage import SqlStore
from bot.storage.tables import audit
from tests.booking.examples import ADVISER, CENTRE_TENANT, COUNSELLOR, GORIL
from tests.bot.teams import SetClock
from tests.bot.test_crashes import Abroad, address, booked, one, restarts

MOST_CALLS = 12
LEADER = Person(CENTRE_TENANT, "55555555-0000-4000-8000-000000000001")


async def _ask(store: SqlStore, clock: SetClock, booking_id: UUID) -> None:
    new = Person(CENTRE_TENANT, GORIL)
    async with store.begin() as tx:
        booking = await tx.booking(booking_id)
        assert booking
        await tx.remember_address(new, address(GORIL), clock.now())
        await tx.enqueue([ask_to_hand_over(booking, GORIL, LEADER)], clock.now())
        await tx.commit()


@pytest.mark.parametrize("deadly", range(MOST_CALLS))
async def test_a_crash_at_any_call_of_a_hand_over_is_made_good(store: SqlStore, clock: SetClock, deadly: int) -> None:
    abroad = Abroad(deadly=-1)
    booking_id = await booked(store, clock)
    await restarts(store, clock, abroad, booking_id)
    former = (await one(store, booking_id)).teams
    assert former and abroad.made == {former.event_id}
    before, abroad.calls, abroad.deadly = len(abroad.posts), 0, deadly

    await _ask(store, clock, booking_id)
    deaths = await restarts(store, clock, abroad, booking_id)
    assert deaths == (1 if 0 < deadly <= abroad.calls else 0)
    now = await one(store, booking_id)
    assert now.counsellor_id == GORIL and now.teams
    assert abroad.made == {now.teams.event_id} != {former.event_id}
    async with store.begin() as tx:
        assert await tx.failures() == []
        posted = await tx.posted(booking_id, "counsellor")
    assert posted and posted.address.aad_object_id == GORIL
    told = abroad.posts[before:]
    for who, word in (
        (ADVISER, "ny karriereveileder"),
        (COUNSELLOR, "er overtatt av"),
        (ADVISER, now.teams.join_url),
    ):
        heard = [m.text for to, m in told if to == who.aad_object_id and m.text and word in m.text]
        assert 1 <= len(heard) <= 1 + deaths
    asked = select(func.count()).where(audit.c.subject_id == booking_id, audit.c.event == "handed-over")
    async with store.begin() as tx:
        assert (await tx._run(asked, {})).scalar_one() == 1


async def test_a_former_counsellor_who_cannot_be_reached_holds_nobody_up(store: SqlStore, clock: SetClock) -> None:
    abroad = Abroad(deadly=-1)
    booking_id = await booked(store, clock)
    await restarts(store, clock, abroad, booking_id)
    async with store.begin() as tx:
        await tx.bury_address(COUNSELLOR.aad_object_id, "has left")
        await tx.commit()
    await _ask(store, clock, booking_id)
    await restarts(store, clock, abroad, booking_id)
    posted = [m for to, m in abroad.posts if to == GORIL]
    assert any(m.card for m in posted) and any("Du har overtatt samtalen" in (m.text or "") for m in posted)
