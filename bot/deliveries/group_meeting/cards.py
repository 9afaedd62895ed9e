"""What a group meeting makes happen by itself: cards to both sides, the link, the question who attended."""

from contextlib import suppress

from booking.effects import Effect, EffectKind
from booking.group_meeting.lifecycle import hold
from booking.group_meeting.meeting import GroupMeeting, GroupStatus, Party
from booking.ports import Message
from booking.store import Transaction
from bot.deliveries.carrying_out import Deliveries, carries_out
from bot.outbox.handling import Settle, Unreachable
from bot.saving import ADVISER, COUNSELLOR, save_change
from bot.turns.group_meeting.changes import stand_in_of
from cards.catalogue import Texts
from cards.group_meeting.adviser import adviser_card, guest_cancelled_text, invitation_text
from cards.group_meeting.attendance import attendance_card
from cards.group_meeting.counsellor import counsellor_card
from cards.group_meeting.lines import newer_card
from cards.group_meeting.moving import moved_text


class GroupDeliveries(Deliveries):
    @carries_out(EffectKind.GROUP_COUNSELLOR_CARD, EffectKind.GROUP_COUNSELLOR_NEWS)
    async def _to_counsellor(self, effect: Effect) -> Settle | None:
        meeting = await self._meeting(effect)
        if meeting is None:
            return None
        who = await self._reach.on_duty(meeting.counsellor_id)
        t = await self._world.texts_for(who)
        message = Message(card=counsellor_card(t, meeting), summary=t("group-counsellor-summary"))
        afresh = effect.kind is EffectKind.GROUP_COUNSELLOR_NEWS
        return await self._show(t, meeting, COUNSELLOR, who, message, afresh=afresh)

    @carries_out(EffectKind.GROUP_ADVISER_CARD, EffectKind.GROUP_ADVISER_NEWS)
    async def _to_adviser(self, effect: Effect) -> Settle | None:
        meeting = await self._meeting(effect)
        if meeting is None:
            return None
        who = meeting.adviser.aad_object_id
        t, counsellor = await self._world.texts_for(who), self._world.counsellor_of(meeting)
        card = adviser_card(t, meeting, counsellor, stand_in=stand_in_of(self._world, meeting))
        message = Message(card=card, summary=t("group-adviser-summary"))
        afresh = effect.kind is EffectKind.GROUP_ADVISER_NEWS
        return await self._show(t, meeting, ADVISER, who, message, afresh=afresh)

    async def _show(
        self, t: Texts, meeting: GroupMeeting, role: str, who: str, message: Message, *, afresh: bool
    ) -> Settle | None:
        if not afresh:
            return await self._reach.show(meeting.id, role, who, message)
        former = Message(card=newer_card(t, meeting), summary=t("group-summary"))
        return await self._reach.renew(meeting.id, role, who, message, former)

    @carries_out(EffectKind.GROUP_INVITATION)
    async def _invitation(self, effect: Effect) -> None:
        meeting = await self._meeting(effect)
        if meeting is None or meeting.teams is None or meeting.status is not GroupStatus.AGREED:
            return
        t = await self._world.texts_for(meeting.adviser.aad_object_id)
        message = Message(text=invitation_text(t, meeting), summary=t("invitation-summary"))
        await self._reach.tell(meeting.adviser.aad_object_id, message)

    @carries_out(EffectKind.GROUP_GUEST_INVITATION, EffectKind.GROUP_GUEST_MOVED, EffectKind.GROUP_GUEST_CANCELLED)
    async def _guest_told(self, effect: Effect) -> None:
        """The link, the new time with the link anew, or that the meeting is cancelled: how it stands now.

        A guest who cannot be reached does not hold up the others.
        """
        meeting = await self._meeting(effect)
        party = party_of(meeting, effect)
        if meeting is None or party is None:
            return
        t, text = await self._world.texts_for(party.adviser.aad_object_id), ""
        if meeting.status is GroupStatus.CANCELLED:
            text = guest_cancelled_text(t, meeting)
        elif meeting.status is GroupStatus.AGREED:
            moved = moved_text(t, meeting) if effect.kind is EffectKind.GROUP_GUEST_MOVED else ""
            text = "\n\n".join(part for part in (moved, invitation_text(t, meeting)) if part)
        if text:
            with suppress(Unreachable):
                message = Message(text=text, summary=t("group-adviser-summary"))
                await self._reach.tell(party.adviser.aad_object_id, message)

    @carries_out(EffectKind.GROUP_OVER)
    async def _over(self, effect: Effect) -> Settle:
        async def settle(tx: Transaction) -> None:
            meeting = await tx.group_meeting(effect.subject_id)
            now = self._world.clock.now()
            await save_change(tx, hold(meeting, now) if meeting else None, None, now)

        return settle

    @carries_out(EffectKind.GROUP_ATTENDANCE, EffectKind.GROUP_GUEST_ATTENDANCE)
    async def _attendance(self, effect: Effect) -> Settle | None:
        meeting = await self._meeting(effect)
        party = party_of(meeting, effect)
        if meeting is None or party is None or party.attendance or meeting.status is not GroupStatus.HELD:
            return None
        t = await self._world.texts_for(party.adviser.aad_object_id)
        message = Message(card=attendance_card(t, meeting), summary=t("group-attendance-summary"))
        role, who = f"attendance{effect.about}", party.adviser.aad_object_id
        try:
            return await self._reach.show(meeting.id, role, who, message)
        except Unreachable:
            if effect.kind is EffectKind.GROUP_GUEST_ATTENDANCE:
                return None
            raise

    async def _meeting(self, effect: Effect) -> GroupMeeting | None:
        return await self._world.store.reading.group_meeting(effect.subject_id)


def party_of(meeting: GroupMeeting | None, effect: Effect) -> Party | None:
    """The party that the effect is about: the one who asked, unless `about` names a guest's place."""
    at = int(effect.about or 0)
    return meeting.parties[at] if meeting and at < len(meeting.parties) else None
