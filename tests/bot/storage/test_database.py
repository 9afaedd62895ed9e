from pathlib import Path

import pytest

from bot.storage import Database, migrate, open_database
from bot.storage.database_url import url_of
from bot.storage.opening import takes_writes


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("postgresql://u:p@host/db", "postgresql+asyncpg://u:p@host/db"),
        ("postgres://u:p@host:5433/db", "postgresql+asyncpg://u:p@host:5433/db"),
        ("postgresql+psycopg://u:p@host/db?ssl=require", "postgresql+asyncpg://u:p@host/db?ssl=require"),
    ],
)
def test_postgresql_gets_our_driver_whatever_is_named(given: str, used: str) -> None:
    assert url_of(given).render_as_string(hide_password=False) == used


@pytest.mark.parametrize("prefix", ["sqlite:///", "sqlite+aiosqlite:///"])
async def test_sqlite_file_is_made_whatever_driver_is_named(prefix: str, tmp_path: Path) -> None:
    file = tmp_path / "bot.sqlite3"
    await migrate(f"{prefix}{file}")
    assert file.stat().st_size > 0


async def test_what_is_closed_may_be_closed_again(opened: Database) -> None:
    assert await takes_writes(opened)
    await opened.close()
    await opened.close()


async def test_a_server_that_is_not_there_takes_no_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.storage.postgres_pool.PATIENCE", 0.2)
    assert not await takes_writes(open_database("postgresql://u:p@127.0.0.1:1/db"))
