"""Bringing a database, new or older, to the schema of this version."""

from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.storage.revisions import refused_to_migrate
from bot.storage.unusable import unusable

_LOCK = 7_203_114  # any number, as long as every instance uses the same
_PATIENCE = "30s"
"""Longer than another instance takes that starts at the same time."""


async def migrate(engine: AsyncEngine, revision: str = "head") -> None:
    """Apply every missing revision, in one transaction.

    Raises UnusableDatabase where the database is ahead of us, another program's, or not what its revision makes.
    """
    async with engine.begin() as connection:
        if engine.dialect.name == "postgresql":  # two instances that start together take turns
            await connection.execute(text(f"SET LOCAL lock_timeout = '{_PATIENCE}'"))
            await connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
        if why := await connection.run_sync(refused_to_migrate):
            raise unusable(engine.url, why)
        await connection.run_sync(_upgrade, revision)


def _upgrade(connection: Connection, revision: str) -> None:
    # Imported here: it takes a tenth of a second, and a command that only looks something up migrates nothing.
    from alembic import command  # noqa: PLC0415

    from bot.storage.migrations.setting import alembic_config  # noqa: PLC0415

    command.upgrade(alembic_config(connection), revision)
