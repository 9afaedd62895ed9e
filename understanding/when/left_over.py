"""Whether something that looks like a date or an hour was left unread: then the adviser is asked, never guessed for.

A phrase read in part is the one way this grammar could be wrong without knowing it: «i mogn kl 10» without its day,
«fredag 1430 eller» without its hour.
"""

from collections.abc import Sequence

from understanding.slots.places import OUTSIDE
from understanding.when.answers import When
from understanding.when.beside_unread import beside_something_unread, followed_by_the_next_day, told_days
from understanding.when.clock import unit_follows
from understanding.when.counted import UNIT_WORDS
from understanding.when.months import FULL
from understanding.when.scan import Placed
from understanding.when.slips import OWN_WORDS, TOMORROW
from understanding.when.weekdays import NOT_WEEKDAYS, VOCABULARY, weekday
from understanding.words.known_words import is_known
from understanding.words.spelling import nearest
from understanding.words.tokens import Line

_CLOCK_CUES = frozenset(("kl", "klokka", "klokken", "klokke"))
_SPOKEN_CUES = frozenset(("halv", "half", "kvart", "kvarter", "quarter", "past", "o'clock", "oclock"))
_DAY_WORDS = VOCABULARY | TOMORROW | frozenset(word for word in FULL if len(word) >= 5)
_COUNTED_BY = frozenset(("om", "in"))
_STRETCHES = ("uka", "uken", "veka", "vika", "week", "helga", "helgen", "ferien", "maneden", "manaden")
_OF_A_STRETCH = frozenset(("i", "in", "the", "pa", "av", "of"))
_SIDES = frozenset(("etter", "ette", "før", "fra", "after", "before", "from"))
_CLAUSE_ENDS = frozenset((".", ",", "?", "!", ";"))
_NEAR = 2


def something_left_over(line: Line, placed: Sequence[Placed], answer: When) -> bool:
    """Whether `answer`, a plain date or hour, leaves a day or an hour of `line` out."""
    covered = {place for item in placed for place in range(item.start, item.end)}
    days = told_days(placed)
    timed = ":" in (answer.value or "")
    dated = "-" in (answer.value or "")
    for place in range(len(line)):
        if dated and _counted_from_something_unread(line, place, covered):
            return True
        if dated and (beside_something_unread(line, place, days) or followed_by_the_next_day(line, place, days)):
            return True
        if place in covered:
            continue
        if not timed and line.word(place) in _SPOKEN_CUES and not _explained(line, place):
            return True
        if not timed and line.word(place) in _CLOCK_CUES and line.is_word(place + 1 + (line.word(place + 1) == ".")):
            return True
        if line.word(place).endswith(_STRETCHES) and place - 2 in covered and line.word(place - 1) in _OF_A_STRETCH:
            return True  # «mandag i uka vi snakket om», «onsdag i påskeuka»
        if _hour_left_behind(line, place, covered):
            return True
        if not dated and _day_left_behind(line, place, covered):
            return True
    return False


def _counted_from_something_unread(line: Line, place: int, covered: set[int]) -> bool:
    """«to uker etter møtet 4. desember», «fredagen etter kurset 4. desember»: the day told is not the day meant."""
    if line.word(place) not in _SIDES or place + 1 in covered or not line.is_word(place + 1):
        return False
    of_a_weekday = line.word(place) not in {"fra", "from"} and weekday(line, place - 1) is not None
    if line.word(place - 1) not in UNIT_WORDS and not of_a_weekday:
        return False
    for near in range(place + 2, place + 2 + _NEAR):
        if line.word(near) in _CLAUSE_ENDS:
            return False
        if near in covered:
            return True
    return False


def _explained(line: Line, place: int) -> bool:
    """Whether the words after «halv» or «past» are ordinary ones: «en halv dag», not «half past eeven»."""
    if line.word(place).endswith("clock"):
        return False
    return all(is_known(line.word(near)) or not line.is_word(near) for near in (place + 1, place + 2))


def _hour_left_behind(line: Line, place: int, covered: set[int]) -> bool:
    """«27/11 1430»: figures right behind a date that count nothing."""
    digits = line.digits(place)
    if not digits or place - 1 not in covered or len(digits) > 4 or unit_follows(line, place + 1):
        return False
    if line.glued(place) and line.word(place - 1) not in {".", ","}:
        return False
    return not line.is_word(place + 1) or place + 1 in covered


def _day_left_behind(line: Line, place: int, covered: set[int]) -> bool:
    word = line.word(place)
    if word in UNIT_WORDS and place + 1 in covered and len(word) > 2 and line.is_word(place - 1):
        return not is_known(line.word(place - 1))  # «elven weeks from now»
    beside = any(near in covered for near in range(place - _NEAR, place + _NEAR + 1))
    if not line.is_word(place) or not beside:
        return False
    if word in UNIT_WORDS and line.word(place - 2) in _COUNTED_BY and place - 1 not in covered:
        return not is_known(line.word(place - 1))
    if len(word) < 5 or is_known(word) or word in NOT_WEEKDAYS or word in OWN_WORDS or word in OUTSIDE:
        return False
    return bool(nearest(word, _DAY_WORDS, 2 if len(word) >= 6 else 1))
