"""Reaching people: their address, posting to it, and keeping a posted card up to date in place."""

from uuid import UUID

from booking.effects import Effect
from booking.ports import Address, Message, MessageGone, Messenger, WillNotWork
from booking.session import Booking
from booking.store import Posted, Transaction
from bot.outbox.handling import Settle, Unreachable
from bot.world import World

UNREACHABLE = frozenset(
    # Teams' codes for a conversation that takes nothing from us until the person acts: blocked, uninstalled, gone.
    {
        "BotNotInConversationRoster",
        "ConversationBlockedByUser",
        "MessageWritesBlocked",
        "BotDisabledByAdmin",
        "ConversationNotFound",
    }
)


class Reach:
    """Posts to people wherever they last were. Every method raises TryAgain, WillNotWork or Unreachable."""

    def __init__(self, world: World, messenger: Messenger) -> None:
        self._world = world
        self._messenger = messenger

    async def booking(self, effect: Effect) -> Booking | None:
        async with self._world.store.begin() as tx:
            return await tx.booking(effect.booking_id)

    async def posted(self, subject_id: UUID, role: str) -> Posted | None:
        async with self._world.store.begin() as tx:
            return await tx.posted(subject_id, role)

    async def tell(self, aad_object_id: str, message: Message) -> None:
        """Post a message that is never replaced."""
        await self._post(await self._address(aad_object_id), message)

    async def show(self, subject_id: UUID, role: str, aad_object_id: str, message: Message) -> Settle | None:
        """Post the card about a subject for a role, or bring the posted one up to date in place."""
        posted = await self.posted(subject_id, role)
        if posted:
            try:
                await self._messenger.replace(posted.address, posted.activity_id, message)
                return None
            except MessageGone:
                pass
            except WillNotWork as refusal:
                if refusal.reason not in UNREACHABLE:
                    raise
        # Never posted, or it or its conversation is gone: post it where the person is now.
        to = await self._address(aad_object_id)
        activity_id = await self._post(to, message)
        if activity_id is None:
            return None
        card = Posted(subject_id, role, to, activity_id)

        async def settle(tx: Transaction) -> None:
            await tx.keep_posted(card)

        return settle

    async def _address(self, aad_object_id: str) -> Address:
        """Where to reach a person. Raises Unreachable: the row then waits until the person opens the assistant."""
        async with self._world.store.begin() as tx:
            address = await tx.address_of(aad_object_id)
        if address is None:
            raise Unreachable(aad_object_id)
        return address

    async def _post(self, to: Address, message: Message) -> str | None:
        """Post; a conversation closed to us stays so until the person writes or installs again, so wait for that."""
        try:
            return await self._messenger.post(to, message)
        except WillNotWork as refusal:
            if refusal.reason not in UNREACHABLE:
                raise
            async with self._world.store.begin() as tx:
                await tx.bury_address(to.aad_object_id, refusal.reason)
                await tx.commit()
            self._world.known_addresses.forget(to.aad_object_id)
            raise Unreachable(to.aad_object_id) from refusal
