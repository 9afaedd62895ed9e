"""Numbers that are no dates because of the word before them: case numbers, points of the routine, rooms, money."""

from understanding.words.folding import folded_words
from understanding.words.tokens import Line

_REFERENCES = folded_words("""
    sak saker ref referanse reference ordre order saksnr snr jnr journal arkivsak arkiv case ticket invoice faktura
    bilag gnr bnr id versjon versjonen version v dokument dok løpenr art artikkel kode pin f
""")
_POINTS_AND_PLACES = folded_words("""
    punkt pkt kap kapittel § paragraf del nr nummer steg trinn ledd side rom pgf point chapter section nivå klasse
    gruppe pb postboks avsnitt rutine rutinen punktet regel
""")
_ROOMS = ("rom", "rommet", "kontor", "bygg")
_NUMBERINGS = ("nummer", "nummeret", "nr")
_MONEY = frozenset(("kr", "nok", "kroner", "$", "€", "£", "eur", "usd", "koster", "kostar", "pris", "prisen", "costs"))
_BETWEEN = frozenset((".", ":", "nr", "nummer", "no", "number", "#", "er", "is"))
_FURTHEST = 4


def is_a_reference(line: Line, place: int) -> bool:
    """«saksnr: 26/12», «ordre 4512», «ref. 2026-118», «kr 12.50»: a number that is neither a day nor an hour."""
    for back in range(place - 1, place - 1 - _FURTHEST, -1):
        word = line.word(back)
        if word in _REFERENCES or word in _MONEY or (len(word) > 4 and word.endswith(_NUMBERINGS)):
            return True
        if word not in _BETWEEN:
            return False
    return False


def is_a_point_or_place(line: Line, place: int) -> bool:
    """«pkt. 2.2», «møterom 1.12», and every reference: a number that is no day."""
    before = place - 2 if line.word(place - 1) == "." else place - 1
    word = line.word(before)
    return word in _POINTS_AND_PLACES or (before == place - 1 and word.endswith(_ROOMS)) or is_a_reference(line, place)
