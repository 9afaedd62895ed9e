"""Names of people: after cue words, as capitalised pairs, as known given names, or in scripts that no Norwegian
word uses."""

import re
from collections.abc import Iterator
from functools import lru_cache

from understanding.shield.explained import almost_a_word, almost_something, is_ordinary
from understanding.shield.family_names import FAMILY_NAMES, is_a_family_name
from understanding.shield.findings import Allowed, Finding
from understanding.shield.given_names import GIVEN_NAMES, NEEDS_A_CUE, UNMISTAKABLE
from understanding.shield.known_people import is_family, is_given
from understanding.shield.language_words import LANGUAGE_WORDS
from understanding.shield.lone_names import PEOPLE_DO, is_a_lone_name, is_a_street, is_a_things_name
from understanding.shield.masks import MASKED
from understanding.shield.name_context import cue_before, signs_off
from understanding.shield.name_cues import DESCRIBES, PARTICLES, TITLES
from understanding.shield.name_shape import looks_foreign, looks_like_a_word, looks_like_no_word
from understanding.shield.not_names import THINGS_AND_PLACES
from understanding.shield.scripts import foreign_words
from understanding.shield.written_words import WrittenWord, written_words
from understanding.slots.places import OUTSIDE
from understanding.words.folding import fold
from understanding.words.known_words import KNOWN_WORDS, is_known
from understanding.words.spelling import one_slip_away
from understanding.words.vocabulary import DOMAIN_WORDS

_LONGEST_NAME = 4
_A_HEADING = 4
_LONG_ENOUGH = 7
_THEIRS = frozenset(("sin", "sitt", "sine"))
"""«Paraplyen sin» too."""


def names(text: str, allowed: Allowed) -> Iterator[Finding]:
    """Every name in `text`, whose other findings are covered."""
    yield from foreign_words(text)
    words = written_words(text)
    ours = _words_of(allowed.places)
    public = tuple(_words_of((name,)) for name in allowed.names)
    shouting = _capitals_say_nothing(words)
    headed = _headed(words)
    place = 0
    while place < len(words):
        length = _name_at(words, place, ours, shouting) or (
            0 if shouting else _alone(words, place, ours, headed=headed)
        )
        run = words[place : place + length]
        named = length and not is_a_street(words, place + length)
        if named and not any(_is_public(run, person) for person in public):
            yield Finding("name", run[0].start, run[-1].end)
        place += max(length, 1)


def _capitals_say_nothing(words: list[WrittenWord]) -> bool:
    """A TEXT IN CAPITALS, or A Text With A Capital On Nearly Every Word."""
    if sum(word.shouted for word in words) > len(words) / 2:
        return True
    return len(words) >= _A_HEADING and sum(word.capital for word in words) >= 0.8 * len(words)


def _is_public(run: list[WrittenWord], person: frozenset[str]) -> bool:
    """«Arturo Hernandez», and «Put Arturo», where the capital is the sentence's."""
    opening = (
        len(run) > 1
        and run[0].first
        and not run[0].after_colon
        and run[0].folded not in GIVEN_NAMES
        and not looks_foreign(run[0].folded)
    )
    named = [word for word in (run[1:] if opening else run) if word.folded not in TITLES]
    return bool(named) and all(_is_of(word.folded, person) for word in named)


def _is_of(word: str, person: frozenset[str]) -> bool:
    """Whether `word` is of the public `person`'s name, one typing error forgiven."""
    return word in person or (word not in GIVEN_NAMES and bool(one_slip_away(word, person, shortest=4)))


def _headed(words: list[WrittenWord]) -> bool:
    """Ordinary words with a capital inside the sentence: «Informasjon Om Time Til Xyz»."""
    return sum(word.capital and not word.first and not word.shouted and is_known(word.folded) for word in words) >= 2


@lru_cache(maxsize=256)
def _words_of(names: tuple[str, ...]) -> frozenset[str]:
    """Every word of the names, folded, with a genitive s as well."""
    plain = {fold(part) for name in names for part in re.split(r"[\s\-]+", name) if part}
    return frozenset(plain | {word + "s" for word in plain})


def _could_be_name(word: WrittenWord, ours: frozenset[str], *, slips: bool = True) -> bool:
    """A word that nothing else explains; with `slips` also not as a typing error in one of the product's words."""
    if word.folded in ours or MASKED in word.text or len(word.folded) < 2:
        return False
    if word.folded in GIVEN_NAMES or is_a_family_name(word.folded):
        return True
    if word.folded in THINGS_AND_PLACES or word.folded.removesuffix("s") in THINGS_AND_PLACES:
        return False
    return not is_ordinary(word.folded, slips=slips) and not (word.shouted and len(word.text) <= 5)


def _name_at(words: list[WrittenWord], place: int, ours: frozenset[str], shouting: bool) -> int:
    """How many words from `place` are a name; 0 when none is."""
    word = words[place]
    if word.folded in ours or signs_off(words, place):
        return 0
    strength = cue_before(words, place)
    if strength == "thing":
        return 0
    if strength == "name":
        if _could_be_name(word, ours, slips=not word.capital) or (word.capital and word.folded in GIVEN_NAMES):
            return _extent(words, place, ours)
        if word.capital and not shouting and not word.first and not is_ordinary(word.folded):
            return _extent(words, place, ours)
        return 0
    if is_given(words, place, cued=strength != "", shouting=shouting) or is_family(words, place, shouting=shouting):
        return _extent(words, place, ours)
    if strength == "title" and (word.folded in GIVEN_NAMES or word.folded in FAMILY_NAMES):
        return _extent(words, place, ours)
    if strength in {"person", "title", "with", "prep"} and not word.capital and _reads_like_a_name(word, ours):
        return _extent(words, place, ours)
    if not word.capital:
        return _uncapitalised(words, place, ours)
    if shouting:
        return _pair_in_a_heading(words, place, ours)
    unexplained = (
        _could_be_name(word, ours, slips=word.first and not word.after_colon)
        and word.folded not in NEEDS_A_CUE
        and not _near(word.folded, ours)
    )
    if is_a_things_name(words, place + 1):
        return 0
    if strength in {"person", "title", "with"} and unexplained and len(word.folded) > 2:
        return _extent(words, place, ours)
    return _pair(words, place, ours) if unexplained else _initialled(words, place, ours)


def _alone(words: list[WrittenWord], place: int, ours: frozenset[str], *, headed: bool) -> int:
    """A single capitalised word that nothing explains, where the sentence speaks of a person."""
    word = words[place]
    if re.search(r"-[^\W\d_A-ZÆØÅ]{3}", word.text) and not word.text.startswith(("Al-", "El-", "Abd-")):
        return 0  # «Teams-administrator»
    if not word.capital or word.shouted or not _unexplained(word, ours) or signs_off(words, place):
        return 0
    if cue_before(words, place) == "thing" or word.folded in LANGUAGE_WORDS:
        return 0
    length = _extent(words, place, ours)
    return length if is_a_lone_name(words, place, place + length, headed=headed) else 0


def _reads_like_a_name(word: WrittenWord, ours: frozenset[str]) -> bool:
    """«samtale med merhawit»: in lower case the letters must speak for a name, and no typing error explain it."""
    return (
        len(word.folded) >= 4
        and looks_foreign(word.folded)
        and not looks_like_a_word(word.folded)
        and _is_nothing_else(word, ours)
    )


def _unexplained(word: WrittenWord, ours: frozenset[str]) -> bool:
    """No word, place or thing, nor one slip from one, as folded and as typed."""
    return (
        _could_be_name(word, ours, slips=word.first and not word.after_colon)
        and not almost_something(word.folded, slips=word.first and not word.after_colon)
        and not almost_something(word.text.lower(), slips=False)
        and not _near(word.folded, ours)
    )


def _near(word: str, ours: frozenset[str]) -> bool:
    return bool(one_slip_away(word, ours, shortest=5))


def _pair(words: list[WrittenWord], place: int, ours: frozenset[str]) -> int:
    """Two capitalised words that nothing explains: a given name and a surname."""
    length = _extent(words, place, ours)
    if length < 2:
        return 0
    run = words[place : place + length]
    if all(word.shouted for word in run) and any(len(word.text) < 3 for word in run):
        return 0
    return length


def _pair_in_a_heading(words: list[WrittenWord], place: int, ours: frozenset[str]) -> int:
    """«Mwenze Kilolo / Swahili / Larvik»: where capitals say nothing, the letters must."""
    run = words[place : place + 2]
    if len(run) < 2 or not run[1].joined or is_a_things_name(words, place + 2):
        return 0
    nameless = all(len(word.folded) >= 3 and _is_nothing_else(word, ours) for word in run)
    return _extent(words, place, ours) if nameless and any(looks_foreign(word.folded) for word in run) else 0


def _uncapitalised(words: list[WrittenWord], place: int, ours: frozenset[str]) -> int:
    """«tshiala», «mapendo bisimwa», «habtu skal ha tolk»: an unknown word in lower case whose letters no word has, or
    that something beside it explains."""
    word = words[place]
    if len(word.folded) < 3 or looks_like_a_word(word.folded):
        return 0
    after = words[place + 1] if place + 1 < len(words) and words[place + 1].joined else None
    if looks_like_no_word(word.folded) or (
        after is not None and (is_given(words, place + 1) or is_family(words, place + 1, shouting=True))
    ):
        return _extent(words, place, ours) if _is_nothing_else(word, ours) else 0
    described = place > 0 and word.joined and words[place - 1].folded in DESCRIBES
    acts = looks_foreign(word.folded) and not described and after is not None and after.folded in PEOPLE_DO - _THEIRS
    return 1 if _is_nothing_else(word, ours) and (acts or _is_nearly_a_name(word.folded)) else 0


def _is_nearly_a_name(word: str) -> bool:
    """«lubomyra»: one letter from a given name, and long enough not to be so by chance."""
    return len(word) >= _LONG_ENOUGH and bool(one_slip_away(word, UNMISTAKABLE))


def _is_nothing_else(word: WrittenWord, ours: frozenset[str]) -> bool:
    """Not even with a typing error a word, a place or a thing."""
    return (
        _could_be_name(word, ours)
        and not almost_something(word.folded, slips=False)
        and not almost_a_word(word.folded)
        and not _near(word.folded, ours)
    )


def _initialled(words: list[WrittenWord], place: int, ours: frozenset[str]) -> int:
    """«O. Kovalenko»."""
    word = words[place]
    if len(word.text) == 2 and word.text.endswith(".") and place + 1 < len(words):
        after = words[place + 1]
        if after.capital and not after.shouted and _could_be_name(after, ours) and len(after.text) > 3:
            return 2
    return 0


def _extent(words: list[WrittenWord], place: int, ours: frozenset[str]) -> int:
    """The name that begins at `place`, with the words that go on with it."""
    length = 1
    while place + length < len(words) and length < _LONGEST_NAME:
        after = words[place + length]
        if not after.joined:
            break
        if after.folded in PARTICLES and place + length + 1 < len(words) and words[place + length + 1].joined:
            beyond = words[place + length + 1]
            if _could_be_name(beyond, ours) and (beyond.capital or not words[place].capital):
                length += 2
                continue
        initial = after.text.rstrip(".").isupper() and len(after.text.rstrip(".")) == 1 and after.text.endswith(".")
        if (
            initial
            or (after.capital and words[place].folded in GIVEN_NAMES and not _is_word_as_it_stands(after))
            or (_could_be_name(after, ours) and (after.capital or (not words[place].capital and _surname_like(after))))
        ):
            length += 1
            continue
        break
    return length


def _is_word_as_it_stands(word: WrittenWord) -> bool:
    """Known without its endings: «Hansen» after «Kari» is no form of «hans»."""
    return (
        word.folded in KNOWN_WORDS
        or word.folded in DOMAIN_WORDS
        or word.folded in LANGUAGE_WORDS
        or word.folded in OUTSIDE
        or word.shouted
    )


def _surname_like(word: WrittenWord) -> bool:
    """In a text without capitals: a word that nothing explains and that is long enough to be a surname."""
    return len(word.folded) >= 4 and (word.folded in UNMISTAKABLE or not is_ordinary(word.folded))
