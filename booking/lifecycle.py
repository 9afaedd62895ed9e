"""The life of a booking: each change is a function from a booking to the changed one with its effects, or a refusal.

Nothing here reads a clock or saves anything. An illegal change is not an error: it is refused by name, and the one
who asked is shown how things stand.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from booking.deadline import last_day
from booking.effects import Effect, EffectKind
from booking.people import Person
from booking.ports import Meeting
from booking.request import SessionRequest
from booking.rules import Facts, Grant, Judgment, judge
from booking.session import (
    Booking,
    BookingStatus,
    Cancellation,
    Interpreter,
    InterpreterStatus,
    interpreter_for,
)


class Refusal(StrEnum):
    """Why a change was not made. Each is a message key's last part."""

    ALREADY_CANCELLED = "already-cancelled"
    HAS_BEGUN = "has-begun"
    ALREADY_ORDERED = "already-ordered"
    NO_INTERPRETER_NEEDED = "no-interpreter-needed"
    NOT_YOURS = "not-yours"


@dataclass(frozen=True, slots=True)
class Refused:
    """The change is not legal as things stand; nothing is saved and nothing happens."""

    why: Refusal


@dataclass(frozen=True, slots=True)
class Changed:
    """The booking after the change, what must happen outside, and the audit trail's word for it."""

    booking: Booking
    effects: tuple[Effect, ...]
    event: str


@dataclass(frozen=True, slots=True)
class Blocked:
    """The rules do not allow the booking; the judgment says which and why."""

    judgment: Judgment


def confirm(
    request: SessionRequest, facts: Facts, adviser: Person, booking_id: UUID, grants: tuple[Grant, ...] = ()
) -> Changed | Blocked:
    """Book the session, judged now and by these facts: the judgment made when the time was offered may be stale.

    `grants` are the exceptions that the counsellor has granted.
    """
    judgment = judge(request, facts, grants)
    counsellor = facts.directory.responsible_for(request.municipality or "")
    if not judgment.allows or counsellor is None or request.slot is None or request.language is None:
        return Blocked(judgment)
    booking = Booking(
        id=booking_id,
        request=request.without_duf(),
        duf_given=request.duf is not None,
        slot=request.slot,
        minutes=facts.routine.session.minutes,
        counsellor_id=counsellor.aad_object_id,
        adviser=adviser,
        booked_at=facts.now,
        deadline=last_day(request, facts.routine),
        judgment=judgment,
        interpreter=interpreter_for(request.language),
    )
    return Changed(booking, _effects(booking, EffectKind.MAKE_MEETING, EffectKind.COUNSELLOR_CARD), "booked")


def keep_meeting(booking: Booking, meeting: Meeting) -> Changed:
    """The Teams meeting exists. Where the booking was cancelled meanwhile, the meeting is cancelled in turn."""
    made = _next(booking, meeting=meeting, meeting_problem=None)
    if not booking.is_active:
        return Changed(made, _effects(made, EffectKind.CANCEL_MEETING), "meeting-made-too-late")
    told = (EffectKind.ADVISER_CARD, EffectKind.ADVISER_INVITATION, EffectKind.COUNSELLOR_CARD)
    return Changed(made, _effects(made, *told), "meeting-made")


def note_meeting_problem(booking: Booking, reason: str) -> Changed:
    """The Teams meeting could not be made; both sides are shown it, since somebody must act."""
    noted = _next(booking, meeting_problem=reason)
    told = (EffectKind.ADVISER_CARD, EffectKind.COUNSELLOR_CARD)
    return Changed(noted, _effects(noted, *told), "meeting-failed")


def cancel(booking: Booking, by: Person, now: datetime) -> Changed | Refused:
    """Cancel a session that has not begun: frees the time, cancels the meeting and tells the counsellor.

    For the adviser who booked and for the counsellor; anybody else learns nothing about it.
    """
    if by != booking.adviser and not booking.is_led_by(by):
        return Refused(Refusal.NOT_YOURS)
    if booking.status is BookingStatus.CANCELLED:
        return Refused(Refusal.ALREADY_CANCELLED)
    if booking.has_begun(now):
        return Refused(Refusal.HAS_BEGUN)
    gone = _next(booking, status=BookingStatus.CANCELLED, cancellation=Cancellation(by=by, at=now))
    kinds = [EffectKind.ADVISER_CARD, EffectKind.COUNSELLOR_CARD, EffectKind.COUNSELLOR_CANCELLED]
    if booking.meeting:
        kinds.append(EffectKind.CANCEL_MEETING)
    return Changed(gone, _effects(gone, *kinds), "cancelled")


def order_interpreter(booking: Booking, by: Person, now: datetime) -> Changed | Refused:
    """The counsellor has ordered the interpreter (rutinen pkt. 4: the centre does); both sides see it."""
    if not booking.is_led_by(by):
        return Refused(Refusal.NOT_YOURS)
    if booking.status is BookingStatus.CANCELLED:
        return Refused(Refusal.ALREADY_CANCELLED)
    if booking.interpreter.status is InterpreterStatus.NOT_NEEDED:
        return Refused(Refusal.NO_INTERPRETER_NEEDED)
    if booking.interpreter.status is InterpreterStatus.ORDERED:
        return Refused(Refusal.ALREADY_ORDERED)
    ordered = _next(booking, interpreter=Interpreter(status=InterpreterStatus.ORDERED, by=by, at=now))
    told = (EffectKind.ADVISER_CARD, EffectKind.COUNSELLOR_CARD)
    return Changed(ordered, _effects(ordered, *told), "interpreter-ordered")


def _next(booking: Booking, **changes: object) -> Booking:
    return booking.model_copy(update={**changes, "revision": booking.revision + 1})


def _effects(booking: Booking, *kinds: EffectKind) -> tuple[Effect, ...]:
    return tuple(Effect(kind, booking.id, booking.revision) for kind in kinds)
