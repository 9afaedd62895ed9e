"""Dialogs under way."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select, update

from booking.people import Person
from booking.store import ChangedMeanwhile, Draft
from bot.storage.rows import Rows
from bot.storage.tables import drafts


class DraftRows(Rows):
    async def draft(self, draft_id: UUID) -> Draft | None:
        found = await self._connection.execute(select(drafts).where(drafts.c.id == draft_id))
        row = found.one_or_none()
        if row is None:
            return None
        owner = Person(row.owner_tenant_id, row.owner_id, row.owner_name)
        return Draft(row.id, owner, row.dialog, row.version, self._sealer.open(row.state, _place(draft_id)))

    async def save_draft(self, draft: Draft, now: datetime) -> None:
        values = {
            "version": draft.version,
            "dialog": draft.dialog,
            "state": self._sealer.seal(draft.state, _place(draft.id)),
            "saved_at": now,
        }
        if draft.version == 1:
            owner = {
                "owner_tenant_id": draft.owner.tenant_id,
                "owner_id": draft.owner.aad_object_id,
                "owner_name": draft.owner.name,
            }
            saved = await self._connection.execute(
                self._insert(drafts).values(id=draft.id, **owner, **values).on_conflict_do_nothing()
            )
        else:
            former = (drafts.c.id == draft.id) & (drafts.c.version == draft.version - 1)
            saved = await self._connection.execute(update(drafts).where(former).values(**values))
        if saved.rowcount != 1:
            raise ChangedMeanwhile

    async def delete_draft(self, draft_id: UUID) -> None:
        await self._connection.execute(delete(drafts).where(drafts.c.id == draft_id))


def _place(draft_id: UUID) -> str:
    return f"draft/{draft_id}"
