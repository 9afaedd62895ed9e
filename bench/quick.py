"""`make bench-quick`: five numbers in less than a minute, one per line as `name value`.

A ratio is our booking step's CPU divided by the peer's for echoing a card, so that below 1 we take less.
"""

import asyncio
from collections import defaultdict
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench.connector import Connector
from bench.cores import pin_load
from bench.echoed import write_echo_card
from bench.free_times import eight_weeks_ms
from bench.measure import measure
from bench.memory import growth_pct
from bench.server import ours, peer
from bench.turns import booking_steps, card_echo

ROUNDS = 5


async def quick() -> dict[str, float]:
    with TemporaryDirectory() as folder, ExitStack() as stack:
        card = write_echo_card(Path(folder))
        us = stack.enter_context(ours({"DATABASE_URL": f"sqlite:///{folder}/bench.sqlite3"}))
        peers = {
            "stock_echo": stack.enter_context(peer("stock", card)),
            "mended_echo": stack.enter_context(peer("stock", card, asked=["--mended"])),
            "bare": stack.enter_context(peer("bare", card)),
        }
        async with Connector() as connector:
            cpu: dict[str, list[float]] = defaultdict(list)
            for number in range(ROUNDS):
                for name, server in peers.items():
                    sample = await measure(server, card_echo(connector.url), connections=16, seconds=0.6)
                    cpu[name].append(sample.cpu_ms)
                steps = booking_steps(connector.url)
                cpu["step"].append((await measure(us, steps, connections=16, seconds=0.9, first=number * 100)).cpu_ms)
            step = median(cpu["step"])
            numbers = {f"booking_step_vs_{name}": step / median(cpu[name]) for name in peers}
            numbers["slots_ms"] = eight_weeks_ms()
            numbers["rss_growth_pct"], _ = await growth_pct(us, connector.url, turns=8_000, seconds=6)
    return numbers


if __name__ == "__main__":
    pin_load()
    for name, value in asyncio.run(quick()).items():
        print(f"{name} {value:.4g}")  # noqa: T201  # what this is for
