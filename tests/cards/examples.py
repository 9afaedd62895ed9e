"""Bookings for the cards, in every state that a card can show."""

from datetime import timedelta
from typing import Any

from booking.lifecycle import Changed, cancel, confirm, keep_meeting, note_meeting_problem, order_interpreter
from booking.people import Person
from booking.ports import Meeting
from booking.request import SessionRequest
from booking.session import Booking
from tests.booking.examples import ADVISER, BOOKING_ID, COUNSELLOR, NOW, facts, under_6a, under_11

LONGEST_NAME = "Åsmund-Ødegård Ærlig " * 6
LONG_LINK = (
    "https://teams.microsoft.com/l/meetup-join/19%3ameeting_" + "A1b2" * 60 + "%40thread.v2/0?context=" + "x" * 200
)
MEETING = Meeting("event-1", LONG_LINK, "123 456 789 012", "aB3cD4", "https://teams.microsoft.com/meetingOptions/")


def booked(request: SessionRequest, adviser: Person = ADVISER) -> Booking:
    made = confirm(request, facts(), adviser, BOOKING_ID)
    assert isinstance(made, Changed)
    return made.booking


def after(changed: Any) -> Booking:
    assert isinstance(changed, Changed)
    return changed.booking


def states(request: SessionRequest) -> dict[str, Booking]:
    """The same session in each state."""
    adviser = Person(ADVISER.tenant_id, ADVISER.aad_object_id, LONGEST_NAME)
    new = booked(request, adviser)
    made = after(keep_meeting(new, MEETING))
    return {
        "new": new,
        "nameless": booked(request, Person(ADVISER.tenant_id, ADVISER.aad_object_id)),
        "with a meeting": made,
        "without a meeting for good": after(note_meeting_problem(new, "ErrorInvalidUser")),
        "interpreter ordered": after(order_interpreter(made, COUNSELLOR, NOW)),
        "cancelled": after(cancel(made, adviser, NOW + timedelta(hours=1))),
    }


EVERY = {
    f"{name}, {basis}": booking
    for basis, request in (("6A", under_6a()), ("§ 11", under_11()))
    for name, booking in states(request).items()
}
