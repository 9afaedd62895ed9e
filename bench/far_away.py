"""64 turns in flight to a connector 50 ms away, with keys and tokens fetched meanwhile."""

import json
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

from bench.connector import Connector, keys
from bench.measure import Sample, measure
from bench.server import Server, ours
from bench.turns import message

IN_FLIGHT = 64
SECONDS_AWAY = 0.05


@dataclass(frozen=True, slots=True)
class FarAway:
    """`sample.per_second` is over one core; `connections` are those that the service opened for all its turns.

    `stall_ms` is the event loop's longest while keys and token were fetched, `busy_stall_ms` with all in flight.
    """

    sample: Sample
    connections: int
    stall_ms: float
    busy_stall_ms: float


async def far_away(folder: Path) -> FarAway:
    """The service begins cold: its first turns wait for the keys and the token, 50 ms away as well."""
    async with Connector(SECONDS_AWAY) as connector, keys() as key_server:
        key_server.seconds = SECONDS_AWAY
        token = "Bearer " + key_server.token(serviceurl=connector.url)
        with ours({"DATABASE_URL": f"sqlite:///{folder}/far.sqlite3"}, keys_url=key_server.metadata_url) as us:
            work = message(connector.url)
            _stall_ms(us)  # starting is measured elsewhere
            await measure(us, work, connections=1, seconds=1, token=token, warm=0)
            stall = _stall_ms(us)
            sample = await measure(us, work, connections=IN_FLIGHT, seconds=5, token=token)
            busy = _stall_ms(us)
        return FarAway(sample, connector.connections, stall, busy)


def _stall_ms(us: Server) -> float:
    """The longest since the last look."""
    with urlopen(f"http://127.0.0.1:{us.port}/watch") as answer:  # our own, at once
        told: dict[str, float] = json.load(answer)
    return told["stall_ms"]
