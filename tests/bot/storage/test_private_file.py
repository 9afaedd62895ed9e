"""SQLite's files are their owner's only, and what is deleted is gone from them."""

import sqlite3
import stat
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete

from booking.routine import Retention
from booking.store import Unavailable
from bot.storage import Sealer, SqlStore, open_to_serve, sqlite_file
from bot.storage.private_file import keep_private
from bot.storage.retention import sweep
from bot.storage.sealed import new_key
from bot.storage.tables import audit
from tests.bot.storage.examples import DUF, NOW, a_booking, a_draft
from tests.bot.storage.opening import execute

FILES = ("test.sqlite3", "test.sqlite3-shm", "test.sqlite3-wal")


def modes(folder: Path) -> dict[str, int]:
    return {file.name: stat.S_IMODE(file.stat().st_mode) for file in sorted(folder.iterdir())}


async def test_new_file_and_its_log_are_the_owners_only(empty_sqlite_database: str, tmp_path: Path) -> None:
    opened = await open_to_serve(empty_sqlite_database)
    assert modes(tmp_path) == dict.fromkeys(FILES, 0o600)
    await opened.close()


async def test_file_that_others_may_read_is_closed_to_them_at_start(empty_sqlite_database: str, tmp_path: Path) -> None:
    before = await open_to_serve(empty_sqlite_database)
    for name in FILES:
        (tmp_path / name).chmod(0o644)
    opened = await open_to_serve(empty_sqlite_database)
    assert modes(tmp_path) == dict.fromkeys(FILES, 0o600)
    await opened.close()
    await before.close()


def test_nothing_is_opened_to_anybody(tmp_path: Path) -> None:
    file, folder = tmp_path / "test.sqlite3", tmp_path / "folder"
    file.touch()
    file.chmod(0o440)
    keep_private(str(file))
    assert modes(tmp_path) == {file.name: 0o400}
    folder.mkdir(mode=0o755)
    keep_private(str(folder))
    assert modes(tmp_path)["folder"] == 0o755


async def test_what_retention_deletes_is_gone_from_file_and_log(empty_sqlite_database: str, tmp_path: Path) -> None:
    """Drafts are longer than a page, and each step leaves the one before in the log."""
    opened = await open_to_serve(empty_sqlite_database)
    store = SqlStore(opened, Sealer.from_text(new_key()))
    booking, draft = a_booking(), a_draft("one" * 3000)
    async with store.begin() as tx:
        await tx.add_booking(booking, DUF)
        await tx.save_draft(draft, NOW)
        await tx.add_material(draft.id, booking.id, "a text" * 1000, NOW)
        await tx.commit()
    kept = await _sealed(empty_sqlite_database)
    async with store.begin() as tx:
        await tx.save_draft(replace(draft, version=2, state="two" * 3000), NOW)
        await tx.commit()
    kept += await _sealed(empty_sqlite_database)
    assert len(kept) == 6 and any(_traces(tmp_path, kept))
    await sweep(opened, Retention(), NOW + timedelta(days=900))
    assert not any(_traces(tmp_path, kept))
    assert (tmp_path / "test.sqlite3-wal").stat().st_size == 0
    await store.close()
    await opened.close()


async def _sealed(url: str) -> list[bytes]:
    asked = "SELECT duf FROM bookings UNION ALL SELECT state FROM drafts UNION ALL SELECT content FROM materials"
    return [row[0] for row in await execute(url, asked)]


def _traces(folder: Path, sealed: list[bytes]) -> list[bool]:
    """For each, whether its beginning, middle or end stands in any of the files."""
    written = b"".join(file.read_bytes() for file in folder.iterdir())
    pieces = [(one[21:45], one[len(one) // 2 : len(one) // 2 + 24], one[-24:]) for one in sealed]
    return [any(piece in written for piece in three) for three in pieces]


async def test_log_that_another_program_reads_is_emptied_when_it_has_finished(
    empty_sqlite_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_file, "PATIENCE", 0.05)
    opened = await open_to_serve(empty_sqlite_database)
    file = tmp_path / "test.sqlite3"
    with closing(sqlite3.connect(file, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM audit").fetchall()
        await opened.run(delete(audit), {})
        with pytest.raises(Unavailable):
            await opened.empty_log()
    await opened.empty_log()
    assert file.with_name("test.sqlite3-wal").stat().st_size == 0
    await opened.close()
