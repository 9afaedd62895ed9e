"""Every word of every language's name, folded: written with a capital or not, it is no one's name."""

import re

from booking.languages import LANGUAGES
from understanding.words.folding import fold

LANGUAGE_WORDS = frozenset(
    fold(word)
    for language in LANGUAGES
    for name in (language.nb, language.nn, language.en, language.autonym, *language.aliases)
    for word in re.split(r"[\s()/]+", name)
    if word
)
