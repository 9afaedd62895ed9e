"""A booked session: what is kept from the confirmation until the data are deleted."""

from datetime import date, datetime
from enum import StrEnum

from booking.calendar.wall_time import span
from booking.effects import EffectKind
from booking.interpreter import ExceptionReason, Qualification
from booking.languages import NO_INTERPRETER
from booking.people import Person
from booking.ports import Span
from booking.rules import Judgment
from booking.session.request import SessionRequest, SlotField
from booking.subject import Held, Kept
from booking.teams_meeting import NO_TEAMS, WithTeams


class BookingStatus(StrEnum):
    """Only a booked session changes further; the other three are for good."""

    BOOKED = "booked"
    CANCELLED = "cancelled"
    COMPLETED = "completed"
    NO_SHOW = "no-show"


class CancelReason(StrEnum):
    """Why a session was cancelled: chosen from a list, never written, so that it names nobody."""

    NOT_WANTED = "not-wanted"
    MOVED_AWAY = "moved-away"
    MISTAKE = "mistake"
    ILLNESS = "illness"
    NO_INTERPRETER = "no-interpreter"
    UNAVAILABLE = "unavailable"
    OTHER = "other"


ADVISER_REASONS = (
    CancelReason.NOT_WANTED,
    CancelReason.MOVED_AWAY,
    CancelReason.ILLNESS,
    CancelReason.MISTAKE,
    CancelReason.OTHER,
)
COUNSELLOR_REASONS = (
    CancelReason.ILLNESS,
    CancelReason.NO_INTERPRETER,
    CancelReason.UNAVAILABLE,
    CancelReason.OTHER,
)


class InterpreterStatus(StrEnum):
    NOT_NEEDED = "not-needed"
    TO_ORDER = "to-order"
    ORDERED = "ordered"
    UNAVAILABLE = "unavailable"
    """Nobody can be had for this time: the session has to be moved, or somebody found after all."""


class Interpreter(Kept):
    """The centre orders the interpreter (rutinen pkt. 4). `at` is in UTC.

    An ordered one has a `level` of the national register, or the `exception` for which one without is used; before
    1 January 2027 it may have neither (`booking/interpreter.py`).
    """

    status: InterpreterStatus
    level: str | None = None
    exception: ExceptionReason | None = None
    by: Person | None = None
    at: datetime | None = None

    def is_ordered_as(self, said: Qualification | None) -> bool:
        """An interpreter is ordered, and just this was said of how qualified they are."""
        return self.status is InterpreterStatus.ORDERED and Qualification(self.level, self.exception) == said


class Cancellation(Kept):
    """Who cancelled, why, and when, in UTC."""

    by: Person
    at: datetime
    reason: CancelReason


class Move(Kept):
    """The session was moved: Oslo slots, who did it, and when, in UTC.

    `interpreter_lapsed` says that an interpreter was ordered for the time that was left.
    """

    from_slot: SlotField
    to_slot: SlotField
    by: Person
    at: datetime
    interpreter_lapsed: bool


class Outcome(Kept):
    """Who said how the session went, and when, in UTC. The booking's status says what it was."""

    by: Person
    at: datetime


class Booking(WithTeams):
    """One session. `slot` is Oslo date and wall time, the rest is UTC.

    The DUF number is not here: it is kept encrypted beside the booking and read only to be shown. `duf_given` says
    whether there is one. `deadline` is the § 11 deadline that the booking met, on record for the supervision.
    """

    adviser_card = EffectKind.ADVISER_CARD
    counsellor_card = new_counsellors_card = EffectKind.COUNSELLOR_CARD
    invitation = EffectKind.ADVISER_INVITATION

    status: BookingStatus = BookingStatus.BOOKED
    request: SessionRequest
    duf_given: bool
    slot: SlotField
    adviser: Person
    booked_at: datetime
    deadline: date | None
    judgment: Judgment
    interpreter: Interpreter
    cancellation: Cancellation | None = None
    moves: tuple[Move, ...] = ()
    outcome: Outcome | None = None

    @property
    def span(self) -> Span:
        return span(self.slot, self.minutes)

    @property
    def held(self) -> Held | None:
        return Held(self.counsellor_id, self.span) if self.is_active else None

    @property
    def is_active(self) -> bool:
        """The session is still to be held, moved or cancelled, or nobody has said yet how it went."""
        return self.status is BookingStatus.BOOKED

    @property
    def is_under_way(self) -> bool:
        return self.is_active

    @property
    def municipality(self) -> str:
        return self.request.municipality or ""

    def given_to(self, counsellor_id: str, _now: datetime) -> "Booking":
        """The session as another counsellor leads it."""
        return self.next_revision(counsellor_id=counsellor_id, **NO_TEAMS)

    @property
    def is_cancelled(self) -> bool:
        """The session gave up its time, and what was kept for it has met its purpose."""
        return self.status is BookingStatus.CANCELLED

    @property
    def arranged_at(self) -> datetime:
        """When the present time was agreed, in UTC: at the last move, else at the booking."""
        return self.moves[-1].at if self.moves else self.booked_at

    @property
    def interpreter_to_order_again(self) -> bool:
        """An interpreter had been ordered for a time that the session was moved from, and none since."""
        waiting = self.interpreter.status is InterpreterStatus.TO_ORDER
        return waiting and any(move.interpreter_lapsed for move in self.moves)

    def is_led_by(self, person: Person) -> bool:
        """The person is the booking's counsellor, or stands in for that one today."""
        return self.counsellor_id in (person.aad_object_id, *person.stands_in_for)

    @property
    def lacks_interpreter(self) -> bool:
        """An interpreter is needed and none is ordered."""
        return self.interpreter.status in (InterpreterStatus.TO_ORDER, InterpreterStatus.UNAVAILABLE)

    def is_held(self, now: datetime) -> bool:
        """Its time has come, and nobody has said that it was not held."""
        return self.status in (BookingStatus.BOOKED, BookingStatus.COMPLETED) and self.has_begun(now)

    def has_begun(self, now: datetime) -> bool:
        return now >= self.span.start

    def is_over(self, now: datetime) -> bool:
        return now >= self.span.end


def interpreter_for(language: str) -> Interpreter:
    needed = language != NO_INTERPRETER
    return Interpreter(status=InterpreterStatus.TO_ORDER if needed else InterpreterStatus.NOT_NEEDED)
