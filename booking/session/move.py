"""Moving a session to another time: the same booking and the same Teams link."""

from datetime import datetime

from booking.change import Blocked, Changed, Refused, change
from booking.effects import EffectKind
from booking.people import Person
from booking.rules import RULE_BY_CODE, Facts, Grant, judge
from booking.session.deadline import last_day
from booking.session.refusal import Refusal, refuse_for_good, refuse_to_other
from booking.session.reminders import planned
from booking.session.request import SessionRequest
from booking.session.session import Booking, InterpreterStatus, Move, interpreter_for
from booking.teams_meeting import move_teams


def hindrance_to_move(booking: Booking, by: Person, now: datetime) -> Refusal | None:
    """Why `by` cannot move the session to any time at all; None where a new time may be chosen."""
    if why := refuse_to_other(booking, by) or refuse_for_good(booking):
        return why
    return Refusal.HAS_BEGUN if booking.has_begun(now) else None


def grants_that_stay(booking: Booking) -> tuple[Grant, ...]:
    """Those from the rules on place, which hold at any time; one from a rule on time was for that time alone."""
    return tuple(one for one in booking.judgment.grants if RULE_BY_CODE[one.code].field == "place")


def move(
    booking: Booking, request: SessionRequest, facts: Facts, by: Person
) -> Changed[Booking] | Refused[Refusal] | Blocked:
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
    moved = booking.next_revision(
        request=request.without_duf(),
        slot=request.slot,
        minutes=facts.routine.session.minutes,
        deadline=last_day(request, facts.routine),
        judgment=judgment,
        interpreter=interpreter_for(request.language),
        moves=(*booking.moves, step),
    )
    told = moved.effects(
        EffectKind.ADVISER_CARD,
        EffectKind.ADVISER_MOVED,
        EffectKind.ADVISER_INVITATION,
        EffectKind.COUNSELLOR_CARD,
        EffectKind.COUNSELLOR_MOVED,
    )
    ahead = planned(moved, facts.routine, facts.now)
    return change(booking, moved, (*move_teams(moved, facts.now), *told, *ahead), "moved", drops_planned=True)
