"""The outbox as it stands in the database, for tests that must let the worker come to rest before time goes on."""

import asyncio
from datetime import datetime

from sqlalchemy import func, select

from bot.storage import Database, open_database
from bot.storage.tables import outbox
from tests.bot.teams import PATIENCE_SECONDS

Row = tuple[str, int]
"""Its state, and how often it has been tried."""


async def rows_of(opened: Database, kind: str) -> list[Row]:
    """The effects of a kind, oldest first."""
    asked = select(outbox.c.state, outbox.c.attempts).where(outbox.c.kind == kind).order_by(outbox.c.id)
    return [tuple(row) for row in await opened.run(asked, {})]


async def until_rows(database: str, kind: str, *wanted: Row) -> None:
    """Wait until the effects of a kind stand so. What a handler did is seen before the worker has saved the outcome."""
    opened = open_database(database)
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            while await rows_of(opened, kind) != list(wanted):  # noqa: ASYNC110 - it happens in the database
                await asyncio.sleep(0.01)
    finally:
        await opened.close()


async def until_at_rest(database: str, now: datetime) -> None:
    """Wait until nothing that is due at `now` (UTC) is left to be done."""
    is_due = (outbox.c.state == "leased") | ((outbox.c.state == "ready") & (outbox.c.due_at <= now))
    left = select(func.count()).select_from(outbox).where(is_due)
    opened = open_database(database)
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            while (await opened.run(left, {})).scalars() != [0]:  # noqa: ASYNC110 - it happens in the database
                await asyncio.sleep(0.01)
    finally:
        await opened.close()
