"""Whether a folded word is something else than a name: an ordinary word, a place, a language, or nearly one of them."""

from understanding.shield.given_names import GIVEN_NAMES
from understanding.shield.language_words import LANGUAGE_WORDS
from understanding.shield.not_names import THINGS_AND_PLACES
from understanding.shield.ordinary_words import ALL_WORDS, ORDINARY_WORDS, SENTENCE_WORDS
from understanding.slots.places import OUTSIDE, OUTSIDE_IF_NAMED
from understanding.when.fixed_phrases import DAY_PARTS, RELATIVE_DAYS
from understanding.when.holy_days import HOLY_DAYS
from understanding.when.months import BESIDE_A_DAY, FULL
from understanding.when.weekdays import SHORT_FORMS, VOCABULARY, exact
from understanding.words.folding import folded_words
from understanding.words.known_words import KNOWN_WORDS, is_known
from understanding.words.remembered import remembered
from understanding.words.spelling import compared_with, one_slip_away
from understanding.words.vocabulary import DOMAIN_WORDS

_ENDINGS = ("ene", "ane", "en", "et", "er", "ar", "a", "e", "s", "t", "ing", "ed", "es", "ly", "de", "te", "r", "n")
_WRITTEN_WITH_A_CAPITAL = compared_with(
    word for word in (*THINGS_AND_PLACES, *LANGUAGE_WORDS, *VOCABULARY, *FULL) if len(word) >= 6
)
_DAYS_AND_MONTHS = compared_with(
    word for word in (*VOCABULARY, *FULL) if len(word) >= 6 and (word in FULL or word.endswith(("dag", "day")))
)
_ASKING = compared_with(
    folded_words("hvem kven hva kva hvor kor når kan skal har hei what who when where how can hvis vil må")
)
_WORDS_OF_DATES = frozenset(
    word for book in (HOLY_DAYS, RELATIVE_DAYS, DAY_PARTS) for word in book.words() if len(word) >= 6
)
_WORDS = compared_with(KNOWN_WORDS | SENTENCE_WORDS)
_CONTRACTED = frozenset(("t", "m", "re", "ve", "ll", "d", "n", "e", "ke", "ru", "na", "a"))
"""«can't», «I'm», and in dialect «ta'n», «er'e», «kan'ke»."""
_LONGEST_COMPOUND = 60
"""Letters; «menneskerettighetsorganisasjonene» has half as many, and what is far longer was not written as a word."""


def is_ordinary(word: str, *, slips: bool = True) -> bool:
    """A Norwegian or English word, a place, a language, or (with `slips`) nearly a word of the product's own field."""
    return _is_word(word) or (slips and word not in GIVEN_NAMES and bool(one_slip_away(word, DOMAIN_WORDS)))


@remembered
def _is_word(word: str) -> bool:
    stem = word.removesuffix("s").rstrip("'")
    head, mark, tail = word.partition("'")
    if mark and (tail in _CONTRACTED or (tail == "s" and _is_word(head))):
        return True
    if word in _WORDS_OF_DATES or word in BESIDE_A_DAY or word in SHORT_FORMS or exact(word) is not None:
        return True
    return (
        any(
            one in LANGUAGE_WORDS or one in OUTSIDE or one in OUTSIDE_IF_NAMED or one in DOMAIN_WORDS
            for one in (word, stem)
        )
        or is_known(word)
        or _is_inflected(word)
        or ("-" in word and _is_tail(word.rpartition("-")[2]))
    )


def _is_tail(word: str) -> bool:
    """«Horten-jenta», «Teams-lenka»."""
    return is_known(word) or word in DOMAIN_WORDS or _is_inflected(word)


def _is_inflected(word: str) -> bool:
    """One of the further ordinary words, or such a word with an ending."""
    return word in ORDINARY_WORDS or any(
        len(word) > len(ending) + 3 and word.endswith(ending) and word.removesuffix(ending) in ORDINARY_WORDS
        for ending in _ENDINGS
    )


@remembered
def is_compound(word: str) -> bool:
    """«Epostadressa», «Språkkafeen»: two known words written together, with or without a joining letter."""
    if len(word) > _LONGEST_COMPOUND:
        return False
    for cut in range(3, len(word) - 3):
        head, tail = word[:cut], word[cut:]
        if _is_plain(tail) and any(_is_plain(one) for one in (head, head.removesuffix("s"), head.removesuffix("e"))):
            return True
    return False


def _is_plain(word: str) -> bool:
    return len(word) >= 3 and (
        word in _WORDS or (len(word) >= 4 and word in ORDINARY_WORDS) or (len(word) >= 5 and is_known(word))
    )


@remembered
def almost_something(word: str, *, slips: bool) -> bool:
    """A place or a thing, two words in one, or a slip from what has a capital; with `slips` from any word we know."""
    stem = word.removesuffix("s").rstrip("'")
    if word in THINGS_AND_PLACES or stem in THINGS_AND_PLACES or is_compound(word):
        return True
    if one_slip_away(word, _WRITTEN_WITH_A_CAPITAL, shortest=6) or one_slip_away(word, _DAYS_AND_MONTHS):
        return True
    return slips and bool(one_slip_away(word, _WORDS) or one_slip_away(word, _ASKING, shortest=3))


@remembered
def almost_a_word(word: str) -> bool:
    """One typing error from any word on the lists, or from a short word that questions begin with."""
    if one_slip_away(word, _ASKING, shortest=3):
        return True
    return bool(one_slip_away(word, ALL_WORDS))
