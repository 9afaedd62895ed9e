"""What the shipped weights were learnt from, as three checksums: in seconds it is seen whether they are up to date.

Learning takes 40 seconds, so the tests compare these; `make check-weights` learns again and compares every digit.
"""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from learning.features import features_of
from learning.sentences import FOLDER, Sentence

WEIGHTS = FOLDER.parent / "understanding/intent/intent_weights.txt"
CHECKSUMS = FOLDER / "learnt_from.txt"


def checksums(sentences: Sequence[Sentence]) -> str:
    """A line each for the features of `sentences`, the learner and the weights, as they are now."""
    features = sha256()
    for intent, text in sentences:
        features.update("\0".join((intent, *sorted(features_of(text)), "\n")).encode())
    learner, weights = (_of(path) for path in (FOLDER / "learn.py", WEIGHTS))
    return f"features {features.hexdigest()}\nlearner {learner}\nweights {weights}\n"


def _of(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
