"""The database engine, made from DATABASE_URL."""

import sqlite3

from sqlalchemy import URL, Connection, event, make_url, text
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.storage.inline_sqlite import InlineConnection

_DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg", "postgres": "postgresql+asyncpg"}
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    # In WAL a power cut then never harms the file; it may lose the last moments, as the README of storage says.
    "PRAGMA synchronous = NORMAL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = FAST",  # what retention deletes is overwritten where that costs no extra page
)


def database_url(text: str) -> URL:
    """DATABASE_URL with the async driver put in. Raises ValueError for another database, naming the two that serve."""
    try:
        url = make_url(text)
    except ArgumentError:
        url = None
    family = url.drivername.split("+")[0] if url is not None else ""
    if url is None or family not in _DRIVERS:
        # The URL itself may hold a password, so it is not repeated.
        raise ValueError(
            "DATABASE_URL must begin with sqlite:/// (then a file) or postgresql:// (then user:password@host/database)"
        )
    return url.set(drivername=_DRIVERS[family])


def make_engine(text: str) -> AsyncEngine:
    """An engine for `text` (DATABASE_URL). Raises ValueError as `database_url` does."""
    url = database_url(text)
    if url.get_backend_name() != "sqlite":
        return create_async_engine(url, pool_size=10, max_overflow=0, pool_pre_ping=True, hide_parameters=True)

    # SQLite has one writer at a time. One connection makes its pool the queue: first come, first served, without
    # the sleeping and polling by which SQLite itself waits for a lock.
    async def connect() -> InlineConnection:
        return InlineConnection(lambda: _open(url.database or ":memory:"))

    engine = create_async_engine(url, async_creator=connect, pool_size=1, max_overflow=0, hide_parameters=True)
    event.listen(engine.sync_engine, "begin", _begin_immediate)
    return engine


def _open(file: str) -> sqlite3.Connection:
    # The driver would begin by itself, deferred and late; a read that turns into a write may then fail at once.
    connection = sqlite3.connect(file, timeout=0, isolation_level=None)
    for pragma in _PRAGMAS:
        connection.execute(pragma)
    return connection


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


async def is_reachable(engine: AsyncEngine) -> bool:
    """Whether the database answers now."""
    try:
        async with engine.connect() as connection:
            await connection.execute(text("SELECT 1"))
    except (SQLAlchemyError, OSError):
        return False
    return True
