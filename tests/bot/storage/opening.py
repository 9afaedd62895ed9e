"""What the tests of opening a database share."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from sqlalchemy import Connection, text

from bot.storage import Database, UnusableDatabase, open_to_look, open_to_serve
from bot.storage.database_url import url_of
from bot.storage.engine import on_engine

Opening = Callable[[str], Awaitable[Database]]
OPENINGS: tuple[Opening, ...] = (open_to_serve, open_to_look)


async def refusal(opening: Opening, url: str) -> str:
    """The sentence, which is one line and holds no password."""
    with pytest.raises(UnusableDatabase) as told:
        await (await opening(url)).close()
    said = str(told.value)
    assert "\n" not in said and said.endswith(".") and ". " not in said, said
    assert "hushhush" not in said and "aiosqlite" not in said
    return said


async def execute(url: str, *statements: str) -> list[Any]:
    """SQL as it is written, in one transaction. Gives the rows of the last statement."""

    def run(connection: Connection) -> list[Any]:
        results = [connection.execute(text(statement)) for statement in statements]
        return list(results[-1]) if results[-1].returns_rows else []

    return await on_engine(url_of(url), run)
