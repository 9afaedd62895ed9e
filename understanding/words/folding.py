"""One spelling for the many ways a Norwegian word is typed: case, accents, å/ø/æ with or without the right keys."""

import unicodedata

from understanding.words.remembered import remembered

# «oe» and «ae» are real letter pairs in short words («noe», «noen»), so they fold in longer words only.
_LONG_ENOUGH_FOR_DIGRAPHS = 6
# «før» (before) must not become «for»: «før fredag» and «for fredag» are different days.
_BEFORE = frozenset(("før", "før", "foer", "föer"))
_LETTERS = str.maketrans(
    {"å": "a", "ø": "o", "ö": "o", "æ": "e", "ä": "e", "ð": "d", "ß": "ss", "’": "'", "‘": "'", "`": "'"}
)


@remembered
def fold(word: str) -> str:
    """`word` lower-cased, with å→a, ø→o, æ→e and no accents; «lordag», «LØRDAG» and «loerdag» come out alike."""
    if word.casefold() in _BEFORE:
        return "før"
    plain = unicodedata.normalize("NFKC", word).casefold().translate(_LETTERS)
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain)
        plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    plain = plain.replace("aa", "a")
    if len(plain) >= _LONG_ENOUGH_FOR_DIGRAPHS:
        plain = plain.replace("oe", "o").replace("ae", "e")
    return plain


def fold_phrase(phrase: str) -> tuple[str, ...]:
    """The folded words of a phrase written with single spaces."""
    return tuple(fold(word) for word in phrase.split())


def folded_words(words: str) -> frozenset[str]:
    """The words of a text written with white space between them, folded: how this package writes its word lists."""
    return frozenset(fold(word) for word in words.split())
