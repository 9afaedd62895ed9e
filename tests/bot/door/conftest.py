"""The service with its own door and real tokens, and callers that speak HTTP byte by byte."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any, Self

import pytest

from bot.door.limits import Limits
from bot.door.listening import listening
from bot.sdk.gateway import TurnHandler
from bot.service import make_app
from tests.bot.sdk.conftest import Door, activity, connector, echo, keys
from tests.bot.sdk.stand_ins import ConnectorStandIn, KeyServer, TokenServiceStandIn

__all__ = ["connector", "keys"]
PATIENCE = 10.0  # seconds, for what is to happen soon


class Line:
    """One connection to the service."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    def send(self, *parts: str | bytes) -> None:
        for part in parts:
            self._writer.write(part.encode() if isinstance(part, str) else part)

    async def status(self) -> int | None:
        """The status of the next answer, whose body is read too; None where the line is closed without one."""
        async with asyncio.timeout(PATIENCE):
            try:
                head = await self._reader.readuntil(b"\r\n\r\n")
            except (asyncio.IncompleteReadError, ConnectionError):
                return None
            lower = head.lower()
            if b"content-length:" in lower:
                await self._reader.readexactly(int(lower.split(b"content-length:")[1].split(b"\r\n")[0]))
            return int(head.split(b" ", 2)[1])

    async def closed(self) -> bool:
        """Wait until the service closes the line; False when it says something first."""
        async with asyncio.timeout(PATIENCE):
            try:
                return await self._reader.read(1) == b""
            except ConnectionError:
                return True

    @property
    def is_closed(self) -> bool:
        return self._reader.at_eof() or self._reader.exception() is not None

    def hang_up(self) -> None:
        self._writer.close()


class Service:
    """The service on loopback: HTTP, door, tokens and gateway are the real ones, the turn is an echo."""

    def __init__(self, port: int, gate: Door) -> None:
        self.port = port
        self.gate = gate
        self._lines: list[Line] = []

    async def line(self) -> Line:
        line = Line(*await asyncio.open_connection("127.0.0.1", self.port))
        self._lines.append(line)
        return line

    def good_turn(self, **headers: str) -> bytes:
        """The bytes of a request that Teams might send."""
        body = json.dumps(activity(self.gate.connector.url)).encode()
        return self.head(len(body), **{"authorization": self.gate.header(), **headers}) + body

    def head(self, length: int | None, **headers: str) -> bytes:
        """The head of a request for a turn. Each of `headers` replaces one of the usual; an empty one is left out."""
        usual = {"host": "x", "content_type": "application/json", "content_length": str(length), **headers}
        lines = [f"{name.replace('_', '-')}: {value}" for name, value in usual.items() if value]
        return "\r\n".join(("POST /api/messages HTTP/1.1", *lines, "", "")).encode()

    async def answers(self) -> bool:
        """Whether a good turn on a new connection is answered."""
        line = await self.line()
        line.send(self.good_turn())
        return await line.status() == 200

    async def status_of(self, *parts: str | bytes) -> int | None:
        line = await self.line()
        line.send(*parts)
        return await line.status()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        for line in self._lines:
            line.hang_up()


Open = Callable[..., AbstractAsyncContextManager[Service]]


@pytest.fixture
def open_door(keys: KeyServer, connector: ConnectorStandIn) -> Open:
    """Opens the service with these limits, the usual ones where left out."""

    @asynccontextmanager
    async def opened(on_turn: TurnHandler = echo, **limits: Any) -> AsyncIterator[Service]:
        async def healthy() -> bool:
            return True

        given = Limits(**{"linger_seconds": 0.05, **limits})
        async with Door(keys, connector, on_turn, TokenServiceStandIn()) as gate:
            app = make_app(gate.gateway, healthy, given, local=False)
            async with listening(app, "127.0.0.1", 0, given) as port, Service(port, gate) as service:
                yield service

    return opened


@pytest.fixture
async def service(open_door: Open) -> AsyncIterator[Service]:
    async with open_door() as service:
        yield service
