"""Handing a group meeting over to another counsellor: same time, and a new Teams meeting in the new one's calendar."""

from booking.effects import Effect, EffectKind
from booking.group_meeting.answer_times import planned
from booking.group_meeting.lifecycle import (
    STANDS,
    GroupChanged,
    GroupRefusal,
    GroupRefused,
    about,
    effects_of,
    next_revision,
    teams_late,
    to_guests,
)
from booking.group_meeting.meeting import UNDER_WAY, GroupMeeting, GroupStatus
from booking.group_meeting.request import Mode
from booking.people import Person
from booking.rules import Facts
from booking.session.hand_over import FormerMeeting, HandOver


def ask_to_hand_over_group(meeting: GroupMeeting, to_id: str, by: Person) -> Effect:
    """The effect that hands the meeting over once nothing else of it is under way."""
    return Effect(EffectKind.GROUP_HAND_OVER, meeting.id, meeting.revision, about=str(HandOver(to_id, by)))


def hand_over_group(meeting: GroupMeeting, to_id: str, facts: Facts) -> GroupChanged | GroupRefused:
    """Let another counsellor answer the question, or lead the meeting agreed. Whether an agreed time is free there is
    the store's to say.

    The Teams meeting is made anew, because it stands in its organiser's calendar; the old one is cancelled after that.
    """
    if meeting.counsellor_id == to_id:
        return GroupRefused(GroupRefusal.ALREADY_THEIRS)
    if meeting.status not in UNDER_WAY:
        return GroupRefused(STANDS[meeting.status])
    if meeting.has_begun(facts.now):
        return GroupRefused(GroupRefusal.HAS_BEGUN)
    former, asks = meeting.counsellor_id, meeting.status is GroupStatus.PROPOSED
    afresh = {"teams": None, "event_id": None, "teams_late": False, "teams_problem": None}
    theirs = next_revision(meeting, counsellor_id=to_id, handed_to=None, **afresh)
    if asks:
        theirs = theirs.model_copy(update={"waiting_since": facts.now, "overdue_since": None})
    effects: list[Effect] = []
    if theirs.status is GroupStatus.AGREED and theirs.request.mode is Mode.DIGITAL:
        effects += effects_of(theirs, EffectKind.MAKE_GROUP_TEAMS)
        effects.append(teams_late(theirs, facts.now))
    if meeting.in_calendar:
        left = FormerMeeting(former, meeting.in_calendar)
        effects.append(about(theirs, EffectKind.CANCEL_FORMER_MEETING, str(left)))
    effects += effects_of(theirs, EffectKind.GROUP_ADVISER_CARD, EffectKind.GROUP_ADVISER_HANDED_OVER)
    effects += to_guests(theirs, EffectKind.GROUP_GUEST_HANDED_OVER)
    effects += effects_of(theirs, EffectKind.GROUP_COUNSELLOR_NEWS)
    effects.append(about(theirs, EffectKind.GROUP_COUNSELLOR_TOOK_OVER, former))
    effects.append(about(theirs, EffectKind.GROUP_FORMER_TOLD, former))
    if asks:
        effects += planned(theirs, facts.routine)
    return GroupChanged(theirs, tuple(effects), "group-handed-over", drops_planned=asks)
