"""A table of fixed phrases, asked «which of them stands here?»."""

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from understanding.words.folding import fold_phrase
from understanding.words.tokens import Line

Meaning = TypeVar("Meaning")


class PhraseBook(Generic[Meaning]):
    """Phrases of one or more words with what each means; the longest that fits wins.

    A word that ends in «*» stands for every word that begins so.
    """

    def __init__(self, phrases: Mapping[Meaning, Iterable[str]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        self._stems: list[tuple[tuple[str, ...], Meaning]] = []
        for meaning, spellings in phrases.items():
            for spelling in spellings:
                words = fold_phrase(spelling)
                if words[0].endswith("*"):
                    self._stems.append((words, meaning))
                else:
                    self._by_first.setdefault(words[0], []).append((words, meaning))
        for entries in (*self._by_first.values(), self._stems):
            entries.sort(key=lambda entry: (-len(entry[0]), -len(entry[0][0])))

    def at(self, line: Line, place: int) -> tuple[Meaning, int] | None:
        """The meaning of the phrase that begins at `place` and the place after it."""
        first = line.word(place)
        for entries in (self._by_first.get(first, ()), self._stems):
            for words, meaning in entries:
                if all(_fits(line.word(place + step), word) for step, word in enumerate(words)):
                    return meaning, place + len(words)
        return None

    def words(self) -> frozenset[str]:
        """Every single folded word the book knows."""
        entries = [*self._stems, *(entry for group in self._by_first.values() for entry in group)]
        return frozenset(word.rstrip("*") for words, _ in entries for word in words)


def _fits(written: str, word: str) -> bool:
    return written.startswith(word[:-1]) if word.endswith("*") else written == word
