"""What a turn needs from its surroundings, put together in one place (`bot/wiring.py`) and passed on."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol
from uuid import UUID

from booking.booked import Booked
from booking.directory.directory import Counsellor, Directory
from booking.effects import Lane
from booking.people import Person
from booking.ports import Clock
from booking.routine import Routine
from booking.store import Store
from bot.calendar.busy import Calendars
from bot.directory.file import DirectoryFile
from bot.known_addresses import KnownAddresses
from bot.languages import WrittenLanguages
from bot.presses import Presses
from cards.catalogue import Texts, texts
from dialogs.session.material import Screen


class Outbox(Protocol):
    """The worker that carries out effects, as a turn sees it."""

    def nudge(self) -> None:
        """Something was committed: look at once."""
        ...

    async def settled(self, subject_id: UUID, lane: Lane, timeout: float) -> bool:  # noqa: ASYNC109
        """Wait at most `timeout` seconds until nothing of the subject is under way in `lane`."""
        ...


@dataclass(frozen=True, slots=True)
class World:
    """`directory` and `routine` are asked for at each turn, since their files may change while we run.

    `own_tenant_id` is the Microsoft 365 directory that the bot is registered in.
    `screen` finds what identifies people in a text; where there is none, no free text is asked for.
    `trust_any_tenant` is for the local mode only: there nothing is signed, so a tenant id would prove nothing.
    """

    store: Store
    clock: Clock
    directory: Callable[[], Directory]
    routine: Callable[[], Routine]
    calendars: Calendars
    outbox: Outbox
    languages: WrittenLanguages
    directory_file: DirectoryFile
    own_tenant_id: str = ""
    trust_any_tenant: bool = False
    screen: Screen | None = None
    known_addresses: KnownAddresses = field(default_factory=KnownAddresses)
    presses: Presses = field(default_factory=Presses)

    def admits(self, person: Person) -> bool:
        """Whether the person may use the assistant. Fails closed: no identity, no entry."""
        return bool(person.aad_object_id) and self.admits_tenant(person.tenant_id)

    def admits_tenant(self, tenant_id: str) -> bool:
        """Whether the people of an organisation may use the assistant: the centre's own, and those that are listed."""
        return bool(tenant_id) and (self.is_centre(tenant_id) or self.directory().admits(tenant_id))

    def is_centre(self, tenant_id: str) -> bool:
        """The centre's people are in the directory that the contact list names, else in the bot's own."""
        return self.trust_any_tenant or tenant_id == (self.directory().centre.tenant_id or self.own_tenant_id)

    def is_administrator(self, person: Person) -> bool:
        """Whether the person may change the contact list, by the list that is in force now."""
        return self.is_centre(person.tenant_id) and self.directory().is_administrator(person.aad_object_id)

    def counsellor_of(self, booked: Booked) -> Counsellor:
        """Who answers for it: its counsellor, or whoever has the municipality once that one has left."""
        directory = self.directory()
        return (
            directory.counsellor(booked.counsellor_id)
            or directory.responsible_for(booked.municipality)
            or directory.counsellors[0]
        )

    def texts(self) -> Texts:
        """The catalogue in the written language of the person whose turn this is."""
        return texts(self.languages.of_this_turn)

    async def texts_for(self, aad_object_id: str) -> Texts:
        """The catalogue for somebody else: the one a message is posted to. Not inside a transaction."""
        return texts(await self.languages.load(aad_object_id))
