"""Ordering the interpreter."""

from datetime import datetime

from booking.effects import EffectKind
from booking.lifecycle.change import Changed, Refusal, Refused, effects_of, next_revision, refuse_for_good
from booking.people import Person
from booking.session import Booking, Interpreter, InterpreterStatus


def order_interpreter(booking: Booking, by: Person, now: datetime) -> Changed | Refused:
    """The counsellor has ordered the interpreter (rutinen pkt. 4: the centre does); both sides see it."""
    if not booking.is_led_by(by):
        return Refused(Refusal.NOT_YOURS)
    if why := refuse_for_good(booking):
        return Refused(why)
    if booking.interpreter.status is InterpreterStatus.NOT_NEEDED:
        return Refused(Refusal.NO_INTERPRETER_NEEDED)
    if booking.interpreter.status is InterpreterStatus.ORDERED:
        return Refused(Refusal.ALREADY_ORDERED)
    ordered = next_revision(booking, interpreter=Interpreter(status=InterpreterStatus.ORDERED, by=by, at=now))
    told = (EffectKind.ADVISER_CARD, EffectKind.COUNSELLOR_CARD)
    return Changed(ordered, effects_of(ordered, *told), "interpreter-ordered")
