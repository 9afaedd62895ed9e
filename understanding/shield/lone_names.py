"""A single capitalised word that nothing explains: a name, or the name of a place or a thing?

Inside a sentence Norwegian writes only proper names with a capital, so there the words around must speak against a
name. At the start of a sentence every word has a capital, so there something must speak for one: a verb that people are
the subject of, and a shape that ordinary words do not have.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from understanding.shield.language_words import LANGUAGE_WORDS
from understanding.shield.name_context import is_used
from understanding.shield.name_shape import looks_foreign, looks_like_a_word
from understanding.shield.not_names import THINGS_AND_PLACES
from understanding.shield.written_words import WrittenWord
from understanding.words.folding import folded_words

PEOPLE_DO = folded_words("""
    skal skulle trenger treng trengte vil ville ønsker ynskjer ønskjer ønsket har hadde er var må måtte kan
    kunne bør fikk får fekk kommer kjem kom ber bad ba spør spurte sier seier sa snakker snakkar bor bur jobber
    jobbar går gjekk gikk blir vart ble møter møtte ringte ringer sendte sender avlyste avbestilte glemte rakk
    lurer lurte håper venter ventar sitter mangler manglar heter heiter takker takket gruer gleder synes syns
    mener meiner tror trur vet veit forstår skjønner husker lærer leser skriver studerer flyttet flytta reiste
    reiser dro kjører tar tok gav ga gir liker likte elsker hater passer orker klarer klarar greier burde ventet
    ankom fødte giftet skilte starter begynner begynte startet sluttet slutter needs need wants want wanted has
    had is was will would can could cannot can't must should says said asks asked speaks lives came comes called
    calls missed forgot got gets isn't won't doesn't did didn't works worked prefers likes moved cancelled ønska
    kjenner deltar deltok stiller stilte svarer svarte trives bosettes bosatt sin sitt sine
""")
_TOLD_OF_PEOPLE = folded_words("år mann kvinne jente gutt født bosatt gift enslig snakker years man woman born speaks")
_AND_NOT = folded_words("og and ikke ikkje også nå gjerne kanskje dessverre allerede fortsatt")
_PEOPLE_HAVE = folded_words("""
    time timen timer samtale samtalen samtaler avtale avtalen møte møtet tolk tolken kone mann sønn datter mor
    far søster bror barn familie mobil telefon nummer epost adresse bestilling booking plass språk morsmål
    kontaktperson veileder rådgiver appointment session interpreter husband wife son daughter brother sister
    mother father child phone
""")
_A_PLACE_FOLLOWS = folded_words("i på ved mot nær via in at near langs rundt utenfor mellom nord sør øst vest på om")
_FROM = folded_words("fra frå ifra from")
_SENT = folded_words("""
    melding meldingen meldinga mail mailen epost eposten e-post sms svar beskjed hilsen brev brevet telefon
    forespørsel hørt høyrt hører fått fekk ønske ønsket message email word heard tlf
""")
_A_THING_FOLLOWS = folded_words("""
    kulturhuset rådhuset kommunehuset samfunnshuset hotellet teateret kinoen kirken torget parken
    landsbyen provinsen distriktet delstaten fylket hovedstaden village province district
    firma firmaet kurset kurs programmet program appen app systemet system byen bydelen landet fylket regionen
    området avdeling avdelingen skolen skole hotell hotellet språket språk dialekten dialekt rom møterom rommet
    salen bygg bygget bedriften bedrift butikken organisasjonen stiftelsen foreningen nav tolkefirmaet
    plattformen plattform verktøyet nettsiden siden gruppe gruppa gruppen klasse klassen prosjektet prosjekt
    teamet enhet seksjon kontoret linje linja buss bussen tog toget company course city town country region
    school hotel language dialect room building project platform website merke type versjon modell filen fil
    mappen mappa dokumentet skjemaet boken boka avisen avisa filmen tolketjenesten kommune kommunen tettstedet
    øya restaurant kafé kafeen barnehage barnehagen mottaket mottak campus senteret biblioteket loven
""")
_A_THING_BEFORE = folded_words("""
    kommune kommunes kommunen fylke fylkeskommune skole skolen videregående vidaregåande vgs as asa ba sa gate
    gata gt vei veien veg vegen plass plassen torg torget stasjon senter senteret barnehage sykehus sjukehus
    hotell universitet kirke kyrkje camping mottak kafé kafe tolketjeneste tolk tolketeneste tolkesentral
    mottakssenter asylmottak ungdomsskole barneskole voksenopplæring læringssenter helsestasjon legesenter
    apotek bibliotek kulturhus kulturskole idrettslag il fk kurs program prosjektet prosjekt gruppe gruppa app
    appen    lenke lenken link linken modell metode metoden test testen prøve prøven skjema
    avdeling bydel sentrum havn municipality county school street road square station centre center university
    hospital hotel church ltd inc interpreter course øst vest nord sør dialekt språk
""")

_STREETS = folded_words("gate gata gt vei veien veg vegen plass allé torg minde")
_CONTRACTION = re.compile(r"'(?:d|m|t|ll|re|ve)$")


def is_a_things_name(words: Sequence[WrittenWord], after: int) -> bool:
    """Whether the word at `after` says that what stands before it is a place or a thing: «Bamble kommune»."""
    return after < len(words) and words[after].joined and words[after].folded in _A_THING_BEFORE


def is_a_street(words: Sequence[WrittenWord], after: int) -> bool:
    """«Olav Trygvasons gate»: a person long gone."""
    return (
        0 < after < len(words)
        and words[after].joined
        and words[after].folded in _STREETS
        and words[after - 1].folded.endswith("s")
    )


def is_a_lone_name(words: Sequence[WrittenWord], place: int, after: int, *, headed: bool) -> bool:
    """Whether the unexplained capitalised words from `place` to before `after` name a person.

    `headed`: several ordinary words of the text have a capital too, so that a capital says little.
    """
    word = words[place]
    before = words[place - 1] if place and word.joined else None
    following = words[after] if after < len(words) else None
    if _inner_capital(word.text) or len(word.folded) < 3 or _CONTRACTION.search(word.folded):
        return False
    if is_a_things_name(words, after):
        return False
    if (word.first and not word.after_colon) or place == 0:
        return _a_subject(word, following)
    if before is not None:
        if is_used(words, place):
            return False
        if before.folded in _A_PLACE_FOLLOWS or before.folded in _A_THING_FOLLOWS:
            return False
        if before.capital and before.folded in THINGS_AND_PLACES and not looks_foreign(word.folded):
            return False  # «Excel Ark», «Kristi Himmelfartsdag»
        if before.folded in _FROM and not (place > 1 and words[place - 2].folded in _SENT):
            return False
    return not headed or looks_foreign(word.folded)


def _a_subject(word: WrittenWord, following: WrittenWord | None) -> bool:
    """«Vyachedara ber om …», «Yodit, tigrinja, Horten», «Merhawits time …»."""
    if following is None or (looks_like_a_word(word.folded) and not looks_foreign(word.folded)):
        return False
    if following.joined and (following.folded in PEOPLE_DO or following.folded in LANGUAGE_WORDS):
        return True
    if following.joined and following.folded in _AND_NOT:
        return looks_foreign(word.folded)
    if following.joined:
        return word.folded.endswith("s") and following.folded in _PEOPLE_HAVE
    return following.folded in LANGUAGE_WORDS or following.folded in _TOLD_OF_PEOPLE or looks_foreign(word.folded)


def _inner_capital(text: str) -> bool:
    """«GitHub», «eKommune»; «Al-Hassan», «McDonald» and «O'Brien» are no such words."""
    return any(
        letter.isupper() and before.islower() and text[:2] not in {"Mc", "Ma"} for before, letter in pairwise(text)
    )
