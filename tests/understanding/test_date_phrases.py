"""The collected date phrases are read as the collection says."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from understanding.when.answers import When
from understanding.when.read import read_when
from understanding.words.tokens import tokenize

ROWS = json.loads(Path(__file__).with_name("date_phrases.json").read_text(encoding="utf-8"))["rows"]


@pytest.mark.parametrize("row", ROWS, ids=[row["phrase"] for row in ROWS])
def test_a_collected_phrase_is_read_as_the_collection_says(row: dict[str, object]) -> None:
    read = read_when(tokenize(str(row["phrase"])), datetime.fromisoformat(str(row["base"])))
    assert read == When(row["kind"], row["expected"], tuple(row["alternatives"]))  # type: ignore[arg-type]
