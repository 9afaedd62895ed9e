"""The database that DATABASE_URL names, open: what a transaction runs its statements on."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import URL, Executable, literal, make_url, select
from sqlalchemy.exc import ArgumentError

from bot.storage.statements import Found

Values = Mapping[str, Any] | Sequence[Mapping[str, Any]]
_ONE = select(literal(1))


class Connection(Protocol):
    """What statements are run on."""

    has_one_writer: bool
    """Transactions come one after another anyhow, so that nothing else need be locked."""

    async def run(self, built: Executable, values: Values, *, commit: bool = ...) -> Found:
        """Run a statement with its values, or once for each of a sequence of values; and commit, in the same go.

        Raises `booking.store.Unavailable` where the database cannot be had in time, Interrupted where it was lost,
        PerhapsSaved where it was lost before it told that it had committed.
        """
        ...

    async def commit(self) -> None:
        """Raises PerhapsSaved."""
        ...


class TakenConnection(Connection, Protocol):
    """A connection with a transaction on it, which begins with its first statement."""

    async def give_back(self) -> None:
        """Ends the transaction: what was not committed is rolled back, and the next may have the connection."""
        ...


class Database(Connection, Protocol):
    """Run here, each statement stands alone: it sees what is committed, and what it changes is committed with it."""

    async def take(self) -> TakenConnection:
        """A connection for one transaction, to be given back. Raises Unavailable."""
        ...

    async def close(self) -> None: ...


def url_of(address: str) -> URL:
    """`address` (DATABASE_URL) with the driver that we use, whichever it names. Makes the folder of an SQLite file.

    Raises ValueError for another database, naming the two that serve.
    """
    try:
        url = make_url(address)
    except ArgumentError:
        url = None
    family = url.get_backend_name() if url is not None else ""
    if url is not None and family == "sqlite" and url.database:
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
        return URL.create("sqlite", database=url.database)
    if url is not None and family in ("postgresql", "postgres"):
        ssl = url.query.get("sslmode")  # as libpq and most who run PostgreSQL for others spell it
        url = url.difference_update_query(["sslmode"]).update_query_dict({"ssl": ssl} if ssl else {})
        return url.set(drivername="postgresql+asyncpg")
    # The URL itself may hold a password, so it is not repeated.
    raise ValueError(
        "DATABASE_URL must begin with sqlite:/// (then a file) or postgresql:// (then user:password@host/database)"
    )


def open_database(address: str) -> Database:
    """The database at `address` (DATABASE_URL); connected to when it is first needed. Raises ValueError as `url_of`."""
    # Imported here: only one of the two is needed, and asyncpg takes a while.
    url = url_of(address)
    if url.drivername == "sqlite":
        from bot.storage.sqlite_file import SqliteFile  # noqa: PLC0415

        return SqliteFile(str(url.database))
    from bot.storage.postgres_pool import PostgresPool  # noqa: PLC0415

    return PostgresPool(url)


async def is_reachable(database: Database) -> bool:
    """Whether the database answers now."""
    try:
        await database.run(_ONE, {})
    except Exception:
        return False
    return True
