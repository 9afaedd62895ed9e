"""From a message to a frame: the front door of the understanding. No network, no clock, nothing kept."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from dialogs.understanding.folding import fold
from dialogs.understanding.frame import Frame
from dialogs.understanding.intent import read_intent
from dialogs.understanding.known_words import is_known
from dialogs.understanding.language import read_language
from dialogs.understanding.legal_basis import read_legal_basis
from dialogs.understanding.municipality import read_place
from dialogs.understanding.reply_language import read_reply_language
from dialogs.understanding.shield.findings import NOTHING_ALLOWED, Allowed
from dialogs.understanding.shield.shield import cover, find, kinds
from dialogs.understanding.spelling import one_slip_away
from dialogs.understanding.tokens import Token, tokenize
from dialogs.understanding.vocabulary import INTENT_WORDS
from dialogs.understanding.when.read import read_when
from dialogs.understanding.wording import folded_line

OSLO = ZoneInfo("Europe/Oslo")
_LEGAL_NUMBERS = re.compile(
    r"(?:§+ ?|\b(?:paragraf\w*|paragraph|pgf|section|kapittel|kap|chapter)\.? ?)\d{1,2}(?: ?-\d+)?(?: ?a\b)?|\b6 ?a\b",
    re.IGNORECASE,
)


def understand(text: str, now: datetime, places: Sequence[str], allowed: Allowed = NOTHING_ALLOWED) -> Frame:
    """What `text` says, read at `now`.

    `now` is Oslo wall time without a zone; a time with a zone is converted. `places` are the municipalities
    the centre serves,
    as the directory writes them. `allowed` are the names, phones and e-mails that are public: staff and the adviser.
    """
    if now.tzinfo is not None:
        now = now.astimezone(OSLO).replace(tzinfo=None)
    findings = find(text, replace(allowed, places=(*allowed.places, *places)))
    safe = cover(text, findings)
    tokens = tokenize(safe)
    line = " ".join(_mended(token) for token in tokens)
    language = read_language(tokens)
    place = read_place(tokens, places)
    dates = tokenize(_LEGAL_NUMBERS.sub(lambda match: "§" * len(match.group()), safe))
    first_look = read_when(dates, now)
    reading = read_intent(
        line,
        has_place=(place.name or place.outside) is not None,
        has_language=bool(language.id or language.choices),
        has_date=first_look.kind != "none",
        has_staff=any(fold(part) in line.split() for name in allowed.names for part in name.split()),
    )
    when = first_look
    if reading.intent in {"reschedule", "cancel"}:
        when = read_when(dates, now, moving=reading.intent == "reschedule", cancelling=reading.intent == "cancel")
    return Frame(
        intent=reading.intent,
        municipality=place.name,
        language=None if reading.intent == "set_language" else language.id,
        legal_basis=read_legal_basis(folded_line(tokens)),
        when=when,
        identifying=kinds(findings),
        reply_language=reading.written_language
        if reading.intent == "set_language" and reading.written_language
        else read_reply_language(tokens),
        place_outside=place.outside,
        language_choices=language.choices,
        findings=findings,
    )


def _mended(token: Token) -> str:
    """The folded word, a typing error in one of the product's own words put right."""
    return _mended_word("for" if token.folded == "før" else token.folded) if token.is_word else token.folded


@lru_cache(maxsize=20_000)
def _mended_word(word: str) -> str:
    if word in INTENT_WORDS or is_known(word):
        return word
    near = one_slip_away(word, INTENT_WORDS)
    return near[0] if near else word
