"""How a word looks that nobody has written down: letter groups that no Norwegian word has, and endings that only
ordinary words have.

Only evidence: the words around decide. Shapes are told on folded words (a for å, o for ø, e for æ).
"""

import re

_FOREIGN_LETTERS = re.compile(
    r"[qwxz]|c(?![khi])|(?:kh|gh|zh|dh|dj|dz|tsh|hm|hy|yh|yy|uu|ii|iy|yi|yu|ya(?!lt)|yo(?!g)|ye[^r]|iia|"
    r"iai|oua|aou|eou|uy|oy[aeo]|ay[aeou]|ey[aeou]|ij[ao]|iu|ae[hl]|ah$|eh$|ih$|uh$|oh$|aq|bd|bt|hw|kw|gw|sw|tsi|tse|"
    r"uba|vy|mw|ny[aeiou]|nz|mb[aou]|ng[aou]$|iq|uq)"
)
_IN_NO_WORD = re.compile(
    r"kh|^gh|gh[aiou]|zh|(?<!a)dh|tsh|aou|iia|[aeiou]iy|ii|uu|[^aeiou]yi|yu(?!n)|ij[ao]|bd|q(?!u)|(?<!s)mw|vy[^a]|"
    r"[hkg]w[aeiou]|[aeiou]h$|[aeiou]h[mnrl]|[^tz]z$|(?:^|[^aeiou])zl|yy|[^aeiou]ai$|^(?:ts|mb|nd|ng|mp|nk|dz|zw|rw|bw|sz)|"
    r"^ny[aeiou]|cz|hy[aeiou]|awr|[aeiou]yv|iq|aey|xh|shv|chv|rzh|shch"
)
_NORWEGIAN_ENDING = re.compile(
    r"(?:inga?|ingen|inger|ingar|het|heten|heter|else|elsen|elser|sjon|sjonen|sjoner|skap|skapet|dom|dommen|eri|eriet|"
    r"isme|ismen|istene|itet|iteten|ment|mentet|ende|ande|lig|lige|leg|lege|isk|iske|som|bar|bare|aktig|los|lose|"
    r"ene|ane|erne|eren|aren|ere|arar|erar|tion|ness|able|ment|tional|ship|ful|less|ly|ings?|ies|ers|este|est|te|tes|"
    r"asjon|ologi|grafi|tek|teket|pris|prisen|plass|kode|nummer|nr|liste|test|kort|hjelp|stue|kafe|kafeen|verk|verket|"
    r"lag|laget|rad|radet|tid|tida|tiden|sted|stedet|side|siden|tur|turen|fest|festen|apen|messe|messa|klubb|klubben|ity|ance|ence|ancy|ency|phone|ious|eous|tive|sive|ory|ology|graphy|hood|ward|wards|nsk|nske|oratet|irektoren|portalen|polet|området|omradet|ments|ances|ences|ities)$"
)


def looks_foreign(word: str) -> bool:
    """Letters that stand together so in no Norwegian word: «Yohannalem», «Dzvenyk», «Ubaxlina»."""
    return len(word) >= 4 and _FOREIGN_LETTERS.search(word) is not None


def looks_like_no_word(word: str) -> bool:
    """Letters that stand together so in no English word either: «Khinezar», «Mihretay», «Tshiala»."""
    return len(word) >= 5 and _IN_NO_WORD.search(word) is not None


def looks_like_a_word(word: str) -> bool:
    """An ending that Norwegian and English nouns and adjectives have: «Språkkafeen», «Jobbtreningen»."""
    return _NORWEGIAN_ENDING.search(word) is not None
