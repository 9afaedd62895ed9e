"""Bringing a database, new or older, to the schema of this version."""

from functools import partial

from sqlalchemy import Connection, text

from bot.storage.database_url import url_of
from bot.storage.engine import on_engine
from bot.storage.revisions import refused_to_migrate
from bot.storage.unusable import unusable

_LOCK = 7_203_114  # any number, as long as every instance uses the same
_PATIENCE = "30s"
"""Longer than another instance takes that starts at the same time."""


async def migrate(address: str, revision: str = "head") -> None:
    """Apply every missing revision to the database at `address` (DATABASE_URL), in one transaction.

    Raises UnusableDatabase where the database is ahead of us, another program's, or not what its revision makes.
    """
    await on_engine(url_of(address), partial(_upgrade, revision=revision))


def _upgrade(connection: Connection, revision: str) -> None:
    # Imported here: it takes a tenth of a second, and a command that only looks something up migrates nothing.
    from alembic import command  # noqa: PLC0415

    from bot.storage.migrations.setting import alembic_config  # noqa: PLC0415

    if connection.dialect.name == "postgresql":  # two instances that start together take turns
        connection.execute(text(f"SET LOCAL lock_timeout = '{_PATIENCE}'"))
        connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
    if why := refused_to_migrate(connection):
        raise unusable(connection.engine.url, why)
    command.upgrade(alembic_config(connection), revision)
