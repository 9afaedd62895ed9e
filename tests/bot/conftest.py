from collections.abc import AsyncIterator

import pytest

from tests.bot.teams import SetClock, Teams, settings, teams_with


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
async def teams(database: str, clock: SetClock) -> AsyncIterator[Teams]:
    """The service on each of the two databases."""
    async with teams_with(settings(database), clock) as teams:
        yield teams


@pytest.fixture
async def lite(sqlite_database: str, clock: SetClock) -> AsyncIterator[Teams]:
    """The service on SQLite, for what has nothing to do with the database."""
    async with teams_with(settings(sqlite_database), clock) as teams:
        yield teams
