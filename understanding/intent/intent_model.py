"""A linear model of the intents: each feature of a message speaks for some intents and against others.

The weights are learnt from the project's own sentences by `learning/learn.py` and shipped as text; reading them
needs nothing but the standard library.
"""

from collections.abc import Iterable
from functools import cache, lru_cache

from understanding.words.shipped_text import shipped_lines

WEIGHTS = "intent/intent_weights.txt"


@cache
def _weights() -> tuple[tuple[str, ...], dict[str, str]]:
    """The intents, and each feature's weight for each of them, still as text: a message has use for a hundred rows."""
    head, *lines = shipped_lines(WEIGHTS)
    return tuple(head.split(",")), {feature: row for feature, _, row in (line.partition("\t") for line in lines)}


@lru_cache(maxsize=20_000)
def _numbers(row: str) -> tuple[int, ...]:
    return tuple(int(weight or 0) for weight in row.split(","))


def scores(features: Iterable[str]) -> dict[str, int]:
    """How much the features speak for each intent; the most is the one meant."""
    intents, table = _weights()
    rows = [_numbers(table[feature]) for feature in features if feature in table]
    return dict(zip(intents, map(sum, zip(*rows, strict=True)), strict=True)) if rows else {"unknown": 1}
