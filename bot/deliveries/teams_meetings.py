"""Making, moving and cancelling the Teams meeting of a booking."""

from collections.abc import Mapping

from booking.effects import Effect, EffectKind
from booking.ports import MeetingRequest, Meetings, NoLinkYet
from booking.session.book import keep_event, keep_meeting, note_meeting_late, note_meeting_problem
from booking.session.session import Booking
from booking.store import Transaction
from bot.deliveries.following import follow_with, time_is_free
from bot.deliveries.reach import Reach
from bot.outbox.handling import Handler, OnDead, Settle
from bot.turns.session.changes import save_change
from bot.world import World
from cards.catalogue import Texts


class MeetingDeliveries:
    def __init__(self, world: World, reach: Reach, meetings: Meetings) -> None:
        self._world = world
        self._reach = reach
        self._meetings = meetings

    def handlers(self) -> Mapping[EffectKind, Handler]:
        return {
            EffectKind.MAKE_MEETING: self._make,
            EffectKind.MOVE_MEETING: self._move,
            EffectKind.CANCEL_MEETING: self._cancel,
            EffectKind.MEETING_LATE: self._late,
        }

    def on_dead(self) -> Mapping[EffectKind, OnDead]:
        return {EffectKind.MAKE_MEETING: self._never_made, EffectKind.MOVE_MEETING: self._never_moved}

    async def _make(self, effect: Effect) -> Settle | None:
        booking = await self._reach.booking(effect)
        if booking is None or booking.meeting:
            return None
        if (booking.in_calendar and not booking.is_active) or booking.has_ended(self._world.clock.now()):
            return None
        # Also for one cancelled meanwhile: an earlier try may have made the meeting without our hearing of it. Asking
        # again gives that very meeting, and keeping it cancels it; else it would block the counsellor's time for good.
        t = await self._world.texts_for(booking.counsellor_id)
        request = MeetingRequest(
            booking_id=booking.id,
            revision=effect.revision,
            organiser=booking.counsellor_id,
            day=booking.slot.day,
            start=booking.slot.start,
            minutes=booking.minutes,
            subject=t("meeting-subject"),
            body=_body(t, booking),
        )
        try:
            meeting = await self._meetings.make(request)
        except NoLinkYet as made:
            if await self._keep_event(effect, made.event_id):
                raise made.failure from None
            return None

        async def settle(tx: Transaction) -> None:
            now = await tx.booking(effect.booking_id)
            if now and not now.meeting:
                await save_change(self._world, tx, keep_meeting(now, meeting), None)

        return settle

    async def _keep_event(self, effect: Effect, event_id: str) -> bool:
        """At once, and not when the tries end: the session may be moved or cancelled before that. False where it no
        longer needs a meeting."""
        async with self._world.store.begin() as tx:
            booking = await tx.booking(effect.booking_id)
            kept = keep_event(booking, event_id) if booking else None
            if kept:
                await save_change(self._world, tx, kept, None)
                await tx.commit()
        return booking is not None and booking.is_active

    async def _move(self, effect: Effect) -> Settle | None:
        """To the time that the booking has now. The lane lets a meeting that is under way be made first: whatever time
        it was asked for, this puts it right."""
        booking = await self._reach.booking(effect)
        if booking is None or not booking.is_active or booking.in_calendar is None:
            return None
        day, start = booking.slot
        await self._meetings.move(booking.counsellor_id, booking.in_calendar, day, start, booking.minutes)
        return time_is_free(self._world, booking.counsellor_id)

    async def _cancel(self, effect: Effect) -> Settle | None:
        booking = await self._reach.booking(effect)
        if booking is None or booking.in_calendar is None:
            return None
        await self._meetings.cancel(booking.counsellor_id, booking.in_calendar)
        return time_is_free(self._world, booking.counsellor_id)

    async def _late(self, effect: Effect) -> Settle:
        """Still not made after a while: the tries go on, but «being made» is no longer all there is to say."""

        async def settle(tx: Transaction) -> None:
            booking = await tx.booking(effect.booking_id)
            noted = note_meeting_late(booking) if booking else None
            if noted:
                await save_change(self._world, tx, noted, None)

        return settle

    async def _never_made(self, effect: Effect, reason: str) -> Settle:
        """The last try failed: both sides are shown it on their cards."""

        async def settle(tx: Transaction) -> None:
            booking = await tx.booking(effect.booking_id)
            if booking and booking.is_active and not booking.meeting:
                await save_change(self._world, tx, note_meeting_problem(booking, reason), None)

        return settle

    async def _never_moved(self, effect: Effect, _reason: str) -> Settle:
        """The meeting stands at its former time in the calendar: the counsellor is told to move it by hand."""
        told = Effect(EffectKind.COUNSELLOR_MOVE_FAILED, effect.booking_id, effect.revision)
        return follow_with(self._world, told)


def _body(t: Texts, booking: Booking) -> str:
    """A session on site has its place in the calendar too; the Teams link is then there for the interpreter."""
    place = booking.request.place
    return t("meeting-body-on-site", place=place) if place else t("meeting-body")
