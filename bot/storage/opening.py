"""Opening the database that DATABASE_URL names: to serve from it, or only to look. Both refuse in words."""

import asyncio
from pathlib import Path

from sqlalchemy import URL, column, table, update

from booking.store import PerhapsSaved
from bot.settings import LOCAL_DATABASE
from bot.storage.database import Database
from bot.storage.database_url import url_of
from bot.storage.engine import on_engine
from bot.storage.migrate import migrate
from bot.storage.postgres_pool import PostgresPool
from bot.storage.revisions import refused_to_read
from bot.storage.sqlite_file import SqliteFile
from bot.storage.unusable import REFUSALS, in_words, reached, unusable

_SAME_AGAIN = update(table("alembic_version", column("version_num"))).values(version_num=column("version_num"))
_PATIENCE = 5.0
"""Seconds that a write may take before the service calls itself not ready."""


def open_database(address: str) -> Database:
    """The database at `address` (DATABASE_URL) as it is, connected to when it is first needed.

    Raises UnusableDatabase for the address of no database that serves.
    """
    url = url_of(address)
    return SqliteFile(str(url.database)) if url.drivername == "sqlite" else PostgresPool(url)


async def open_to_serve(address: str) -> Database:
    """The database at `address` (DATABASE_URL), made or brought up to date, and found to take writes.

    Raises UnusableDatabase for whatever keeps it from that.
    """
    database, url = open_database(address), url_of(address)
    try:
        with in_words(url):
            if address == LOCAL_DATABASE:  # no other folder is made: one that is not there is a slip of the pen
                Path(str(url.database)).parent.mkdir(exist_ok=True)
            await _reach(url)
            await migrate(address)
            await database.run(_SAME_AGAIN, {})
    except BaseException:
        await database.close()
        raise
    return database


async def open_to_look(address: str) -> Database:
    """The database at `address` as it is, for a command beside the service: nothing is migrated.

    Raises UnusableDatabase where it cannot be read, or has not the tables of this version.
    """
    url = url_of(address)
    with in_words(url):
        await _reach(url)
        if why := await on_engine(url, refused_to_read):
            raise unusable(url, why)
    return open_database(address)


async def takes_writes(database: Database) -> bool:
    """Whether a write is taken now. A file that has become read-only and a full disk let reads through.

    Committed, for a full disk tells only then. What is written is what was there.
    """
    try:
        async with asyncio.timeout(_PATIENCE):
            try:
                await database.run(_SAME_AGAIN, {})
            except PerhapsSaved:  # the connection was dead, and that is no answer
                await database.run(_SAME_AGAIN, {})
    except REFUSALS:
        return False
    return True


async def _reach(url: URL) -> None:
    if url.drivername == "sqlite" and (why := _wrong_place(Path(str(url.database)))):
        raise unusable(url, why)
    with reached(url):
        await on_engine(url, lambda _: None)


def _wrong_place(file: Path) -> str | None:
    if file.is_dir():
        return "is a folder; name a file in it in DATABASE_URL"
    if not file.parent.is_dir():
        return "is in a folder that does not exist; make the folder, or correct DATABASE_URL"
    return None
