"""The store: transactions on SQLite or PostgreSQL."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

from booking.reading import Reading
from bot.storage.address_rows import AddressRows
from bot.storage.counsellor_rows import CounsellorRows
from bot.storage.database import Database
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


class SqlStore:
    """`booking.store.Store` over a database that has been migrated."""

    def __init__(self, database: Database, sealer: Sealer) -> None:
        self._database = database
        self._sealer = sealer
        self.alone = SqlTransaction(database, sealer)
        """Outside a transaction: each call stands for itself, and what its one statement changes is kept at once."""

    @property
    def reading(self) -> Reading:
        return self.alone

    async def first_time(self, key: str, now: datetime) -> bool:
        return await self.alone.first_time(key, now)

    async def keep_language(self, aad_object_id: str, language: str, *, chosen: bool) -> None:
        await self.alone.keep_language(aad_object_id, language, chosen=chosen)

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[SqlTransaction]:
        """A transaction that may write; it is rolled back unless `commit` was called.

        Not to be opened inside another one: on SQLite the second waits for the first until its time is up.
        """
        connection = await self._database.take()
        try:
            yield SqlTransaction(connection, self._sealer)
        finally:
            await connection.give_back()

    async def close(self) -> None:
        await self._database.close()
