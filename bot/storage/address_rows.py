"""Where people can be reached, and who is waited for."""

from datetime import datetime

from sqlalchemy import bindparam, null, select, update

from booking.people import Person
from booking.ports import Address
from bot.storage.rows import Rows, address_from, address_text, insert_or_update
from bot.storage.tables import addresses, outbox

_BY_ID = addresses.c.aad_object_id == bindparam("who")
_KNOWN = select(addresses.c.address, addresses.c.alive).where(_BY_ID).with_for_update()
_KEEP = insert_or_update(addresses)
_LIVING = select(addresses.c.address).where(_BY_ID, addresses.c.alive)
_BURY = update(addresses).where(_BY_ID).values(alive=False, reason=bindparam("why"))
_RELEASE = (
    update(outbox)
    .where(outbox.c.waiting_for == bindparam("who"), outbox.c.state == "waiting")
    .values(state="ready", waiting_for=null(), attempts=0, due_at=bindparam("now"))
)


class AddressRows(Rows):
    async def remember_address(self, person: Person, address: Address, now: datetime) -> bool:
        """Also makes due at once what waits in the outbox for this person, when the address comes to life."""
        who, text = person.aad_object_id, address_text(address)
        known = (await self._run(_KNOWN, {"who": who})).one_or_none()
        if known is not None and known.alive and known.address == text:
            return False  # nearly every turn ends here, without a write
        row = {"aad_object_id": who, "address": text, "alive": True, "reason": None, "changed_at": now}
        await self._run(_KEEP, row)
        if known is None or not known.alive:
            await self._run(_RELEASE, {"who": who, "now": now})
        return known is None or known.address is None

    async def address_of(self, aad_object_id: str) -> Address | None:
        text = (await self._run(_LIVING, {"who": aad_object_id})).scalar_one_or_none()
        return None if text is None else address_from(text)

    async def bury_address(self, aad_object_id: str, reason: str) -> None:
        await self._run(_BURY, {"who": aad_object_id, "why": reason})
