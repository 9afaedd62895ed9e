"""Under which law the participant comes: § 11 integreringsloven, or chapter 6A (collective protection,
utlendingsloven § 34)."""

import re
from typing import Literal

from understanding.words.wording import any_of

LegalBasis = Literal["6A", "11"]

_COLLECTIVE = any_of(r"""
    6 ?a
    (?:kapittel|kap|kap \.|chapter|kapitel) 6(?: ?- ?)?(?: a)?
    kol+ektiv\w* (?:besky\w*|vern\w*|beskytelse|oppholds\w*|beskyt\w*)
    collective(?:ly)? protect\w*|temporary (?:collective )?protection|§+ ?34
    (?:paragraf|paragraph|pgf|section|par) \.? ?34
    midlertidig\w* (?:kollektiv\w* )?(?:besky\w*|vern\w*)
    mellombels (?:kollektiv\w* )?vern\w*|massefluktordning\w*|kollektivt beskyttet|kollektiv besk
""")  # fmt: skip
_ORDINARY = any_of(r"""
    §+ ?11
    (?:paragraf|paragraph|pgf|section|par|pargraf|paragaf|paragrafen)(?: \.| nr)? ?(?:11|elleve|eleven)
    integreringslov\w*(?: §)? 11|11 i integreringslov\w*|sec \. 11|§+ ?elleve|kap\w* 4 § ?11
""")  # fmt: skip
_NOT_BEFORE = re.compile(r"(?<!\S)(?:ikke|ikkje|not|itj|verken)(?: (?:etter|under|på|pa|en|ein|som|er|a|an))*$")

_FURTHEST = 40
"""Letters from «ikke» to the law: «ikke etter den …»."""


def read_legal_basis(line: str) -> LegalBasis | None:
    """The legal basis that a folded line names; None when it names none, or both. A nationality is no legal basis."""
    collective = _stated(_COLLECTIVE, line)
    ordinary = _stated(_ORDINARY, line)
    if collective == ordinary:
        return None
    return "6A" if collective else "11"


def _stated(pattern: re.Pattern[str], line: str) -> bool:
    return any(not _denied(line, match.start()) for match in pattern.finditer(line))


def _denied(line: str, start: int) -> bool:
    return _NOT_BEFORE.search(line, max(0, start - _FURTHEST), max(0, start - 1)) is not None
