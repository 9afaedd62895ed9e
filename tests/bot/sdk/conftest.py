"""A gateway between a key server and a connector, all on loopback."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from booking.ports import Message
from bot.app_tokens import TokenKeeper
from bot.sdk.gateway import Gateway, GatewaySettings, HttpAnswer, InvokeAnswer, Turn, TurnHandler
from bot.sdk.hosts import AllowedHosts
from tests.bot.sdk.stand_ins import APP_ID, ConnectorStandIn, KeyServer, TokenServiceStandIn

RECORDED: dict[str, Any] = json.loads((Path(__file__).parent / "data" / "teams_activities.json").read_text("utf-8"))


def settings(app_id: str = APP_ID, *, local: bool = False) -> GatewaySettings:
    return GatewaySettings(app_id, local)


def local_settings() -> GatewaySettings:
    return settings(app_id="", local=True)


def activity(service_url: str, name: str = "message  personal text", **changes: Any) -> dict[str, Any]:
    return {**RECORDED[name], "serviceUrl": service_url, **changes}


async def echo(turn: Turn) -> InvokeAnswer | None:
    if turn.activity["type"] == "invoke":
        return InvokeAnswer(200, {"saw": turn.activity["name"]})
    await turn.send(Message(text="Hei"))
    return None


class LoopbackToo(AllowedHosts):
    """With credentials only https to Microsoft's hosts is called; the stand-in speaks http on 127.0.0.1."""

    def allow(self, service_url: str) -> bool:
        return service_url.startswith("http://127.0.0.1:") or super().allow(service_url)


@pytest.fixture
async def keys() -> AsyncIterator[KeyServer]:
    async with KeyServer() as server:
        server.add_key("k1")
        yield server


@pytest.fixture
async def connector() -> AsyncIterator[ConnectorStandIn]:
    async with ConnectorStandIn(token="app-token") as stand_in:
        yield stand_in


class Door:
    """A gateway that is open, and what a signed request needs."""

    def __init__(
        self, keys: KeyServer, connector: ConnectorStandIn, on_turn: TurnHandler, tokens: TokenServiceStandIn
    ) -> None:
        self.keys = keys
        self.connector = connector
        self.tokens = tokens
        kept = TokenKeeper("connector", tokens)
        self.gateway = Gateway(settings(), on_turn, metadata_url=keys.metadata_url, tokens=kept, hosts=LoopbackToo())

    async def __aenter__(self) -> "Door":
        await self.gateway.open()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.gateway.close()

    def header(self, key_id: str = "k1", **claims: Any) -> str:
        return "Bearer " + self.keys.token(key_id, **{"serviceurl": self.connector.url, **claims})

    async def receive(self, name: str = "message  personal text", **changes: Any) -> Any:
        return await self.take(self.header(), activity(self.connector.url, name, **changes))

    async def take(self, authorization: str | None, body: Any) -> HttpAnswer:
        """As the service does: the token first, then the body."""
        try:
            caller = await self.gateway.caller(authorization)
        except PermissionError:
            return HttpAnswer(401, None)
        return await self.gateway.receive(caller, body)


@pytest.fixture
def door(keys: KeyServer, connector: ConnectorStandIn) -> Any:
    def make(on_turn: TurnHandler = echo, tokens: TokenServiceStandIn | None = None) -> Door:
        return Door(keys, connector, on_turn, tokens or TokenServiceStandIn())

    return make
