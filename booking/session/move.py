"""Moving a session to another time: the same booking and the same Teams link."""

from datetime import datetime

from booking.effects import Effect, EffectKind
from booking.people import Person
from booking.rules import RULE_BY_CODE, Facts, Grant, judge
from booking.session.book import watch_meeting
from booking.session.change import (
    Blocked,
    Changed,
    Refusal,
    Refused,
    effects_of,
    next_revision,
    refuse_for_good,
    refuse_to_other,
)
from booking.session.deadline import last_day
from booking.session.reminders import planned
from booking.session.request import SessionRequest
from booking.session.session import Booking, InterpreterStatus, Move, interpreter_for


def hindrance_to_move(booking: Booking, by: Person, now: datetime) -> Refusal | None:
    """Why `by` cannot move the session to any time at all; None where a new time may be chosen."""
    if why := refuse_to_other(booking, by) or refuse_for_good(booking):
        return why
    return Refusal.HAS_BEGUN if booking.has_begun(now) else None


def grants_that_stay(booking: Booking) -> tuple[Grant, ...]:
    """Those from the rules on place, which hold at any time; one from a rule on time was for that time alone."""
    return tuple(one for one in booking.judgment.grants if RULE_BY_CODE[one.code].field == "place")


def move(booking: Booking, request: SessionRequest, facts: Facts, by: Person) -> Changed | Refused | Blocked:
    """Move the session to the time in `request`, which is the booking's own request, DUF number included.

    Every rule is judged again, now and by these facts, which leave out the time that the booking itself holds. An
    interpreter that was ordered was ordered for the former time, and must be ordered again.
    """
    if why := hindrance_to_move(booking, by, facts.now):
        return Refused(why)
    if request.slot == booking.slot:
        return Refused(Refusal.SAME_TIME)
    judgment = judge(request, facts, grants_that_stay(booking))
    if not judgment.allows or request.slot is None or request.language is None:
        return Blocked(judgment)
    step = Move(
        from_slot=booking.slot,
        to_slot=request.slot,
        by=by,
        at=facts.now,
        interpreter_lapsed=booking.interpreter.status is InterpreterStatus.ORDERED,
    )
    moved = next_revision(
        booking,
        request=request.without_duf(),
        slot=request.slot,
        minutes=facts.routine.session.minutes,
        deadline=last_day(request, facts.routine),
        judgment=judgment,
        interpreter=interpreter_for(request.language),
        moves=(*booking.moves, step),
    )
    at_once = effects_of(
        moved,
        # Also where there is no meeting yet: it may be under way for the former time, and is then put right.
        EffectKind.MOVE_MEETING,
        EffectKind.ADVISER_CARD,
        EffectKind.ADVISER_MOVED,
        EffectKind.ADVISER_INVITATION,
        EffectKind.COUNSELLOR_CARD,
        EffectKind.COUNSELLOR_MOVED,
    )
    ahead = (*_watch(moved, facts), *planned(moved, facts.routine, facts.now))
    return Changed(moved, (*at_once, *ahead), "moved", drops_planned=True)


def _watch(moved: Booking, facts: Facts) -> tuple[Effect, ...]:
    """Planned again with the rest where the meeting is still being made."""
    return () if moved.meeting or moved.meeting_late else (watch_meeting(moved, facts.now),)
