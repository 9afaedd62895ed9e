"""A text's folded words in one line, as the cue patterns want it: «kan vi flytte timen ?»."""

import re
from collections.abc import Sequence

from dialogs.understanding.tokens import Token

_FOLDED_LETTERS = str.maketrans("åøæ", "aoe")


def folded_line(tokens: Sequence[Token]) -> str:
    """The folded tokens with single spaces between them."""
    return " ".join("for" if token.folded == "før" else token.folded for token in tokens)


def any_of(*alternatives: str) -> re.Pattern[str]:
    """Alternatives as whole words of a folded line; each may be a regular expression."""
    return re.compile(r"(?<!\S)(?:" + "|".join(alternatives).translate(_FOLDED_LETTERS) + r")(?!\S)")
