"""Learns the weights of the intent model from the project's own sentences.

    python -m tools.train_intents            writes dialogs/understanding/intent_weights.txt
    python -m tools.train_intents --check    says how well each family of sentences is read when it was not learnt from

An averaged perceptron with a margin, in whole numbers and a fixed order, so that every machine learns the same
weights to the digit. A test learns them again and compares.
"""

import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dialogs.understanding.intent_features import features, symbols
from dialogs.understanding.intent_model import WEIGHTS
from dialogs.understanding.intent_slots import slots, staff_words
from dialogs.understanding.tokens import tokenize
from tests.dialogs.understanding.learnt import PLACES, STAFF, Sentence, families

ROOT = Path(__file__).parents[1]
_ROUNDS, _MARGIN, _SEED = 12, 12, 7
_SEEN_AT_LEAST = 2
_FOLDS = 5
_GREATEST = 999
"""The weights are scaled to at most this."""
_LEAST = 15
"""A feature that speaks no louder is left out: a fifth of the file, and not one more sentence read wrong."""


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


def features_of(text: str) -> set[str]:
    tokens = tokenize(text)
    return features(symbols(tokens, slots(tokens, PLACES, staff_words(STAFF))))


def learn(sentences: Sequence[Sentence]) -> Model:
    """The model learnt from `sentences`."""
    named = [(intent, sorted(features_of(text))) for intent, text in sentences]
    seen = Counter(name for _, names in named for name in names)
    intents = tuple(sorted({intent for intent, _ in named}))
    examples = [
        (intents.index(intent), [name for name in names if seen[name] >= _SEEN_AT_LEAST]) for intent, names in named
    ]
    known = sorted(name for name, times in seen.items() if times >= _SEEN_AT_LEAST)
    now = {name: [0] * len(intents) for name in known}
    later = {name: [0] * len(intents) for name in known}
    order = random.Random(_SEED)  # noqa: S311 - an order that is the same everywhere, not a secret
    turn = 1
    for _ in range(_ROUNDS):
        order.shuffle(examples)
        for right, names in examples:
            if not names:
                continue
            sums = [sum(column) for column in zip(*(now[name] for name in names), strict=True)]
            reached = sums[right]
            sums[right] = min(sums) - 1
            rival = sums.index(max(sums))
            if (reached - sums[rival]) ** 2 * (1 if reached >= sums[rival] else -1) <= _MARGIN**2 * len(names):
                for name in names:
                    now[name][right] += 1
                    now[name][rival] -= 1
                    later[name][right] += turn
                    later[name][rival] -= turn
            turn += 1
    averaged = {name: [turn * a - b for a, b in zip(now[name], later[name], strict=True)] for name in known}
    return Model(intents, _scaled(averaged))


def _scaled(weights: dict[str, list[int]]) -> dict[str, tuple[int, ...]]:
    greatest = max(abs(weight) for row in weights.values() for weight in row)
    scaled = {
        name: tuple((weight * _GREATEST * 2 + greatest) // (2 * greatest) for weight in row)
        for name, row in weights.items()
    }
    return {name: row for name, row in scaled.items() if max(map(abs, row)) > _LEAST}


def held_out() -> Iterator[tuple[str, list[Sentence], Model, list[Sentence]]]:
    """Each family with its sentences, a model that has not learnt from it, and what that has learnt from: a fifth of
    the families is left out at a time."""
    by_family = families()
    for at in range(_FOLDS):
        left_out = list(by_family)[at::_FOLDS]
        learnt = [one for name, rows in by_family.items() if name not in left_out for one in rows]
        model = learn(learnt)
        yield from ((name, by_family[name], model, learnt) for name in left_out)


def check() -> None:
    """Print each family's share when it is left out of the learning."""
    for name, rows, model, _ in held_out():
        right = sum(model.intent(features_of(text)) == intent for intent, text in rows)
        print(f"{name:12}{right / len(rows):7.1%} of {len(rows)}")  # noqa: T201


if __name__ == "__main__":
    if "--check" in sys.argv:
        check()
    else:
        learnt = learn([one for rows in families().values() for one in rows])
        (ROOT / "dialogs/understanding" / WEIGHTS).write_text(learnt.as_text(), encoding="utf-8")
