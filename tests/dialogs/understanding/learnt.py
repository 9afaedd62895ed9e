"""The sentences that the intent model is learnt from, in families that were written apart from each other, and those
that it must never learn from: with these it is seen how well it reads what nobody has shown it."""

import json
from pathlib import Path
from typing import Any

from tests.dialogs.understanding.measure import HERE, PLACES, PUBLISHED

Sentence = tuple[str, str]
"""(intent, text)."""
STAFF = PUBLISHED.names
FOLDER = HERE / "intents"
HELD_OUT = HERE / "held_out"

__all__ = ["PLACES", "STAFF", "Sentence", "families", "held_out", "held_out_rows"]


def families() -> dict[str, list[Sentence]]:
    """The sentences by family: those of `sentences.json` without anything identifying, and each file of `intents/`."""
    rows = json.loads((HERE / "sentences.json").read_text(encoding="utf-8"))["rows"]
    found = {
        "sentences": [
            (row["intent"], row["text"]) for row in rows if row["group"] != "collection" and not row["identifying"]
        ]
    }
    for path in sorted(FOLDER.glob("*.txt")):
        found[path.stem] = in_file(path)
    return found


def held_out() -> dict[str, list[Sentence]]:
    """The sentences never learnt from, by file. Two intents with a stroke between them are equally right.

    What somebody else happened to write in the same words is left out: it has been learnt.
    """
    learnt = {text.casefold() for rows in families().values() for _, text in rows}
    return {
        path.stem: [(intent, text) for intent, text in in_file(path) if text.casefold() not in learnt]
        for path in sorted(HELD_OUT.glob("*.txt"))
    }


def held_out_rows(name: str) -> list[dict[str, Any]]:
    """The rows of one of the files with more than the intent: `text`, `now` (Oslo wall time) and `expect`."""
    return [json.loads(line) for line in (HELD_OUT / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def in_file(path: Path) -> list[Sentence]:
    """The sentences of a file of lines «intent | sentence»."""
    lines = path.read_text(encoding="utf-8").splitlines()
    split = (line.partition(" | ") for line in lines if line and not line.startswith("#"))
    return [(intent, text) for intent, _, text in split]
