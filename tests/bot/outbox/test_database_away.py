"""The database is away when what came of an effect is to be kept: it is kept later, and the effect not done twice."""

import asyncio
import sqlite3
from pathlib import Path

import pytest

from booking.effects import Effect, EffectKind, Lane
from bot.outbox import attempts
from bot.storage import Sealer, SqlStore, open_database, postgres_pool, sqlite_file
from bot.storage.sealed import new_key
from tests.bot.outbox.test_worker import SetClock, a_worker, put
from tests.relay import Relay

MAKE = EffectKind.MAKE_TEAMS_MEETING


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite_file, "PATIENCE", 0.1)
    monkeypatch.setattr(postgres_pool, "PATIENCE", 0.1)
    monkeypatch.setattr(attempts, "_ASK_AGAIN", 0.02)


async def test_a_file_that_another_program_keeps(sqlite_database: str, tmp_path: Path) -> None:
    store = SqlStore(open_database(sqlite_database), Sealer.from_text(new_key()))
    other = sqlite3.connect(tmp_path / "test.sqlite3", isolation_level=None)
    done = []

    async def handle(effect: Effect) -> None:
        done.append(effect.kind)
        other.execute("BEGIN IMMEDIATE")
        asyncio.get_running_loop().call_later(0.5, other.execute, "ROLLBACK")

    booking_id = await put(store, MAKE)
    await a_worker(store, SetClock(), handle).run_due()
    assert done == [MAKE]
    assert await store.alone.is_settled(booking_id, Lane.TEAMS_MEETING)
    other.close()
    await store.close()


@pytest.mark.parametrize("way", ["there", "back"])
async def test_a_server_that_restarts_at_the_commit(relay: Relay, way: str) -> None:
    store = SqlStore(open_database(relay.url), Sealer.from_text(new_key()))
    done, coming_up = [], []

    async def come_up() -> None:
        await asyncio.sleep(0.4)
        await relay.up()

    async def handle(effect: Effect) -> None:
        done.append(effect.kind)
        getattr(relay, f"lost_on_the_way_{way}").append("COMMIT")
        relay.after_that_down = True
        coming_up.append(asyncio.create_task(come_up()))

    booking_id = await put(store, MAKE)
    await a_worker(store, SetClock(), handle).run_due()
    assert done == [MAKE]
    assert await store.alone.is_settled(booking_id, Lane.TEAMS_MEETING)
    assert await store.alone.failures() == []
    await coming_up[0]
    await store.close()
