"""Bookings and the DUF number beside them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, delete, insert, null, select, update

from booking.people import Person
from booking.session import Booking, BookingStatus
from booking.store import ChangedMeanwhile, SlotTaken
from bot.storage.held_rows import HeldRows
from bot.storage.tables import bookings

_BY_ID = bookings.c.id == bindparam("the_id")
_ACTIVE = bookings.c.status == BookingStatus.BOOKED.value
# Locked until the transaction ends, so that changes to one booking come one after another.
_READ = select(bookings.c.content).where(_BY_ID).with_for_update()
_ADD = insert(bookings)
_CHANGED: dict[str, Any] = {name: bindparam(name) for name in ("revision", "status", "content")}
_REPLACE = update(bookings).where(_BY_ID, bookings.c.revision == bindparam("former")).values(_CHANGED)
_REPLACE_AND_FORGET_DUF = _REPLACE.values(duf=null())
_DELETE = delete(bookings).where(_BY_ID)
_DUF = select(bookings.c.duf).where(_BY_ID)
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


class BookingRows(HeldRows):
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
        if not await self._hold(booking.id, booking.counsellor_id, span):
            # Leaves no trace, also where the caller goes on with the transaction to save something else.
            await self._connection.execute(_DELETE, {"the_id": booking.id})
            raise SlotTaken

    async def save_booking(self, booking: Booking) -> None:
        """Also forgets the DUF number of a booking that is no longer active: its purpose is met.

        The time, the counsellor and the adviser of a booking do not change here.
        """
        values = {"the_id": booking.id, "former": booking.revision - 1, **_changing(booking)}
        statement = _REPLACE if booking.is_active else _REPLACE_AND_FORGET_DUF
        if (await self._connection.execute(statement, values)).rowcount != 1:
            raise ChangedMeanwhile
        if not booking.is_active:
            await self._free(booking.id)

    async def duf(self, booking_id: UUID) -> str | None:
        sealed = (await self._connection.execute(_DUF, {"the_id": booking_id})).scalar_one_or_none()
        return None if sealed is None else self._sealer.open(sealed, _place(booking_id))

    async def bookings_of_adviser(self, adviser: Person, ending_after: datetime) -> Sequence[Booking]:
        found = await self._connection.execute(_OF_ADVISER, {"adviser": adviser.key, "after": ending_after})
        return [Booking.model_validate_json(content) for content in found.scalars()]

    async def last_municipality(self, adviser: Person) -> str | None:
        found = await self._connection.execute(_LAST_MUNICIPALITY, {"adviser": adviser.key})
        municipality: str | None = found.scalar_one_or_none()
        return municipality


def _changing(booking: Booking) -> dict[str, Any]:
    return {"revision": booking.revision, "status": booking.status.value, "content": booking.model_dump_json()}


def _place(booking_id: UUID) -> str:
    return f"duf/{booking_id}"
