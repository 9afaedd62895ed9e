"""Moving a meeting that is agreed: the counsellor proposes other times, the adviser who asked accepts one or none.

It is the same meeting with the same Teams link, and it stands at its time until the adviser has answered.
"""

from dataclasses import replace
from datetime import datetime, time, timedelta

from booking.calendar.free_times import without
from booking.calendar.wall_time import Slot, to_utc
from booking.change import Blocked, Changed, Refused, change
from booking.effects import EffectKind
from booking.group_meeting.lifecycle import GroupChange, GroupRefusal, hindrance_to_arrange
from booking.group_meeting.meeting import GroupMeeting, GroupMove
from booking.group_meeting.planned import planned_when_agreed
from booking.group_meeting.rules import judge_time, judge_to_agree
from booking.people import Person
from booking.ports import Span
from booking.rules import Facts
from booking.session.session import InterpreterStatus
from booking.teams_meeting import move_teams

_DAY = timedelta(days=1)


def propose_move(meeting: GroupMeeting, times: tuple[Slot, ...], by: Person, facts: Facts) -> GroupChange | Blocked:
    """The counsellor asks whether the meeting may be moved to one of `times`."""
    if why := hindrance_to_propose(meeting, by, facts.now):
        return Refused(why)
    if not times:
        return Refused(GroupRefusal.NOT_PROPOSED)
    if meeting.slot in times:
        return Refused(GroupRefusal.SAME_TIME)
    judgment = judge_to_agree(meeting.request, times, _but_for_itself(meeting, facts))
    if not judgment.allows:
        return Blocked(judgment)
    changed = meeting.next_revision(move_to=tuple(dict.fromkeys(times)), move_refused=False)
    return _told(
        meeting, changed, "group-move-proposed", EffectKind.GROUP_ADVISER_NEWS, EffectKind.GROUP_COUNSELLOR_CARD
    )


def withdraw_move(meeting: GroupMeeting, by: Person, now: datetime) -> GroupChange:
    """The counsellor takes the proposal back, as when an interpreter was found all the same."""
    if not meeting.is_led_by(by):
        return Refused(GroupRefusal.NOT_YOURS)
    if why := _no_answer_awaited(meeting, now):
        return Refused(why)
    changed = meeting.next_revision(move_to=())
    return _told(
        meeting, changed, "group-move-withdrawn", EffectKind.GROUP_ADVISER_NEWS, EffectKind.GROUP_COUNSELLOR_CARD
    )


def decline_move(meeting: GroupMeeting, by: Person, now: datetime) -> GroupChange:
    """None of the times suits the adviser: the meeting stands where it was, and the counsellor is told."""
    if by != meeting.adviser:
        return Refused(GroupRefusal.NOT_YOURS)
    if why := _no_answer_awaited(meeting, now):
        return Refused(why)
    changed = meeting.next_revision(move_to=(), move_refused=True)
    return _told(
        meeting, changed, "group-move-declined", EffectKind.GROUP_COUNSELLOR_NEWS, EffectKind.GROUP_ADVISER_CARD
    )


def accept_move(meeting: GroupMeeting, slot: Slot, by: Person, facts: Facts) -> GroupChange | Blocked:
    """The adviser accepts one of the times, judged again now. Interpreters that were ordered were ordered for the
    former time, and must be ordered again."""
    if by != meeting.adviser:
        return Refused(GroupRefusal.NOT_YOURS)
    if why := _no_answer_awaited(meeting, facts.now):
        return Refused(why)
    if meeting.slot is None or slot not in meeting.move_to:
        return Refused(GroupRefusal.NOT_PROPOSED)
    judgment = judge_time(meeting.request, slot, _but_for_itself(meeting, facts))
    if not judgment.allows:
        return Blocked(judgment)
    ordered = (one.language for one in meeting.interpreters if one.status is InterpreterStatus.ORDERED)
    step = GroupMove(from_slot=meeting.slot, to_slot=slot, by=by, at=facts.now, lapsed=tuple(ordered))
    moved = meeting.next_revision(slot=slot, move_to=(), interpreters=(), moves=(*meeting.moves, step))
    kinds = [EffectKind.GROUP_ADVISER_CARD, EffectKind.GROUP_COUNSELLOR_NEWS]
    link = moved.effects(EffectKind.GROUP_INVITATION) if moved.wants_teams else ()
    guests = moved.to_guests(EffectKind.GROUP_GUEST_MOVED)
    at_once = (*moved.effects(*kinds), *move_teams(moved, facts.now), *link, *guests)
    ahead = planned_when_agreed(moved, facts.routine, facts.now)
    return change(meeting, moved, (*at_once, *ahead), "group-moved", drops_planned=True)


def hindrance_to_propose(meeting: GroupMeeting, by: Person, now: datetime) -> GroupRefusal | None:
    """Why `by` cannot propose other times now; None where the form for it may be shown."""
    if not meeting.is_led_by(by):
        return GroupRefusal.NOT_YOURS
    if why := hindrance_to_arrange(meeting, now):
        return why
    return GroupRefusal.WAITS_FOR_ADVISER if meeting.waits_for_move else None


def _no_answer_awaited(meeting: GroupMeeting, now: datetime) -> GroupRefusal | None:
    return hindrance_to_arrange(meeting, now) or (None if meeting.waits_for_move else GroupRefusal.NOT_PROPOSED)


def _but_for_itself(meeting: GroupMeeting, facts: Facts) -> Facts:
    """The time that the meeting itself takes is free to be moved within. It stays with its counsellor, so days when
    that one is away are taken."""
    own = without(facts.taken, meeting.span) if meeting.span else facts.taken
    absences = (one for one in facts.substitutions if one.absent_id == meeting.counsellor_id)
    away = (Span(to_utc(one.first, time()), to_utc(one.last + _DAY, time())) for one in absences)
    return replace(facts, taken=(*own, *away))


def _told(meeting: GroupMeeting, changed: GroupMeeting, event: str, *kinds: EffectKind) -> Changed[GroupMeeting]:
    return change(meeting, changed, changed.effects(*kinds), event)
