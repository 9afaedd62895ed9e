"""A process is really killed while it goes through a waiting list, at each call abroad: the next one makes it good.

What is held and what was offered is looked at afterwards: a freed time is offered to one, and nobody is passed over.
"""

import asyncio
import multiprocessing
import os
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from booking.calendar.wall_time import span
from booking.change import Changed
from booking.effects import EffectKind, Lane
from booking.people import Person
from booking.ports import Address, Message, Span
from booking.rules import Facts
from booking.waiting.entry import WaitingStatus
from booking.waiting.lifecycle import join
from booking.waiting.looking import list_id, look
from bot.calendar.busy import Calendars
from bot.deliveries.reach import Reach
from bot.deliveries.waiting import WaitingDeliveries
from bot.directory.file import DirectoryFile
from bot.languages import WrittenLanguages
from bot.local_meetings import LocalMeetings
from bot.outbox import Handler, OutboxWorker
from bot.outbox.attempts import LEASE
from bot.storage import Database, Sealer, SqlStore, open_database
from bot.storage.sealed import new_key
from bot.storage.tables import held_time
from bot.world import World
from tests.booking.examples import ADVISER, ARTURO, DIRECTORY, NOW, STRANGER, under_6a
from tests.booking.test_waiting import ALL, ROUTINE, TUESDAY_9, TUESDAY_10
from tests.bot.teams import ROOT, SetClock
from tests.bot.test_crashes import address

KILLED = 9
PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload([__name__])
"""One process imports everything, and each of the killed is a copy of it: a quarter of the time of starting anew."""
FIRST, SECOND = UUID(int=1), UUID(int=2)
WAITING: dict[UUID, Person] = {FIRST: ADVISER, SECOND: STRANGER}
CALLS = ("busy", "post", "post")
"""What is done abroad when a time is freed, offered, given up after a day and offered to the next."""


class Abroad(LocalMeetings):
    """Calendars and Teams. At the deadly call the work is done, it is noted, and the process is gone."""

    def __init__(self, note: Path, deadly: int) -> None:
        super().__init__("http://127.0.0.1")
        self._note = note
        self._left = deadly

    def _call(self, what: str) -> None:
        with self._note.open("a") as calls:
            calls.write(what + "\n")
        self._left -= 1
        if self._left == 0:
            os._exit(KILLED)

    async def busy(self, organiser: str, within: Span) -> Sequence[Span]:
        self._call("busy")
        return [span(slot, 60) for slot in ALL if slot not in (TUESDAY_9, TUESDAY_10)]

    async def post(self, to: Address, message: Message) -> str | None:
        self._call(f"post {to.aad_object_id} {'waiting.take' in str(message.card)}")
        return f"m{datetime.now().timestamp()}"  # noqa: DTZ005 - only a name

    async def replace(self, to: Address, activity_id: str, message: Message) -> None:
        self._call("replace")


def service(store: SqlStore, clock: SetClock, abroad: Abroad) -> OutboxWorker:
    handlers: dict[EffectKind, Handler] = {}
    worker = OutboxWorker(store, handlers, clock, jitter=lambda: 0.5)
    world = World(
        store=store,
        clock=clock,
        directory=lambda: DIRECTORY,
        routine=lambda: ROUTINE,
        calendars=Calendars(abroad),
        outbox=worker,
        languages=WrittenLanguages(store),
        directory_file=DirectoryFile(ROOT / "directory.toml"),
    )
    handlers.update(WaitingDeliveries(world, Reach(world, abroad)).handlers())
    return worker


def run(url: str, key: str, note: Path, at: datetime, deadly: int) -> None:
    """What a process runs: everything that is due."""

    async def everything_due() -> None:
        opened = open_database(url)
        await service(SqlStore(opened, Sealer.from_text(key)), SetClock(at), Abroad(note, deadly)).run_due()
        await opened.close()

    asyncio.run(everything_due())


async def in_a_process(url: str, key: str, note: Path, at: datetime, deadly: int) -> bool:
    """True when it was killed."""
    process = PROCESSES.Process(target=run, args=(url, key, note, at, deadly))
    process.start()
    await asyncio.to_thread(process.join)
    assert process.exitcode in (0, KILLED)
    return process.exitcode == KILLED


async def two_wait_for(store: SqlStore) -> None:
    """Two advisers on a list, and a time that has just been freed."""
    taken = tuple(span(slot, 60) for slot in ALL)
    async with store.begin() as tx:
        for n, (entry_id, adviser) in enumerate(WAITING.items()):
            facts = Facts(NOW + timedelta(seconds=n), ROUTINE, DIRECTORY, taken)
            joined = join(under_6a(slot=None), facts, adviser, entry_id)
            assert isinstance(joined, Changed)
            await tx.add_waiting(joined.subject, None)
            await tx.remember_address(adviser, address(adviser.aad_object_id), NOW)
        await tx.enqueue([look(ARTURO)], NOW)
        await tx.commit()


async def standing(store: SqlStore) -> dict[UUID, tuple[WaitingStatus, str]]:
    async with store.begin() as tx:
        entries = [await tx.waiting(one) for one in WAITING]
    return {one.id: (one.status, str(one.offered)) for one in entries if one}


async def holders(opened: Database) -> set[UUID]:
    return set((await opened.run(select(held_time.c.holder_id), {})).scalars())


@pytest.mark.parametrize("deadly", range(1, 1 + len(CALLS)))
async def test_a_process_killed_at_any_call_of_a_look_leaves_each_with_one_offer(
    database: str, opened: Database, store: SqlStore, tmp_path: Path, deadly: int
) -> None:
    key, note, at = new_key(), tmp_path / "calls", NOW
    await two_wait_for(store)
    assert await in_a_process(database, key, note, at, deadly)
    at += 2 * LEASE
    assert not await in_a_process(database, key, note, at, 0)
    assert await standing(store) == {
        FIRST: (WaitingStatus.OFFERED, str(TUESDAY_9)),
        SECOND: (WaitingStatus.OFFERED, str(TUESDAY_10)),
    }
    assert await holders(opened) == set(WAITING)
    told = note.read_text().splitlines()
    for adviser in WAITING.values():
        assert 1 <= told.count(f"post {adviser.aad_object_id} True") <= 2
    async with store.begin() as tx:
        assert await tx.failures() == []
        assert await tx.is_settled(list_id(ARTURO), Lane.WAITING)


async def test_a_process_killed_when_a_hold_ends_gives_the_time_to_the_next_once(
    database: str, opened: Database, store: SqlStore, tmp_path: Path
) -> None:
    key, note = new_key(), tmp_path / "calls"
    await two_wait_for(store)
    assert not await in_a_process(database, key, note, NOW, 0)
    later = NOW + timedelta(hours=24, seconds=1)
    before = len(note.read_text().splitlines())
    deaths = 0
    for deadly in (1, 1, 1):  # killed again and again, as a machine that runs out of memory is
        deaths += await in_a_process(database, key, note, later, deadly)
        later += 2 * LEASE
    assert deaths == 3
    assert not await in_a_process(database, key, note, later, 0)
    assert await standing(store) == {
        # Each has let the own one go, and is offered what the other let go.
        FIRST: (WaitingStatus.OFFERED, str(TUESDAY_10)),
        SECOND: (WaitingStatus.OFFERED, str(TUESDAY_9)),
    }
    assert await holders(opened) == set(WAITING)
    assert len(note.read_text().splitlines()) > before + deaths
