"""The record of changes to the contact list, and the sessions that such a change concerns."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, insert, select

from booking.directory.difference import Difference
from booking.people import Person
from booking.session.session import Booking, BookingStatus
from bot.storage.rows import Rows
from bot.storage.tables import bookings, directory_changes

_RECORD = insert(directory_changes)
_COMING = (
    select(bookings.c.content)
    .where(bookings.c.starts_at > bindparam("after"), bookings.c.status == BookingStatus.BOOKED.value)
    .order_by(bookings.c.starts_at)
)


class DirectoryRows(Rows):
    async def coming_bookings(self, after: datetime) -> Sequence[Booking]:
        # Without an index of its own: only an administrator who changes the list asks for it.
        found = await self._run(_COMING, {"after": after})
        return [Booking.model_validate_json(content) for content in found.scalars()]

    async def record_directory_changes(self, changes: Sequence[Difference], by: Person, now: datetime) -> None:
        rows = [
            {
                "event": one.event,
                "subject": one.subject,
                "before": one.before,
                "after": one.after,
                "by": by.key,
                "at": now,
            }
            for one in changes
        ]
        if rows:
            await self._run(_RECORD, rows)
