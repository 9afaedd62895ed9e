"""Number words, clock words and units with one typing error in them, put right before the grammar reads the line.

«klokkka 14.00» must not lose its hour and «om fjoten dager» not its day. A word is only mended where a date or an hour
is being told: beside a figure, a unit, a weekday, a month or a clock word. Weekdays, months and long phrases are mended
by their own recognisers.
"""

from understanding.when.counted import UNIT_WORDS
from understanding.when.joining_words import JOINING_WORDS
from understanding.when.months import FULL, month_beside_day
from understanding.when.numerals import CARDINALS, ORDINALS
from understanding.when.weekdays import exact, weekday
from understanding.words.folding import fold, folded_words
from understanding.words.known_words import KNOWN_WORDS
from understanding.words.spelling import compared_with, one_slip_away
from understanding.words.tokens import Line, Token

_STEPS = folded_words("neste forrige denne overneste førstkommende kommende")
_CLOCK_WORDS = folded_words("klokka klokken mellom halv kvart kvarter over half past quarter between")
_VOCABULARY = compared_with(
    word for word in {*_STEPS, *_CLOCK_WORDS, *CARDINALS, *ORDINALS, *UNIT_WORDS} if len(word) >= 4 and word.isalpha()
)
_SHORTEST = 5
_SHORT_ONES = folded_words("halv kvart over past half")
"""Four letters, but so fixed in what stands beside them that a slip is safe to mend («hlav ti»)."""
_OWN_WORDS = folded_words("""
    klokke klokker blokka flokka meldt retten rette rettet rettar fjorden fjord fjorder fjerne fjernet
    fjern største størst børste endre endret sette settes tiden tidene tider tidende mitten kart svart kvar
    kvart hvert klart eleven elever elevene elev femten femte femti sekst kvalt halvt halve half hals hale hall
    halt salg valg over oter ovn oven past pass pasta post part øver øvre høver høve ever hover men fine fire
    fires nine nye tide tenke under uker ukes uken dagen dager dagene dagar dagars dags daglig sagen lager lagre
    rager tager timen møte andre andres annet annen antar antall tredve treden threat ninth tenth north forth
    forty fort minst minste minutt måten måte hatten katten natten natta seven even event weed seek meek mars
    ward years your yours hour hours our ours four tour pour ten tent tents then them than twenty sent sente
    senter senteret femal timer timar tima tine line mine veker vekka vekk vekke leker reker vaker veke første
    forste norsk forts syv syvende levende ende enden elve elven tolk tolken tolket tolke tolv tolvte tolker
    nesten beste reste rest rester test teste testa feste festet hest heste hesten leste lest vest veste gjest gjester
    next text penne kenne kjenne henne denna senne senere renne tenne viste visste forige enn enne dene enke enkle
    norge morgen kommende forrest komande kommande
""")


def mended(line: Line) -> Line:
    """`line` with the words that can only be slips of the grammar's own replaced by what was meant."""
    tokens = list(line.tokens)
    changed = False
    for place, token in enumerate(tokens):
        joining = JOINING_WORDS.get(token.folded)
        meant = joining or (_meant(line, place) if token.is_word else None)
        if meant is not None and (joining or _tells_a_date(line, place)):
            tokens[place] = Token(token.text, meant, token.start, token.end, token.glued, token.number)
            changed = True
    return Line(tuple(tokens)) if changed else line


def _meant(line: Line, place: int) -> str | None:
    word = line.word(place)
    if len(word) < 4 or word in _VOCABULARY or word in _OWN_WORDS or word in KNOWN_WORDS or exact(word) is not None:
        return None
    near = one_slip_away(word, _VOCABULARY, shortest=4)
    near = tuple(one for one in near if len(one) >= _SHORTEST or one in _SHORT_ONES)
    counting = tuple(one for one in near if one in CARDINALS)
    if counting and (line.word(place + 1) in UNIT_WORDS or line.word(place - 1) in _CLOCK_WORDS | {"kl", "pa", "to"}):
        near = counting  # «eleve dager» is eleven of them, «den eleve» the eleventh
    ranking = tuple(one for one in near if one in ORDINALS)
    if ranking and (line.word(place - 1) == "den" or weekday(line, place + 1) or month_beside_day(line, place + 1)):
        near = ranking
    meanings = {CARDINALS.get(one) or -(ORDINALS.get(one) or 0) or one for one in near} - {"klokken"}
    return near[0] if len(meanings) == 1 else None


def _tells_a_date(line: Line, place: int) -> bool:
    return any(_is_date_word(line, near) for near in (place - 2, place - 1, place + 1, place + 2))


def _is_date_word(line: Line, place: int) -> bool:
    word = line.word(place)
    if not word:
        return False
    return (
        line.number(place) is not None
        or word in CARDINALS
        or word in UNIT_WORDS
        or word in _CLOCK_WORDS
        or word in {"kl", "om", "den", "the", "in", fold("på")}
        or word in FULL
        or (line.is_word(place) and (weekday(line, place) is not None or month_beside_day(line, place) is not None))
    )
