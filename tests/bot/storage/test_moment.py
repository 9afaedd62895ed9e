"""Moments read back from both databases as they were written: aware, in UTC, in order."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import delete, insert, select
from sqlalchemy.exc import StatementError
from sqlalchemy.ext.asyncio import AsyncEngine

from booking.calendar.wall_time import OSLO
from bot.storage.tables import seen

MOMENTS = [
    datetime(1999, 12, 31, 23, 59, 59, 999999, tzinfo=UTC),
    datetime(2026, 10, 25, 2, 30, tzinfo=OSLO, fold=0),
    datetime(2026, 10, 25, 2, 30, tzinfo=OSLO, fold=1),
    datetime(2026, 10, 25, 2, 30, 0, 1, tzinfo=OSLO, fold=1),
]


async def test_moments_read_back_in_utc_and_in_order(engine: AsyncEngine) -> None:
    async with engine.connect() as connection:
        await connection.execute(
            insert(seen), [{"key": str(n), "at": at} for n, at in reversed(list(enumerate(MOMENTS)))]
        )
        read = (await connection.execute(select(seen.c.at).order_by(seen.c.at))).scalars().all()
        assert read == [moment.astimezone(UTC) for moment in MOMENTS]
        assert {moment.utcoffset() for moment in read} == {timedelta()}
        gone = await connection.execute(delete(seen).where(seen.c.at <= MOMENTS[2]))
        assert gone.rowcount == 3


async def test_naive_datetime_is_refused(engine: AsyncEngine) -> None:
    async with engine.connect() as connection:
        with pytest.raises(StatementError, match="must be an aware datetime"):
            await connection.execute(insert(seen), {"key": "k", "at": datetime(2026, 1, 1)})  # noqa: DTZ001
