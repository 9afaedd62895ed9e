"""What the words of a message mean, apart from how they are spelt: «timen», «samtala» and «the session» are one
concept. The lexicon is `concepts.txt`."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from understanding.words.folding import fold
from understanding.words.known_words import is_known
from understanding.words.remembered import remembered
from understanding.words.shipped_text import shipped_lines
from understanding.words.spelling import one_slip_away, vocabulary

_LONGEST_PHRASE = 4
_SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """Whole words and phrases, beginnings and endings of words, each with its concept."""

    phrases: dict[tuple[str, ...], str]
    beginnings: dict[str, str]
    endings: dict[str, str]
    longest_part: int
    """Letters of the longest beginning or ending."""
    spellable: frozenset[str]
    """The words long enough to be known with a typing error."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """`concept` of the words from `start` to `end`, indexes into the folded words; known by a phrase or a stem."""

    concept: str
    start: int
    end: int


@cache
def _lexicon() -> _Lexicon:
    phrases: dict[tuple[str, ...], str] = {}
    beginnings: dict[str, str] = {}
    endings: dict[str, str] = {}
    for line in shipped_lines("intent/concepts.txt"):
        if not line or line.startswith("#"):
            continue
        concept, _, words = line.partition(":")
        for word in words.split():
            if word.startswith("*"):
                endings.setdefault(fold(word[1:]), concept)
            elif word.endswith("*"):
                beginnings.setdefault(fold(word[:-1]), concept)
            else:
                phrases.setdefault(tuple(map(fold, word.replace("-", " - ").replace("_", " ").split())), concept)
    longest_part = max(map(len, (*beginnings, *endings)))
    spellable = {words[0] for words in phrases if len(words) == 1} | set(beginnings)
    return _Lexicon(phrases, beginnings, endings, longest_part, vocabulary(spellable))


def meanings(words: Sequence[str]) -> list[Meaning]:
    """The concepts of the folded `words` from the left; the longest phrase wins, words without any are left out."""
    phrases = _lexicon().phrases
    found: list[Meaning] = []
    place = 0
    while place < len(words):
        for length in range(min(_LONGEST_PHRASE, len(words) - place), 1, -1):
            concept = phrases.get(tuple(words[place : place + length]))
            if concept is not None:
                found.append(Meaning(concept, place, place + length))
                place += length
                break
        else:
            concept = concept_of(words[place])
            if concept is not None:
                found.append(Meaning(concept, place, place + 1))
            place += 1
    return found


@remembered
def concept_of(word: str) -> str | None:
    """The concept of one folded word: as it stands, by its longest beginning or ending, or one slip away."""
    lexicon = _lexicon()
    concept = lexicon.phrases.get((word,)) or _by_part(word, lexicon)
    if concept is not None or is_known(word):
        return concept
    near = one_slip_away(word, lexicon.spellable)
    concepts = {lexicon.phrases.get((one,)) or lexicon.beginnings.get(one) for one in near}
    return concepts.pop() if len(concepts) == 1 else None


def _by_part(word: str, lexicon: _Lexicon) -> str | None:
    for length in range(min(len(word), lexicon.longest_part), _SHORTEST_STEM - 1, -1):
        if (concept := lexicon.beginnings.get(word[:length])) is not None:
            return concept
    for length in range(min(len(word) - 2, lexicon.longest_part), _SHORTEST_STEM - 1, -1):
        if (concept := lexicon.endings.get(word[-length:])) is not None:
            return concept
    return None
