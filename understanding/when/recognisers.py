"""What reads each kind of part of a date, and the words that such a part can begin with.

The words are asked first, since nearly every word of a message begins none.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from understanding.when.as_it_suits import as_it_suits, may_leave_it_open
from understanding.when.calendar_days import (
    calendar_day,
    day_number,
    may_be_a_calendar_day,
    may_be_a_day_number,
    month_part,
    year_alone,
)
from understanding.when.clock import clock, loose_clock_range, may_be_a_clock, unit_follows
from understanding.when.counted import may_be_a_week, may_be_an_offset, may_be_the_nth, nth_weekday, offset, week_number
from understanding.when.counted_from import counted_from, may_be_counted_from
from understanding.when.fixed_phrases import DAY_PARTS, LINKS, MARKS, PERIODS, RELATIVE_DAYS, STEPPINGS, STRETCHES
from understanding.when.holy_days import HOLY_DAYS
from understanding.when.months import may_be_a_month, month_alone
from understanding.when.numerals import CARDINALS, ORDINALS, is_a_number
from understanding.when.parts import Loose, Mark, Part
from understanding.when.slips import long_word_with_a_slip, may_have_a_slip
from understanding.when.weekdays import may_be_a_weekday, weekday
from understanding.words.folding import folded_words
from understanding.words.phrase_book import PhraseBook
from understanding.words.remembered import remembered
from understanding.words.tokens import Line

Reads = Callable[[Line, int], tuple[Part, int] | None]

_ANY = frozenset(("en", "ein", "a", "any", "noen", "nokre", "nokon"))
_AFTER_SPRING = frozenset(("i", "for", "for", "pa", "med", "til", "om", "kl", "en", "eller", "og"))
_FREE = folded_words("ledige mulige moglege mogelege available possible")
_NAMING = folded_words("heter heiter het heite kalles kalla called named navnet namnet navn namn")


@dataclass(frozen=True, slots=True)
class Recogniser:
    """`reads` the part at a place of a line and gives the place after it.

    `begins` tells of a word, folded and as it was typed, whether such a part can begin with it. It may say yes too
    often.
    """

    reads: Reads
    begins: Callable[[str, str], bool]


@remembered
def that_may_begin(word: str, typed: str) -> tuple[Reads, ...]:
    """What to ask at a word, folded and as it was typed, in the order of RECOGNISERS."""
    return tuple(one.reads for one in RECOGNISERS if one.begins(word, typed))


def _weekday(line: Line, place: int) -> tuple[Part, int] | None:
    if line.word(place) in _ANY:  # «på en onsdag» is any Wednesday
        found = weekday(line, place + 1)
        return (replace(found[0], plural=True), found[1]) if found is not None else None
    found = weekday(line, place)
    before = line.word(place - 1)
    if found is not None and (before in _FREE or 2 <= ORDINALS.get(before, 0) <= 5):
        # «neste ledige torsdag», «den tredje torsdagen» of no month: it may be in any week
        return replace(found[0], plural=True), found[1]
    return found


def _month(line: Line, place: int) -> tuple[Part, int] | None:
    if line.word(place - 1) in _NAMING or (line.word(place + 1) == "the" and line.word(place + 2) == "name"):
        return None  # «hun heter April»
    return month_part(month_alone(line, place))


def _loose(line: Line, place: int) -> tuple[Part, int] | None:
    digits = line.digits(place)
    if digits:
        if line.word(place + 1) in {"til", "to", "eller", "or", "-"} and unit_follows(line, place + 3):
            return None  # «fra 2 til 3 timer»
        if len(digits) > 2 or (line.glued(place + 1) and line.is_word(place + 1)) or unit_follows(line, place + 1):
            return None
        if line.glued(place) and line.word(place - 1) in {".", ",", ":"} and line.number(place - 2) is not None:
            return None
        return Loose(int(digits), digits), place + 1
    number = CARDINALS.get(line.word(place))
    if number is None or not 7 <= number <= 12 or unit_follows(line, place + 1):
        return None
    return Loose(number, str(number)), place + 1


def _this_spring(line: Line, place: int) -> tuple[Part, int] | None:
    """«i vår» where it is not «i vår kommune»."""
    if line.word(place) != "i" or place + 1 >= len(line) or line.tokens[place + 1].text.lower() != "vår":
        return None
    return (Mark("vague"), place + 2) if not line.is_word(place + 2) or line.word(place + 2) in _AFTER_SPRING else None


def _by_word(begins: Callable[[str], bool]) -> Callable[[str, str], bool]:
    return lambda word, _typed: begins(word)


def _of(book: PhraseBook[Any]) -> Recogniser:
    return Recogniser(book.at, _by_word(book.begins))


RECOGNISERS = (
    Recogniser(counted_from, _by_word(may_be_counted_from)),
    *(_of(book) for book in (HOLY_DAYS, PERIODS, RELATIVE_DAYS, MARKS)),
    Recogniser(calendar_day, may_be_a_calendar_day),
    Recogniser(nth_weekday, _by_word(may_be_the_nth)),
    Recogniser(week_number, _by_word(may_be_a_week)),
    Recogniser(offset, _by_word(may_be_an_offset)),
    Recogniser(clock, _by_word(may_be_a_clock)),
    Recogniser(loose_clock_range, _by_word(str.isdecimal)),
    Recogniser(_weekday, _by_word(lambda word: word in _ANY or may_be_a_weekday(word))),
    Recogniser(day_number, _by_word(may_be_a_day_number)),
    Recogniser(_month, may_be_a_month),
    *(_of(book) for book in (DAY_PARTS, STRETCHES, STEPPINGS, LINKS)),
    Recogniser(year_alone, _by_word(str.isdecimal)),
    Recogniser(long_word_with_a_slip, may_have_a_slip),
    Recogniser(_this_spring, _by_word("i".__eq__)),
    Recogniser(as_it_suits, _by_word(may_leave_it_open)),
    Recogniser(_loose, _by_word(is_a_number)),
)
"""The longest match wins; between equals, the first named."""
