"""What the lists say of a word as it is written: a given name, a family name, and whether without a capital too."""

from understanding.shield import family_names
from understanding.shield.given_names import (
    BELIEVED_ALONE,
    BELIEVED_BESIDE_A_PERSON,
    GIVEN_NAMES,
    NEEDS_A_CUE,
    NOT_IN_LOWER_CASE,
    UNMISTAKABLE,
)
from understanding.shield.name_context import cue_before
from understanding.shield.not_names import THINGS_AND_PLACES
from understanding.shield.ordinary_words import ALL_WORDS
from understanding.shield.written_words import WrittenWord
from understanding.words.folding import fold_phrase, folded_words

_WHERE = folded_words("i på fra frå ifra ved nær via utenfor rundt mellom in from near via through at byen provinsen")
_MOVED = folded_words("flyttet flytta flyktet flykta reiste reist dro kom kommet gikk moved fled went came travelled")
_BOOKED_FOR = fold_phrase(
    "time timen tid samtale samtalen samtaler samtalar samtalane samtalene prat praten veiledning veiledningen "
    "rettleiing rettleiinga møte møtet bestilling bestillinga bestillingen avtale avtalen tolk tolken plass plassen "
    "booking book bestill bestille session sessions appointment meeting interpreter slot guidance talk hour"
)
_SAINTS = frozenset(("sankt", "st"))


def is_given(words: list[WrittenWord], place: int, *, cued: bool = False, shouting: bool = False) -> bool:
    """Whether the word at `place` is a known given name: with a capital, or in lower case when it is no word."""
    word = words[place]
    name = word.folded if word.folded in GIVEN_NAMES else _without_genitive(word.folded)
    if name not in GIVEN_NAMES:  # «Oksana-saken», «jean-pierre»
        name = next((part for part in name.split("-") if part in UNMISTAKABLE), name)
    if name not in GIVEN_NAMES or _stands_as_a_place(words, place, name):
        return False
    if word.capital and not shouting:
        return cued or (name not in NEEDS_A_CUE and (name in UNMISTAKABLE or not word.first))
    if name in BELIEVED_BESIDE_A_PERSON:
        return word.folded not in ALL_WORDS and _a_person_is_due(words, place)
    if word.folded in NOT_IN_LOWER_CASE:
        return False
    return name in BELIEVED_ALONE or (name in UNMISTAKABLE and cued)


def _a_person_is_due(words: list[WrittenWord], place: int) -> bool:
    """«deltaker jonas», «fru hanna», «time for anne»; «for» alone is too weak a cue."""
    if not words[place].joined or cue_before(words, place) not in {"person", "title"}:
        return False
    if words[place - 1].folded != "for":
        return True
    return place > 1 and words[place - 1].joined and words[place - 2].folded.endswith(_BOOKED_FOR)


def is_family(words: list[WrittenWord], place: int, *, shouting: bool = False) -> bool:
    """Whether the word at `place` is a known family name, or of a shape that only family names have."""
    word = words[place]
    names = (word.folded, _without_genitive(word.folded))
    if _stands_as_a_place(words, place, word.folded):
        return False
    if word.capital and not shouting:
        return any(map(family_names.is_a_family_name, names))
    return any(map(family_names.is_unmistakable, names))


def _without_genitive(word: str) -> str:
    """«Yulianas» and «Yuliana's»; «this» is no «Thi's»."""
    return word if word in NOT_IN_LOWER_CASE else word.removesuffix("s").rstrip("'")


def _stands_as_a_place(words: list[WrittenWord], place: int, name: str) -> bool:
    """«fra Farah i Afghanistan», «in Valencia», «Sankt Hans»."""
    if not place or not words[place].joined:
        return False
    before = words[place - 1].folded
    moved = before in {"til", "to"} and place > 1 and words[place - 2].folded in _MOVED
    return before in _SAINTS or (name in THINGS_AND_PLACES and (moved or before in _WHERE))
