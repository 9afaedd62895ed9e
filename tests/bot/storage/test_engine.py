import asyncio
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.storage import make_engine


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("postgresql://u:p@host/db", "postgresql+asyncpg://u:p@host/db"),
        ("postgres://u:p@host:5433/db", "postgresql+asyncpg://u:p@host:5433/db"),
        ("postgresql+psycopg://u:p@host/db?ssl=require", "postgresql+asyncpg://u:p@host/db?ssl=require"),
    ],
)
async def test_postgresql_gets_the_async_driver_whatever_is_named(given: str, used: str) -> None:
    assert make_engine(given).url.render_as_string(hide_password=False) == used


@pytest.mark.parametrize("prefix", ["sqlite:///", "sqlite+aiosqlite:///"])
async def test_sqlite_file_is_made_whatever_driver_is_named(prefix: str, tmp_path: Path) -> None:
    file = tmp_path / "bot.sqlite3"
    engine = make_engine(f"{prefix}{file}")
    async with engine.begin() as connection:
        await connection.execute(text("CREATE TABLE t (x INTEGER)"))
    await engine.dispose()
    assert file.stat().st_size > 0


async def test_sqlite_writes_ahead_and_holds_foreign_keys(sqlite_database: str) -> None:
    engine = make_engine(sqlite_database)
    async with engine.connect() as connection:
        told = [
            (await connection.execute(text(f"PRAGMA {name}"))).scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        ]
    await engine.dispose()
    assert told == ["wal", 1, 1, 1]


async def test_lock_of_another_process_is_waited_for_with_the_loop_running(
    sqlite_database: str, tmp_path: Path
) -> None:
    engine = make_engine(sqlite_database)
    async with engine.begin() as connection:
        await connection.execute(text("CREATE TABLE t (x INTEGER)"))
    other = sqlite3.connect(tmp_path / "test.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    async def write() -> None:
        async with engine.begin() as connection:
            await connection.execute(text("INSERT INTO t VALUES (1)"))

    writing = asyncio.create_task(write())
    await asyncio.sleep(0.05)
    assert not writing.done()
    other.execute("COMMIT")
    await asyncio.wait_for(writing, 2)
    assert other.execute("SELECT x FROM t").fetchall() == [(1,)]
    other.close()
    await engine.dispose()
