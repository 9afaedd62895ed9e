"""Long words of the date grammar with one typing error in them: «overimorgn», «etermiddag», «skjertorsdg»."""

from understanding.when.fixed_phrases import DAY_PARTS, MARKS, PERIODS, RELATIVE_DAYS, STEPPINGS
from understanding.when.holy_days import HOLY_DAYS
from understanding.when.parts import Part
from understanding.words.folding import fold, folded_words
from understanding.words.spelling import compared_with, one_slip_away
from understanding.words.tokens import Line, Token

_BOOKS = (RELATIVE_DAYS, HOLY_DAYS, DAY_PARTS, STEPPINGS, PERIODS, MARKS)
_LONGEST = max(book.longest for book in _BOOKS)
_LONG = 7
_BEFORE_ANOTHER = frozenset(("i", "over", "om", "neste", "denne", "the", "day", "dagen"))
TOMORROW = frozenset(map(fold, ("morgen", "morgon", "imorra", "imårra", "mårgen", "imorgo")))
_WORDS = compared_with(TOMORROW.union(word for book in _BOOKS for word in book.words() if len(word) >= _LONG))
# One slip from a word of ours and words in their own right.
OWN_WORDS = folded_words("""
    borgen sorgen magen norgen morges etterpå organ sommeren kommende forrige kommander kommandant morgenes
    snarere tidligere tidligst tidlegare seinare senest seinest seinast rundt generelt tidlige tidlege jorden
    sommer either neither
""")


def may_have_a_slip(word: str, typed: str) -> bool:
    """Whether a word, folded and as typed, is one with a slip in it, or stands before such a word."""
    return word in _BEFORE_ANOTHER or bool(_meant(word, typed))


def long_word_with_a_slip(line: Line, place: int) -> tuple[Part, int] | None:
    """What stands at `place` when one of the next three words is spelt right."""
    for step in range(4):
        word = line.word(place + step)
        if (
            len(word) < 5 + (line.word(place) != "i")
            or word in OWN_WORDS
            or word in _WORDS
            or not line.is_word(place + step)
        ):
            continue
        if step > 0 and line.word(place) not in _BEFORE_ANOTHER:
            continue
        near = _meant(word, line.text(place + step))
        read = {found for one in near if (found := _read(line, place, step, one)) is not None}
        if len(read) == 1:
            return read.pop()
    return None


def _meant(word: str, typed: str) -> list[str]:
    """Looked for as typed too: folding takes an accidental «oe» for an «ø»."""
    near = one_slip_away(word, _WORDS) or one_slip_away(typed.lower(), _WORDS)
    return [one for one in near if one not in OWN_WORDS]


def _read(line: Line, place: int, step: int, word: str) -> tuple[Part, int] | None:
    """What stands at `place` when the word `step` further on is taken for `word`."""
    near = line.tokens[place : place + _LONGEST]
    respelt = Line(tuple(_respelt(token, word) if at == step else token for at, token in enumerate(near)))
    for book in _BOOKS:
        found = book.at(respelt, 0)
        if found is not None and found[1] > step:
            return found[0], place + found[1]
    return None


def _respelt(token: Token, word: str) -> Token:
    return Token(token.text, word, token.start, token.end, token.glued, token.number)
