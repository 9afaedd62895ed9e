"""Bookings for the cards, in every state that a card can show."""

from datetime import date, time, timedelta
from typing import Any

from booking.calendar.wall_time import Slot
from booking.change import Changed
from booking.people import Person
from booking.ports import TeamsMeeting
from booking.session.book import confirm
from booking.session.cancel import cancel
from booking.session.interpreter import order_interpreter
from booking.session.move import move
from booking.session.outcome import complete, note_no_show
from booking.session.request import SessionRequest
from booking.session.session import Booking, CancelReason
from booking.teams_meeting import keep_teams, note_teams_late, note_teams_problem
from tests.booking.examples import ADVISER, BOOKING_ID, COUNSELLOR, NOW, facts, under_6a, under_11

LONGEST_NAME = "Åsmund-Ødegård Ærlig " * 6
LONG_LINK = (
    "https://teams.microsoft.com/l/meetup-join/19%3ameeting_" + "A1b2" * 60 + "%40thread.v2/0?context=" + "x" * 200
)
FRIDAY = Slot(date(2026, 12, 11), time(13))
MEETING = TeamsMeeting("event-1", LONG_LINK, "123 456 789 012", "aB3cD4", "https://teams.microsoft.com/meetingOptions/")


def booked(request: SessionRequest, adviser: Person = ADVISER) -> Booking:
    made = confirm(request, facts(), adviser, BOOKING_ID)
    assert isinstance(made, Changed)
    return made.subject


def after(changed: Any) -> Booking:
    assert isinstance(changed, Changed)
    return changed.subject


def states(request: SessionRequest) -> dict[str, Booking]:
    """The same session in each state."""
    adviser = Person(ADVISER.tenant_id, ADVISER.aad_object_id, LONGEST_NAME)
    new = booked(request, adviser)
    made = after(keep_teams(new, MEETING))
    end = made.span.end
    return {
        "new": new,
        "nameless": booked(request, Person(ADVISER.tenant_id, ADVISER.aad_object_id)),
        "with a meeting": made,
        "with a meeting that is late": after(note_teams_late(new)),
        "without a meeting for good": after(note_teams_problem(new, "ErrorInvalidUser")),
        "interpreter ordered": after(order_interpreter(made, COUNSELLOR, NOW)),
        "completed": after(complete(made, COUNSELLOR, end)),
        "no-show": after(note_no_show(made, COUNSELLOR, end)),
        "cancelled": after(cancel(made, adviser, CancelReason.ILLNESS, NOW + timedelta(hours=1))),
    }


def moved(request: SessionRequest) -> Booking:
    """Moved by its adviser to Friday, with the interpreter ordered for the time that was left."""
    ordered = after(order_interpreter(after(keep_teams(booked(request), MEETING)), COUNSELLOR, NOW))
    friday = request.model_copy(update={"slot": FRIDAY})
    return after(move(ordered, friday, facts(), ADVISER))


EVERY = {
    f"{name}, {basis}": booking
    for basis, request in (("6A", under_6a()), ("§ 11", under_11()))
    for name, booking in states(request).items()
}
