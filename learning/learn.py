"""Learns the weights of the intent model from the project's own sentences.

    make learn            writes understanding/intent/intent_weights.txt, and what it was learnt from
    make check-weights    learns again and compares with what is shipped

In whole numbers and a fixed order, so that every machine learns the same weights to the digit. How well the model reads
what it has not learnt from: `make understand-report`.
"""

import math
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import click

from learning.features import features_of
from learning.learnt_from import CHECKSUMS, WEIGHTS, checksums
from learning.sentences import Sentence, families

_ROUNDS, _SEED = 10, 7
_SEEN_AT_LEAST = 2
_UNIT = 1000
"""What one is written as: the weights are whole numbers."""
_LONGEST_STEP = 300
"""In units: a sentence that cannot be read right moves the weights no further, each time it is met."""
_GREATEST = 99
"""The weights are scaled to at most this."""
_LEAST = 2
"""A feature that speaks no louder is left out: a twelfth of the file, and not one more sentence read wrong."""


@dataclass(frozen=True, slots=True)
class Model:
    """The intents, and each feature's weight for each."""

    intents: tuple[str, ...]
    weights: dict[str, tuple[int, ...]]

    def intent(self, names: set[str]) -> str:
        rows = [self.weights[name] for name in names if name in self.weights]
        if not rows:
            return "unknown"
        sums = [sum(column) for column in zip(*rows, strict=True)]
        return self.intents[sums.index(max(sums))]

    def as_text(self) -> str:
        """One feature a line, its weights in the order of the head; an empty one is nought."""
        lines = [",".join(self.intents)]
        for name, weights in sorted(self.weights.items()):
            lines.append(f"{name}\t{','.join(str(weight or '') for weight in weights)}")
        return "\n".join(lines) + "\n"


def learn(sentences: Sequence[Sentence]) -> Model:
    """The model learnt from `sentences`.

    Passive-aggressive steps (Crammer et al., 2006), averaged: when a sentence is not read right by a clear margin, the
    weights of its features move just far enough, for the right intent and against its nearest rival. A feature counts
    by how rare it is, as in TF-IDF; that is worked into its weights, so that reading is nothing but adding.
    """
    named = [(intent, sorted(features_of(text))) for intent, text in sentences]
    times_seen = Counter(name for _, names in named for name in names)
    rarity = {
        # Rounded to whole numbers, since the last digit of a logarithm differs from machine to machine.
        name: round(100 * math.log((1 + len(named)) / (1 + times))) ** 2
        for name, times in times_seen.items()
        if times >= _SEEN_AT_LEAST
    }
    intents = tuple(sorted({intent for intent, _ in named}))
    examples = [
        (intents.index(intent), known)
        for intent, names in named
        if (known := [name for name in names if name in rarity])
    ]
    now = {name: [0] * len(intents) for name in rarity}
    later = {name: [0] * len(intents) for name in rarity}
    order = random.Random(_SEED)  # noqa: S311 - an order that is the same everywhere, not a secret
    turn = 1
    for _ in range(_ROUNDS):
        order.shuffle(examples)
        for right, names in examples:
            sums = [sum(column) for column in zip(*(now[name] for name in names), strict=True)]
            reached = sums[right]
            sums[right] = min(sums) - 1
            rival = sums.index(max(sums))
            squared = sum(rarity[name] for name in names)
            margin = _UNIT * math.isqrt(squared)
            lacking = margin - (reached - sums[rival])
            if lacking > 0:
                step = min(margin * _LONGEST_STEP // _UNIT, lacking // 2)
                for name in names:
                    part = step * rarity[name] // squared
                    for intent, moved in ((right, part), (rival, -part)):
                        now[name][intent] += moved
                        later[name][intent] += turn * moved
            turn += 1
    averaged = {name: [turn * a - b for a, b in zip(now[name], later[name], strict=True)] for name in rarity}
    return Model(intents, _scaled(averaged))


def _scaled(weights: dict[str, list[int]]) -> dict[str, tuple[int, ...]]:
    greatest = max(abs(weight) for row in weights.values() for weight in row)
    scaled = {
        name: tuple((weight * _GREATEST * 2 + greatest) // (2 * greatest) for weight in row)
        for name, row in weights.items()
    }
    return {name: row for name, row in scaled.items() if max(map(abs, row)) > _LEAST}


@click.command()
@click.option("--check", is_flag=True, help="Compare with what is shipped; write nothing.")
def main(check: bool) -> None:
    """Learn the weights and write them, or compare them."""
    sentences = [one for rows in families().values() for one in rows]
    learnt = learn(sentences).as_text()
    if check:
        if learnt != WEIGHTS.read_text(encoding="utf-8"):
            raise click.ClickException("The shipped weights are not those that the sentences give. Run: make learn")
        click.echo(f"The weights are those that {len(sentences)} sentences give.")
        return
    WEIGHTS.write_text(learnt, encoding="utf-8")
    CHECKSUMS.write_text(checksums(sentences), encoding="utf-8")


if __name__ == "__main__":
    main()
