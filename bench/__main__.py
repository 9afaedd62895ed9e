"""`make bench`: everything, written to docs/ytelse.md."""

import asyncio
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import free_times, report, starting
from bench.connector import Connector
from bench.cores import pin_load
from bench.databases import Databases
from bench.far_away import far_away
from bench.memory import growth_pct
from bench.report import Measured
from bench.round_trips import round_trips
from bench.rounds import OUR_TURNS, table
from bench.server import ours

ROUNDS = 5
TURNS = 100_000


async def everything(folder: Path, rounds: int, turns: int) -> Measured:
    load = os.getloadavg()[0]
    async with Connector() as connector:
        with ours({"DATABASE_URL": f"sqlite:///{folder}/memory.sqlite3"}) as us:
            growth, made = await growth_pct(us, connector.url, turns=turns)
    with Databases(folder) as databases:
        trips = await round_trips(await databases.new("PostgreSQL"), OUR_TURNS)
    return Measured(
        table=await table(folder, rounds),
        rounds=rounds,
        round_trips=trips,
        eight_weeks_ms=free_times.eight_weeks_ms(),
        five_hundred_ms=free_times.five_hundred_ms(),
        by_filling=free_times.by_filling(),
        far=await far_away(folder),
        healthy_seconds=starting.start_to_healthy(folder),
        import_seconds=starting.import_seconds(),
        look_up_seconds=starting.look_up_seconds(),
        growth_pct=growth,
        growth_turns=made,
        rested_load=load,
    )


if __name__ == "__main__":
    pin_load()
    with TemporaryDirectory() as folder:
        rounds, turns = (int(one) for one in sys.argv[1:]) if sys.argv[1:] else (ROUNDS, TURNS)
        print(report.write(asyncio.run(everything(Path(folder), rounds, turns))))  # noqa: T201  # where to look
