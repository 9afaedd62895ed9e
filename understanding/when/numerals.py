"""Numbers in words, bokmål, nynorsk and English: «fjorten», «tjue to», «toogtjue», «den tjueførste»."""

from understanding.words.folding import fold
from understanding.words.tokens import Line

_UNITS = {
    1: "en ein ei et eit ett eitt én one",
    2: "to two", 3: "tre three", 4: "fire four", 5: "fem five", 6: "seks six", 7: "sju syv seven",
    8: "åtte åtta otte eight", 9: "ni nine", 10: "ti ten", 11: "elleve elve eleven", 12: "tolv twelve",
    13: "tretten thirteen", 14: "fjorten fourteen", 15: "femten fifteen", 16: "seksten sixteen",
    17: "sytten søtten seventeen", 18: "atten eighteen", 19: "nitten nineteen",
}  # fmt: skip
_TENS = {20: "tjue tyve twenty", 30: "tretti tredve thirty", 40: "førti forty", 50: "femti fifty"}
_ORDINALS = {
    1: "første fyrste first", 2: "andre annen anna second", 3: "tredje third", 4: "fjerde fourth", 5: "femte fifth",
    6: "sjette sixth", 7: "sjuende syvende sjuande seventh", 8: "åttende åttande eighth", 9: "niende niande ninth",
    10: "tiende tiande tenth", 11: "ellevte elevte eleventh", 12: "tolvte tolfte twelfth",
    13: "trettende trettande thirteenth", 14: "fjortende fjortande fourteenth", 15: "femtende femtande fifteenth",
    16: "sekstende sekstande sixteenth", 17: "syttende syttande seventeenth", 18: "attende attande eighteenth",
    19: "nittende nittande nineteenth", 20: "tjuende tyvende tjuande twentieth",
    30: "trettiende trettiande tredevte thirtieth",
}  # fmt: skip

CARDINALS = {fold(word): value for value, words in (_UNITS | _TENS).items() for word in words.split()}
ORDINALS = {fold(word): value for value, words in _ORDINALS.items() for word in words.split()}
_TENS_WORDS = {fold(word): value for value, words in _TENS.items() for word in words.split()}
for _ten, _value in _TENS_WORDS.items():
    for _word, _unit in list(CARDINALS.items()):
        if _unit < 10:
            CARDINALS[_ten + _word] = _value + _unit
            CARDINALS[_word + "og" + _ten] = _value + _unit
    for _unit, _words in _ORDINALS.items():  # not ORDINALS: folded, «åttende» and «attende» are one word there
        for _word in map(fold, _words.split()):
            if _unit < 10 and _value in (20, 30):
                ORDINALS[_ten + _word] = _value + _unit
for _last, _value in list(ORDINALS.items()):
    for _word, _unit in list(CARDINALS.items()):
        if _unit < 10 and _value in (20, 30):
            ORDINALS[_word + "og" + _last] = _value + _unit


_EIGHTH_OR_EIGHTEENTH = frozenset((fold("attende"), fold("attande")))


def is_a_number(word: str) -> bool:
    """Whether the folded `word` is figures, or begins a number in words."""
    return word[:1].isdecimal() or word in CARDINALS


def may_rank(word: str) -> bool:
    """Whether the folded `word` is figures, which a full stop may follow, or begins an ordinal in words."""
    return word[:1].isdecimal() or word in ORDINALS or word in _TENS_WORDS


def cardinal(line: Line, place: int) -> tuple[int, int] | None:
    """The number in digits or words at `place`, and the place after it."""
    digits = line.number(place)
    if digits is not None:
        return digits, place + 1
    return cardinal_word(line, place)


def cardinal_word(line: Line, place: int) -> tuple[int, int] | None:
    """The number in words at `place`, and the place after it; «tjue to» counts as one number."""
    word = line.word(place)
    if word not in CARDINALS:
        return None
    ten = _TENS_WORDS.get(word)
    if ten is not None:
        after = place + 1 + (line.word(place + 1) == "-")
        unit = CARDINALS.get(line.word(after), 0)
        if 0 < unit < 10:
            return ten + unit, after + 1
    return CARDINALS[word], place + 1


def ordinal(line: Line, place: int) -> tuple[int, int] | None:
    """«25.», «25th», «25de» or an ordinal word at `place`, and the place after it."""
    number = line.number(place)
    if number is not None:
        if line.word(place + 1) == "." and line.glued(place + 1):
            return number, place + 2
        if line.word(place + 1) in {"st", "nd", "rd", "th", "ste", "de", "dje", "te", "ende"} and line.glued(place + 1):
            return number, place + 2
        return None
    word = line.word(place)
    if word in _EIGHTH_OR_EIGHTEENTH:  # folded, «åttende» and «attende» are one word
        return 8 if line.text(place).lower().startswith(("å", "aa")) else 18, place + 1
    if word in ORDINALS:
        return ORDINALS[word], place + 1
    if word in _TENS_WORDS:
        after = place + 1 + (line.word(place + 1) == "-")
        if 0 < ORDINALS.get(line.word(after), 0) < 10:
            return _TENS_WORDS[word] + ORDINALS[line.word(after)], after + 1
    return None
