from pathlib import Path

import pytest

from bot.storage import migrate, open_database
from bot.storage.database import is_reachable, url_of


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("postgresql://u:p@host/db", "postgresql+asyncpg://u:p@host/db"),
        ("postgres://u:p@host:5433/db", "postgresql+asyncpg://u:p@host:5433/db"),
        ("postgresql+psycopg://u:p@host/db?ssl=require", "postgresql+asyncpg://u:p@host/db?ssl=require"),
        ("postgresql://u:p@host/db?sslmode=require", "postgresql+asyncpg://u:p@host/db?ssl=require"),
    ],
)
def test_postgresql_gets_our_driver_whatever_is_named(given: str, used: str) -> None:
    assert url_of(given).render_as_string(hide_password=False) == used


@pytest.mark.parametrize("prefix", ["sqlite:///", "sqlite+aiosqlite:///"])
async def test_sqlite_file_and_its_folder_are_made(prefix: str, tmp_path: Path) -> None:
    file = tmp_path / "not" / "there" / "bot.sqlite3"
    await migrate(f"{prefix}{file}")
    assert file.stat().st_size > 0


@pytest.mark.parametrize("given", ["", "bot.sqlite3", "mysql://u:secret@host/db", "://", "sqlite://"])
def test_other_databases_are_refused_without_repeating_the_password(given: str) -> None:
    with pytest.raises(ValueError, match=r"DATABASE_URL must begin with sqlite:///.* or postgresql://") as told:
        open_database(given)
    assert "secret" not in str(told.value)


async def test_whether_it_answers_is_told(database: str) -> None:
    opened = open_database(database)
    assert await is_reachable(opened)
    await opened.close()


async def test_a_server_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.storage.postgres_pool.PATIENCE", 0.2)
    assert not await is_reachable(open_database("postgresql://u:p@127.0.0.1:1/db"))
