"""When a question for a group meeting is reminded of, handed on and closed, if nobody answers.

The counsellor has as many working days as for a request for an exception, counted anew when new times are proposed
and when another counsellor gets the question.
"""

from datetime import datetime

from booking.calendar.wall_time import to_utc
from booking.effects import Effect, EffectKind
from booking.exception_request.answer_times import working_days_on
from booking.group_meeting.meeting import GroupMeeting, GroupStatus
from booking.routine import Routine


def reminded_at(meeting: GroupMeeting, routine: Routine) -> datetime:
    return working_days_on(_waits_since(meeting), routine.exceptions.remind_working_days, routine)


def handed_over_at(meeting: GroupMeeting, routine: Routine) -> datetime:
    return working_days_on(_waits_since(meeting), routine.exceptions.hand_over_working_days, routine)


def expires_at(meeting: GroupMeeting) -> datetime:
    """When the last time that could come of it begins, in UTC: the counsellor's own proposal, else the adviser's."""
    last = meeting.counter or max(meeting.request.times)
    return to_utc(last.day, last.start)


def planned(meeting: GroupMeeting, routine: Routine) -> tuple[Effect, ...]:
    """What is planned while the meeting waits for an answer, earliest first; nothing is due after it has expired."""
    over = Effect(EffectKind.GROUP_EXPIRE, meeting.id, meeting.revision, due=expires_at(meeting))
    if meeting.status is not GroupStatus.PROPOSED or meeting.overdue_since:
        return (over,)
    steps = (
        (EffectKind.GROUP_REMIND, reminded_at(meeting, routine)),
        (EffectKind.GROUP_OVERDUE, handed_over_at(meeting, routine)),
    )
    due = (Effect(kind, meeting.id, meeting.revision, due=at) for kind, at in steps if at < expires_at(meeting))
    return (*due, over)


def _waits_since(meeting: GroupMeeting) -> datetime:
    return meeting.waiting_since or meeting.asked_at
