"""What the adviser gets by itself: the receipt kept up to date, and the invitation to forward."""

from collections.abc import Mapping

from booking.effects import Effect, EffectKind
from booking.ports import Message
from bot.deliveries.reach import Reach
from bot.outbox.handling import Handler, Settle
from bot.turns.walk import ADVISER
from bot.world import World
from cards.receipt import invitation_text, receipt_card


class AdviserDeliveries:
    def __init__(self, world: World, reach: Reach) -> None:
        self._world = world
        self._reach = reach

    def handlers(self) -> Mapping[EffectKind, Handler]:
        return {EffectKind.ADVISER_CARD: self._card, EffectKind.ADVISER_INVITATION: self._invitation}

    async def _card(self, effect: Effect) -> Settle | None:
        booking, t = await self._reach.booking(effect), self._world.texts()
        # Where the confirming press did not say in which message it stood, there is no receipt to bring up to date.
        if booking is None or await self._reach.posted(booking.id, ADVISER) is None:
            return None
        card = receipt_card(t, booking, self._world.counsellor_of(booking))
        message = Message(card=card, summary=t("receipt-summary"))
        return await self._reach.show(booking.id, ADVISER, booking.adviser.aad_object_id, message)

    async def _invitation(self, effect: Effect) -> None:
        booking, t = await self._reach.booking(effect), self._world.texts()
        if booking is None or not booking.is_active or booking.meeting is None:
            return
        text = invitation_text(t, booking.slot, booking.meeting, booking.request.place)
        await self._reach.tell(booking.adviser.aad_object_id, Message(text=text, summary=t("invitation-summary")))
