"""Handing sessions and group meetings over to another counsellor, and telling those whom a new counsellor concerns."""

from booking.booked import Booked
from booking.calendar.substitution import stand_in_for
from booking.change import Refused
from booking.effects import Effect, EffectKind
from booking.group_meeting.meeting import GroupMeeting
from booking.hand_over import FormerTeams, HandOver, Hindrance, hand_over, hindrance
from booking.ports import Message, TeamsMeetings
from booking.store import SlotTaken, Transaction
from bot.deliveries.carrying_out import Deliveries, carries_out
from bot.deliveries.following import time_is_free
from bot.deliveries.reach import Reach, booked_of
from bot.facts import bookable, meetable, substitutions_from
from bot.outbox.handling import Settle, Unreachable
from bot.saving import FORMER, save_change
from bot.turns.group_meeting.changes import group_facts
from bot.world import World
from cards.catalogue import Texts
from cards.hand_over import adviser_text, former_text, passed_on_card, took_over_text


class HandOverDeliveries(Deliveries):
    def __init__(self, world: World, reach: Reach, calendars: TeamsMeetings) -> None:
        super().__init__(world, reach)
        self._calendars = calendars

    @carries_out(EffectKind.HAND_OVER)
    async def _hand_over(self, effect: Effect) -> Settle:
        """One of them, in one transaction. A time that is not free leaves it where it is."""
        asked, world = HandOver.parse(effect.about), self._world
        within = max(bookable(world), meetable(world), key=lambda one: one.end)
        if not world.calendars.is_fresh(asked.to_id, within):
            await world.calendars.read(asked.to_id, within)

        async def settle(tx: Transaction) -> None:
            booked, facts = await booked_of(tx, effect.subject_id), await group_facts(world, tx, None)
            if booked is None or world.directory().counsellor(asked.to_id) is None:
                return
            changed = hand_over(booked, asked.to_id, facts)
            if isinstance(changed, Refused):
                return
            wrong = await self._in_the_way(tx, asked.to_id, booked)
            if wrong is None:
                try:
                    await save_change(tx, changed, asked.by, facts.now)
                except SlotTaken:  # taken since we looked; it stands as it was
                    wrong = Hindrance.TAKEN
            if wrong:
                await tx.record(booked.id, f"hand-over-{wrong.value}", asked.by, facts.now)

        return settle

    async def _in_the_way(self, tx: Transaction, to_id: str, booked: Booked) -> Hindrance | None:
        """What keeps the counsellor from the time, by what is held here, by the calendar and by the substitutions."""
        if booked.slot is None or booked.span is None:
            return None
        held = (*await tx.taken(to_id, booked.span), *self._world.calendars.known(to_id))
        return hindrance(to_id, booked.slot.day, booked.span, held, await substitutions_from(self._world, tx))

    @carries_out(EffectKind.CANCEL_FORMER_TEAMS_MEETING)
    async def _cancel(self, effect: Effect) -> Settle:
        """Only then is the time free in the former one's calendar for who waits."""
        former = FormerTeams.parse(effect.about)
        await self._calendars.cancel(former.organiser, former.event_id)
        return time_is_free(self._world, former.organiser)

    @carries_out(EffectKind.ADVISER_HANDED_OVER)
    async def _tell_adviser(self, effect: Effect) -> None:
        booked = await self._under_way(effect)
        if booked:
            await self._tell_of_new(booked, booked.adviser.aad_object_id)

    @carries_out(EffectKind.GUEST_HANDED_OVER)
    async def _tell_guest(self, effect: Effect) -> None:
        """A guest who cannot be reached does not hold up the others."""
        meeting, at = await self._under_way(effect), int(effect.about)
        try:
            if isinstance(meeting, GroupMeeting) and at < len(meeting.parties):
                await self._tell_of_new(meeting, meeting.parties[at].adviser.aad_object_id)
        except Unreachable:
            return

    async def _tell_of_new(self, booked: Booked, who: str) -> None:
        t = await self._world.texts_for(who)
        text = adviser_text(t, booked, self._world.counsellor_of(booked))
        summary = t("group-adviser-summary") if isinstance(booked, GroupMeeting) else t("hand-over-summary")
        await self._reach.tell(who, Message(text=text, summary=summary))

    @carries_out(EffectKind.COUNSELLOR_TOOK_OVER)
    async def _tell_new(self, effect: Effect) -> None:
        booked = await self._under_way(effect)
        if booked is None:
            return
        who = await self._reach.on_duty(booked.counsellor_id)
        t, former = await self._world.texts_for(who), self._world.directory().counsellor(effect.about)
        text = took_over_text(t, booked, former, stands_in=await self._stands_in(booked, effect.about))
        await self._reach.tell(who, Message(text=text, summary=_summary(t, booked)))

    @carries_out(EffectKind.FORMER_TOLD)
    async def _tell_former(self, effect: Effect) -> None:
        """Not waited for: one who has left, or never opened the assistant, has nothing there to be misled by.

        Told also of what has come to nothing meanwhile, since nobody else closes the card that stands there.
        """
        booked, world = await self._booked(effect), self._world
        if booked is None or booked.counsellor_id == effect.about:
            return
        t, new = await world.texts_for(effect.about), world.counsellor_of(booked)
        text = former_text(t, booked, new, stands_in=await self._stands_in(booked, effect.about))
        posted, summary = await self._reach.posted(booked.id, FORMER), _summary(t, booked)
        try:
            if posted and posted.address.aad_object_id == effect.about:
                await self._reach.replace(posted, Message(card=passed_on_card(t, booked, new), summary=summary))
            await self._reach.tell(effect.about, Message(text=text, summary=summary))
        except Unreachable:
            return

    async def _under_way(self, effect: Effect) -> Booked | None:
        """None also for what has come to nothing meanwhile: that is told in other words."""
        booked = await self._booked(effect)
        return booked if booked and booked.is_under_way else None

    async def _booked(self, effect: Effect) -> Booked | None:
        return await booked_of(self._world.store.reading, effect.subject_id)

    async def _stands_in(self, booked: Booked, former: str) -> bool:
        """Whether the present counsellor has it because the former one is away on its day."""
        if booked.slot is None:
            return False
        substitutions = await substitutions_from(self._world, self._world.store.reading)
        return stand_in_for(substitutions, former, booked.slot.day) == booked.counsellor_id


def _summary(t: Texts, booked: Booked) -> str:
    return t("group-counsellor-summary") if isinstance(booked, GroupMeeting) else t("hand-over-summary")
