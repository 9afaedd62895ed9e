"""What was planned ahead: said only if it still holds, however long ago it was planned and however late it is read."""

from collections.abc import Awaitable, Callable, Mapping

from booking.effects import Effect, EffectKind
from booking.ports import Message
from booking.session.reminders import is_overtaken, still_holds
from booking.session.session import Booking, BookingStatus
from bot.deliveries.following import follow_with
from bot.deliveries.reach import Reach
from bot.outbox.handling import Handler, Settle
from bot.world import World
from cards.session.outcome import outcome_question_card
from cards.session.reminders import (
    adviser_evening_text,
    counsellor_evening_text,
    forward_text,
    interpreter_text,
    note_card,
)

Load = Callable[[Effect], Awaitable[Booking | None]]
"""Loads the booking, to be told of in one side's written language."""


class ReminderDeliveries:
    def __init__(self, world: World, reach: Reach) -> None:
        self._world = world
        self._reach = reach

    def handlers(self) -> Mapping[EffectKind, Handler]:
        return {
            EffectKind.ADVISER_FORWARD_REMINDER: self._forward,
            EffectKind.ADVISER_EVENING_REMINDER: self._adviser_evening,
            EffectKind.COUNSELLOR_INTERPRETER_REMINDER: self._interpreter,
            EffectKind.COUNSELLOR_EVENING_REMINDER: self._counsellor_evening,
            EffectKind.COUNSELLOR_SESSION_BEGINS: self._session_begins,
            EffectKind.COUNSELLOR_OUTCOME_QUESTION: self._outcome_question,
            EffectKind.COUNSELLOR_NOTE_REMINDER: self._note,
        }

    async def _forward(self, effect: Effect) -> Settle | None:
        booking, t = await self._before(effect, self._reach.booking_for_adviser), self._world.texts()
        if booking is None:
            return None
        message = Message(text=forward_text(t, booking), summary=t("remind-forward-summary"))
        await self._reach.tell(booking.adviser.aad_object_id, message)
        invitation = Effect(EffectKind.ADVISER_INVITATION, effect.booking_id, effect.revision)
        return follow_with(self._world, invitation)

    async def _adviser_evening(self, effect: Effect) -> None:
        booking, t = await self._before(effect, self._reach.booking_for_adviser), self._world.texts()
        if booking:
            message = Message(text=adviser_evening_text(t, booking), summary=t("remind-evening-summary"))
            await self._reach.tell(booking.adviser.aad_object_id, message)

    async def _counsellor_evening(self, effect: Effect) -> None:
        booking, t = await self._before(effect, self._reach.booking_for_counsellor), self._world.texts()
        if booking:
            message = Message(text=counsellor_evening_text(t, booking), summary=t("remind-evening-summary"))
            await self._reach.tell_counsellor(booking, message)

    async def _interpreter(self, effect: Effect) -> None:
        booking, t = await self._before(effect, self._reach.booking_for_counsellor), self._world.texts()
        if booking and booking.lacks_interpreter:
            message = Message(text=interpreter_text(t, booking), summary=t("remind-interpreter-summary"))
            await self._reach.tell_counsellor(booking, message)

    async def _session_begins(self, effect: Effect) -> Settle | None:
        if await self._current(effect, self._reach.booking, BookingStatus.BOOKED) is None:
            return None
        # In the counsellor's lane, where the updates of the card come one after the other.
        card = Effect(EffectKind.COUNSELLOR_CARD, effect.booking_id, effect.revision)
        return follow_with(self._world, card)

    async def _outcome_question(self, effect: Effect) -> None:
        booking, t = (
            await self._current(effect, self._reach.booking_for_counsellor, BookingStatus.BOOKED),
            self._world.texts(),
        )
        if booking:
            card = outcome_question_card(t, booking, self._world.clock.now())
            await self._reach.tell_counsellor(booking, Message(card=card, summary=t("outcome-summary")))

    async def _note(self, effect: Effect) -> None:
        booking, t = (
            await self._current(
                effect, self._reach.booking_for_counsellor, BookingStatus.BOOKED, BookingStatus.COMPLETED
            ),
            self._world.texts(),
        )
        if booking:
            message = Message(card=note_card(t, booking), summary=t("remind-note-summary"))
            await self._reach.tell_counsellor(booking, message)

    async def _current(self, effect: Effect, load: Load, *states: BookingStatus) -> Booking | None:
        """The booking, where it is in one of `states` and still at the time that the effect was planned for."""
        booking = await load(effect)
        return booking if booking and booking.status in states and still_holds(effect, booking) else None

    async def _before(self, effect: Effect, load: Load) -> Booking | None:
        """The same for what must be said before the session: once it has begun, there is nothing to remind of."""
        booking = await self._current(effect, load, BookingStatus.BOOKED)
        now, routine = self._world.clock.now(), self._world.routine()
        if booking is None or booking.has_begun(now) or is_overtaken(effect, booking, routine, now):
            return None
        return booking
