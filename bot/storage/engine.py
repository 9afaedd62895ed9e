"""SQLAlchemy's engine, for migrations alone: all else is run by the driver (`database.py`)."""

import sqlite3
from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, NullPool, create_engine, event
from sqlalchemy.ext.asyncio import create_async_engine

from booking.store import Unavailable
from bot.storage import sqlite_file

_PATIENCE = 10
"""Seconds that a PostgreSQL server has to take a connection; asyncpg's own are sixty."""
_Given = TypeVar("_Given")


async def on_engine(url: URL, work: Callable[[Connection], _Given]) -> _Given:
    """What `work` gives, in one transaction on the database at `url`, of `url_of`.

    On SQLite the event loop stands still meanwhile: there is nothing else to do before the database is migrated.
    Raises Unavailable where another process keeps it locked.
    """
    return _on_sqlite(url, work) if url.drivername == "sqlite" else await _on_postgres(url, work)


async def _on_postgres(url: URL, work: Callable[[Connection], _Given]) -> _Given:
    engine = create_async_engine(url, poolclass=NullPool, hide_parameters=True, connect_args={"timeout": _PATIENCE})
    async with engine.begin() as connection:
        return await connection.run_sync(work)


def _on_sqlite(url: URL, work: Callable[[Connection], _Given]) -> _Given:
    file = str(url.database)
    engine = create_engine(url, creator=lambda: sqlite_file.open_file(file), poolclass=NullPool, hide_parameters=True)
    event.listen(engine, "begin", _begin)
    with engine.begin() as connection:
        return work(connection)


def _begin(connection: Connection) -> None:
    driver: Any = connection.connection.dbapi_connection
    try:
        driver.execute(f"PRAGMA busy_timeout = {sqlite_file.PATIENCE * 1000:.0f}")
        driver.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        raise Unavailable("another process keeps the database locked") from error
