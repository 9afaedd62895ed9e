"""Says how much of each room the tests ran: `python tools/coverage_by_room.py booking cards`, after `pytest --cov`.

Like pytest it goes by COVERAGE_FILE, so that two runs at once do not write into each other's.
"""

import sys
from collections import Counter
from pathlib import Path

from coverage import Coverage

ROOT = Path(__file__).parents[1]


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
    for room in rooms:
        share = 100 * (1 - missed[room] / lines[room]) if lines[room] else 0
        sys.stdout.write(f"  {room:<10} {share:5.1f} %  {lines[room] - missed[room]} of {lines[room]} lines\n")


if __name__ == "__main__":
    main(sys.argv[1:])
