"""What the counsellor gets by itself: the booking card, kept up to date, and word of a cancellation."""

from collections.abc import Mapping

from booking.effects import Effect, EffectKind
from booking.ports import Message
from bot.deliveries.reach import Reach
from bot.outbox.handling import Handler, Settle
from bot.world import World
from cards.counsellor import booking_card, cancelled_text

COUNSELLOR = "counsellor"


class CounsellorDeliveries:
    def __init__(self, world: World, reach: Reach) -> None:
        self._world = world
        self._reach = reach

    def handlers(self) -> Mapping[EffectKind, Handler]:
        return {EffectKind.COUNSELLOR_CARD: self._card, EffectKind.COUNSELLOR_CANCELLED: self._cancelled}

    async def _card(self, effect: Effect) -> Settle | None:
        booking = await self._reach.booking(effect)
        if booking is None:
            return None
        t = await self._world.texts_for(booking.counsellor_id)
        if not booking.is_active and await self._reach.posted(booking.id, COUNSELLOR) is None:
            return None  # cancelled before the counsellor ever got the card: there is nothing to tell
        message = Message(card=booking_card(t, booking), summary=t("counsellor-summary"))
        return await self._reach.show(booking.id, COUNSELLOR, booking.counsellor_id, message)

    async def _cancelled(self, effect: Effect) -> None:
        booking = await self._reach.booking(effect)
        if booking is None or await self._reach.posted(booking.id, COUNSELLOR) is None:
            return
        t = await self._world.texts_for(booking.counsellor_id)
        message = Message(text=cancelled_text(t, booking), summary=t("counsellor-cancelled-summary"))
        await self._reach.tell(booking.counsellor_id, message)
