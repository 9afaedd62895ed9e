"""Taking back a question for a group meeting, or cancelling the meeting agreed, with a reason from a list."""

from datetime import datetime

from booking.change import Refused, change
from booking.effects import EffectKind
from booking.group_meeting.lifecycle import STANDS, GroupChange, GroupRefusal
from booking.group_meeting.meeting import UNDER_WAY, Ended, GroupCancelReason, GroupMeeting, GroupStatus
from booking.people import Person
from booking.teams_meeting import cancel_teams

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
) -> GroupChange:
    """Either side takes back the question, or cancels the meeting agreed and says why; all who take part are told."""
    leads = meeting.is_led_by(by)
    if not leads and by != meeting.adviser:
        return Refused(GroupRefusal.NOT_YOURS)
    if meeting.status not in UNDER_WAY:
        return Refused(STANDS[meeting.status])
    if leads and meeting.status is not GroupStatus.AGREED:
        return Refused(GroupRefusal.NOT_AGREED)  # before that, the counsellor declines and says why
    if meeting.has_begun(now):
        return Refused(GroupRefusal.HAS_BEGUN)
    reasons = reasons_to_cancel(meeting, by)
    if reasons and reason not in reasons:
        return Refused(GroupRefusal.REASON_NOT_LISTED)
    ended = Ended(by=by, at=now, cancelled_for=reason if reasons else None)
    changed = meeting.next_revision(status=GroupStatus.CANCELLED, ended=ended)
    news = EffectKind.GROUP_ADVISER_NEWS if leads else EffectKind.GROUP_COUNSELLOR_NEWS
    effects = (*changed.effects(news), *changed.to_guests(EffectKind.GROUP_GUEST_CANCELLED), *cancel_teams(changed))
    return change(meeting, changed, effects, "group-cancelled", drops_planned=True)
