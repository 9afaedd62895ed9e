"""The service with its own door, a stand-in for Teams' connector and the people who change the contact list."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy import select

from booking.effects import Effect, EffectKind
from booking.people import Person
from booking.session import Booking
from bot import wiring
from bot.local_meetings import LocalMeetings
from bot.settings import Settings
from bot.storage import Sealer, SqlStore, make_engine
from bot.storage.sealed import new_key
from bot.storage.tables import directory_changes
from tests.bot.storage.examples import a_booking

SHIPPED = Path(__file__).parents[2] / "directory.toml"
TENANT = "6f8c0f2e-1111-4000-8000-000000000001"
ARTURO, GORIL = (f"22222222-0000-4000-8000-00000000000{n}" for n in (1, 2))
ADMIN = Person(TENANT, ARTURO, "Arturo Hernandez")
OTHER_ADMIN = Person(TENANT, "55555555-0000-4000-8000-000000000001", "Leder Ved Senteret")
COUNSELLOR = Person(TENANT, GORIL, "Gøril Erikstad")
ADVISER = Person(TENANT, "11111111-0000-4000-8000-000000000001", "Rådgiver En")
NOW = datetime(2026, 9, 1, 8, tzinfo=UTC)
TUESDAY = date(2026, 10, 6)
Card = dict[str, Any]


class Meetings(LocalMeetings):
    """The local meetings, and whose of them were cancelled."""

    cancelled: list[tuple[str, str]]

    async def cancel(self, organiser: str, event_id: str) -> None:
        self.cancelled.append((organiser, event_id))


class Clock:
    def now(self) -> datetime:
        return NOW


@dataclass
class Chat:
    """Says and presses things as a person, over HTTP; keeps what the service posted by itself."""

    client: TestClient[Any, Any]
    connector_url: str
    store: SqlStore
    path: Path
    posted: list[tuple[str, str, dict[str, Any]]]
    cancelled: list[tuple[str, str]]

    async def say(self, person: Person, text: str) -> Card:
        said = str(uuid4())
        await self._send(person, {"type": "message", "text": text, "id": said})
        return next(c for _, _, b in self.posted if b.get("replyToId") == said and (c := card_in(b)))

    async def press(self, person: Person, card: Card, label: str, **inputs: str) -> Card:
        action = actions(card)[label]
        return await self.forge(person, action["verb"], {**action["data"], **inputs})

    async def forge(self, person: Person, verb: str, data: dict[str, Any]) -> Card:
        action = {"type": "Action.Execute", "verb": verb, "data": data}
        activity = {"type": "invoke", "name": "adaptiveCard/action", "replyToId": "1", "value": {"action": action}}
        body = await self._send(person, activity)
        return body["value"]

    async def arrive(self, *people: Person) -> None:
        for person in people:
            await self._send(person, {"type": "installationUpdate", "action": "add"})

    async def book(self, hour: int, *, counsellor: str = ARTURO, municipality: str = "Larvik") -> Booking:
        """A booked session whose meeting is made and whose card is with the counsellor."""
        booking = a_booking(time(hour), day=TUESDAY, counsellor=counsellor, adviser=ADVISER, municipality=municipality)
        async with self.store.begin() as tx:
            await tx.add_booking(booking, None)
            kinds = (EffectKind.MAKE_MEETING, EffectKind.COUNSELLOR_CARD)
            await tx.enqueue([Effect(kind, booking.id, 1) for kind in kinds], NOW)
            await tx.commit()
        await self.wake()
        await self.until(lambda now: now.meeting is not None, booking)
        return await self.booking(booking)

    async def wake(self) -> None:
        """What is put in the outbox from here is seen at once when somebody new writes."""
        await self.arrive(replace(ADVISER, aad_object_id=str(uuid4())))

    async def booking(self, booking: Booking) -> Booking:
        async with self.store.begin() as tx:
            now = await tx.booking(booking.id)
        assert now
        return now

    async def until(self, holds: Any, booking: Booking) -> None:
        for _ in range(200):
            if holds(await self.booking(booking)):
                return
            await asyncio.sleep(0.05)
        raise AssertionError("the booking never came to that")

    async def recorded(self) -> list[tuple[str, str, str | None, str | None, str]]:
        columns = directory_changes.c
        asked = select(columns.event, columns.subject, columns.before, columns.after, columns.by).order_by(columns.id)
        async with self.store._engine.connect() as connection:
            return [tuple(row) for row in await connection.execute(asked)]

    def in_file(self) -> str:
        return self.path.read_text(encoding="utf-8")

    def edit_file(self, text: str) -> None:
        """What somebody does with an editor."""
        self.path.write_text(text, encoding="utf-8")

    def make_room_beside(self, path: Path) -> None:
        """Move the file to where it can be written, and leave a link where it was."""
        self.path.rename(path).touch()
        self.path.symlink_to(path)

    def told(self, person: Person) -> list[str]:
        """The texts that the person was sent, cards left out."""
        return [b["text"] for _, to, b in self.posted if person.aad_object_id in to and b.get("text")]

    async def _send(self, person: Person, activity: dict[str, Any]) -> Any:
        whole = {
            "id": str(uuid4()),
            "from": {"id": f"29:{person.aad_object_id}", "name": person.name, "aadObjectId": person.aad_object_id},
            "conversation": {"conversationType": "personal", "id": f"a:{person.aad_object_id}"},
            "recipient": {"id": "28:bot"},
            "serviceUrl": self.connector_url,
            "channelId": "msteams",
            "channelData": {"tenant": {"id": person.tenant_id}},
            **activity,
        }
        response = await self.client.post("/api/messages", json=whole)
        assert response.status in (200, 201, 202), await response.text()
        text = await response.text()
        return json.loads(text) if text else None


@asynccontextmanager
async def chat(database: str, path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Chat]:
    posted: list[tuple[str, str, dict[str, Any]]] = []

    async def connector(request: web.Request) -> web.Response:
        posted.append((request.method, request.path, await request.json()))
        return web.json_response({"id": f"m{len(posted)}"})

    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", connector)
    Meetings.cancelled = []
    monkeypatch.setattr(wiring, "LocalMeetings", Meetings)
    key = new_key()
    settings = Settings(database_url=database, directory=path, duf_key=key)
    engine = make_engine(database)
    async with (
        TestServer(app) as teams,
        wiring.running(settings, local=True, clock=Clock()) as service,
        TestClient(TestServer(service)) as client,
    ):
        store = SqlStore(engine, Sealer.from_text(key))
        yield Chat(client, str(teams.make_url("/")), store, path, posted, Meetings.cancelled)
    await engine.dispose()


def card_in(body: dict[str, Any]) -> Card | None:
    return next((a["content"] for a in body.get("attachments") or [] if "content" in a), None)


def _walk(node: Any) -> Any:
    if isinstance(node, list):
        for one in node:
            yield from _walk(one)
    elif isinstance(node, dict):
        yield node
        for key in ("body", "items", "actions", "columns"):
            yield from _walk(node.get(key, []))


def actions(card: Card) -> dict[str, dict[str, Any]]:
    return {n["title"]: n for n in _walk(card) if str(n.get("type", "")).startswith("Action.")}


def inputs(card: Card) -> dict[str, Any]:
    return {n["id"]: n.get("value") for n in _walk(card) if str(n.get("type", "")).startswith("Input.")}


def texts(card: Card) -> str:
    lines = [n["text"] for n in _walk(card) if n.get("type") == "TextBlock"]
    lines += [f"{f['title']}: {f['value']}" for n in _walk(card) for f in n.get("facts", [])]
    return "\n".join(lines)
