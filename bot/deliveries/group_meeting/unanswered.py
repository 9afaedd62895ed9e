"""What happens when nobody answers a question for a group meeting: reminded of, handed on, closed."""

from collections.abc import Mapping

from booking.effects import Effect, EffectKind
from booking.group_meeting.answer_times import expires_at
from booking.group_meeting.lifecycle import GroupChanged, GroupRefused
from booking.group_meeting.meeting import GroupMeeting, GroupStatus
from booking.group_meeting.unanswered import expire, hand_on
from booking.ports import Message
from booking.store import Transaction
from bot.deliveries.reach import Reach
from bot.outbox.handling import Handler, Settle
from bot.turns.group_meeting.changes import COUNSELLOR, group_facts, save_group_change
from bot.world import World
from cards.group_meeting.counsellor import counsellor_card
from cards.group_meeting.lines import newer_card

STAND_IN = "stand-in"


class UnansweredGroupDeliveries:
    def __init__(self, world: World, reach: Reach) -> None:
        self._world = world
        self._reach = reach

    def handlers(self) -> Mapping[EffectKind, Handler]:
        return {
            EffectKind.GROUP_REMIND: self._remind,
            EffectKind.GROUP_OVERDUE: self._hand_on,
            EffectKind.GROUP_EXPIRE: self._expire,
            EffectKind.GROUP_STAND_IN_CARD: self._stand_in_card,
        }

    async def _remind(self, effect: Effect) -> Settle | None:
        meeting = await self._meeting(effect)
        if meeting is None or meeting.status is not GroupStatus.PROPOSED:
            return None
        if self._world.clock.now() >= expires_at(meeting):
            return None  # late, as after a stop: now it is closed instead
        who = await self._reach.on_duty(meeting.counsellor_id)
        t = await self._world.texts_for(who)
        card = counsellor_card(t, meeting, note=t("group-reminder"))
        message = Message(card=card, summary=t("group-summary-reminder"))
        former = Message(card=newer_card(t, meeting), summary=t("group-summary"))
        return await self._reach.renew(meeting.id, COUNSELLOR, who, message, former)

    async def _hand_on(self, effect: Effect) -> Settle:
        async def settle(tx: Transaction) -> None:
            meeting = await tx.group_meeting(effect.booking_id)
            if meeting is None:
                return
            answering = await self._world.answering(tx, meeting.counsellor_id)
            stand_in = answering if answering != meeting.counsellor_id else None
            await self._keep(tx, hand_on(meeting, stand_in, await group_facts(self._world, tx, None)))

        return settle

    async def _expire(self, effect: Effect) -> Settle:
        async def settle(tx: Transaction) -> None:
            meeting = await tx.group_meeting(effect.booking_id)
            if meeting is not None:
                await self._keep(tx, expire(meeting, await group_facts(self._world, tx, None)))

        return settle

    async def _stand_in_card(self, effect: Effect) -> Settle | None:
        meeting = await self._meeting(effect)
        if meeting is None or meeting.handed_to is None:
            return None
        usual = await self._reach.posted(meeting.id, COUNSELLOR)
        if usual and usual.address.aad_object_id == meeting.handed_to:
            return None  # on duty today, and so has that card already
        t = await self._world.texts_for(meeting.handed_to)
        message = Message(card=counsellor_card(t, meeting), summary=t("group-counsellor-summary"))
        return await self._reach.show(meeting.id, STAND_IN, meeting.handed_to, message)

    async def _keep(self, tx: Transaction, changed: GroupChanged | GroupRefused) -> None:
        if isinstance(changed, GroupChanged):
            await save_group_change(self._world, tx, changed, None)

    async def _meeting(self, effect: Effect) -> GroupMeeting | None:
        return await self._world.store.reading.group_meeting(effect.booking_id)
