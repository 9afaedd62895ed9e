"""The audit trail, the cards that stand in conversations, and the deliveries already seen."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import insert, select

from booking.people import Person
from booking.store import Posted
from bot.storage.rows import Rows, address_from, address_text
from bot.storage.tables import audit, posted, seen


class TraceRows(Rows):
    async def record(self, booking_id: UUID, event: str, by: Person | None, now: datetime) -> None:
        who = by.key if by else None
        await self._connection.execute(insert(audit).values(booking_id=booking_id, event=event, by=who, at=now))

    async def keep_posted(self, card: Posted) -> None:
        where = {"address": address_text(card.address), "activity_id": card.activity_id}
        await self._connection.execute(
            self._insert(posted)
            .values(booking_id=card.booking_id, role=card.role, **where)
            .on_conflict_do_update(index_elements=["booking_id", "role"], set_=where)
        )

    async def posted(self, booking_id: UUID, role: str) -> Posted | None:
        found = await self._connection.execute(
            select(posted).where(posted.c.booking_id == booking_id, posted.c.role == role)
        )
        row = found.one_or_none()
        return None if row is None else Posted(row.booking_id, row.role, address_from(row.address), row.activity_id)

    async def first_time(self, key: str, now: datetime) -> bool:
        kept = await self._connection.execute(self._insert(seen).values(key=key, at=now).on_conflict_do_nothing())
        return kept.rowcount == 1
