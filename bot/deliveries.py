"""Carrying out effects: for each kind, the call abroad with no transaction open, and what is then kept.

What to say is worked out from the booking as it stands when it is said. So a repeated delivery says the same, and an
overtaken one says what is true now.
"""

from collections.abc import Mapping
from uuid import UUID

from booking.effects import Effect, EffectKind
from booking.lifecycle import keep_meeting, note_meeting_problem
from booking.ports import Address, MeetingRequest, Meetings, Message, MessageGone, Messenger, WillNotWork
from booking.session import Booking
from booking.store import Posted, Transaction
from bot.outbox.handling import Handler, Settle, Unreachable
from bot.turns.changes import save_change
from bot.turns.walk import ADVISER
from bot.world import World
from cards.counsellor import booking_card, cancelled_text
from cards.receipt import invitation_text, receipt_card

COUNSELLOR = "counsellor"
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


class Deliveries:
    """The outbox worker's handlers."""

    def __init__(self, world: World, meetings: Meetings, messenger: Messenger) -> None:
        self._world = world
        self._meetings = meetings
        self._messenger = messenger

    def handlers(self) -> Mapping[EffectKind, Handler]:
        return {
            EffectKind.MAKE_MEETING: self._make_meeting,
            EffectKind.CANCEL_MEETING: self._cancel_meeting,
            EffectKind.ADVISER_CARD: self._adviser_card,
            EffectKind.ADVISER_INVITATION: self._invitation,
            EffectKind.COUNSELLOR_CARD: self._counsellor_card,
            EffectKind.COUNSELLOR_CANCELLED: self._counsellor_cancelled,
        }

    async def meeting_never_made(self, effect: Effect, reason: str) -> Settle:
        """The last try failed: both sides are shown it on their cards."""

        async def settle(tx: Transaction) -> None:
            booking = await tx.booking(effect.booking_id)
            if booking and booking.is_active and not booking.meeting:
                await save_change(self._world, tx, note_meeting_problem(booking, reason), None)

        return settle

    async def _make_meeting(self, effect: Effect) -> Settle | None:
        booking = await self._booking(effect)
        if booking is None or not booking.is_active or booking.meeting:
            return None
        t = self._world.texts()
        meeting = await self._meetings.make(
            MeetingRequest(
                booking_id=booking.id,
                revision=effect.revision,
                organiser=booking.counsellor_id,
                day=booking.slot.day,
                start=booking.slot.start,
                minutes=booking.minutes,
                subject=t("meeting-subject"),
                body=t("meeting-body"),
            )
        )

        async def settle(tx: Transaction) -> None:
            now = await tx.booking(effect.booking_id)
            if now and not now.meeting:
                await save_change(self._world, tx, keep_meeting(now, meeting), None)

        return settle

    async def _cancel_meeting(self, effect: Effect) -> None:
        booking = await self._booking(effect)
        if booking and booking.meeting:
            await self._meetings.cancel(booking.counsellor_id, booking.meeting.event_id)

    async def _adviser_card(self, effect: Effect) -> Settle | None:
        booking, t = await self._booking(effect), self._world.texts()
        posted = await self._posted(effect, ADVISER)
        if booking is None or posted is None:
            return None
        card = receipt_card(t, booking, self._world.counsellor_of(booking))
        return await self._bring_up_to_date(posted, Message(card=card, summary=t("receipt-summary")))

    async def _invitation(self, effect: Effect) -> None:
        booking, t = await self._booking(effect), self._world.texts()
        if booking is None or not booking.is_active or booking.meeting is None:
            return
        text = invitation_text(t, booking.slot, booking.meeting)
        to = await self._address(booking.adviser.aad_object_id)
        await self._post(to, Message(text=text, summary=t("invitation-summary")))

    async def _counsellor_card(self, effect: Effect) -> Settle | None:
        booking, t = await self._booking(effect), self._world.texts()
        if booking is None:
            return None
        message = Message(card=booking_card(t, booking), summary=t("counsellor-summary"))
        posted = await self._posted(effect, COUNSELLOR)
        if posted:
            return await self._bring_up_to_date(posted, message)
        if not booking.is_active:
            return None  # cancelled before the counsellor ever got the card: there is nothing to tell
        to = await self._address(booking.counsellor_id)
        return _keep(effect.booking_id, COUNSELLOR, to, await self._post(to, message))

    async def _counsellor_cancelled(self, effect: Effect) -> None:
        booking, t = await self._booking(effect), self._world.texts()
        if booking is None or await self._posted(effect, COUNSELLOR) is None:
            return
        to = await self._address(booking.counsellor_id)
        await self._post(to, Message(text=cancelled_text(t, booking), summary=t("counsellor-cancelled-summary")))

    async def _booking(self, effect: Effect) -> Booking | None:
        async with self._world.store.begin() as tx:
            return await tx.booking(effect.booking_id)

    async def _posted(self, effect: Effect, role: str) -> Posted | None:
        async with self._world.store.begin() as tx:
            return await tx.posted(effect.booking_id, role)

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
            self._world.known_addresses.pop(to.aad_object_id, None)
            raise Unreachable(to.aad_object_id) from refusal

    async def _bring_up_to_date(self, posted: Posted, message: Message) -> Settle | None:
        """Replace a posted card; where it or its conversation is gone, post it afresh where the person is now."""
        try:
            await self._messenger.replace(posted.address, posted.activity_id, message)
            return None
        except MessageGone:
            pass
        except WillNotWork as refusal:
            if refusal.reason not in UNREACHABLE:
                raise
        to = await self._address(posted.address.aad_object_id)
        return _keep(posted.booking_id, posted.role, to, await self._post(to, message))


def _keep(booking_id: UUID, role: str, to: Address, activity_id: str | None) -> Settle | None:
    if activity_id is None:
        return None

    async def settle(tx: Transaction) -> None:
        await tx.keep_posted(Posted(booking_id, role, to, activity_id))

    return settle
