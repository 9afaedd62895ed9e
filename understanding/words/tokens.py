"""A text as words, numbers and signs, each with its place in the text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Line:
    """Tokens that can be asked for by place without minding the ends."""

    tokens: Sequence[Token]

    def __len__(self) -> int:
        return len(self.tokens)

    def word(self, place: int) -> str:
        """The folded token, or "" outside the line."""
        return self.tokens[place].folded if 0 <= place < len(self.tokens) else ""

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
