"""The outbox as it stands in the database, for tests that must let the worker come to rest before time goes on."""

import asyncio

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.storage import make_engine
from tests.bot.teams import PATIENCE_SECONDS

Row = tuple[str, int]
"""Its state, and how often it has been tried."""


async def rows_of(engine: AsyncEngine, kind: str) -> list[Row]:
    """The effects of a kind, oldest first."""
    asked = text("SELECT state, attempts FROM outbox WHERE kind = :kind ORDER BY id")
    async with engine.connect() as connection:
        return [(state, attempts) for state, attempts in await connection.execute(asked, {"kind": kind})]


async def until_rows(database: str, kind: str, *wanted: Row) -> None:
    """Wait until the effects of a kind stand so. What a handler did is seen before the worker has saved the outcome."""
    engine = make_engine(database)
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            while await rows_of(engine, kind) != list(wanted):  # noqa: ASYNC110 - it happens in the database
                await asyncio.sleep(0.01)
    finally:
        await engine.dispose()
