"""What a turn needs from its surroundings, put together in one place (`bot/wiring.py`) and passed on."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from typing import Protocol
from uuid import UUID

from booking.booked import Booked
from booking.calendar.substitution import Substitution, shares, stand_in_for, stands_in_for
from booking.calendar.wall_time import to_utc, today
from booking.directory.directory import Counsellor, Directory
from booking.effects import Lane
from booking.people import Person
from booking.ports import Clock, Span
from booking.reading import Reading
from booking.routine import Routine
from booking.rules import Facts
from booking.store import Store
from bot.calendar.busy import Calendars
from bot.directory.file import DirectoryFile
from bot.known_addresses import KnownAddresses
from bot.languages import WrittenLanguages
from bot.presses import Presses
from cards.catalogue import Texts, texts
from dialogs.session.material import Screen

_SLACK = timedelta(days=2)
_COMING = timedelta(days=400)


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
        return bool(tenant_id) and (self._is_centre(tenant_id) or self.directory().admits(tenant_id))

    def is_counsellor(self, person: Person) -> bool:
        return self._is_centre(person.tenant_id) and self.directory().counsellor(person.aad_object_id) is not None

    def _is_centre(self, tenant_id: str) -> bool:
        """The centre's people are in the directory that the contact list names, else in the bot's own."""
        return self.trust_any_tenant or tenant_id == (self.directory().centre.tenant_id or self.own_tenant_id)

    def is_administrator(self, person: Person) -> bool:
        """Whether the person may change the contact list, by the list that is in force now."""
        return self._is_centre(person.tenant_id) and self.directory().is_administrator(person.aad_object_id)

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

    async def facts(
        self,
        reading: Reading,
        counsellor_id: str | None,
        leaving_out: UUID | None = None,
        substitutions: tuple[Substitution, ...] | None = None,
        within: Span | None = None,
    ) -> Facts:
        """What the rules look at now, with the held times where the responsible counsellor's id is given.

        On the days of a substitution they are those of the stand-in, who then gets the session. `leaving_out` is the
        id of a holder whose time is not counted. `substitutions` spares a read where they are known. `within` is the
        stretch that is looked at, where it is not the one in which sessions are offered.
        """
        routine, now = self.routine(), self.clock.now()
        if substitutions is None:
            substitutions = await self.substitutions(reading)
        taken: list[Span] = []
        if counsellor_id:
            within = within or self.bookable(routine)
            for share in shares(substitutions, counsellor_id, today(within.start), today(within.end)):
                part = Span(to_utc(share.first, time()), to_utc(share.last + timedelta(days=1), time()))
                known = (one for one in self.calendars.known(share.counsellor_id) if one.overlaps(part))
                taken += [*await reading.taken(share.counsellor_id, part, leaving_out), *known]
        return Facts(
            now=now, routine=routine, directory=self.directory(), taken=tuple(taken), substitutions=substitutions
        )

    async def facts_of_one(self, reading: Reading, counsellor_id: str) -> Facts:
        """The same where the session stays with its counsellor, as when it is moved: days of absence are taken."""
        routine, now = self.routine(), self.clock.now()
        within, substitutions = self.bookable(routine), await self.substitutions(reading)
        taken = [*await reading.taken(counsellor_id, within), *self.calendars.known(counsellor_id)]
        absences = (one for one in substitutions if one.absent_id == counsellor_id)
        taken += [Span(to_utc(a.first, time()), to_utc(a.last + timedelta(days=1), time())) for a in absences]
        return Facts(
            now=now, routine=routine, directory=self.directory(), taken=tuple(taken), substitutions=substitutions
        )

    async def substitutions(self, reading: Reading, since: date | None = None) -> tuple[Substitution, ...]:
        """Those that hold on `since` (today) or later, whose two people are in the directory still."""
        directory = self.directory()
        kept = await reading.substitutions(since or today(self.clock.now()))
        return tuple(
            one for one in kept if directory.counsellor(one.absent_id) and directory.counsellor(one.stand_in_id)
        )

    def sharers(
        self, substitutions: tuple[Substitution, ...], counsellor_id: str, within: Span | None = None
    ) -> tuple[str, ...]:
        """Those whose calendars an offer of the counsellor's times looks at: the counsellor and any stand-ins."""
        within = within or self.bookable(self.routine())
        stretches = shares(substitutions, counsellor_id, today(within.start), today(within.end))
        return tuple(dict.fromkeys(share.counsellor_id for share in stretches))

    def lists_of(self, substitutions: tuple[Substitution, ...], counsellor_id: str) -> tuple[str, ...]:
        """Whose waiting lists some of the counsellor's time may go to: the counsellor's own, and each that shares a
        calendar with it through a substitution. Sorted, so that all who lock them do so in one order."""
        shared = set(self.sharers(substitutions, counsellor_id))
        people = {counsellor_id, *(one.aad_object_id for one in self.directory().counsellors)}
        return tuple(sorted(one for one in people if shared & set(self.sharers(substitutions, one))))

    async def answering(self, reading: Reading, counsellor_id: str) -> str:
        """Who has the counsellor's duties today: whom a card, a reminder or a question goes to."""
        return stand_in_for(await self.substitutions(reading), counsellor_id, today(self.clock.now()))

    async def in_capacity(self, person: Person) -> Person:
        """The person with those whose work they do today; unchanged for whoever is no counsellor."""
        if not self.is_counsellor(person):
            return person
        kept = await self.substitutions(self.store.reading)
        return replace(person, stands_in_for=stands_in_for(kept, person.aad_object_id, today(self.clock.now())))

    def coming(self) -> Span:
        """From now on, as far as anything can be booked and some more."""
        now = self.clock.now()
        return Span(now, now + _COMING)

    def meetable(self, routine: Routine) -> Span:
        """The stretch of time in which a group meeting can be proposed, with some slack at the end."""
        now = self.clock.now()
        return Span(now, now + timedelta(weeks=routine.group_meeting.ahead_weeks) + _SLACK)

    def bookable(self, routine: Routine) -> Span:
        """The stretch of time in which anything can be offered, with some slack at the end."""
        now = self.clock.now()
        weeks = timedelta(weeks=routine.session.offered_weeks)
        return Span(now, now + timedelta(days=routine.session.notice_days) + weeks + _SLACK)
