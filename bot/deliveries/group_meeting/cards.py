"""What a group meeting makes happen by itself: cards to both sides, the Teams meeting, the question who attended."""

from collections.abc import Mapping

from booking.effects import Effect, EffectKind
from booking.group_meeting.lifecycle import GroupChanged, hold
from booking.group_meeting.meeting import GroupMeeting, GroupStatus, Party
from booking.group_meeting.teams_meeting import keep_event, keep_teams, note_teams_late, note_teams_problem
from booking.ports import MeetingRequest, Meetings, Message, NoLinkYet
from booking.store import Transaction
from bot.deliveries.following import time_is_free
from bot.deliveries.reach import Reach
from bot.outbox.handling import Handler, OnDead, Settle, Unreachable
from bot.turns.group_meeting.changes import ADVISER, COUNSELLOR, counsellor_of, save_group_change, stand_in_of
from bot.world import World
from cards.group_meeting.adviser import adviser_card, guest_cancelled_text, invitation_text
from cards.group_meeting.attendance import attendance_card
from cards.group_meeting.counsellor import counsellor_card
from cards.group_meeting.lines import newer_card


class GroupDeliveries:
    def __init__(self, world: World, reach: Reach, meetings: Meetings) -> None:
        self._world = world
        self._reach = reach
        self._meetings = meetings

    def handlers(self) -> Mapping[EffectKind, Handler]:
        return {
            EffectKind.MAKE_GROUP_TEAMS: self._make,
            EffectKind.CANCEL_GROUP_TEAMS: self._cancel,
            EffectKind.GROUP_TEAMS_LATE: self._late,
            EffectKind.GROUP_COUNSELLOR_CARD: self._counsellor_card,
            EffectKind.GROUP_COUNSELLOR_NEWS: self._counsellor_news,
            EffectKind.GROUP_ADVISER_CARD: self._adviser_card,
            EffectKind.GROUP_ADVISER_NEWS: self._adviser_news,
            EffectKind.GROUP_INVITATION: self._invitation,
            EffectKind.GROUP_GUEST_INVITATION: self._guest_told,
            EffectKind.GROUP_GUEST_CANCELLED: self._guest_told,
            EffectKind.GROUP_OVER: self._over,
            EffectKind.GROUP_ATTENDANCE: self._attendance,
            EffectKind.GROUP_GUEST_ATTENDANCE: self._attendance,
        }

    def on_dead(self) -> Mapping[EffectKind, OnDead]:
        return {EffectKind.MAKE_GROUP_TEAMS: self._never_made}

    async def _make(self, effect: Effect) -> Settle | None:
        meeting = await self._meeting(effect)
        if meeting is None or meeting.slot is None or meeting.teams:
            return None
        is_agreed = meeting.status is GroupStatus.AGREED
        if (meeting.in_calendar and not is_agreed) or meeting.is_over(self._world.clock.now()):
            return None
        # Also for one cancelled meanwhile: an earlier try may have made the meeting without our hearing of it. Asking
        # again gives that very meeting, and keeping it cancels it.
        t = await self._world.texts_for(meeting.counsellor_id)
        request = MeetingRequest(
            booking_id=meeting.id,
            revision=effect.revision,
            organiser=meeting.counsellor_id,
            day=meeting.slot.day,
            start=meeting.slot.start,
            minutes=meeting.minutes,
            subject=t("group-teams-subject"),
            body=t("group-teams-body"),
        )
        try:
            teams = await self._meetings.make(request)
        except NoLinkYet as made:
            if await self._keep_event(effect, made.event_id):
                raise made.failure from None
            return None

        async def settle(tx: Transaction) -> None:
            now = await tx.group_meeting(effect.booking_id)
            if now and not now.teams:
                await self._keep(tx, keep_teams(now, teams))

        return settle

    async def _keep_event(self, effect: Effect, event_id: str) -> bool:
        """At once: the meeting may be moved or cancelled before the tries end. False where it needs no link."""
        async with self._world.store.begin() as tx:
            meeting = await tx.group_meeting(effect.booking_id)
            kept = keep_event(meeting, event_id) if meeting else None
            if kept:
                await self._keep(tx, kept)
                await tx.commit()
        return meeting is not None and meeting.status is GroupStatus.AGREED

    async def _late(self, effect: Effect) -> Settle:
        """Still not made after a while, and tried for still: both sides are shown it."""

        async def settle(tx: Transaction) -> None:
            meeting = await tx.group_meeting(effect.booking_id)
            noted = note_teams_late(meeting) if meeting else None
            if noted:
                await self._keep(tx, noted)

        return settle

    async def _never_made(self, effect: Effect, reason: str) -> Settle:
        """The last try failed: both sides are shown it on their cards."""

        async def settle(tx: Transaction) -> None:
            meeting = await tx.group_meeting(effect.booking_id)
            if meeting and meeting.status is GroupStatus.AGREED and not meeting.teams:
                await self._keep(tx, note_teams_problem(meeting, reason))

        return settle

    async def _cancel(self, effect: Effect) -> Settle | None:
        meeting = await self._meeting(effect)
        if meeting is None or meeting.in_calendar is None:
            return None
        await self._meetings.cancel(meeting.counsellor_id, meeting.in_calendar)
        return time_is_free(self._world, meeting.counsellor_id)

    async def _counsellor_card(self, effect: Effect) -> Settle | None:
        meeting = await self._meeting(effect)
        if meeting is None:
            return None
        who = await self._reach.on_duty(meeting.counsellor_id)
        return await self._reach.show(meeting.id, COUNSELLOR, who, await self._for_counsellor(meeting, who))

    async def _counsellor_news(self, effect: Effect) -> Settle | None:
        meeting = await self._meeting(effect)
        if meeting is None:
            return None
        who = await self._reach.on_duty(meeting.counsellor_id)
        message = await self._for_counsellor(meeting, who)
        return await self._reach.renew(meeting.id, COUNSELLOR, who, message, self._overtaken(meeting))

    async def _adviser_card(self, effect: Effect) -> Settle | None:
        meeting = await self._meeting(effect)
        if meeting is None:
            return None
        who = meeting.adviser.aad_object_id
        return await self._reach.show(meeting.id, ADVISER, who, await self._for_adviser(meeting))

    async def _adviser_news(self, effect: Effect) -> Settle | None:
        meeting = await self._meeting(effect)
        if meeting is None:
            return None
        who = meeting.adviser.aad_object_id
        return await self._reach.renew(
            meeting.id, ADVISER, who, await self._for_adviser(meeting), self._overtaken(meeting)
        )

    async def _invitation(self, effect: Effect) -> None:
        meeting = await self._meeting(effect)
        if meeting is None or meeting.teams is None or meeting.status is not GroupStatus.AGREED:
            return
        t = await self._world.texts_for(meeting.adviser.aad_object_id)
        message = Message(text=invitation_text(t, meeting), summary=t("invitation-summary"))
        await self._reach.tell(meeting.adviser.aad_object_id, message)

    async def _guest_told(self, effect: Effect) -> None:
        """The link, or that the meeting is cancelled. A guest who cannot be reached does not hold up the others."""
        meeting = await self._meeting(effect)
        party = party_of(meeting, effect)
        if meeting is None or party is None:
            return
        t = await self._world.texts_for(party.adviser.aad_object_id)
        if meeting.status is GroupStatus.CANCELLED:
            text = guest_cancelled_text(t, meeting)
        elif meeting.status is GroupStatus.AGREED and meeting.teams:
            text = invitation_text(t, meeting)
        else:
            return
        try:
            message = Message(text=text, summary=t("group-adviser-summary"))
            await self._reach.tell(party.adviser.aad_object_id, message)
        except Unreachable:
            return

    async def _over(self, effect: Effect) -> Settle:
        async def settle(tx: Transaction) -> None:
            meeting = await tx.group_meeting(effect.booking_id)
            held = hold(meeting, self._world.clock.now()) if meeting else None
            if isinstance(held, GroupChanged):
                await self._keep(tx, held)

        return settle

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
        return await self._world.store.reading.group_meeting(effect.booking_id)

    async def _keep(self, tx: Transaction, changed: GroupChanged) -> None:
        await save_group_change(self._world, tx, changed, None)

    async def _for_counsellor(self, meeting: GroupMeeting, who: str) -> Message:
        await self._reach.write_to(who)
        t = self._world.texts()
        return Message(card=counsellor_card(t, meeting), summary=t("group-counsellor-summary"))

    async def _for_adviser(self, meeting: GroupMeeting) -> Message:
        await self._reach.write_to(meeting.adviser.aad_object_id)
        t = self._world.texts()
        counsellor, stand_in = counsellor_of(self._world, meeting), stand_in_of(self._world, meeting)
        card = adviser_card(t, meeting, counsellor, stand_in=stand_in)
        return Message(card=card, summary=t("group-adviser-summary"))

    def _overtaken(self, meeting: GroupMeeting) -> Message:
        t = self._world.texts()
        return Message(card=newer_card(t, meeting), summary=t("group-summary"))


def party_of(meeting: GroupMeeting | None, effect: Effect) -> Party | None:
    """The party that the effect is about: the one who asked, unless `about` names a guest's place."""
    at = int(effect.about or 0)
    return meeting.parties[at] if meeting and at < len(meeting.parties) else None
