"""Statements on the databases' own drivers give what SQLAlchemy gives."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import Connection, bindparam, insert, select, update
from sqlalchemy.exc import MultipleResultsFound, NoResultFound

from bot.storage import Database
from bot.storage.database_url import url_of
from bot.storage.engine import on_engine
from bot.storage.rows import insert_unless_there
from bot.storage.tables import addresses, held_time, materials, outbox, substitutions

NOW = datetime(2026, 11, 20, 9, 30, 0, 120_000, tzinfo=UTC)
ROW = {
    "id": uuid4(),
    "absent_id": "absent",
    "stand_in_id": "stand-in",
    "first_day": date(2026, 12, 1),
    "last_day": date(2026, 12, 31),
}
MATERIAL = {"id": uuid4(), "booking_id": uuid4(), "content": b"\x00\xff", "saved_at": NOW}
ADDRESS = {"aad_object_id": "æ", "address": None, "alive": False, "reason": "blåst", "changed_at": None}
EFFECT = {
    "subject_id": uuid4(),
    "lane": "meeting",
    "kind": "make-meeting",
    "revision": 1,
    "about": "",
    "state": "ready",
    "attempts": 0,
    "due_at": NOW,
    "created_at": NOW,
}
SUBSTITUTE = insert(substitutions)


async def test_every_kind_of_column_reads_back_as_sqlalchemy_reads_it(opened: Database, database: str) -> None:
    kept = {substitutions: ROW, materials: MATERIAL, addresses: ADDRESS, outbox: EFFECT}
    for table, row in kept.items():
        assert (await opened.run(insert(table), row)).rowcount == 1

    def by_sqlalchemy(connection: Connection) -> list[Any]:
        return [connection.execute(select(table)).one() for table in kept]

    read = [(await opened.run(select(table), {})).one_or_none() for table in kept]
    assert [tuple(row) for row in read] == [tuple(row) for row in await on_engine(url_of(database), by_sqlalchemy)]
    for row, given in zip(read, kept.values(), strict=True):
        assert given.items() <= row._asdict().items()


async def test_values_held_by_the_statement_go_in_as_their_columns_write_them(opened: Database) -> None:
    await opened.run(SUBSTITUTE, ROW)
    for condition in (
        substitutions.c.id == ROW["id"],
        substitutions.c.id.in_([ROW["id"], uuid4()]),
        substitutions.c.last_day.in_([date(2026, 12, 31)]),
    ):
        assert (await opened.run(select(substitutions.c.absent_id).where(condition), {})).scalar_one() == "absent"


async def test_a_change_tells_how_many_rows_it_found(opened: Database) -> None:
    for number in range(3):
        await opened.run(SUBSTITUTE, {**ROW, "id": uuid4(), "absent_id": f"absent {number}"})
    renamed = update(substitutions).where(substitutions.c.absent_id != "absent 1").values(stand_in_id=bindparam("who"))
    assert (await opened.run(renamed, {"who": "another"})).rowcount == 2


async def test_several_rows_tell_which_of_them_went_in(opened: Database) -> None:
    hold = insert_unless_there(held_time).returning(held_time.c.cell)
    cells = [{"counsellor_id": "c", "cell": NOW.replace(minute=m), "holder_id": uuid4()} for m in (0, 15, 0)]
    found = await opened.run(hold, cells)
    assert [row.cell for row in found] == [NOW.replace(minute=0), NOW.replace(minute=15)]


async def test_one_row_is_asked_for_as_sqlalchemy_asks(opened: Database) -> None:
    asked = select(substitutions.c.id).where(substitutions.c.absent_id == bindparam("who"))
    assert (await opened.run(asked, {"who": "absent"})).one_or_none() is None
    with pytest.raises(NoResultFound):
        (await opened.run(asked, {"who": "absent"})).scalar_one()
    await opened.run(SUBSTITUTE, ROW)
    await opened.run(SUBSTITUTE, {**ROW, "id": uuid4()})
    with pytest.raises(MultipleResultsFound):
        (await opened.run(asked, {"who": "absent"})).one_or_none()
