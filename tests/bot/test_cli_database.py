"""Every command that opens the database refuses one that cannot be used with the same sentence, and with 2."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli import main
from bot.cli.taken import opened
from bot.storage import UnusableDatabase, migrate, sqlite_file
from bot.storage.revisions import revisions
from tests.bot.teams import ROOT

COMMANDS = (["serve", "--local"], ["slots", "Larvik"], ["undelivered"], ["undelivered", "--again", "all"])
GOING_ON_WITHOUT = (["contacts", "larvik"], ["directory", "import", "kontakter.csv", "--yes"])
"""What they are for can be done without the database; they say what they do not know."""
MOVED = "Kommune;Kontaktperson;Telefonnummer\nLarvik;Gøril Erikstad;468 42 570\n"


def _text(file: Path) -> str:
    file.write_text("no database", encoding="utf-8")
    return "is no SQLite database; correct DATABASE_URL"


def _newer(file: Path) -> str:
    _changed(file, "UPDATE alembic_version SET version_num = '9999'")
    return "was used by a newer version of the assistant"


def _without_a_table(file: Path) -> str:
    _changed(file, "DROP TABLE languages")
    is_first = len(revisions()) == 1
    return "was made by an early trial version" if is_first else "does not have the tables that its revision"


def _changed(file: Path, statement: str) -> None:
    asyncio.run(migrate(f"sqlite:///{file}"))
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(statement)
        connection.commit()


@pytest.fixture(autouse=True)
def shipped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The database's file, which is not there yet."""
    monkeypatch.setattr(sqlite_file, "PATIENCE", 0.05)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "directory.toml").write_bytes((ROOT / "directory.toml").read_bytes())
    (tmp_path / "kontakter.csv").write_text(MOVED, encoding="utf-8")
    monkeypatch.setenv("ROUTINE", str(ROOT / "routine.toml"))
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'bot.sqlite3'}")
    for name in ("DIRECTORY", "DUF_KEY", "HOST"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "bot.sqlite3"


@pytest.mark.parametrize("spoil", [_text, _newer, _without_a_table, Path.mkdir])
def test_a_database_that_cannot_be_used_is_refused_with_one_sentence(
    spoil: Callable[[Path], str | None], shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.log.set_up_log", lambda **_: None)
    said = spoil(shipped) or "is a folder; name a file in it in DATABASE_URL"
    for command in COMMANDS:
        result = CliRunner().invoke(main, command)
        assert (result.exit_code, result.stdout) == (2, ""), (command, result.output)
        (line,) = result.stderr.splitlines()
        assert line.startswith(f"Error: The database {shipped} {said}") and line.endswith("."), command
    for command in GOING_ON_WITHOUT:
        result = CliRunner().invoke(main, command)
        assert result.exit_code == 0, (command, result.output)
        assert f"The database {shipped} {said}" in result.stderr


def test_what_fails_in_the_middle_is_told_the_same_way(shipped: Path) -> None:
    """Another program takes the lock after the database was opened, before anything was read."""

    async def meanwhile() -> None:
        async with opened(f"sqlite:///{shipped}") as tx:
            with closing(sqlite3.connect(shipped, isolation_level=None)) as other:
                other.execute("BEGIN IMMEDIATE")
                await tx.failures(1)

    asyncio.run(migrate(f"sqlite:///{shipped}"))
    with pytest.raises(UnusableDatabase, match="is locked by another program"):
        asyncio.run(meanwhile())
