"""What the parts of a transaction share.

Every statement is built once, when its module is imported: building one costs more than running it.
"""

import json
from dataclasses import fields

from sqlalchemy import Executable, Table
from sqlalchemy.dialects import postgresql

from booking.ports import Address
from bot.storage.connections import Connection, Values
from bot.storage.prepared import Found
from bot.storage.sealed import Sealer

_ADDRESS_FIELDS = tuple(field.name for field in fields(Address))


class Rows:
    """An open connection with a transaction on it, and the key to what is sealed."""

    def __init__(self, connection: Connection, sealer: Sealer) -> None:
        self._connection = connection
        self._sealer = sealer

    async def _run(self, statement: Executable, values: Values) -> Found:
        return await self._connection.run(statement, values)


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
