"""What the tests of opening a database share."""

from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.storage import UnusableDatabase, make_engine, migrate, open_to_look, open_to_serve

Opening = Callable[[str], Awaitable[AsyncEngine]]
OPENINGS: tuple[Opening, ...] = (open_to_serve, open_to_look)


async def refusal(opening: Opening, url: str) -> str:
    """The sentence, which is one line and holds no password."""
    with pytest.raises(UnusableDatabase) as told:
        await (await opening(url)).dispose()
    said = str(told.value)
    assert "\n" not in said and said.endswith(".") and ". " not in said, said
    assert "hushhush" not in said and "aiosqlite" not in said
    return said


async def migrated(url: str) -> None:
    engine = make_engine(url)
    await migrate(engine)
    await engine.dispose()


async def execute(url: str, *statements: str) -> None:
    engine = make_engine(url)
    async with engine.begin() as connection:
        for statement in statements:
            await connection.execute(text(statement))
    await engine.dispose()
