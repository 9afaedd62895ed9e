"""The time of day as it is written: «kl 9.30», «0930», «halv ti», «kvart på to», «ti over halv tre», «half past
nine»."""

from understanding.when.months import BESIDE_A_DAY
from understanding.when.numerals import CARDINALS, cardinal, cardinal_word, is_a_number
from understanding.when.parts import Clock, ClockRange
from understanding.when.references import is_a_reference
from understanding.words.folding import fold, folded_words
from understanding.words.spelling import compared_with, one_slip_away
from understanding.words.tokens import Line

_CUES = folded_words("kl klokka klokken klokke klokken klokk klk klokkeslett klokkeslettet @")
_HALF = {"halv", "half", "hal", "halvt", "hall"}
_QUARTER = folded_words("kvart kvarter kvarte quarter kvaret")
_PAST = {"over", "past"}
_TO = {fold("på"), "to", "pa"}
_NOON = {
    fold(word): hour for hour, words in {12: "noon midday", 0: "midnatt midnight"}.items() for word in words.split()
}
_SPOKEN_MINUTES = frozenset((5, 10, 15, 20, 25))
_UNITS_AFTER = folded_words("""
    timer time timar t år dager dagar uker veker måneder mnd deltakere deltakarar personer personar stk minutter
    min kr prosent % ukrainere flyktninger hours people participants weeks days months minutes bosatte nye
    stykker plasser kvinner menn familier språk
""")


_LONG_UNITS = compared_with(unit for unit in _UNITS_AFTER if len(unit) >= 7)


def may_be_a_clock(word: str) -> bool:
    """Whether a time of day can begin with the folded `word`."""
    cue = word in _CUES or word == "at"
    return cue or is_a_number(word) or word.startswith("halv") or word in _NOON or word in _HALF or word in _QUARTER


def clock(line: Line, place: int) -> tuple[Clock | ClockRange, int] | None:
    """The clock time, or span of clock times, that begins at `place`, and the place after it."""
    cue = _cue(line, place)
    start = place + cue
    first = _in_words(line, start) or _in_figures(line, start, cued=bool(cue))
    if first is None:
        return None
    begins, after = first
    if after == start:
        return None
    dash = line.word(after) in {"-", "–", "—"}
    if dash or (line.word(after) in {"til", "to"} and (cue or ":" in _written(line, start, after))):
        second_cue = _cue(line, after + 1)
        second = _in_figures(line, after + 1 + second_cue, cued=True) or _in_words(line, after + 1 + second_cue)
        if second is not None and not (dash or second_cue) and _could_be_date(line, second):
            second = None  # «fra kl 10 til 15.12»
        if second is not None and not unit_follows(line, second[1]) and not _date_follows(line, second[1]):
            return ClockRange(begins, second[0], to=not dash), second[1]
    return begins, after


def _could_be_date(line: Line, found: tuple[Clock, int]) -> bool:
    return line.word(found[1] - 2) == "." and 1 <= found[0].minute <= 12


def loose_clock_range(line: Line, place: int) -> tuple[ClockRange, int] | None:
    """«10-11», «9.30 – 10.30»: two bare hours with a dash between, when nothing says that they count something else."""
    first = _bare_hour(line, place) if line.number(place) is not None and not is_a_reference(line, place) else None
    if first is None:
        return None
    ten_to_twelve = line.word(first[1]) == "to" and _an_hour_to_an_hour(line, place, first[1])
    if not ten_to_twelve and line.word(first[1]) not in {"-", "–", "—"}:
        return None
    second = _bare_hour(line, first[1] + 1)
    if second is not None and all(
        line.word(end - 2) == "." and 1 <= found.minute <= 12 for found, end in (first, second)
    ):
        return None  # «8.12-10.12» is a span of days
    if second is None or unit_follows(line, second[1]) or _date_follows(line, second[1]):
        return None
    written_out = first[1] - place > 1 or line.digits(place).startswith("0") or len(line.digits(place)) > 2
    return ClockRange(first[0], second[0], bare=not written_out), second[1]


def _bare_hour(line: Line, place: int) -> tuple[Clock, int] | None:
    found = _in_figures(line, place, cued=True)
    return found if found is not None and found[0].hour <= 24 and found[0].minute < 60 else None


def _cue(line: Line, place: int) -> int:
    """How many tokens before the hour say that a clock time comes: «kl», «kl.», «at»."""
    word = line.word(place)
    if word in _CUES:
        after = 1 + (line.word(place + 1) in {".", ":"})
        return after + (
            fold(line.word(place + after)) in {"ca", "den", "rundt"} and line.number(place + after + 1) is not None
        )
    if word == "at" and (line.number(place + 1) is not None or cardinal_word(line, place + 1) is not None):
        return 1
    return 0


def _in_figures(line: Line, place: int, *, cued: bool) -> tuple[Clock, int] | None:
    digits, hour = line.digits(place), line.number(place)
    if hour is None or (not cued and is_a_reference(line, place)):
        return None
    after, minute, written_out = place + 1, 0, False
    if len(digits) in (3, 4):
        if not cued and (len(digits) == 3 or line.number(place + 1) is not None):
            return None  # figures before figures belong to some number
        if line.glued(place) and line.word(place - 1) in {"-", "/"} and not cued:
            return None  # «R-2026-00123»
        spanning = line.word(after) in {"-", "–"} and len(line.digits(after + 1)) in (3, 4)
        if not (cued or digits[0] == "0" or spanning) or (not cued and (hour % 100 > 59 or hour > 2400)):
            return None
        hour, minute, written_out = hour // 100, hour % 100, True
    elif len(digits) > 2:
        return None
    elif line.word(after) in {".", ":", ","} and len(line.digits(after + 1)) == 2 and line.glued(after + 1):
        colon, minute = line.word(after) == ":", line.number(after + 1) or 0
        if not cued and not colon and (1 <= minute <= 12 or line.word(after) == "," or unit_follows(line, after + 2)):
            return None
        if not cued and (hour > 24 or minute > 59) and not colon:
            return None
        if (
            line.word(after + 2) in {".", "/", "-"}
            and line.glued(after + 2)
            and (len(line.digits(after + 3)) in (2, 4) or (line.digits(after + 3) and line.word(after + 2) == "."))
            and not cued
        ):
            return None
        after, written_out = after + 2, True
    elif cued and (spoken := cardinal_word(line, after)) is not None and _are_minutes(line, spoken):
        minute, after, written_out = *spoken, True  # «kl 14 tretti»
    elif cued and _spaced_minutes(line, after):
        after, minute, written_out = after + 1, line.number(after) or 0, True
    halves = meridian(line, after)
    if halves is not None:
        twelve, after = halves
        return Clock(hour % 12 + twelve if hour <= 12 else hour, minute, twelve_hour=False), after
    if (rough := _roughly(line, after)) is not None:
        return Clock(hour, minute, twelve_hour=digits[0] != "0", roughly=True), rough
    if not (cued or written_out):
        return None
    return Clock(hour, minute, twelve_hour=digits[0] != "0"), after


def _are_minutes(line: Line, spoken: tuple[int, int]) -> bool:
    return 10 <= spoken[0] < 60 and not unit_follows(line, spoken[1]) and line.word(spoken[1]) not in BESIDE_A_DAY


def _spaced_minutes(line: Line, place: int) -> bool:
    """«kl 9 30», where «30» is not the day in «30. mars» or «30/3»."""
    if line.number(place) not in {0, 15, 30, 45} or len(line.digits(place)) != 2:
        return False
    return line.word(place + 1) not in BESIDE_A_DAY and not (
        line.word(place + 1) in {".", "/"}
        and (line.word(place + 2) in BESIDE_A_DAY or line.number(place + 2) is not None)
    )


def meridian(line: Line, place: int) -> tuple[int, int] | None:
    """12 for p.m., 0 for a.m., and the place after; also «o'clock», which decides nothing."""
    word = line.word(place)
    for twelve, letter in ((0, "a"), (12, "p")):
        if word == letter + "m":
            return twelve, place + 1
        if word == letter and line.word(place + 1) == "." and line.word(place + 2) == "m":
            return twelve, place + 3 + (line.word(place + 3) == ".")
    return None


def _roughly(line: Line, place: int) -> int | None:
    """The place after «-tiden» in «ni-tiden»."""
    after = place + (line.word(place) == "-")
    return after + 1 if line.word(after) in {"tiden", "tida", "ish"} else None


def _hour(line: Line, place: int) -> tuple[int, int] | None:
    number = cardinal(line, place)
    if number is None or number[0] > 12 or number[0] == 0 or len(line.digits(place)) > 2:
        return None
    if line.word(number[1]) in {".", ":"} and line.number(number[1] + 1) is not None and line.glued(number[1] + 1):
        return None
    return number


def _in_words(line: Line, place: int) -> tuple[Clock, int] | None:
    word = line.word(place)
    if word in _NOON and not (word == "midnatt" and line.word(place + 1) == "s"):
        return Clock(_NOON[word], 0, twelve_hour=False), place + 1
    if word in _HALF:
        return _half(line, place)
    if word.startswith("halv") and 0 < CARDINALS.get(word[4:], 0) <= 12:  # «halvti»
        return _from_minutes(CARDINALS[word[4:]] * 60 - 30), place + 1
    minutes = (15, place + 1) if word in _QUARTER else cardinal(line, place)
    if minutes is None:
        return None
    count, after = minutes
    if word not in _QUARTER and line.word(after) in {"minutter", "minutt", "minutes", "min"}:
        after += 1
    spoken = word in _QUARTER or count in _SPOKEN_MINUTES or (cardinal_word(line, place) is not None and count < 30)
    if line.word(after) == "to" and (count % 5 or _an_hour_to_an_hour(line, place, after)):
        spoken = False  # «one to one», «two to three weeks»
    if spoken and line.word(after) in _PAST | _TO:
        sign = 1 if line.word(after) in _PAST else -1
        target = after + 1
        if line.word(target) in _HALF:
            hour = _hour(line, target + 1)
            if hour is not None:
                return _from_minutes(hour[0] * 60 - 30 + sign * count), hour[1]
        hour = _hour(line, target)
        if hour is not None and not (sign < 0 and line.word(after) == "to" and word not in _QUARTER and count > 12):
            return _from_minutes(hour[0] * 60 + sign * count), hour[1]
    if _cue(line, place - 1) or _cue(line, place - 2) == 2:
        return _cued_word(line, place)
    hour_and_minutes = _hour_and_minutes(line, place)
    if hour_and_minutes is not None:
        return hour_and_minutes
    if line.word(after) in {"o'clock", "oclock"} and count <= 12:
        return Clock(count), after + 1
    if count <= 12 and (rough := _roughly(line, after)) is not None:
        return Clock(count, roughly=True), rough
    halves = meridian(line, after) if count <= 12 and line.number(place) is None else None
    if halves is not None:
        return Clock(count % 12 + halves[0], 0, twelve_hour=False), halves[1]
    return None


def _an_hour_to_an_hour(line: Line, place: int, to: int) -> bool:
    """«from 10 to 12», «10 to 12 on Friday»: two hours, where «at 10 to 12» is ten minutes to twelve."""
    in_figures = line.number(place) is not None and line.number(to + 1) is not None and (line.number(place) or 0) >= 10
    return line.word(place - 1) == "from" or (in_figures and line.word(place - 1) not in {"at", "around", "about"})


def _hour_and_minutes(line: Line, place: int) -> tuple[Clock, int] | None:
    """«ti tretti», «nine forty-five»: an hour and its minutes with no word for a clock."""
    hour = cardinal_word(line, place)
    if hour is None or not 7 <= hour[0] <= 17 or hour[1] != place + 1:
        return None
    minute = cardinal_word(line, hour[1])
    if minute is None or minute[0] not in {30, 45} or unit_follows(line, minute[1]):
        return None
    return Clock(hour[0], minute[0]), minute[1]


def _cued_word(line: Line, place: int) -> tuple[Clock, int] | None:
    """After «klokka»: «ti», «ti tretti», «fjorten null null»."""
    hour = cardinal_word(line, place)
    if hour is None:
        return None
    minute = cardinal_word(line, hour[1])
    if minute is not None and minute[0] < 60 and minute[0] >= 10:
        return Clock(hour[0], minute[0]), minute[1]
    after = hour[1] + (line.word(hour[1]) in {"o'clock", "oclock"})
    halves = meridian(line, after)
    if halves is not None:
        return Clock(hour[0] % 12 + halves[0], 0, twelve_hour=False), halves[1]
    return Clock(hour[0]), after


def _half(line: Line, place: int) -> tuple[Clock, int] | None:
    if line.word(place + 1) == "past":
        hour = _hour(line, place + 2)
        return (_from_minutes(hour[0] * 60 + 30), hour[1]) if hour else None
    hour = _hour(line, place + 1)
    if hour is None or unit_follows(line, hour[1]):
        return None
    if line.word(place) == "hall" and (line.number(place + 1) is not None or line.word(place - 1) in {"i", "in"}):
        return None  # a hall with a number, not «hall ti»
    norwegian = _from_minutes(hour[0] * 60 - 30)
    if line.word(place) == "half":  # «half nine» is 9.30 in British English and 8.30 in an adviser's Norwegian head
        british = _from_minutes(hour[0] * 60 + 30)
        return Clock(british.hour, 30, also=(norwegian.hour, 30)), hour[1]
    return norwegian, hour[1]


def _from_minutes(minutes: int) -> Clock:
    return Clock((minutes // 60) % 12 or 12, minutes % 60)


def unit_follows(line: Line, place: int) -> bool:
    """Whether the number before `place` counts something: «3 timer», «2 deltakere», one slip forgiven."""
    word = line.word(place)
    return word in _UNITS_AFTER or (line.is_word(place) and bool(one_slip_away(word, _LONG_UNITS, shortest=7)))


def _date_follows(line: Line, place: int) -> bool:
    """Whether «10-11» goes on as a date: «10-11.12», «8-10. desember», «1-12-2026»."""
    dot = line.word(place) == "." and line.glued(place)
    if line.word(place) in {"-", "/"} and line.number(place + 1) is not None:
        return True
    return line.word(place + dot) in BESIDE_A_DAY or (
        dot and line.glued(place + 1) and line.number(place + 1) is not None
    )


def _written(line: Line, start: int, end: int) -> str:
    return "".join(line.word(place) for place in range(start, end))
