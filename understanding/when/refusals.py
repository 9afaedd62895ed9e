"""A day that is shut out by what comes after it: «fredag passer ikke», «fredag kan vi dessverre ikke»."""

from understanding.when.phrase_book_of import book
from understanding.words.folding import folded_words
from understanding.words.tokens import Line

_SENTENCE_ENDS = frozenset(".?!")
_REFUSED = book({
    "refused": "passer ikke|passar ikkje|passer meg ikke|passer oss ikke|passer dårlig|høver ikkje|går ikke|går ikkje|"
    "går dårlig|kan ikke|kan ikkje|funker ikke|fungerer ikke|er ikke mulig|er umulig|er opptatt|er ikke bra|er feil|"
    "blir ikke|blir feil|utgår|does not work|doesn't work|won't work",
})  # fmt: skip
_NOT = folded_words("ikke ikkje ikkj itj ittj kje inte itte not cannot can't cant won't doesn't isn't")
_UNFIT = folded_words("fullt vanskelig vanskeleg umulig umogleg uaktuelt dårlig dårleg impossible taken")
# What may stand between the day and the «ikke» that shuts it out; «fredag for en som ikke snakker norsk» does not.
_BETWEEN = folded_words("""
    passer passar går gjeng kan vi jeg æ eg me er det dessverre desverre diverre har blir vert funker høver meg oss
    deltakeren deltakaren deltaker tolken hun han ho bruker brukeren nok visst likevel allikevel helt is are we i do
    does will work works can unfortunately sadly it veldig litt for meg oss so
""")
_NO_PROBLEM = folded_words("problem noe noko nokon bare berre så a only")
_ANOTHER_CLAUSE = frozenset((",", ";", "eller", "or", "og", "and", "men", "but"))
_FURTHEST = 5


def refused(line: Line, end: int) -> bool:
    """«fredag passer ikke», «på tirsdag kan vi ikke»: shut out by what follows within a few words."""
    if _denied(line, end):
        return True
    return any(_REFUSED.at(line, start) is not None for start in range(end, end + 3)) and not any(
        line.word(place) in _SENTENCE_ENDS for place in range(end, end + 2)
    )


def _denied(line: Line, end: int) -> bool:
    if line.word(end - 1) in _ANOTHER_CLAUSE:
        return False  # «fredag, han har ikke vært her før», «fredag eller er det fullt»
    for place in range(end, end + _FURTHEST):
        word = line.word(place)
        if word in _UNFIT and place > end:
            return True
        if word in _NOT and (place > end or word.endswith("n't")):
            return line.word(place + 1) not in _NO_PROBLEM  # «fredag er ikke noe problem»
        if word not in _BETWEEN:
            return False
    return False
