"""What happens when nobody answers a question for a group meeting: reminded of, handed on, closed."""

from booking.effects import Effect, EffectKind
from booking.group_meeting.answer_times import expires_at
from booking.group_meeting.meeting import GroupMeeting, GroupStatus
from booking.group_meeting.unanswered import expire, hand_on
from booking.ports import Message
from booking.store import Transaction
from bot.deliveries.carrying_out import Deliveries, carries_out
from bot.facts import answers_for
from bot.outbox.handling import Settle
from bot.saving import COUNSELLOR, save_change
from bot.turns.group_meeting.changes import group_facts
from cards.group_meeting.counsellor import counsellor_card
from cards.group_meeting.lines import newer_card

STAND_IN = "stand-in"


class UnansweredGroupDeliveries(Deliveries):
    @carries_out(EffectKind.GROUP_REMIND)
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

    @carries_out(EffectKind.GROUP_OVERDUE)
    async def _hand_on(self, effect: Effect) -> Settle:
        async def settle(tx: Transaction) -> None:
            meeting = await tx.group_meeting(effect.subject_id)
            if meeting is None:
                return
            answering = await answers_for(self._world, tx, meeting.counsellor_id)
            stand_in = answering if answering != meeting.counsellor_id else None
            facts = await group_facts(self._world, tx, None)
            await save_change(tx, hand_on(meeting, stand_in, facts), None, facts.now)

        return settle

    @carries_out(EffectKind.GROUP_EXPIRE)
    async def _expire(self, effect: Effect) -> Settle:
        async def settle(tx: Transaction) -> None:
            meeting = await tx.group_meeting(effect.subject_id)
            facts = await group_facts(self._world, tx, None)
            await save_change(tx, expire(meeting, facts) if meeting else None, None, facts.now)

        return settle

    @carries_out(EffectKind.GROUP_STAND_IN_CARD)
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

    async def _meeting(self, effect: Effect) -> GroupMeeting | None:
        return await self._world.store.reading.group_meeting(effect.subject_id)
