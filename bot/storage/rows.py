"""What the parts of a transaction share.

Every statement is built once, when its module is imported: building one costs more than running it.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import CursorResult, Executable, Table
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncConnection

from booking.ports import Address
from bot.storage.sealed import Sealer

_ADDRESS_FIELDS = tuple(field.name for field in fields(Address))
Values = Mapping[str, Any] | Sequence[Mapping[str, Any]]


class Rows:
    """An open connection with a transaction on it, and the key to what is sealed."""

    def __init__(self, connection: AsyncConnection, sealer: Sealer) -> None:
        self._connection = connection
        self._sealer = sealer
        # SQLite answers at once, so its statements go past the machinery that waits: half the time of each.
        self._inline = connection.sync_connection if connection.dialect.name == "sqlite" else None

    async def _run(self, statement: Executable, values: Values) -> CursorResult[*tuple[Any, ...]]:
        if self._inline is None:
            return await self._connection.execute(statement, values)
        if not self._inline.in_transaction():
            await self._connection.begin()  # may wait for the lock of another process
        return self._inline.execute(statement, values)


def insert_unless_there(table: Table) -> postgresql.Insert:
    """An INSERT that leaves a row alone that has the same key."""
    # SQLite spells ON CONFLICT as PostgreSQL does and compiles this construct as its own; the contract test shows it.
    return postgresql.insert(table).on_conflict_do_nothing()


def insert_or_update(table: Table) -> postgresql.Insert:
    """An INSERT that puts its values into the row that has the same key."""
    insert = postgresql.insert(table)
    key = table.primary_key.columns.keys()
    rest = {column.name: insert.excluded[column.name] for column in table.columns if column.name not in key}
    return insert.on_conflict_do_update(index_elements=key, set_=rest)


def address_text(address: Address) -> str:
    return json.dumps({name: getattr(address, name) for name in _ADDRESS_FIELDS})


def address_from(text: str) -> Address:
    return Address(**json.loads(text))
