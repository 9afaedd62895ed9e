"""Opening the database that DATABASE_URL names: to serve from it, or only to look. Both refuse in words."""

import asyncio
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.settings import LOCAL_DATABASE
from bot.storage.engine import make_engine
from bot.storage.migrate import migrate
from bot.storage.revisions import refused_to_read
from bot.storage.unusable import REFUSALS, in_words, reached, unusable

_SAME_AGAIN = text("UPDATE alembic_version SET version_num = version_num")
_PATIENCE = 5.0
"""Seconds that a write may take before the service calls itself not ready."""


async def open_to_serve(address: str) -> AsyncEngine:
    """The database at `address` (DATABASE_URL), made or brought up to date, and found to take writes.

    Raises UnusableDatabase for whatever keeps it from that.
    """
    engine = make_engine(address)
    try:
        with in_words(engine.url):
            if address == LOCAL_DATABASE:  # no other folder is made: one that is not there is a slip of the pen
                Path(str(engine.url.database)).parent.mkdir(exist_ok=True)
            await _reach(engine)
            await migrate(engine)
            await _write(engine)
    except BaseException:
        await engine.dispose()
        raise
    return engine


async def open_to_look(address: str) -> AsyncEngine:
    """The database at `address` as it is, for a command beside the service: nothing is migrated.

    Raises UnusableDatabase where it cannot be read, or has not the tables of this version.
    """
    engine = make_engine(address)
    try:
        with in_words(engine.url):
            await _reach(engine)
            async with engine.connect() as connection:
                if why := await connection.run_sync(refused_to_read):
                    raise unusable(engine.url, why)
    except BaseException:
        await engine.dispose()
        raise
    return engine


async def takes_writes(engine: AsyncEngine) -> bool:
    """Whether a write is taken now. A file that has become read-only and a full disk let reads through."""
    try:
        async with asyncio.timeout(_PATIENCE):
            await _write(engine)
    except REFUSALS:
        return False
    return True


async def _write(engine: AsyncEngine) -> None:
    """Committed, for a full disk tells only then. What is written is what was there."""
    async with engine.begin() as connection:
        await connection.execute(_SAME_AGAIN)


async def _reach(engine: AsyncEngine) -> None:
    if engine.dialect.name == "sqlite" and (why := _wrong_place(Path(str(engine.url.database)))):
        raise unusable(engine.url, why)
    with reached(engine.url):
        async with engine.connect():
            pass


def _wrong_place(file: Path) -> str | None:
    if file.is_dir():
        return "is a folder; name a file in it in DATABASE_URL"
    if not file.parent.is_dir():
        return "is in a folder that does not exist; make the folder, or correct DATABASE_URL"
    return None
