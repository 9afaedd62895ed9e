"""The connections: how many there may be, and how long one may take over the head of a request.

aiohttp limits neither. So each of its connections is wrapped in one of ours, which sees it come, speak and go, and
hands everything on. When all places are taken, those that keep us waiting for a request go first, the longest waiting
at their head; then a known caller between two requests. Nobody goes in the middle of an answer.
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

    WAITED_FOR = "its request is not all here"
    IDLE = "its caller is known, and may send another request"
    ANSWERED = "its request is being answered"


class Connection(asyncio.Protocol):
    """One connection, in front of aiohttp's. `state` is None while it has no place: refused, or gone."""

    def __init__(self, among: "Connections", http: asyncio.Protocol) -> None:
        self.state: State | None = None
        self._among = among
        self._http = http
        self._transport: asyncio.Transport | None = None
        self._timer: asyncio.TimerHandle | None = None

    # What the event loop tells.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)
        if self._among.make_room():
            self._wait()
            self._http.connection_made(transport)
        else:
            self._transport.write(_FULL)
            self._transport.close()

    def data_received(self, data: bytes) -> None:
        if self.state is State.IDLE:
            self._wait()
        if self.state:
            self._http.data_received(data)

    def eof_received(self) -> bool | None:
        return self._http.eof_received()

    def pause_writing(self) -> None:
        self._http.pause_writing()

    def resume_writing(self) -> None:
        self._http.resume_writing()

    def connection_lost(self, error: Exception | None) -> None:
        self._go_into(None)
        self._http.connection_lost(error)

    # What the handling of its requests tells.

    def head_is_in(self) -> None:
        """From here on whoever handles the request keeps the time."""
        self._stop_timer()

    def request_is_in(self) -> None:
        """All that is needed for an answer is here: the connection is not closed until the answer is made."""
        if self.state:
            self._go_into(State.ANSWERED)

    def is_answered(self, *, kept: bool) -> None:
        """`kept` says that the caller may send another request; else the connection is about to be closed."""
        if self.state and kept:
            self._go_into(State.IDLE)
        elif self.state:
            self._wait()

    def give_up(self) -> None:
        """Close at once, and leave the place to another."""
        self._go_into(None)
        if self._transport:
            self._transport.abort()

    def _wait(self) -> None:
        self._go_into(State.WAITED_FOR)
        self._timer = asyncio.get_running_loop().call_later(self._among.limits.head_seconds, self.give_up)

    def _go_into(self, state: State | None) -> None:
        self._stop_timer()
        self._among.move(self, state)

    def _stop_timer(self) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer = None


class Connections:
    """Makes the connections of a server by `make_http`, aiohttp's own, and knows all that have a place."""

    def __init__(self, make_http: Callable[[], asyncio.Protocol], limits: Limits) -> None:
        self.limits = limits
        self._make_http = make_http
        self._in: dict[State, OrderedDict[Connection, None]] = {state: OrderedDict() for state in State}
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
        connection.state = state
        if state:
            self._in[state][connection] = None

    def make_room(self) -> bool:
        """See that there is a place for one more. False where all others are being answered."""
        if len(self) < self.limits.max_connections:
            return True
        self._tell()
        longest = next((one for state in (State.WAITED_FOR, State.IDLE) for one in self._in[state]), None)
        if longest:
            longest.give_up()
        return longest is not None

    def _tell(self) -> None:
        self._untold += 1
        now = asyncio.get_running_loop().time()
        if now - self._told_at >= _TOLD_EVERY:
            log.warning("connections_full", count=self._untold)
            self._told_at, self._untold = now, 0


def connection_of(request: web.Request) -> Connection | None:
    """The connection that a request came by; None where the application is served by another door than ours."""
    found = request.transport.get_protocol() if request.transport else None
    return found if isinstance(found, Connection) else None
