"""Bringing a database, new or older, to the schema of this version."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import AsyncEngine

_SCRIPTS = Path(__file__).parent / "migrations"
_LOCK = 7_203_114  # any number, as long as every instance uses the same


class NewerDatabase(Exception):
    """The database was brought forward by a newer version of the assistant."""


def alembic_config(connection: Connection) -> Config:
    """Alembic set up in code, on an open connection, so that no file with an address in it is needed."""
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


async def migrate(engine: AsyncEngine, revision: str = "head") -> None:
    """Apply every missing revision, in one transaction. Raises NewerDatabase where the database is ahead of us."""
    async with engine.begin() as connection:
        if engine.dialect.name == "postgresql":  # two instances that start together take turns
            await connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
        await connection.run_sync(_upgrade, revision)


def _upgrade(connection: Connection, revision: str) -> None:
    try:
        command.upgrade(alembic_config(connection), revision)
    except CommandError as error:
        if "Can't locate revision" not in str(error):
            raise
        raise NewerDatabase(
            "The database was used by a newer version of the assistant. Start that version, or restore a backup."
        ) from error
