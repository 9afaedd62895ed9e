import pytest
from sqlalchemy import text

from bot.storage import make_engine
from bot.storage.engine import database_url


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("sqlite:///data/bot.sqlite3", "sqlite+aiosqlite:///data/bot.sqlite3"),
        ("sqlite:////var/bot.sqlite3", "sqlite+aiosqlite:////var/bot.sqlite3"),
        ("sqlite+aiosqlite:///bot.sqlite3", "sqlite+aiosqlite:///bot.sqlite3"),
        ("postgresql://u:p@host/db", "postgresql+asyncpg://u:p@host/db"),
        ("postgres://u:p@host:5433/db", "postgresql+asyncpg://u:p@host:5433/db"),
        ("postgresql+psycopg://u:p@host/db", "postgresql+asyncpg://u:p@host/db"),
    ],
)
def test_plain_urls_get_the_async_driver(given: str, used: str) -> None:
    assert database_url(given).render_as_string(hide_password=False) == used


@pytest.mark.parametrize("given", ["", "bot.sqlite3", "mysql://u:secret@host/db", "://"])
def test_other_databases_are_refused_without_repeating_the_password(given: str) -> None:
    with pytest.raises(ValueError, match=r"DATABASE_URL must begin with sqlite:///.* or postgresql://") as told:
        make_engine(given)
    assert "secret" not in str(told.value)


async def test_sqlite_writes_ahead_and_holds_foreign_keys(sqlite_database: str) -> None:
    engine = make_engine(sqlite_database)
    async with engine.connect() as connection:
        told = [
            (await connection.execute(text(f"PRAGMA {name}"))).scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    await engine.dispose()
    assert told == ["wal", 1, 1]
