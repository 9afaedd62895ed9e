"""Typing errors: the words of a vocabulary that are one slip away from what was typed.

Two words that are one slip apart have a rest in common: what is left of each when one letter, or none, is taken out. So
the vocabularies that ship are put in order by their rests, all in one, and a typed word is compared with the few words
that share one with it: once, whichever of the vocabularies it is then asked about. That costs the same however long
they are, and nothing for a word longer than all of theirs.
"""

from collections.abc import Iterable

from rapidfuzz.distance import DamerauLevenshtein

from understanding.words.remembered import forget, remembered

SHORTEST = 5
"""Shorter words have too many neighbours: «mars» and «maks», «mai» and «mat»."""


class _Shipped:
    """The vocabularies of this package. They are put in order when a word is first asked about."""

    def __init__(self) -> None:
        self.vocabularies: set[frozenset[str]] = set()
        self.longest = 0
        self._not_in_order: list[frozenset[str]] = []
        self._by_rest: dict[str, list[str]] = {}
        self._words: set[str] = set()

    def add(self, vocabulary: frozenset[str]) -> None:
        self.vocabularies.add(vocabulary)
        self._not_in_order.append(vocabulary)

    def by_rest(self) -> dict[str, list[str]]:
        """What is left of each word without one of its letters, with the words it is left of."""
        if self._not_in_order:
            forget()  # what was answered before did not know these
            for word in set().union(*self._not_in_order) - self._words:
                self._words.add(word)
                self.longest = max(self.longest, len(word))
                for rest in _rests(word):
                    self._by_rest.setdefault(rest, []).append(word)
            self._not_in_order.clear()
        return self._by_rest


_SHIPPED = _Shipped()


def compared_with(words: Iterable[str]) -> frozenset[str]:
    """`words` as a vocabulary that ships and is kept in order for good; never words that somebody typed."""
    vocabulary = frozenset(words)
    _SHIPPED.add(vocabulary)
    return vocabulary


def vocabulary(words: Iterable[str]) -> frozenset[str]:
    """The words long enough to be recognised with a slip in them, to be compared with."""
    return compared_with(word for word in words if len(word) >= SHORTEST)


@remembered
def one_slip_away(word: str, vocabulary: frozenset[str], shortest: int = SHORTEST) -> tuple[str, ...]:
    """The words of `vocabulary` one insertion, deletion, substitution or swap from `word`, in alphabetical order."""
    if len(word) < shortest:
        return ()
    if vocabulary in _SHIPPED.vocabularies:
        return tuple(known for known in _near(word) if known in vocabulary and len(known) >= shortest)
    alike = (known for known in vocabulary if len(known) >= shortest and abs(len(known) - len(word)) <= 1)
    return tuple(sorted(known for known in alike if _is_near(word, known)))


@remembered
def nearest(word: str, vocabulary: frozenset[str], slips: int) -> tuple[str, ...]:
    """The words of `vocabulary` that are nearest to `word`, no more than `slips` away."""
    distances = {known: DamerauLevenshtein.distance(word, known, score_cutoff=slips) for known in vocabulary}
    least = min(distances.values(), default=slips + 1)
    return tuple(sorted(known for known, distance in distances.items() if distance == least <= slips))


@remembered
def _near(word: str) -> tuple[str, ...]:
    """The words of all vocabularies that are one slip from `word`, in alphabetical order."""
    by_rest = _SHIPPED.by_rest()
    if len(word) > _SHIPPED.longest + 1:
        return ()
    sharing = {known for rest in _rests(word) for known in by_rest.get(rest, ())}
    return tuple(sorted(known for known in sharing if _is_near(word, known)))


def _is_near(word: str, known: str) -> bool:
    return DamerauLevenshtein.distance(word, known, score_cutoff=1) <= 1


def _rests(word: str) -> set[str]:
    """`word` and what is left of it without any one of its letters."""
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}
