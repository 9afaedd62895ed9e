"""Why a session is not changed, by name."""

from enum import StrEnum

from booking.people import Person
from booking.session.session import Booking, BookingStatus


class Refusal(StrEnum):
    """Why a change was not made. Each is a message key's last part."""

    ALREADY_CANCELLED = "already-cancelled"
    ALREADY_COMPLETED = "already-completed"
    ALREADY_NO_SHOW = "already-no-show"
    HAS_BEGUN = "has-begun"
    NOT_BEGUN = "not-begun"
    NOT_ENDED = "not-ended"
    SAME_TIME = "same-time"
    REASON_NOT_LISTED = "reason-not-listed"
    ALREADY_ORDERED = "already-ordered"
    NO_INTERPRETER_NEEDED = "no-interpreter-needed"
    LEVEL_NEEDED = "level-needed"
    ALREADY_UNAVAILABLE = "already-unavailable"
    NOT_YOURS = "not-yours"


_FOR_GOOD = {
    BookingStatus.CANCELLED: Refusal.ALREADY_CANCELLED,
    BookingStatus.COMPLETED: Refusal.ALREADY_COMPLETED,
    BookingStatus.NO_SHOW: Refusal.ALREADY_NO_SHOW,
}


def refuse_to_other(booking: Booking, by: Person) -> Refusal | None:
    """Anybody but the adviser who booked and the counsellor learns nothing about the booking."""
    return None if by == booking.adviser or booking.is_led_by(by) else Refusal.NOT_YOURS


def refuse_for_good(booking: Booking) -> Refusal | None:
    """Nothing more is changed about a session that is cancelled, completed or not attended."""
    return _FOR_GOOD.get(booking.status)
