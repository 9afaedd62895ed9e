"""Taking back a question for a group meeting, or cancelling the meeting agreed, with a reason from a list."""

from datetime import datetime

from booking.effects import EffectKind
from booking.group_meeting.lifecycle import (
    STANDS,
    GroupChanged,
    GroupRefusal,
    GroupRefused,
    effects_of,
    next_revision,
    to_guests,
)
from booking.group_meeting.meeting import UNDER_WAY, Ended, GroupCancelReason, GroupMeeting, GroupStatus
from booking.people import Person

_ADVISER_REASONS = (GroupCancelReason.TOO_FEW, GroupCancelReason.NO_ROOM, GroupCancelReason.OTHER)
_COUNSELLOR_REASONS = (
    GroupCancelReason.NO_INTERPRETER,
    GroupCancelReason.ILLNESS,
    GroupCancelReason.UNAVAILABLE,
    GroupCancelReason.TOO_FEW,
    GroupCancelReason.OTHER,
)


def reasons_to_cancel(meeting: GroupMeeting, by: Person) -> tuple[GroupCancelReason, ...]:
    """The reasons that `by` may choose from; none where nothing has been agreed yet, and the question is taken back."""
    if meeting.status is not GroupStatus.AGREED:
        return ()
    return _COUNSELLOR_REASONS if meeting.is_led_by(by) else _ADVISER_REASONS


def cancel_group(
    meeting: GroupMeeting, by: Person, now: datetime, reason: GroupCancelReason | None = None
) -> GroupChanged | GroupRefused:
    """Either side takes back the question, or cancels the meeting agreed and says why; all who take part are told."""
    leads = meeting.is_led_by(by)
    if not leads and by != meeting.adviser:
        return GroupRefused(GroupRefusal.NOT_YOURS)
    if meeting.status not in UNDER_WAY:
        return GroupRefused(STANDS[meeting.status])
    if leads and meeting.status is not GroupStatus.AGREED:
        return GroupRefused(GroupRefusal.NOT_AGREED)  # before that, the counsellor declines and says why
    if meeting.has_begun(now):
        return GroupRefused(GroupRefusal.HAS_BEGUN)
    reasons = reasons_to_cancel(meeting, by)
    if reasons and reason not in reasons:
        return GroupRefused(GroupRefusal.REASON_NOT_LISTED)
    ended = Ended(by=by, at=now, cancelled_for=reason if reasons else None)
    changed = next_revision(meeting, status=GroupStatus.CANCELLED, ended=ended)
    news = EffectKind.GROUP_ADVISER_NEWS if leads else EffectKind.GROUP_COUNSELLOR_NEWS
    effects = [*effects_of(changed, news), *to_guests(changed, EffectKind.GROUP_GUEST_CANCELLED)]
    if changed.in_calendar:
        effects += effects_of(changed, EffectKind.CANCEL_GROUP_TEAMS)
    return GroupChanged(changed, tuple(effects), "group-cancelled", drops_planned=True)
