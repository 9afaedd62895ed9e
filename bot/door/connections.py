"""The connections: how many there may be, and how long one may take over the head of a request.

aiohttp limits neither. So each of its connections is wrapped in one of ours, which sees it come, speak and go, and
hands everything on. When all places are taken, those whose request is not all here go first, the longest waiting at
their head; then a known caller between two requests. Nobody goes in the middle of an answer.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from enum import Enum
from typing import cast

import structlog
from aiohttp import web

from bot.door.limits import Limits

log = structlog.get_logger()

_FULL = b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
_TOLD_EVERY = 60.0
"""Seconds between two lines in the log about all places being taken: under attack each newcomer would write one."""


class State(Enum):
    """What a connection is about. In the order in which they are closed where another needs the place."""

    HEAD = "the head of a request is waited for"
    BODY = "its body is waited for"
    IDLE = "its caller is known, and may send another request"
    ANSWERED = "its request is being answered"


class Connection(asyncio.Protocol):
    """One connection, in front of aiohttp's. `state` is None while it has no place: refused, or gone.

    `since` is the event loop's time at which it came into its state.
    """

    def __init__(self, among: "Connections", http: asyncio.Protocol) -> None:
        self.state: State | None = None
        self.since = 0.0
        self._among = among
        self._http = http
        self._transport: asyncio.Transport | None = None

    # What the event loop tells.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)
        if self._among.make_room():
            self._among.move(self, State.HEAD)
            self._http.connection_made(transport)
        else:
            self._transport.write(_FULL)
            self._transport.close()

    def data_received(self, data: bytes) -> None:
        if self.state is State.IDLE:
            self._among.move(self, State.HEAD)
        if self.state:
            self._http.data_received(data)

    def eof_received(self) -> bool | None:
        return self._http.eof_received()

    def pause_writing(self) -> None:
        self._http.pause_writing()

    def resume_writing(self) -> None:
        self._http.resume_writing()

    def connection_lost(self, error: Exception | None) -> None:
        self._among.move(self, None)
        self._http.connection_lost(error)

    # What the handling of its requests tells.

    def now(self, state: State) -> None:
        """The handling of its request has come to another state. Nothing to say of a connection that is gone."""
        if self.state:
            self._among.move(self, state)

    def give_up(self) -> None:
        """Close at once, and leave the place to another."""
        self._among.move(self, None)
        if self._transport:
            self._transport.abort()


class Connections:
    """Makes the connections of a server by `make_http`, aiohttp's own, and knows all that have a place."""

    def __init__(self, make_http: Callable[[], asyncio.Protocol], limits: Limits) -> None:
        self._make_http = make_http
        self._limits = limits
        self._in: dict[State, OrderedDict[Connection, None]] = {state: OrderedDict() for state in State}
        self._loop = asyncio.get_running_loop()
        self._look: asyncio.TimerHandle | None = None
        self._told_at = float("-inf")
        self._untold = 0

    def __call__(self) -> Connection:
        return Connection(self, self._make_http())

    def __len__(self) -> int:
        return sum(len(ones) for ones in self._in.values())

    def move(self, connection: Connection, state: State | None) -> None:
        """Into another state, as the last of those that are in it."""
        if connection.state:
            del self._in[connection.state][connection]
        connection.state, connection.since = state, self._loop.time()
        if state:
            self._in[state][connection] = None
        if state is State.HEAD and self._look is None:
            self._look = self._loop.call_later(self._limits.head_seconds, self._give_up_the_late)

    def make_room(self) -> bool:
        """See that there is a place for one more. False where all others are being answered."""
        if len(self) < self._limits.max_connections:
            return True
        self._tell()
        closable = (State.HEAD, State.BODY, State.IDLE)
        longest = next((one for state in closable for one in self._in[state]), None)
        if longest:
            longest.give_up()
        return longest is not None

    def _give_up_the_late(self) -> None:
        """One timer for all: with one each, every good turn would start and stop one."""
        self._look = None
        while longest := next(iter(self._in[State.HEAD]), None):
            due = longest.since + self._limits.head_seconds
            if due > self._loop.time():
                self._look = self._loop.call_at(due, self._give_up_the_late)
                return
            longest.give_up()

    def _tell(self) -> None:
        self._untold += 1
        now = self._loop.time()
        if now - self._told_at >= _TOLD_EVERY:
            log.warning("connections_full", count=self._untold)
            self._told_at, self._untold = now, 0


def connection_of(request: web.Request) -> Connection | None:
    """The connection that a request came by; None where the application is served by another door than ours."""
    found = request.transport.get_protocol() if request.transport else None
    return found if isinstance(found, Connection) else None
