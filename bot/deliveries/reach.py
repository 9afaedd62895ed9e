"""Reaching people: their address, posting to it, and keeping a posted card up to date in place."""

from collections.abc import Callable
from contextlib import suppress
from uuid import UUID

from booking.booked import Booked
from booking.effects import Effect
from booking.ports import Address, Message, MessageGone, Messenger, TryAgain, WillNotWork
from booking.reading import Posted, Reading
from booking.session.session import Booking
from booking.store import Transaction
from bot.facts import answers_for
from bot.outbox.handling import Overtaken, Settle, Unreachable
from bot.saving import COUNSELLOR
from bot.world import World
from cards.catalogue import Texts

Say = Callable[[Texts, Booking], Message | None]
"""What to say of a booking in the language of the one who is told; None where nothing is to be said any more."""

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


async def booked_of(reading: Reading, subject_id: UUID) -> Booked | None:
    """The session or the group meeting with this id."""
    return await reading.booking(subject_id) or await reading.group_meeting(subject_id)


class Reach:
    """Posts to people wherever they last were. Every method raises TryAgain, WillNotWork or Unreachable.

    `show` raises Overtaken besides, where the card must be drawn afresh.
    """

    def __init__(self, world: World, messenger: Messenger) -> None:
        self._world = world
        self._messenger = messenger

    async def booking(self, effect: Effect) -> Booking | None:
        return await self._world.store.reading.booking(effect.subject_id)

    async def posted(self, subject_id: UUID, role: str) -> Posted | None:
        return await self._world.store.reading.posted(subject_id, role)

    async def tell_adviser(self, effect: Effect, say: Say) -> bool:
        """Post what is to be said of the booking to its adviser, in their language. False for nothing to say."""
        booking = await self.booking(effect)
        return booking is not None and await self._say(booking.adviser.aad_object_id, booking, say)

    async def tell_counsellor(self, effect: Effect, say: Say) -> bool:
        """The same to whoever has the booking's duties today, in that person's written language."""
        booking = await self.booking(effect)
        return booking is not None and await self._say(await self.counsellor_today(booking), booking, say)

    async def _say(self, aad_object_id: str, booking: Booking, say: Say) -> bool:
        message = say(await self._world.texts_for(aad_object_id), booking)
        if message:
            await self.tell(aad_object_id, message)
        return message is not None

    async def counsellor_today(self, booking: Booking) -> str:
        """Whom a card or a reminder about the booking goes to today: its counsellor, or whoever stands in."""
        return await self.on_duty(booking.counsellor_id)

    async def on_duty(self, counsellor_id: str) -> str:
        """Who has the counsellor's duties today, as object id."""
        return await answers_for(self._world, self._world.store.reading, counsellor_id)

    async def show_counsellor(self, booking: Booking, card: Callable[[Texts], Message]) -> Settle | None:
        """Post the booking card to whoever has its duties today, or bring it up to date, each in their own language.

        A stand-in gets a card of their own; the one that the absent counsellor already has stays true.
        """
        usual, today = booking.counsellor_id, await self.counsellor_today(booking)
        for_usual = card(await self._world.texts_for(usual))
        if today == usual:
            return await self.show(booking.id, COUNSELLOR, usual, for_usual)
        if await self.posted(booking.id, COUNSELLOR):
            with suppress(Unreachable):
                await self.show(booking.id, COUNSELLOR, usual, for_usual)
        return await self.show(booking.id, f"{COUNSELLOR} {today}", today, card(await self._world.texts_for(today)))

    async def tell(self, aad_object_id: str, message: Message) -> None:
        """Post a message that is never replaced."""
        await self._post(await self._address(aad_object_id), message)

    async def show(self, subject_id: UUID, role: str, aad_object_id: str, message: Message) -> Settle | None:
        """Post the card about a subject for a role, or bring the posted one up to date in place."""
        posted = await self.posted(subject_id, role)
        # A card that stands with somebody else is left there: the role has passed to another person.
        if posted and posted.address.aad_object_id == aad_object_id:
            if await self._answered(posted):
                raise Overtaken
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

    async def replace(self, posted: Posted, message: Message) -> None:
        """Replace a posted card for good; one that is no longer there, or cannot be changed, is let be."""
        await self._answered(posted)
        try:
            await self._messenger.replace(posted.address, posted.activity_id, message)
        except MessageGone:
            pass
        except WillNotWork as refusal:
            if refusal.reason not in UNREACHABLE:
                raise

    async def renew(
        self, subject_id: UUID, role: str, aad_object_id: str, message: Message, former: Message
    ) -> Settle | None:
        """Post the card afresh, since an update in place notifies nobody; `former` takes the place of the old one.

        One that stands with somebody else is left there: it says that a newer one is in the same chat.
        """
        posted = await self.posted(subject_id, role)
        to = await self._address(aad_object_id)
        activity_id = await self._post(to, message)
        if posted and posted.address.aad_object_id == aad_object_id:
            await self._answered(posted)
            # Only a courtesy: the old card answers with how things stand, whatever it looks like.
            with suppress(MessageGone, WillNotWork, TryAgain):
                await self._messenger.replace(posted.address, posted.activity_id, former)
        if activity_id is None:
            return None
        card = Posted(subject_id, role, to, activity_id)

        async def settle(tx: Transaction) -> None:
            await tx.keep_posted(card)

        return settle

    async def _answered(self, posted: Posted) -> bool:
        """Let the answer to a press on the card be out first. True where there was one to wait for."""
        return await self._world.presses.answered(posted.address.conversation_id, posted.activity_id)

    async def _address(self, aad_object_id: str) -> Address:
        """Where to reach a person. Raises Unreachable: the row then waits until the person opens the assistant."""
        address = await self._world.store.reading.address_of(aad_object_id)
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
