"""Bookings, the time they hold and the DUF number beside them."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, select, update

from booking.people import Person
from booking.ports import Span
from booking.routine import CELL_MINUTES
from booking.session import Booking, BookingStatus
from booking.store import ChangedMeanwhile, SlotTaken
from bot.storage.rows import Rows
from bot.storage.tables import bookings, held_time

_CELL = timedelta(minutes=CELL_MINUTES)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class BookingRows(Rows):
    async def booking(self, booking_id: UUID) -> Booking | None:
        """Locks the booking until the transaction ends, so that changes to one booking come one after another."""
        found = await self._connection.execute(
            select(bookings.c.content).where(bookings.c.id == booking_id).with_for_update()
        )
        content = found.scalar_one_or_none()
        return None if content is None else Booking.model_validate_json(content)

    async def add_booking(self, booking: Booking, duf: str | None) -> None:
        span = booking.span
        sealed = None if duf is None else self._sealer.seal(duf, _place(booking.id))
        await self._connection.execute(
            insert(bookings).values(
                id=booking.id,
                counsellor_id=booking.counsellor_id,
                adviser=booking.adviser.key,
                municipality=booking.request.municipality,
                starts_at=span.start,
                ends_at=span.end,
                booked_at=booking.booked_at,
                duf=sealed,
                **_changing(booking),
            )
        )
        wanted = [
            {"counsellor_id": booking.counsellor_id, "cell": cell, "booking_id": booking.id} for cell in cells(span)
        ]
        got = await self._connection.execute(
            self._insert(held_time).on_conflict_do_nothing().returning(held_time.c.cell), wanted
        )
        if len(got.all()) != len(wanted):
            # Leaves no trace, also where the caller goes on with the transaction to save something else.
            await self._connection.execute(delete(held_time).where(held_time.c.booking_id == booking.id))
            await self._connection.execute(delete(bookings).where(bookings.c.id == booking.id))
            raise SlotTaken

    async def save_booking(self, booking: Booking) -> None:
        values = _changing(booking)
        if not booking.is_active:
            values["duf"] = None  # its purpose is met
        former = (bookings.c.id == booking.id) & (bookings.c.revision == booking.revision - 1)
        saved = await self._connection.execute(update(bookings).where(former).values(**values))
        if saved.rowcount != 1:
            raise ChangedMeanwhile
        if not booking.is_active:
            await self._connection.execute(delete(held_time).where(held_time.c.booking_id == booking.id))

    async def duf(self, booking_id: UUID) -> str | None:
        found = await self._connection.execute(select(bookings.c.duf).where(bookings.c.id == booking_id))
        sealed = found.scalar_one_or_none()
        return None if sealed is None else self._sealer.open(sealed, _place(booking_id))

    async def taken(self, counsellor_id: str, within: Span) -> Sequence[Span]:
        found = await self._connection.execute(
            select(bookings.c.starts_at, bookings.c.ends_at)
            .where(
                bookings.c.counsellor_id == counsellor_id,
                bookings.c.ends_at > within.start,
                bookings.c.starts_at < within.end,
                bookings.c.status == BookingStatus.BOOKED.value,
            )
            .order_by(bookings.c.starts_at)
        )
        return [Span(start, end) for start, end in found]

    async def bookings_of_adviser(self, adviser: Person, ending_after: datetime) -> Sequence[Booking]:
        found = await self._connection.execute(
            select(bookings.c.content)
            .where(
                bookings.c.adviser == adviser.key,
                bookings.c.ends_at > ending_after,
                bookings.c.status == BookingStatus.BOOKED.value,
            )
            .order_by(bookings.c.starts_at)
        )
        return [Booking.model_validate_json(content) for content in found.scalars()]

    async def last_municipality(self, adviser: Person) -> str | None:
        found = await self._connection.execute(
            select(bookings.c.municipality)
            .where(bookings.c.adviser == adviser.key)
            .order_by(bookings.c.booked_at.desc())
            .limit(1)
        )
        return found.scalar_one_or_none()


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
