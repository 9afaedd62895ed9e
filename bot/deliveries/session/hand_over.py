"""Handing sessions over to another counsellor, and telling those whom it concerns."""

from collections.abc import Mapping

from booking.calendar.wall_time import Slot, span
from booking.effects import Effect, EffectKind
from booking.ports import Meetings, Message
from booking.reading import Posted
from booking.session.change import Refused
from booking.session.hand_over import FormerMeeting, HandOver, Hindrance, hand_over, hindrance
from booking.store import SlotTaken, Transaction
from bot.deliveries.following import time_is_free
from bot.deliveries.reach import COUNSELLOR, Reach
from bot.outbox.handling import Handler, Settle, Unreachable
from bot.turns.session.changes import save_change
from bot.world import World
from cards.session.hand_over import adviser_text, former_card, former_text, new_counsellor_text

FORMER = "former-counsellor"


class HandOverDeliveries:
    def __init__(self, world: World, reach: Reach, meetings: Meetings) -> None:
        self._world = world
        self._reach = reach
        self._meetings = meetings

    def handlers(self) -> Mapping[EffectKind, Handler]:
        return {
            EffectKind.HAND_OVER: self._hand_over,
            EffectKind.CANCEL_FORMER_MEETING: self._cancel,
            EffectKind.ADVISER_HANDED_OVER: self._tell_adviser,
            EffectKind.COUNSELLOR_TOOK_OVER: self._tell_new,
            EffectKind.FORMER_COUNSELLOR_TOLD: self._tell_former,
        }

    async def _hand_over(self, effect: Effect) -> Settle | None:
        """One session, in one transaction. A time that is not free leaves the session where it is."""
        asked, world = HandOver.parse(effect.about), self._world
        if not world.calendars.is_fresh(asked.to_id):
            await world.calendars.read(asked.to_id, world.bookable(world.routine()))

        async def settle(tx: Transaction) -> None:
            booking = await tx.booking(effect.booking_id)
            now = world.clock.now()
            if booking is None or world.directory().counsellor(asked.to_id) is None:
                return
            changed = hand_over(booking, asked.to_id, now)
            if isinstance(changed, Refused):
                return
            if wrong := await in_the_way(world, tx, asked.to_id, booking.slot, booking.minutes):
                await tx.record(booking.id, f"hand-over-{wrong.value}", asked.by, now)
                return
            try:
                await save_change(world, tx, changed, asked.by)
            except SlotTaken:  # taken since we looked; the booking stands as it was
                await tx.record(booking.id, f"hand-over-{Hindrance.TAKEN.value}", asked.by, now)
                return
            posted = await tx.posted(booking.id, COUNSELLOR)
            if posted:
                await tx.keep_posted(Posted(booking.id, FORMER, posted.address, posted.activity_id))

        return settle

    async def _cancel(self, effect: Effect) -> Settle:
        """A session's or a group meeting's. Only then is the time free in the former one's calendar for who waits."""
        former = FormerMeeting.parse(effect.about)
        await self._meetings.cancel(former.organiser, former.event_id)
        return time_is_free(self._world, former.organiser)

    async def _tell_adviser(self, effect: Effect) -> None:
        booking, t = await self._reach.booking_for_adviser(effect), self._world.texts()
        if booking is None or not booking.is_active:
            return
        text = adviser_text(t, booking, self._world.counsellor_of(booking))
        await self._reach.tell(booking.adviser.aad_object_id, Message(text=text, summary=t("hand-over-summary")))

    async def _tell_new(self, effect: Effect) -> None:
        booking, t = await self._reach.booking_for_counsellor(effect), self._world.texts()
        if booking is None or not booking.is_active:
            return
        text = new_counsellor_text(t, booking, self._world.directory().counsellor(effect.about))
        await self._reach.tell(booking.counsellor_id, Message(text=text, summary=t("hand-over-summary")))

    async def _tell_former(self, effect: Effect) -> None:
        """Not waited for: one who has left, or never opened the assistant, has nothing there to be misled by."""
        booking, world = await self._reach.booking(effect), self._world
        if booking is None or booking.counsellor_id == effect.about:
            return
        t = await world.texts_for(effect.about)
        new = world.counsellor_of(booking)
        posted = await self._reach.posted(booking.id, FORMER)
        summary = t("hand-over-summary")
        try:
            if posted and posted.address.aad_object_id == effect.about:
                card = Message(card=former_card(t, booking, new), summary=summary)
                await self._reach.replace(posted, card)
            await self._reach.tell(effect.about, Message(text=former_text(t, booking, new), summary=summary))
        except Unreachable:
            return


async def in_the_way(world: World, tx: Transaction, counsellor_id: str, slot: Slot, minutes: int) -> Hindrance | None:
    """What keeps the counsellor from the time, by what is held here, by the calendar and by the substitutions."""
    wanted = span(slot, minutes)
    held = (*await tx.taken(counsellor_id, wanted), *world.calendars.known(counsellor_id))
    return hindrance(counsellor_id, slot.day, wanted, held, await world.substitutions(tx))
