"""One meeting for several municipalities: the counsellor opens it, advisers there take places while there are any."""

from datetime import datetime

from booking.change import Refused, change
from booking.directory.directory import Directory
from booking.effects import EffectKind
from booking.group_meeting.lifecycle import GroupChange, GroupRefusal
from booking.group_meeting.meeting import GroupMeeting, GroupStatus, Party
from booking.people import Person


def may_be_opened_to(meeting: GroupMeeting, directory: Directory) -> tuple[str, ...]:
    """The other municipalities of whoever leads the meeting, and of the one whose place a stand-in has taken."""
    people = (directory.responsible_for(meeting.municipality), directory.counsellor(meeting.counsellor_id))
    theirs = dict.fromkeys(m for one in people if one for m in one.municipalities)
    return tuple(m for m in theirs if m != meeting.municipality)


def open_to(
    meeting: GroupMeeting, municipalities: tuple[str, ...], by: Person, directory: Directory, now: datetime
) -> GroupChange:
    """Open the meeting to exactly these of the counsellor's municipalities. Who has a place already keeps it."""
    if not meeting.is_led_by(by):
        return Refused(GroupRefusal.NOT_YOURS)
    if refused := _closed(meeting, now):
        return refused
    allowed = tuple(m for m in may_be_opened_to(meeting, directory) if m in municipalities)
    changed = meeting.next_revision(open_to=allowed)
    return change(meeting, changed, changed.effects(EffectKind.GROUP_ADVISER_CARD), "group-opened")


def join(meeting: GroupMeeting, municipality: str, number: int, by: Person, now: datetime) -> GroupChange:
    """An adviser's participants, as many as said now: fewer gives places back, 0 takes them all off again."""
    if refused := _closed(meeting, now):
        return refused
    at = meeting.party_of(by)
    if at is None and not meeting.welcomes(municipality):
        return Refused(GroupRefusal.NOT_OPEN)
    had = meeting.parties[at].number if at is not None else 0
    if number - had > meeting.places_left:
        return Refused(GroupRefusal.FULL)
    if at is None:
        parties = (*meeting.parties, Party(municipality=municipality, adviser=by, number=number))
    else:
        party = meeting.parties[at].model_copy(update={"number": number})
        parties = (*meeting.parties[:at], party, *meeting.parties[at + 1 :])
    changed = meeting.next_revision(parties=parties)
    effects = changed.effects(EffectKind.GROUP_COUNSELLOR_CARD, EffectKind.GROUP_ADVISER_CARD)
    if at is None and changed.teams:
        place = str(len(parties) - 1)
        effects += (changed.effect(EffectKind.GROUP_GUEST_INVITATION, about=place),)
    return change(meeting, changed, effects, "group-joined")


def _closed(meeting: GroupMeeting, now: datetime) -> Refused[GroupRefusal] | None:
    if meeting.status is GroupStatus.CANCELLED:
        return Refused(GroupRefusal.ALREADY_CANCELLED)
    if meeting.has_begun(now):
        return Refused(GroupRefusal.HAS_BEGUN)
    return None if meeting.status is GroupStatus.AGREED else Refused(GroupRefusal.NOT_AGREED)
