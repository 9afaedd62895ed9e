"""«ike», «innnen», «etetr»: the small words that turn a day round or limit it, with one slip in them.

A day that is shut out must never be read as the day asked for, so these are known however they are typed.
"""

from understanding.words.folding import fold, folded_words
from understanding.words.known_words import KNOWN_WORDS

_WORDS = "ikke ikkje innen innan senest etter før eller nei neida mener not before after until"
# Slips that are words of their own, or could be two of ours.
_OWN_WORDS = folded_words("""
    inne innne inna enest eter ante tetter kike elle fo fro ofr fr or ner meer mene ener ni ne en nida neda eida neid
    ont ot nt no
""")


def _slips(word: str) -> frozenset[str]:
    """A letter left out, doubled, or swapped with the next."""
    places = range(len(word))
    return frozenset(
        [word[:at] + word[at + 1 :] for at in places]
        + [word[:at] + word[at] + word[at:] for at in places]
        + [word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in places[:-1]]
    )


JOINING_WORDS = {
    fold(slip): fold(word)
    for word in _WORDS.split()
    for slip in _slips(word)
    if fold(slip) not in KNOWN_WORDS | _OWN_WORDS
}
"""The folded misspelling to the folded word."""
