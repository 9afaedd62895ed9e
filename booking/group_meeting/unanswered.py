"""What becomes of a question for a group meeting that nobody answers: handed on, and closed when its times are past."""

from booking.change import Refused, change
from booking.effects import Effect, EffectKind
from booking.group_meeting.answer_times import expires_at, handed_over_at, planned
from booking.group_meeting.lifecycle import GroupChange, GroupRefusal
from booking.group_meeting.meeting import UNDECIDED, GroupMeeting, GroupStatus
from booking.rules import Facts


def hand_on(meeting: GroupMeeting, stand_in: str | None, facts: Facts) -> GroupChange:
    """Nobody has answered: the substitute may answer too. Without one, the adviser is told whom to call."""
    if meeting.status is not GroupStatus.PROPOSED or meeting.overdue_since:
        return Refused(GroupRefusal.ALREADY_HANDED_ON)
    if facts.now < handed_over_at(meeting, facts.routine):
        return Refused(GroupRefusal.STILL_TIME)
    if facts.now >= expires_at(meeting):
        return Refused(GroupRefusal.NOT_WAITING)  # late, as after a stop: now it is closed instead
    handed = meeting.next_revision(handed_to=stand_in, overdue_since=facts.now)
    told = handed.effects(EffectKind.GROUP_COUNSELLOR_CARD, EffectKind.GROUP_ADVISER_NEWS)
    return change(meeting, handed, (*told, *planned(handed, facts.routine)), "group-handed-on", drops_planned=True)


def expire(meeting: GroupMeeting, facts: Facts) -> GroupChange:
    """Every time that was proposed has passed without an answer. Both sides are told; the adviser may ask again."""
    if meeting.status not in UNDECIDED:
        return Refused(GroupRefusal.NOT_WAITING)
    if facts.now < expires_at(meeting):
        return Refused(GroupRefusal.STILL_TIME)
    closed = meeting.next_revision(status=GroupStatus.EXPIRED)
    told: tuple[Effect, ...] = closed.effects(EffectKind.GROUP_COUNSELLOR_CARD, EffectKind.GROUP_ADVISER_NEWS)
    return change(meeting, closed, told, "group-expired", drops_planned=True)
