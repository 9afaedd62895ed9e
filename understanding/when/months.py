"""The months as they are written: full, short, misspelt, Norwegian and English."""

from collections.abc import Callable

from understanding.words.folding import fold, folded_words
from understanding.words.known_words import is_known
from understanding.words.remembered import remembered
from understanding.words.spelling import SHORTEST, nearest, one_slip_away, vocabulary
from understanding.words.tokens import Line

_FULL = {
    1: "januar january", 2: "februar february", 3: "mars march", 4: "april", 5: "mai", 6: "juni june",
    7: "juli july", 8: "august", 9: "september", 10: "oktober october", 11: "november", 12: "desember december",
}  # fmt: skip
# Short forms and «may» are also other words (a name, Christmas, a verb): only beside a day's number.
_BESIDE_A_DAY = {
    1: "jan", 2: "feb febr", 3: "mar mrs", 4: "apr", 5: "may", 6: "jun", 7: "jul", 8: "aug", 9: "sep sept",
    10: "okt oct",
    11: "nov", 12: "des dec",
}  # fmt: skip
FULL = {fold(word): month for month, words in _FULL.items() for word in words.split()}
BESIDE_A_DAY = FULL | {fold(word): month for month, words in _BESIDE_A_DAY.items() for word in words.split()}
_BEFORE_A_MONTH = frozenset(("i", "in", "of"))
_BEFORE_MAY = frozenset(("in", "of", "early", "late", "mid", "next", "until", "before", "after"))
_VOCABULARY = vocabulary(FULL)
_LONG = frozenset(word for word in _VOCABULARY if len(word) >= 7)
_NOT_MONTHS = folded_words("janus augusta aprilsnarr match marsh marsj larch")


@remembered
def may_be_a_month(word: str, typed: str) -> bool:
    """Whether a word, folded and as typed, is a month's name, full or short, or has slips that leave only one."""
    return word in BESIDE_A_DAY or any(
        reading(written) for reading in (_misspelt, _badly_misspelt) for written in {word, typed.lower()}
    )


def month_beside_day(line: Line, place: int) -> tuple[int, int] | None:
    """A month, short forms too, where a day's number stands beside it; and the place after it and its full stop."""
    month = (
        BESIDE_A_DAY.get(line.word(place)) or _slipped(line, place, _misspelt) or _slipped(line, place, _badly_misspelt)
    )
    if month is None:
        return None
    after = place + 1
    short = len(line.word(place)) <= 4
    return month, after + (short and line.word(after) == "." and line.glued(after))


def month_alone(line: Line, place: int) -> tuple[int, int] | None:
    """A month by its full name, or a short form with its full stop («i nov.»), and the place after it."""
    word = line.word(place)
    month = FULL.get(word) or _slipped(line, place, _misspelt)
    if month is None and (line.word(place + 1) == "den" or line.word(place - 1) in _BEFORE_A_MONTH) and len(word) >= 6:
        month = _slipped(line, place, _badly_misspelt) if not is_known(word) else None
    if month is None and word == "may" and line.word(place - 1) in _BEFORE_MAY:
        month = 5
    if month is not None:
        return month, place + 1
    return None


def _slipped(line: Line, place: int, reading: Callable[[str], int | None]) -> int | None:
    """Read as folded and as typed: folding takes the «oe» that «oktoer» got by accident for an «ø»."""
    return reading(line.word(place)) or reading(line.text(place).lower())


def _misspelt(word: str) -> int | None:
    if len(word) < SHORTEST or word in _NOT_MONTHS:
        return None
    near = {FULL[one] for one in one_slip_away(word, _VOCABULARY)}
    return near.pop() if len(near) == 1 else None


def _badly_misspelt(word: str) -> int | None:
    """Beside a day's number a long month may have two slips in it: «8. oktoer», «3. nvoember»."""
    if len(word) < SHORTEST or word in _NOT_MONTHS:
        return None
    near = {FULL[one] for one in nearest(word, _LONG, 2)}
    return near.pop() if len(near) == 1 else None
