"""One writer at a time, in the order of asking; whoever only looks waits for nobody."""

import asyncio
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from sqlalchemy import select

from booking.store import Unavailable
from bot.storage import sqlite_file
from bot.storage.rows import insert_unless_there
from bot.storage.sqlite_file import SqliteFile, open_file
from bot.storage.tables import seen
from tests.bot.storage.examples import NOW

SEE, LOOK = insert_unless_there(seen), select(seen.c.key).order_by(seen.c.key)


def a(key: str) -> dict[str, Any]:
    return {"key": key, "at": NOW}


@pytest.fixture
def file(sqlite_database: str, tmp_path: Path) -> SqliteFile:
    return SqliteFile(str(tmp_path / "test.sqlite3"))


@pytest.fixture
def other(file: SqliteFile, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Another process, that has taken the write lock."""
    other = sqlite3.connect(tmp_path / "test.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield other
    other.close()


def test_it_writes_ahead_and_holds_foreign_keys(tmp_path: Path) -> None:
    driver = open_file(str(tmp_path / "test.sqlite3"))
    told = [
        driver.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
    ]
    driver.close()
    assert told == ["wal", 1, 1, 1]


async def test_transactions_take_turns_and_one_that_gives_up_holds_nobody_up(
    file: SqliteFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = await file.take()
    await first.run(SEE, a("first"))
    cancelled, waiting = asyncio.create_task(file.take()), asyncio.create_task(file.take())
    await asyncio.sleep(0)
    cancelled.cancel()
    await first.give_back()
    second = await asyncio.wait_for(waiting, 2)
    assert await second.run(LOOK, {}) == []  # what was not committed is gone
    monkeypatch.setattr(sqlite_file, "PATIENCE", 0.01)
    with pytest.raises(Unavailable):
        await file.take()
    await second.give_back()
    await (await file.take()).give_back()
    await file.close()


async def test_lock_of_another_process_is_waited_for_with_the_loop_running(
    file: SqliteFile, other: sqlite3.Connection
) -> None:
    writing = asyncio.create_task(file.run(SEE, a("ours")))
    await asyncio.sleep(0.05)
    assert not writing.done()
    other.execute("COMMIT")
    await asyncio.wait_for(writing, 2)
    assert other.execute("SELECT key FROM seen").fetchall() == [("ours",)]
    await file.close()


async def test_looking_waits_neither_for_a_writer_here_nor_for_another_process(
    file: SqliteFile, other: sqlite3.Connection
) -> None:
    other.execute("INSERT INTO seen VALUES ('theirs', '2026-11-20')")
    writing = asyncio.create_task(file.run(SEE, a("ours")))
    await asyncio.sleep(0.05)
    async with asyncio.timeout(0.2):
        assert await file.run(LOOK, {}) == []
    other.execute("COMMIT")
    await asyncio.wait_for(writing, 2)
    assert (await file.run(LOOK, {})).scalars() == ["ours", "theirs"]
    await file.close()


async def test_a_lock_that_is_kept_is_waited_for_no_longer_than_a_turn_can_however_many_wait(
    file: SqliteFile, other: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_file, "PATIENCE", 0.3)
    began = monotonic()
    refused = await asyncio.gather(*(file.run(SEE, a(str(n))) for n in range(5)), return_exceptions=True)
    assert monotonic() - began < 1  # not one after the other
    assert [type(one) for one in refused] == [Unavailable] * 5
    other.execute("COMMIT")
    await file.run(SEE, a("later"))
    assert (await file.run(LOOK, {})).scalars() == ["later"]
    await file.close()
