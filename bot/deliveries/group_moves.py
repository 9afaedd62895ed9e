"""What moving a group meeting makes happen: the Teams meeting put at the new time, and word to the guests."""

from collections.abc import Mapping
from contextlib import suppress

from booking.effects import Effect, EffectKind
from booking.group_meeting.meeting import GroupMeeting, GroupStatus
from booking.ports import Meetings, Message
from bot.deliveries.following import follow_with, time_is_free
from bot.deliveries.group_meeting.cards import party_of
from bot.deliveries.reach import Reach
from bot.outbox.handling import Handler, OnDead, Settle, Unreachable
from bot.world import World
from cards.group_meeting.adviser import invitation_text
from cards.group_meeting.moving import group_move_failed_text, moved_text


class GroupMoveDeliveries:
    def __init__(self, world: World, reach: Reach, meetings: Meetings) -> None:
        self._world = world
        self._reach = reach
        self._meetings = meetings

    def handlers(self) -> Mapping[EffectKind, Handler]:
        return {
            EffectKind.MOVE_GROUP_TEAMS: self._move,
            EffectKind.GROUP_MOVE_FAILED: self._failed,
            EffectKind.GROUP_GUEST_MOVED: self._guest_told,
        }

    def on_dead(self) -> Mapping[EffectKind, OnDead]:
        return {EffectKind.MOVE_GROUP_TEAMS: self._never_moved}

    async def _move(self, effect: Effect) -> Settle | None:
        """To the time that the meeting has now. The lane lets one that is under way be made first."""
        meeting = await self._agreed(effect)
        if meeting is None or meeting.slot is None or meeting.in_calendar is None:
            return None
        counsellor, (day, start) = meeting.counsellor_id, meeting.slot
        await self._meetings.move(counsellor, meeting.in_calendar, day, start, meeting.minutes)
        return time_is_free(self._world, counsellor)

    async def _never_moved(self, effect: Effect, _reason: str) -> Settle:
        """The Teams meeting stands at its former time in the calendar: the counsellor is told to move it by hand."""
        return follow_with(self._world, Effect(EffectKind.GROUP_MOVE_FAILED, effect.booking_id, effect.revision))

    async def _failed(self, effect: Effect) -> None:
        meeting = await self._agreed(effect)
        if meeting:
            who = await self._reach.on_duty(meeting.counsellor_id)
            t = await self._world.texts_for(who)
            message = Message(text=group_move_failed_text(t, meeting), summary=t("group-counsellor-summary"))
            await self._reach.tell(who, message)

    async def _guest_told(self, effect: Effect) -> None:
        """The new time, with the link anew. A guest who cannot be reached does not hold up the others."""
        meeting = await self._agreed(effect)
        party = party_of(meeting, effect)
        if meeting is None or party is None or not meeting.moves:
            return
        t = await self._world.texts_for(party.adviser.aad_object_id)
        text = "\n\n".join(part for part in (moved_text(t, meeting), invitation_text(t, meeting)) if part)
        with suppress(Unreachable):
            await self._reach.tell(party.adviser.aad_object_id, Message(text=text, summary=t("group-adviser-summary")))

    async def _agreed(self, effect: Effect) -> GroupMeeting | None:
        meeting = await self._world.store.reading.group_meeting(effect.booking_id)
        return meeting if meeting and meeting.status is GroupStatus.AGREED else None
