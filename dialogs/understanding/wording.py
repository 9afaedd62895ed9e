"""A text's folded words in one line, as the cue patterns want it: «kan vi flytte timen ?»."""

import re
from collections.abc import Sequence

from dialogs.understanding.tokens import Token

Cue = tuple[int, re.Pattern[str]]
"""How much a pattern says, and the pattern."""

_FOLDED_LETTERS = str.maketrans("åøæ", "aoe")


def folded_line(tokens: Sequence[Token]) -> str:
    """The folded tokens with single spaces between them."""
    return " ".join("for" if token.folded == "før" else token.folded for token in tokens)


def any_of(alternatives: str, **named: str) -> re.Pattern[str]:
    """Whole words of a folded line: one regular expression a line, deeper lines going on with the line above.

    «<want>» stands for the expression named `want`. Norwegian letters are folded here.
    """
    for name, expression in named.items():
        alternatives = alternatives.replace(f"<{name}>", expression)
    joined = "|".join(_unfolded_lines(alternatives)).translate(_FOLDED_LETTERS)
    return re.compile(rf"(?<!\S)(?:{joined})(?!\S)")


def either(alternatives: str) -> str:
    """The alternatives as one expression, to be named in `any_of`; lines as there."""
    return f"(?:{'|'.join(_unfolded_lines(alternatives))})"


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
