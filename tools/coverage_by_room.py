"""Says how much of each room the tests ran, and fails below a floor.

    python tools/coverage_by_room.py booking cards        after `pytest --cov`

Like pytest it goes by COVERAGE_FILE, so that two runs at once do not write into each other's.
"""

import sys
from collections import Counter
from pathlib import Path

from coverage import Coverage

ROOT = Path(__file__).parents[1]
FLOOR = {"booking": 99.0, "understanding": 97.0, "cards": 99.0, "dialogs": 97.0, "bot": 95.0}
"""In per cent of the lines. Raised when more is covered, never lowered."""


def main(rooms: list[str]) -> None:
    coverage = Coverage(config_file=False)
    coverage.load()
    lines, missed = Counter[str](), Counter[str]()
    for file in coverage.get_data().measured_files():
        room = Path(file).relative_to(ROOT).parts[0]
        _, statements, _, missing, _ = coverage.analysis2(file)
        lines[room] += len(statements)
        missed[room] += len(missing)
    sys.stdout.write("\nWhat the tests ran, by room:\n")
    too_little = []
    for room in rooms:
        share = 100 * (1 - missed[room] / lines[room]) if lines[room] else 0
        sys.stdout.write(f"  {room:<14} {share:5.1f} %  {lines[room] - missed[room]} of {lines[room]} lines\n")
        if share < FLOOR[room]:
            too_little.append(f"{room} is below its floor of {FLOOR[room]} %: test what you added.")
    sys.exit("\n".join(too_little) or None)


if __name__ == "__main__":
    main(sys.argv[1:])
