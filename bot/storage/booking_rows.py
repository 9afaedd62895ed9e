"""Bookings and the DUF number beside them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import and_, bindparam, delete, insert, null, select, update

from booking.people import Person
from booking.session.session import Booking, BookingStatus
from booking.store import ChangedMeanwhile, SlotTaken
from bot.storage.held_rows import HeldRows
from bot.storage.tables import bookings

_BY_ID = bookings.c.id == bindparam("the_id")
_ACTIVE = bookings.c.status == BookingStatus.BOOKED.value
# Locked until the transaction ends, so that changes to one booking come one after another.
_READ = select(bookings.c.content).where(_BY_ID).with_for_update()
_ADD = insert(bookings)
_CHANGED: dict[str, Any] = {name: bindparam(name) for name in ("revision", "status", "content")}
_FORMER = _BY_ID & (bookings.c.revision == bindparam("former"))
_TIME_NAMES = {"counsellor_id": "counsellor", "starts_at": "start", "ends_at": "end"}
_SAME_TIME = and_(*(bookings.c[name] == bindparam(new) for name, new in _TIME_NAMES.items()))
_REPLACE = update(bookings).where(_FORMER, _SAME_TIME).values(_CHANGED)
_REPLACE_AND_FORGET_DUF = _REPLACE.values(duf=null())
_IS_FORMER = select(bookings.c.id).where(_FORMER).with_for_update()
_NEW_TIME: dict[str, Any] = {name: bindparam(new) for name, new in _TIME_NAMES.items()}
_MOVE = update(bookings).where(_FORMER).values({**_CHANGED, **_NEW_TIME})
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
        if not await self._hold(booking.id, booking.counsellor_id, span):
            # Leaves no trace, also where the caller goes on with the transaction to save something else.
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
            await self._free(booking.id)

    async def _move(self, booking: Booking, values: dict[str, Any]) -> None:
        if (await self._run(_IS_FORMER, {"the_id": booking.id, "former": booking.revision - 1})).one_or_none() is None:
            raise ChangedMeanwhile
        if not await self._exchange(booking.id, booking.counsellor_id, booking.span):
            raise SlotTaken
        await self._run(_MOVE, values)

    async def duf(self, booking_id: UUID) -> str | None:
        sealed = (await self._run(_DUF, {"the_id": booking_id})).scalar_one_or_none()
        return None if sealed is None else self._sealer.open(sealed, _place(booking_id))

    async def bookings_of_adviser(self, adviser: Person, ending_after: datetime) -> Sequence[Booking]:
        found = await self._run(_OF_ADVISER, {"adviser": adviser.key, "after": ending_after})
        return [Booking.model_validate_json(content) for content in found.scalars()]

    async def last_municipality(self, adviser: Person) -> str | None:
        found = await self._run(_LAST_MUNICIPALITY, {"adviser": adviser.key})
        municipality: str | None = found.scalar_one_or_none()
        return municipality


def _changing(booking: Booking) -> dict[str, Any]:
    return {"revision": booking.revision, "status": booking.status.value, "content": booking.model_dump_json()}


def _place(booking_id: UUID) -> str:
    return f"duf/{booking_id}"
