"""Which municipality is meant: one of the centre's, or a place outside its area that deserves a plain answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from understanding.slots.places import NOT_PLACES, OUTSIDE, OUTSIDE_IF_NAMED
from understanding.words.folding import fold, folded_words
from understanding.words.known_words import KNOWN_WORDS
from understanding.words.spelling import one_slip_away
from understanding.words.tokens import Line, Token

_PLACE_CUES = folded_words("i fra frå for til hos nav in from ved kommune kommunen kommuna på rundt")
_OUTSIDE = OUTSIDE | OUTSIDE_IF_NAMED
_COMMUNE = folded_words("kommune kommunen kommuna kommunes municipality kommunens")
_NEGATIONS = folded_words("ikke ikkje not itj")


@dataclass(frozen=True, slots=True)
class Place:
    """`name` as the directory writes it, or None; `outside` is a place named that the centre does not serve."""

    name: str | None = None
    outside: str | None = None


@lru_cache(maxsize=16)
def _folded(served: tuple[str, ...]) -> dict[str, str]:
    return {fold(name): name for name in served}


@lru_cache(maxsize=16)
def _to_compare_with(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(names)


def read_place(tokens: Sequence[Token], served: Sequence[str]) -> Place:
    """The municipality named in `tokens`, `served` being the names of the directory.

    Case, genitive, missing å/ø/æ and one typing error are forgiven. Two different municipalities give None: ask.
    """
    names = _folded(tuple(served))
    line = Line(tokens)
    found: list[str] = []
    outside: str | None = None
    for place, token in enumerate(tokens):
        if not token.is_word:
            continue
        name = _exact(token.folded, names)
        if name is None and _is_outside(line, place, token):
            outside = outside or (token.text if token.folded in _OUTSIDE else token.text[:-1])
            continue
        if name is None:
            name = _misspelt(line, place, names)
        if name is not None and name not in found and not _negated(line, place):
            found.append(name)
    return Place(found[0] if len(found) == 1 else None, outside)


def is_place(line: Line, place: int, served: Sequence[str]) -> bool:
    """Whether the word at `place` names a municipality of `served`, or a place that is not served."""
    token = line.tokens[place]
    if not token.is_word:
        return False
    names = _folded(tuple(served))
    return (
        _exact(token.folded, names) is not None
        or _is_outside(line, place, token)
        or _misspelt(line, place, names) is not None
    )


def _exact(word: str, names: dict[str, str]) -> str | None:
    if word in names:
        return names[word]
    bare = word.replace("'", "")
    return names.get(bare) or (names.get(bare[:-1]) if bare.endswith("s") else None)


def _is_outside(line: Line, place: int, token: Token) -> bool:
    word = token.folded
    stem = word.removesuffix("s")
    if word in OUTSIDE or (word.endswith("s") and stem in OUTSIDE):
        return True
    if word in OUTSIDE_IF_NAMED or stem in OUTSIDE_IF_NAMED:  # «Re», «Hof», «Sande», «Nome», «Tinn»
        capital = token.text[0].isupper() and place > 0
        return line.word(place + 1) in _COMMUNE or (capital and line.word(place - 1) in _PLACE_CUES)
    return False


def _misspelt(line: Line, place: int, names: dict[str, str]) -> str | None:
    word = line.word(place)
    if (word in NOT_PLACES or word in KNOWN_WORDS) and not line.tokens[place].text[0].isupper():
        return None
    candidates = _to_compare_with(tuple(names))
    for written in (word, word.removesuffix("s")):
        near = one_slip_away(written, candidates)
        if len(near) != 1:
            continue
        placed = (
            line.word(place - 1) in _PLACE_CUES
            or line.word(place + 1) in _COMMUNE
            or line.tokens[place].text[0].isupper()
        )
        if near[0][0] == written[0] or placed or word not in KNOWN_WORDS:
            return names[near[0]]
    return None


def _negated(line: Line, place: int) -> bool:
    """«ikke Larvik, men Horten», «ikke i Larvik»."""
    return line.word(place - 1) in _NEGATIONS or (
        line.word(place - 1) in _PLACE_CUES and line.word(place - 2) in _NEGATIONS
    )
