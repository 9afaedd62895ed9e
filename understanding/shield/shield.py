"""The shield: what must not be stored, logged, sent on or shown, found in any text before anything else is done
with it."""

import re
from collections.abc import Iterable

from understanding.shield.duf import duf_numbers
from understanding.shield.email import emails
from understanding.shield.findings import NOTHING_ALLOWED, Allowed, Finding, Kind
from understanding.shield.masks import (
    MASKED,
    plain_digits,
    without_case_numbers,
    without_dates,
    without_links,
    without_references,
)
from understanding.shield.names import names
from understanding.shield.national_id import after_the_word, birthdays_with_five_more, eleven_digits
from understanding.shield.passport import passports
from understanding.shield.phone import international_phones, phone_links, phones
from understanding.words.remembered import forget

_DIGIT = re.compile("[0-9]")


def find(text: str, allowed: Allowed = NOTHING_ALLOWED) -> tuple[Finding, ...]:
    """Everything identifying in `text`, in order and without overlaps; `allowed` is left alone."""
    plain = plain_digits(text)
    found: list[Finding] = []
    mailless = _keep(found, plain, _not_allowed(emails(plain), plain, allowed))
    if _DIGIT.search(mailless):
        _find_numbers(found, mailless, plain, allowed)
    _keep(found, text, names(without_links(cover(text, found)), allowed))
    if found:
        forget()
    return tuple(sorted(found, key=lambda finding: finding.start))


def _find_numbers(found: list[Finding], mailless: str, plain: str, allowed: Allowed) -> None:
    """Adds the numbers of `mailless`, each kind sought in what the kinds before it left."""
    numbers = _keep(found, mailless, after_the_word(mailless))
    linkless = without_links(_keep(found, numbers, _not_allowed(phone_links(numbers), plain, allowed)))
    linkless = _keep(found, linkless, _not_allowed(international_phones(linkless), plain, allowed))
    linkless = _keep(found, linkless, duf_numbers(linkless))
    linkless = _keep(found, linkless, birthdays_with_five_more(linkless))
    dateless = without_dates(linkless)
    _keep(found, dateless, eleven_digits(without_case_numbers(dateless)))
    dateless = cover(dateless, found)
    dateless = _keep(found, dateless, passports(dateless))
    numberless = without_references(dateless)
    _keep(found, numberless, _not_allowed(phones(_without_allowed_phones(numberless, allowed)), plain, allowed))


def kinds(findings: Iterable[Finding]) -> tuple[Kind, ...]:
    """The kinds found, each once, in order of appearance."""
    return tuple(dict.fromkeys(finding.kind for finding in findings))


def cover(text: str, findings: Iterable[Finding]) -> str:
    """`text` with every finding made unreadable at the same length, so that positions hold."""
    letters = list(text)
    for finding in findings:
        letters[finding.start : finding.end] = MASKED * (finding.end - finding.start)
    return "".join(letters)


def _keep(found: list[Finding], text: str, new: Iterable[Finding]) -> str:
    """Adds the `new` findings that overlap none, and gives back `text` with them covered."""
    places = bytearray(len(text))
    for finding in found:
        finding.mark(places)
    added = [finding for finding in new if not finding.is_marked(places)]
    for finding in added:
        if not finding.is_marked(places):
            finding.mark(places)
            found.append(finding)
    return cover(text, added)


def _not_allowed(new: Iterable[Finding], text: str, allowed: Allowed) -> list[Finding]:
    emails_allowed = {address.casefold() for address in allowed.emails}
    phones_allowed = {_national(phone) for phone in allowed.phones}
    return [
        finding
        for finding in new
        if not (finding.kind == "phone" and _national(text[finding.start : finding.end]) in phones_allowed)
        and not (finding.kind == "email" and text[finding.start : finding.end].casefold() in emails_allowed)
    ]


def _national(phone: str) -> str:
    digits = re.sub(r"\D", "", phone)
    return (
        digits[-8:] if len(digits) == 8 or (digits.startswith(("47", "0047")) and len(digits) in (10, 12)) else digits
    )


def _without_allowed_phones(text: str, allowed: Allowed) -> str:
    """Public numbers covered, so that one standing beside another number does not hide it."""
    for phone in allowed.phones:
        digits = _national(phone)
        pattern = re.compile(r"(?<!\d)(?:(?:\+|00)?47[ \-]?)?" + r"[ .\-]?".join(digits) + r"(?!\d)")
        text = pattern.sub(lambda match: MASKED * len(match.group()), text)
    return text
