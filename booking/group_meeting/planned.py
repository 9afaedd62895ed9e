"""What is planned ahead for an agreed group meeting: reckoned on the Oslo wall clock, turned into UTC last."""

from datetime import datetime

from booking.effects import Effect, EffectKind
from booking.group_meeting.meeting import GroupMeeting
from booking.routine import Routine
from booking.session.reminders import interpreter_due


def planned_when_agreed(meeting: GroupMeeting, routine: Routine, now: datetime) -> tuple[Effect, ...]:
    """Everything that will fall due for the meeting at its present time, earliest first.

    A reminder whose time has been is left out: the counsellor's card says the same at once. Each is `about` the slot
    it was planned for, so that it can be told from the time the meeting was moved to.
    """
    if meeting.slot is None or meeting.span is None:
        return ()
    about = str(meeting.slot)
    moments = [(meeting.span.end, EffectKind.GROUP_OVER)]
    if not meeting.request.own_interpreter:
        moments.insert(0, (interpreter_due(meeting.slot.day, routine), EffectKind.GROUP_INTERPRETER_REMINDER))
    return tuple(Effect(kind, meeting.id, meeting.revision, due=due, about=about) for due, kind in moments if due > now)


def still_holds(effect: Effect, meeting: GroupMeeting) -> bool:
    """Whether what was planned is about the meeting as it now stands: agreed, and at that time."""
    return meeting.holds_time and effect.about == str(meeting.slot)
