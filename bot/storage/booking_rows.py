"""Bookings, the time they hold and the DUF number beside them."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, delete, insert, null, select, update

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
_REPLACE = update(bookings).where(_BY_ID, bookings.c.revision == bindparam("former")).values(_CHANGED)
_REPLACE_AND_FORGET_DUF = _REPLACE.values(duf=null())
_MOVE = _REPLACE.values(starts_at=bindparam("starts_at"), ends_at=bindparam("ends_at"))
_HELD = select(held_time.c.cell).where(held_time.c.booking_id == bindparam("the_id"))
_LEAVE = delete(held_time).where(
    held_time.c.booking_id == bindparam("the_id"), held_time.c.cell == bindparam("the_cell")
)
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
        content = (await self._connection.execute(_READ, {"the_id": booking_id})).scalar_one_or_none()
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
        await self._connection.execute(_ADD, {**row, **_changing(booking)})
        try:
            await self._hold(booking, cells(span))
        except SlotTaken:
            # Leaves no trace, also where the caller goes on with the transaction to save something else.
            await self._connection.execute(_FREE, {"the_id": booking.id})
            await self._connection.execute(_DELETE, {"the_id": booking.id})
            raise

    async def save_booking(self, booking: Booking) -> None:
        """Also forgets the DUF number of a cancelled booking: its purpose is met.

        The time, the counsellor and the adviser of a booking do not change here.
        """
        values = {"the_id": booking.id, "former": booking.revision - 1, **_changing(booking)}
        statement = _REPLACE_AND_FORGET_DUF if booking.is_cancelled else _REPLACE
        if (await self._connection.execute(statement, values)).rowcount != 1:
            raise ChangedMeanwhile
        if booking.is_cancelled:
            await self._connection.execute(_FREE, {"the_id": booking.id})

    async def move_booking(self, booking: Booking) -> None:
        span = booking.span
        held = set((await self._connection.execute(_HELD, {"the_id": booking.id})).scalars())
        wanted = cells(span)
        # The new time is taken before the old one is given up: two who want each other's time are then both told
        # that it is taken, where the other order would let them wait for each other for ever.
        async with self._connection.begin_nested():  # leaves no trace, also where the caller goes on
            await self._hold(booking, [cell for cell in wanted if cell not in held])
            left = [{"the_id": booking.id, "the_cell": cell} for cell in held.difference(wanted)]
            if left:
                await self._connection.execute(_LEAVE, left)
            values = {"starts_at": span.start, "ends_at": span.end, **_changing(booking)}
            former = {"the_id": booking.id, "former": booking.revision - 1}
            if (await self._connection.execute(_MOVE, {**former, **values})).rowcount != 1:
                raise ChangedMeanwhile

    async def duf(self, booking_id: UUID) -> str | None:
        sealed = (await self._connection.execute(_DUF, {"the_id": booking_id})).scalar_one_or_none()
        return None if sealed is None else self._sealer.open(sealed, _place(booking_id))

    async def taken(self, counsellor_id: str, within: Span) -> Sequence[Span]:
        values = {"counsellor_id": counsellor_id, "after": within.start, "before": within.end}
        return [Span(start, end) for start, end in await self._connection.execute(_TAKEN, values)]

    async def bookings_of_adviser(self, adviser: Person, ending_after: datetime) -> Sequence[Booking]:
        found = await self._connection.execute(_OF_ADVISER, {"adviser": adviser.key, "after": ending_after})
        return [Booking.model_validate_json(content) for content in found.scalars()]

    async def last_municipality(self, adviser: Person) -> str | None:
        found = await self._connection.execute(_LAST_MUNICIPALITY, {"adviser": adviser.key})
        municipality: str | None = found.scalar_one_or_none()
        return municipality

    async def _hold(self, booking: Booking, wanted: Sequence[datetime]) -> None:
        """Raises SlotTaken where somebody else has some of it; what was free is then held all the same."""
        if not wanted:
            return
        rows = [{"counsellor_id": booking.counsellor_id, "cell": cell, "booking_id": booking.id} for cell in wanted]
        if len((await self._connection.execute(_HOLD, rows)).all()) != len(rows):
            raise SlotTaken


def cells(span: Span) -> list[datetime]:
    """The start of each cell that `span` touches, in UTC, first to last."""
    cell = span.start - (span.start - _EPOCH) % _CELL
    touched = []
    while cell < span.end:
        touched.append(cell)
        cell += _CELL
    return touched


def _changing(booking: Booking) -> dict[str, Any]:
    return {"revision": booking.revision, "status": booking.status.value, "content": booking.model_dump_json()}


def _place(booking_id: UUID) -> str:
    return f"duf/{booking_id}"
