"""Looking up who to call in a municipality, forgiving about case, å/ø/æ, genitive and a typing error."""

import re
import unicodedata
from dataclasses import dataclass

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from booking.directory import Counsellor, Directory

_FOLDS = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "ö": "o", "ä": "a"})
_NOT_LETTERS = re.compile(r"[^a-z]+")


@dataclass(frozen=True, slots=True)
class Contact:
    """A counsellor, and the municipality that led to them when one did."""

    counsellor: Counsellor
    municipality: str | None


def fold(text: str) -> str:
    """Letters a–z and single spaces, with å, ø, æ and accents folded: «Tønsberg» and «tonsberg» are one."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(_FOLDS))
    ascii_only = "".join(c for c in plain if not unicodedata.combining(c))
    # «aa», «oe» and «ae» are how æøå are typed where the keyboard lacks them; ae already is what æ became.
    return _NOT_LETTERS.sub(" ", ascii_only.replace("aa", "a").replace("oe", "o")).strip()


def find_municipality(names: tuple[str, ...], text: str) -> str | None:
    """The one of `names` that `text` speaks of, or None.

    Each word of the text is tried whole, as a genitive, and with one typing error (two in names of nine letters or
    more). Words that only begin like a name do not count: «Larvik» is not in «lar vi».
    """
    folded = {fold(name): name for name in names}
    words = fold(text).split()
    for word in words:
        for form in (word, word.removesuffix("s"), word.removesuffix("kommune")):
            if form in folded:
                return folded[form]
    for word in words:
        if len(word) < 5:
            continue  # too short to tell an error from another word
        hit = process.extractOne(word, folded.keys(), scorer=OSA.distance, score_cutoff=2 if len(word) >= 9 else 1)
        if hit:
            return folded[hit[0]]
    return None


def find_contacts(directory: Directory, text: str) -> list[Contact]:
    """The contacts that `text` asks for, best first: by municipality, else by counsellor name; [] when none fit.

    An empty text gives every counsellor, each once, in the directory's order.
    """
    if not fold(text):
        return [Contact(counsellor, None) for counsellor in directory.counsellors]
    municipality = find_municipality(directory.municipalities, text)
    if municipality:
        counsellor = directory.responsible_for(municipality)
        return [Contact(counsellor, municipality)] if counsellor else []
    wanted = fold(text)
    by_start = [m for m in directory.municipalities if fold(m).startswith(wanted)]
    if by_start:  # a search box asks again at every letter: «tøn» should already find Tønsberg
        return [Contact(c, m) for m in by_start if (c := directory.responsible_for(m))]
    scored = ((fuzz.partial_ratio(fold(c.name), wanted), c) for c in directory.counsellors)
    return [Contact(c, None) for score, c in sorted(scored, key=lambda pair: -pair[0]) if score >= 85]
