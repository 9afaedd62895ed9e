"""From a message to a frame: the front door of the understanding. No network, no clock, no message kept."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from understanding.frame import Frame
from understanding.intent.concepts import meanings
from understanding.intent.intent import read_intent
from understanding.intent.intent_slots import staff_words
from understanding.shield.findings import NOTHING_ALLOWED, Allowed
from understanding.shield.shield import cover, find, kinds
from understanding.slots.language import read_language
from understanding.slots.legal_basis import read_legal_basis
from understanding.slots.municipality import read_place
from understanding.slots.reply_language import read_reply_language
from understanding.when.read import date_words, when_of
from understanding.words.tokens import Token, tokenize
from understanding.words.wording import folded_line

OSLO = ZoneInfo("Europe/Oslo")
_LEGAL_NUMBERS = re.compile(
    r"(?:(?<!§)§+ ?|\b(?:paragraf\w*|paragraph|pgf|section|kapittel|kap|chapter)\.? ?)\d{1,2}(?: ?-\d+)?(?: ?a\b)?|"
    r"\b6 ?a\b",
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
    language = read_language(tokens)
    place = read_place(tokens, places)
    lawless = _LEGAL_NUMBERS.sub(lambda match: "§" * len(match.group()), safe)
    dates = date_words(tokens if lawless == safe else tokenize(lawless))
    when = when_of(dates, now)
    reading = read_intent(tokens, places, staff_words(allowed.names), has_date=when.kind != "none")
    moving = reading.intent == "reschedule" and _says_move(tokens)
    if moving or reading.intent == "cancel":
        when = when_of(dates, now, moving=moving, cancelling=not moving)
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


def _says_move(tokens: Sequence[Token]) -> bool:
    """Whether «fra … til …» is a time left for another one: the intent alone, which is weighed, is too weak for it."""
    return any(one.concept in {"move", "change"} for one in meanings([token.folded for token in tokens]))
