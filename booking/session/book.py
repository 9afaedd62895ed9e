"""Booking a session."""

from uuid import UUID

from booking.change import Blocked, Changed
from booking.effects import EffectKind
from booking.people import Person
from booking.rules import Facts, Grant, judge
from booking.session.deadline import last_day
from booking.session.reminders import planned
from booking.session.request import SessionRequest
from booking.session.session import Booking, interpreter_for
from booking.teams_meeting import make_teams


def confirm(
    request: SessionRequest, facts: Facts, adviser: Person, booking_id: UUID, grants: tuple[Grant, ...] = ()
) -> Changed[Booking] | Blocked:
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
    told = booking.effects(EffectKind.COUNSELLOR_CARD)
    ahead = planned(booking, facts.routine, facts.now)
    return Changed(booking, (*make_teams(booking, facts.now), *told, *ahead), "booked")
