"""What is planned ahead for a session, and when: reckoned on the Oslo wall clock, turned into UTC last."""

from datetime import date, datetime, timedelta

from booking.calendar.open_days import add_working_days, is_working_day
from booking.calendar.wall_time import to_utc
from booking.effects import Effect, EffectKind
from booking.legal_basis import LegalBasis
from booking.routine import Routine
from booking.session.session import Booking, InterpreterStatus

_DAY = timedelta(days=1)


def planned(booking: Booking, routine: Routine, now: datetime) -> tuple[Effect, ...]:
    """Everything that will fall due for the booking at its present time, earliest first.

    What should have been said before `now` is left out: the booking or the move that plans it says the same at once.
    Each effect is `about` the slot it was planned for, so that it can be told from the time the session was moved to.
    """
    about = str(booking.slot)
    return tuple(
        Effect(kind, booking.id, booking.revision, due=due, about=about)
        for due, kind in sorted(_moments(booking, routine), key=lambda one: one[0])
        if due > now
    )


def still_holds(effect: Effect, booking: Booking) -> bool:
    """Whether what was planned is about the session as it now stands."""
    return not booking.is_cancelled and effect.about == str(booking.slot)


def interpreter_due(day: date, routine: Routine) -> datetime:
    """When, in UTC, to remind of an interpreter that is not ordered to what is held on this local date."""
    latest = day - timedelta(days=routine.reminders.interpreter_days)
    # Nobody orders an interpreter on a holiday, and the day after may be too late.
    while not is_working_day(latest, routine.closed):
        latest -= _DAY
    return to_utc(latest, routine.reminders.daytime)


def is_overtaken(effect: Effect, booking: Booking, routine: Routine, now: datetime) -> bool:
    """Whether a later reminder says the same by `now` (UTC), so that one who was out of reach is told once, not twice.

    The evening before says both that the link is needed and that no interpreter is ordered.
    """
    early = (EffectKind.ADVISER_FORWARD_REMINDER, EffectKind.COUNSELLOR_INTERPRETER_REMINDER)
    return effect.kind in early and now >= _evening(booking, routine)


def _evening(booking: Booking, routine: Routine) -> datetime:
    return to_utc(booking.slot.day - _DAY, routine.reminders.evening)


def _moments(booking: Booking, routine: Routine) -> list[tuple[datetime, EffectKind]]:
    day, figures, closed = booking.slot.day, routine.reminders, routine.closed
    forward = add_working_days(day, -figures.forward_working_days, closed)
    evening = _evening(booking, routine)
    moments = [
        (to_utc(forward, figures.daytime), EffectKind.ADVISER_FORWARD_REMINDER),
        (evening, EffectKind.ADVISER_EVENING_REMINDER),
        (evening, EffectKind.COUNSELLOR_EVENING_REMINDER),
        (booking.span.start, EffectKind.COUNSELLOR_SESSION_BEGINS),
        (booking.span.end, EffectKind.COUNSELLOR_OUTCOME_QUESTION),
    ]
    if booking.interpreter.status is not InterpreterStatus.NOT_NEEDED:
        moments.append((interpreter_due(day, routine), EffectKind.COUNSELLOR_INTERPRETER_REMINDER))
    if booking.request.basis is LegalBasis.ORDINARY:
        note = add_working_days(day, figures.note_working_days, closed)
        moments.append((to_utc(note, figures.daytime), EffectKind.COUNSELLOR_NOTE_REMINDER))
    return moments
