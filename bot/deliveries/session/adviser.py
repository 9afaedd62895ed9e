"""What the adviser gets by itself: the receipt kept up to date, the invitation to forward, word of what changed."""

from uuid import UUID

from booking.effects import Effect, EffectKind
from booking.ports import Message
from booking.session.session import Booking
from booking.store import Transaction
from bot.deliveries.carrying_out import Deliveries, carries_out
from bot.outbox.handling import Settle
from bot.saving import ADVISER
from cards.catalogue import Texts
from cards.session.cancel import cancelled_by_counsellor_card
from cards.session.move import moved_text_for_adviser
from cards.session.outcome import no_show_card
from cards.session.receipt import invitation_text, receipt_card


class AdviserDeliveries(Deliveries):
    @carries_out(EffectKind.ADVISER_CARD)
    async def _card(self, effect: Effect) -> Settle | None:
        booking = await self._reach.booking(effect)
        # Where the confirming press did not say in which message it stood, there is no receipt to bring up to date.
        if booking is None or await self._reach.posted(booking.id, ADVISER) is None:
            return None
        t = await self._world.texts_for(booking.adviser.aad_object_id)
        card = receipt_card(t, booking, self._world.counsellor_of(booking))
        message = Message(card=card, summary=t("receipt-summary"))
        return await self._reach.show(booking.id, ADVISER, booking.adviser.aad_object_id, message)

    @carries_out(EffectKind.ADVISER_INVITATION)
    async def _invitation(self, effect: Effect) -> None:
        await self._reach.tell_adviser(effect, _invitation)

    @carries_out(EffectKind.ADVISER_MATERIAL)
    async def _material(self, effect: Effect) -> Settle | None:
        material_id = UUID(effect.about)
        reading = self._world.store.reading
        booking = await reading.booking(effect.subject_id)
        text = await reading.material(material_id)
        if booking is None or text is None:
            return None
        t = await self._world.texts_for(booking.adviser.aad_object_id)
        await self._reach.tell(booking.adviser.aad_object_id, Message(text=text, summary=t("material-summary")))

        async def settle(tx: Transaction) -> None:
            await tx.delete_material(material_id)

        return settle

    @carries_out(EffectKind.ADVISER_MOVED)
    async def _moved(self, effect: Effect) -> None:
        await self._reach.tell_adviser(effect, _moved)

    @carries_out(EffectKind.ADVISER_CANCELLED)
    async def _cancelled(self, effect: Effect) -> None:
        await self._reach.tell_adviser(effect, _cancelled)

    @carries_out(EffectKind.ADVISER_NO_SHOW)
    async def _no_show(self, effect: Effect) -> None:
        await self._reach.tell_adviser(effect, _no_show)


def _invitation(t: Texts, booking: Booking) -> Message | None:
    if not booking.is_active or booking.teams is None:
        return None
    text = invitation_text(t, booking.slot, booking.teams, booking.request.place)
    return Message(text=text, summary=t("invitation-summary"))


def _moved(t: Texts, booking: Booking) -> Message | None:
    if not booking.is_active or not booking.moves:
        return None
    return Message(text=moved_text_for_adviser(t, booking), summary=t("adviser-moved-summary"))


def _cancelled(t: Texts, booking: Booking) -> Message:
    return Message(card=cancelled_by_counsellor_card(t, booking), summary=t("adviser-cancelled-summary"))


def _no_show(t: Texts, booking: Booking) -> Message:
    return Message(card=no_show_card(t, booking), summary=t("adviser-no-show-summary"))
