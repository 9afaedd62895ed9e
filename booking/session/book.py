"""Booking a session, and the Teams meeting that is then made for it."""

from datetime import datetime, timedelta
from uuid import UUID

from booking.effects import Effect, EffectKind
from booking.people import Person
from booking.ports import Meeting
from booking.rules import Facts, Grant, judge
from booking.session.change import Blocked, Changed, effects_of, next_revision
from booking.session.deadline import last_day
from booking.session.reminders import planned
from booking.session.request import SessionRequest
from booking.session.session import Booking, interpreter_for

MEETING_PATIENCE = timedelta(minutes=15)
"""How long «being made» is the truth about a meeting; after that both sides are told that it is late."""


def confirm(
    request: SessionRequest, facts: Facts, adviser: Person, booking_id: UUID, grants: tuple[Grant, ...] = ()
) -> Changed | Blocked:
    """Book the session, judged now and by these facts: the judgment made when the time was offered may be stale.

    `grants` are the exceptions that the counsellor has granted.
    """
    judgment = judge(request, facts, grants)
    if not judgment.allows or request.slot is None or request.language is None:
        return Blocked(judgment)
    counsellor = facts.responsible_for(request.municipality or "", request.slot.day)
    if counsellor is None:
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
    at_once = effects_of(booking, EffectKind.MAKE_MEETING, EffectKind.COUNSELLOR_CARD)
    ahead = (watch_meeting(booking, facts.now), *planned(booking, facts.routine, facts.now))
    return Changed(booking, (*at_once, *ahead), "booked")


def watch_meeting(booking: Booking, now: datetime) -> Effect:
    """The look at whether the meeting was made, for a booking that asks for one at `now` (UTC)."""
    return Effect(EffectKind.MEETING_LATE, booking.id, booking.revision, due=now + MEETING_PATIENCE)


def keep_meeting(booking: Booking, meeting: Meeting) -> Changed:
    """The Teams meeting exists. Where the booking was cancelled meanwhile, the meeting is cancelled in turn."""
    made = next_revision(booking, meeting=meeting, event_id=None, meeting_late=False, meeting_problem=None)
    if booking.is_cancelled:
        return Changed(made, effects_of(made, EffectKind.CANCEL_MEETING), "meeting-made-too-late")
    told = (EffectKind.ADVISER_CARD, EffectKind.ADVISER_INVITATION, EffectKind.COUNSELLOR_CARD)
    return Changed(made, effects_of(made, *told), "meeting-made")


def keep_event(booking: Booking, event_id: str) -> Changed | None:
    """The event stands in the calendar, its Teams meeting is not there. None where that is known already.

    Where the booking was cancelled meanwhile, the event is cancelled in turn.
    """
    if booking.in_calendar:
        return None
    kept = next_revision(booking, event_id=event_id)
    told = (EffectKind.ADVISER_CARD, EffectKind.COUNSELLOR_CARD)
    follows = (EffectKind.CANCEL_MEETING,) if booking.is_cancelled else told
    return Changed(kept, effects_of(kept, *follows), "event-made")


def note_meeting_late(booking: Booking) -> Changed | None:
    """The Teams meeting fails to be made, and is tried for still; both sides are shown it. None where it is not so."""
    if not booking.is_active or booking.meeting or booking.meeting_late or booking.meeting_problem:
        return None
    noted = next_revision(booking, meeting_late=True)
    told = (EffectKind.ADVISER_CARD, EffectKind.COUNSELLOR_CARD)
    return Changed(noted, effects_of(noted, *told), "meeting-late")


def note_meeting_problem(booking: Booking, reason: str) -> Changed:
    """The Teams meeting could not be made; both sides are shown it, since somebody must act."""
    noted = next_revision(booking, meeting_problem=reason)
    told = (EffectKind.ADVISER_CARD, EffectKind.COUNSELLOR_CARD)
    return Changed(noted, effects_of(noted, *told), "meeting-failed")
