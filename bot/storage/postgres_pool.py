"""PostgreSQL by its own driver, and what is done where a connection to it is lost.

The pool is our own because a statement costs some 25 microseconds, and asyncpg's pool the same again.
"""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from time import monotonic
from typing import Any, NoReturn

import asyncpg
from sqlalchemy import URL, Executable
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg

from booking.store import Interrupted, PerhapsSaved, Unavailable
from bot.storage.database import Values
from bot.storage.statements import Found, Statement, statement

PATIENCE = 4.0
"""Seconds in which a connection must be had, also while the server restarts, and a lock: a turn's time."""
_ANSWER = 10.0
"""Seconds for one statement. After that the server is gone without a word, as when the network has been cut."""
_MOST_CONNECTIONS = 10
_AGAIN = 0.1
_DIALECT: Any = PGDialect_asyncpg()  # type: ignore[no-untyped-call]
_LOST = (
    OSError,
    asyncpg.PostgresConnectionError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.CannotConnectNowError,
)
_NONE_TO_BE_HAD = (*_LOST, asyncpg.TooManyConnectionsError)


class _NotAsked(Interrupted):
    """The connection was dead before anything was asked on it."""


class PostgresPool:
    """Up to ten connections to the server, made when needed and replaced when they turn out to be dead."""

    has_one_writer = False

    def __init__(self, url: URL) -> None:
        _, self._where = _DIALECT.create_connect_args(url)
        self._free: list[Any] = []
        self._room = asyncio.Semaphore(_MOST_CONNECTIONS)

    async def run(self, built: Executable, values: Values, *, commit: bool = True) -> Found:
        transaction = _Transaction(self)
        try:
            return await transaction.run(built, values, commit=commit)
        finally:
            await transaction.give_back()

    async def commit(self) -> None:
        """Nothing is left to save."""

    async def take(self) -> "_Transaction":
        return _Transaction(self)

    async def connection(self) -> Any:
        """One that is free, or a new one, to be put back. Raises Unavailable."""
        until = monotonic() + PATIENCE
        try:
            if self._room.locked():
                async with asyncio.timeout(PATIENCE):
                    await self._room.acquire()
            else:
                await self._room.acquire()
        except TimeoutError:
            raise Unavailable("other turns keep every connection") from None
        while self._free:
            driver = self._free.pop()
            if not driver.is_closed():
                return driver
        try:
            return await self._connect(until)
        except BaseException:
            self._room.release()
            raise

    async def _connect(self, until: float) -> Any:
        while True:
            try:
                return await asyncpg.connect(
                    **self._where,
                    timeout=max(until - monotonic(), _AGAIN),
                    command_timeout=_ANSWER,
                    statement_cache_size=1000,  # more than we have, kept for as long as the connection is
                    max_cached_statement_lifetime=0,
                    server_settings={"lock_timeout": f"{PATIENCE}s"},
                )
            except _NONE_TO_BE_HAD as error:
                if monotonic() + _AGAIN >= until:
                    raise Unavailable("no connection to the database") from error
            await asyncio.sleep(_AGAIN)

    def put_back(self, driver: Any) -> None:
        if not driver.is_closed():
            self._free.append(driver)
        else:  # what has ended this one has perhaps ended the others
            for other in self._free:
                other.terminate()
            self._free.clear()
        self._room.release()

    async def empty_log(self) -> None:
        """The server's log is for whoever runs the server."""

    async def close(self) -> None:
        while self._free:
            with suppress(Exception):
                await self._free.pop().close(timeout=1)


class _Transaction:
    """Begins with the first statement that changes or locks something. Until then a dead connection is replaced."""

    has_one_writer = False

    def __init__(self, pool: PostgresPool) -> None:
        self._pool = pool
        self._driver: Any = None
        self._begun = False

    async def run(self, built: Executable, values: Values, *, commit: bool = False) -> Found:
        prepared = statement(built, _DIALECT, tuple(values if isinstance(values, Mapping) else values[0]))
        if self._begun:
            found = await _run(self._driver, prepared, values)
            if commit:
                await self.commit()
            return found
        try:
            return await self._run_first(prepared, values, commit=commit)
        except Interrupted as lost:  # the connection may have been dead for long
            if commit and not prepared.is_select and not isinstance(lost, _NotAsked):
                raise PerhapsSaved from lost
            await self.give_back()
            return await self._run_first(prepared, values, commit=commit)

    async def _run_first(self, prepared: Statement, values: Values, *, commit: bool) -> Found:
        if self._driver is None:
            self._driver = await self._pool.connection()
        if not commit and (prepared.locks or not prepared.is_select):
            await _execute(self._driver, "BEGIN")
            self._begun = True
        return await _run(self._driver, prepared, values)

    async def commit(self) -> None:
        if not self._begun:
            return
        try:
            ended = await _execute(self._driver, "COMMIT")
        except _NotAsked:
            raise
        except Unavailable as lost:
            raise PerhapsSaved from lost
        self._begun = False
        if ended != "COMMIT":  # a statement had failed, and the server says so only by another word
            raise Interrupted

    async def give_back(self) -> None:
        if self._driver is None:
            return
        driver, self._driver = self._driver, None
        try:
            if self._begun:
                self._begun = False
                with suppress(Unavailable):  # then the server has ended it
                    await _execute(driver, "ROLLBACK")
        finally:
            self._pool.put_back(driver)


async def _run(driver: Any, prepared: Statement, values: Values) -> Found:
    """One round trip to the server, also for several rows."""
    if isinstance(values, Mapping):
        given = prepared.values(values)
        if not prepared.gives_rows:
            status = await _execute(driver, prepared.sql, *given)
            return Found((), int(status.rpartition(" ")[2]))
        asked = driver.fetch(prepared.sql, *given)
    else:
        asked = driver.fetchmany(prepared.sql, [prepared.values(one) for one in values])
    try:
        rows = await asked
    except BaseException as error:
        _fail(driver, error)
    return prepared.found(rows, len(rows))


async def _execute(driver: Any, sql: str, *values: Any) -> str:
    """What the server says that it did: «UPDATE 1»."""
    try:
        said: str = await driver.execute(sql, *values)
    except BaseException as error:
        _fail(driver, error)
    return said


def _fail(driver: Any, error: BaseException) -> NoReturn:
    """Raises the error as callers know it."""
    if isinstance(error, asyncpg.LockNotAvailableError):
        raise Unavailable("another transaction keeps a lock") from error
    if isinstance(error, asyncpg.TransactionRollbackError):  # the server ends a deadlock so
        raise Interrupted from error
    # The driver refuses to ask on a connection that is closed, or to which the server has said that it goes.
    refused = type(error) in (asyncpg.InterfaceError, asyncpg.InternalClientError)
    if isinstance(error, asyncpg.PostgresError | ValueError) and not isinstance(error, _LOST):
        raise error
    driver.terminate()  # an answer may come yet, and nobody is left to take it
    if isinstance(error, TimeoutError):
        raise Unavailable("the database keeps us waiting") from error
    if refused or isinstance(error, _LOST):
        raise (_NotAsked if refused else Interrupted) from error
    raise error
