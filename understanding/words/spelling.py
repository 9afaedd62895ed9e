"""Typing errors: the words of a vocabulary that are one slip away from what was typed.

Two words that are one slip apart have a rest in common: what is left of each when one letter, or none, is taken out. So
a vocabulary is put in order by its rests once, and a typed word is compared with the few that share one with it. That
costs the same however long the vocabulary is, and nothing for a word longer than all of them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from understanding.words.remembered import remembered

SHORTEST = 5
"""Shorter words have too many neighbours: «mars» and «maks», «mai» and «mat»."""
_FEW = 24
"""So few words are sooner compared one by one than put in order: the words of one person's name."""
_VOCABULARIES = 64
"""Kept in order: the package has some twenty of its own, and each contact list its places."""


@dataclass(frozen=True, slots=True)
class _InOrder:
    """`by_rest` gives the words that leave a rest; `longest` is the length of the longest of them all."""

    by_rest: dict[str, list[str]]
    longest: int


@remembered
def one_slip_away(word: str, vocabulary: frozenset[str], shortest: int = SHORTEST) -> tuple[str, ...]:
    """The words of `vocabulary` one insertion, deletion, substitution or swap from `word`, in alphabetical order."""
    if len(word) < shortest:
        return ()
    return tuple(sorted(known for known in _one_slip_away(word, vocabulary) if len(known) >= shortest))


@remembered
def nearest(word: str, vocabulary: frozenset[str], slips: int) -> tuple[str, ...]:
    """The words of `vocabulary` that are nearest to `word`, no more than `slips` away."""
    distances = {known: DamerauLevenshtein.distance(word, known, score_cutoff=slips) for known in vocabulary}
    least = min(distances.values(), default=slips + 1)
    return tuple(sorted(known for known, distance in distances.items() if distance == least <= slips))


def vocabulary(words: Iterable[str]) -> frozenset[str]:
    """The words long enough to be recognised with a slip in them."""
    return frozenset(word for word in words if len(word) >= SHORTEST)


def _one_slip_away(word: str, vocabulary: frozenset[str]) -> set[str]:
    near = vocabulary if len(vocabulary) <= _FEW else _with_a_rest_in_common(word, _in_order(vocabulary))
    return {known for known in near if DamerauLevenshtein.distance(word, known, score_cutoff=1) <= 1}


def _with_a_rest_in_common(word: str, ordered: _InOrder) -> set[str]:
    if len(word) > ordered.longest + 1:
        return set()
    return {known for rest in _rests(word) for known in ordered.by_rest.get(rest, ())}


@lru_cache(maxsize=_VOCABULARIES)
def _in_order(vocabulary: frozenset[str]) -> _InOrder:
    by_rest: dict[str, list[str]] = {}
    for word in vocabulary:
        for rest in _rests(word):
            by_rest.setdefault(rest, []).append(word)
    return _InOrder(by_rest, max(map(len, vocabulary), default=0))


def _rests(word: str) -> set[str]:
    """`word` and what is left of it without any one of its letters."""
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}
