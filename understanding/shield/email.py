"""E-mail addresses, also those written so that a robot should not see them: «ola (at) example.no»."""

import re
from collections.abc import Iterator

from understanding.shield.findings import Finding

_LOCAL = r"[\w.+\-'’]*\w"
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

_PLAIN = re.compile(
    rf"{_LOCAL} ?[@＠] ?\w[\w\-]*(?:{_TIGHT_DOT}[\w\-]+)*{_TIGHT_DOT}[^\W\d_]{{2,}}|"
    rf"{_LOCAL} ?[@＠] ?\w[\w\-]* ?\. ?(?:no|com|org|net|ua|ru)\b|"
    rf"(?<!\w){_LOCAL}[@＠](?!thread|unq|teams)[^\W\d_][\w\-]+",
    re.IGNORECASE,
)
_BRACKETED = re.compile(
    rf"{_LOCAL} ?[\(\[\{{<*_|] ?{_AT_WORD} ?[\)\]\}}>*_|] ?\w[\w\-]*(?:{_DOT}[\w\-]+)*{_DOT}{_TOP}\b",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    rf"{_LOCAL} (?:krøllalfa|krollalfa|alfakrøll|alfakroll|krøll-?alfa|snabel-?a|"
    rf"snabela) ?\w[\w\-]*(?:{_DOT}[\w\-]+)*{_DOT}{_TOP}\b"
    rf"|{_LOCAL} at \w[\w\-]*(?:(?: dot | punktum | prikk | ?[\(\[] ?dot ?[\)\]] ?)[\w\-]+)+"
    rf"|{_LOCAL} at {_PROVIDER}{_DOT}{_TOP}\b"
    # «min.post at eksempel.no»; with a plain word before it, «møt opp at nav.no» would be one too
    rf"|[^\W\d][\w+\-]*[._\d][\w.+\-]* at \w[\w\-]*\.{_TOP}\b"
    rf"|{_LOCAL} ?[@＠] ?\w[\w\-]*(?: dot | punktum | ?[\(\[] ?dot ?[\)\]] ?){_TOP}\b",
    re.IGNORECASE,
)
_MACHINE = re.compile(r"@thread\.|@unq\.|@teams\.", re.IGNORECASE)


def emails(text: str) -> Iterator[Finding]:
    """Every e-mail address in `text`, plain or disguised; Teams' own thread ids are none."""
    if not ("@" in text or "＠" in text or _looks_spoken(text)):
        return
    for pattern in (_PLAIN, _BRACKETED, _SPOKEN):
        for match in pattern.finditer(text):
            if not _MACHINE.search(match.group()):
                yield Finding("email", match.start(), match.end())


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
