"""Moments read back from both databases as they were written: aware, in UTC, in order."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import delete, insert, select

from booking.calendar.wall_time import OSLO
from bot.storage import Database
from bot.storage.tables import seen

MOMENTS = [
    datetime(1999, 12, 31, 23, 59, 59, 999999, tzinfo=UTC),
    datetime(2026, 10, 25, 2, 30, tzinfo=OSLO, fold=0),
    datetime(2026, 10, 25, 2, 30, tzinfo=OSLO, fold=1),
    datetime(2026, 10, 25, 2, 30, 0, 1, tzinfo=OSLO, fold=1),
]


async def test_moments_read_back_in_utc_and_in_order(opened: Database) -> None:
    await opened.run(insert(seen), [{"key": str(n), "at": at} for n, at in reversed(list(enumerate(MOMENTS)))])
    read = (await opened.run(select(seen.c.at).order_by(seen.c.at), {})).scalars()
    assert read == [moment.astimezone(UTC) for moment in MOMENTS]
    assert {moment.utcoffset() for moment in read} == {timedelta()}
    assert (await opened.run(delete(seen).where(seen.c.at <= MOMENTS[2]), {})).rowcount == 3


async def test_naive_datetime_is_refused(opened: Database) -> None:
    with pytest.raises(ValueError, match="must be an aware datetime"):
        await opened.run(insert(seen), {"key": "k", "at": datetime(2026, 1, 1)})  # noqa: DTZ001
