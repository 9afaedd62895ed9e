"""The sentences that the intent model is learnt from, in families that were written apart from each other."""

import json
from pathlib import Path

Sentence = tuple[str, str]
"""(intent, text)."""
FOLDER = Path(__file__).parent
PLACES = ("Færder", "Larvik", "Sandefjord", "Holmestrand", "Horten", "Tønsberg")
STAFF = ("Arturo Hernandez", "Gøril Erikstad")
"""The municipalities served and the names of the staff, as the sentences have them."""


def families() -> dict[str, list[Sentence]]:
    """The sentences by family: those of `sentences.json` without anything identifying, and each file of `intents/`."""
    rows = json.loads((FOLDER / "sentences.json").read_text(encoding="utf-8"))["rows"]
    found = {
        "sentences": [
            (row["intent"], row["text"]) for row in rows if row["group"] != "collection" and not row["identifying"]
        ]
    }
    for path in sorted((FOLDER / "intents").glob("*.txt")):
        found[path.stem] = in_file(path)
    return found


def in_file(path: Path) -> list[Sentence]:
    """The sentences of a file of lines «intent | sentence»; empty lines and those that begin with # are left out."""
    lines = path.read_text(encoding="utf-8").splitlines()
    split = (line.partition(" | ") for line in lines if line and not line.startswith("#"))
    return [(intent, text) for intent, _, text in split]
