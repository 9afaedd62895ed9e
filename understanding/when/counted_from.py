"""What is counted from a day named beside it: «fredagen etter 4. desember», «første mandag etter nyttår», «dagen før
17. mai», and from the reading before: «ikke fredag, men fredagen etter»."""

from dataclasses import replace

from understanding.when.calendar_days import calendar_day, day_number
from understanding.when.counted import amount, may_count, week_number
from understanding.when.holy_days import HOLY_DAYS
from understanding.when.numerals import ORDINALS
from understanding.when.parts import CountedFrom, DayNumber, Feast, HolyDay, MonthDay, Part, Week, Weekday
from understanding.when.weekdays import may_be_a_weekday, weekday
from understanding.words.folding import folded_words
from understanding.words.tokens import Line

_SIDES = {"etter": "after", "ette": "after", "after": "after", "før": "before", "before": "before"}
_SIDES_OF_AN_AMOUNT = _SIDES | {"fra": "after", "from": "after"}
_COMING = folded_words("førstkommende førstkommande nærmeste næraste")
_LAST = folded_words("siste sist last")
_ONE_DAY = frozenset(("dagen",))
_WHOLE_WEEK = folded_words("uka uken veka vika week")
_FEASTS = {
    word: name
    for name, words in {
        "christmas": "jul jula julen jol jola joli christmas xmas", "new year": "nyttår nyttårsskiftet",
        "easter": "påske påska påsken easter", "whitsun": "pinse pinsa pinsen whitsun pentecost",
    }.items()
    for word in folded_words(words)
}  # fmt: skip
_ENDS = frozenset((",", ".", "!", "?", ";", ")", "-", "–", ""))
_BACK = folded_words("det den denne igjen that")
_ALONE = _ONE_DAY | _WHOLE_WEEK
_FIRST_WORDS = _COMING | _LAST | _ALONE | frozenset(ORDINALS) | {"den", "the"}
_FURTHEST = 6


def may_be_counted_from(word: str) -> bool:
    """Whether something counted from a day can begin with the folded `word`."""
    return word in _FIRST_WORDS or may_count(word) or may_be_a_weekday(word)


def counted_from(line: Line, place: int) -> tuple[Part, int] | None:
    """The weekday, day, week or amount of time at `place` with «etter» or «før» and what it is counted from."""
    if not any(line.word(place + step) in _SIDES_OF_AN_AMOUNT for step in range(1, _FURTHEST)):
        return None
    found = _weekday(line, place) or _whole(line, place) or _amount(line, place)
    if found is None:
        return None
    counted, after = found
    named = counted.weekday is not None or counted.whole or line.word(place) in _ONE_DAY
    side = (_SIDES if named else _SIDES_OF_AN_AMOUNT).get(line.word(after))
    if side is None:
        return None
    words = {line.word(place), line.word(place + 1)}
    if (side == "before" and counted.weekday is not None and counted.count > 1) or (side == "after" and words & _LAST):
        return None  # «andre fredag før jul», «siste fredag etter jul»
    anchor = _anchor(line, after + 1)
    if anchor is None:
        alone = line.word(place) in _ALONE or (line.word(place) == "the" and line.word(place + 1) in {"day", "week"})
        of_the_reading_before = counted.weekday is not None or (side == "after" and alone)
        after += line.word(after + 1) in _BACK
        if not of_the_reading_before or line.word(after + 1) not in _ENDS or words & {*ORDINALS, *_LAST}:
            return None
        return replace(counted, side=side), after + 1  # type: ignore[arg-type]
    if isinstance(anchor[0], Feast) and counted.weekday is None and not counted.whole:
        return None
    return replace(counted, side=side, anchor=anchor[0], anchor_weekday=_weekday_of(line, after + 1)), anchor[1]  # type: ignore[arg-type]


def _weekday(line: Line, place: int) -> tuple[CountedFrom, int] | None:
    """One weekday and no other: «fredagen», «den første fredag», «førstkommende fredag», «the last Friday»."""
    start = place + (line.word(place) in {"den", "the"})
    word, number, definite = line.word(start), 1, start > place
    if word in _COMING | _LAST or ORDINALS.get(word, 9) <= 5:
        number, definite, start = ORDINALS.get(word, 1), True, start + 1
    if line.word(start) in _COMING:  # «den første kommende»
        start += 1
    day = weekday(line, start)
    if day is None or day[0].plural or len(day[0].days) != 1:
        return None
    if not definite and not line.word(start).endswith("n"):
        return None  # «fredag etter 4. desember» may be any of them
    return CountedFrom("after", number, day[0].days[0]), day[1]


def _whole(line: Line, place: int) -> tuple[CountedFrom, int] | None:
    start = place + (line.word(place) in {"den", "the"})
    if line.word(start) in _LAST or line.word(start) in ORDINALS:  # «siste uka før jul»
        start += 1
    if line.word(start) in _WHOLE_WEEK:
        return CountedFrom("after", unit="week", whole=True), start + 1
    return None


def _amount(line: Line, place: int) -> tuple[CountedFrom, int] | None:
    if line.word(place) in _ONE_DAY or (line.word(place) == "the" and line.word(place + 1) == "day"):
        return CountedFrom("after"), place + 1 + (line.word(place) == "the")
    found = amount(line, place)
    if found is None or not found[2] or found[1] not in {"day", "week", "month"} or found[:2] == (1, "day"):
        return None  # «en dag etter 4. desember» may be any day
    return CountedFrom("after", found[0], unit=found[1]), found[3]


def _weekday_of(line: Line, place: int) -> Weekday | None:
    """The weekday that stands before the day counted from, which must be the same day."""
    found = weekday(line, place)
    return found[0] if found is not None and not found[0].plural else None


def _anchor(line: Line, place: int) -> tuple[MonthDay | DayNumber | HolyDay | Week | Feast, int] | None:
    name = _FEASTS.get(line.word(place + (line.word(place) == "the")))
    new_year = line.word(place) in {"new", "the"} and "new" in (line.word(place), line.word(place + 1))
    day = weekday(line, place)  # «to uker fra tirsdag 24.11»
    start = day[1] if day is not None else place
    found = [
        one
        for one in (
            calendar_day(line, start),
            day_number(line, start),
            HOLY_DAYS.at(line, place),
            week_number(line, place),
        )
        if one is not None
    ]
    best = max(found, key=lambda one: one[1], default=None)
    if best is not None and isinstance(best[0], MonthDay | DayNumber | HolyDay | Week):
        return best[0], best[1]
    if name is not None:
        return Feast(name), place + 1 + (line.word(place) == "the")  # type: ignore[arg-type]
    if new_year and line.word(place + 1 + (line.word(place) == "the")) in {"year", "years", "year's"}:
        return Feast("new year"), place + 2 + (line.word(place) == "the")
    return None
