"""Bookings, the time they hold and the DUF number beside them."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import and_, bindparam, delete, insert, null, select, update

from booking.people import Person
from booking.ports import Span
from booking.routine import CELL_MINUTES
from booking.session import Booking, BookingStatus
from booking.store import ChangedMeanwhile, SlotTaken
from bot.storage.rows import Rows, insert_unless_there
from bot.storage.tables import bookings, held_time

_CELL = timedelta(minutes=CELL_MINUTES)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


_BY_ID = bookings.c.id == bindparam("the_id")
_ACTIVE = bookings.c.status == BookingStatus.BOOKED.value
# Locked until the transaction ends, so that changes to one booking come one after another.
_READ = select(bookings.c.content).where(_BY_ID).with_for_update()
_ADD = insert(bookings)
_HOLD = insert_unless_there(held_time).returning(held_time.c.cell)
_CHANGED: dict[str, Any] = {name: bindparam(name) for name in ("revision", "status", "content")}
_FORMER = _BY_ID & (bookings.c.revision == bindparam("former"))
_TIME_NAMES = {"counsellor_id": "counsellor", "starts_at": "start", "ends_at": "end"}
_SAME_TIME = and_(*(bookings.c[name] == bindparam(new) for name, new in _TIME_NAMES.items()))
_REPLACE = update(bookings).where(_FORMER, _SAME_TIME).values(_CHANGED)
_REPLACE_AND_FORGET_DUF = _REPLACE.values(duf=null())
_IS_FORMER = select(bookings.c.id).where(_FORMER).with_for_update()
_HELD = select(held_time.c.counsellor_id, held_time.c.cell).where(held_time.c.booking_id == bindparam("the_id"))
_LEAVE = delete(held_time).where(*(column == bindparam(f"the_{column.name}") for column in held_time.c))
_NEW_TIME: dict[str, Any] = {name: bindparam(new) for name, new in _TIME_NAMES.items()}
_MOVE = update(bookings).where(_FORMER).values({**_CHANGED, **_NEW_TIME})
_FREE = delete(held_time).where(held_time.c.booking_id == bindparam("the_id"))
_DELETE = delete(bookings).where(_BY_ID)
_DUF = select(bookings.c.duf).where(_BY_ID)
_TAKEN = (
    select(bookings.c.starts_at, bookings.c.ends_at)
    .where(
        bookings.c.counsellor_id == bindparam("counsellor_id"),
        bookings.c.ends_at > bindparam("after"),
        bookings.c.starts_at < bindparam("before"),
        _ACTIVE,
    )
    .order_by(bookings.c.starts_at)
)
_OF_ADVISER = (
    select(bookings.c.content)
    .where(bookings.c.adviser == bindparam("adviser"), bookings.c.ends_at > bindparam("after"), _ACTIVE)
    .order_by(bookings.c.starts_at)
)
_LAST_MUNICIPALITY = (
    select(bookings.c.municipality)
    .where(bookings.c.adviser == bindparam("adviser"))
    .order_by(bookings.c.booked_at.desc())
    .limit(1)
)


class BookingRows(Rows):
    async def booking(self, booking_id: UUID) -> Booking | None:
        content = (await self._run(_READ, {"the_id": booking_id})).scalar_one_or_none()
        return None if content is None else Booking.model_validate_json(content)

    async def add_booking(self, booking: Booking, duf: str | None) -> None:
        span = booking.span
        row = {
            "id": booking.id,
            "counsellor_id": booking.counsellor_id,
            "adviser": booking.adviser.key,
            "municipality": booking.request.municipality,
            "starts_at": span.start,
            "ends_at": span.end,
            "booked_at": booking.booked_at,
            "duf": None if duf is None else self._sealer.seal(duf, _place(booking.id)),
        }
        await self._run(_ADD, {**row, **_changing(booking)})
        if not await self._hold(booking.id, [(booking.counsellor_id, cell) for cell in cells(span)]):
            # Leaves no trace (the cells go with their booking), also where the caller goes on to save something else.
            await self._run(_DELETE, {"the_id": booking.id})
            raise SlotTaken

    async def save_booking(self, booking: Booking) -> None:
        """Also forgets the DUF number of a cancelled booking: its purpose is met.

        Where the time or the counsellor is another than before, takes the new time instead of the old. Raises
        SlotTaken where some of it is held; the booking then stands as it was.
        """
        values = {
            "the_id": booking.id,
            "former": booking.revision - 1,
            "counsellor": booking.counsellor_id,
            "start": booking.span.start,
            "end": booking.span.end,
            **_changing(booking),
        }
        statement = _REPLACE_AND_FORGET_DUF if booking.is_cancelled else _REPLACE
        if (await self._run(statement, values)).rowcount != 1:
            await self._move(booking, values)
        elif booking.is_cancelled:
            await self._run(_FREE, {"the_id": booking.id})

    async def _move(self, booking: Booking, values: dict[str, Any]) -> None:
        if (await self._run(_IS_FORMER, {"the_id": booking.id, "former": booking.revision - 1})).one_or_none() is None:
            raise ChangedMeanwhile
        held = {tuple(row) for row in (await self._run(_HELD, {"the_id": booking.id})).all()}
        wanted = [(booking.counsellor_id, cell) for cell in cells(booking.span)]
        new = [key for key in wanted if key not in held]
        # The new time is taken before the old one is given up: of two who want each other's time, both are told that
        # it is taken. The other way round each would wait for the other, which PostgreSQL ends with an error.
        if not await self._hold(booking.id, new):
            await self._give_back(booking.id, new)
            raise SlotTaken
        await self._give_back(booking.id, held.difference(wanted))
        await self._run(_MOVE, values)

    async def _hold(self, booking_id: UUID, wanted: Sequence[tuple[str, datetime]]) -> bool:
        """Whether all of the time could be taken; some of it may have been where it could not."""
        rows = _cell_rows(booking_id, wanted)
        return not rows or len((await self._run(_HOLD, rows)).all()) == len(rows)

    async def _give_back(self, booking_id: UUID, left: Iterable[tuple[str, datetime]]) -> None:
        """Give up those of the cells that are the booking's."""
        if rows := _cell_rows(booking_id, left):
            await self._run(_LEAVE, [{f"the_{name}": value for name, value in row.items()} for row in rows])

    async def duf(self, booking_id: UUID) -> str | None:
        sealed = (await self._run(_DUF, {"the_id": booking_id})).scalar_one_or_none()
        return None if sealed is None else self._sealer.open(sealed, _place(booking_id))

    async def taken(self, counsellor_id: str, within: Span) -> Sequence[Span]:
        values = {"counsellor_id": counsellor_id, "after": within.start, "before": within.end}
        return [Span(start, end) for start, end in (await self._run(_TAKEN, values)).all()]

    async def bookings_of_adviser(self, adviser: Person, ending_after: datetime) -> Sequence[Booking]:
        found = await self._run(_OF_ADVISER, {"adviser": adviser.key, "after": ending_after})
        return [Booking.model_validate_json(content) for content in found.scalars()]

    async def last_municipality(self, adviser: Person) -> str | None:
        found = await self._run(_LAST_MUNICIPALITY, {"adviser": adviser.key})
        municipality: str | None = found.scalar_one_or_none()
        return municipality


def cells(span: Span) -> list[datetime]:
    """The start of each cell that `span` touches, in UTC, first to last."""
    cell = span.start - (span.start - _EPOCH) % _CELL
    touched = []
    while cell < span.end:
        touched.append(cell)
        cell += _CELL
    return touched


def _cell_rows(booking_id: UUID, keys: Iterable[tuple[str, datetime]]) -> list[dict[str, Any]]:
    return [{"counsellor_id": counsellor, "cell": cell, "booking_id": booking_id} for counsellor, cell in keys]


def _changing(booking: Booking) -> dict[str, Any]:
    return {"revision": booking.revision, "status": booking.status.value, "content": booking.model_dump_json()}


def _place(booking_id: UUID) -> str:
    return f"duf/{booking_id}"
