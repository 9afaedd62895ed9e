"""`python -m bench.postgres`: what turns cost on PostgreSQL beside SQLite, and which round trips they make.

A ratio is the CPU of our process for a turn on PostgreSQL divided by that on SQLite, measured in turn. A minute.
"""

import asyncio
from collections import defaultdict
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench.connector import Connector
from bench.cores import pin_load
from bench.databases import Databases
from bench.measure import measure
from bench.round_trips import round_trips
from bench.rounds import OUR_TURNS
from bench.server import ours

ROUNDS = 7
_SECONDS = 0.9
_CONNECTIONS = 16
_KINDS = ("SQLite", "PostgreSQL")


async def compared() -> dict[str, str]:
    """By turn: the ratio of the medians, the milliseconds it comes from, the round trips."""
    with TemporaryDirectory() as folder, Databases(Path(folder)) as databases, ExitStack() as stack:
        trips = await round_trips(await databases.new("PostgreSQL"), OUR_TURNS)
        addresses = {kind: await databases.new(kind) for kind in _KINDS}
        servers = {kind: stack.enter_context(ours({"DATABASE_URL": url})) for kind, url in addresses.items()}
        cpu: dict[tuple[str, str], list[float]] = defaultdict(list)
        async with Connector() as connector:
            for number in range(ROUNDS):
                for at, (turn, make) in enumerate(OUR_TURNS.items()):
                    for kind, server in servers.items():
                        first = number * 1000 + at * 100
                        work = make(connector.url)
                        sample = await measure(server, work, connections=_CONNECTIONS, seconds=_SECONDS, first=first)
                        cpu[turn, kind].append(sample.cpu_ms)
    lines = {}
    for turn, made in trips.items():
        lite, postgres = (median(cpu[turn, kind]) for kind in _KINDS)
        lines[turn] = f"{postgres / lite:.2f}  ({postgres:.2f} ÷ {lite:.2f} ms)  {len(made)}: {', '.join(made)}"
    return lines


if __name__ == "__main__":
    pin_load()
    for turn, line in asyncio.run(compared()).items():
        print(f"{turn}: {line}")  # noqa: T201  # what this is for
