"""Material on its way to an adviser: sealed, and gone when it has been delivered."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, delete, select

from bot.storage.rows import Rows, insert_unless_there
from bot.storage.tables import materials

_BY_ID = materials.c.id == bindparam("the_id")
_ADD = insert_unless_there(materials)
_READ = select(materials.c.content).where(_BY_ID)
_DELETE = delete(materials).where(_BY_ID)


class MaterialRows(Rows):
    async def add_material(self, material_id: UUID, booking_id: UUID, text: str, now: datetime) -> bool:
        sealed = self._sealer.seal(text, _place(material_id))
        row = {"id": material_id, "booking_id": booking_id, "content": sealed, "saved_at": now}
        return (await self._run(_ADD, row)).rowcount == 1

    async def material(self, material_id: UUID) -> str | None:
        sealed = (await self._run(_READ, {"the_id": material_id})).scalar_one_or_none()
        return None if sealed is None else self._sealer.open(sealed, _place(material_id))

    async def delete_material(self, material_id: UUID) -> None:
        await self._run(_DELETE, {"the_id": material_id})


def _place(material_id: UUID) -> str:
    return f"material/{material_id}"
