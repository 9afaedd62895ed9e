"""A text's folded words in one line, as the cue patterns want it: «kan vi flytte timen ?»."""

import re
from collections.abc import Sequence

from understanding.words.tokens import Token

_FOLDED_LETTERS = str.maketrans("åøæ", "aoe")


def folded_line(tokens: Sequence[Token]) -> str:
    """The folded tokens with single spaces between them."""
    return " ".join("for" if token.folded == "før" else token.folded for token in tokens)


def any_of(alternatives: str) -> re.Pattern[str]:
    """Whole words of a folded line: one regular expression a line, deeper lines going on with the line above.

    Norwegian letters are folded here.
    """
    joined = "|".join(_unfolded_lines(alternatives)).translate(_FOLDED_LETTERS)
    return re.compile(rf"(?<!\S)(?:{joined})(?!\S)")


def _unfolded_lines(text: str) -> list[str]:
    lines = [line for line in text.split("\n") if line.strip()]
    outermost = min(len(line) - len(line.lstrip()) for line in lines)
    whole: list[str] = []
    for line in lines:
        if len(line) - len(line.lstrip()) > outermost:
            whole[-1] += line.strip()
        else:
            whole.append(line.strip())
    return whole
