"""The Teams meeting of a digital group meeting: made, still being made, or given up."""

from booking.effects import EffectKind
from booking.group_meeting.lifecycle import GroupChanged, effects_of, next_revision, to_guests
from booking.group_meeting.meeting import GroupMeeting, GroupStatus
from booking.ports import Meeting


def keep_teams(meeting: GroupMeeting, teams: Meeting) -> GroupChanged:
    """The Teams meeting exists. Where the meeting was cancelled meanwhile, it is cancelled in turn."""
    changed = next_revision(meeting, teams=teams, event_id=None, teams_late=False, teams_problem=None)
    if meeting.status is not GroupStatus.AGREED:
        return GroupChanged(changed, effects_of(changed, EffectKind.CANCEL_GROUP_TEAMS), "group-teams-made-too-late")
    cards = effects_of(changed, EffectKind.GROUP_ADVISER_CARD, EffectKind.GROUP_COUNSELLOR_CARD)
    invitations = (
        *effects_of(changed, EffectKind.GROUP_INVITATION),
        *to_guests(changed, EffectKind.GROUP_GUEST_INVITATION),
    )
    return GroupChanged(changed, (*cards, *invitations), "group-teams-made")


def keep_event(meeting: GroupMeeting, event_id: str) -> GroupChanged | None:
    """The event stands in the calendar, its Teams meeting is not there. None where that is known already.

    Where the meeting was cancelled meanwhile, the event is cancelled in turn.
    """
    if meeting.in_calendar:
        return None
    changed = next_revision(meeting, event_id=event_id)
    told = (EffectKind.GROUP_ADVISER_CARD, EffectKind.GROUP_COUNSELLOR_CARD)
    follows = told if meeting.status is GroupStatus.AGREED else (EffectKind.CANCEL_GROUP_TEAMS,)
    return GroupChanged(changed, effects_of(changed, *follows), "group-event-made")


def note_teams_late(meeting: GroupMeeting) -> GroupChanged | None:
    """The Teams meeting fails to be made, and is tried for still; both sides are shown it. None where it is not so."""
    is_waited_for = meeting.status is GroupStatus.AGREED and meeting.is_digital
    if not is_waited_for or meeting.teams or meeting.teams_late or meeting.teams_problem:
        return None
    changed = next_revision(meeting, teams_late=True)
    told = (EffectKind.GROUP_ADVISER_CARD, EffectKind.GROUP_COUNSELLOR_CARD)
    return GroupChanged(changed, effects_of(changed, *told), "group-teams-late")


def note_teams_problem(meeting: GroupMeeting, reason: str) -> GroupChanged:
    """The Teams meeting could not be made; both sides are shown it, since somebody must act."""
    changed = next_revision(meeting, teams_problem=reason)
    told = (EffectKind.GROUP_ADVISER_CARD, EffectKind.GROUP_COUNSELLOR_CARD)
    return GroupChanged(changed, effects_of(changed, *told), "group-teams-failed")
