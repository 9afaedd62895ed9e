"""Handing group meetings over to another counsellor, and telling those whom a new counsellor concerns."""

from collections.abc import Mapping

from booking.calendar.substitution import stand_in_for
from booking.effects import Effect, EffectKind
from booking.group_meeting.hand_over import hand_over_group
from booking.group_meeting.lifecycle import GroupRefused
from booking.group_meeting.meeting import UNDER_WAY, GroupMeeting
from booking.ports import Message
from booking.session.hand_over import HandOver, Hindrance
from booking.store import SlotTaken, Transaction
from booking.waiting.looking import look
from bot.deliveries.reach import Reach
from bot.deliveries.session.hand_over import in_the_way
from bot.outbox.handling import Handler, Settle, Unreachable
from bot.turns.group_meeting.changes import FORMER, counsellor_of, group_facts, read_calendars, save_group_change
from bot.world import World
from cards.group_meeting.hand_over import former_text, new_leader_text, passed_on_card, took_over_text


class GroupHandOverDeliveries:
    def __init__(self, world: World, reach: Reach) -> None:
        self._world = world
        self._reach = reach

    def handlers(self) -> Mapping[EffectKind, Handler]:
        return {
            EffectKind.GROUP_HAND_OVER: self._hand_over,
            EffectKind.GROUP_ADVISER_HANDED_OVER: self._tell_adviser,
            EffectKind.GROUP_GUEST_HANDED_OVER: self._tell_guest,
            EffectKind.GROUP_COUNSELLOR_TOOK_OVER: self._tell_new,
            EffectKind.GROUP_FORMER_TOLD: self._tell_former,
        }

    async def _hand_over(self, effect: Effect) -> Settle:
        """One meeting, in one transaction. A time that is not free leaves the meeting where it is."""
        asked, world = HandOver.parse(effect.about), self._world
        if not world.calendars.is_fresh(asked.to_id, world.meetable(world.routine())):
            await read_calendars(world, (asked.to_id,))

        async def settle(tx: Transaction) -> None:
            meeting, now = await tx.group_meeting(effect.booking_id), world.clock.now()
            if meeting is None or world.directory().counsellor(asked.to_id) is None:
                return
            former = meeting.counsellor_id
            changed = hand_over_group(meeting, asked.to_id, await group_facts(world, tx, None))
            if isinstance(changed, GroupRefused):
                return
            wrong = await in_the_way(world, tx, asked.to_id, meeting.slot, meeting.minutes) if meeting.slot else None
            if wrong is None:
                try:
                    await save_group_change(world, tx, changed, asked.by)
                except SlotTaken:  # taken since we looked; the meeting stands as it was
                    wrong = Hindrance.TAKEN
            if wrong:
                await tx.record(meeting.id, f"hand-over-{wrong.value}", asked.by, now)
            else:
                await tx.enqueue([look(former)], now)

        return settle

    async def _tell_adviser(self, effect: Effect) -> None:
        meeting = await self._meeting(effect)
        if meeting:
            await self._tell_of_new(meeting, 0)

    async def _tell_guest(self, effect: Effect) -> None:
        """A guest who cannot be reached does not hold up the others."""
        meeting, at = await self._meeting(effect), int(effect.about)
        try:
            if meeting and at < len(meeting.parties):
                await self._tell_of_new(meeting, at)
        except Unreachable:
            return

    async def _tell_of_new(self, meeting: GroupMeeting, at: int) -> None:
        who = meeting.parties[at].adviser.aad_object_id
        t = await self._world.texts_for(who)
        text = new_leader_text(t, meeting, counsellor_of(self._world, meeting))
        await self._reach.tell(who, Message(text=text, summary=t("group-adviser-summary")))

    async def _tell_new(self, effect: Effect) -> None:
        meeting, world = await self._meeting(effect), self._world
        if meeting is None:
            return
        who = await self._reach.on_duty(meeting.counsellor_id)
        t, former = await world.texts_for(who), world.directory().counsellor(effect.about)
        text = took_over_text(t, meeting, former, stands_in=await self._stands_in(meeting, effect.about))
        await self._reach.tell(who, Message(text=text, summary=t("group-counsellor-summary")))

    async def _tell_former(self, effect: Effect) -> None:
        """Not waited for: one who has left, or never opened the assistant, has nothing there to be misled by."""
        meeting, world = await self._meeting(effect), self._world
        if meeting is None or meeting.counsellor_id == effect.about:
            return
        t, new = await world.texts_for(effect.about), counsellor_of(world, meeting)
        text = former_text(t, meeting, new, stands_in=await self._stands_in(meeting, effect.about))
        posted, summary = await self._reach.posted(meeting.id, FORMER), t("group-counsellor-summary")
        try:
            if posted and posted.address.aad_object_id == effect.about:
                await self._reach.replace(posted, Message(card=passed_on_card(t, meeting, new), summary=summary))
            await self._reach.tell(effect.about, Message(text=text, summary=summary))
        except Unreachable:
            return

    async def _meeting(self, effect: Effect) -> GroupMeeting | None:
        """None also for one that has come to nothing meanwhile: that is told in other words."""
        meeting = await self._world.store.reading.group_meeting(effect.booking_id)
        return meeting if meeting and meeting.status in UNDER_WAY else None

    async def _stands_in(self, meeting: GroupMeeting, former: str) -> bool:
        """Whether the present counsellor has the meeting because the former one is away on its day."""
        if meeting.slot is None:
            return False
        substitutions = await self._world.substitutions(self._world.store.reading)
        return stand_in_for(substitutions, former, meeting.slot.day) == meeting.counsellor_id
