"""A group information meeting: what is kept from the asking until the data are deleted."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from booking.group_meeting.request import GroupMeetingRequest
from booking.people import Person
from booking.ports import Meeting, Span
from booking.request import SlotField
from booking.rules import Judgment
from booking.wall_time import span


class GroupStatus(StrEnum):
    PROPOSED = "proposed"
    """The adviser has proposed times; the counsellor answers."""
    COUNTER_PROPOSED = "counter-proposed"
    """The counsellor has proposed another time; the adviser answers."""
    AGREED = "agreed"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    HELD = "held"


UNDER_WAY = frozenset({GroupStatus.PROPOSED, GroupStatus.COUNTER_PROPOSED, GroupStatus.AGREED})


class DeclineReason(StrEnum):
    """Why the counsellor cannot hold the meeting. Chosen from a list, so that nobody writes about anybody."""

    NO_TIME = "no-time"
    TOO_FEW = "too-few"
    JOIN_ANOTHER = "join-another"
    NO_INTERPRETER = "no-interpreter"
    CALL_ME = "call-me"


class _Kept(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


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
    """Who declined or cancelled, and when in UTC. `reason` only where the counsellor declined."""

    by: Person
    at: datetime
    reason: DeclineReason | None = None


class GroupMeeting(_Kept):
    """One meeting. `revision` grows by one with each change; `slot` is Oslo date and wall time, the rest is UTC.

    `slot` is the time agreed, `counter` the counsellor's own proposal. `open_to` are the other municipalities that may
    take part; the first of `parties` is the one that asked.
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
    teams: Meeting | None = None
    teams_late: bool = False
    teams_problem: str | None = None
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
    def span(self) -> Span | None:
        """The stretch of UTC that is agreed, if any."""
        return span(self.slot, self.minutes) if self.slot else None

    @property
    def holds_time(self) -> bool:
        return self.slot is not None and self.status in (GroupStatus.AGREED, GroupStatus.HELD)

    @property
    def places_left(self) -> int:
        return max(0, self.places - sum(party.number for party in self.parties))

    def welcomes(self, municipality: str) -> bool:
        """The municipality may send participants: it asked for the meeting, or the counsellor has opened it."""
        return municipality == self.municipality or municipality in self.open_to

    def is_led_by(self, person: Person) -> bool:
        """The person is the meeting's counsellor, or stands in for that one today."""
        return self.counsellor_id in (person.aad_object_id, *person.stands_in_for)

    def party_of(self, person: Person) -> int | None:
        """Which of `parties` the adviser answers for."""
        return next((at for at, party in enumerate(self.parties) if party.adviser == person), None)

    def has_begun(self, now: datetime) -> bool:
        return self.span is not None and now >= self.span.start

    def is_over(self, now: datetime) -> bool:
        return self.span is not None and now >= self.span.end
