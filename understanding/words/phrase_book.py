"""A table of fixed phrases, asked «which of them stands here?»."""

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from understanding.words.folding import fold_phrase
from understanding.words.tokens import Line

Meaning = TypeVar("Meaning")


class PhraseBook(Generic[Meaning]):
    """Phrases of one or more words with what each means; the longest that fits wins."""

    def __init__(self, phrases: Mapping[Meaning, Iterable[str]]) -> None:
        self._meanings: dict[tuple[str, ...], Meaning] = {}
        lengths: dict[str, set[int]] = {}
        for meaning, spellings in phrases.items():
            for words in map(fold_phrase, spellings):
                self._meanings.setdefault(words, meaning)
                lengths.setdefault(words[0], set()).add(len(words))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}
        self.longest = max(map(len, self._meanings))
        """Words in the longest phrase."""

    def begins(self, word: str) -> bool:
        """Whether the folded `word` is the first of any phrase."""
        return word in self._lengths

    def at(self, line: Line, place: int) -> tuple[Meaning, int] | None:
        """The meaning of the phrase that begins at `place` and the place after it."""
        for length in self._lengths.get(line.word(place), ()):
            meaning = self._meanings.get(line.words(place, place + length))
            if meaning is not None and place + length <= len(line):
                return meaning, place + length
        return None

    def words(self) -> frozenset[str]:
        """Every single folded word the book knows."""
        return frozenset(word for words in self._meanings for word in words)
