"""From tokens to the parts of date phrases, in order, each with its place."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from understanding.when.as_it_suits import as_it_suits
from understanding.when.calendar_days import calendar_day, day_number, month_part, year_alone
from understanding.when.clock import clock, loose_clock_range, unit_follows
from understanding.when.counted import counted, nth_weekday, offset, week_number
from understanding.when.counted_from import counted_from
from understanding.when.fixed_phrases import (
    DAY_PARTS,
    LINKS,
    MARKS,
    PERIODS,
    RELATIVE_DAYS,
    STEPPINGS,
    STRETCHES,
)
from understanding.when.greetings import GREETINGS
from understanding.when.holy_days import HOLY_DAYS
from understanding.when.months import month_alone, month_beside_day
from understanding.when.numerals import CARDINALS, ORDINALS
from understanding.when.parts import (
    Clock,
    DayNumber,
    DayPart,
    HolyDay,
    Loose,
    Mark,
    MonthDay,
    Offset,
    Part,
    RelativeDay,
    Week,
    Weekday,
    Year,
)
from understanding.when.slips import long_word_with_a_slip
from understanding.when.weekdays import exact, weekday
from understanding.words.folding import fold, folded_words
from understanding.words.tokens import Line

_AFTER_SPRING = frozenset(("i", "for", "for", "pa", "med", "til", "om", "kl", "en", "eller", "og"))
_GOES_ON = folded_words("kl klokka klokken til i og fra frå to from")
_FREE = folded_words("ledige mulige moglege mogelege available possible")
_NAMING = folded_words("heter heiter het heite kalles kalla called named navnet namnet navn namn")
Recogniser = Callable[[Line, int], tuple[Part, int] | None]


@dataclass(frozen=True, slots=True)
class Placed:
    """A part with the tokens it covers, `start` included, `end` not."""

    part: Part
    start: int
    end: int


def _weekday(line: Line, place: int) -> tuple[Part, int] | None:
    if line.word(place) in {"en", "ein", "a", "any", "noen", "nokre", "nokon"}:  # «på en onsdag» is any Wednesday
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


def _clock(line: Line, place: int) -> tuple[Part, int] | None:
    return clock(line, place)


def _clock_range(line: Line, place: int) -> tuple[Part, int] | None:
    return loose_clock_range(line, place)


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


def _stands_alone(part: Part, line: Line, place: int, placed: list[Placed]) -> bool:
    """A bare «2026» is no date unless «i» or a part of a date stands before it."""
    beside = bool(placed) and place - placed[-1].end <= 1
    return isinstance(part, Year) and not beside and line.word(place - 1) not in {"i", "in"}


def _this_spring(line: Line, place: int) -> tuple[Part, int] | None:
    """«i vår» where it is not «i vår kommune»."""
    if line.word(place) != "i" or place + 1 >= len(line) or line.tokens[place + 1].text.lower() != "vår":
        return None
    return (Mark("vague"), place + 2) if not line.is_word(place + 2) or line.word(place + 2) in _AFTER_SPRING else None


# The longest match wins; between equals, the first named.
_RECOGNISERS: tuple[Recogniser, ...] = (
    counted_from, HOLY_DAYS.at, PERIODS.at, RELATIVE_DAYS.at, MARKS.at, calendar_day, nth_weekday, week_number, offset,
    _clock, _clock_range, _weekday, day_number, _month, DAY_PARTS.at, STRETCHES.at, STEPPINGS.at, LINKS.at, year_alone,
    long_word_with_a_slip, _this_spring, as_it_suits, _loose,
)  # fmt: skip

_WORD_SPLIT = tuple(
    (fold(part), meaning)
    for part, meaning in (
        ("morgenen", "morning"), ("morgen", "morning"), ("morgon", "morning"), ("formiddagen", "forenoon"),
        ("formiddag", "forenoon"), ("føremiddag", "forenoon"), ("ettermiddagen", "afternoon"),
        ("ettermiddag", "afternoon"),
        ("kvelden", "evening"), ("kveld", "evening"), ("natt", "night"),
    )
)  # fmt: skip


def scan(line: Line) -> tuple[Placed, ...]:
    """Every part found in `line`; greetings («god morgen») are passed over."""
    placed: list[Placed] = []
    place = 0
    while place < len(line):
        greeting = GREETINGS.at(line, place)
        if greeting is not None:
            place = greeting[1]
            continue
        found = _compound(line, place) or _after_a_day(line, place, placed)
        if found is None:
            best: tuple[Part, int] | None = None
            for recogniser in _RECOGNISERS:
                match = recogniser(line, place)
                if match is not None and (best is None or match[1] > best[1]):
                    best = match
            found = [best] if best is not None else None
        if found is None or _stands_alone(found[0][0], line, place, placed):
            place += 1
            continue
        if _names_something(found[-1], line):
            place = found[-1][1] + 2
            continue
        for part, end in found:
            placed.append(Placed(part, place, end))
        place = found[-1][1]
    return tuple(placed)


def _names_something(found: tuple[Part, int], line: Line) -> bool:
    """«12.11-brevet», «17. mai-komiteen», «uke 50-planen»: a thing named after a day."""
    part, end = found
    if line.word(end) != "-" or not line.glued(end) or not line.glued(end + 1) or not line.is_word(end + 1):
        return False
    if not isinstance(part, MonthDay | DayNumber | Week | Weekday | HolyDay):
        return False
    follows = line.word(end + 1)
    return follows not in _GOES_ON and weekday(line, end + 1) is None and month_beside_day(line, end + 1) is None


def _compound(line: Line, place: int) -> list[tuple[Part, int]] | None:
    """«tirsdagsmorgen», «fredag(s)ettermiddag»: a weekday and a part of the day in one word."""
    word = line.word(place)
    for ending, name in _WORD_SPLIT:
        if len(word) > len(ending) + 4 and word.endswith(ending):
            day = _weekday_named(word[: -len(ending)])
            if day is not None:
                return [(day, place + 1), (DayPart(name), place + 1)]
    return None


def _weekday_named(word: str) -> Weekday | None:
    return exact(word) or exact(word.removesuffix("s"))


def _packed_hour(line: Line, place: int) -> tuple[Part, int] | None:
    """«27/11 1430»: four figures right after a day that make an hour of the day."""
    digits, number = line.digits(place), line.number(place)
    if number is None or len(digits) != 4 or line.word(place + 1) in {"-", "–", "/", "."} or line.glued(place):
        return None
    hour, minute = divmod(number, 100)
    if not 7 <= hour <= 17 or minute > 59 or minute % 5 or unit_follows(line, place + 1):
        return None
    return Clock(hour, minute, twelve_hour=False), place + 1


def _after_a_day(line: Line, place: int, placed: list[Placed]) -> list[tuple[Part, int]] | None:
    """«fredag fjorten dager», «i dag om en uke»: an amount right after a day is counted from it."""
    if placed and placed[-1].end == place and isinstance(placed[-1].part, Weekday | RelativeDay | MonthDay | DayNumber):
        packed = _packed_hour(line, place)
        if packed is not None:
            return [packed]
    a_weekday = bool(placed) and placed[-1].end == place and isinstance(placed[-1].part, Weekday)
    if a_weekday and line.word(place) == "week" and line.number(place + 1) is None:  # «Monday week»
        return [(Offset(1, "week"), place + 1)]
    if placed and placed[-1].end == place and isinstance(placed[-1].part, Weekday | RelativeDay):
        found = counted(line, place)
        if (
            found is not None
            and isinstance(found[0], Offset)
            and found[0].unit in {"week", "day"}
            and found[0].count > 1
        ):
            return [found]
    return None
