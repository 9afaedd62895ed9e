"""What the parts of a transaction share.

Every statement is built once, when its module is imported: building one costs more than running it.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields

from sqlalchemy import Executable, Table
from sqlalchemy.dialects import postgresql

from booking.ports import Address
from booking.store import PerhapsSaved
from bot import saved
from bot.storage.database import Connection, Values
from bot.storage.sealed import Sealer
from bot.storage.statements import Found

_ADDRESS_FIELDS = tuple(field.name for field in fields(Address))


class Rows:
    """What statements are run on, and the key to what is sealed."""

    def __init__(self, connection: Connection, sealer: Sealer) -> None:
        self._connection = connection
        self._sealer = sealer

    async def _run(self, statement: Executable, values: Values) -> Found:
        return await self._connection.run(statement, values)

    async def commit(self) -> None:
        with _noted():
            await self._connection.commit()

    async def _run_last(self, statement: Executable, values: Values) -> Found:
        """Run the last statement and commit: one round trip where it is the only one that changes anything."""
        with _noted():
            return await self._connection.run(statement, values, commit=True)


@contextmanager
def _noted() -> Iterator[None]:
    """What is committed within is told to the turn."""
    try:
        yield
    except PerhapsSaved:
        saved.note(saved.Saved.PERHAPS)
        raise
    saved.note(saved.Saved.SOMETHING)


def insert_unless_there(table: Table) -> postgresql.Insert:
    """An INSERT that leaves a row alone that has the same key."""
    # SQLite spells ON CONFLICT as PostgreSQL does and compiles this construct as its own; the contract test shows it.
    return postgresql.insert(table).on_conflict_do_nothing()


def insert_or_update(table: Table) -> postgresql.Insert:
    """An INSERT that puts its values into the row that has the same key."""
    insert = postgresql.insert(table)
    key = list(table.primary_key.columns)
    rest = {column.key: insert.excluded[column.key] for column in table.columns if not column.primary_key}
    return insert.on_conflict_do_update(index_elements=key, set_=rest)


def address_text(address: Address) -> str:
    return json.dumps({name: getattr(address, name) for name in _ADDRESS_FIELDS})


def address_from(text: str) -> Address:
    return Address(**json.loads(text))
