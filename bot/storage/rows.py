"""What the parts of a transaction share."""

import json
from dataclasses import asdict

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from booking.ports import Address
from bot.storage.sealed import Sealer


class Rows:
    """An open connection with a transaction on it, and the key to what is sealed."""

    def __init__(self, connection: AsyncConnection, sealer: Sealer) -> None:
        self._connection = connection
        self._sealer = sealer
        # Both databases say ON CONFLICT alike; SQLAlchemy has it in a construct for each.
        self._insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert


def address_text(address: Address) -> str:
    return json.dumps(asdict(address))


def address_from(text: str) -> Address:
    return Address(**json.loads(text))
