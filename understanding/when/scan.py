"""From tokens to the parts of date phrases, in order, each with its place."""

from dataclasses import dataclass

from understanding.when.clock import unit_follows
from understanding.when.counted import counted
from understanding.when.greetings import GREETINGS
from understanding.when.months import month_beside_day
from understanding.when.parts import (
    Clock,
    DayNumber,
    DayPart,
    HolyDay,
    Link,
    Mark,
    MonthDay,
    Offset,
    Part,
    RelativeDay,
    Week,
    Weekday,
    Year,
)
from understanding.when.recognisers import that_may_begin
from understanding.when.weekdays import exact, weekday
from understanding.words.folding import fold, folded_words
from understanding.words.tokens import Line

_GOES_ON = folded_words("kl klokka klokken til i og fra frå to from")


@dataclass(frozen=True, slots=True)
class Placed:
    """A part with the tokens it covers, `start` included, `end` not."""

    part: Part
    start: int
    end: int


def _stands_alone(part: Part, line: Line, place: int, placed: list[Placed]) -> bool:
    """A bare «2026» is no date unless «i» or a part of a date stands before it."""
    beside = bool(placed) and place - placed[-1].end <= 1
    return isinstance(part, Year) and not beside and line.word(place - 1) not in {"i", "in"}


_WORD_SPLIT = tuple(
    (fold(part), meaning)
    for part, meaning in (
        ("morgenen", "morning"), ("morgen", "morning"), ("morgon", "morning"), ("formiddagen", "forenoon"),
        ("formiddag", "forenoon"), ("føremiddag", "forenoon"), ("ettermiddagen", "afternoon"),
        ("ettermiddag", "afternoon"),
        ("kvelden", "evening"), ("kveld", "evening"), ("natt", "night"),
    )
)  # fmt: skip
MOST_TOLD = 100
"""Days, hours and numbers: thirty days with a date and an hour. A letter of 4 000 characters has half as many; what
tells of more asks for no appointment, or for so many that it has to be asked."""
_LAST_PARTS = tuple(ending for ending, _ in _WORD_SPLIT)


def tells(part: Part) -> bool:
    """Whether the part is a day, an hour or a number, and no word between such."""
    return not isinstance(part, Link | Mark)


def scan(line: Line) -> tuple[Placed, ...]:
    """Every part found in `line`, up to one more than MOST_TOLD; greetings («god morgen») are passed over."""
    placed: list[Placed] = []
    place = told = 0
    while place < len(line) and told <= MOST_TOLD:
        greeting = GREETINGS.at(line, place)
        if greeting is not None:
            place = greeting[1]
            continue
        found = _compound(line, place) or _after_a_day(line, place, placed)
        if found is None:
            best: tuple[Part, int] | None = None
            for reads in that_may_begin(line.word(place), line.text(place)):
                match = reads(line, place)
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
            told += tells(part)
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
    if not word.endswith(_LAST_PARTS):
        return None
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
