"""Common given names, written down for this product: a given name alone is nobody, but it tells that a person is named.

Names that are also Norwegian or English words stand apart: in lower case they are words.
"""

from understanding.shield.language_words import LANGUAGE_WORDS
from understanding.shield.not_names import THINGS_AND_PLACES
from understanding.shield.ordinary_words import ALL_WORDS
from understanding.shield.word_lists import listed
from understanding.slots.places import OUTSIDE, OUTSIDE_IF_NAMED
from understanding.words.folding import folded_words
from understanding.words.spelling import compared_with
from understanding.words.vocabulary import DOMAIN_WORDS

_WORDS_AS_TYPED = folded_words("""
    mulu mini alisa lama lina eman million hayat lada line siv siri linn stine pia frida nina karen jonas markus
    emil mya lia liana aya nada lene regina hana rima haben sander jakob aslaug ragna adrian kira dima rimas
    joud janne tone esther sabina hamdi ola lev mark muse jama can per odd liv tore rune roar eden aster saba
    said win saw naw gul aye ana ming grace divine innocent hind hala rim ole ama ade yar shah wali zia azar
    sima safa ruta abel roman nour maha mina dina sana marte mary gro guri jean jack bahati baraka amani star
    hanna kumar mari dag anna arne asha hawa bethlehem aden marina lucia vira yan xin fang wei duc khan anne
    tran sami peter simon martin helen emma ida nora lisa tine rosa vera tora bila bile rasa masa mora kara
    brage hans jan jun may mai mar van tom ion ani ane even endre are else helga ove aud frank harry sema alan
    alf gry rut tam thi thu tun unn wah yen yin pal paw roa roy moe mei mir dia doa ala oda soe
    alla bara lana lara mons roda stal rita kare base blut brit dana dung hung ling male maka nana ping ploy puja
    raja sita titi vida yong emal anas aste tage turi bitar engen franko sheikh tangen villa gjerde kvale sunde
    fre tor tir ons lor son man nan hannes hanns hennes us asked
""")
_SHORTEST_IN_LOWER_CASE = 4

GIVEN_NAMES = listed("given_names.txt")
"""Every name, folded: believed when written with a capital."""

_WORDS_AND_PLACES = ALL_WORDS | THINGS_AND_PLACES | LANGUAGE_WORDS | OUTSIDE | OUTSIDE_IF_NAMED | DOMAIN_WORDS
NOT_IN_LOWER_CASE = _WORDS_AND_PLACES | _WORDS_AS_TYPED
"""What is a word, a place or a language as long as it has no capital."""

UNMISTAKABLE = compared_with(GIVEN_NAMES - NOT_IN_LOWER_CASE)
"""Names that are no words, folded: believed in lower case too."""

BELIEVED_ALONE = frozenset(name for name in UNMISTAKABLE if len(name) >= _SHORTEST_IN_LOWER_CASE)
"""Those of them that are long enough to be believed in lower case with nothing around that speaks of a person."""

NEEDS_A_CUE = folded_words("""
    Can Per Odd Tone Said Win Saw Naw Aye Grace Divine Innocent Hind Star Mai Dag Bahati Roman Eden Karen
    May Are Even Else Endre Finn Er Na Ei Nan Tin Thin Son Van Su Swe Mar Tom Tung Jan Jun Lei Luz Lovely Heaven
    Patience Providence Prudence Prosper Desire Gentil Ane Helga Million Age Line
    German Danish Islam Kurdistan Nato Newroz Muslim Caritas Joyeuse Bonheur Sham Said Ward Sultan Loan
    Dung Hung Hoa Long Ping Ion Art Tas Bibi Alpha
    Angel Aurora Mercedes Ming Mora Tale Odin Thor Balder Frank Harry
""")
"""Believed only beside another name or a cue, even with a capital («Per 1. desember», «Can you …»)."""

_NO_NAME_BESIDE_A_CUE = folded_words("""
    ade ala alla ama ani aste bara blut brit dia doa emal fang fre hala kare lada lev ling maka mir moe muse pal paw
    ploy rasa rim roa roda sami soe stal tam thi thu tor tun wah yen roar mons lama
""")
"""Abbreviated days, languages and dialect words: «time for tor. 3.12», «noe for alla»."""

BELIEVED_BESIDE_A_PERSON = GIVEN_NAMES - UNMISTAKABLE - _WORDS_AND_PLACES - NEEDS_A_CUE - _NO_NAME_BESIDE_A_CUE
"""Names that look like words or common slips: believed in lower case only where a person is spoken of."""
