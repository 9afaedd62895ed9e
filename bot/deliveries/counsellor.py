"""What the counsellor gets by itself: the booking card, kept up to date, and word of a cancellation."""

from collections.abc import Mapping
from contextlib import suppress

from booking.effects import Effect, EffectKind
from booking.ports import Message
from bot.deliveries.reach import Reach
from bot.outbox.handling import Handler, Settle, Unreachable
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
        booking, t = await self._reach.booking(effect), self._world.texts()
        if booking is None:
            return None
        if not booking.is_active and await self._reach.posted(booking.id, COUNSELLOR) is None:
            return None  # cancelled before the counsellor ever got the card: there is nothing to tell
        message = Message(card=booking_card(t, booking), summary=t("counsellor-summary"))
        usual, today = booking.counsellor_id, await self._reach.counsellor_today(booking)
        if today == usual:
            return await self._reach.show(booking.id, COUNSELLOR, usual, message)
        # The card that the absent one already has stays true; the stand-in gets one of their own.
        if await self._reach.posted(booking.id, COUNSELLOR):
            with suppress(Unreachable):
                await self._reach.show(booking.id, COUNSELLOR, usual, message)
        return await self._reach.show(booking.id, f"{COUNSELLOR} {today}", today, message)

    async def _cancelled(self, effect: Effect) -> None:
        booking, t = await self._reach.booking(effect), self._world.texts()
        if booking is None:
            return
        today = await self._reach.counsellor_today(booking)
        if today == booking.counsellor_id and await self._reach.posted(booking.id, COUNSELLOR) is None:
            return
        message = Message(text=cancelled_text(t, booking), summary=t("counsellor-cancelled-summary"))
        await self._reach.tell(today, message)
