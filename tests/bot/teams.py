"""Teams as the service sees it: people who write and press over HTTP, and a connector that takes what is posted.

The service runs with its real parts: HTTP, gateway, database, outbox worker. Only Microsoft's side is a stand-in.
"""

import asyncio
import io
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import aiohttp
from pydantic import SecretStr

from booking.ports import TeamsMeetings
from bot.door.listening import listening
from bot.settings import Settings
from bot.storage.sealed import new_key
from bot.wiring import running
from tests.booking.examples import NOW
from tests.bot.sdk.stand_ins import ConnectorStandIn
from tests.bot.storage.opening import execute
from tests.cards.as_read import as_read
from tests.cards.card_rules import shown_actions

BOT = "28:bot"
TENANT = "6f8c0f2e-1111-4000-8000-000000000001"
ROOT = Path(__file__).parents[2]
DUF = "2001 000000 10"
PATIENCE_SECONDS = 30.0
"""Twice what a busy machine has been seen to need. A test that waits this long has failed."""
LOOK_EVERY_SECONDS = 0.05
"""How often the worker looks unasked: a test sets the clock, and nothing tells the worker."""
MENU = [
    "language.set",
    "language.set",
    "walk.start",
    "group-walk.start",
    "contact.ask",
    "mine.show",
    "routine.show",
]
"""The verbs of an adviser's menu."""
Card = dict[str, Any]
Activity = dict[str, Any]


@dataclass(frozen=True)
class Who:
    """A person with the personal chat in which they meet the assistant."""

    user_id: str
    name: str
    aad_object_id: str
    chat: str
    tenant_id: str = TENANT


ADVISER = Who("29:una", "Rådgiver En", "11111111-0000-4000-8000-000000000000", "a:una")
OTHER = Who("29:to", "Rådgiver To", "11111111-0000-4000-8000-000000000002", "a:to")
ARTURO = Who("29:arturo", "Arturo Hernandez", "22222222-0000-4000-8000-000000000001", "a:arturo")
GORIL = Who("29:goril", "Gøril Erikstad", "22222222-0000-4000-8000-000000000002", "a:goril")


def adviser(number: int) -> Who:
    return Who(f"29:a{number}", f"Rådgiver {number}", f"11111111-0000-4000-8000-0000000001{number:02}", f"a:a{number}")


@dataclass(frozen=True)
class Shown:
    """A card, and the message it stands in."""

    card: Card
    message_id: str

    @property
    def verbs(self) -> list[str]:
        return [action["verb"] for action in shown_actions(self.card) if "verb" in action]

    @property
    def words(self) -> str:
        return as_read(self.card)

    @property
    def slots(self) -> list[str]:
        return [a["data"]["slot"] for a in shown_actions(self.card) if a.get("verb") == "walk.pick"]

    @property
    def values(self) -> dict[str, str | None]:
        """What the inputs hold."""
        return {part["id"]: part.get("value") for part in self.card["body"] if "id" in part}

    def action(self, verb: str, **data: str) -> dict[str, Any]:
        return next(
            action
            for action in shown_actions(self.card)
            if action.get("verb") == verb and data.items() <= action["data"].items()
        )


class SetClock:
    """Stands still until it is set."""

    def __init__(self, at: datetime = NOW) -> None:
        self.time = at

    def now(self) -> datetime:
        return self.time


class Teams:
    def __init__(self, client: aiohttp.ClientSession, connector: ConnectorStandIn) -> None:
        self._client = client
        self.connector = connector
        self._read: list[tuple[str, Activity]] = []

    # What Teams sends.

    async def post(self, body: Any) -> tuple[int, Any]:
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        headers = {"Content-Type": "application/json; charset=utf-8"}
        async with self._client.post("/api/messages", data=io.BytesIO(raw), headers=headers) as answer:
            text = await answer.text()
            return answer.status, json.loads(text) if text.startswith(("{", "[")) else text

    async def get(self, path: str) -> tuple[int, str]:
        async with self._client.get(path) as answer:
            return answer.status, await answer.text()

    def activity(self, kind: str, who: Who = ADVISER, **changes: Any) -> Activity:
        return {
            "type": kind,
            "id": str(uuid4()),
            "channelId": "msteams",
            "serviceUrl": self.connector.url,
            "from": {"id": who.user_id, "name": who.name, "aadObjectId": who.aad_object_id},
            "recipient": {"id": BOT},
            "conversation": {"conversationType": "personal", "tenantId": who.tenant_id, "id": who.chat},
            "channelData": {"tenant": {"id": who.tenant_id}},
            **changes,
        }

    def pressing(
        self, shown: Shown, verb: str, who: Who, inputs: dict[str, str], wanted: dict[str, str] | None = None
    ) -> Activity:
        data = {**shown.action(verb, **(wanted or {}))["data"], **inputs}
        return self.executing(verb, data, who, shown.message_id)

    def executing(self, verb: str, data: Any, who: Who = ADVISER, message_id: str = "1:0") -> Activity:
        action = {"type": "Action.Execute", "verb": verb, "data": data}
        name = "adaptiveCard/action"
        return self.activity("invoke", who, name=name, replyToId=message_id, value={"action": action})

    async def install(self, who: Who) -> None:
        """Both activities that Teams sends when a person opens the assistant for the first time."""
        added = [{"id": who.user_id}, {"id": BOT}]
        first = self.activity("conversationUpdate", who, membersAdded=added)
        second = self.activity("installationUpdate", who, action="add")
        assert {(await self.post(one))[0] for one in (first, second)} <= {200, 201, 202}

    async def say(self, text: str, who: Who = ADVISER) -> Shown:
        """Write, and get the card that was posted in answer."""
        return await self.answer_to(self.activity("message", who, text=text))

    async def answer_to(self, activity: Activity) -> Shown:
        """The one card that is posted in the conversation in answer to an activity."""
        before = len(self.connector.received)
        status, _ = await self.post(activity)
        assert status < 300
        posted = [
            Shown(sent["attachments"][0]["content"], f"1:{at + 1}")
            for at, (method, _, sent) in enumerate(self.connector.received)
            if at >= before and method == "POST" and sent.get("attachments")
            if sent["conversation"]["id"] == activity["conversation"]["id"]
        ]
        (card,) = posted
        return card

    async def press(
        self, shown: Shown, verb: str, who: Who = ADVISER, wanted: dict[str, str] | None = None, **inputs: str
    ) -> Shown:
        """Press a button, and get the card that takes the card's place."""
        return await self.send_press(self.pressing(shown, verb, who, inputs, wanted))

    async def send_press(self, activity: Activity) -> Shown:
        status, answer = await self.post(activity)
        assert (status, answer["statusCode"]) == (200, 200)
        assert answer["type"] == "application/vnd.microsoft.card.adaptive"
        return Shown(answer["value"], activity["replyToId"])

    async def search(self, text: str | None, who: Who = ADVISER, **parameter: Any) -> Any:
        parameters = [{**parameter, "value": text}] if text is not None else []
        value = {"commandId": "contact", "parameters": parameters, "queryOptions": {"skip": 0, "count": 25}}
        status, answer = await self.post(self.activity("invoke", who, name="composeExtension/query", value=value))
        assert status == 200
        return answer

    # The walk.

    async def to_times(self, who: Who = ADVISER, **answers: str) -> Shown:
        """Walk from «hei» to the page of free times."""
        about = {"municipality": "Larvik", "basis": "6A", "language": "uk"}
        person = {"duf": DUF, "attended_meeting": "true", "presence_agreed": "yes"}
        shown = await self.press(await self.say("hei", who), "walk.start", who)
        shown = await self.press(shown, "walk.next", who, **{n: answers.get(n, v) for n, v in about.items()})
        return await self.press(shown, "walk.next", who, **{n: answers.get(n, v) for n, v in person.items()})

    async def to_check(self, who: Who = ADVISER, slot: str | None = None, **answers: str) -> Shown:
        """Walk to the page where the answers are checked; `slot` is the first free one when left out."""
        times = await self.to_times(who, **answers)
        return await self.press(times, "walk.pick", who, {"slot": slot or times.slots[0]})

    async def book(self, who: Who = ADVISER, slot: str | None = None, **answers: str) -> Shown:
        """Walk all the way, and get the receipt."""
        return await self.press(await self.to_check(who, slot, **answers), "walk.confirm", who)

    # What Teams was sent.

    def to(self, who: Who) -> list[tuple[str, Activity]]:
        """Everything posted (POST) or replaced (PUT) in a person's chat."""
        return self.in_chat(who.chat)

    def in_chat(self, chat: str) -> list[tuple[str, Activity]]:
        return [(method, sent) for method, sent in self._read_so_far() if sent["conversation"]["id"] == chat]

    def _read_so_far(self) -> list[tuple[str, Activity]]:
        """Everything sent, as it is read. Each is read once: `until` looks often."""
        new = self.connector.received[len(self._read) :]
        self._read += [(method, json.loads(as_read(sent))) for method, _, sent in new]
        return self._read

    def cards(self, who: Who) -> list[Card]:
        return [sent["attachments"][0]["content"] for _, sent in self.to(who) if sent.get("attachments")]

    def texts(self, who: Who) -> list[str]:
        return [sent["text"] for _, sent in self.to(who) if sent.get("text")]

    def last_card(self, who: Who) -> Shown:
        """The last card posted or replaced, with the message it stands in."""
        for at in range(len(self.connector.received) - 1, -1, -1):
            method, path, sent = self.connector.received[at]
            if sent["conversation"]["id"] == who.chat and sent.get("attachments"):
                message_id = f"1:{at + 1}" if method == "POST" else path.rsplit("/", 1)[1].replace("%3A", ":")
                return Shown(sent["attachments"][0]["content"], message_id)
        raise AssertionError("no card was sent")

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait for what the worker does by itself."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not holds():  # noqa: ASYNC110 - what is waited for happens on the other side of HTTP
                await asyncio.sleep(0.01)


def settings(database: str, **changes: Any) -> Settings:
    values: dict[str, Any] = {
        "database_url": SecretStr(database),
        "directory": ROOT / "directory.toml",
        "routine": ROOT / "routine.toml",
        "duf_key": SecretStr(new_key()),
        **changes,
    }
    return Settings(**values)


async def lose_the_drafts(database: str) -> None:
    """Take away where the walks' answers are kept, so that a turn fails that needs it."""
    await execute(database, "DROP TABLE drafts")


@asynccontextmanager
async def teams_with(
    given: Settings, clock: SetClock | None = None, meetings: TeamsMeetings | None = None
) -> AsyncIterator[Teams]:
    """The service in local mode on loopback, with its worker running."""
    async with (
        ConnectorStandIn() as connector,
        running(
            given, local=True, clock=clock or SetClock(), meetings=meetings, look_every_seconds=LOOK_EVERY_SECONDS
        ) as app,
        listening(app, "127.0.0.1", 0, given.limits) as port,
        aiohttp.ClientSession(f"http://127.0.0.1:{port}") as client,
    ):
        yield Teams(client, connector)
