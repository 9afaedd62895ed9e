"""Weeks by number, and time counted from now or from another day: «uke 41», «om tre veker», «to dager siden»."""

from understanding.when.months import FULL
from understanding.when.numerals import ORDINALS, cardinal, is_a_number, may_rank, ordinal
from understanding.when.parts import NthWeekday, Offset, Part, Unit, Week
from understanding.when.phrase_book_of import book
from understanding.when.weekdays import weekday
from understanding.words.folding import fold, folded_words
from understanding.words.known_words import is_known
from understanding.words.spelling import compared_with, one_slip_away
from understanding.words.tokens import Line

_UNITS: dict[str, Unit] = {}
for _unit, _words in {
    "day": "dag dager dagar døgn dagers dagars day days da dage",
    "week": "uke uker veke veker vekor vikur uka uken ukers vekers week weeks ukes vekene ukene",
    "month": "måned måneder månad månader månadar mnd månede months month måneders",
    "year": "år year years års",
    "hour": "time timer timar hour hours t",
    "minute": "minutt minutter minuttar minutes minute min",
}.items():
    _UNITS.update({fold(word): _unit for word in _words.split()})  # type: ignore[misc]

UNIT_WORDS = frozenset(_UNITS)
_MOST = 400
"""Of any unit; a higher number is no amount of time that somebody waits."""
_WEEK_WORDS = folded_words(
    "uke uka uken veke veka week wk vike vika viku veko vikke uko v u ukenr ukenummer uker veker weeks"
)
_WEEKS = compared_with(folded_words("uke uka uken veke veka week vika"))
_FEW = folded_words("noen nokre nokon nån some several flere fleire")
_COUPLE = book({"couple": "et par|eit par|ett par|par|a couple of|a few"})
_ROUGHLY = folded_words(
    "tidligst tidlegast seinest senest maks maksimalt ca cirka sirka omtrent rundt about around omlag kring"
)
_OF_AN_AMOUNT = frozenset((
    "minst", "over", "minimum", "halvannen", "halvanna", "half", "halvtime", "halvtimes", "a", "an"
))  # fmt: skip
_LAST = frozenset(("siste", "sist", "last"))
_BEFORE_AN_AMOUNT = frozenset(("om", "in", "o", "for", "fortnight"))
_WITHIN = book({"within": "innen|innan|inna|innenfor|within|during|i løpet av|iløpet av|i laupet av"})
_SINCE = folded_words("siden sidan ago sia")
_TOMORROW = (["i", "morgen"], ["i", "morgon"], ["i", "morra"])
_AHEAD = book(
    {
        "from now": "fra nå|fra no|fra i dag|fra idag|fra dags dato|fra i da|from now|from today",
        "ahead": "frem|fram|frem i tid|fram i tid",
        "time": "time",  # «in two weeks' time»
    }
)


def may_count(word: str) -> bool:
    """Whether an amount of time can begin with the folded `word`."""
    return is_a_number(word) or word in _ROUGHLY or word in _FEW or word in _OF_AN_AMOUNT or _COUPLE.begins(word)


def may_be_an_offset(word: str) -> bool:
    """Whether time counted from now can begin with the folded `word`."""
    return word in _BEFORE_AN_AMOUNT or _WITHIN.begins(word) or may_count(word)


def may_be_a_week(word: str) -> bool:
    """Whether the folded `word` stands before a week's number, or is a slip of a word that does."""
    return word in _WEEK_WORDS or _is_slip_of_a_week(word)


def week_number(line: Line, place: int) -> tuple[Part, int] | None:
    """«uke 41», «veke 41», «uke nr. 41», «u41», «2026-W41»."""
    word = line.word(place)
    if word not in _WEEK_WORDS and not _misspelt_week(line, place):
        return None
    after = place + 1
    if line.word(after) in {".", ":"} and line.glued(after):
        after += 1
    if line.word(after) in {"nr", "nummer"}:
        after += 1 + (line.word(after + 1) == ".")
    number = cardinal(line, after)
    if number is None or number[0] > 99 or (len(word) == 1 and line.number(after) is None):
        return None
    if line.word(number[1]) == "." and line.glued(number[1]) and line.number(number[1] + 1) is not None:
        return None  # «v. 2.12»
    if line.number(after) is None and number[0] < 4 and word not in {"uke", "veke", "week"}:
        return None
    return Week(number[0]), number[1]


def _misspelt_week(line: Line, place: int) -> bool:
    """«i uek 50», «tirsdag ukke 50»: one slip, where nothing but a week is told by such a number."""
    number = line.number(place + 1)
    if number is None or not 1 <= number <= 53 or not line.is_word(place):
        return False
    told = line.word(place - 1) in {"i", "in"} or (place > 0 and weekday(line, place - 1) is not None)
    return told and _is_slip_of_a_week(line.word(place))


def _is_slip_of_a_week(word: str) -> bool:
    return 2 <= len(word) <= 5 and not is_known(word) and bool(one_slip_away(word, _WEEKS, shortest=2))


def offset(line: Line, place: int) -> tuple[Part, int] | None:
    """Time counted from now or from a neighbouring day, ahead or back."""
    first = line.word(place)
    within = _WITHIN.at(line, place)
    if within is not None:
        found = amount(line, within[1])
        return (Offset(found[0], found[1], exact=False), found[3]) if found is not None else None
    if first in {"om", "in", "o"}:
        found = amount(line, place + 1)
        if found is None:
            return None
        count, unit, exact, after = found
        after += line.word(after) in {"time", "'"} and line.word(after) == "time" and unit != "hour"
        return Offset(count, unit, exact), after
    if first == "for":
        found = amount(line, place + 1)
        if found is not None and line.word(found[3]) in _SINCE:
            return Offset(-found[0], found[1], found[2]), found[3] + 1
        return None
    found = amount(line, place)
    if found is None:
        return _fortnight(line, place)
    count, unit, exact, after = found
    if line.word(after) in _SINCE and line.word(after) != "sia":
        return Offset(-count, unit, exact), after + 1
    if (line.word(after) in {"fra", "from"} or (line.word(after) == "on" and unit == "week")) and weekday(
        line, after + 1
    ) is not None:
        return Offset(count, unit, exact), after + 1
    from_tomorrow = [line.word(after + step) for step in (1, 2)]
    if line.word(after) in {"fra", "from"} and (from_tomorrow[0] == "tomorrow" or from_tomorrow in _TOMORROW):
        return Offset(count, unit, exact), after + 1
    if line.word(after) in {"today", "tomorrow"} and unit in {"week", "day", "month"}:
        return Offset(count, unit, exact), after  # «a week today» is counted from the day that follows
    ahead = _AHEAD.at(line, after)
    if ahead is not None and not (ahead[0] == "time" and unit == "hour"):
        return Offset(count, unit, exact, from_now=ahead[0] != "ahead"), ahead[1]
    return None


def _fortnight(line: Line, place: int) -> tuple[Part, int] | None:
    if line.word(place) == "fortnight":
        return Offset(2, "week"), place + 1
    return None


def counted(line: Line, place: int) -> tuple[Part, int] | None:
    """An amount that only counts beside a weekday or an anchor: «fredag fjorten dager», «en uke etter påske»."""
    found = amount(line, place)
    return (Offset(found[0], found[1], found[2]), found[3]) if found is not None else None


def amount(line: Line, place: int) -> tuple[int, Unit, bool, int] | None:
    """How many, of what, whether exactly, and the place after."""
    exact = True
    if line.word(place) in _ROUGHLY:
        exact, place = False, place + 1 + (line.word(place + 1) == ".")
    if line.word(place) in {"minst", "over", "minimum"}:
        exact, place = False, place + 1
    couple = _COUPLE.at(line, place)
    if couple is not None:
        return _measured(line, 2, couple[1], exact=False)
    word = line.word(place)
    if word in _FEW:
        return _measured(line, 3, place + 1, exact=False)
    if word in {"halvannen", "halvanna"}:
        return _measured(line, 2, place + 1, exact=False)
    if word in {"a", "an"} and line.word(place + 1) == "fortnight":
        return 2, "week", exact, place + 2
    if word in {"en", "ei", "et", "eit", "ein", "half"} and line.word(place + 1) in {
        "halv",
        "halvt",
        "an",
        "half",
    }:
        return _half_of(line, place + 2)
    if word in {"halvtime", "halvtimes"} or (word in {"en", "ein", "ei"} and line.word(place + 1) == "halvtime"):
        return 30, "minute", True, place + 1 + (word != "halvtime")
    if word in {"et", "eit"} and line.word(place + 1) == "kvarter":
        return 15, "minute", True, place + 2
    number = (1, place + 1) if word in {"a", "an", "ei", "et"} else cardinal(line, place)
    if number is None or number[0] > _MOST:
        return None
    count, after = number
    if line.word(after) in {"-", "–", "til", "eller", "to"}:
        upper = cardinal(line, after + 1)
        if upper is not None:
            count, after, exact = min(upper[0], _MOST), upper[1], False
    if line.word(after) in {"hele", "heile", "full", "små"}:
        after += 1
    return _measured(line, count, after, exact)


def _half_of(line: Line, place: int) -> tuple[int, Unit, bool, int] | None:
    unit = _UNITS.get(line.word(place))
    if unit == "hour":
        return 30, "minute", True, place + 1
    if unit == "year":
        return 6, "month", False, place + 1
    return None


def _measured(line: Line, count: int, place: int, exact: bool) -> tuple[int, Unit, bool, int] | None:
    unit = _UNITS.get(line.word(place))
    if unit is None:
        return None
    after = place + 1
    if line.word(after) in {"eller", "el", "or", "til"}:  # «en uke eller to», «en uke eller ti dager»
        other = cardinal(line, after + 1)
        if other is not None and (line.word(after) != "til" or line.word(other[1]) in _UNITS):
            known_unit = line.word(other[1]) in _UNITS
            if known_unit or not (line.is_word(other[1]) and line.word(other[1]) in FULL):
                return count, unit, False, other[1] + known_unit
    return count, unit, exact, after + (line.word(after) in {"tid", "time"} and line.word(place)[-1:] == "s")


def may_be_the_nth(word: str) -> bool:
    """Whether such a weekday can begin with the folded `word`."""
    return word in _LAST or word in {"den", "the"} or may_rank(word)


def nth_weekday(line: Line, place: int) -> tuple[Part, int] | None:
    """«første tirsdag i …», «siste fredagen i …», «2. tirsdag i …»; the month that follows says which."""
    start = place + (line.word(place) in {"den", "the"})
    if line.word(start) in _LAST:
        number: tuple[int, int] | None = (-1, start + 1)
    elif line.word(start) in ORDINALS or line.number(start) is not None:
        number = ordinal(line, start)
    else:
        return None
    if number is None or number[0] > 5:
        return None
    day = weekday(line, number[1])
    if (
        day is None
        or len(day[0].days) != 1
        or line.word(day[1]) not in {"i", "in", "of", "neste", "denne", "etter", "after", "den", "på", "pa"}
    ):
        return None
    of_the_month = line.word(day[1] + 1) in {"maneden", "manaden"}
    return NthWeekday(number[0], day[0].days[0]), day[1] + (line.word(day[1]) in {"i", "in", "of"} and not of_the_month)
