"""Starting on a database that cannot be written, in a process of its own: root is bound by little in ours."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.storage import migrate
from bot.storage.sealed import new_key
from tests.bot.storage.as_anyone import bound_by_permissions, on_a_disk_of, on_a_disk_only_to_be_read
from tests.bot.teams import ROOT

OPEN_EACH = """
import asyncio, sys
from bot.storage import UnusableDatabase, open_to_serve
for file in sys.argv[1:]:
    try:
        asyncio.run(open_to_serve(f"sqlite:///{file}"))
    except UnusableDatabase as error:
        print(error)
"""
OPEN = (sys.executable, "-c", OPEN_EACH)
SERVE = (sys.executable, "-m", "bot", "serve", "--local")
NO_ACCESS = "cannot be written; give the user that runs the assistant write access to the file and its folder"


def run(command: Sequence[str], database_url: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "DATABASE_URL": database_url, "DUF_KEY": new_key(), "PORT": "1"}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False)


def a_database(folder: Path) -> Path:
    """One that could be written until now, in a folder of its own."""
    folder.mkdir()
    file = folder / "bot.sqlite3"
    asyncio.run(migrate(f"sqlite:///{file}"))
    return file


def test_the_service_never_serves_from_a_file_that_may_only_be_read(tmp_path: Path) -> None:
    file = a_database(tmp_path / "folder")
    file.chmod(0o400)
    ran = run(bound_by_permissions(SERVE), f"sqlite:///{file}")
    assert (ran.returncode, ran.stdout) == (2, "")
    (line,) = ran.stderr.splitlines()
    assert line.startswith(f"Error: The database {file} {NO_ACCESS}")


def test_folders_and_files_without_the_right_to_write_are_refused(tmp_path: Path) -> None:
    closed = a_database(tmp_path / "closed")
    in_closed = closed.with_name("new.sqlite3")
    dark = a_database(tmp_path / "dark")
    unreadable = a_database(tmp_path / "unreadable")
    unreadable.chmod(0)
    closed.parent.chmod(0o500)
    dark.parent.chmod(0)
    files = (closed, in_closed, dark, unreadable)
    ran = run(bound_by_permissions([*OPEN, *map(str, files)]))
    closed.parent.chmod(0o700)
    dark.parent.chmod(0o700)
    said = ran.stdout.splitlines()
    assert len(said) == len(files), ran.stderr
    for file, line in zip(files, said, strict=True):
        assert line.startswith(f"The database {file} {NO_ACCESS}")


def test_a_full_disk_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "bot.sqlite3"
    ran = run(on_a_disk_of(64, tmp_path, [*OPEN, str(file)]))
    assert ran.stdout == f"The database {file} cannot be written because the disk is full; make room on the disk.\n"


def test_a_disk_that_is_mounted_read_only_is_refused(tmp_path: Path) -> None:
    file = a_database(tmp_path / "folder")
    ran = run(on_a_disk_only_to_be_read(file.parent, [*OPEN, str(file), str(file.with_name("new.sqlite3"))]))
    said = ran.stdout.splitlines()
    assert len(said) == 2, ran.stderr
    assert all("on a disk that is not read-only" in line for line in said)
