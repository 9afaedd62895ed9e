"""A group information meeting: what is kept from the asking until the data are deleted."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from booking.calendar.wall_time import span
from booking.group_meeting.request import GroupMeetingRequest, Mode
from booking.people import Person
from booking.ports import Meeting, Span
from booking.rules import Judgment
from booking.session.request import SlotField
from booking.session.session import Interpreter, InterpreterStatus


class GroupStatus(StrEnum):
    PROPOSED = "proposed"
    """The adviser has proposed times; the counsellor answers."""
    COUNTER_PROPOSED = "counter-proposed"
    """The counsellor has proposed another time; the adviser answers."""
    AGREED = "agreed"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    HELD = "held"
    EXPIRED = "expired"
    """No time that was proposed is to come any longer, and none was agreed."""


UNDECIDED = frozenset({GroupStatus.PROPOSED, GroupStatus.COUNTER_PROPOSED})
UNDER_WAY = UNDECIDED | {GroupStatus.AGREED}


class DeclineReason(StrEnum):
    """Why the counsellor cannot hold the meeting. Chosen from a list, so that nobody writes about anybody."""

    NO_TIME = "no-time"
    TOO_FEW = "too-few"
    JOIN_ANOTHER = "join-another"
    NO_INTERPRETER = "no-interpreter"
    CALL_ME = "call-me"


class GroupCancelReason(StrEnum):
    """Why a meeting that was agreed on is cancelled."""

    NO_INTERPRETER = "no-interpreter"
    ILLNESS = "illness"
    UNAVAILABLE = "unavailable"
    TOO_FEW = "too-few"
    NO_ROOM = "no-room"
    OTHER = "other"


class _Kept(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class LanguageInterpreter(Interpreter):
    """What the counsellor has said about the interpreter to one of the meeting's languages (rutinen pkt. 1.2)."""

    language: str


class GroupMove(_Kept):
    """The meeting was moved: Oslo slots, the adviser who accepted the new time, and when, in UTC.

    `lapsed` are the languages that an interpreter was ordered to for the time that was left.
    """

    from_slot: SlotField
    to_slot: SlotField
    by: Person
    at: datetime
    lapsed: tuple[str, ...] = ()


class Attendance(_Kept):
    """How many came, and how many of them are known by DUF number. The numbers are not here. `at` is in UTC."""

    count: int
    by_duf: int
    at: datetime


class Party(_Kept):
    """A municipality's share of the meeting: who answers for it, how many are expected, and who came."""

    municipality: str
    adviser: Person
    number: int
    attendance: Attendance | None = None


class Ended(_Kept):
    """Who declined or cancelled, and when in UTC. `reason` only where the counsellor declined, `cancelled_for` only
    where a meeting that was agreed on was cancelled."""

    by: Person
    at: datetime
    reason: DeclineReason | None = None
    cancelled_for: GroupCancelReason | None = None


class GroupMeeting(_Kept):
    """One meeting. `revision` grows by one with each change; `slot` is Oslo date and wall time, the rest is UTC.

    `slot` is the time agreed, `counter` the counsellor's own proposal. `open_to` are the other municipalities that may
    take part; the first of `parties` is the one that asked. `counsellor_id` is whoever leads it: once a time is agreed,
    that is the stand-in where the usual counsellor is away that day.

    `waiting_since` is since when the counsellor has had the question, where that is later than the asking. `handed_to`
    is the object id of the substitute who may answer too, `overdue_since` when nobody had answered in time.

    `move_to` are the times that the counsellor wishes to move an agreed meeting to while the adviser has not answered;
    until then it stands at `slot`. `move_refused` says that none of the times last proposed suited. `interpreters`
    holds the languages that something has been said about since the present time was agreed. `event_id` is the event in
    the counsellor's calendar while it stands there without a Teams meeting.
    """

    id: UUID
    revision: int = 1
    status: GroupStatus = GroupStatus.PROPOSED
    request: GroupMeetingRequest
    minutes: int
    places: int
    counsellor_id: str
    asked_at: datetime
    parties: tuple[Party, ...]
    open_to: tuple[str, ...] = ()
    slot: SlotField | None = None
    counter: SlotField | None = None
    move_to: tuple[SlotField, ...] = ()
    move_refused: bool = False
    moves: tuple[GroupMove, ...] = ()
    interpreters: tuple[LanguageInterpreter, ...] = ()
    teams: Meeting | None = None
    event_id: str | None = None
    teams_late: bool = False
    teams_problem: str | None = None
    waiting_since: datetime | None = None
    handed_to: str | None = None
    overdue_since: datetime | None = None
    ended: Ended | None = None
    judgment: Judgment

    @property
    def adviser(self) -> Person:
        """The adviser who asked for the meeting."""
        return self.parties[0].adviser

    @property
    def municipality(self) -> str:
        return self.parties[0].municipality

    @property
    def in_calendar(self) -> str | None:
        """The event's id in the counsellor's calendar, with a Teams meeting or without."""
        return self.teams.event_id if self.teams else self.event_id

    @property
    def span(self) -> Span | None:
        """The stretch of UTC that is agreed, if any."""
        return span(self.slot, self.minutes) if self.slot else None

    @property
    def holds_time(self) -> bool:
        return self.slot is not None and self.status in (GroupStatus.AGREED, GroupStatus.HELD)

    @property
    def participants(self) -> int:
        """How many are expected, from all municipalities."""
        return sum(party.number for party in self.parties)

    @property
    def is_digital(self) -> bool:
        return self.request.mode is Mode.DIGITAL

    @property
    def places_left(self) -> int:
        return max(0, self.places - self.participants)

    @property
    def waits_for_move(self) -> bool:
        """The adviser has not answered whether the meeting may be moved."""
        return self.status is GroupStatus.AGREED and bool(self.move_to)

    def interpreter_to(self, language: str) -> Interpreter:
        """How it stands with the interpreter that the centre orders to a language."""
        said = (one for one in self.interpreters if one.language == language)
        return next(said, Interpreter(status=InterpreterStatus.TO_ORDER))

    @property
    def lacks_interpreters_to(self) -> tuple[str, ...]:
        """The languages that no interpreter is ordered to; none where the municipality brings its own."""
        if self.request.own_interpreter:
            return ()
        languages = self.request.languages
        return tuple(one for one in languages if self.interpreter_to(one).status is not InterpreterStatus.ORDERED)

    def welcomes(self, municipality: str) -> bool:
        """The municipality may send participants: it asked for the meeting, or the counsellor has opened it."""
        return municipality == self.municipality or municipality in self.open_to

    def is_led_by(self, person: Person) -> bool:
        """The person is the meeting's counsellor, stands in for that one today, or was handed the question."""
        ids = (person.aad_object_id, *person.stands_in_for)
        return self.counsellor_id in ids or self.handed_to == person.aad_object_id

    def party_of(self, person: Person) -> int | None:
        """Which of `parties` the adviser answers for."""
        return next((at for at, party in enumerate(self.parties) if party.adviser == person), None)

    def has_begun(self, now: datetime) -> bool:
        return self.span is not None and now >= self.span.start

    def is_over(self, now: datetime) -> bool:
        return self.span is not None and now >= self.span.end
