"""E-mail addresses, also those written so that a robot should not see them: «ola (at) example.no»."""

import re
from collections.abc import Iterator

from understanding.shield.findings import Finding

_DOT = r"(?: ?\. ?| ?[\(\[\{] ?(?:dot|punktum|prikk|\.) ?[\)\]\}] ?| (?:dot|punktum|prikk|punkt) )"
_TIGHT_DOT = r"\."
_TOP = (
    r"(?:no|com|org|net|info|eu|ua|ru|se|dk|fi|de|uk|co|io|me|pl|fr|edu|gov|kommune|priv|live|online|er|sy|so|"
    r"af|ir|tr|[a-z]{2,6})"
)
_AT_WORD = r"(?:at|a|krøllalfa|krollalfa|alfakrøll|alfakroll|krøll-?alfa|alfa-krøll|snabel-?a|snabela|arroba|@)"
_PROVIDER = (
    r"(?:gmail|g-mail|hotmail|outlook|yahoo|icloud|live|msn|proton(?:mail)?|online|ukr|mail|nav|telenor|yandex|aol|me)"
)

# What follows the local part. That part is read backwards from here (`_local`): sought forwards, every letter of a long
# word would be tried as its beginning.
_PLAIN = re.compile(
    rf" ?[@＠] ?\w[\w\-]*(?:{_TIGHT_DOT}[\w\-]+)*{_TIGHT_DOT}[^\W\d_]{{2,}}|"
    r" ?[@＠] ?\w[\w\-]* ?\. ?(?:no|com|org|net|ua|ru)\b|"
    r"[@＠](?!thread|unq|teams)[^\W\d_][\w\-]+",
    re.IGNORECASE,
)
_LABEL = r"[\w\-]{1,63}"
"""Between two dots of a domain (RFC 1035, 2.3.4). Told here only, where «_» may stand for a bracket."""
_BRACKETED = re.compile(
    rf" ?[\(\[\{{<*_|] ?{_AT_WORD} ?[\)\]\}}>*_|] ?(?=\w){_LABEL}(?:{_DOT}{_LABEL}){{0,8}}{_DOT}{_TOP}\b",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    rf" (?:krøllalfa|krollalfa|alfakrøll|alfakroll|krøll-?alfa|snabel-?a|"
    rf"snabela) ?\w[\w\-]*(?:{_DOT}[\w\-]+)*{_DOT}{_TOP}\b"
    r"| at \w[\w\-]*(?:(?: dot | punktum | prikk | ?[\(\[] ?dot ?[\)\]] ?)[\w\-]+)+"
    rf"| at {_PROVIDER}{_DOT}{_TOP}\b"
    rf"| ?[@＠] ?\w[\w\-]*(?: dot | punktum | ?[\(\[] ?dot ?[\)\]] ?){_TOP}\b",
    re.IGNORECASE,
)
_AT_A_DOMAIN = re.compile(rf" at \w[\w\-]*\.{_TOP}\b", re.IGNORECASE)
_WITH_A_SIGN = re.compile(r"[\d.+\-]*([^\W\d].*?[._\d])")
"""«min.post at eksempel.no»; with a plain word before it, «møt opp at nav.no» would be one too."""
_MACHINE = re.compile(r"@thread\.|@unq\.|@teams\.", re.IGNORECASE)


def emails(text: str) -> Iterator[Finding]:
    """Every e-mail address in `text`, plain or disguised; Teams' own thread ids are none."""
    if not ("@" in text or "＠" in text or _looks_spoken(text)):
        return
    for pattern in (_PLAIN, _BRACKETED, _SPOKEN):
        yield from _addresses(text, pattern)
    for match in _AT_A_DOMAIN.finditer(text):
        signed = _WITH_A_SIGN.match(text, _run_before(text, match.start(), 0, "_.+-"), match.start())
        if signed is not None:
            yield Finding("email", signed.start(1), match.end())


def _addresses(text: str, after_the_local_part: re.Pattern[str]) -> Iterator[Finding]:
    ended = sought_from = 0
    while (match := after_the_local_part.search(text, sought_from)) is not None:
        start, end = _run_before(text, match.start(), ended, "_.+-'’"), match.end()
        sought_from = match.start() + 1
        if start < match.start() and _is_of_a_word(text[match.start() - 1]):
            ended = sought_from = end
            if not _MACHINE.search(text, start, end):
                yield Finding("email", start, end)


def _run_before(text: str, end: int, earliest: int, signs: str) -> int:
    """Where the letters, figures and `signs` begin that go on to `end`."""
    start = end
    while start > earliest and (text[start - 1].isalnum() or text[start - 1] in signs):
        start -= 1
    return start


def _is_of_a_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _looks_spoken(text: str) -> bool:
    lowered = text.lower()
    return any(
        word in lowered
        for word in (
            "at)",
            "at]",
            "at}",
            "at>",
            "alfa",
            "snabel",
            " at ",
            "(a)",
            "[a]",
            "at |",
            "at*",
            "at_",
            "( at",
            "[ at",
            "(@",
            "[@",
        )
    )
