"""Opening the door: an application that listens on the network, within the limits."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web
from aiohttp.http import HttpProcessingError

from bot.door.connections import Connections, State, connection_of
from bot.door.limits import MOST_HEADERS, NEWCOMERS, Limits

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
KNOWN = web.RequestKey("known", bool)
"""Set on a request whose caller is known: only such a caller may keep the connection."""


def guarded(limits: Limits) -> web.Application:
    """An application without routes that keeps what can be kept from inside: whoever serves it, nothing is unpacked."""
    logging.getLogger("aiohttp.server").addFilter(_is_ours)
    of_each_connection: dict[str, Any] = {
        "auto_decompress": False,
        "keepalive_timeout": limits.idle_seconds,
        "lingering_time": limits.linger_seconds,
        "max_headers": MOST_HEADERS,
    }
    return web.Application(client_max_size=limits.body_bytes, middlewares=[_keep_time], handler_args=of_each_connection)


def _is_ours(record: logging.LogRecord) -> bool:
    """Not what is no HTTP: it is answered 400, and anybody could fill the log with errors that are none."""
    return not (record.exc_info and isinstance(record.exc_info[1], HttpProcessingError))


@asynccontextmanager
async def listening(app: web.Application, host: str, port: int, limits: Limits) -> AsyncIterator[int]:
    """Serve the application; gives the port, which the system chooses where `port` is 0.

    Raises OSError where it cannot listen there.
    """
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        assert runner.server is not None  # noqa: S101 - for the types: it is there after the set-up
        connections = Connections(runner.server, limits)
        server = await asyncio.get_running_loop().create_server(connections, host, port, backlog=NEWCOMERS)
        try:
            yield server.sockets[0].getsockname()[1]
        finally:
            server.close()
    finally:
        await runner.cleanup()


@web.middleware
async def _keep_time(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Tell the connection how far the request is, and close it behind a stranger."""
    connection = connection_of(request)
    if connection:
        connection.now(State.BODY)
    try:
        response = await handler(request)
    except web.HTTPException as refusal:  # no such path, or not by that method
        refusal.force_close()
        raise
    finally:
        if connection:
            connection.now(State.IDLE if KNOWN in request else State.HEAD)
    if KNOWN not in request:
        response.force_close()
    return response
