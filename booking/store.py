"""The port to what is kept: drafts, bookings, the outbox, addresses and the audit trail.

A transaction rolls back unless `commit` was called. Every wait of the database is inside it, no foreign call ever is.
"""

from collections.abc import Iterable, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol
from uuid import UUID

from booking.calendar.blocks import Block
from booking.calendar.substitution import Substitution
from booking.directory.difference import Difference
from booking.effects import Effect
from booking.exception_request.request import ExceptionRequest
from booking.group_meeting.meeting import GroupMeeting
from booking.people import Person
from booking.ports import Address
from booking.reading import Draft, Posted, Reading
from booking.session.session import Booking
from booking.waiting.entry import WaitingEntry


class SlotTaken(Exception):
    """Somebody else holds some of the time: the database's constraint decided."""


class ChangedMeanwhile(Exception):
    """The row, or the contact list's file, is no longer the version that was read; nothing was saved."""


class Unavailable(Exception):
    """The database could not be had for as long as a turn can wait. Nothing of the transaction was saved."""


class Interrupted(Unavailable):
    """The database was lost in the middle of the transaction. It may be done again from the beginning, at once."""


class PerhapsSaved(Exception):
    """The database was lost while it saved: only looking tells whether it did."""


class Transaction(Reading, Protocol):
    """One unit of work. What is read to be changed is locked until it ends."""

    async def commit(self) -> None: ...

    async def save_draft(self, draft: Draft, now: datetime, *, commit: bool = False) -> None:
        """Insert version 1, or replace exactly version - 1. Raises ChangedMeanwhile when that is not what is kept.

        `commit` ends the transaction with it.
        """
        ...

    async def delete_draft(self, draft: Draft) -> None:
        """Raises ChangedMeanwhile when another version is kept, or none.

        To be called before what takes the draft's place is kept: of two presses at once, the second then waits here.
        """
        ...

    async def add_booking(self, booking: Booking, duf: str | None) -> None:
        """Keep a new booking and take its time. Raises SlotTaken where any of the counsellor's time is held."""
        ...

    async def save_booking(self, booking: Booking) -> None:
        """Replace exactly revision - 1; frees the time of a cancelled booking.

        A booking that was moved takes its new time and gives up the old one, both or neither. Raises ChangedMeanwhile
        when another revision is kept, SlotTaken where any of the new time is held for somebody else.
        """
        ...

    async def add_exception(self, asked: ExceptionRequest, duf: str | None) -> None: ...

    async def save_exception(self, asked: ExceptionRequest) -> None:
        """Replace exactly revision - 1. Raises ChangedMeanwhile when another revision is kept."""
        ...

    async def add_waiting(self, entry: WaitingEntry, duf: str | None) -> None: ...

    async def save_waiting(self, entry: WaitingEntry) -> None:
        """Replace exactly revision - 1, and take or give back the offered time as its status says.

        Raises ChangedMeanwhile when another revision is kept, SlotTaken where any of the time is held. After either,
        the transaction must not be committed.
        """
        ...

    async def add_group_meeting(self, meeting: GroupMeeting) -> None: ...

    async def save_group_meeting(self, meeting: GroupMeeting) -> None:
        """Replace exactly revision - 1, and take or give back the time as its status and its counsellor say.

        Raises SlotTaken where any of the time is held or blocked; the meeting then stands as it was. Raises
        ChangedMeanwhile when another revision is kept; the transaction must then not be committed.
        """
        ...

    async def keep_attendance(self, meeting: GroupMeeting, numbers: Iterable[str], by: Person) -> None:
        """Remember by keyed fingerprints which DUF numbers attended; replaces what `by` said before."""
        ...

    async def record_directory_changes(self, changes: Sequence[Difference], by: Person, now: datetime) -> None:
        """Add to the record of the contact list: what became what, who changed it and when."""
        ...

    async def lock_time(self, counsellor_id: str) -> None:
        """Wait until no other transaction changes what the counsellor's time is used for; held until the end."""
        ...

    async def lock_substitutions(self) -> None:
        """Wait until no other transaction registers a substitution; held until the end."""
        ...

    async def add_block(self, block: Block) -> bool:
        """Keep a block. False where one with its id is kept already: the press was delivered again."""
        ...

    async def remove_block(self, block_id: UUID, counsellor_id: str) -> bool:
        """Forget the counsellor's own block. False where there is none such."""
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

    async def bury_address(self, aad_object_id: str, reason: str) -> None:
        """Mark the address dead until the person writes or installs again."""
        ...

    async def keep_posted(self, posted: Posted) -> None: ...

    async def first_time(self, key: str, now: datetime) -> bool:
        """True the first time `key` is seen; a delivery that Teams repeats gives False."""
        ...


class Store(Protocol):
    """Where everything is kept."""

    @property
    def reading(self) -> Reading:
        """For looking outside a transaction: nothing is locked or waited for."""
        ...

    async def first_time(self, key: str, now: datetime) -> bool:
        """As the transaction's, outside one: `key` is kept at once."""
        ...

    async def keep_language(self, aad_object_id: str, language: str, *, chosen: bool) -> None:
        """The written language in which to answer a person; `chosen` when the person asked for it."""
        ...

    def begin(self) -> AbstractAsyncContextManager[Transaction]:
        """A transaction that may write."""
        ...
