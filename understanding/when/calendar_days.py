"""Days of the calendar as written: «1. des», «1/12», «01.12.26», «2026-12-01», «December 1st», «den 25.»."""

from understanding.when.clock import meridian, unit_follows
from understanding.when.months import may_be_a_month, month_beside_day
from understanding.when.numerals import ORDINALS, may_rank, ordinal
from understanding.when.parts import DayNumber, Month, MonthDay, Part, Year
from understanding.when.references import is_a_point_or_place, is_a_reference
from understanding.when.weekdays import weekday
from understanding.words.folding import folded_words
from understanding.words.tokens import Line

_LAST_HOUR = 17
_FRACTIONS = frozenset(((1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (4, 5), (2, 5)))
_PARTED = folded_words("stilling stillingen dagsverk av of deler position prosent")
_HALVED = folded_words("time dag år plass hour day year")
_MAY_FOLLOW_A_DAY = folded_words(
    "kl klokka klokken til eller og i in på at or and to neste denne fra evt mellom etter før"
)
_NOUNS_AFTER_ORDINAL = folded_words("gang gong klasse etasje time trinn samtale møte ledd runde del")


def may_be_a_calendar_day(word: str, typed: str) -> bool:
    """Whether a day and month can begin with a word, folded and as typed."""
    return may_be_a_day_number(word) or may_be_a_month(word, typed)


def may_be_a_day_number(word: str) -> bool:
    """Whether the number of a day can begin with the folded `word`."""
    return word in {"den", "the"} or may_rank(word)


def calendar_day(line: Line, place: int) -> tuple[Part, int] | None:
    """A day and month at `place` in figures or words, with its year when one is written."""
    named = line.word(place) in {"den", "the"}  # «den 9/2»
    return (
        _iso(line, place + named)
        or _figures(line, place + named, named=named)
        or _spaced(line, place)
        or _day_then_month(line, place)
        or _month_then_day(line, place)
    )


def _two_digit_year(line: Line, place: int) -> tuple[int | None, int]:
    """A year at `place`: four figures, or two after an apostrophe or glued on; None when there is none."""
    digits = line.digits(place)
    if len(digits) == 4 and 1900 <= int(digits) <= 2199:
        return int(digits), place + 1
    return None, place


def _iso(line: Line, place: int) -> tuple[Part, int] | None:
    digits = line.digits(place)
    if len(digits) == 8 and digits[:2] == "20" and not is_a_reference(line, place):
        if line.word(place + 1) == "-" and line.glued(place + 2) and len(line.digits(place + 2)) not in (0, 8):
            return None  # «bestilling 20261118-0042»
        return MonthDay(int(digits[6:]), int(digits[4:6]), int(digits[:4])), place + 1
    separator = line.word(place + 1)
    if len(digits) != 4 or not 1900 <= int(digits) <= 2199 or separator not in {"-", ".", "/"}:
        return None
    month, day = line.number(place + 2), line.number(place + 4)
    if month is None or day is None or line.word(place + 3) != separator or not line.glued(place + 2):
        return None
    after = place + 5
    if line.word(after) == "t" and line.glued(after):  # 2026-12-01T09:00
        after += 1
    return MonthDay(day, month, int(digits)), after


def _figures(line: Line, place: int, *, named: bool = False) -> tuple[Part, int] | None:
    """«1.12», «1/12-26», «01.12.2026», «1. 12.»: the day comes first in Norway."""
    day, separator, month = line.number(place), line.word(place + 1), line.number(place + 2)
    if day is None or month is None or separator not in {".", "/", "-"} or len(line.digits(place)) > 2:
        return None
    if separator == "/" and day > 31 and month > 12:
        return None  # «50/50»
    if line.word(place - 1) == "." and line.glued(place) and line.number(place - 2) is not None:
        return None  # «1.12.3» of a version
    if not line.glued(place + 1) or len(line.digits(place + 2)) > 2 or line.digits(place + 2) == "00":
        return None
    spaced = not line.glued(place + 2)
    after, year = place + 3, None
    second = line.word(after)
    year_digits = line.digits(after + 1)
    joined = second in {".", "/", "-"} and line.glued(after) and line.glued(after + 1)
    if (
        joined
        and len(year_digits) in (2, 4)
        and not (second == "-" and separator != "-" and _another_date(line, after + 1))
    ):
        year = int(year_digits) if len(year_digits) == 4 else century_of(int(year_digits))
        after += 2
    elif (
        second == "-"
        and line.glued(after + 1)
        and len(year_digits) == 2
        and 24 <= int(year_digits) < 60
        and not (_another_date(line, after + 1))
    ):
        year, after = century_of(int(year_digits)), after + 2  # «9/12 -26»
    elif separator == "-" or (spaced and second != "."):
        return None  # «8-10» is a span, not a date
    elif second == "." and line.glued(after):
        after += 1
        if len(line.digits(after)) == 4 and 1900 <= int(line.digits(after)) <= 2199:
            year, after = int(line.digits(after)), after + 1
    elif len(line.digits(after)) == 4 and 2000 <= int(line.digits(after)) <= 2199:
        year, after = int(line.digits(after)), after + 1
    if separator == "." and line.word(after) == "." and line.glued(after + 1) and line.number(after + 1) is not None:
        return None  # «10.12.11.4»
    if year is None and separator == "." and day <= 24 and 12 < month < 60:
        return None  # «10.30» is a clock time
    if is_a_point_or_place(line, place):
        return None
    parted = (_PARTED | _HALVED) if (day, month) == (1, 2) else _PARTED
    if year is None and separator == "/" and (day, month) in _FRACTIONS and line.word(after) in parted:
        return None  # «1/2 stilling»
    always_open = separator == "/" and (day, month) == (24, 7) and not (_after_a_weekday(line, place) or named)
    an_appointment = line.word(after) == "time" and not (day <= 3 and month == 5)  # «8.12 time», not «1.5 time»
    ended = line.word(after - 1) == "."
    counts = unit_follows(line, after) and not (an_appointment or ended)
    if year is None and (counts or always_open):
        return None
    clockish = year is None and separator == "." and not ended and len(line.digits(place + 2)) == 2 and day <= 23
    return MonthDay(day, month, year, clockish, slashed=separator == "/"), after


def _spaced(line: Line, place: int) -> tuple[Part, int] | None:
    """«4 12 2026»."""
    day, month, year = line.number(place), line.number(place + 1), line.digits(place + 2)
    if (
        day is None
        or month is None
        or len(year) != 4
        or not year.startswith("20")
        or line.number(place - 1) is not None
    ):
        return None
    if len(line.digits(place)) > 2 or len(line.digits(place + 1)) > 2 or not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    return MonthDay(day, month, int(year)), place + 3


def _another_date(line: Line, place: int) -> bool:
    """Whether «1.12-3.12» goes on with a second date after its dash."""
    return line.word(place + 1) in {".", "/"} and line.number(place + 2) is not None and line.glued(place + 1)


def century_of(two_figures: int) -> int:
    """2026 for 26; years far ahead are taken for the last century, which makes them past."""
    return 2000 + two_figures if two_figures < 60 else 1900 + two_figures


def _day_then_month(line: Line, place: int) -> tuple[Part, int] | None:
    start = place + (line.word(place) in {"den", "the"})
    number = ordinal(line, start)
    if number is None:
        plain = line.number(start)
        number = (plain, start + 1) if plain is not None and len(line.digits(start)) <= 2 else None
    if number is None:
        return None
    day, after = number
    if line.word(after) in {"i", "of", "in", "av"}:
        numbered = ordinal(line, after + 1)  # «den femte i tolvte»
        if numbered is not None and numbered[0] <= 12 and line.word(after) == "i":
            return MonthDay(day, numbered[0]), numbered[1]
        if line.word(after) != "of":
            return None
        after += 1
    month = month_beside_day(line, after)
    if month is None:
        return None
    return _with_year(line, day, month[0], month[1])


def _with_year(line: Line, day: int, month: int, after: int) -> tuple[Part, int]:
    comma = line.word(after) == ","
    year, end = _two_digit_year(line, after + comma)
    if year is not None:
        return MonthDay(day, month, year), end
    if line.word(after) == "-" and len(line.digits(after + 1)) == 2 and line.glued(after + 1):
        return MonthDay(day, month, century_of(int(line.digits(after + 1)))), after + 2
    if line.word(after) in {"'", "’"} and len(line.digits(after + 1)) == 2:
        return MonthDay(day, month, century_of(int(line.digits(after + 1)))), after + 2
    if (
        len(line.digits(after)) == 2
        and 24 < int(line.digits(after)) < 60
        and line.word(after + 1) not in {".", ":", "-"}
    ):
        return MonthDay(day, month, century_of(int(line.digits(after)))), after + 1
    return MonthDay(day, month), after


def _month_then_day(line: Line, place: int) -> tuple[Part, int] | None:
    month = month_beside_day(line, place)
    if month is None:
        return None
    after = month[1] + (line.word(month[1]) == "the")
    number = ordinal(line, after)
    if number is None or (line.number(after) is not None and line.word(after + 1) == "."):
        plain = line.number(after)
        clockish = line.word(after + 1) in {".", ":"} and line.number(after + 2) is not None and line.glued(after + 1)
        number = (plain, after + 1) if plain is not None and len(line.digits(after)) <= 2 and not clockish else None
    if number is None or number[0] > 31 or line.word(number[1]) in {"-", "–"} or unit_follows(line, number[1]):
        return None
    if meridian(line, number[1]) is not None or line.word(number[1]) in {"o'clock", "oclock"}:
        return None  # «the first Tuesday in May 10am»
    if month_beside_day(line, number[1]) is not None:
        return None
    return _with_year(line, number[0], month[0], number[1])


def day_number(line: Line, place: int) -> tuple[Part, int] | None:
    """«den 25.», «den 25», «25.», «den femte»: a day of a month that is not named here."""
    named = line.word(place) in {"den", "the"}
    start = place + named
    number = ordinal(line, start)
    if number is not None:
        word = line.word(start) in ORDINALS
        if (word and not named) or number[0] > 31 or number[0] == 0 or line.word(number[1]) in _NOUNS_AFTER_ORDINAL:
            return None
        if line.number(number[1]) is not None and line.glued(number[1]):
            return None
        if (
            word
            and line.is_word(number[1])
            and line.word(number[1]) not in {"kl", "klokka", "klokken", "i", "eller", "at"}
        ):
            return None
        is_no_hour = number[0] > _LAST_HOUR and _after_a_weekday(line, place)  # «fredag 20. passer»
        if not (named or is_no_hour) and line.is_word(number[1]) and line.word(number[1]) not in _MAY_FOLLOW_A_DAY:
            return None  # «8. klasse», «8. noe annet»: an ordinal of something else
        ends_sentence = not named and number[1] >= len(line)
        loose_end = ends_sentence and line.word(place - 1) not in {"-", "til", "eller", "og", "to"}
        if not named and is_a_point_or_place(line, place):
            return None
        return None if loose_end and not _after_a_weekday(line, place) else (DayNumber(number[0]), number[1])
    plain = line.number(start)
    if named and line.word(place) == "den" and plain is not None and 1 <= plain <= 31 and len(line.digits(start)) <= 2:
        if line.word(start + 1) in {".", ":", "/"} and line.number(start + 2) is not None and line.glued(start + 2):
            return None
        return DayNumber(plain), start + 1
    return None


def _after_a_weekday(line: Line, place: int) -> bool:
    return place > 0 and (
        weekday(line, place - 1) is not None or (line.word(place - 1) == "." and weekday(line, place - 2) is not None)
    )


def year_alone(line: Line, place: int) -> tuple[Part, int] | None:
    """«2027» beside another part of a date."""
    year, after = _two_digit_year(line, place)
    if (line.word(after) in {"/", "-"} and line.glued(after)) or (
        line.glued(place) and line.word(place - 1) in {"/", "-"}
    ):
        return None
    return (Year(year), after) if year is not None else None


def month_part(found: tuple[int, int] | None) -> tuple[Part, int] | None:
    return (Month(found[0]), found[1]) if found is not None else None
