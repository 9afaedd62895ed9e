"""What the counsellor gets by itself: the booking card, kept up to date, and word of what changed."""

from collections.abc import Mapping

from booking.effects import Effect, EffectKind
from booking.ports import Message
from booking.session.session import Booking
from bot.deliveries.reach import COUNSELLOR, Reach
from bot.outbox.handling import Handler, Settle
from bot.world import World
from cards.session.cancel import cancelled_by_adviser_text
from cards.session.counsellor import booking_card
from cards.session.move import move_failed_text, moved_text_for_counsellor


class CounsellorDeliveries:
    def __init__(self, world: World, reach: Reach) -> None:
        self._world = world
        self._reach = reach

    def handlers(self) -> Mapping[EffectKind, Handler]:
        return {
            EffectKind.COUNSELLOR_CARD: self._card,
            EffectKind.COUNSELLOR_MOVED: self._moved,
            EffectKind.COUNSELLOR_CANCELLED: self._cancelled,
            EffectKind.COUNSELLOR_MOVE_FAILED: self._move_failed,
        }

    async def _card(self, effect: Effect) -> Settle | None:
        booking, t = await self._reach.booking_for_counsellor(effect), self._world.texts()
        if booking is None:
            return None
        if not booking.is_active and not await self._was_told(booking):
            return None  # cancelled before the counsellor ever got the card: there is nothing to tell
        card = booking_card(t, booking, self._world.clock.now())
        message = Message(card=card, summary=t("counsellor-summary"))
        return await self._reach.show_counsellor(booking, message)

    async def _cancelled(self, effect: Effect) -> None:
        booking, t = await self._reach.booking_for_counsellor(effect), self._world.texts()
        if booking is None or not await self._was_told(booking):
            return
        message = Message(text=cancelled_by_adviser_text(t, booking), summary=t("counsellor-cancelled-summary"))
        await self._reach.tell_counsellor(booking, message)

    async def _moved(self, effect: Effect) -> None:
        booking, t = await self._reach.booking_for_counsellor(effect), self._world.texts()
        if booking is None or not booking.is_active or not booking.moves:
            return
        message = Message(text=moved_text_for_counsellor(t, booking), summary=t("counsellor-moved-summary"))
        await self._reach.tell_counsellor(booking, message)

    async def _move_failed(self, effect: Effect) -> None:
        booking, t = await self._reach.booking_for_counsellor(effect), self._world.texts()
        if booking and booking.is_active:
            message = Message(text=move_failed_text(t, booking), summary=t("counsellor-moved-summary"))
            await self._reach.tell_counsellor(booking, message)

    async def _was_told(self, booking: Booking) -> bool:
        """The counsellor, or whoever stands in today, has the card of the booking."""
        today = await self._reach.counsellor_today(booking)
        roles = (COUNSELLOR, f"{COUNSELLOR} {today}")
        return any([await self._reach.posted(booking.id, role) for role in roles])
