"""In which written language the adviser wants the answers: «nynorsk, takk», «ikkje bokmål», «switch to English»."""

from collections.abc import Sequence

from understanding.intent.intent_features import Symbol
from understanding.slots.reply_language import WrittenLanguage

_WRITTEN: dict[str, WrittenLanguage] = {"nynorsk": "nn", "bokmal": "nb", "norwegian": "nb", "english": "en"}
_AGAINST = frozenset(("not", "instead", "why"))
_STOPPING = frozenset(("slutt", "slutte", "stop", "enn", "than"))
_REACH = 4


def written_language_in(line: Sequence[Symbol]) -> WrittenLanguage | None:
    """The last language named that is not turned down; with only bokmål or nynorsk turned down, the other of them."""
    wanted: list[WrittenLanguage] = []
    refused: list[WrittenLanguage] = []
    for place, symbol in enumerate(line):
        if symbol.name in _WRITTEN:
            (refused if _is_refused(line, place) else wanted).append(_WRITTEN[symbol.name])
    if wanted:
        return wanted[-1]
    if refused:
        return "nn" if refused[-1] == "nb" else "nb"
    return None


def _is_refused(line: Sequence[Symbol], place: int) -> bool:
    for symbol in reversed(line[max(0, place - _REACH) : place]):
        if symbol.name in {",", ".", "!", "?"}:
            return False
        if symbol.name in _AGAINST or symbol.word in _STOPPING:
            return True
    return False
