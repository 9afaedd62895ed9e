"""The life of a group meeting: each change is a function from the meeting to the changed one with its effects.

Nothing here reads a clock or saves anything. An illegal change is refused by name, and the one who asked is shown how
things stand; a time that the rules do not allow any longer comes back with the judgment.
"""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from booking.calendar.substitution import stand_in_for
from booking.calendar.wall_time import Slot
from booking.change import Blocked, Changed, Refused, change
from booking.effects import Effect, EffectKind
from booking.group_meeting.answer_times import planned
from booking.group_meeting.meeting import (
    DeclineReason,
    Ended,
    GroupMeeting,
    GroupStatus,
    Party,
)
from booking.group_meeting.planned import planned_when_agreed
from booking.group_meeting.request import GroupMeetingRequest
from booking.group_meeting.rules import judge_group, judge_time, judge_times
from booking.people import Person
from booking.rules import Facts
from booking.teams_meeting import make_teams


class GroupRefusal(StrEnum):
    """Why a change was not made. Each is a message key's last part."""

    NOT_YOURS = "not-yours"
    ALREADY_AGREED = "already-agreed"
    ALREADY_DECLINED = "already-declined"
    ALREADY_CANCELLED = "already-cancelled"
    ALREADY_HELD = "already-held"
    WAITS_FOR_ADVISER = "waits-for-adviser"
    WAITS_FOR_COUNSELLOR = "waits-for-counsellor"
    NOT_AGREED = "not-agreed"
    NOT_PROPOSED = "not-proposed"
    HAS_BEGUN = "has-begun"
    NOT_OVER = "not-over"
    NOT_OPEN = "not-open"
    FULL = "full"
    REASON_NOT_LISTED = "reason-not-listed"
    SAME_TIME = "same-time"
    OWN_INTERPRETER = "own-interpreter"
    LANGUAGE_NOT_NEEDED = "language-not-needed"
    LEVEL_NEEDED = "level-needed"
    ALREADY_ORDERED = "already-ordered"
    ALREADY_UNAVAILABLE = "already-unavailable"
    ALREADY_EXPIRED = "already-expired"
    # These three are the assistant's own: what nobody answered.
    ALREADY_HANDED_ON = "already-handed-on"
    STILL_TIME = "still-time"
    NOT_WAITING = "not-waiting"


GroupChange = Changed[GroupMeeting] | Refused[GroupRefusal]

STANDS = {
    # What to say to somebody whose answer comes when another answer has been given.
    GroupStatus.PROPOSED: GroupRefusal.WAITS_FOR_COUNSELLOR,
    GroupStatus.COUNTER_PROPOSED: GroupRefusal.WAITS_FOR_ADVISER,
    GroupStatus.AGREED: GroupRefusal.ALREADY_AGREED,
    GroupStatus.DECLINED: GroupRefusal.ALREADY_DECLINED,
    GroupStatus.CANCELLED: GroupRefusal.ALREADY_CANCELLED,
    GroupStatus.HELD: GroupRefusal.ALREADY_HELD,
    GroupStatus.EXPIRED: GroupRefusal.ALREADY_EXPIRED,
}


def ask(
    request: GroupMeetingRequest, facts: Facts, adviser: Person, meeting_id: UUID
) -> Changed[GroupMeeting] | Blocked:
    """Ask for a meeting (rutinen pkt. 1.1); the counsellor gets the question."""
    judgment = judge_group(request, facts)
    counsellor = facts.directory.responsible_for(request.municipality or "")
    if not judgment.allows or counsellor is None or request.municipality is None or request.participants is None:
        return Blocked(judgment)
    meeting = GroupMeeting(
        id=meeting_id,
        request=request,
        minutes=facts.routine.group_meeting.minutes,
        places=facts.routine.group_meeting.places,
        counsellor_id=counsellor.aad_object_id,
        asked_at=facts.now,
        parties=(Party(municipality=request.municipality, adviser=adviser, number=request.participants),),
        judgment=judgment,
    )
    news = meeting.effects(EffectKind.GROUP_COUNSELLOR_NEWS)
    return Changed(meeting, (*news, *planned(meeting, facts.routine)), "group-asked")


def accept(meeting: GroupMeeting, slot: Slot, by: Person, facts: Facts) -> GroupChange | Blocked:
    """The counsellor takes one of the times proposed."""
    if refused := _not_for_counsellor(meeting, by, GroupStatus.PROPOSED):
        return refused
    if slot not in meeting.request.times:
        return Refused(GroupRefusal.NOT_PROPOSED)
    return _agree(meeting, slot, by, facts, EffectKind.GROUP_ADVISER_NEWS)


def propose_other(meeting: GroupMeeting, slot: Slot, by: Person, facts: Facts) -> GroupChange | Blocked:
    """The counsellor proposes another time instead; the adviser answers."""
    if refused := _not_for_counsellor(meeting, by, GroupStatus.PROPOSED):
        return refused
    judgment = judge_time(meeting.request, slot, facts)
    if not judgment.allows:
        return Blocked(judgment)
    changed = meeting.next_revision(status=GroupStatus.COUNTER_PROPOSED, counter=slot)
    news = changed.effects(EffectKind.GROUP_ADVISER_NEWS)
    effects = (*news, *planned(changed, facts.routine))
    return change(meeting, changed, effects, "group-counter-proposed", drops_planned=True)


def decline(meeting: GroupMeeting, reason: DeclineReason, by: Person, now: datetime) -> GroupChange:
    """The counsellor cannot hold the meeting."""
    if refused := _not_for_counsellor(meeting, by, GroupStatus.PROPOSED, GroupStatus.COUNTER_PROPOSED):
        return refused
    changed = meeting.next_revision(status=GroupStatus.DECLINED, ended=Ended(by=by, at=now, reason=reason))
    news = changed.effects(EffectKind.GROUP_ADVISER_NEWS)
    return change(meeting, changed, news, "group-declined", drops_planned=True)


def accept_counter(meeting: GroupMeeting, by: Person, facts: Facts) -> GroupChange | Blocked:
    """The adviser takes the time that the counsellor proposed."""
    if refused := _not_for_adviser(meeting, by):
        return refused
    if meeting.counter is None:
        return Refused(GroupRefusal.NOT_PROPOSED)
    return _agree(meeting, meeting.counter, by, facts, EffectKind.GROUP_COUNSELLOR_NEWS)


def propose_again(meeting: GroupMeeting, times: tuple[Slot, ...], by: Person, facts: Facts) -> GroupChange | Blocked:
    """The adviser answers the counsellor's proposal with new times."""
    if refused := _not_for_adviser(meeting, by):
        return refused
    request = meeting.request.model_copy(update={"times": times})
    judgment = judge_times(request, facts)
    if not judgment.allows:
        return Blocked(judgment)
    afresh = {"waiting_since": facts.now, "overdue_since": None}
    changed = meeting.next_revision(status=GroupStatus.PROPOSED, request=request, counter=None, **afresh)
    news = changed.effects(EffectKind.GROUP_COUNSELLOR_NEWS)
    effects = (*news, *planned(changed, facts.routine))
    return change(meeting, changed, effects, "group-proposed-again", drops_planned=True)


def hold(meeting: GroupMeeting, now: datetime) -> GroupChange:
    """The meeting's time is over: each municipality that took part is asked who attended."""
    if meeting.status is not GroupStatus.AGREED:
        return Refused(STANDS[meeting.status])
    if not meeting.is_over(now):
        return Refused(GroupRefusal.NOT_OVER)
    changed = meeting.next_revision(status=GroupStatus.HELD)
    told = (EffectKind.GROUP_ADVISER_CARD, EffectKind.GROUP_ATTENDANCE, EffectKind.GROUP_COUNSELLOR_CARD)
    guests = changed.to_guests(EffectKind.GROUP_GUEST_ATTENDANCE)
    return change(meeting, changed, (*changed.effects(*told), *guests), "group-held")


def _agree(
    meeting: GroupMeeting, slot: Slot, by: Person, facts: Facts, news: EffectKind
) -> Changed[GroupMeeting] | Blocked:
    """The day decides who leads it: the stand-in where the counsellor is away. `facts.taken` is that one's time."""
    judgment = judge_time(meeting.request, slot, facts)
    if not judgment.allows:
        return Blocked(judgment)
    former, leads = meeting.counsellor_id, stand_in_for(facts.substitutions, meeting.counsellor_id, slot.day)
    changed = meeting.next_revision(status=GroupStatus.AGREED, slot=slot, counter=None, counsellor_id=leads)
    effects = [*make_teams(changed, facts.now)]
    if news is EffectKind.GROUP_ADVISER_NEWS or leads == former:
        effects += changed.effects(news)
    if leads != former:
        effects += _passed_on(changed, former, by)
    ahead = planned_when_agreed(changed, facts.routine, facts.now)
    return change(meeting, changed, (*effects, *ahead), "group-agreed", drops_planned=True)


def _passed_on(meeting: GroupMeeting, former: str, by: Person) -> list[Effect]:
    """The stand-in gets the meeting; that one, and whoever was asked, are told unless it is they who agreed."""
    if by.aad_object_id == meeting.counsellor_id:
        effects = [*meeting.effects(EffectKind.GROUP_COUNSELLOR_CARD)]
    else:
        effects = [*meeting.effects(EffectKind.GROUP_COUNSELLOR_NEWS)]
        effects.append(meeting.effect(EffectKind.COUNSELLOR_TOOK_OVER, former))
    if by.aad_object_id != former:
        effects.append(meeting.effect(EffectKind.FORMER_TOLD, former))
    return effects


def _not_for_counsellor(meeting: GroupMeeting, by: Person, *legal: GroupStatus) -> Refused[GroupRefusal] | None:
    if not meeting.is_led_by(by):
        return Refused(GroupRefusal.NOT_YOURS)
    return None if meeting.status in legal else Refused(STANDS[meeting.status])


def _not_for_adviser(meeting: GroupMeeting, by: Person) -> Refused[GroupRefusal] | None:
    if by != meeting.adviser:
        return Refused(GroupRefusal.NOT_YOURS)
    return None if meeting.status is GroupStatus.COUNTER_PROPOSED else Refused(STANDS[meeting.status])


def hindrance_to_arrange(meeting: GroupMeeting, now: datetime) -> GroupRefusal | None:
    """Why nothing more can be arranged for the meeting: it is not agreed, or has begun. None while it is to come."""
    if meeting.status in (GroupStatus.PROPOSED, GroupStatus.COUNTER_PROPOSED):
        return GroupRefusal.NOT_AGREED
    if meeting.status is not GroupStatus.AGREED:
        return STANDS[meeting.status]
    return GroupRefusal.HAS_BEGUN if meeting.has_begun(now) else None
