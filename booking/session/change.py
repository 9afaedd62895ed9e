"""What a change of a booking comes to: the changed booking with its effects, or a refusal by name."""

from dataclasses import dataclass
from enum import StrEnum

from booking.effects import Effect, EffectKind
from booking.people import Person
from booking.rules import Judgment
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
    ALREADY_THEIRS = "already-theirs"
    NOT_YOURS = "not-yours"


@dataclass(frozen=True, slots=True)
class Refused:
    """The change is not legal as things stand; nothing is saved and nothing happens."""

    why: Refusal


@dataclass(frozen=True, slots=True)
class Changed:
    """The booking after the change, what must happen outside, and the audit trail's word for it.

    `drops_planned` says that what was planned ahead for the booking is to be forgotten before the effects are kept.
    """

    booking: Booking
    effects: tuple[Effect, ...]
    event: str
    drops_planned: bool = False


@dataclass(frozen=True, slots=True)
class Blocked:
    """The rules do not allow the booking; the judgment says which and why."""

    judgment: Judgment


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


def next_revision(booking: Booking, **changes: object) -> Booking:
    return booking.model_copy(update={**changes, "revision": booking.revision + 1})


def effects_of(booking: Booking, *kinds: EffectKind) -> tuple[Effect, ...]:
    """Effects to be carried out at once."""
    return tuple(Effect(kind, booking.id, booking.revision) for kind in kinds)
