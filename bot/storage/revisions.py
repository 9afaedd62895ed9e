"""Which revision a database has, and whether its tables are those that the revision makes."""

from pathlib import Path

from sqlalchemy import Connection, create_engine, inspect, text

from bot.storage.tables import metadata

_FOLDER = Path(__file__).parent / "migrations" / "versions"
_RECORD = "alembic_version"
_EARLY = (
    "was made by an early trial version, whose databases cannot be brought forward; delete {what} and start again, "
    "which makes a new one"
)
_CHANGED = "does not have the tables that its revision {revision} makes; restore a backup"
_NEWER = (
    "was used by a newer version of the assistant, or by another program; start that version, or restore a backup, "
    "or correct DATABASE_URL"
)
_OTHER = "holds the tables of another program; correct DATABASE_URL"
_EMPTY = "is empty; start the service once (python -m bot serve), which makes the tables"
_OLDER = "was made by an older version; start the service once (python -m bot serve), which brings it up to date"

Columns = dict[str, frozenset[str]]
"""The names of each table's columns."""


def revisions() -> list[str]:
    """Every revision of this version, first to last. A file in `versions/` begins with the number of its own."""
    return sorted(path.name.partition("_")[0] for path in _FOLDER.glob("[0-9]*_*.py"))


def refused_to_migrate(connection: Connection) -> str | None:
    """Why a database must not be brought forward; None for one that may be, an empty one too."""
    there = _columns(connection)
    kept = _recorded(connection)
    if kept is None:
        return _OTHER if there else None
    return _not_known(kept) or _not_as_made(connection, kept, there)


def refused_to_read(connection: Connection) -> str | None:
    """Why a command that migrates nothing cannot read a database; None where it is up to date."""
    there = _columns(connection)
    kept = _recorded(connection)
    if kept is None:
        return _OTHER if there else _EMPTY
    older = None if kept == revisions()[-1] else _OLDER
    return _not_known(kept) or older or _not_as_made(connection, kept, there)


def _not_known(revision: str) -> str | None:
    return None if revision in revisions() else _NEWER


def _not_as_made(connection: Connection, revision: str, there: Columns) -> str | None:
    """Tables besides ours are let be, and so are indexes: who runs a server adds some."""
    made = made_by_newest() if revision == revisions()[-1] else made_by(revision)
    if all(there.get(table) == columns for table, columns in made.items()):
        return None
    if revision != revisions()[0]:
        return _CHANGED.format(revision=revision)
    # Until revision 0001 landed it was edited in place, so that databases of many shapes call themselves that.
    return _EARLY.format(what="the file" if connection.dialect.name == "sqlite" else "the database, create it empty")


def made_by_newest() -> Columns:
    """The tables of this version, which the newest revision makes."""
    return {table.name: frozenset(one.name for one in table.columns) for table in metadata.sorted_tables}


def made_by(revision: str) -> Columns:
    """What the revision makes of an empty database: one in memory, made to see."""
    from alembic import command  # noqa: PLC0415 - as in migrate.py

    from bot.storage.migrations.setting import alembic_config  # noqa: PLC0415

    engine = create_engine("sqlite://")
    try:
        with engine.begin() as connection:
            command.upgrade(alembic_config(connection), revision)
            return _columns(connection)
    finally:
        engine.dispose()


def _recorded(connection: Connection) -> str | None:
    if not inspect(connection).has_table(_RECORD):
        return None
    return connection.execute(text(f"SELECT version_num FROM {_RECORD}")).scalars().first()  # noqa: S608


def _columns(connection: Connection) -> Columns:
    found = inspect(connection).get_multi_columns()
    return {
        str(table): frozenset(column["name"] for column in columns)
        for (_, table), columns in found.items()
        if table != _RECORD
    }
