"""Leasing looks at what is due and at nothing else, whatever lies in the outbox."""

import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import asyncpg
import pytest
from sqlalchemy import insert, select

from bot.storage import Database, SqlStore, postgres_pool, sqlite_file
from bot.storage.outbox_rows import _LEASE
from bot.storage.statements import statement
from bot.storage.tables import outbox
from tests.bot.storage.examples import NOW

ASKED = {"now": NOW, "until": NOW + timedelta(minutes=2), "most": 8}
DAY = timedelta(days=1)
DUE = (outbox.c.state == "ready", outbox.c.due_at <= NOW)
LONGEST_DUE_FIRST = select(outbox.c.id).where(*DUE).order_by(outbox.c.due_at)


def rows(each: int) -> Iterator[dict[str, Any]]:
    """So many done, waiting for a person, planned ahead, and due."""
    for n in range(each):
        row = {"kind": "adviser-card", "revision": 1, "about": "", "attempts": 0, "created_at": NOW, "done_at": None}
        others = {"lane": "adviser", "waiting_for": None, "due_at": NOW - DAY}
        yield {**row, **others, "subject_id": uuid4(), "state": "done", "done_at": NOW - DAY}
        yield {**row, **others, "subject_id": uuid4(), "state": "waiting", "waiting_for": f"person {n}"}
        yield {**row, **others, "subject_id": uuid4(), "state": "ready", "lane": "reminder", "due_at": NOW + DAY}
        yield {**row, **others, "subject_id": uuid4(), "state": "ready", "due_at": NOW - timedelta(seconds=n)}


@pytest.fixture
async def full(opened: Database) -> Database:
    await opened.run(insert(outbox), list(rows(1000)))
    return opened


async def test_those_that_have_waited_longest_are_taken_first(full: Database, store: SqlStore) -> None:
    longest_due_first = (await full.run(LONGEST_DUE_FIRST, {})).scalars()
    taken = await store.alone.lease(NOW, NOW + DAY, 8)
    assert [one.row for one in taken] == sorted(longest_due_first[:8])
    assert len(await store.alone.lease(NOW, NOW + DAY, 2000)) == 992


async def test_nothing_but_the_index_of_what_is_due_is_walked(full: Database, database: str, tmp_path: Path) -> None:
    if full.has_one_writer:
        prepared = statement(_LEASE, sqlite_file._DIALECT, tuple(ASKED))
        driver = sqlite3.connect(tmp_path / "test.sqlite3")
        plan = str(driver.execute(f"EXPLAIN QUERY PLAN {prepared.sql}", prepared.values(ASKED)).fetchall())
        driver.close()
        assert "USING INDEX ix_outbox_due (due_at<?)" in plan
        assert "SCAN outbox" not in plan and "ORDER BY" not in plan
        return
    prepared = statement(_LEASE, postgres_pool._DIALECT, tuple(ASKED))
    driver = await asyncpg.connect(database)
    await driver.execute("ANALYZE outbox")  # as the server does by itself
    lines = await driver.fetch(f"EXPLAIN {prepared.sql}", *prepared.values(ASKED))
    await driver.close()
    plan = "\n".join(line[0] for line in lines)
    assert "Index Scan using ix_outbox_due" in plan
    assert "Seq Scan on outbox" not in plan and "Sort" not in plan
