"""A linear model of the intents: each feature of a message speaks for some intents and against others.

The weights are learnt from the project's own sentences by `tools/train_intents.py` and shipped as text; reading them
needs nothing but the standard library.
"""

from collections.abc import Iterable
from functools import cache

from dialogs.understanding.shipped_text import shipped_lines

WEIGHTS = "intent_weights.txt"


@cache
def _weights() -> tuple[tuple[str, ...], dict[str, tuple[int, ...]]]:
    """The intents, and each feature's weight for each of them."""
    head, *lines = shipped_lines(WEIGHTS)
    table: dict[str, tuple[int, ...]] = {}
    for line in lines:
        feature, _, weights = line.partition("\t")
        table[feature] = tuple(int(weight or 0) for weight in weights.split(","))
    return tuple(head.split(",")), table


def scores(features: Iterable[str]) -> dict[str, int]:
    """How much the features speak for each intent; the most is the one meant."""
    intents, table = _weights()
    rows = [table[feature] for feature in features if feature in table]
    return dict(zip(intents, map(sum, zip(*rows, strict=True)), strict=True)) if rows else {"unknown": 1}
