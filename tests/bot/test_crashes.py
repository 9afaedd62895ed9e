"""The process dies between a call abroad and what is kept of it, at each call in turn: the next repeats it."""

import asyncio
from uuid import UUID, uuid4

import pytest

from booking.change import Changed
from booking.effects import EffectKind, Lane
from booking.ports import Address, Message, TeamsMeeting, TeamsMeetingRequest
from booking.reading import Posted
from booking.routine import Routine
from booking.session.book import confirm
from booking.session.cancel import cancel
from booking.session.session import CancelReason
from bot.calendar.busy import Calendars
from bot.deliveries.hand_over import HandOverDeliveries
from bot.deliveries.reach import Reach
from bot.deliveries.session.adviser import AdviserDeliveries
from bot.deliveries.session.counsellor import CounsellorDeliveries
from bot.deliveries.teams_meetings import TeamsMeetingDeliveries
from bot.directory.file import DirectoryFile
from bot.languages import WrittenLanguages
from bot.local_meetings import LocalMeetings
from bot.outbox import Handler, OutboxWorker
from bot.outbox.attempts import LEASE
from bot.saving import ADVISER as ADVISER_ROLE
from bot.saving import save_change
from bot.storage import SqlStore
from bot.world import World
from tests.booking.examples import ADVISER, COUNSELLOR, DIRECTORY, DUF, facts, under_6a
from tests.bot.teams import ROOT, SetClock

MOST_CALLS = 12


class Abroad(LocalMeetings):
    """Teams and Graph at once: counts calls, and at the deadly one the work is done but nobody hears of it."""

    def __init__(self, deadly: int) -> None:
        super().__init__("http://127.0.0.1")
        self.deadly = deadly
        self.calls = 0
        self.posts: list[tuple[str, Message]] = []
        self.shown: dict[str, Message] = {}
        self.made: set[str] = set()
        self.died = asyncio.Event()

    async def _maybe_die(self) -> None:
        self.calls += 1
        if self.calls == self.deadly:
            self.died.set()
            await asyncio.Event().wait()

    async def make(self, request: TeamsMeetingRequest) -> TeamsMeeting:
        meeting = await super().make(request)
        self.made.add(meeting.event_id)
        await self._maybe_die()
        return meeting

    async def cancel(self, organiser: str, event_id: str) -> None:
        self.made.discard(event_id)
        await self._maybe_die()

    async def post(self, to: Address, message: Message) -> str | None:
        self.posts.append((to.aad_object_id, message))
        activity_id = f"m{len(self.posts)}"
        self.shown[activity_id] = message
        await self._maybe_die()
        return activity_id

    async def replace(self, to: Address, activity_id: str, message: Message) -> None:
        self.shown[activity_id] = message
        await self._maybe_die()


def address(of: str) -> Address:
    return Address("t", f"a:{of}", "http://127.0.0.1", "28:bot", "29:x", of)


class Service:
    """The parts that carry out effects, as a process has them; a new one is a restart."""

    def __init__(self, store: SqlStore, clock: SetClock, abroad: Abroad) -> None:
        handlers: dict[EffectKind, Handler] = {}
        self.worker = OutboxWorker(store, handlers, clock, jitter=lambda: 0.5)
        world = World(
            store=store,
            clock=clock,
            directory=lambda: DIRECTORY,
            routine=Routine,
            calendars=Calendars(abroad),
            outbox=self.worker,
            languages=WrittenLanguages(store),
            directory_file=DirectoryFile(ROOT / "directory.toml"),
        )
        reach = Reach(world, abroad)
        for deliveries in (
            TeamsMeetingDeliveries(world, reach, abroad),
            AdviserDeliveries(world, reach),
            CounsellorDeliveries(world, reach),
            HandOverDeliveries(world, reach, abroad),
        ):
            handlers.update(deliveries.handlers())
        self.world = world

    async def run_until_it_dies(self, abroad: Abroad) -> bool:
        """True when it died, False when everything was done."""
        running = asyncio.create_task(self.worker.run_due())
        died = asyncio.create_task(abroad.died.wait())
        await asyncio.wait({running, died}, return_when=asyncio.FIRST_COMPLETED)
        dead = abroad.died.is_set()
        left = [task for task in asyncio.all_tasks() if (task.get_name() or "").startswith("outbox ")]
        for task in (running, died, *left):
            task.cancel()
        await asyncio.gather(running, died, *left, return_exceptions=True)
        abroad.died.clear()
        return dead


async def booked(store: SqlStore, clock: SetClock) -> UUID:
    made = confirm(under_6a(), facts(), ADVISER, uuid4())
    assert isinstance(made, Changed)
    booking = made.subject
    async with store.begin() as tx:
        await tx.add_booking(booking, DUF)
        await tx.enqueue(made.effects, clock.now())
        await tx.keep_posted(Posted(booking.id, ADVISER_ROLE, address(ADVISER.aad_object_id), "receipt"))
        for person in (ADVISER, COUNSELLOR):
            await tx.remember_address(person, address(person.aad_object_id), clock.now())
        await tx.commit()
    return booking.id


@pytest.mark.parametrize("deadly", range(1, MOST_CALLS))
async def test_a_crash_at_any_call_of_a_booking_and_its_cancellation_is_made_good(
    store: SqlStore, clock: SetClock, deadly: int
) -> None:
    abroad = Abroad(deadly)
    booking_id = await booked(store, clock)
    deaths = await restarts(store, clock, abroad, booking_id)
    booking = await one(store, booking_id)
    assert booking.teams and abroad.made == {booking.teams.event_id}
    invitations = [m for who, m in abroad.posts if who == ADVISER.aad_object_id and m.text]
    assert len({m.text for m in invitations}) == 1 and len(invitations) <= 1 + deaths
    assert booking.teams.join_url in str(abroad.shown["receipt"].card)

    service = Service(store, clock, abroad)
    gone = cancel(booking, ADVISER, CancelReason.OTHER, clock.now())
    assert isinstance(gone, Changed)
    async with store.begin() as tx:
        await save_change(tx, gone, ADVISER, service.world.clock.now())
        await tx.commit()
    deaths += await restarts(store, clock, abroad, booking_id)
    assert abroad.made == set()
    assert deaths == (1 if deadly <= abroad.calls else 0)
    told = [m for who, m in abroad.posts if who == COUNSELLOR.aad_object_id and m.text]
    assert 1 <= len(told) <= 1 + deaths
    async with store.begin() as tx:
        posted = await tx.posted(booking_id, "counsellor")
        assert await tx.failures() == []
    assert posted and "Avlyst bestilling" in str(abroad.shown[posted.activity_id].card)
    assert "Samtalen er avlyst" in str(abroad.shown["receipt"].card)
    assert DUF not in str([message for _, message in abroad.posts]) + str(abroad.shown)


async def test_a_meeting_made_unheard_is_cancelled_with_its_booking(store: SqlStore, clock: SetClock) -> None:
    abroad = Abroad(deadly=1)
    booking_id = await booked(store, clock)
    service = Service(store, clock, abroad)
    async with store.begin() as tx:
        await tx.bury_address(COUNSELLOR.aad_object_id, "so that the meeting is the first call")
        await tx.commit()
    assert await service.run_until_it_dies(abroad)
    assert len(abroad.made) == 1 and (await one(store, booking_id)).teams is None
    gone = cancel(await one(store, booking_id), ADVISER, CancelReason.OTHER, clock.now())
    assert isinstance(gone, Changed)
    async with store.begin() as tx:
        await save_change(tx, gone, ADVISER, service.world.clock.now())
        # Reachable again: what stands behind a message that waits for somebody is never settled.
        await tx.remember_address(COUNSELLOR, address(COUNSELLOR.aad_object_id), clock.now())
        await tx.commit()
    clock.time += LEASE * 2
    assert await restarts(store, clock, abroad, booking_id) == 0
    assert abroad.made == set()
    assert not [message for _, message in abroad.posts if message.text]


async def restarts(store: SqlStore, clock: SetClock, abroad: Abroad, booking_id: UUID) -> int:
    """Restart after each death until nothing is left to do; gives how often it died.

    PostgreSQL may hold a dead process' locks a moment longer, and what is locked is passed over: so look again.
    """
    deaths = 0
    async with asyncio.timeout(30):
        while True:
            if await Service(store, clock, abroad).run_until_it_dies(abroad):
                deaths += 1
                clock.time += LEASE * 2
            async with store.begin() as tx:
                if all([await tx.is_settled(booking_id, lane) for lane in Lane if lane is not Lane.REMINDER]):
                    return deaths
            await asyncio.sleep(0.02)


async def one(store: SqlStore, booking_id: UUID):  # type: ignore[no-untyped-def]
    async with store.begin() as tx:
        booking = await tx.booking(booking_id)
    assert booking
    return booking
