"""A text as words, numbers and signs, each with its place in the text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from understanding.words.folding import fold

_TOKEN = re.compile(r"\d+|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Token:
    """`folded` is what is compared; `glued` says that no space stands before it; `number` is set for digits."""

    text: str
    folded: str
    start: int
    end: int
    glued: bool
    number: int | None = None

    @property
    def is_word(self) -> bool:
        return self.text[0].isalpha()


def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of `text` in order; positions are indexes into `text`."""
    found: list[Token] = []
    previous_end = 0
    for match in _TOKEN.finditer(text):
        word = match.group()
        number = int(word) if word.isdecimal() and len(word) <= 12 else None
        found.append(
            Token(
                word,
                fold(word),
                match.start(),
                match.end(),
                match.start() == previous_end and match.start() > 0,
                number,
            )
        )
        previous_end = match.end()
    return tuple(found)


class Line:
    """Tokens that can be asked for by place without minding the ends."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self._words = tuple(token.folded for token in tokens)

    def __len__(self) -> int:
        return len(self.tokens)

    def word(self, place: int) -> str:
        """The folded token, or "" outside the line."""
        return self._words[place] if 0 <= place < len(self._words) else ""

    def next_told(self, place: int) -> int:
        """The first place from `place` on with a word or figures; the length of the line where there is none."""
        return self._next_told[place] if 0 <= place < len(self._next_told) else len(self)

    @cached_property
    def _next_told(self) -> list[int]:
        places, following = [0] * len(self), len(self)
        for place in range(len(self) - 1, -1, -1):
            if self.is_word(place) or self.number(place) is not None:
                following = place
            places[place] = following
        return places

    def words(self, start: int, end: int) -> tuple[str, ...]:
        """The folded tokens from `start` to before `end`, as many of them as the line has."""
        return self._words[max(start, 0) : max(end, 0)]

    def text(self, place: int) -> str:
        """The token as typed, or "" outside the line."""
        return self.tokens[place].text if 0 <= place < len(self.tokens) else ""

    def number(self, place: int) -> int | None:
        return self.tokens[place].number if 0 <= place < len(self.tokens) else None

    def digits(self, place: int) -> str:
        """The digits as typed, so that «09» and «9» can be told apart; "" for anything else."""
        return self.tokens[place].text if self.number(place) is not None else ""

    def glued(self, place: int) -> bool:
        return 0 <= place < len(self.tokens) and self.tokens[place].glued

    def is_word(self, place: int) -> bool:
        return 0 <= place < len(self.tokens) and self.tokens[place].is_word
