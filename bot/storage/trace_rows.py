"""The audit trail, the cards that stand in conversations, and the deliveries already seen."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, insert, select

from booking.people import Person
from booking.reading import Posted
from bot.storage.rows import Rows, address_from, address_text, insert_or_update, insert_unless_there
from bot.storage.tables import audit, posted, seen

_RECORD = insert(audit)
_KEEP_POSTED = insert_or_update(posted)
_POSTED = select(posted).where(posted.c.subject_id == bindparam("subject"), posted.c.role == bindparam("the_role"))
_SEE = insert_unless_there(seen)


class TraceRows(Rows):
    async def record(self, subject_id: UUID, event: str, by: Person | None, now: datetime) -> None:
        row = {"subject_id": subject_id, "event": event, "by": by.key if by else None, "at": now}
        await self._run(_RECORD, row)

    async def keep_posted(self, posted: Posted) -> None:
        row = {
            "subject_id": posted.subject_id,
            "role": posted.role,
            "address": address_text(posted.address),
            "activity_id": posted.activity_id,
        }
        await self._run(_KEEP_POSTED, row)

    async def posted(self, subject_id: UUID, role: str) -> Posted | None:
        row = (await self._run(_POSTED, {"subject": subject_id, "the_role": role})).one_or_none()
        if row is None:
            return None
        _, _, address, activity_id = row
        return Posted(subject_id, role, address_from(address), activity_id)

    async def first_time(self, key: str, now: datetime) -> bool:
        return (await self._run(_SEE, {"key": key, "at": now})).rowcount == 1
