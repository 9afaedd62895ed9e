"""Ordering the interpreter, and noting that nobody can be had."""

from datetime import datetime

from booking.change import Changed, Refused, change
from booking.effects import EffectKind
from booking.interpreter import Qualification, is_enough
from booking.people import Person
from booking.routine import InterpreterRules
from booking.session.refusal import Refusal, refuse_for_good
from booking.session.session import Booking, Interpreter, InterpreterStatus


def order_interpreter(
    booking: Booking,
    by: Person,
    now: datetime,
    said: Qualification = Qualification(),  # noqa: B008 - frozen
    rules: InterpreterRules = InterpreterRules(),  # noqa: B008 - frozen
) -> Changed[Booking] | Refused[Refusal]:
    """The counsellor has ordered the interpreter (rutinen pkt. 4: the centre does); both sides see it.

    Also after nobody could be had, when somebody was found all the same; and where one is ordered already but is
    another, or was noted down wrong.
    """
    if why := _refuse(booking, by, now):
        return Refused(why)
    if not is_enough(said, booking.slot.day, rules):
        return Refused(Refusal.LEVEL_NEEDED)
    if booking.interpreter.is_ordered_as(said):
        return Refused(Refusal.ALREADY_ORDERED)
    ordered = Interpreter(status=InterpreterStatus.ORDERED, level=said.level, exception=said.exception, by=by, at=now)
    is_another = booking.interpreter.status is InterpreterStatus.ORDERED
    return _with(booking, ordered, "interpreter-changed" if is_another else "interpreter-ordered")


def note_no_interpreter(booking: Booking, by: Person, now: datetime) -> Changed[Booking] | Refused[Refusal]:
    """Nobody can be had for this time, or the one who was ordered fell out; both sides see it."""
    if why := _refuse(booking, by, now):
        return Refused(why)
    if booking.interpreter.status is InterpreterStatus.UNAVAILABLE:
        return Refused(Refusal.ALREADY_UNAVAILABLE)
    nobody = Interpreter(status=InterpreterStatus.UNAVAILABLE, by=by, at=now)
    return _with(booking, nobody, "interpreter-unavailable")


def hindrance_to_order(booking: Booking, now: datetime) -> Refusal | None:
    """Why nothing more can be said about the interpreter; None while there is time to order one."""
    return refuse_for_good(booking) or (Refusal.HAS_BEGUN if booking.has_begun(now) else None)


def _refuse(booking: Booking, by: Person, now: datetime) -> Refusal | None:
    if not booking.is_led_by(by):
        return Refusal.NOT_YOURS
    if why := hindrance_to_order(booking, now):
        return why
    return Refusal.NO_INTERPRETER_NEEDED if booking.interpreter.status is InterpreterStatus.NOT_NEEDED else None


def _with(booking: Booking, interpreter: Interpreter, event: str) -> Changed[Booking]:
    told = booking.next_revision(interpreter=interpreter)
    return change(booking, told, told.effects(EffectKind.ADVISER_CARD, EffectKind.COUNSELLOR_CARD), event)
