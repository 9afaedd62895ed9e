"""What was planned ahead: said only if it still holds, however long ago it was planned and however late it is read."""

from booking.effects import Effect, EffectKind
from booking.ports import Message
from booking.session.reminders import is_overtaken, still_holds
from booking.session.session import Booking, BookingStatus
from bot.deliveries.carrying_out import Deliveries, carries_out
from bot.deliveries.following import follow_with
from bot.deliveries.reach import Say
from bot.outbox.handling import Settle
from cards.catalogue import Texts
from cards.session.outcome import outcome_question_card
from cards.session.reminders import (
    adviser_evening_text,
    counsellor_evening_text,
    forward_text,
    interpreter_text,
    note_card,
)


class ReminderDeliveries(Deliveries):
    @carries_out(EffectKind.ADVISER_FORWARD_REMINDER)
    async def _forward(self, effect: Effect) -> Settle | None:
        if not await self._reach.tell_adviser(effect, self._before(effect, _forward)):
            return None
        return follow_with(self._world, Effect(EffectKind.ADVISER_INVITATION, effect.subject_id, effect.revision))

    @carries_out(EffectKind.ADVISER_EVENING_REMINDER)
    async def _adviser_evening(self, effect: Effect) -> None:
        await self._reach.tell_adviser(effect, self._before(effect, _adviser_evening))

    @carries_out(EffectKind.COUNSELLOR_EVENING_REMINDER)
    async def _counsellor_evening(self, effect: Effect) -> None:
        await self._reach.tell_counsellor(effect, self._before(effect, _counsellor_evening))

    @carries_out(EffectKind.COUNSELLOR_INTERPRETER_REMINDER)
    async def _interpreter(self, effect: Effect) -> None:
        await self._reach.tell_counsellor(effect, self._before(effect, _interpreter))

    @carries_out(EffectKind.COUNSELLOR_SESSION_BEGINS)
    async def _session_begins(self, effect: Effect) -> Settle | None:
        booking = await self._reach.booking(effect)
        if booking is None or not _is_current(effect, booking, BookingStatus.BOOKED):
            return None
        # In the counsellor's lane, where the updates of the card come one after the other.
        return follow_with(self._world, Effect(EffectKind.COUNSELLOR_CARD, effect.subject_id, effect.revision))

    @carries_out(EffectKind.COUNSELLOR_OUTCOME_QUESTION)
    async def _outcome_question(self, effect: Effect) -> None:
        def say(t: Texts, booking: Booking) -> Message | None:
            if not _is_current(effect, booking, BookingStatus.BOOKED):
                return None
            card = outcome_question_card(t, booking, self._world.clock.now())
            return Message(card=card, summary=t("outcome-summary"))

        await self._reach.tell_counsellor(effect, say)

    @carries_out(EffectKind.COUNSELLOR_NOTE_REMINDER)
    async def _note(self, effect: Effect) -> None:
        def say(t: Texts, booking: Booking) -> Message | None:
            if not _is_current(effect, booking, BookingStatus.BOOKED, BookingStatus.COMPLETED):
                return None
            return Message(card=note_card(t, booking), summary=t("remind-note-summary"))

        await self._reach.tell_counsellor(effect, say)

    def _before(self, effect: Effect, say: Say) -> Say:
        """What must be said before the session: once it has begun, there is nothing to remind of."""

        def still(t: Texts, booking: Booking) -> Message | None:
            now, routine = self._world.clock.now(), self._world.routine()
            past = booking.has_begun(now) or is_overtaken(effect, booking, routine, now)
            return None if past or not _is_current(effect, booking, BookingStatus.BOOKED) else say(t, booking)

        return still


def _is_current(effect: Effect, booking: Booking, *states: BookingStatus) -> bool:
    """The booking is in one of `states` and still at the time that the effect was planned for."""
    return booking.status in states and still_holds(effect, booking)


def _forward(t: Texts, booking: Booking) -> Message:
    return Message(text=forward_text(t, booking), summary=t("remind-forward-summary"))


def _adviser_evening(t: Texts, booking: Booking) -> Message:
    return Message(text=adviser_evening_text(t, booking), summary=t("remind-evening-summary"))


def _counsellor_evening(t: Texts, booking: Booking) -> Message:
    return Message(text=counsellor_evening_text(t, booking), summary=t("remind-evening-summary"))


def _interpreter(t: Texts, booking: Booking) -> Message | None:
    if not booking.lacks_interpreter:
        return None
    return Message(text=interpreter_text(t, booking), summary=t("remind-interpreter-summary"))
