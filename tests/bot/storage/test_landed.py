"""A revision that has landed is never edited, and a database of each is brought forward with all that is in it."""

from functools import partial
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from bot.storage import SqlStore, UnusableDatabase, migrate, open_database, open_to_look, open_to_serve
from bot.storage.database_url import url_of
from bot.storage.engine import on_engine
from bot.storage.migrations.setting import alembic_config
from bot.storage.revisions import made_by, made_by_newest, revisions
from tests.bot.storage.landed import REVISIONS, checksum, filled, load, rows_file, written_checksums
from tests.bot.storage.landed.rows import SEALER, check, go_on
from tests.bot.storage.opening import execute

LANDED = sorted(name.partition("_")[0] for name in written_checksums())


def edited(folder: Path) -> list[str]:
    """What is wrong with the landed revisions in `folder`, a sentence each."""
    found = []
    for name, landed in written_checksums().items():
        file = folder / name
        if not file.exists() or checksum(file) != landed:
            found.append(f"{name} has landed and is never edited: put it back, and write a new revision.")
    return found


def test_no_landed_revision_is_edited() -> None:
    assert not edited(REVISIONS), "\n".join(edited(REVISIONS))


@pytest.mark.parametrize("name", written_checksums())
def test_an_edited_and_a_lost_revision_are_found(name: str, tmp_path: Path) -> None:
    for other in written_checksums():
        (tmp_path / other).write_text((REVISIONS / other).read_text(encoding="utf-8"), encoding="utf-8", newline="\r\n")
    assert edited(tmp_path) == []
    (tmp_path / name).write_text((REVISIONS / name).read_text(encoding="utf-8") + "\n# more\n", encoding="utf-8")
    assert len(edited(tmp_path)) == 1
    (tmp_path / name).unlink()
    assert len(edited(tmp_path)) == 1


def test_every_revision_has_landed_and_has_its_rows() -> None:
    remedy = "Put what is new into tests/bot/storage/landed/rows.py and run: python -m tests.bot.storage.landed"
    assert revisions() == LANDED, remedy
    for revision in LANDED:
        for database in ("sqlite", "postgresql"):
            assert rows_file(revision, database).exists(), remedy


async def test_a_revisions_file_is_called_by_its_number() -> None:
    engine = create_engine("sqlite://")
    scripts = ScriptDirectory.from_config(alembic_config(engine))  # type: ignore[arg-type]  # never connected
    assert [one.revision for one in scripts.walk_revisions()] == revisions()[::-1]
    engine.dispose()


def test_what_a_revision_makes_can_be_told_without_a_database() -> None:
    assert made_by(revisions()[-1]) == made_by_newest()
    assert "held_time" in made_by(LANDED[0])


@pytest.mark.parametrize("revision", LANDED)
async def test_a_database_of_a_landed_revision_is_brought_forward_with_all_that_is_in_it(
    empty_database: str, revision: str
) -> None:
    url = url_of(empty_database)
    await migrate(empty_database, revision)
    await on_engine(url, partial(load, file=rows_file(revision, url.get_backend_name())))
    empty = [table for table, has_a_row in (await on_engine(url, filled)).items() if not has_a_row]
    assert empty == [], "a table without a row shows nothing: put one into tests/bot/storage/landed/rows.py"
    await migrate(empty_database)
    opened = open_database(empty_database)
    store = SqlStore(opened, SEALER)
    await check(store, opened, revision)
    await go_on(store)
    await store.close()
    for opening in (open_to_serve, open_to_look):
        await (await opening(empty_database)).close()


EARLY = {
    "a table is not there yet": "DROP TABLE languages",
    "a column is not there yet": "ALTER TABLE outbox DROP COLUMN about",
    "a column has its former name": "ALTER TABLE held_time RENAME COLUMN holder_id TO booking_id",
    "a column that is gone now": "ALTER TABLE bookings ADD COLUMN former VARCHAR",
}
"""What databases look like that revision 0001 made before it landed: the first three are from its history."""


@pytest.mark.parametrize("statement", EARLY.values(), ids=EARLY)
async def test_a_database_of_before_the_first_landed_revision_is_refused_with_what_to_delete(
    empty_database: str, statement: str
) -> None:
    await migrate(empty_database, LANDED[0])
    await execute(empty_database, statement)
    file = str(url_of(empty_database).database)
    for opening in (open_to_serve, open_to_look) if LANDED[0] == revisions()[-1] else (open_to_serve,):
        with pytest.raises(
            UnusableDatabase, match=r"early trial version.*; delete the (file|database).*start again"
        ) as told:
            await opening(empty_database)
        assert file in str(told.value)
    assert await execute(empty_database, "SELECT version_num FROM alembic_version") == [(LANDED[0],)]


async def test_tables_and_indexes_that_others_added_are_let_be(empty_database: str) -> None:
    await migrate(empty_database)
    others = ("CREATE TABLE kept_by_the_dba (x INTEGER)", "CREATE INDEX ix_by_the_dba ON audit (event)")
    await execute(empty_database, *others)
    await (await open_to_serve(empty_database)).close()
