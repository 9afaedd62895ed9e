"""SQLite, called on the event loop's own thread.

Our statements take some ten microseconds each; a hop to a thread and back, as aiosqlite makes, takes several times
that. What would hold up the loop is kept off it: the lock of another process is waited for asleep.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from time import monotonic
from typing import TypeVar

from sqlalchemy import Executable
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from booking.store import Unavailable
from bot.storage.database import Values
from bot.storage.private_file import keep_private
from bot.storage.statements import Found, Statement, statement

PATIENCE = 4.0
"""Seconds for the writers before us in this process and the lock of another process, both together: a turn's time."""
_LOOK_AGAIN = 0.005
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
_DIALECT = SQLiteDialect_pysqlite()
_Given = TypeVar("_Given")


class SqliteFile:
    """Two connections to the file: one that writes, with a queue for it, and one that only looks and waits for nobody.

    SQLite has one writer at a time. The queue is first come, first served, without the sleeping and polling by which
    SQLite itself waits for a lock.
    """

    has_one_writer = True

    def __init__(self, file: str) -> None:
        self._file = file
        self._looking: sqlite3.Connection | None = None
        self._writing = _Writing(file)

    async def run(self, built: Executable, values: Values, *, commit: bool = True) -> Found:  # noqa: ARG002
        prepared = _prepared(built, values)
        if not prepared.is_select:
            return await self._change(built, values)
        if self._looking is None:
            self._looking = open_file(self._file)
        driver = self._looking
        return await patiently(lambda: _run(driver, prepared, values), monotonic() + PATIENCE)

    async def _change(self, built: Executable, values: Values) -> Found:
        transaction = await self.take()
        try:
            return await transaction.run(built, values, commit=True)
        finally:
            await transaction.give_back()

    async def commit(self) -> None:
        """Nothing is left to save."""

    async def take(self) -> "_Writing":
        await self._writing.wait_for_turn()
        return self._writing

    async def empty_log(self) -> None:
        """Move what the log (`-wal`) holds into the file, and cut the log to nothing: it holds old pages too."""
        until = monotonic() + PATIENCE
        with closing(open_file(self._file)) as driver:
            while driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
                if monotonic() >= until:
                    raise Unavailable("another program reads or writes")
                await asyncio.sleep(_LOOK_AGAIN)

    async def close(self) -> None:
        self._writing.close()
        if self._looking is not None:
            self._looking.close()
            self._looking = None


class _Writing:
    """The connection that writes, held by one transaction at a time."""

    has_one_writer = True

    def __init__(self, file: str) -> None:
        self._file = file
        self._driver: sqlite3.Connection | None = None
        self._queue = asyncio.Lock()
        self._until = 0.0

    async def wait_for_turn(self) -> None:
        until = monotonic() + PATIENCE
        if self._queue.locked():
            try:
                async with asyncio.timeout(PATIENCE):
                    await self._queue.acquire()
            except TimeoutError:
                raise Unavailable("other turns keep the database") from None
        else:
            await self._queue.acquire()
        self._until = until

    async def run(self, built: Executable, values: Values, *, commit: bool = False) -> Found:
        """Takes the write lock with the first statement: nothing then fails half-way for want of it."""
        if self._driver is None:
            self._driver = open_file(self._file)
        if not self._driver.in_transaction:
            driver = self._driver
            await patiently(lambda: driver.execute("BEGIN IMMEDIATE"), self._until)
        found = _run(self._driver, _prepared(built, values), values)
        if commit:
            self._driver.commit()
        return found

    async def commit(self) -> None:
        if self._driver is not None and self._driver.in_transaction:
            self._driver.commit()

    async def give_back(self) -> None:
        if self._driver is not None and self._driver.in_transaction:
            self._driver.rollback()
        self._queue.release()

    def close(self) -> None:
        if self._driver is not None:
            self._driver.close()
            self._driver = None


def open_file(file: str) -> sqlite3.Connection:
    """A connection to the file, which is made where there is none. Only its owner may read it."""
    keep_private(file)
    # No isolation level: the driver would begin by itself, deferred and late, and fail when a read turns to write.
    driver = sqlite3.connect(file, isolation_level=None)
    try:
        for pragma in _PRAGMAS:
            driver.execute(pragma)
    except sqlite3.Error:
        driver.close()
        raise
    return driver


async def patiently(action: Callable[[], _Given], until: float) -> _Given:
    """What the action gives, as soon as no other process's lock stands in its way. It may run several times.

    Raises Unavailable when `until` (of the monotonic clock) has passed.
    """
    while True:
        try:
            return action()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:  # its kinds stand in the higher bits
                raise
            if monotonic() >= until:
                raise Unavailable("another process keeps the database locked") from error
        await asyncio.sleep(_LOOK_AGAIN)


def _prepared(built: Executable, values: Values) -> Statement:
    return statement(built, _DIALECT, tuple(values if isinstance(values, Mapping) else values[0]))


def _run(driver: sqlite3.Connection, prepared: Statement, values: Values) -> Found:
    if isinstance(values, Mapping):
        cursor = driver.execute(prepared.sql, prepared.values(values))
        return prepared.found(cursor.fetchall(), cursor.rowcount)
    each = [_run(driver, prepared, one) for one in values]
    return Found([row for one in each for row in one], sum(one.rowcount for one in each))
