"""Whether memory grows with the number of turns."""

from bench.measure import measure
from bench.server import Server
from bench.turns import booking_steps
from bench.wire import Caller

_WARM_TURNS = 4000
"""Caches fill, and the allocator takes what it needs."""


async def growth_pct(server: Server, service_url: str, *, turns: int, seconds: float = 1e9) -> tuple[float, int]:
    """Growth of resident memory in percent, and over how many booking steps: `turns`, or fewer in `seconds`."""

    async def steps(number: int, limit: float) -> int:
        walk, left = booking_steps(service_url), number

        async def work(caller: Caller, who: int) -> bool:
            nonlocal left
            left -= 5
            return await walk(caller, who) and left > 0

        return (await measure(server, work, connections=16, seconds=limit, first=5000)).turns

    await steps(_WARM_TURNS, seconds)
    before = server.memory_mb()
    made = await steps(turns, seconds)
    return (server.memory_mb() / before - 1) * 100, made
