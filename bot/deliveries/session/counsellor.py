"""What the counsellor gets by itself: the booking card, kept up to date, and word of what changed."""

from booking.effects import Effect, EffectKind
from booking.ports import Message
from booking.session.session import Booking
from bot.deliveries.carrying_out import Deliveries, carries_out
from bot.outbox.handling import Settle
from bot.saving import COUNSELLOR
from cards.catalogue import Texts
from cards.session.cancel import cancelled_by_adviser_text
from cards.session.counsellor import booking_card
from cards.session.move import moved_text_for_counsellor


class CounsellorDeliveries(Deliveries):
    @carries_out(EffectKind.COUNSELLOR_CARD)
    async def _card(self, effect: Effect) -> Settle | None:
        booking = await self._reach.booking(effect)
        if booking is None:
            return None
        if not booking.is_active and not await self._was_told(booking):
            return None  # cancelled before the counsellor ever got the card: there is nothing to tell
        now = self._world.clock.now()

        def card(t: Texts) -> Message:
            return Message(card=booking_card(t, booking, now), summary=t("counsellor-summary"))

        return await self._reach.show_counsellor(booking, card)

    @carries_out(EffectKind.COUNSELLOR_CANCELLED)
    async def _cancelled(self, effect: Effect) -> None:
        booking = await self._reach.booking(effect)
        if booking and await self._was_told(booking):
            await self._reach.tell_counsellor(effect, _cancelled)

    @carries_out(EffectKind.COUNSELLOR_MOVED)
    async def _moved(self, effect: Effect) -> None:
        await self._reach.tell_counsellor(effect, _moved)

    async def _was_told(self, booking: Booking) -> bool:
        """The counsellor, or whoever stands in today, has the card of the booking."""
        today = await self._reach.counsellor_today(booking)
        roles = (COUNSELLOR, f"{COUNSELLOR} {today}")
        return any([await self._reach.posted(booking.id, role) for role in roles])


def _cancelled(t: Texts, booking: Booking) -> Message:
    return Message(text=cancelled_by_adviser_text(t, booking), summary=t("counsellor-cancelled-summary"))


def _moved(t: Texts, booking: Booking) -> Message | None:
    if not booking.is_active or not booking.moves:
        return None
    return Message(text=moved_text_for_counsellor(t, booking), summary=t("counsellor-moved-summary"))
