"""Which language the interpreter should speak, or that it must be asked."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from booking.languages import AMBIGUOUS_NAMES, LANGUAGES, NO_INTERPRETER
from understanding.words.folding import fold, folded_words
from understanding.words.known_words import KNOWN_WORDS
from understanding.words.spelling import SHORTEST, compared_with, one_slip_away
from understanding.words.tokens import Line, Token, tokenize


@dataclass(frozen=True, slots=True)
class _Mention:
    """A language named: `id` is None for a name of several; `cue` is 2 beside «tolk», 1 beside «snakker», else 0.

    `besides` says that «eller», «og» or a stroke stands between it and the language before.
    """

    name: str
    id: str | None
    cue: int
    besides: bool


@dataclass(frozen=True, slots=True)
class SpokenLanguage:
    """`id` as in `booking.languages`, or None; `choices` are the languages to ask between when it is open."""

    id: str | None = None
    choices: tuple[str, ...] = ()


# Names that cover several languages of the list, or one not in it: the adviser must say which.
_ALSO_OPEN: dict[str, tuple[str, ...]] = {
    "kurdish": ("ku", "ckb"), "kurder": ("ku", "ckb"), "persian": ("fa", "prs"), "afghan": ("prs", "ps"),
    "afgansk": ("prs", "ps"),
    "eritreisk": ("ti", "tig"), "etiopisk": ("am", "om", "ti"), "kantonesisk": (), "cantonese": (),
    "serbokroatisk": ("bs", "hr", "sr"), "jugoslavisk": ("bs", "hr", "sr"), "indisk": ("hi", "pa", "ta"),
    "pakistansk": ("ur", "pa"), "sudansk": ("ar",), "kongolesisk": ("sw", "ln", "fr"), "burundisk": ("rn", "sw"),
    "irakisk": ("ar", "ckb", "ku"), "iraqi": ("ar", "ckb", "ku"), "syrisk": ("ar", "aii"), "syrian": ("ar", "aii"),
}  # fmt: skip
_MORE_SPELLINGS = {
    "kinesisk": "zh", "chinese": "zh", "tigrinsk": "ti", "tigrinisk": "ti", "tigrina": "ti", "ukrainsk": "uk",
    "pashtu": "ps", "pashtunsk": "ps", "pasto": "ps",
    "kurmandji": "ku", "kurmandsji": "ku", "kurmansji": "ku", "tamilsk": "ta", "swahilisk": "sw", "somalia": "",
    "filippinsk": "fil", "filipino": "fil",
    "burmesiska": "my", "teiknspråk": "nsl", "tegnspråktolk": "nsl", "sign language": "nsl", "farsi persisk": "",
    "suahili": "sw", "georgian": "ka",
    "rumansk": "ro", "ukr": "uk", "ukrainian": "uk", "arab": "ar", "tegnspråk norsk": "nsl",
}  # fmt: skip
# Names of languages that are also other words; only believed beside an interpreting cue.
_ALSO_OTHER_WORDS = folded_words("karen thai hazara tamil afar saho syrisk syrian bilen norsk arab english")
_SPOKEN_CUES = (
    r"tolk\w*|tolking|interpret\w*|snakk\w*|prat\w*|sprak\w*|morsmal\w*|speaks?|speaking|language|tale\w*|"
    r"talar|forstar|forstår|på|pa|in|- tolk|oversett\w*|onsker"
)
_BETWEEN = (
    r"(?: (?:pa|er|med|i|til|for|:|bare|kun|litt|godt|berre|both|ogsa|best|helst|,|is|in|-|og|eller|and|or|bade))* ?$"
)
_BEFORE = re.compile(rf"(?<!\S)(?:{_SPOKEN_CUES}){_BETWEEN}")
_TOLK_BEFORE = re.compile(rf"(?<!\S)(?:tolk\w*|interpret\w*){_BETWEEN}")
_TOLK_AFTER = re.compile(r"^ ?(?:- ?)?(?:tolk\w*|interpret\w*)")
_AFTER = re.compile(
    r"^ ?(?:- ?)?(?:tolk\w*|interpret\w*|talende|talande|språklig|spraklig|spraklege|spraaklig|speak\w*|"
    r"som sprak|som språk)"
)
_NO_INTERPRETER = re.compile(
    r"(?<!\S)(?:(?:uten|utan|ingen|without(?: an)?|no|ikke behov for|ikkje behov for|treng(?:er)? (?:ikke|"
    r"ikkje|ikke noen|ingen)|(?:ikke|ikkje) noen|"
    r"(?:does not|do not|not) need(?: an)?|doesn't need(?: an)?|no need for(?: an)?|behover ikke|ikke) (?:tolk\w*|"
    r"interpreter)|snakk(?:er|ar) (?:godt |bra |flytende |flytande |fint )?norsk|"
    r"(?:samtale|samtalen|time|foregar|gjerne|går|gar|tas|tar den|holdes) pa norsk|klarer seg pa norsk|"
    r"tolk (?:trengs|trengst) (?:ikke|ikkje)|tolk er (?:ikke|ikkje) (?:nodvendig|naudsynt)|no interpreter needed|"
    r"klarar seg pa norsk|norsk uten tolk|norsk ,? ?utan tolk)(?!\S)"
)
_COMPOUNDS = tuple(map(fold, ("tolk", "talende", "talande", "språklig", "spraklig", "taler")))
"""«arabisktolk», «ukrainsktalende»."""
_BESIDES = frozenset(("eller", "og", "/", "or", "and", "el"))
_NOT = folded_words("ikke ikkje not itj no ingen verken korkje ikkj")
# Words one slip from a language and nobody's language.
_OTHER_WORDS = folded_words("""
    ukrainske ukraina ukrainere ukrainer ukrainar ukrainarar somalia somalier somaliere ukrainians syrians
    somalis afghans eritreans russians arabs persians kurds norske norge noreg
    engelske russiske russisken arabia arabiske tyrkia tyrkiske polske franske spanske persiske kurdiske
    afghanske syriske iranske eritreiske norskt syria tigre hindre barns barna sabina ordet orden karens hinder
    hindi's pasta paste svensk dansk roman romaner romansk sorian farger far burde banale lettisk litt serbia
    kroatia bosnia albania bulgaria sikker etnisk karet kaffen faren karer arene dari's indre hindret
    norsken koden
""")


def _names() -> dict[tuple[str, ...], str | None]:
    table: dict[tuple[str, ...], str | None] = {}
    for language in LANGUAGES:
        for written in (language.nb, language.nn, language.en, language.autonym, *language.aliases):
            table[_words(written)] = language.id
            if "(" in written and language.id != "fa":
                table.setdefault(_words(written.split("(")[0]), language.id)
    for spelling, id_ in _MORE_SPELLINGS.items():
        if id_:
            table.setdefault(_words(spelling), id_)
    for written in (*AMBIGUOUS_NAMES, *_ALSO_OPEN):
        table[_words(written)] = None
    table.pop(_words("norsk"), None)
    table.pop(_words("trenger ikke tolk"), None)
    table.pop(_words("ingen tolk"), None)
    return table


def _words(written: str) -> tuple[str, ...]:
    return tuple(token.folded for token in tokenize(written))


_TABLE = _names()
_BY_FIRST: dict[str, list[tuple[str, ...]]] = {}
for _name in sorted(_TABLE, key=len, reverse=True):
    _BY_FIRST.setdefault(_name[0], []).append(_name)
_OPEN: dict[str, tuple[str, ...]] = {fold(name): ids for name, ids in (*AMBIGUOUS_NAMES.items(), *_ALSO_OPEN.items())}
_SINGLE_WORDS = compared_with(
    name[0] for name in _TABLE if len(name) == 1 and len(name[0]) >= SHORTEST and name[0].isascii()
)


def read_language(tokens: Sequence[Token]) -> SpokenLanguage:
    """The interpreter's language named in `tokens`: None with choices where the name is open or two are named."""
    line = Line(tokens)
    mentions: list[_Mention] = []
    place = ended = 0
    while place < len(line):
        found = _at(line, place)
        if found is None:
            place += 1
            continue
        name, id_, after = found
        besides = bool(mentions) and line.word(place - 1) in _BESIDES
        in_brackets = bool(mentions) and ended == place - 1 and line.word(place - 1) in {"(", "-"}
        cue = mentions[-1].cue if besides or in_brackets else _cue(line, place, after)
        believed = name not in _ALSO_OTHER_WORDS or cue > 0
        if not _is_denied(line, place) and (believed or _only_a_name(line, place, after)):
            mentions.append(_Mention(name, id_, cue, besides))
        place = ended = after
    return _settled(mentions, line)


def language_at(line: Line, place: int) -> int | None:
    """The place after the language, or name for several, that begins at `place`; None where none does."""
    found = _at(line, place)
    return found[2] if found else None


def _at(line: Line, place: int) -> tuple[str, str | None, int] | None:
    word = line.word(place)
    for name in _BY_FIRST.get(word, ()):
        if all(line.word(place + step) == part for step, part in enumerate(name)):
            return " ".join(name), _TABLE[name], place + len(name)
    if word.endswith(_COMPOUNDS):
        for ending in _COMPOUNDS:
            stem = word.removesuffix(ending)
            if stem != word and (stem,) in _TABLE:
                return stem, _TABLE[(stem,)], place + 1
    if word in _OTHER_WORDS or word in KNOWN_WORDS or not line.is_word(place):
        return None
    near = {_TABLE[(one,)]: one for one in one_slip_away(word, _SINGLE_WORDS, SHORTEST - 1)}
    if len(near) != 1 or (len(word) < SHORTEST and not _BEFORE.search(" ".join(line.words(place - 6, place)))):
        return None
    id_, name_ = next(iter(near.items()))
    return name_, id_, place + 1


def _cue(line: Line, place: int, after: int) -> int:
    before = " ".join(line.words(place - 6, place))
    following = " ".join(line.word(at) for at in range(after, after + 3))
    if line.word(after - 1).endswith("tolk") or _TOLK_BEFORE.search(before) or _TOLK_AFTER.match(following):
        return 2
    return int(bool(_BEFORE.search(before) or _AFTER.match(following)))


def _only_a_name(line: Line, place: int, after: int) -> bool:
    return len(line) <= 4 and after - place == sum(token.is_word for token in line.tokens)


def _is_denied(line: Line, place: int) -> bool:
    """«ikke russisk», «snakker ikke norsk», «ikke på russisk»."""
    return any(line.word(place - step) in _NOT for step in (1, 2)) and line.word(place - 1) not in {
        ",",
        "men",
        "but",
        "og",
    }


def _settled(mentions: list[_Mention], line: Line) -> SpokenLanguage:
    if not mentions:
        text = " ".join(token.folded for token in line.tokens)
        return SpokenLanguage(NO_INTERPRETER) if _NO_INTERPRETER.search(text) else SpokenLanguage()
    strongest = max(mention.cue for mention in mentions)
    meant = [mention for mention in mentions if mention.cue == strongest]
    named = {mention.id for mention in meant if mention.id is not None}
    open_names = [_OPEN.get(mention.name, ()) for mention in meant if mention.id is None]
    two_sides = bool(open_names) and any(mention.besides for mention in meant)
    if len(named) == 1 and not two_sides:
        (id_,) = named
        if all(id_ in choices for choices in open_names):
            return SpokenLanguage(id_)
    choices = {*named, *(one for choice in open_names for one in choice)}
    return SpokenLanguage(None, tuple(sorted(choices)))
