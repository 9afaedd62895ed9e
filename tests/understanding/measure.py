"""How well the understanding does on the project's own sentences, and the shield on its generated texts."""

import json
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from learning.sentences import FOLDER, PLACES, STAFF, Sentence, families, in_file
from tests.understanding.privacy_texts import Text
from understanding.shield.findings import Allowed, Finding
from understanding.shield.shield import find
from understanding.understand import understand

__all__ = ["PLACES", "PUBLISHED"]

HELD_OUT = Path(__file__).parent / "held_out"
PUBLISHED = Allowed(names=STAFF, phones=("959 71 963", "468 42 570"), places=PLACES)
SLOTS = ("municipality", "language", "legal_basis", "when", "identifying", "reply_language")
_A_DATE = ("date", "datetime", "time", "range")


def sentences() -> list[dict[str, Any]]:
    """The project's own sentences with what should be understood. Their intents are learnt: not measured here."""
    rows: list[dict[str, Any]] = json.loads((FOLDER / "sentences.json").read_text(encoding="utf-8"))["rows"]
    return rows


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


@dataclass
class Score:
    """Counts over sentences; `misses` are (text, slot, expected, got)."""

    sentences: int = 0
    right: Counter[str] = field(default_factory=Counter)
    dates: Counter[str] = field(default_factory=Counter)
    misses: list[tuple[str, str, Any, Any]] = field(default_factory=list)
    seconds: float = 0.0
    """The processor's time for all of them."""

    def share(self, slot: str) -> float:
        """How many of the sentences had `slot` right."""
        return self.right[slot] / self.sentences

    @property
    def dates_right_or_asked(self) -> float:
        """Of the sentences with a date, those read right and those asked about."""
        return (self.dates["right"] + self.dates["asked"]) / max(1, self.dates.total() - self.dates["no date"])


def score(rows: Sequence[dict[str, Any]]) -> Score:
    """The understanding measured on `rows`."""
    total = Score()
    for row in rows:
        now = datetime.fromisoformat(row["now"])
        begun = time.process_time()
        got = understand(row["text"], now, PLACES, PUBLISHED).as_json()
        total.seconds += time.process_time() - begun
        total.sentences += 1
        for slot in SLOTS:
            if _same(slot, row[slot], got[slot]):
                total.right[slot] += 1
            else:
                total.misses.append((row["text"], slot, row[slot], got[slot]))
        total.dates[date_outcome(row["when"], got["when"])] += 1
    return total


def wrong_intents(rows: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Those of `rows` (intent, sentence) that are not read right; «one/other» is right with either."""
    now = datetime(2026, 11, 16, 10, 15)  # noqa: DTZ001 - Oslo wall time
    return [
        (intent, text)
        for intent, text in rows
        if understand(text, now, PLACES, PUBLISHED).intent not in intent.split("/")
    ]


def share_of_slots(rows: Sequence[dict[str, Any]], slot: str) -> tuple[float, list[tuple[str, Any, Any]]]:
    """The share of the rows that expect something of `slot` and get it; those that do not: (text, expected, got)."""
    asked = [row for row in rows if slot in row["expect"]]
    wrong = [
        (row["text"], row["expect"][slot], got)
        for row in asked
        if (got := _read(row)[slot]) not in str(row["expect"][slot]).split("/") and got != row["expect"][slot]
    ]
    return 1 - len(wrong) / len(asked), wrong


def date_outcomes(rows: Sequence[dict[str, Any]]) -> tuple[Counter[str], list[tuple[str, Any, Any]]]:
    """What became of the rows' dates, counted; and those neither right nor asked about: (text, expected, got)."""
    counts: Counter[str] = Counter()
    wrong = []
    for row in rows:
        if "when" not in row["expect"]:
            continue
        expected, got = row["expect"]["when"], _read(row)["when"]
        outcome = date_outcome({"value": got["value"], **expected}, got)  # a row may leave the value open
        counts[outcome] += 1
        if outcome in ("missed", "silently wrong"):
            wrong.append((row["text"], expected, got))
    return counts, wrong


def _read(row: dict[str, Any]) -> dict[str, Any]:
    return understand(row["text"], datetime.fromisoformat(row["now"]), PLACES, PUBLISHED).as_json()


def _same(slot: str, expected: Any, got: Any) -> bool:
    if slot == "when":
        return (expected["kind"], expected["value"]) == (got["kind"], got["value"])
    return bool(sorted(expected) == sorted(got)) if slot == "identifying" else bool(expected == got)


def date_outcome(expected: dict[str, Any], got: dict[str, Any]) -> str:
    """ "right", "asked", "missed", "silently wrong", or "no date" where there was none and none was seen."""
    if (expected["kind"], expected["value"]) == (got["kind"], got["value"]):
        return "no date" if got["kind"] == "none" else "right"
    if got["kind"] in _A_DATE:
        return "silently wrong"
    return "missed" if got["kind"] == "none" else "asked"


@dataclass
class ShieldScore:
    """Texts with each kind, how many were found whole, and the alarms in texts without."""

    texts: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    missed: list[Text] = field(default_factory=list)
    clean: int = 0
    alarms: Counter[str] = field(default_factory=Counter)
    false_alarms: list[Text] = field(default_factory=list)

    def recall(self, *kinds: str) -> float:
        """The share of the texts with one of `kinds` in which it was found whole."""
        return sum(self.found[kind] for kind in kinds) / sum(self.texts[kind] for kind in kinds)


def score_shield(identifying: Sequence[Text], clean: Sequence[Text]) -> ShieldScore:
    """The shield measured: a finding counts when it covers every letter and figure of the value."""
    total = ShieldScore()
    for text in identifying:
        assert text.kind is not None
        total.texts[text.kind] += 1
        if _covered(text, find(text.text, PUBLISHED)):
            total.found[text.kind] += 1
        else:
            total.missed.append(text)
    for text in clean:
        total.clean += 1
        kinds = {finding.kind for finding in find(text.text, PUBLISHED)}
        total.alarms.update(kinds)
        if kinds:
            total.false_alarms.append(text)
    return total


def _covered(text: Text, findings: Sequence[Finding]) -> bool:
    covered = {at for finding in findings if finding.kind == text.kind for at in range(finding.start, finding.end)}
    return all(at in covered for at in range(text.start, text.end) if text.text[at].isalnum())
