"""A text as written words, with what the way they stand says about names: capitals, sentence starts, neighbours."""

import re
from dataclasses import dataclass

from understanding.words.folding import fold

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?")
_SENTENCE_END = re.compile(r"[.!?:\n]\s*$|^\s*$|[\-–•*]\s+$")


@dataclass(frozen=True, slots=True)
class WrittenWord:
    text: str
    folded: str
    start: int
    end: int
    first: bool
    after_colon: bool
    joined: bool
    """Whether only a space stands between this word and the one before."""

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def shouted(self) -> bool:
        return len(self.text) > 1 and self.text.isupper()


def written_words(text: str) -> list[WrittenWord]:
    """The words of `text` in order, a full stop left on single letters only («O.»)."""
    found: list[WrittenWord] = []
    for match in _WORD.finditer(text):
        written = match.group()
        if written.endswith(".") and len(written) > 2:
            written = written[:-1]
        start, end = match.start(), match.start() + len(written)
        between = text[found[-1].end : start] if found else ""
        first = bool(_SENTENCE_END.search(text[max(0, start - 4) : start])) if start else True
        found.append(
            WrittenWord(
                written,
                fold(written.rstrip(".")),
                start,
                end,
                first,
                ":" in between,
                bool(found) and between in {" ", "\u00a0", "  "},
            )
        )
    return found
