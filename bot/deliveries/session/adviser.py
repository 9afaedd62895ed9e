"""What the adviser gets by itself: the receipt kept up to date, the invitation to forward, word of what changed."""

from collections.abc import Mapping
from uuid import UUID

from booking.effects import Effect, EffectKind
from booking.ports import Message
from booking.store import Transaction
from bot.deliveries.reach import Reach
from bot.outbox.handling import Handler, Settle
from bot.turns.session.walk import ADVISER
from bot.world import World
from cards.session.cancel import cancelled_by_counsellor_card
from cards.session.move import moved_text_for_adviser
from cards.session.outcome import no_show_card
from cards.session.receipt import invitation_text, receipt_card


class AdviserDeliveries:
    def __init__(self, world: World, reach: Reach) -> None:
        self._world = world
        self._reach = reach

    def handlers(self) -> Mapping[EffectKind, Handler]:
        return {
            EffectKind.ADVISER_CARD: self._card,
            EffectKind.ADVISER_INVITATION: self._invitation,
            EffectKind.ADVISER_MATERIAL: self._material,
            EffectKind.ADVISER_MOVED: self._moved,
            EffectKind.ADVISER_CANCELLED: self._cancelled,
            EffectKind.ADVISER_NO_SHOW: self._no_show,
        }

    async def _card(self, effect: Effect) -> Settle | None:
        booking = await self._reach.booking(effect)
        # Where the confirming press did not say in which message it stood, there is no receipt to bring up to date.
        if booking is None or await self._reach.posted(booking.id, ADVISER) is None:
            return None
        t = await self._world.texts_for(booking.adviser.aad_object_id)
        card = receipt_card(t, booking, self._world.counsellor_of(booking))
        message = Message(card=card, summary=t("receipt-summary"))
        return await self._reach.show(booking.id, ADVISER, booking.adviser.aad_object_id, message)

    async def _invitation(self, effect: Effect) -> None:
        booking = await self._reach.booking(effect)
        if booking is None or not booking.is_active or booking.meeting is None:
            return
        t = await self._world.texts_for(booking.adviser.aad_object_id)
        text = invitation_text(t, booking.slot, booking.meeting, booking.request.place)
        await self._reach.tell(booking.adviser.aad_object_id, Message(text=text, summary=t("invitation-summary")))

    async def _material(self, effect: Effect) -> Settle | None:
        material_id = UUID(effect.about)
        reading = self._world.store.reading
        booking = await reading.booking(effect.booking_id)
        text = await reading.material(material_id)
        if booking is None or text is None:
            return None
        t = await self._world.texts_for(booking.adviser.aad_object_id)
        await self._reach.tell(booking.adviser.aad_object_id, Message(text=text, summary=t("material-summary")))

        async def settle(tx: Transaction) -> None:
            await tx.delete_material(material_id)

        return settle

    async def _moved(self, effect: Effect) -> None:
        booking, t = await self._reach.booking_for_adviser(effect), self._world.texts()
        if booking is None or not booking.is_active or not booking.moves:
            return
        message = Message(text=moved_text_for_adviser(t, booking), summary=t("adviser-moved-summary"))
        await self._reach.tell(booking.adviser.aad_object_id, message)

    async def _cancelled(self, effect: Effect) -> None:
        booking, t = await self._reach.booking_for_adviser(effect), self._world.texts()
        if booking:
            message = Message(card=cancelled_by_counsellor_card(t, booking), summary=t("adviser-cancelled-summary"))
            await self._reach.tell(booking.adviser.aad_object_id, message)

    async def _no_show(self, effect: Effect) -> None:
        booking, t = await self._reach.booking_for_adviser(effect), self._world.texts()
        if booking:
            message = Message(card=no_show_card(t, booking), summary=t("adviser-no-show-summary"))
            await self._reach.tell(booking.adviser.aad_object_id, message)
