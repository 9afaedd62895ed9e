"""What a turn needs from its surroundings, put together in one place (`bot/wiring.py`) and passed on."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Protocol
from uuid import UUID

from booking.directory import Counsellor, Directory
from booking.effects import Lane
from booking.people import Person
from booking.ports import Clock, Span
from booking.routine import Routine
from booking.rules import Facts
from booking.session import Booking
from booking.store import Store, Transaction
from bot.calendars import Calendars
from bot.known_addresses import KnownAddresses
from cards.catalogue import Texts, texts

_SLACK = timedelta(days=2)


class Outbox(Protocol):
    """The worker that carries out effects, as a turn sees it."""

    def nudge(self) -> None:
        """Something was committed: look at once."""
        ...

    async def settled(self, booking_id: UUID, lane: Lane, timeout: float) -> bool:  # noqa: ASYNC109
        """Wait at most `timeout` seconds until nothing of the booking is under way in `lane`."""
        ...


@dataclass(frozen=True, slots=True)
class World:
    """`directory` and `routine` are asked for at each turn, since their files may change while we run.

    `own_tenant_id` is the Microsoft 365 directory that the bot is registered in.
    `trust_any_tenant` is for the local mode only: there nothing is signed, so a tenant id would prove nothing.
    """

    store: Store
    clock: Clock
    directory: Callable[[], Directory]
    routine: Callable[[], Routine]
    calendars: Calendars
    outbox: Outbox
    own_tenant_id: str = ""
    trust_any_tenant: bool = False
    known_addresses: KnownAddresses = field(default_factory=KnownAddresses)

    def admits(self, person: Person) -> bool:
        """Whether the person may use the assistant. Fails closed: no identity, no entry."""
        if not person.aad_object_id or not person.tenant_id:
            return False
        return self._is_of_centre(person) or self.directory().admits(person.tenant_id)

    def is_counsellor(self, person: Person) -> bool:
        return self._is_of_centre(person) and self.directory().counsellor(person.aad_object_id) is not None

    def _is_of_centre(self, person: Person) -> bool:
        """The centre's people are in the directory that the contact list names, else in the bot's own."""
        return self.trust_any_tenant or person.tenant_id == (self.directory().centre.tenant_id or self.own_tenant_id)

    def counsellor_of(self, booking: Booking) -> Counsellor:
        """Who answers for the booking: its counsellor, or whoever has the municipality once that one has left."""
        directory = self.directory()
        return (
            directory.counsellor(booking.counsellor_id)
            or directory.responsible_for(booking.request.municipality or "")
            or directory.counsellors[0]
        )

    def texts(self) -> Texts:
        return texts()

    async def facts(self, tx: Transaction, counsellor_id: str | None) -> Facts:
        """What the rules look at now, with the counsellor's held times where one is given."""
        routine, now = self.routine(), self.clock.now()
        taken: tuple[Span, ...] = ()
        if counsellor_id:
            within = self.bookable(routine)
            taken = (*await tx.taken(counsellor_id, within), *self.calendars.known(counsellor_id))
        return Facts(now=now, routine=routine, directory=self.directory(), taken=taken)

    def bookable(self, routine: Routine) -> Span:
        """The stretch of time in which anything can be offered, with some slack at the end."""
        now = self.clock.now()
        weeks = timedelta(weeks=routine.session.offered_weeks)
        return Span(now, now + timedelta(days=routine.session.notice_days) + weeks + _SLACK)
