"""A group information meeting: what is kept from the asking until the data are deleted."""

from datetime import datetime
from enum import StrEnum

from booking.calendar.wall_time import span
from booking.effects import EffectKind
from booking.group_meeting.request import GroupMeetingRequest, Mode
from booking.people import Person
from booking.ports import Span
from booking.rules import Judgment
from booking.session.request import SlotField
from booking.session.session import Interpreter, InterpreterStatus
from booking.subject import Held, Kept
from booking.teams_meeting import NO_TEAMS, WithTeams


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


class LanguageInterpreter(Interpreter):
    """What the counsellor has said about the interpreter to one of the meeting's languages (rutinen pkt. 1.2)."""

    language: str


class GroupMove(Kept):
    """The meeting was moved: Oslo slots, the adviser who accepted the new time, and when, in UTC.

    `lapsed` are the languages that an interpreter was ordered to for the time that was left.
    """

    from_slot: SlotField
    to_slot: SlotField
    by: Person
    at: datetime
    lapsed: tuple[str, ...] = ()


class Attendance(Kept):
    """How many came, and how many of them are known by DUF number. The numbers are not here. `at` is in UTC."""

    count: int
    by_duf: int
    at: datetime


class Party(Kept):
    """A municipality's share of the meeting: who answers for it, how many are expected, and who came."""

    municipality: str
    adviser: Person
    number: int
    attendance: Attendance | None = None


class Ended(Kept):
    """Who declined or cancelled, and when in UTC. `reason` only where the counsellor declined, `cancelled_for` only
    where a meeting that was agreed on was cancelled."""

    by: Person
    at: datetime
    reason: DeclineReason | None = None
    cancelled_for: GroupCancelReason | None = None


class GroupMeeting(WithTeams):
    """One meeting. `slot` is Oslo date and wall time, the rest is UTC.

    `slot` is the time agreed, `counter` the counsellor's own proposal. `open_to` are the other municipalities that may
    take part; the first of `parties` is the one that asked. `counsellor_id` is whoever leads it: once a time is agreed,
    that is the stand-in where the usual counsellor is away that day.

    `waiting_since` is since when the counsellor has had the question, where that is later than the asking. `handed_to`
    is the object id of the substitute who may answer too, `overdue_since` when nobody had answered in time.

    `move_to` are the times that the counsellor wishes to move an agreed meeting to while the adviser has not answered;
    until then it stands at `slot`. `move_refused` says that none of the times last proposed suited. `interpreters`
    holds the languages that something has been said about since the present time was agreed.
    """

    adviser_card = EffectKind.GROUP_ADVISER_CARD
    counsellor_card = EffectKind.GROUP_COUNSELLOR_CARD
    new_counsellors_card = EffectKind.GROUP_COUNSELLOR_NEWS
    invitation = EffectKind.GROUP_INVITATION

    status: GroupStatus = GroupStatus.PROPOSED
    request: GroupMeetingRequest
    places: int
    asked_at: datetime
    parties: tuple[Party, ...]
    open_to: tuple[str, ...] = ()
    slot: SlotField | None = None
    counter: SlotField | None = None
    move_to: tuple[SlotField, ...] = ()
    move_refused: bool = False
    moves: tuple[GroupMove, ...] = ()
    interpreters: tuple[LanguageInterpreter, ...] = ()
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
    def held(self) -> Held | None:
        return Held(self.counsellor_id, self.span) if self.holds_time and self.span else None

    @property
    def kept_up_to_date(self) -> tuple[EffectKind, ...]:
        """The substitute whom the question was handed to has a card of their own."""
        return () if self.handed_to in (None, self.counsellor_id) else (EffectKind.GROUP_STAND_IN_CARD,)

    @property
    def participants(self) -> int:
        """How many are expected, from all municipalities."""
        return sum(party.number for party in self.parties)

    @property
    def is_active(self) -> bool:
        return self.status is GroupStatus.AGREED

    @property
    def is_under_way(self) -> bool:
        """It is asked for, or agreed on and not over."""
        return self.status in UNDER_WAY

    @property
    def is_digital(self) -> bool:
        return self.request.mode is Mode.DIGITAL

    @property
    def wants_teams(self) -> bool:
        return self.is_digital

    @property
    def guests(self) -> tuple[int, ...]:
        return tuple(at for at, party in enumerate(self.parties[1:], start=1) if party.number)

    def given_to(self, counsellor_id: str, now: datetime) -> "GroupMeeting":
        """The meeting as another counsellor leads it, who has the whole time to answer a question."""
        afresh = {"waiting_since": now, "overdue_since": None} if self.status is GroupStatus.PROPOSED else {}
        return self.next_revision(counsellor_id=counsellor_id, handed_to=None, **NO_TEAMS, **afresh)

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
