"""What comes after «nei»: whether it is the new day, and whether something was taken back for words we cannot read."""

from understanding.when.numerals import CARDINALS
from understanding.words.folding import folded_words
from understanding.words.known_words import is_known
from understanding.words.tokens import Line

_CARRIERS = folded_words("""
    ta tar tek tas vi me kan heller helst det de er blir vert da då så bli må skal vil gjerne sett flytt let's make it
    do take we could jeg eg æ bedre betre kanskje prøv prøver skriv book bestill si sier seier det , : . ! - –
""")
_FURTHEST = 5
_CLAUSE_ENDS = frozenset((".", ",", "!", "?", ";", ""))
_READ_ON = 3
_DENIED = folded_words("ikke ikkje itj ittj not feil")
_MERE = folded_words("da då det den")


def carried_on(line: Line, start: int, end: int) -> bool:
    """Whether only such words stand between «nei» and the day that follows as carry it on: «nei, da tar vi torsdag»."""
    return end - start <= _FURTHEST and all(line.word(place) in _CARRIERS for place in range(start, end))


def only_punctuation(line: Line, start: int, end: int) -> bool:
    return line.next_told(start) >= end


def taken_back_for_something_unread(line: Line, start: int) -> bool:
    """Whether the «nei» that ends at `start` has nothing after it, or something that may be a day or an hour."""
    while line.word(start) in {",", ":", "-", "–", "…"}:
        start += 1
    first, following = line.word(start), [line.word(start + step) for step in (1, 2)]
    if first in _CLAUSE_ENDS or (first == "det" and _DENIED.intersection(following)):
        return True
    if first in _DENIED and following[0] in _CLAUSE_ENDS | _MERE:
        return True
    for place in range(start, start + _READ_ON):
        word = line.word(place)
        if word in _CLAUSE_ENDS:
            return False
        if line.number(place) is not None or word in CARDINALS or (line.is_word(place) and not is_known(word)):
            return True
    return False
