"""Where people can be reached, and who is waited for."""

from datetime import datetime

from sqlalchemy import select, update

from booking.people import Person
from booking.ports import Address
from bot.storage.rows import Rows, address_from, address_text
from bot.storage.tables import addresses, outbox


class AddressRows(Rows):
    async def remember_address(self, person: Person, address: Address, now: datetime) -> bool:
        """Also makes due at once what waits in the outbox for this person, when the address comes to life."""
        who, text = person.aad_object_id, address_text(address)
        found = await self._connection.execute(
            select(addresses.c.address, addresses.c.alive).where(addresses.c.aad_object_id == who).with_for_update()
        )
        known = found.one_or_none()
        if known is not None and known.alive and known.address == text:
            return False  # nearly every turn ends here, without a write
        values = {"address": text, "alive": True, "reason": None, "changed_at": now}
        await self._connection.execute(
            self._insert(addresses)
            .values(aad_object_id=who, **values)
            .on_conflict_do_update(index_elements=["aad_object_id"], set_=values)
        )
        if known is None or not known.alive:
            await self._connection.execute(
                update(outbox)
                .where(outbox.c.waiting_for == who, outbox.c.state == "waiting")
                .values(state="ready", waiting_for=None, attempts=0, due_at=now)
            )
        return known is None or known.address is None

    async def address_of(self, aad_object_id: str) -> Address | None:
        found = await self._connection.execute(
            select(addresses.c.address).where(addresses.c.aad_object_id == aad_object_id, addresses.c.alive)
        )
        text = found.scalar_one_or_none()
        return None if text is None else address_from(text)

    async def bury_address(self, aad_object_id: str, reason: str) -> None:
        await self._connection.execute(
            update(addresses).where(addresses.c.aad_object_id == aad_object_id).values(alive=False, reason=reason)
        )
