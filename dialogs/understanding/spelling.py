"""Typing errors: the words of a vocabulary that are one slip away from what was typed."""

from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

SHORTEST = 5
"""Shorter words have too many neighbours: «mars» and «maks», «mai» and «mat»."""


@lru_cache(maxsize=20_000)
def one_slip_away(word: str, vocabulary: frozenset[str]) -> tuple[str, ...]:
    """The words of `vocabulary` one insertion, deletion, substitution or swap from `word`, in alphabetical order."""
    if len(word) < SHORTEST:
        return ()
    return tuple(
        sorted(
            known
            for known in vocabulary
            if len(known) >= SHORTEST
            and abs(len(known) - len(word)) <= 1
            and DamerauLevenshtein.distance(word, known, score_cutoff=1) <= 1
        )
    )


def vocabulary(words: Iterable[str]) -> frozenset[str]:
    """The words long enough to be recognised with a slip in them."""
    return frozenset(word for word in words if len(word) >= SHORTEST)
