"""What a transaction runs its statements on, for each of the two databases."""

import asyncio
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from sqlalchemy import Executable
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.storage.inline_sqlite import begin_immediate, open_file
from bot.storage.prepared import Found, prepared

Values = Mapping[str, Any] | Sequence[Mapping[str, Any]]
LONGEST_QUEUE = 30.0
"""Seconds that a transaction waits for those before it in this process."""


class Connection(Protocol):
    """An open connection with a transaction on it."""

    has_one_writer: bool
    """Transactions come one after another anyhow, so that nothing else need be locked."""

    async def run(self, statement: Executable, values: Values) -> Found:
        """Run a statement with its values, or once for each of a sequence of values."""
        ...

    async def commit(self) -> None: ...

    async def give_back(self) -> None:
        """Ends the transaction: what was not committed is rolled back, and the next may have the connection."""
        ...


class SqliteFile:
    """One connection to the file, and a queue for it: first come, first served. SQLite has one writer at a time."""

    has_one_writer = True

    def __init__(self, file: str) -> None:
        self._file = file
        self._driver: sqlite3.Connection | None = None
        self._queue = asyncio.Lock()

    async def take(self) -> "SqliteFile":
        """Its connection, for one transaction. To be given back."""
        if self._queue.locked():
            async with asyncio.timeout(LONGEST_QUEUE):
                await self._queue.acquire()
        else:
            await self._queue.acquire()
        return self

    async def give_back(self) -> None:
        if self._driver is not None and self._driver.in_transaction:
            self._driver.rollback()
        self._queue.release()

    async def run(self, statement: Any, values: Values) -> Found:
        """Takes the write lock with the first statement: nothing then fails half-way for want of it."""
        if self._driver is None:
            self._driver = open_file(self._file)
        if not self._driver.in_transaction:
            await begin_immediate(self._driver)
        if isinstance(values, Mapping):
            return prepared(statement, tuple(values)).run(self._driver, values)
        return prepared(statement, tuple(values[0])).run_each(self._driver, values)

    async def commit(self) -> None:
        if self._driver is not None and self._driver.in_transaction:
            self._driver.commit()

    async def close(self) -> None:
        if self._driver is not None:
            self._driver.close()
            self._driver = None


class PostgresConnection:
    has_one_writer = False

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def run(self, statement: Executable, values: Values) -> Found:
        return await self._connection.execute(statement, values)

    async def commit(self) -> None:
        await self._connection.commit()

    async def give_back(self) -> None:
        await self._connection.__aexit__(None, None, None)  # not cut short where the turn is cancelled


class PostgresPool:
    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def take(self) -> PostgresConnection:
        return PostgresConnection(await self._engine.connect())

    async def close(self) -> None:
        await self._engine.dispose()


def connections_of(engine: AsyncEngine) -> SqliteFile | PostgresPool:
    """The engine's database, by the shorter way where there is one."""
    if engine.dialect.name == "sqlite":
        return SqliteFile(str(engine.url.database))
    return PostgresPool(engine)
