"""The life of a group meeting: each change is a function from the meeting to the changed one with its effects.

Nothing here reads a clock or saves anything. An illegal change is refused by name, and the one who asked is shown how
things stand; a time that the rules do not allow any longer comes back with the judgment.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from booking.effects import Effect, EffectKind
from booking.group_meeting.meeting import (
    UNDER_WAY,
    DeclineReason,
    Ended,
    GroupMeeting,
    GroupStatus,
    Party,
)
from booking.group_meeting.request import GroupMeetingRequest, Mode
from booking.group_meeting.rules import judge_group, judge_time, judge_times
from booking.lifecycle import Blocked
from booking.lifecycle.book import MEETING_PATIENCE
from booking.people import Person
from booking.ports import Meeting
from booking.rules import Facts
from booking.wall_time import Slot, span


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


@dataclass(frozen=True, slots=True)
class GroupRefused:
    """The change is not legal as things stand; nothing is saved and nothing happens."""

    why: GroupRefusal


@dataclass(frozen=True, slots=True)
class GroupChanged:
    """The meeting after the change, what must happen outside, and the audit trail's word for it."""

    meeting: GroupMeeting
    effects: tuple[Effect, ...]
    event: str


_STANDS = {
    # What to say to somebody whose answer comes when another answer has been given.
    GroupStatus.PROPOSED: GroupRefusal.WAITS_FOR_COUNSELLOR,
    GroupStatus.COUNTER_PROPOSED: GroupRefusal.WAITS_FOR_ADVISER,
    GroupStatus.AGREED: GroupRefusal.ALREADY_AGREED,
    GroupStatus.DECLINED: GroupRefusal.ALREADY_DECLINED,
    GroupStatus.CANCELLED: GroupRefusal.ALREADY_CANCELLED,
    GroupStatus.HELD: GroupRefusal.ALREADY_HELD,
}


def ask(request: GroupMeetingRequest, facts: Facts, adviser: Person, meeting_id: UUID) -> GroupChanged | Blocked:
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
    return GroupChanged(meeting, _effects(meeting, EffectKind.GROUP_COUNSELLOR_NEWS), "group-asked")


def accept(meeting: GroupMeeting, slot: Slot, by: Person, facts: Facts) -> GroupChanged | GroupRefused | Blocked:
    """The counsellor takes one of the times proposed."""
    if refused := _not_for_counsellor(meeting, by, GroupStatus.PROPOSED):
        return refused
    if slot not in meeting.request.times:
        return GroupRefused(GroupRefusal.NOT_PROPOSED)
    return _agree(meeting, slot, facts, EffectKind.GROUP_ADVISER_NEWS)


def propose_other(meeting: GroupMeeting, slot: Slot, by: Person, facts: Facts) -> GroupChanged | GroupRefused | Blocked:
    """The counsellor proposes another time instead; the adviser answers."""
    if refused := _not_for_counsellor(meeting, by, GroupStatus.PROPOSED):
        return refused
    judgment = judge_time(meeting.request, slot, facts)
    if not judgment.allows:
        return Blocked(judgment)
    changed = _next(meeting, status=GroupStatus.COUNTER_PROPOSED, counter=slot)
    return GroupChanged(changed, _effects(changed, EffectKind.GROUP_ADVISER_NEWS), "group-counter-proposed")


def decline(meeting: GroupMeeting, reason: DeclineReason, by: Person, now: datetime) -> GroupChanged | GroupRefused:
    """The counsellor cannot hold the meeting."""
    if refused := _not_for_counsellor(meeting, by, GroupStatus.PROPOSED, GroupStatus.COUNTER_PROPOSED):
        return refused
    changed = _next(meeting, status=GroupStatus.DECLINED, ended=Ended(by=by, at=now, reason=reason))
    return GroupChanged(changed, _effects(changed, EffectKind.GROUP_ADVISER_NEWS), "group-declined")


def accept_counter(meeting: GroupMeeting, by: Person, facts: Facts) -> GroupChanged | GroupRefused | Blocked:
    """The adviser takes the time that the counsellor proposed."""
    if refused := _not_for_adviser(meeting, by):
        return refused
    if meeting.counter is None:
        return GroupRefused(GroupRefusal.NOT_PROPOSED)
    return _agree(meeting, meeting.counter, facts, EffectKind.GROUP_COUNSELLOR_NEWS)


def propose_again(
    meeting: GroupMeeting, times: tuple[Slot, ...], by: Person, facts: Facts
) -> GroupChanged | GroupRefused | Blocked:
    """The adviser answers the counsellor's proposal with new times."""
    if refused := _not_for_adviser(meeting, by):
        return refused
    request = meeting.request.model_copy(update={"times": times})
    judgment = judge_times(request, facts)
    if not judgment.allows:
        return Blocked(judgment)
    changed = _next(meeting, status=GroupStatus.PROPOSED, request=request, counter=None)
    return GroupChanged(changed, _effects(changed, EffectKind.GROUP_COUNSELLOR_NEWS), "group-proposed-again")


def cancel_group(meeting: GroupMeeting, by: Person, now: datetime) -> GroupChanged | GroupRefused:
    """Either side takes back the question or cancels the meeting agreed; everybody who takes part is told."""
    leads = meeting.is_led_by(by)
    if not leads and by != meeting.adviser:
        return GroupRefused(GroupRefusal.NOT_YOURS)
    if meeting.status not in UNDER_WAY:
        return GroupRefused(_STANDS[meeting.status])
    if leads and meeting.status is not GroupStatus.AGREED:
        return GroupRefused(GroupRefusal.NOT_AGREED)  # before that, the counsellor declines and says why
    if meeting.has_begun(now):
        return GroupRefused(GroupRefusal.HAS_BEGUN)
    changed = _next(meeting, status=GroupStatus.CANCELLED, ended=Ended(by=by, at=now))
    news = EffectKind.GROUP_ADVISER_NEWS if leads else EffectKind.GROUP_COUNSELLOR_NEWS
    effects = [*_effects(changed, news), *_to_guests(changed, EffectKind.GROUP_GUEST_CANCELLED)]
    if changed.teams:
        effects += _effects(changed, EffectKind.CANCEL_GROUP_TEAMS)
    return GroupChanged(changed, tuple(effects), "group-cancelled")


def keep_teams(meeting: GroupMeeting, teams: Meeting) -> GroupChanged:
    """The Teams meeting exists. Where the meeting was cancelled meanwhile, it is cancelled in turn."""
    changed = _next(meeting, teams=teams, teams_late=False, teams_problem=None)
    if meeting.status is not GroupStatus.AGREED:
        return GroupChanged(changed, _effects(changed, EffectKind.CANCEL_GROUP_TEAMS), "group-teams-made-too-late")
    cards = _effects(changed, EffectKind.GROUP_ADVISER_CARD, EffectKind.GROUP_COUNSELLOR_CARD)
    invitations = (
        *_effects(changed, EffectKind.GROUP_INVITATION),
        *_to_guests(changed, EffectKind.GROUP_GUEST_INVITATION),
    )
    return GroupChanged(changed, (*cards, *invitations), "group-teams-made")


def note_teams_late(meeting: GroupMeeting) -> GroupChanged | None:
    """The Teams meeting fails to be made, and is tried for still; both sides are shown it. None where it is not so."""
    is_waited_for = meeting.status is GroupStatus.AGREED and meeting.request.mode is Mode.DIGITAL
    if not is_waited_for or meeting.teams or meeting.teams_late or meeting.teams_problem:
        return None
    changed = _next(meeting, teams_late=True)
    told = (EffectKind.GROUP_ADVISER_CARD, EffectKind.GROUP_COUNSELLOR_CARD)
    return GroupChanged(changed, _effects(changed, *told), "group-teams-late")


def note_teams_problem(meeting: GroupMeeting, reason: str) -> GroupChanged:
    """The Teams meeting could not be made; both sides are shown it, since somebody must act."""
    changed = _next(meeting, teams_problem=reason)
    told = (EffectKind.GROUP_ADVISER_CARD, EffectKind.GROUP_COUNSELLOR_CARD)
    return GroupChanged(changed, _effects(changed, *told), "group-teams-failed")


def hold(meeting: GroupMeeting, now: datetime) -> GroupChanged | GroupRefused:
    """The meeting's time is over: each municipality that took part is asked who attended."""
    if meeting.status is not GroupStatus.AGREED:
        return GroupRefused(_STANDS[meeting.status])
    if not meeting.is_over(now):
        return GroupRefused(GroupRefusal.NOT_OVER)
    changed = _next(meeting, status=GroupStatus.HELD)
    told = (EffectKind.GROUP_ADVISER_CARD, EffectKind.GROUP_ATTENDANCE, EffectKind.GROUP_COUNSELLOR_CARD)
    guests = _to_guests(changed, EffectKind.GROUP_GUEST_ATTENDANCE)
    return GroupChanged(changed, (*_effects(changed, *told), *guests), "group-held")


def _agree(meeting: GroupMeeting, slot: Slot, facts: Facts, news: EffectKind) -> GroupChanged | Blocked:
    judgment = judge_time(meeting.request, slot, facts)
    if not judgment.allows:
        return Blocked(judgment)
    changed = _next(meeting, status=GroupStatus.AGREED, slot=slot, counter=None)
    effects = list(_effects(changed, news))
    if changed.request.mode is Mode.DIGITAL:
        late = facts.now + MEETING_PATIENCE
        effects.insert(0, Effect(EffectKind.MAKE_GROUP_TEAMS, changed.id, changed.revision))
        effects.append(Effect(EffectKind.GROUP_TEAMS_LATE, changed.id, changed.revision, due=late))
    after = Effect(EffectKind.GROUP_OVER, changed.id, changed.revision, due=span(slot, changed.minutes).end)
    return GroupChanged(changed, (*effects, after), "group-agreed")


def _not_for_counsellor(meeting: GroupMeeting, by: Person, *legal: GroupStatus) -> GroupRefused | None:
    if not meeting.is_led_by(by):
        return GroupRefused(GroupRefusal.NOT_YOURS)
    return None if meeting.status in legal else GroupRefused(_STANDS[meeting.status])


def _not_for_adviser(meeting: GroupMeeting, by: Person) -> GroupRefused | None:
    if by != meeting.adviser:
        return GroupRefused(GroupRefusal.NOT_YOURS)
    return None if meeting.status is GroupStatus.COUNTER_PROPOSED else GroupRefused(_STANDS[meeting.status])


def _next(meeting: GroupMeeting, **changes: object) -> GroupMeeting:
    return meeting.model_copy(update={**changes, "revision": meeting.revision + 1})


def _effects(meeting: GroupMeeting, *kinds: EffectKind) -> tuple[Effect, ...]:
    return tuple(Effect(kind, meeting.id, meeting.revision) for kind in kinds)


def _to_guests(meeting: GroupMeeting, kind: EffectKind) -> list[Effect]:
    """One for each further municipality that sends somebody; `about` is its place among the parties."""
    guests = enumerate(meeting.parties[1:], start=1)
    return [Effect(kind, meeting.id, meeting.revision, about=str(at)) for at, party in guests if party.number]
