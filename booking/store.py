"""The port to what is kept: drafts, bookings, the outbox, addresses and the audit trail.

A transaction rolls back unless `commit` was called. Every wait of the database is inside it, no foreign call ever is.
"""

from collections.abc import Iterable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from booking.calendar.blocks import Block
from booking.calendar.substitution import Substitution
from booking.directory.difference import Difference
from booking.effects import Effect
from booking.exception_request.request import ExceptionRequest
from booking.group_meeting.meeting import GroupMeeting
from booking.people import Person
from booking.ports import Address, Span
from booking.session.session import Booking
from booking.waiting.entry import WaitingEntry


class SlotTaken(Exception):
    """Somebody else holds some of the time: the database's constraint decided."""


class ChangedMeanwhile(Exception):
    """The row, or the contact list's file, is no longer the version that was read; nothing was saved."""


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


class Transaction(Protocol):
    """One unit of work. Reads see what it has written."""

    async def commit(self) -> None: ...

    async def draft(self, draft_id: UUID) -> Draft | None: ...

    async def save_draft(self, draft: Draft, now: datetime) -> None:
        """Insert version 1, or replace exactly version - 1. Raises ChangedMeanwhile when that is not what is kept."""
        ...

    async def delete_draft(self, draft_id: UUID) -> None: ...

    async def booking(self, booking_id: UUID) -> Booking | None: ...

    async def add_booking(self, booking: Booking, duf: str | None) -> None:
        """Keep a new booking and take its time. Raises SlotTaken where any of the counsellor's time is held."""
        ...

    async def save_booking(self, booking: Booking) -> None:
        """Replace exactly revision - 1; frees the time of a cancelled booking.

        A booking that was moved takes its new time and gives up the old one, both or neither. Raises ChangedMeanwhile
        when another revision is kept, SlotTaken where any of the new time is held for somebody else.
        """
        ...

    async def duf(self, booking_id: UUID) -> str | None:
        """The participant's DUF number in clear, None where none was given or it has been deleted."""
        ...

    async def taken(self, counsellor_id: str, within: Span, leaving_out: UUID | None = None) -> Sequence[Span]:
        """The counsellor's held and blocked time that overlaps `within`, sorted, one span per holder or closed day.

        `leaving_out` is the id of a holder whose time is not counted.
        """
        ...

    async def exception(self, request_id: UUID) -> ExceptionRequest | None: ...

    async def add_exception(self, asked: ExceptionRequest, duf: str | None) -> None: ...

    async def save_exception(self, asked: ExceptionRequest) -> None:
        """Replace exactly revision - 1. Raises ChangedMeanwhile when another revision is kept."""
        ...

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

    async def add_waiting(self, entry: WaitingEntry, duf: str | None) -> None: ...

    async def save_waiting(self, entry: WaitingEntry) -> None:
        """Replace exactly revision - 1, and take or give back the offered time as its status says.

        Raises ChangedMeanwhile when another revision is kept, SlotTaken where any of the time is held. After either,
        the transaction must not be committed.
        """
        ...

    async def waiting_duf(self, entry_id: UUID) -> str | None:
        """The participant's DUF number in clear; None where none was given or the entry has left the list."""
        ...

    async def group_meeting(self, meeting_id: UUID) -> GroupMeeting | None: ...

    async def add_group_meeting(self, meeting: GroupMeeting) -> None: ...

    async def save_group_meeting(self, meeting: GroupMeeting) -> None:
        """Replace exactly revision - 1, and take or give back the time as its status and its counsellor say.

        Raises SlotTaken where any of the time is held or blocked; the meeting then stands as it was. Raises
        ChangedMeanwhile when another revision is kept; the transaction must then not be committed.
        """
        ...

    async def held_group_meetings(self, ended_after: datetime) -> Sequence[GroupMeeting]:
        """Those that have been held and ended after that moment, earliest first."""
        ...

    async def open_group_meetings(self, ending_after: datetime) -> Sequence[GroupMeeting]:
        """Those that are asked for, or agreed and not over at the given moment; agreed ones by their time."""
        ...

    async def keep_attendance(self, meeting: GroupMeeting, numbers: Iterable[str], by: Person) -> None:
        """Remember by keyed fingerprints which DUF numbers attended; replaces what `by` said before."""
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

    async def record_directory_changes(self, changes: Sequence[Difference], by: Person, now: datetime) -> None:
        """Add to the record of the contact list: what became what, who changed it and when."""
        ...

    async def last_municipality(self, adviser: Person) -> str | None:
        """The municipality of the adviser's newest booking, whatever became of it."""
        ...

    async def bookings_of_counsellors(self, counsellor_ids: Sequence[str], within: Span) -> Sequence[Booking]:
        """The counsellors' bookings that overlap `within`, cancelled ones left out, earliest first."""
        ...

    async def lock_time(self, counsellor_id: str) -> None:
        """Wait until no other transaction changes what the counsellor's time is used for; held until the end."""
        ...

    async def lock_substitutions(self) -> None:
        """Wait until no other transaction registers a substitution; held until the end."""
        ...

    async def blocks_of(self, counsellor_id: str, since: date) -> Sequence[Block]:
        """The counsellor's blocks that close some day from `since` on, earliest first."""
        ...

    async def blocked(self, counsellor_id: str, within: Span) -> Sequence[Span]:
        """What the counsellor's blocks close of `within`, sorted."""
        ...

    async def add_block(self, block: Block) -> bool:
        """Keep a block. False where one with its id is kept already: the press was delivered again."""
        ...

    async def remove_block(self, block_id: UUID, counsellor_id: str) -> bool:
        """Forget the counsellor's own block. False where there is none such."""
        ...

    async def substitutions(self, since: date) -> Sequence[Substitution]:
        """Every substitution that holds on some day from `since` on, earliest first."""
        ...

    async def add_substitution(self, substitution: Substitution) -> bool:
        """Keep a substitution. False where one with its id is kept already."""
        ...

    async def remove_substitution(self, substitution_id: UUID) -> bool:
        """Forget a substitution. False where there is none such."""
        ...

    async def add_material(self, material_id: UUID, booking_id: UUID, text: str, now: datetime) -> bool:
        """Keep a message that is on its way to an adviser, encrypted. False where the id is kept already."""
        ...

    async def material(self, material_id: UUID) -> str | None: ...

    async def delete_material(self, material_id: UUID) -> None: ...

    async def enqueue(self, effects: Iterable[Effect], now: datetime) -> None: ...

    async def drop_planned(self, subject_id: UUID) -> None:
        """Forget what is planned ahead for the subject (the REMINDER lane) and not done yet."""
        ...

    async def record(self, subject_id: UUID, event: str, by: Person | None, now: datetime) -> None:
        """Add to the audit trail: what, who, when. Never a DUF number or a text from a user."""
        ...

    async def remember_address(self, person: Person, address: Address, now: datetime) -> bool:
        """Keep where a person can be reached, alive again if it was dead. True when the person was not known before."""
        ...

    async def address_of(self, aad_object_id: str) -> Address | None:
        """The living address of a person, None while there is none."""
        ...

    async def bury_address(self, aad_object_id: str, reason: str) -> None:
        """Mark the address dead until the person writes or installs again."""
        ...

    async def keep_language(self, aad_object_id: str, language: str, *, chosen: bool) -> None:
        """The written language in which to answer a person; `chosen` when the person asked for it."""
        ...

    async def language_of(self, aad_object_id: str) -> tuple[str, bool] | None:
        """The person's written language and whether it was chosen; None where nothing is known."""
        ...

    async def keep_posted(self, posted: Posted) -> None: ...

    async def posted(self, subject_id: UUID, role: str) -> Posted | None: ...

    async def first_time(self, key: str, now: datetime) -> bool:
        """True the first time `key` is seen; a delivery that Teams repeats gives False."""
        ...


class Store(Protocol):
    """Where everything is kept, a transaction at a time."""

    def begin(self) -> AbstractAsyncContextManager[Transaction]:
        """A transaction that may write."""
        ...
