"""The outbox with all its deliveries over a real database, with a clock that the test sets and people who listen."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import count

from booking.calendar.wall_time import Slot, to_utc
from booking.change import Blocked, Changed, Refused
from booking.effects import EffectKind
from booking.people import Person
from booking.ports import Address, Message, Span, TeamsMeeting, TeamsMeetingRequest, WillNotWork
from booking.routine import Routine
from booking.rules import Grant
from booking.session.book import confirm
from booking.session.move import move
from booking.session.refusal import Refusal
from booking.session.request import SessionRequest
from booking.session.session import Booking
from bot.calendar.busy import Calendars
from bot.deliveries.group_meeting.cards import GroupDeliveries
from bot.deliveries.group_meeting.reminders import GroupReminderDeliveries
from bot.deliveries.reach import Reach
from bot.deliveries.session.adviser import AdviserDeliveries
from bot.deliveries.session.counsellor import CounsellorDeliveries
from bot.deliveries.session.reminders import ReminderDeliveries
from bot.deliveries.teams_meetings import TeamsMeetingDeliveries
from bot.directory.file import DirectoryFile
from bot.languages import WrittenLanguages
from bot.outbox import Handler, OutboxWorker
from bot.saving import save_change
from bot.storage import SqlStore
from bot.world import World
from tests.booking.examples import ADVISER, BOOKING_ID, COUNSELLOR, DIRECTORY, NOW, facts
from tests.bot.storage.examples import an_address
from tests.bot.teams import ROOT
from tests.cards.as_read import as_read


class SetClock:
    def __init__(self) -> None:
        self.time = NOW

    def now(self) -> datetime:
        return self.time


class Listener:
    """Teams as far as we post to it: keeps what each person got, in order."""

    def __init__(self) -> None:
        self.got: dict[str, list[Message]] = {}
        self._numbers = count(1)

    async def post(self, to: Address, message: Message) -> str | None:
        self.got.setdefault(to.aad_object_id, []).append(message)
        return f"message-{next(self._numbers)}"

    async def replace(self, to: Address, activity_id: str, message: Message) -> None:
        self.got.setdefault(to.aad_object_id, []).append(replace(message, summary=f"replaced {activity_id}"))

    def texts(self, person: Person) -> list[str]:
        """The plain messages that the person got since the last look, and the titles of the cards that were posted."""
        got = self.got.pop(person.aad_object_id, [])
        return [as_read(said(message)) for message in got if not (message.summary or "").startswith("replaced")]


def said(message: Message) -> str:
    if message.card is None:
        return message.text or ""
    return str(message.card["body"][0]["text"])


class CalendarOf:
    """One counsellor's calendar, as strict as Graph: what is not there cannot be moved."""

    def __init__(self) -> None:
        self.events: dict[str, Slot] = {}
        self.refuses_moves = False

    async def make(self, request: TeamsMeetingRequest) -> TeamsMeeting:
        event = f"event-{request.subject_id}-{request.revision}"
        self.events.setdefault(event, Slot(request.day, request.start))  # asked twice, the first time stands
        return TeamsMeeting(event_id=event, join_url="https://teams.example/join")

    async def move(self, organiser: str, event_id: str, day: date, start: time, minutes: int) -> None:
        if self.refuses_moves or event_id not in self.events:
            raise WillNotWork("graph_404")
        self.events[event_id] = Slot(day, start)

    async def cancel(self, organiser: str, event_id: str) -> None:
        self.events.pop(event_id, None)

    async def busy(self, organiser: str, within: Span) -> Sequence[Span]:
        return ()


class Stage:
    def __init__(self, store: SqlStore, routine: Routine | None = None, listener: Listener | None = None) -> None:
        self.store, self.clock, self.listener, self.calendar = store, SetClock(), listener or Listener(), CalendarOf()
        handlers: dict[EffectKind, Handler] = {}
        on_dead = {}
        self.worker = OutboxWorker(store, handlers, self.clock, on_dead=on_dead, jitter=lambda: 0.5)
        kept = routine or Routine()
        self.world = World(
            store=store,
            clock=self.clock,
            directory=lambda: DIRECTORY,
            routine=lambda: kept,
            calendars=Calendars(self.calendar),
            outbox=self.worker,
            languages=WrittenLanguages(store),
            directory_file=DirectoryFile(ROOT / "directory.toml"),
        )
        reach = Reach(self.world, self.listener)
        for deliveries in (
            TeamsMeetingDeliveries(self.world, reach, self.calendar),
            GroupDeliveries(self.world, reach),
            GroupReminderDeliveries(self.world, reach),
            AdviserDeliveries(self.world, reach),
            CounsellorDeliveries(self.world, reach),
            ReminderDeliveries(self.world, reach),
        ):
            handlers.update(deliveries.handlers())
            on_dead.update(deliveries.on_dead())

    async def meet(self, *people: Person) -> None:
        async with self.store.begin() as tx:
            for person in people:
                await tx.remember_address(person, an_address(person), self.clock.now())
            await tx.commit()

    async def book(self, request: SessionRequest, *granted: str) -> Booking:
        """Book without letting the worker run; `granted` are the codes of rules that the counsellor set aside."""
        now = self.clock.now()
        grants = tuple(Grant(code=code, by=COUNSELLOR, at=now, reason="interpreter-confirmed") for code in granted)
        change = confirm(request, facts(now), ADVISER, BOOKING_ID, grants)
        assert isinstance(change, Changed)
        async with self.store.begin() as tx:
            await tx.add_booking(change.subject, request.duf)
            await tx.enqueue(change.effects, self.clock.now())
            await tx.commit()
        return change.subject

    async def change(self, changed: Changed[Booking] | Refused[Refusal] | Blocked) -> Booking:
        assert isinstance(changed, Changed), changed
        async with self.store.begin() as tx:
            await save_change(tx, changed, ADVISER, self.world.clock.now())
            await tx.commit()
        return changed.subject

    async def move(self, slot: Slot, by: Person = ADVISER) -> Booking:
        booking = await self.booking()
        async with self.store.begin() as tx:
            request = booking.request.model_copy(update={"slot": slot, "duf": await tx.duf(booking.id)})
        return await self.change(move(booking, request, facts(self.clock.now()), by))

    async def booking(self) -> Booking:
        async with self.store.begin() as tx:
            booking = await tx.booking(BOOKING_ID)
        assert booking is not None
        return booking

    async def until(self, day: str, clock: str, *, seconds: int = 0) -> None:
        """Set the clock to an Oslo wall time, and let the worker do what is due then."""
        self.clock.time = to_utc(date.fromisoformat(day), time.fromisoformat(clock)) + timedelta(seconds=seconds)
        await self.worker.run_due()

    def heard(self) -> tuple[list[str], list[str]]:
        """What the adviser and the counsellor got since the last look."""
        return self.listener.texts(ADVISER), self.listener.texts(COUNSELLOR)
