"""Typing errors: the words of a vocabulary that are one slip away from what was typed."""

from collections.abc import Iterable

from rapidfuzz.distance import DamerauLevenshtein

from understanding.words.remembered import remembered

SHORTEST = 5
"""Shorter words have too many neighbours: «mars» and «maks», «mai» and «mat»."""


@remembered
def one_slip_away(word: str, vocabulary: frozenset[str], shortest: int = SHORTEST) -> tuple[str, ...]:
    """The words of `vocabulary` one insertion, deletion, substitution or swap from `word`, in alphabetical order."""
    if len(word) < shortest:
        return ()
    return tuple(
        sorted(
            known
            for known in vocabulary
            if len(known) >= shortest
            and abs(len(known) - len(word)) <= 1
            and DamerauLevenshtein.distance(word, known, score_cutoff=1) <= 1
        )
    )


@remembered
def nearest(word: str, vocabulary: frozenset[str], slips: int) -> tuple[str, ...]:
    """The words of `vocabulary` that are nearest to `word`, no more than `slips` away."""
    distances = {known: DamerauLevenshtein.distance(word, known, score_cutoff=slips) for known in vocabulary}
    least = min(distances.values(), default=slips + 1)
    return tuple(sorted(known for known, distance in distances.items() if distance == least <= slips))


def vocabulary(words: Iterable[str]) -> frozenset[str]:
    """The words long enough to be recognised with a slip in them."""
    return frozenset(word for word in words if len(word) >= SHORTEST)
