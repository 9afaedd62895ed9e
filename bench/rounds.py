"""The table: every server measured in turn, round after round, so that what disturbs the machine disturbs them all."""

from collections import defaultdict
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.connector import Connector, keys
from bench.databases import Databases
from bench.directories import Place, write_directory
from bench.echoed import write_echo_card
from bench.measure import Sample, measure
from bench.server import Server, ours, peer
from bench.turns import (
    Confirmations,
    Work,
    booking_steps,
    card_echo,
    contact_message,
    contact_search,
    message,
)
from bench.wire import Caller

SECONDS = 0.7
CONFIRMED_EACH = 4
_COUNSELLORS = 12
PEERS: dict[str, tuple[str, tuple[str, ...]]] = {
    "stock botbuilder": ("stock", ()),
    "mended botbuilder": ("stock", ("--mended",)),
    "Agents SDK": ("agents", ()),
    "bare aiohttp": ("bare", ()),
}
PEER_TURNS: dict[str, Callable[[str], Work]] = {"message": message, "card action": card_echo}
OUR_TURNS: dict[str, Callable[[str], Work]] = {
    "message": message,
    "booking step": booking_steps,
    "contact, message": contact_message,
    "contact, search": contact_search,
}
CONFIRMED = "confirmed booking"
"""The turn, and all that follows it: the meeting made, the counsellor and the adviser told, the receipt replaced."""
CONFIRMING = "confirmed booking, the turn alone"
"""Two transactions and the outbox rows; nothing is delivered."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    who: str
    turn: str
    tokens: bool
    connections: int


Table = dict[Row, list[Sample]]


def middle(samples: list[Sample]) -> float:
    """Median CPU ms a turn."""
    return median(sample.cpu_ms for sample in samples)


@dataclass(frozen=True, slots=True)
class _Field:
    """All servers, and what it takes to ask them."""

    servers: list[tuple[str, bool, Server]]
    bookers: list[tuple[str, str, bool, Server]]
    places: list[Place]
    service_url: str
    token: str


async def table(folder: Path, rounds: int) -> Table:
    """All peers and ours, with tokens checked and without, on both databases, over 1 and 16 connections."""
    found: Table = defaultdict(list)
    async with AsyncExitStack() as stack:
        connector = await stack.enter_async_context(Connector())
        key_server = await stack.enter_async_context(keys())
        databases = stack.enter_context(Databases(folder))
        token = "Bearer " + key_server.token(serviceurl=connector.url)
        card = write_echo_card(folder)
        directory, places = write_directory(folder, _COUNSELLORS)
        servers: list[tuple[str, bool, Server]] = []
        bookers: list[tuple[str, str, bool, Server]] = []
        for tokens in (False, True):
            metadata = key_server.metadata_url if tokens else ""
            for name, (script, asked) in PEERS.items():
                if tokens and script == "bare":
                    continue
                url = key_server.url + "/keys" if tokens and script == "agents" else metadata
                started = stack.enter_context(peer(script, card, keys_url=url, asked=asked))
                servers.append((name, tokens, started))
            for database in ("SQLite", "PostgreSQL"):
                who = f"ours, {database}"
                us = ours({"DATABASE_URL": await databases.new(database)}, keys_url=metadata)
                servers.append((who, tokens, stack.enter_context(us)))
                for turn, asked in ((CONFIRMED, ()), (CONFIRMING, ("--no-deliveries",))):
                    if tokens or not asked:
                        place = {"DATABASE_URL": await databases.new(database), "DIRECTORY": str(directory)}
                        them = ours(place, keys_url=metadata, asked=asked)
                        bookers.append((who, turn, tokens, stack.enter_context(them)))
        field = _Field(servers, bookers, places, connector.url, token)
        for number in range(rounds):
            await _turns(field, number, found)
            await _bookings(field, number, found)
    return found


async def _turns(field: _Field, number: int, found: Table) -> None:
    for who, tokens, server in field.servers:
        turns = OUR_TURNS if who.startswith("ours") else PEER_TURNS
        for at, (turn, make) in enumerate(turns.items()):
            for connections in (1, 16):
                sample = await measure(
                    server,
                    make(field.service_url),
                    connections=connections,
                    seconds=SECONDS,
                    token=field.token if tokens else None,
                    first=number * 1000 + at * 100 + connections,
                )
                found[Row(who, turn, tokens, connections)].append(sample)


async def _bookings(field: _Field, number: int, found: Table) -> None:
    for who, turn, tokens, server in field.bookers:
        token = field.token if tokens else None
        for connections in (1, 16):
            walks = Confirmations(field.service_url)
            async with Caller(server.port, token) as caller:
                await walks.prepare(caller, field.places, CONFIRMED_EACH, (number * 20 + connections) * 1000)
            sample = await measure(server, walks.work, connections=connections, seconds=60, token=token, warm=0.0)
            found[Row(who, turn, tokens, connections)].append(sample)
