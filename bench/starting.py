"""How long it takes until the service is healthy, and until a look-up of the command line has been imported."""

import subprocess
from pathlib import Path
from statistics import median
from time import perf_counter

from bench.server import OURS, ROOT, ours

_TIMES = 5


def start_to_healthy(folder: Path) -> float:
    """Seconds, median; on a database that is migrated already."""
    took = []
    for _ in range(_TIMES):
        with ours({"DATABASE_URL": f"sqlite:///{folder}/start.sqlite3"}) as us:
            took.append(us.start_seconds)
    return median(took)


def look_up_seconds() -> dict[str, float]:
    """The whole command, from the shell and back, median."""
    commands = {"contact": ["contacts", "Larvik"], "free times": ["slots", "Larvik", "--json"], "rules": ["rules"]}
    return {name: _median_seconds(["-m", "bot", *arguments]) for name, arguments in commands.items()}


def import_seconds() -> float:
    """The modules of all look-ups, without Python's own start."""
    imported = _median_seconds(["-c", "import bot.cli.contacts, bot.cli.slots, bot.cli.days, bot.cli.rules"])
    return imported - _median_seconds(["-c", "pass"])


def _median_seconds(arguments: list[str]) -> float:
    took = []
    for _ in range(_TIMES):
        begun = perf_counter()
        subprocess.run([OURS, *arguments], cwd=ROOT, capture_output=True, check=True)  # noqa: S603  # our own
        took.append(perf_counter() - begun)
    return median(took)
