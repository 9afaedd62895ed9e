"""A booked session: what is kept from the confirmation until the data are deleted."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from booking.interpreter import ExceptionReason
from booking.languages import NO_INTERPRETER
from booking.people import Person
from booking.ports import Meeting, Span
from booking.request import SessionRequest, SlotField
from booking.rules import Judgment
from booking.wall_time import span


class BookingStatus(StrEnum):
    BOOKED = "booked"
    CANCELLED = "cancelled"


class InterpreterStatus(StrEnum):
    NOT_NEEDED = "not-needed"
    TO_ORDER = "to-order"
    ORDERED = "ordered"
    UNAVAILABLE = "unavailable"
    """Nobody can be had for this time: the session has to be moved, or somebody found after all."""


class _Kept(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Interpreter(_Kept):
    """The centre orders the interpreter (rutinen pkt. 4). `at` is in UTC.

    An ordered one has a `level` of the national register, or the `exception` for which one without is used; before
    1 January 2027 it may have neither (`booking/interpreter.py`).
    """

    status: InterpreterStatus
    level: str | None = None
    exception: ExceptionReason | None = None
    by: Person | None = None
    at: datetime | None = None


class Cancellation(_Kept):
    """Who cancelled and when, in UTC."""

    by: Person
    at: datetime


class Booking(_Kept):
    """One session. `revision` grows by one with each change; `slot` is Oslo date and wall time, the rest is UTC.

    The DUF number is not here: it is kept encrypted beside the booking and read only to be shown. `duf_given` says
    whether there is one. `deadline` is the § 11 deadline that the booking met, on record for the supervision.
    """

    id: UUID
    revision: int = 1
    status: BookingStatus = BookingStatus.BOOKED
    request: SessionRequest
    duf_given: bool
    slot: SlotField
    minutes: int
    counsellor_id: str
    adviser: Person
    booked_at: datetime
    deadline: date | None
    judgment: Judgment
    meeting: Meeting | None = None
    meeting_problem: str | None = None
    interpreter: Interpreter
    cancellation: Cancellation | None = None

    @property
    def span(self) -> Span:
        return span(self.slot, self.minutes)

    @property
    def is_active(self) -> bool:
        """The session still holds its time."""
        return self.status is BookingStatus.BOOKED

    def is_led_by(self, person: Person) -> bool:
        """The person is the booking's counsellor, or stands in for that one today."""
        return self.counsellor_id in (person.aad_object_id, *person.stands_in_for)

    @property
    def lacks_interpreter(self) -> bool:
        """An interpreter is needed and none is ordered."""
        return self.interpreter.status in (InterpreterStatus.TO_ORDER, InterpreterStatus.UNAVAILABLE)

    def is_held(self, now: datetime) -> bool:
        """It was not cancelled, and its time has come."""
        return self.status is not BookingStatus.CANCELLED and self.has_begun(now)

    def has_begun(self, now: datetime) -> bool:
        return now >= self.span.start


def interpreter_for(language: str) -> Interpreter:
    needed = language != NO_INTERPRETER
    return Interpreter(status=InterpreterStatus.TO_ORDER if needed else InterpreterStatus.NOT_NEEDED)
