"""The weekdays as they are written: bokmål, nynorsk, dialect, short forms, English."""

from understanding.when.parts import Weekday
from understanding.words.folding import fold, folded_words
from understanding.words.known_words import KNOWN_WORDS
from understanding.words.remembered import remembered
from understanding.words.spelling import one_slip_away, vocabulary
from understanding.words.tokens import Line

_STEMS = {
    0: "mandag måndag monday", 1: "tirsdag tysdag tisdag tuesday", 2: "onsdag wednesday",
    3: "torsdag thursday", 4: "fredag friday", 5: "lørdag laurdag saturday", 6: "søndag sundag sunday",
}  # fmt: skip
_DIALECT = {
    0: "manda mandan måndan", 1: "tirsda tirsdan tysda", 2: "onsda onsdan", 3: "torsda torsdan tosdag hosdag hossdag",
    4: "freda fredan", 5: "lørda lørdan laudag lauda", 6: "sønda søndan sunda",
}  # fmt: skip
_SHORT = {0: "", 1: "tir tirs tys tue tues", 2: "ons wed", 3: "tors thu thur thurs", 4: "fre"}
# «man» is also a pronoun, «tor» a name and «fri» means free: only before a number, a week or a clock.
_SHORT_IF_FOLLOWED = {0: "man mån mon", 3: "tor", 4: "fri", 5: "lau lør sat", 6: "søn sun"}
_SINGULAR_ENDINGS = ("", "en", "s")
_PLURAL_ENDINGS = ("er", "ar", "ene", "ane", "a")

_SINGULAR: dict[str, int] = {}
_PLURAL: dict[str, int] = {}
for _day, _stems in _STEMS.items():
    for _stem in map(fold, _stems.split()):
        english = _stem.endswith("day")
        for _ending in ("", "'s") if english else _SINGULAR_ENDINGS:
            _SINGULAR[_stem + _ending] = _day
        for _ending in ("s",) if english else _PLURAL_ENDINGS:
            _PLURAL[_stem + _ending] = _day
for _table in (_DIALECT, _SHORT):
    for _day, _words in _table.items():
        _SINGULAR.update({fold(word): _day for word in _words.split()})
_IF_FOLLOWED = {fold(word): day for day, words in _SHORT_IF_FOLLOWED.items() for word in words.split()}
SHORT_FORMS = frozenset(_IF_FOLLOWED)
_BEFORE_A_DATE = {"uke", "veke", "kl", "klokka", "klokken", "den", "week"}

VOCABULARY = vocabulary({*_SINGULAR, *_PLURAL})
# One slip from a weekday, but words in their own right.
NOT_WEEKDAYS = folded_words("""
    mandat mandater sandal fredelig onsdal munday fredrik middag sydag torsdals fredet sendag idag
""")


def exact(word: str) -> Weekday | None:
    """The weekday that the folded `word` is, with no slip in it."""
    return Weekday((_SINGULAR[word],)) if word in _SINGULAR else None


@remembered
def may_be_a_weekday(word: str) -> bool:
    """Whether the folded `word` is one, or a short form that something must follow, or a slip of one."""
    return word in _SINGULAR or word in _PLURAL or word in _IF_FOLLOWED or _misspelt(word, 0) is not None


def weekday(line: Line, place: int) -> tuple[Weekday, int] | None:
    """The weekday at `place`, a short form's full stop swallowed."""
    word = line.word(place)
    after = place + 1
    if word in _SINGULAR:
        if line.word(after) == "." and line.glued(after) and len(word) <= 5:
            after += 1
        return Weekday((_SINGULAR[word],)), after
    if word in _PLURAL:
        return Weekday((_PLURAL[word],), plural=True), after
    if word in _IF_FOLLOWED:
        if "ø" in line.text(place).lower():  # «lør» and «søn» are no other words, «lor» and «son» are
            return Weekday((_IF_FOLLOWED[word],)), after + (line.word(after) == "." and line.glued(after))
        if line.word(after) == "." and line.glued(after):
            after += 1
        if line.number(after) is not None or line.word(after) in _BEFORE_A_DATE:
            return Weekday((_IF_FOLLOWED[word],)), after
        return None
    return _misspelt(word, after)


def _misspelt(word: str, after: int) -> tuple[Weekday, int] | None:
    if word in NOT_WEEKDAYS or word in KNOWN_WORDS or not word.isalpha():
        return None
    near = one_slip_away(word, VOCABULARY)
    # A plural is only believed when nothing else is near: «tirsdage» is a day somebody did not finish typing.
    singular = sorted({_SINGULAR[one] for one in near if one in _SINGULAR})
    if singular:
        return Weekday(tuple(singular)), after
    plural = sorted({_PLURAL[one] for one in near})
    return (Weekday(tuple(plural), plural=True), after) if plural else None
