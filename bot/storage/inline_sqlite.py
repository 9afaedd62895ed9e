"""SQLite called on the event loop's own thread."""

import asyncio
import sqlite3
from collections.abc import Callable
from typing import Any

import aiosqlite

_LONGEST_WAIT = 5.0


class InlineConnection(aiosqlite.Connection):
    """An aiosqlite connection without its thread.

    Our statements take some ten microseconds each, a hop to a thread and back several times that. What would make
    the loop stand still is waited for asleep instead: the lock of another process is tried for again and again.
    """

    def __init__(self, connector: Callable[[], sqlite3.Connection]) -> None:
        super().__init__(connector, iter_chunk_size=64)
        self._connection = connector()

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        try:
            return fn(*args, **kwargs)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
        return await self._execute_when_free(fn, *args, **kwargs)

    async def _execute_when_free(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        deadline = asyncio.get_running_loop().time() + _LONGEST_WAIT
        while True:
            await asyncio.sleep(0.005)
            try:
                return fn(*args, **kwargs)
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or asyncio.get_running_loop().time() > deadline:
                    raise

    def stop(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    async def close(self) -> None:
        self.stop()
