"""What stands around a word and tells whether a name is due there: a cue before it, or a signature."""

from collections.abc import Sequence

from understanding.shield.name_cues import (
    ASKS,
    NAME_FOLLOWS,
    PERSON_FOLLOWS,
    PREPOSITIONS,
    SIGN_OFFS,
    THE_PARTICIPANT,
    THINGS_WITH_NAMES,
    TITLES,
)
from understanding.shield.written_words import WrittenWord
from understanding.words.folding import folded_words

_USE = folded_words("bruker bruke brukte brukar use used uses using")
_LONGEST_SIGNATURE = 20
"""Words with a capital; longer ones are a list, or shouted."""
_WE = folded_words("vi de dere eg jeg me kan skal må har å we they you i can to are")


def cue_before(words: list[WrittenWord], place: int) -> str:
    """What stands before: "name" when a name must follow, "person", "title" or "with" when one may, "prep" for a plain
    preposition, "thing" when the name is a thing's."""
    before = [word.folded for word in words[max(0, place - 4) : place]]
    if not before:
        return ""
    for count in (3, 2, 1):
        if tuple(before[-count:]) in NAME_FOLLOWS and len(before) >= count:
            subject = before[-count - 1] if len(before) > count else ""
            return "person" if subject in ASKS else "thing" if subject.endswith(THINGS_WITH_NAMES) else "name"
    last = before[-1]
    if last in {"med", "om"}:
        return "with"
    if last in TITLES:
        return "title"
    if last in PERSON_FOLLOWS and not is_used(words, place):
        return "person"
    return "prep" if last in PREPOSITIONS else ""


def is_used(words: Sequence[WrittenWord], place: int) -> bool:
    """«Vi bruker Compilo»; in «bruker Compilo trenger time» it is a person."""
    return place > 1 and words[place - 1].folded in _USE and words[place - 2].folded in _WE


def signs_off(words: list[WrittenWord], place: int) -> bool:
    """«Mvh Kari»: the adviser signing, not a participant."""
    for back in range(1, 4):
        if place - back >= 0 and words[place - back].folded in SIGN_OFFS:
            between = words[place - back + 1 : place]
            return (
                not _tells_of_a_participant(words, place)
                and all(
                    word.capital or word.folded in {"hilsen", "helsing", "regards", "fra", "beste"} for word in between
                )
                and all(word.folded != "fra" for word in between)
            )
    return False


def _tells_of_a_participant(words: list[WrittenWord], place: int) -> bool:
    """«Hilsen Oksana Kovalenko, deltakeren»: it is not the adviser who signs."""
    after = next((word for word in words[place : place + _LONGEST_SIGNATURE] if not word.capital), None)
    return after is not None and after.folded in THE_PARTICIPANT and not after.joined
