"""Starting on a PostgreSQL server that cannot be used, and on addresses that no driver takes."""

from collections.abc import AsyncIterator
from importlib import import_module
from pathlib import Path

import asyncpg
import pytest
from sqlalchemy import make_url

from bot.storage import migrate, open_to_look, open_to_serve
from bot.storage.migrate import _LOCK
from tests.bot.storage.opening import OPENINGS, Opening, execute, refusal


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize(
    "url",
    [
        *(
            "",
            "bot.sqlite3",
            "://",
            "sqlite://",
            "sqlite:///:memory:",
            "sqlite:///file:x?uri=true",
            "sqlite:///x?mode=ro",
        ),
        *("mysql://u:hushhush@host/db", "postgresql://u:hushhush@host:port/db", "postgresql://u:7/hushhush@host:x/db"),
    ],
)
async def test_other_addresses_are_refused(url: str, opening: Opening) -> None:
    assert (await refusal(opening, url)).startswith("DATABASE_URL must begin with sqlite:///")


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("bot:hushhush@127.0.0.1:1/db", "is on a server that does not answer; start the server"),
        ("bot:hushhush@nowhere.invalid/db", "is on a server that does not answer"),
        ("bot:hushhush@127.0.0.1:99999999/db", "DATABASE_URL"),
        ("bot:hushhush@a..b/db", "cannot be reached as DATABASE_URL says"),
        ("bot@127.0.0.1:1/db?password=hushhush", "is on a server that does not answer"),
        ("bot:hushhush@127.0.0.1:1/db?sslmode=require", "correct host, port and what stands after «?» (ssl=require)"),
        ("bot:hushhush@127.0.0.1:1/db?ssl=perhaps", "what stands after «?»"),
    ],
)
async def test_server_that_is_not_there_and_odd_addresses_are_refused(
    address: str, said: str, opening: Opening
) -> None:
    told = await refusal(opening, f"postgresql://{address}")
    assert said in told
    assert told.startswith("The database postgresql://bot")


@pytest.fixture
async def visitor(empty_postgres_database: str) -> AsyncIterator[str]:
    """The URL of a user who may connect and no more, and only with the right password."""
    name = f"visitor_{make_url(empty_postgres_database).database}"
    admin = await asyncpg.connect(empty_postgres_database)
    rules = Path(await admin.fetchval("SHOW hba_file"))
    before = _ask_for_passwords(rules, name)
    await admin.execute("SELECT pg_reload_conf()")
    await admin.execute(f"CREATE ROLE {name} LOGIN PASSWORD 'right'")
    yield make_url(empty_postgres_database).set(username=name, password="right").render_as_string(hide_password=False)
    _write(rules, before)
    await admin.execute("SELECT pg_reload_conf()")
    await admin.execute(f"DROP ROLE {name}")
    await admin.close()


def _ask_for_passwords(rules: Path, name: str) -> str:
    """The server's access rules as they were before."""
    if not rules.exists():
        pytest.skip("the server is on another machine")
    before = rules.read_text(encoding="utf-8")
    _write(rules, f"local all {name} scram-sha-256\nhost all {name} all scram-sha-256\n{before}")
    return before


def _write(rules: Path, content: str) -> None:
    rules.write_text(content, encoding="utf-8")


async def test_wrong_password_is_refused(visitor: str) -> None:
    wrong = make_url(visitor).set(password="hushhush").render_as_string(hide_password=False)
    said = "does not take the password; correct user and password in DATABASE_URL"
    for opening in OPENINGS:
        assert said in await refusal(opening, wrong)


async def test_user_who_may_not_make_tables_is_refused(visitor: str) -> None:
    assert "may not be changed by this user; make the user the owner" in await refusal(open_to_serve, visitor)


async def test_user_and_database_that_are_not_there_are_refused(empty_postgres_database: str) -> None:
    url = make_url(empty_postgres_database)
    for opening in OPENINGS:
        nobody = url.set(username="nobody_at_all").render_as_string(hide_password=False)
        assert "does not let this user in" in await refusal(opening, nobody)
        nowhere = url.set(database="nowhere_at_all").render_as_string(hide_password=False)
        assert "/nowhere_at_all does not exist; create it" in await refusal(opening, nowhere)


async def test_server_that_can_only_be_read_is_refused_to_serve_from_and_may_be_looked_at(
    empty_postgres_database: str,
) -> None:
    await migrate(empty_postgres_database)
    name = make_url(empty_postgres_database).database
    await execute(empty_postgres_database, f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    assert "can only be read; name the server that takes writes" in await refusal(
        open_to_serve, empty_postgres_database
    )
    await (await open_to_look(empty_postgres_database)).close()


async def test_server_on_which_another_instance_migrates_for_long_is_refused(
    empty_postgres_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_module("bot.storage.migrate"), "_PATIENCE", "50ms")
    other = await asyncpg.connect(empty_postgres_database)
    await other.execute(f"SELECT pg_advisory_lock({_LOCK})")
    assert "is locked by another program" in await refusal(open_to_serve, empty_postgres_database)
    await other.close()
