"""Starting on a database that cannot be used: one sentence that says which, what is wrong and what to do."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.settings import LOCAL_DATABASE
from bot.storage import migrate, open_to_look, open_to_serve, sqlite_file
from bot.storage.opening import takes_writes
from bot.storage.revisions import revisions
from tests.bot.storage.opening import OPENINGS, Opening, execute, refusal


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite_file, "PATIENCE", 0.05)


def _folder(file: Path) -> None:
    file.mkdir()


def _text(file: Path) -> None:
    file.write_text("Kommune;Kontaktperson;Telefonnummer\n" * 100, encoding="utf-8")


def _short_text(file: Path) -> None:
    file.write_text("no database", encoding="utf-8")


def _another_programs(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE songs (name TEXT)")


def _half_of_one(file: Path) -> None:
    asyncio.run(migrate(f"sqlite:///{file}"))
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2])


def _scratched(file: Path) -> None:
    asyncio.run(migrate(f"sqlite:///{file}"))
    content = bytearray(file.read_bytes())
    content[100:4096] = b"\xff" * 3996
    file.write_bytes(content)


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize(
    ("make", "said"),
    [
        (_folder, "is a folder; name a file in it"),
        (_text, "is no SQLite database; correct DATABASE_URL, or move the file away"),
        (_short_text, "is no SQLite database"),
        (_another_programs, "holds the tables of another program; correct DATABASE_URL"),
        (_half_of_one, "is damaged; restore a backup"),
        (_scratched, "is damaged; restore a backup"),
    ],
)
def test_what_is_no_database_of_ours_is_refused(
    make: Callable[[Path], None], said: str, opening: Opening, tmp_path: Path
) -> None:
    file = tmp_path / "odd.sqlite3"
    make(file)
    assert asyncio.run(refusal(opening, f"sqlite:///{file}")).startswith(f"The database {file} {said}")


@pytest.mark.parametrize("opening", OPENINGS)
async def test_folder_that_is_not_there_is_not_made(opening: Opening, tmp_path: Path) -> None:
    file = tmp_path / "misspelt" / "bot.sqlite3"
    said = await refusal(opening, f"sqlite:///{file}")
    assert f"{file} is in a folder that does not exist; make the folder" in said
    assert not file.parent.exists()


async def test_folder_of_the_default_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    await (await open_to_serve(LOCAL_DATABASE)).close()
    assert [file.name for file in (tmp_path / "data").iterdir()] == ["karriereassistenten.sqlite3"]


async def test_folder_that_is_a_file_and_a_name_that_is_too_long_are_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert "does not exist" in await refusal(open_to_serve, f"sqlite:///{tmp_path}/file/bot.sqlite3")
    assert "File name too long" in await refusal(open_to_serve, f"sqlite:///{tmp_path}/{'x' * 300}")


@pytest.mark.parametrize("opening", OPENINGS)
async def test_file_that_another_program_has_locked_is_refused(
    opening: Opening, empty_sqlite_database: str, tmp_path: Path
) -> None:
    await migrate(empty_sqlite_database)
    with closing(sqlite3.connect(tmp_path / "test.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert "is locked by another program; stop that program" in await refusal(opening, empty_sqlite_database)


async def test_look_at_an_empty_file_says_to_start_the_service(empty_sqlite_database: str, tmp_path: Path) -> None:
    (tmp_path / "test.sqlite3").touch()
    assert "is empty; start the service once" in await refusal(open_to_look, empty_sqlite_database)


@pytest.mark.parametrize("opening", OPENINGS)
async def test_database_of_a_newer_version_is_refused(opening: Opening, empty_database: str) -> None:
    await migrate(empty_database)
    await execute(empty_database, "UPDATE alembic_version SET version_num = '9999'")
    assert "newer version of the assistant" in await refusal(opening, empty_database)


@pytest.mark.parametrize("opening", OPENINGS)
async def test_tables_of_another_program_are_let_be(opening: Opening, empty_database: str) -> None:
    await execute(empty_database, "CREATE TABLE songs (name VARCHAR)")
    assert "another program" in await refusal(opening, empty_database)


async def test_a_database_of_an_older_version_is_brought_forward_by_the_service_only(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_one_more = [*revisions(), "9998"]
    monkeypatch.setattr("bot.storage.revisions.revisions", lambda: with_one_more)
    assert "older version; start the service once" in await refusal(open_to_look, database)


async def test_database_that_takes_writes_says_so_and_is_not_changed_by_it(database: str) -> None:
    opened = await open_to_serve(database)
    assert await takes_writes(opened)
    assert len(await execute(database, "SELECT version_num FROM alembic_version")) == 1
    await opened.close()
