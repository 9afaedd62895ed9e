"""A request for an exception: what is asked, how far it has come, and who answered what."""

from datetime import date, datetime, time
from enum import StrEnum

from booking.effects import EffectKind
from booking.people import Person
from booking.session.request import SessionRequest, SlotField
from booking.subject import Kept, Subject

MOST_WISHES = 3
WISHABLE_TIMES = tuple(time(minutes // 60, minutes % 60) for minutes in range(7 * 60, 20 * 60 + 1, 30))
"""The times of day that can be wished for or proposed. Opening hours are one of the rules, so this is wider."""


class AskedReason(StrEnum):
    """Why an exception is asked for: chosen from a list, never written, so that it tells nothing about anybody."""

    DEADLINE = "deadline"
    OCCUPIED = "occupied"
    TRAVEL = "travel"
    NOT_DIGITAL = "not-digital"
    AGREED = "agreed"


class InterpreterReason(StrEnum):
    """Why an interpreter can be had in less than the two weeks (rutinen pkt. 2.2)."""

    CONFIRMED = "confirmed"
    REMOTE = "remote"
    ALREADY_BOOKED = "already-booked"
    NOT_NEEDED = "not-needed"


class DeclineReason(StrEnum):
    """Why the counsellor does not grant it."""

    NO_TIME = "no-time"
    NO_INTERPRETER = "no-interpreter"
    NO_PLACE = "no-place"
    ORDINARY_TIME = "ordinary-time"
    CALL = "call"


class ExceptionStatus(StrEnum):
    """The last five are for good."""

    ASKED = "asked"
    PROPOSED = "proposed"
    """The counsellor has proposed another time, and the adviser has not answered yet."""
    GRANTED = "granted"
    ACCEPTED = "accepted"
    """The adviser took the time that the counsellor proposed."""
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


OPEN = frozenset({ExceptionStatus.ASKED, ExceptionStatus.PROPOSED})


class Proposal(Kept):
    """The counsellor's own time; `interpreter` says why one can be had when it is nearer than the notice."""

    slot: SlotField
    by: Person
    at: datetime
    interpreter: InterpreterReason | None = None


class Closing(Kept):
    """Who ended it and when, in UTC; nobody where it expired."""

    by: Person | None
    at: datetime
    reason: DeclineReason | None = None


class ExceptionRequest(Subject):
    """One request. Wishes and proposals are Oslo slots, the rest is UTC.

    `request` holds the answers without DUF number and without slot; the number is kept encrypted beside it. The id is
    the draft's before and the booking's after. `handed_to` is the substitute's object id; `overdue_since` is when it
    was handed on because nobody had answered. `deadline` is the § 11 deadline, if one holds.
    """

    status: ExceptionStatus = ExceptionStatus.ASKED
    request: SessionRequest
    duf_given: bool
    wishes: tuple[SlotField, ...]
    reason: AskedReason
    adviser: Person
    counsellor_id: str
    asked_at: datetime
    deadline: date | None
    proposal: Proposal | None = None
    handed_to: str | None = None
    overdue_since: datetime | None = None
    closing: Closing | None = None

    @property
    def is_open(self) -> bool:
        return self.status in OPEN

    @property
    def kept_up_to_date(self) -> tuple[EffectKind, ...]:
        """The substitute whom it was handed to has a card of their own."""
        return (EffectKind.EXCEPTION_STAND_IN_CARD,) if self.handed_to else ()

    def is_answered_by(self, person: Person) -> bool:
        """The counsellor, whoever stands in today, and the substitute once it has been handed on."""
        ids = (person.aad_object_id, *person.stands_in_for)
        return self.counsellor_id in ids or person.aad_object_id == self.handed_to
