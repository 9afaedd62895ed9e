"""People who change the contact list in Teams, and the booked sessions that such a change concerns."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import select

from booking.effects import Effect, EffectKind
from booking.people import Person
from booking.ports import Span
from booking.session.session import Booking
from bot.local_meetings import LocalMeetings
from bot.storage import Sealer, SqlStore, open_database
from bot.storage.tables import directory_changes
from tests.bot.storage.examples import a_booking
from tests.bot.teams import ADVISER, ARTURO, GORIL, ROOT, Activity, Card, SetClock, Teams, Who, settings, teams_with
from tests.cards.as_read import as_read
from tests.cards.card_rules import breaches, of_type, shown_actions

ADMIN, COUNSELLOR = ARTURO, GORIL
OTHER_ADMIN = Who("29:leder", "Leder Ved Senteret", "55555555-0000-4000-8000-000000000001", "a:leder")
WITH_OTHER = f'\n[[administrators]]\nname = "{OTHER_ADMIN.name}"\naad_object_id = "{OTHER_ADMIN.aad_object_id}"\n'
NOW = datetime(2026, 9, 1, 8, tzinfo=UTC)
TUESDAY = date(2026, 10, 6)


def shipped_list() -> str:
    return (ROOT / "directory.toml").read_text(encoding="utf-8")


class Meetings(LocalMeetings):
    """The local meetings, which also remember whose were cancelled, in calendars that may hold other things."""

    def __init__(self) -> None:
        super().__init__("http://127.0.0.1")
        self.cancelled: list[tuple[str, str]] = []
        self.taken: dict[str, list[Span]] = {}

    async def cancel(self, organiser: str, event_id: str) -> None:
        self.cancelled.append((organiser, event_id))

    async def busy(self, organiser: str, within: Span) -> Sequence[Span]:
        return self.taken.get(organiser, [])


@dataclass
class Chat:
    """Says and presses things as a person; looks into the file and the database."""

    teams: Teams
    store: SqlStore
    path: Path
    meetings: Meetings

    async def say(self, person: Who, text: str) -> Card:
        return _sound((await self.teams.say(text, person)).card)

    async def press(self, person: Who, card: Card, label: str, **inputs: str) -> Card:
        action = actions(card)[label]
        return await self.forge(person, action["verb"], {**action["data"], **inputs})

    async def forge(self, person: Who, verb: str, data: dict[str, Any]) -> Card:
        return _sound((await self.teams.send_press(self.teams.executing(verb, data, person))).card)

    async def arrive(self, *people: Who) -> None:
        for person in people:
            await self.teams.install(person)

    async def book(self, hour: int, *, counsellor: Who = ARTURO, municipality: str = "Larvik") -> Booking:
        """A booked session whose meeting is made."""
        booking = a_booking(
            time(hour),
            day=TUESDAY,
            counsellor=counsellor.aad_object_id,
            adviser=Person(ADVISER.tenant_id, ADVISER.aad_object_id, ADVISER.name),
            municipality=municipality,
        )
        kinds = (EffectKind.MAKE_TEAMS_MEETING, EffectKind.COUNSELLOR_CARD)
        async with self.store.begin() as tx:
            await tx.add_booking(booking, None)
            await tx.enqueue([Effect(kind, booking.id, 1) for kind in kinds], NOW)
            await tx.commit()
        await self.wake()
        return await self.until(booking, lambda now: now.teams is not None)

    async def wake(self) -> None:
        """What is put in the outbox from here is seen at once when somebody new writes."""
        somebody = str(uuid4())
        await self.arrive(replace(ADVISER, user_id=somebody, aad_object_id=somebody, chat=somebody))

    async def booking(self, booking: Booking) -> Booking:
        async with self.store.begin() as tx:
            now = await tx.booking(booking.id)
        assert now
        return now

    async def until(self, booking: Booking, holds: Callable[[Booking], bool]) -> Booking:
        """Wait for what the worker does by itself; gives the booking as it then is."""
        async with asyncio.timeout(10):
            while not holds(now := await self.booking(booking)):  # noqa: ASYNC110 - it happens beyond HTTP
                await asyncio.sleep(0.02)
        return now

    async def recorded(self) -> list[tuple[str, str, str | None, str | None, str]]:
        columns = directory_changes.c
        asked = select(columns.event, columns.subject, columns.before, columns.after, columns.by).order_by(columns.id)
        async with self.store.begin() as tx:
            return [tuple(row) for row in await tx._run(asked, {})]  # type: ignore[misc]

    def in_file(self) -> str:
        return self.path.read_text(encoding="utf-8")

    def edit_file(self, text: str) -> None:
        """What somebody does with an editor."""
        self.path.write_text(text, encoding="utf-8")

    def make_room_beside(self, path: Path) -> None:
        """Move the file to where it can be written, and leave a link where it was."""
        self.path.rename(path)
        self.path.symlink_to(path)

    def told(self, person: Who) -> list[str]:
        """The texts that the person was sent, cards left out."""
        return self.teams.texts(person)

    def cards(self, person: Who, method: str, title: str) -> list[Card]:
        """The cards with this title that were posted (POST) or replaced (PUT) at the person."""
        sent: list[tuple[str, Activity]] = self.teams.to(person)
        cards = [b["attachments"][0]["content"] for how, b in sent if how == method and b.get("attachments")]
        return [card for card in cards if card["body"][0]["text"] == title]


@asynccontextmanager
async def chat(database: str, path: Path) -> AsyncIterator[Chat]:
    """The service on a contact list of its own."""
    given, meetings = settings(database, directory=path), Meetings()
    store = SqlStore(open_database(database), Sealer.from_text(given.duf_key.get_secret_value()))
    async with teams_with(given, SetClock(NOW), meetings) as teams:
        yield Chat(teams, store, path, meetings)
    await store.close()


def actions(card: Card) -> dict[str, dict[str, Any]]:
    return {action["title"]: action for action in shown_actions(card)}


def inputs(card: Card) -> dict[str, str | None]:
    return {part["id"]: part.get("value") for part in of_type(card, "Input.")}


def words(card: Card) -> str:
    """Texts and facts, a line each."""
    lines = [block["text"] for block in of_type(card, "TextBlock")]
    lines += [f"{fact['title']}: {fact['value']}" for one in of_type(card, "FactSet") for fact in one["facts"]]
    return as_read("\n".join(lines))


def _sound(card: Card) -> Card:
    """Every card that comes holds to Teams' rules."""
    assert breaches(card) == []
    return card
