"""An open database: what statements are run on, the same for SQLite and PostgreSQL."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from sqlalchemy import Executable

from bot.storage.statements import Found

Values = Mapping[str, Any] | Sequence[Mapping[str, Any]]


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

    async def empty_log(self) -> None:
        """What was deleted is gone from the log of changes too. SQLite's alone is ours to empty.

        Raises Unavailable where another program reads or writes for too long.
        """
        ...

    async def close(self) -> None: ...
