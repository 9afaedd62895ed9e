"""Two people's chats with the real service over HTTP: activities in, and what comes out at the stand-in connector."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from aiohttp import ClientSession, web
from pydantic import SecretStr

from bot.settings import Settings
from bot.storage.sealed import new_key
from bot.wiring import running
from tests.bot.sdk.stand_ins import ConnectorStandIn

ROOT = Path(__file__).parents[2]
TENANT = "6f8c0f2e-1111-4000-8000-000000000001"
LARVIK, FAERDER = "11111111-0000-4000-8000-000000000001", "11111111-0000-4000-8000-000000000002"
ARTURO, GORIL = "22222222-0000-4000-8000-000000000001", "22222222-0000-4000-8000-000000000002"
PATIENCE_SECONDS = 8.0


class SetClock:
    """A clock that the test sets."""

    def __init__(self, now: datetime) -> None:
        self.at = now

    def now(self) -> datetime:
        return self.at

    def pass_by(self, **by: int) -> None:
        self.at += timedelta(**by)


@dataclass
class Shown:
    """A card as it stands in a conversation."""

    card: dict[str, Any]
    activity_id: str

    @property
    def text(self) -> str:
        return "\n".join(_texts(self.card))

    @property
    def buttons(self) -> dict[str, dict[str, Any]]:
        """By title, and by tooltip where that says more."""
        actions = list(reversed(_actions(self.card)))
        return {a["tooltip"]: a for a in actions if a.get("tooltip")} | {a["title"]: a for a in actions}

    def inputs(self) -> dict[str, Any]:
        """What each input holds as the card was drawn."""
        return {one["id"]: one.get("value") for one in _walk(self.card) if str(one.get("type")).startswith("Input.")}


class Chat:
    """One person's personal chat."""

    def __init__(self, session: ClientSession, connector: ConnectorStandIn, base_url: str, who: str) -> None:
        self._session, self._connector, self._base_url = session, connector, base_url
        self.who = who
        self.conversation = f"a:{who[:8]}-{who[-1]}"

    async def open(self) -> None:
        await self._send({"type": "installationUpdate", "action": "add"})

    async def say(self, text: str) -> Shown:
        before = len(self._posted())
        await self._send({"type": "message", "text": text})
        return await self.shown(lambda: self._posted()[before:])

    async def press(self, shown: Shown, title: str, **inputs: str) -> Shown:
        """Press a button with these inputs; the answer takes the card's place."""
        action = shown.buttons[title]
        assert action["fallback"]["data"] == action["data"]
        value = {"action": {"type": "Action.Execute", "verb": action["verb"], "data": {**action["data"], **inputs}}}
        invoke = {"type": "invoke", "name": "adaptiveCard/action", "replyToId": shown.activity_id, "value": value}
        answer = await self._send(invoke)
        assert answer is not None
        check_card(answer["value"])
        return Shown(answer["value"], shown.activity_id)

    async def newest(self, containing: str) -> Shown:
        """The newest card, posted or replaced, whose text holds this; waits for it."""
        return await self.shown(lambda: [one for one in self._posted() if containing in one.text])

    async def shown(self, find: Callable[[], list[Shown]]) -> Shown:
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not (found := find()):  # noqa: ASYNC110 - a stand-in tells nobody what it got
                await asyncio.sleep(0.02)
        return found[-1]

    async def told(self, containing: str) -> str:
        """The newest plain message that holds this; waits for it."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not (found := [text for text in self.messages() if containing in text]):  # noqa: ASYNC110
                await asyncio.sleep(0.02)
        return found[-1]

    def messages(self) -> list[str]:
        mine = (a for _, _, a in self._connector.received if a["conversation"]["id"] == self.conversation)
        return [a["text"] for a in mine if a.get("text")]

    def _posted(self) -> list[Shown]:
        cards, posts = [], 0
        for at, (method, path, activity) in enumerate(self._connector.received):
            activity_id = path.rsplit("/", 1)[-1] if method == "PUT" else f"1:{at + 1}"
            posts += method == "POST"
            if activity["conversation"]["id"] == self.conversation and activity.get("attachments"):
                card = activity["attachments"][0]["content"]
                check_card(card)
                cards.append(Shown(card, activity_id.replace("%3A", ":")))
        return cards

    async def _send(self, activity: dict[str, Any]) -> dict[str, Any] | None:
        whole = {
            "id": str(uuid4()),
            "channelId": "msteams",
            "from": {"id": f"29:{self.who}", "name": f"Person {self.who[-1]}", "aadObjectId": self.who},
            "recipient": {"id": "28:bot", "name": "Karriereassistenten"},
            "conversation": {"conversationType": "personal", "tenantId": TENANT, "id": self.conversation},
            "channelData": {"tenant": {"id": TENANT}},
            "serviceUrl": self._connector.url,
            **activity,
        }
        async with self._session.post(f"{self._base_url}/api/messages", json=whole) as response:
            assert response.status in (200, 201, 202), await response.text()
            text = await response.text()
        return json.loads(text) if text else None


@dataclass
class House:
    """The running service with its clock; `chat` opens a person's chat."""

    clock: SetClock
    connector: ConnectorStandIn
    _session: ClientSession
    _base_url: str

    async def chat(self, who: str) -> Chat:
        chat = Chat(self._session, self.connector, self._base_url, who)
        await chat.open()
        return chat


@asynccontextmanager
async def running_house(database_url: str, now: datetime) -> AsyncIterator[House]:
    """The whole service in local mode, on a free port, with a stand-in for the connector."""
    clock = SetClock(now)
    settings = Settings(
        database_url=SecretStr(database_url),
        directory=ROOT / "directory.toml",
        routine=ROOT / "routine.toml",
        duf_key=SecretStr(new_key()),
    )
    async with ConnectorStandIn() as connector, running(settings, local=True, clock=clock) as app:
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        async with ClientSession() as session:
            yield House(clock, connector, session, f"http://{host}:{port}")
        await runner.cleanup()


def check_card(card: dict[str, Any]) -> None:
    """What Teams asks of every card (platform.md): version, text first, at most six actions in a set, under 25 KB."""
    assert card["version"] == "1.5"
    assert card["body"][0]["type"] == "TextBlock"
    assert len(json.dumps(card).encode("utf-16-le")) < 2 * 25 * 1024
    for one in _walk(card):
        assert len(one.get("actions", ())) <= 6
        if str(one.get("type")).startswith("Input.") and one["type"] != "Input.Toggle":
            assert one["label"]


def _walk(node: Any) -> list[dict[str, Any]]:
    if isinstance(node, list):
        return [found for one in node for found in _walk(one)]
    if not isinstance(node, dict):
        return []
    return [node, *(found for name, value in node.items() if name != "fallback" for found in _walk(value))]


def _actions(card: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for one in _walk(card) if str(one.get("type")).startswith("Action.")]


def _texts(card: dict[str, Any]) -> list[str]:
    texts = []
    for one in _walk(card):
        if one.get("type") == "TextBlock":
            texts.append(one["text"])
        elif "value" in one and "title" in one and "type" not in one:
            texts.append(f"{one['title']}: {one['value']}")
    return texts
