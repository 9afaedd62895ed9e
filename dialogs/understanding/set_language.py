"""Requests to be answered in bokmål, nynorsk or English: «nynorsk, takk», «switch to English please»."""

import re

from dialogs.understanding.reply_language import WrittenLanguage
from dialogs.understanding.wording import any_of

_NAMES: dict[WrittenLanguage, str] = {
    "nn": r"nynorsk\w*|new norwegian|nn",
    "nb": r"bokmal\w*|bokmaal|nb|norsk bokmal",
    "en": r"engelsk|english|engelske|eng",
}
_PLAIN_NORWEGIAN = "norsk|norwegian"
_ASKING = (
    r"(?:ta det|ta dette|fortsette|fortsett|svar\w*|skriv\w*|snakk\w*|bytt\w*|bytte|byt|byte|endre|sett|set|"
    r"switch|change|answer|reply|write|speak|talk|use|bruk\w*|heller|hellar|foretrekk\w*|foretrekke|"
    r"vil ha|ha|takk|please|vennligst|ver ver snill|prefer|in|over til|gjerne|hjelst|helst|kan du|can you|"
    r"sprak|language|tekst\w*|text\w*|melding\w*|kort\w*)"
)
_INTERPRETING = any_of(r"""
    tolk\w*|interpret\w*|deltak\w*|snakker|snakkar|participant|samtale\w*|time|session|speaks|hun|han|ho
    bestill\w*|book\w*|refugee|flyktning\w*|prater|pratar|veiledning\w*|guidance|appointment|meeting
    mote\w*
""")  # fmt: skip
_OPENING = (
    r"pa|in|hei|ja|ok|,|\.|!|\?|takk|please|gjerne|heller|helst|ha|vil|eg|jeg|i|would|like|norsk|no|na|kun|bare|berre|"
    r"til|to|the|want|onsker|ynskjer|over"
)
_CLOSING = r"takk|please|\.|!|,|\?|na|no|gjerne|heller|er|best|fint|thanks|thank|you|pls|plz|tusen|version|som|sprak"
_ONLY = {
    written: re.compile(rf"^(?:(?:{_OPENING}) )*(?:{names})(?: (?:{_CLOSING}))*$") for written, names in _NAMES.items()
}
_ASKED = {
    written: re.compile(
        rf"(?<!\S){_ASKING}(?: \S+){{0,4}}? (?:{names})(?!\S)|(?<!\S)(?:{names})(?!\S)(?: \S+){{0,3}}? (?:takk|"
        rf"please|heller|hellar|i stedet|instead|i staden|fra na|fra no|framover|heretter)(?!\S)"
    )
    for written, names in _NAMES.items()
}


_SPOKEN_TO = re.compile(
    rf"(?<!\S)(?:snakker|snakkar|forstar|kan|skriver|skriv|do|can|prater) (?:du|dere|dykk|you)(?: (?:speak|"
    rf"write|understand|norsk|pa))* ({'|'.join(_NAMES.values())})(?!\S)"
)


def language_asked_for(line: str) -> WrittenLanguage | None:
    """ "nb", "nn" or "en" when the folded `line` asks to be answered in it; None otherwise."""
    for written, pattern in _ONLY.items():
        if pattern.match(line):
            return written
    if re.fullmatch(rf"(?:pa |in )?(?:{_PLAIN_NORWEGIAN})(?: (?:takk|please|\.|!))*", line):
        return "nb"
    if (spoken := _SPOKEN_TO.search(line)) is not None:
        return next(written for written, names in _NAMES.items() if re.fullmatch(names, spoken.group(1)))
    if _INTERPRETING.search(line):
        return _outright(line)
    found = [written for written, pattern in _ASKED.items() if pattern.search(line)]
    return found[0] if len(found) == 1 else None


def _outright(line: str) -> WrittenLanguage | None:
    """Beside words of interpreting only «svar på nynorsk» and the like count, and never English as a spoken
    language."""
    for written, names in _NAMES.items():
        asked = rf"(?:svar|skriv|bytt|switch|reply|answer|write)\w*(?: \S+){{0,3}}? (?:{names})(?!\S)"
        if re.search(asked, line):
            return written
    return None
