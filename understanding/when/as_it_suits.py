"""«når dere har tid», «så fort dokker får til», «whenever it suits you»: the day is left to the centre."""

from understanding.when.parts import Mark, Part
from understanding.words.folding import fold, folded_words
from understanding.words.phrase_book import PhraseBook
from understanding.words.tokens import Line

_WHEN = folded_words("når nårr ner when whenever")
_AS = frozenset((fold("så"), "as"))
_SOON = folded_words("fort snart raskt snøgt kjapt tidlig tidleg kvikt soon early")
_YOU = folded_words("dere dokker dokke dokk dokkar dåkker dåkke dåkk dykk de du veileder veilederen you")
_IT = folded_words("det d it")
_SUITS = PhraseBook({True: (
    "passer", "passar", "passe", "måtte passe", "høver", "høve", "går", "gjeng", "er ledig", "er plass", "er mulig",
    "er mogleg", "let seg gjere", "lar seg gjøre", "lar seg gjere", "er rom", "er råd", "suits", "works", "fits",
    "is convenient", "is possible",
)})  # fmt: skip
_HAVE_ROOM = PhraseBook({True: (
    "har ledig", "har ledi", "har tid", "har ti", "har anledning", "har høve", "har mulighet", "har kapasitet",
    "har plass", "har rom", "har noe ledig", "har noko ledig", "har nåkka ledig", "har nokka ledig", "har en ledig",
    "har ein ledig", "har ei ledig", "har ledige", "får tid", "får til", "får te", "fær te", "er ledig", "er ledige",
    "måtte ha ledig", "måtte ha tid", "have time", "have a slot", "have availability", "have an opening",
    "have something", "have room", "have capacity", "are free", "are available",
)})  # fmt: skip
_CAN = PhraseBook({True: ("kan", "klarer", "klarar", "greier", "rekker", "vil", "can", "like")})
_LAST_WORDS = PhraseBook({True: ("at your earliest convenience", "at your convenience", "ved leilighet")})
_GOES_ON = folded_words("få finne gi gje ta finne få ha hjelpe gi stille take see have offer do give")


def may_leave_it_open(word: str) -> bool:
    """Whether such a clause can begin with the folded `word`."""
    return word in _AS or word in _WHEN or _LAST_WORDS.begins(word)


def as_it_suits(line: Line, place: int) -> tuple[Part, int] | None:
    """The clause at `place` that leaves the day open; questions («når har dere ledig?») are none."""
    word = line.word(place)
    last_words = _LAST_WORDS.at(line, place)
    if last_words is not None:
        return Mark("asap"), last_words[1]
    soon = word in _AS and line.word(place + 1) in _SOON
    if not soon and word not in _WHEN:
        return None
    start = place + 2 + (line.word(place + 2) in {"som", "as"}) if soon else place + 1
    if word == "whenever" and line.word(start) in {"suits", "works"}:
        return Mark("asap"), start + 1
    after = _clause(line, start, soon=soon)
    return (Mark("asap"), after) if after is not None else None


def _clause(line: Line, start: int, *, soon: bool) -> int | None:
    who = line.word(start)
    if who in _IT:
        suits = _SUITS.at(line, start + 1)
        return suits[1] if suits is not None else None
    if who not in _YOU:
        return None
    have_room = _HAVE_ROOM.at(line, start + 1)
    if have_room is not None:
        return have_room[1]
    can = _CAN.at(line, start + 1)
    if can is None or not (soon or not line.is_word(can[1])):
        return None  # «når dere kan bekrefte …» waits for something else than a day
    return can[1] + (line.word(can[1]) in _GOES_ON)
