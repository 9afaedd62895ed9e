import stat
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.storage import Database, Sealer, SqlStore, migrate, open_database
from bot.storage.sealed import BadKey, CannotOpen, local_key, new_key
from bot.storage.tables import metadata
from tests.bot.storage.examples import ADVISER, DUF, NOW, a_booking, a_draft, an_address


async def fill(store: SqlStore) -> None:
    async with store.begin() as tx:
        await tx.remember_address(ADVISER, an_address(), NOW)
        await tx.add_booking(a_booking(), DUF)
        await tx.save_draft(a_draft(f'{{"duf": "{DUF}"}}'), NOW)
        await tx.record(a_booking().id, "booked", ADVISER, NOW)
        await tx.commit()


def every_byte(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())


async def test_no_column_holds_the_duf_in_clear(store: SqlStore, opened: Database) -> None:
    await fill(store)
    rows = [
        str(value) for table in metadata.tables.values() for row in await opened.run(select(table), {}) for value in row
    ]
    assert ADVISER.key in rows
    assert [text for text in rows if DUF in text] == []


async def test_no_byte_of_the_file_holds_the_duf_in_clear(sqlite_database: str, tmp_path: Path) -> None:
    await migrate(sqlite_database)
    opened = open_database(sqlite_database)
    await fill(SqlStore(opened, Sealer.from_text(new_key())))
    before_closing = every_byte(tmp_path)
    await opened.close()
    after = every_byte(tmp_path)
    for raw in (before_closing, after):
        assert ADVISER.aad_object_id.encode() in raw  # so the bytes of the rows are among what was read
        assert DUF.encode() not in raw


def test_what_was_sealed_opens_again() -> None:
    sealer = Sealer.from_text(new_key())
    assert sealer.open(sealer.seal("blåbær", "here"), "here") == "blåbær"
    assert sealer.seal("same", "here") != sealer.seal("same", "here")


def test_after_a_change_of_keys_old_values_open_and_new_ones_use_the_new_key() -> None:
    old, new = new_key(), new_key()
    sealed_before = Sealer.from_text(old).seal("text", "here")
    both = Sealer.from_text(f"{new}, {old}")
    assert both.open(sealed_before, "here") == "text"
    assert Sealer.from_text(new).open(both.seal("text", "here"), "here") == "text"


async def test_wrong_key_is_told_in_words(opened: Database) -> None:
    booking = a_booking()
    async with SqlStore(opened, Sealer.from_text(new_key())).begin() as tx:
        await tx.add_booking(booking, DUF)
        await tx.commit()
    async with SqlStore(opened, Sealer.from_text(new_key())).begin() as tx:
        with pytest.raises(CannotOpen, match=r"not in DUF_KEY. Put the former key back"):
            await tx.duf(booking.id)


def test_value_moved_to_another_row_or_changed_does_not_open() -> None:
    sealer = Sealer.from_text(new_key())
    sealed = sealer.seal("text", "here")
    for value, place in ((sealed, "there"), (sealed[:-1] + bytes([sealed[-1] ^ 1]), "here"), (sealed[:25], "here")):
        with pytest.raises(CannotOpen, match="changed or moved"):
            sealer.open(value, place)
    with pytest.raises(CannotOpen):
        sealer.open(b"", "here")


@pytest.mark.parametrize(
    ("text", "what"),
    [("", "holds no key"), ("abc", "key number 1"), (f"{'A' * 43}=,æøå", "key number 2"), ("A" * 20, "32 bytes")],
)
def test_unusable_key_says_which_and_how_to_make_one(text: str, what: str) -> None:
    with pytest.raises(BadKey, match=what) as told:
        Sealer.from_text(text)
    assert "Make one with" in str(told.value)


def test_local_key_is_made_once_and_is_the_owners_alone(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    key = local_key(folder)
    assert local_key(folder) == key
    assert stat.S_IMODE((folder / "duf.key").stat().st_mode) == 0o600
    assert Sealer.from_text(key).seal("text", "here")


def test_local_key_that_cannot_be_kept_is_told_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(BadKey, match=r"duf.key cannot be kept \(File exists\); start where .* or set DUF_KEY"):
        local_key(tmp_path / "data")
