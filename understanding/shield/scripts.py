"""Words in Cyrillic, Arabic and Ge'ez letters: an adviser writes Norwegian, so such a word is most likely a name."""

import re
from collections.abc import Iterator

from booking.languages import LANGUAGES
from understanding.shield.findings import Finding

_LETTERS = (
    "\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f"  # Cyrillic
    "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc"  # Arabic
    "\u1200-\u139f\u2d80-\u2ddf\uab00-\uab2f"  # Ge'ez
)
_RUN = re.compile(rf"[{_LETTERS}][{_LETTERS}'’\-]*(?:[ \u00a0]+[{_LETTERS}][{_LETTERS}'’\-]*)*")
_WORD = re.compile(rf"[{_LETTERS}][{_LETTERS}'’\-]*")
# What an adviser or a forwarded message may say in these letters without naming anyone: languages, thanks and
# greetings.
_NO_NAMES = frozenset(
    word.casefold()
    for phrase in (
        *(language.autonym for language in LANGUAGES),
        *(alias for language in LANGUAGES for alias in language.aliases),
        "паспорт паспорта паспорту телефон номер дякую спасибо добрий день привіт здравствуйте вітаю так ні "
        "да нет мова українською українська російська русский язык україна украина норвегія",
        "شكرا مرحبا السلام عليكم نعم لا اللغة العربية عربي سوريا تشکر سلام",
        "የቐንየለይ ሰላም አመሰግናለሁ ቋንቋ ትግርኛ አማርኛ ኤርትራ",
    )
    for word in re.split(r"[\s()/،,]+", phrase)
    if word
)


def foreign_words(text: str) -> Iterator[Finding]:
    """Every run of words in these scripts that is not only languages and greetings."""
    if text.isascii():
        return
    for match in _RUN.finditer(text):
        words = _WORD.findall(match.group())
        if any(re.search(r"[^\W\d_]", word) and word.casefold() not in _NO_NAMES for word in words):
            yield Finding("name", match.start(), match.end())
