"""Looking up who to call in a municipality, forgiving about case, å/ø/æ, genitive and a typing error.

Never a guess: «Narvik» is one letter from Larvik and «Kongsberg» two from Tønsberg, and neither is in the list. So a
typing error is forgiven anywhere but in the first letter.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from booking.calendar.substitution import Substitution, in_force, shares, stand_in_for
from booking.directory.directory import Counsellor, Directory

_FOLDS = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "ö": "o", "ä": "a"})
_NOT_LETTERS = re.compile(r"[^a-z]+")
_OWN_LETTERS = re.compile("[æøå]")
_WORD = re.compile(r"[^\W\d_]+")
_WORDS_READ = 30
"""A question for a contact is short; a pasted document must not cost what its length would."""


@dataclass(frozen=True, slots=True)
class Contact:
    """A counsellor, and the municipality that led to them when one did.

    While a substitution lasts `counsellor` is the stand-in, `instead_of` the one who is away until `until`, included.
    """

    counsellor: Counsellor
    municipality: str | None
    instead_of: Counsellor | None = None
    until: date | None = None

    @property
    def municipalities(self) -> tuple[str, ...]:
        """What the contact answers for in this capacity."""
        return (self.instead_of or self.counsellor).municipalities


def fold(text: str) -> str:
    """Letters a–z and single spaces, with å, ø, æ and accents folded: «Tønsberg» and «tonsberg» are one."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", text).lower().translate(_FOLDS))
    ascii_only = "".join(c for c in plain if not unicodedata.combining(c))
    # «aa», «oe» and «ae» are how æøå are typed where the keyboard lacks them; ae already is what æ became.
    return _NOT_LETTERS.sub(" ", ascii_only.replace("aa", "a").replace("oe", "o")).strip()


def find_municipality(names: tuple[str, ...], text: str) -> str | None:
    """The one of `names` that `text` speaks of, or None.

    Each word of the text is tried whole, as a genitive and without «kommune»; only then with one typing error (two in
    nine letters or more). Words that only begin like a name do not count: «Larvik» is not in «lar vi».
    """
    phrases = list(_phrases(text, {len(_words(name)) for name in names}))
    by_fold = {_spelling_of_name(name).folded: name for name in names}
    for phrase in phrases:
        if phrase.folded in by_fold:
            return by_fold[phrase.folded]
    for phrase in phrases:
        near = [(errors, name) for name in names if (errors := _errors(name, phrase)) is not None]
        if near:
            return min(near, key=lambda pair: pair[0])[1]
    return None


def find_contacts(directory: Directory, text: str) -> list[Contact]:
    """The contacts that `text` asks for, best first: by municipality, else by counsellor name; [] when none fit.

    An empty text gives every counsellor who has a municipality, each once, in the directory's order.
    """
    if not _words(text):
        return [Contact(counsellor, None) for counsellor in directory.counsellors if counsellor.municipalities]
    municipality = find_municipality(directory.municipalities, text)
    if municipality:
        counsellor = directory.responsible_for(municipality)
        return [Contact(counsellor, municipality)] if counsellor else []
    typed = _spelling(text.strip())
    by_start = [m for m in directory.municipalities if _begins(m, typed)]
    if by_start:  # a search box asks again at every letter: «tøn» should already find Tønsberg
        return [Contact(c, m) for m in by_start if (c := directory.responsible_for(m))]
    scored = [(_named(c.name, text), c) for c in directory.counsellors]
    return [Contact(c, None) for score, c in sorted(scored, key=lambda pair: -pair[0]) if score]


def who_answers(
    found: Iterable[Contact], directory: Directory, substitutions: Sequence[Substitution], day: date
) -> list[Contact]:
    """The same contacts, with the stand-in for whoever is away on the local date `day`."""
    return [_answering(contact, directory, substitutions, day) for contact in found]


def _answering(contact: Contact, directory: Directory, substitutions: Sequence[Substitution], day: date) -> Contact:
    usual = contact.counsellor
    away = in_force(substitutions, usual.aad_object_id, day)
    stand_in = directory.counsellor(stand_in_for(substitutions, usual.aad_object_id, day))
    if away is None or stand_in is None or stand_in == usual:
        return contact
    until = shares(substitutions, usual.aad_object_id, day, away.last)[0].last
    return Contact(stand_in, contact.municipality, instead_of=usual, until=until)


class _Spelling(NamedTuple):
    """A text in lower case as it was typed, and folded."""

    plain: str
    folded: str


def _spelling(text: str) -> _Spelling:
    return _Spelling(unicodedata.normalize("NFC", text).lower(), fold(text))


_spelling_of_name = lru_cache(maxsize=1024)(_spelling)
"""For names in the directory only: what users type is not kept."""


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", text).lower())[:_WORDS_READ]


def _phrases(text: str, lengths: set[int]) -> Iterator[_Spelling]:
    """Every run of words as long as some name, as typed and without its genitive s or «kommune»."""
    words = _words(text)
    for length in sorted(lengths, reverse=True):
        for at in range(len(words) - length + 1):
            phrase = " ".join(words[at : at + length])
            for form in dict.fromkeys((phrase, phrase.removesuffix("s"), phrase.removesuffix("kommune"))):
                yield _spelling(form)


def _comparable(name: str, typed: _Spelling) -> tuple[str, str]:
    """Both folded, unless æ, ø or å was typed: who types them means them, and «hørte» is not nearly Horten."""
    known = _spelling_of_name(name)
    return (known.plain, typed.plain) if _OWN_LETTERS.search(typed.plain) else (known.folded, typed.folded)


def _errors(name: str, typed: _Spelling) -> int | None:
    """How many typing errors `typed` is from `name`; None when it is too far off to mean it."""
    a, b = _comparable(name, typed)
    # In a short name another letter makes another word: «hosten» is not Horten, though «hortn» and «hroten» are.
    if a[:1] != b[:1] or (len(a) <= 6 and not set(b) <= set(a)):
        return None
    allowed = 2 if len(b) >= 9 else 1 if len(b) >= 5 else 0
    errors = OSA.distance(a, b, score_cutoff=allowed)
    return errors if errors <= allowed else None


def _begins(name: str, typed: _Spelling) -> bool:
    a, b = _comparable(name, typed)
    return bool(b) and a.startswith(b)


def _named(name: str, text: str) -> int:
    """How many words of the text are a part of the name, nearly it, or its beginning.

    Three letters begin a name in a search box; among other words it takes four.
    """
    words, parts = [_spelling(word) for word in _words(text)], _words(name)
    enough = 3 if len(words) == 1 else 4
    return sum(
        any(_errors(part, word) is not None or (len(word.plain) >= enough and _begins(part, word)) for part in parts)
        for word in words
    )
