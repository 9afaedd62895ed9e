"""SQLite called on the event loop's own thread, and presented to SQLAlchemy as an async driver.

Our statements take some ten microseconds each; a hop to a thread and back, as aiosqlite makes, takes several times
that. What would hold up the loop is kept off it: the lock of another process is waited for asleep.
"""

import asyncio
import sqlite3
from contextlib import closing
from typing import Any

from sqlalchemy import URL, AsyncAdaptedQueuePool, Connection, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.util.concurrency import await_, in_greenlet

from bot.storage.private_file import keep_private

DRIVER = "sqlite+inline"
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    # In WAL a power cut then never harms the file; it may take the last moments with it (decision 0006).
    "PRAGMA synchronous = NORMAL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what is deleted is overwritten with zeros
    # Moving the log's pages into the file waits for the disk: 16 MB of them at a time, and not four times as often.
    "PRAGMA wal_autocheckpoint = 4000",
    "PRAGMA busy_timeout = 0",  # SQLite would wait for a lock with the loop standing still
)
_LONGEST_WAIT = 5.0
registry.register("sqlite.inline", __name__, "InlineSQLite")


class _Cursor(sqlite3.Cursor):
    async def _async_soft_close(self) -> None:
        """Asked of every cursor by SQLAlchemy's async connection; our rows need no wait to be read."""


class _Connection(sqlite3.Connection):
    def cursor(self, *_: Any) -> _Cursor:  # type: ignore[override]
        return super().cursor(_Cursor)


class InlineSQLite(SQLiteDialect_pysqlite):
    """The plain sqlite3 driver, presented to SQLAlchemy as an async one."""

    driver = "inline"
    is_async = True
    supports_statement_cache = True

    def do_execute(self, cursor: Any, statement: str, parameters: Any, context: Any = None) -> None:  # noqa: ARG002
        _seem_to_wait()
        cursor.execute(statement, parameters)

    def do_executemany(self, cursor: Any, statement: str, parameters: Any, context: Any = None) -> None:  # noqa: ARG002
        _seem_to_wait()
        cursor.executemany(statement, parameters)


def inline_engine(file: str) -> AsyncEngine:
    """An engine for an SQLite file.

    SQLite has one writer at a time. One connection makes its pool the queue: first come, first served, without the
    sleeping and polling by which SQLite itself waits for a lock.
    """
    engine = create_async_engine(
        URL.create(DRIVER, database=file),
        # No isolation level: the driver would begin by itself, deferred and late, and fail when a read turns to write.
        creator=lambda: open_file(file),
        poolclass=AsyncAdaptedQueuePool,
        pool_size=1,
        max_overflow=0,
        hide_parameters=True,  # an error's text must not hold what people wrote
    )
    event.listen(engine.sync_engine, "begin", _begin)
    return engine


def open_file(file: str) -> sqlite3.Connection:
    """A connection to the file, which is made where there is none. Only its owner may read it."""
    keep_private(file)
    connection = sqlite3.connect(file, isolation_level=None, factory=_Connection)
    try:
        for pragma in _PRAGMAS:
            connection.execute(pragma)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


async def begin_immediate(driver: sqlite3.Connection) -> None:
    """Take the write lock now, so that nothing fails half-way for want of it.

    Raises sqlite3.OperationalError where another connection keeps it for five seconds.
    """
    waited = 0.0
    while True:
        try:
            driver.execute("BEGIN IMMEDIATE")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or waited >= _LONGEST_WAIT:
                raise
        await asyncio.sleep(0.005)
        waited += 0.005


async def empty_log(file: str) -> None:
    """Move what the log (`-wal`) holds into the file, and cut the log to nothing: it holds old pages, deletions too.

    Raises TimeoutError where another program reads or writes for five seconds.
    """
    with closing(open_file(file)) as driver:
        waited = 0.0
        while driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
            if waited >= _LONGEST_WAIT:
                raise TimeoutError
            await asyncio.sleep(0.005)
            waited += 0.005


def _begin(connection: Connection) -> None:
    driver: Any = connection.connection.dbapi_connection
    try:
        await_(begin_immediate(driver))
    except sqlite3.OperationalError as error:
        raise OperationalError("BEGIN IMMEDIATE", None, error) from error


def _seem_to_wait() -> None:
    """SQLAlchemy's async connection takes a driver that never waits for a mistake."""
    if in_greenlet():
        await_(_at_once())


async def _at_once() -> None:
    pass
