"""Dialogs under way."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, delete, select, update

from booking.people import Person
from booking.reading import Draft
from booking.store import ChangedMeanwhile
from bot.storage.rows import Rows, insert_unless_there
from bot.storage.tables import drafts

_BY_ID = drafts.c.id == bindparam("the_id")
_OWNER = ("owner_tenant_id", "owner_id", "owner_name")
_READ = select(*(drafts.c[name] for name in (*_OWNER, "dialog", "version", "state"))).where(_BY_ID)
_BEGIN = insert_unless_there(drafts)
# Of a press that arrives twice at once, one finds the version that both have read.
_OF_VERSION = _BY_ID & (drafts.c.version == bindparam("former"))
_REPLACE = (
    update(drafts)
    .where(_OF_VERSION)
    .values({name: bindparam(name) for name in ("version", "dialog", "state", "saved_at")})
)
_DELETE = delete(drafts).where(_OF_VERSION)


class DraftRows(Rows):
    async def draft(self, draft_id: UUID) -> Draft | None:
        row = (await self._run(_READ, {"the_id": draft_id})).one_or_none()
        if row is None:
            return None
        *owner, dialog, version, state = row
        return Draft(draft_id, Person(*owner), dialog, version, self._sealer.open(state, _place(draft_id)))

    async def save_draft(self, draft: Draft, now: datetime, *, commit: bool = False) -> None:
        run = self._run_last if commit else self._run
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
            saved = await run(_BEGIN, {"id": draft.id, **owner, **values})
        else:
            former = {"the_id": draft.id, "former": draft.version - 1}
            saved = await run(_REPLACE, {**former, **values})
        if saved.rowcount != 1:
            raise ChangedMeanwhile

    async def delete_draft(self, draft: Draft) -> None:
        if (await self._run(_DELETE, {"the_id": draft.id, "former": draft.version})).rowcount != 1:
            raise ChangedMeanwhile


def _place(draft_id: UUID) -> str:
    return f"draft/{draft_id}"
