"""Statements on SQLite's own driver give what SQLAlchemy gives, and its one connection never gets stuck."""

import asyncio
from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import bindparam, insert, select
from sqlalchemy.exc import MultipleResultsFound, NoResultFound
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.storage import SqlStore, connections, make_engine, migrate
from bot.storage.connections import SqliteFile
from bot.storage.rows import insert_unless_there
from bot.storage.tables import held_time, materials, substitutions

NOW = datetime(2026, 11, 20, 9, 30, 0, 120_000, tzinfo=UTC)
ROW = {
    "id": uuid4(),
    "absent_id": "absent",
    "stand_in_id": "stand-in",
    "first_day": date(2026, 12, 1),
    "last_day": date(2026, 12, 31),
}
SUBSTITUTE = insert(substitutions)
MATERIAL = insert(materials)


async def test_every_kind_of_column_reads_back_as_sqlalchemy_reads_it(store: SqlStore, engine: AsyncEngine) -> None:
    material = {"id": uuid4(), "booking_id": uuid4(), "content": b"\x00\xff", "saved_at": NOW}
    async with store.begin() as tx:
        await tx._run(SUBSTITUTE, ROW)
        await tx._run(MATERIAL, material)
        await tx.commit()
    both = (select(substitutions), select(materials))
    async with engine.connect() as connection:
        expected: list[Any] = [(await connection.execute(statement)).one() for statement in both]
    async with store.begin() as tx:
        read = [(await tx._run(statement, {})).one_or_none() for statement in both]
    assert [tuple(row) for row in read] == [tuple(row) for row in expected]
    assert [row._asdict() for row in read] == [ROW, material]


async def test_values_held_by_the_statement_go_in_as_their_columns_write_them(store: SqlStore) -> None:
    async with store.begin() as tx:
        await tx._run(SUBSTITUTE, ROW)
        for condition in (
            substitutions.c.id == ROW["id"],
            substitutions.c.id.in_([ROW["id"], uuid4()]),
            substitutions.c.last_day.in_([date(2026, 12, 31)]),
        ):
            assert (await tx._run(select(substitutions.c.absent_id).where(condition), {})).scalar_one() == "absent"


async def test_several_rows_tell_which_of_them_went_in(store: SqlStore) -> None:
    hold = insert_unless_there(held_time).returning(held_time.c.cell)
    cells = [{"counsellor_id": "c", "cell": NOW.replace(minute=m), "holder_id": uuid4()} for m in (0, 15, 0)]
    async with store.begin() as tx:
        found = await tx._run(hold, cells)
        assert [row.cell for row in found] == [NOW.replace(minute=0), NOW.replace(minute=15)]


async def test_one_row_is_asked_for_as_sqlalchemy_asks(store: SqlStore) -> None:
    asked = select(substitutions.c.id).where(substitutions.c.absent_id == bindparam("who"))
    async with store.begin() as tx:
        assert (await tx._run(asked, {"who": "absent"})).first() is None
        with pytest.raises(NoResultFound):
            (await tx._run(asked, {"who": "absent"})).scalar_one()
        await tx._run(SUBSTITUTE, ROW)
        await tx._run(SUBSTITUTE, {**ROW, "id": uuid4()})
        with pytest.raises(MultipleResultsFound):
            (await tx._run(asked, {"who": "absent"})).one_or_none()


async def test_transactions_take_turns_and_one_that_gives_up_holds_nobody_up(
    sqlite_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = make_engine(sqlite_database)
    await migrate(engine)
    file = SqliteFile(str(engine.url.database))
    first = await file.take()
    await first.run(SUBSTITUTE, ROW)
    cancelled, waiting = asyncio.create_task(file.take()), asyncio.create_task(file.take())
    await asyncio.sleep(0)
    cancelled.cancel()
    await first.give_back()
    second = await asyncio.wait_for(waiting, 2)
    assert (await second.run(select(substitutions), {})).all() == []  # what was not committed is gone
    monkeypatch.setattr(connections, "LONGEST_QUEUE", 0.01)
    with pytest.raises(TimeoutError):
        await file.take()
    await second.give_back()
    await (await file.take()).give_back()
    await file.close()
    await engine.dispose()
