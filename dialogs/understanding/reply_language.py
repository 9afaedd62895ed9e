"""In which written language a message is put: bokmål, nynorsk or English (språklova asks for an answer in the same)."""

from collections.abc import Sequence
from typing import Literal

from dialogs.understanding.folding import folded_words
from dialogs.understanding.tokens import Token

WrittenLanguage = Literal["nb", "nn", "en"]

_NYNORSK = """
    ikkje eg ein eit eitt kva kven korleis kvifor kvar kor treng vil veke veker veka vekene månad månaden
    månader tysdag laurdag ukrainarar flyktningar sundag dykk dykkar me frå nokon noko nokre berre saman kjem
    gjer heime hjå ynskjer ynskje ønskjer mogleg rettleiing rettleiar rettleiaren dei deira ho vere vore meir
    fleire morgon morgonen føremiddag kvifor anten utan tenesta tenester korkje deltakar deltakaren
    deltakarar tolketeneste brukar sjølv sjå sei seie spørje spørsmål berre kjend vert vart leggje setje gjere
    kunne skulle eigentleg fyrst fyrste sidan tinge tinga tingar samtala klokka tilgjengeleg oppteken opptekne
    sjuk avlyse avtala snakkar følgjer høyrer komande førstkommande tidleg seinare seinast snarast busett no
    annan anna nynorsk gjerast skriv svarar arbeider trur einast døme kommunar lenkje lenkja hugs flyktningen
    ventar passar likevel gong gongar heiter innan dagar timar utanom lengje heile tykkjer høver skal kven
    kvarandre takkar gjev gje fylgje kjenner avbestelle bestella
"""
_BOKMAL = """
    ikke jeg en et hva hvem hvordan hvorfor hvor trenger uke uker uken måned måneden måneder tirsdag lørdag dere
    deres fra noen noe bare sammen kommer gjør hjemme hos ønsker mulig veiledning veileder veilederen de deres
    hun være vært mer flere morgen formiddag min hvilke hvilken enten uten tjenester deltaker deltakeren
    deltakere bruker selv se si spørre kjent blir ble legge sette gjøre egentlig først første siden samtalen
    opptatt syk snakker følger hører bor kommende førstkommende tidlig senere senest snarest bosatt annen annet
    heter innen dager timer utenom lenge hele synes passer likevel gang ganger gir gi følge kjenner avbestille
    hei nå skal vil har kan bokmål
"""
_ENGLISH = """
    the i need please want would like my with on at is are what who how when why where do does can could you we
    they it and or for next friday tuesday monday wednesday thursday saturday sunday tomorrow today week weeks
    month in an a to move cancel book booking appointment session interpreter meeting speaks participant refugee
    thanks thank hello hi help english this that your our have has will be of from contact person show change
    speak ukrainian arabic somali russian not don't morning afternoon o'clock half past quarter available free
    busy block schedule which long before after am unavailable december january february march may june july
    october early late end beginning soon possible refugees ukrainians section chapter deadline mandatory
    guidance weather session sessions appointments someone phone number counsellor whats what's i'm i'd we're
    let's can't cannot sick away holiday leave get make set up look looking there here other different instead
"""
# Shared by two of them: no evidence.
_SHARED = folded_words("""
    kan for her det time book booking somali interpreter vil skal tolk for i en book is no me do will to at be
    of an a so on in
""")

_WORDS = {"nn": folded_words(_NYNORSK), "nb": folded_words(_BOKMAL), "en": folded_words(_ENGLISH)}
# Told apart by their letters only: folded they are the same word.
_SPELT = {"nn": frozenset(("måndag", "måndagen", "måndagar")), "nb": frozenset(("mandag", "mandagen", "mandager"))}
_STRONG = {
    "nn": folded_words("""
    ikkje eg kva kven korleis kvifor veke veker ein eit dykk frå tysdag laurdag rettleiing deltakar månad
    ynskjer morgon nokon berre busett kor fyrst
"""),
    "nb": folded_words("""
    ikke jeg hva hvem hvordan hvor hvorfor uke uker dere trenger tirsdag veiledning fra deltaker noen bare
"""),
    "en": frozenset(["the", "please", "want", "would", "like", "what", "who", "how", "tomorrow", "week", "weeks",
        "need", "my", "with", "cancel", "move", "friday", "tuesday", "monday", "wednesday", "thursday", "and", "you"]),
}  # fmt: skip
# A dialect is no written language: its forms say nothing, and the writer is answered in bokmål unless nynorsk
# forms stand beside.
_DIALECT = folded_words("æ itj ittj ka kæm korsn dokker dokk mæ dæ e morra mårra")


def read_reply_language(tokens: Sequence[Token]) -> WrittenLanguage:
    """The written language of `tokens`; bokmål when nothing tells them apart."""
    scores = {"nb": 0, "nn": 0, "en": 0}
    clear = dict.fromkeys(scores, 0)
    for token in tokens:
        for language, words in _WORDS.items():
            if token.folded in words:
                shared = token.folded in _SHARED
                scores[language] += 3 if token.folded in _STRONG[language] else (1 if shared else 2)
                clear[language] += not shared
    if clear["en"] and scores["en"] > max(scores["nb"], scores["nn"]):
        return "en"
    for token in tokens:
        for language, spelt in _SPELT.items():
            scores[language] += token.text.lower() in spelt
        if len(token.folded) > 6:
            scores["nn"] += token.folded.endswith(("arar", "arane", "leg", "lege"))
            scores["nb"] += token.folded.endswith(("erne", "lig", "lige"))
    dialect = any(token.folded in _DIALECT for token in tokens)
    if scores["nn"] > scores["nb"] and not (dialect and scores["nn"] < 3):
        return "nn"
    return "nb"
