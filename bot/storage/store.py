"""The store: transactions on SQLite or PostgreSQL."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.storage.address_rows import AddressRows
from bot.storage.connections import connections_of
from bot.storage.counsellor_rows import CounsellorRows
from bot.storage.directory_rows import DirectoryRows
from bot.storage.draft_rows import DraftRows
from bot.storage.exception_rows import ExceptionRows
from bot.storage.group_rows import GroupRows
from bot.storage.language_rows import LanguageRows
from bot.storage.material_rows import MaterialRows
from bot.storage.outbox_rows import OutboxRows
from bot.storage.sealed import Sealer
from bot.storage.trace_rows import TraceRows
from bot.storage.waiting_rows import WaitingRows


class SqlTransaction(
    DraftRows,
    CounsellorRows,
    ExceptionRows,
    WaitingRows,
    GroupRows,
    MaterialRows,
    DirectoryRows,
    AddressRows,
    LanguageRows,
    OutboxRows,
    TraceRows,
):
    """`booking.store.Transaction`, and what the outbox's worker needs besides."""

    async def commit(self) -> None:
        await self._connection.commit()


class SqlStore:
    """`booking.store.Store` over an engine whose database has been migrated."""

    def __init__(self, engine: AsyncEngine, sealer: Sealer) -> None:
        self._connections = connections_of(engine)
        self._sealer = sealer

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[SqlTransaction]:
        """A transaction that may write; it is rolled back unless `commit` was called.

        Not to be opened inside another one: on SQLite the second waits for the first until it fails after 30 seconds.
        """
        connection = await self._connections.take()
        try:
            yield SqlTransaction(connection, self._sealer)
        finally:
            await connection.give_back()

    async def close(self) -> None:
        await self._connections.close()
