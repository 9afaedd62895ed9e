"""Passport and travel document numbers: six to nine letters and digits near a word for the document."""

import re
from collections.abc import Iterator

from understanding.shield.findings import Finding

_CUE = (
    r"(?:\bpass(?!er|et på|ord| på| godt| bedre| inn| fint| best| meg| oss|word|iv|kod|cod)\w*|"
    r"\breise(?:bevis|dokument)\w*|\btravel (?:document|doc)\w*|\bid-?(?:kort|card)\w*|"
    r"\bпаспорт\w*|\bпаспорта|\bзакордон\w*|\bjawaz|جواز|\bflyktningepass\w*|\butlendingspass\w*|\bopph[oa]ld(?:s|skort|stillatelse)\w*)"
)
_NUMBER = (
    r"(?:[A-ZА-Я]{1,3}[ \-]?\d(?:[ \-]?\d){4,8}|\d(?:[ \-]?\d){5,8}|"
    r"(?=(?:[A-Z]*\d){4})(?=[0-9]*[A-Z])[A-Z0-9]{7,10})(?![\w])"  # «00AB00000», «A0000B000»
)
_NEAR = re.compile(rf"{_CUE}[^\n\d]{{0,24}}?\b({_NUMBER})", re.IGNORECASE)


def passports(text: str) -> Iterator[Finding]:
    """Every passport number in a text whose dates are masked."""
    for match in _NEAR.finditer(text):
        yield Finding("passport", match.start(1), match.end(1))
