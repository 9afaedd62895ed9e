"""The port to what is kept, for those who only look: drafts, bookings, addresses and the rest as they stand now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from booking.calendar.blocks import Block
from booking.calendar.substitution import Substitution
from booking.exception_request.request import ExceptionRequest
from booking.group_meeting.meeting import GroupMeeting
from booking.people import Person
from booking.ports import Address, Span
from booking.session.session import Booking
from booking.waiting.entry import WaitingEntry


@dataclass(frozen=True, slots=True)
class Draft:
    """A dialog under way. `version` starts at 1 and grows with each step; `state` is the dialog's own JSON text.

    It may hold a DUF number and is encrypted at rest.
    """

    id: UUID
    owner: Person
    dialog: str
    version: int
    state: str


@dataclass(frozen=True, slots=True)
class Posted:
    """Where a card about a subject stands, so that it can be brought up to date in place."""

    subject_id: UUID
    role: str
    address: Address
    activity_id: str


class Reading(Protocol):
    """Each call is answered by what is saved when it is made; inside a transaction also by what that has written."""

    async def draft(self, draft_id: UUID) -> Draft | None: ...

    async def booking(self, booking_id: UUID) -> Booking | None: ...

    async def duf(self, booking_id: UUID) -> str | None:
        """The participant's DUF number in clear, None where none was given or it has been deleted."""
        ...

    async def taken(self, counsellor_id: str, within: Span, leaving_out: UUID | None = None) -> Sequence[Span]:
        """The counsellor's held and blocked time that overlaps `within`, sorted, one span per holder or closed day.

        `leaving_out` is the id of a holder whose time is not counted.
        """
        ...

    async def exception(self, request_id: UUID) -> ExceptionRequest | None: ...

    async def open_exceptions_of(self, adviser: Person) -> Sequence[ExceptionRequest]:
        """The adviser's requests that are not closed, in the order in which they were sent."""
        ...

    async def exception_duf(self, request_id: UUID) -> str | None:
        """The participant's DUF number in clear; None where none was given or the request is closed."""
        ...

    async def waiting(self, entry_id: UUID) -> WaitingEntry | None: ...

    async def waiting_list(self, counsellor_id: str) -> Sequence[WaitingEntry]:
        """Those on the counsellor's list, in the order in which they joined; locked until the transaction ends."""
        ...

    async def waiting_of(self, adviser: Person) -> Sequence[WaitingEntry]:
        """The adviser's own places on any list, in the order of joining."""
        ...

    async def waiting_duf(self, entry_id: UUID) -> str | None:
        """The participant's DUF number in clear; None where none was given or the entry has left the list."""
        ...

    async def group_meeting(self, meeting_id: UUID) -> GroupMeeting | None: ...

    async def held_group_meetings(self, ended_after: datetime) -> Sequence[GroupMeeting]:
        """Those that have been held and ended after that moment, earliest first."""
        ...

    async def open_group_meetings(self, ending_after: datetime) -> Sequence[GroupMeeting]:
        """Those that are asked for, or agreed and not over at the given moment; agreed ones by their time."""
        ...

    async def attended(self, duf: str) -> bool:
        """Whether anybody has recorded that the participant attended a group meeting."""
        ...

    async def bookings_of_adviser(self, adviser: Person, ending_after: datetime) -> Sequence[Booking]:
        """The adviser's bookings, cancelled ones left out, that end after the given moment, earliest first."""
        ...

    async def coming_bookings(self, after: datetime) -> Sequence[Booking]:
        """Everybody's bookings, cancelled ones left out, that begin after the given moment, earliest first."""
        ...

    async def last_municipality(self, adviser: Person) -> str | None:
        """The municipality of the adviser's newest booking, whatever became of it."""
        ...

    async def bookings_of_counsellors(self, counsellor_ids: Sequence[str], within: Span) -> Sequence[Booking]:
        """The counsellors' bookings that overlap `within`, cancelled ones left out, earliest first."""
        ...

    async def blocks_of(self, counsellor_id: str, since: date) -> Sequence[Block]:
        """The counsellor's blocks that close some day from `since` on, earliest first."""
        ...

    async def blocked(self, counsellor_id: str, within: Span) -> Sequence[Span]:
        """What the counsellor's blocks close of `within`, sorted."""
        ...

    async def substitutions(self, since: date) -> Sequence[Substitution]:
        """Every substitution that holds on some day from `since` on, earliest first."""
        ...

    async def material(self, material_id: UUID) -> str | None: ...

    async def address_of(self, aad_object_id: str) -> Address | None:
        """The living address of a person, None while there is none."""
        ...

    async def language_of(self, aad_object_id: str) -> tuple[str, bool] | None:
        """The person's written language and whether it was chosen; None where nothing is known."""
        ...

    async def posted(self, subject_id: UUID, role: str) -> Posted | None: ...
