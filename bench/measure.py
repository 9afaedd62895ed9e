"""One measurement: so many connections, each posting its next turn as soon as the last is answered."""

import asyncio
from contextlib import AsyncExitStack
from dataclasses import dataclass
from statistics import median
from time import perf_counter

from bench.server import Server
from bench.turns import Work
from bench.wire import Caller

WARM_SECONDS = 0.3
_SETTLE_SECONDS = 0.3
"""After the last answer: what the service still does about it in the background belongs to the turns."""


@dataclass(frozen=True, slots=True)
class Sample:
    """CPU of the server per turn, in ms; latency in ms as the caller sees it, with every connection always busy."""

    turns: int
    cpu_ms: float
    per_second: float
    p50: float
    p99: float
    answer_bytes: int


async def measure(
    server: Server,
    work: Work,
    *,
    connections: int,
    seconds: float,
    token: str | None = None,
    first: int = 0,
    warm: float = WARM_SECONDS,
) -> Sample:
    """`first` is the first worker's number: workers of different measurements must not share a chat."""
    async with AsyncExitStack() as stack:
        callers = [await stack.enter_async_context(Caller(server.port, token)) for _ in range(connections)]

        async def until(end: float) -> None:
            async def worker(number: int, caller: Caller) -> None:
                while await work(caller, first + number) and perf_counter() < end:
                    pass

            await asyncio.gather(*(worker(number, caller) for number, caller in enumerate(callers)))

        if warm:
            await until(perf_counter() + warm)
        for caller in callers:
            caller.took.clear()
            caller.answered_bytes = 0
        cpu, begun = server.cpu_seconds(), perf_counter()
        await until(begun + seconds)
        lasted = perf_counter() - begun
        await asyncio.sleep(_SETTLE_SECONDS)
        cpu = server.cpu_seconds() - cpu
    took = sorted(one for caller in callers for one in caller.took)
    size = sum(caller.answered_bytes for caller in callers) // len(took)
    return Sample(
        turns=len(took),
        cpu_ms=cpu / len(took) * 1000,
        per_second=len(took) / lasted,
        p50=median(took) * 1000,
        p99=took[int(len(took) * 0.99)] * 1000,
        answer_bytes=size,
    )
