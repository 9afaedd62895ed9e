"""Places advisers may name that the centre does not serve, and words that look like its municipalities.

Telemark left the county in 2024; the former Vestfold municipalities were merged in 2017–2020 (Re and Andebu among
them).
"""

from understanding.words.folding import fold, folded_words

_TELEMARK = (
    "Skien Porsgrunn Notodden Bamble Kragerø Siljan Drangedal Midt-Telemark Seljord Hjartdal Kviteseid "
    "Nissedal Fyresdal Tokke"
    "Vinje Rjukan Telemark Bø Sauherad Langesund Brevik Ulefoss Lunde Bøsauherad"
)
_FORMER = "Nøtterøy Tjøme Stokke Andebu Svelvik Lardal Våle Ramnes Borre Brunlanes Hedrum Tjølling Stavern Sem Sandar"
_ELSEWHERE = (
    "Oslo Bergen Trondheim Stavanger Drammen Kongsberg Kristiansand Fredrikstad Sarpsborg Moss Halden Asker Bærum Lier "
    "Hønefoss Ringerike Hamar Lillehammer Gjøvik Arendal Grimstad Risør Tvedestrand Bodø Tromsø Narvik "
    "Ålesund Haugesund"
    "Sandnes Lillestrøm Kongsvinger Elverum Molde Kristiansund Harstad Alta Hammerfest Askim Indre Ski "
    "Lillesand Mandal Flekkefjord"
    "Farsund Egersund Florø Førde Voss Steinkjer Levanger Namsos Stjørdal Øvre Modum Holmestad Lørenskog Nittedal "
    "Jessheim Ullensaker Eidsvoll Drøbak Vestby Nesodden Rakkestad"
)
_COMMON_WORDS_TOO = "Re Hof Sande Nome Tinn Sem Ski Indre Øvre Lunde Bø Alta Voss Moss Asker Lier Vinje"

OUTSIDE_IF_NAMED = frozenset(map(fold, _COMMON_WORDS_TOO.split()))
"""Outside the area, but also ordinary words or names: only when written as a place («i Re», «Hof kommune»)."""

OUTSIDE = frozenset(map(fold, f"{_TELEMARK} {_FORMER} {_ELSEWHERE}".split())) - OUTSIDE_IF_NAMED

NOT_PLACES = folded_words("""
    porten sorten torten korten borten ferden ferdes verden horder kosten posten hosten norten herder
""")
"""One slip from a municipality's name, and words in their own right."""
