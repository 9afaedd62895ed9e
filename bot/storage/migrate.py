"""Bringing a database, new or older, to the schema of this version."""

from functools import partial

from sqlalchemy import Connection, text

from bot.storage.engine import on_engine

_LOCK = 7_203_114  # any number, as long as every instance uses the same


class NewerDatabase(Exception):
    """The database was brought forward by a newer version of the assistant."""


async def migrate(address: str, revision: str = "head") -> None:
    """Apply every missing revision to the database at `address` (DATABASE_URL), in one transaction.

    Raises NewerDatabase where the database is ahead of us, ValueError for an address of no database that serves.
    """
    await on_engine(address, partial(_upgrade, revision=revision))


def _upgrade(connection: Connection, revision: str) -> None:
    if connection.dialect.name == "postgresql":  # two instances that start together take turns
        connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
    # Imported here: it takes a tenth of a second, and a command that only looks something up migrates nothing.
    from alembic import command  # noqa: PLC0415
    from alembic.util import CommandError  # noqa: PLC0415

    from bot.storage.migrations.setting import alembic_config  # noqa: PLC0415

    try:
        command.upgrade(alembic_config(connection), revision)
    except CommandError as error:
        if "Can't locate revision" not in str(error):
            raise
        raise NewerDatabase(
            "The database was used by a newer version of the assistant. Start that version, or restore a backup."
        ) from error
