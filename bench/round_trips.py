"""Which round trips to PostgreSQL a turn makes, read along by a relay before the server."""

import asyncio
import re
from collections.abc import Callable
from contextlib import ExitStack

from bench.connector import Connector
from bench.server import ours
from bench.turns import Work
from bench.wire import Caller
from tests.relay import Relay

_WARM = 3
_TABLE = re.compile(r"(?:FROM|INTO|UPDATE)\s+(\w+)")


async def round_trips(address: str, turns: dict[str, Callable[[str], Work]]) -> dict[str, list[str]]:
    """By turn, in order, as «SELECT drafts»; `address` is an empty PostgreSQL database.

    Work of several turns alike is told by its first.
    """
    found: dict[str, list[str]] = {}
    with ExitStack() as stack:
        async with Connector() as connector, Relay(address) as relay:
            # On a thread: it waits for the service, which waits for the relay.
            us = await asyncio.to_thread(stack.enter_context, ours({"DATABASE_URL": relay.url}))
            async with Caller(us.port) as caller:
                for who, (turn, make) in enumerate(turns.items()):
                    work = make(connector.url)
                    for _ in range(_WARM):
                        await work(caller, who)
                    relay.round_trips.clear()
                    caller.took.clear()
                    await work(caller, who)
                    found[turn] = [
                        _named(one) for one in relay.round_trips[: len(relay.round_trips) // len(caller.took)]
                    ]
            await asyncio.to_thread(stack.close)
    return found


def _named(trip: str) -> str:
    table = _TABLE.search(trip)
    return f"{trip.split(maxsplit=1)[0]} {table[1]}" if table else trip.split(maxsplit=1)[0]
