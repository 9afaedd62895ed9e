"""Which words of a message only fill a slot: a place, a language, a day, a member of the staff, a number."""

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from understanding.intent.concepts import concept_of
from understanding.slots.language import language_at
from understanding.slots.municipality import is_place
from understanding.words.folding import fold
from understanding.words.known_words import is_known
from understanding.words.tokens import Line, Token

PLACE, STAFF, LANGUAGE, DATE, LAW, HIDDEN = "PLACE", "STAFF", "LANG", "DATE", "law", "ID"
"""A day or a number; and what identifies somebody, covered before the message is read."""
_BETWEEN_NUMBERS = frozenset("./:-–")
_DIGITS_OF_A_DATE = 8


def staff_words(names: Iterable[str]) -> frozenset[str]:
    """The folded words of the staff's names; not those that mean something else, such as «karrieresenter» and «og»."""
    return frozenset().union(*map(_words_of, names))


@lru_cache(maxsize=1000)
def _words_of(name: str) -> frozenset[str]:
    """Kept, since the staff are the same at every message. No participant's name comes here."""
    words = {fold(word) for word in name.split()}
    return frozenset(word for word in words if concept_of(word) is None and not is_known(word))


def slots(tokens: Sequence[Token], served: Sequence[str], staff: Collection[str]) -> dict[int, str]:
    """The slot that each token fills, by place; `served` are the municipalities, `staff` the folded words of names."""
    line = Line(tokens)
    found: dict[int, str] = {}
    for place, token in enumerate(tokens):
        if place in found:
            continue
        if token.text == "\x00" or len(line.digits(place)) > _DIGITS_OF_A_DATE:
            found[place] = HIDDEN
        elif _is_legal(line, place):
            found[place] = LAW
        elif token.text[0].isdigit() or _between_numbers(line, place, found):
            found[place] = DATE
        elif token.folded in staff:
            found[place] = STAFF
        elif (concept := concept_of(token.folded)) == DATE:
            found[place] = DATE
        elif is_place(line, place, served):
            found[place] = PLACE
        elif concept is None and (spoken := language_at(line, place)) is not None:
            found.update(dict.fromkeys(range(place, spoken), LANGUAGE))
    return found


def _between_numbers(line: Line, place: int, found: dict[int, str]) -> bool:
    return line.text(place) in _BETWEEN_NUMBERS and found.get(place - 1) == DATE and bool(line.digits(place + 1))


def _is_legal(line: Line, place: int) -> bool:
    """«§ 11», «kapittel 6», «6 A»: the number of a law is no day."""
    if line.word(place) == "§":
        return True
    if not line.digits(place):
        return line.word(place) == "a" and line.digits(place - 1) == "6"
    before = place - 2 if line.word(place - 1) == "." else place - 1
    named = line.word(before) == "§" or concept_of(line.word(before)) == LAW
    return named or (line.digits(place) == "6" and line.word(place + 1) == "a")
