"""In which written language a message is put: bokmål, nynorsk or English (språklova asks for an answer in the same)."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from understanding.words.folding import folded_words
from understanding.words.known_words import ENGLISH_WORDS
from understanding.words.remembered import remembered
from understanding.words.tokens import Token

WrittenLanguage = Literal["nb", "nn", "en"]

# Forms that only nynorsk has. Those that dialects and hurried bokmål share with it stand apart, below.
_NYNORSK = """
    ikkje eg ein no rådgjevarar snakkast eit eitt kva kven korleis kvifor kvar kvarandre veke veker veka vekene
    månad månaden månader månadene tysdag tysdagen tysdagar laurdag laurdagen sundag sundagen dykk dykkar
    dykkars nokon noko nokre nokolunde berre saman heime hjå ynskjer ynskje ynskjast ønskjer ønskje ønskjeleg
    mogleg mogeleg umogleg moglegheit rettleiing rettleiinga rettleiar rettleiaren rettleiarar rådgjevar
    rådgjevaren dei deira deires vere vera vore meir morgon morgonen føremiddag føremiddagen ettermiddagen anten
    utan teneste tenesta tenester korkje deltakar deltakaren deltakarar deltakarane tolketeneste flyktningar
    flyktningane ukrainar ukrainaren ukrainarar ukrainarane brukaren brukarar sjølv sjølve sjå sjår seie spørje
    kjend vert vart verta leggje setje setja gjere gjera gjerast eigentleg fyrst fyrste sidan tinge tinga tingar
    tinging tinginga samtala samtalane samtalar timane timar tilgjengeleg utilgjengeleg oppteken opptekne avtala
    snakkar snakkast følgjer høyrer komande førstkommande tidleg tidlegare seinare seinast seinaste busett
    busetjing annan svarar trur einast døme kommunar kommunane lenkje lenkja ventar passar gong gongar gongen
    heiter dagar dagane tykkjer høver takkar gjev gje fylgje fylgjer avbestelle bestella ver bestillingane
    bestillingar avtalane avtalar utsetje utsetja flyttast avlysast slettast strykast stadfesta stadfest lurar
    undrar treffast møtast skrivast handlar handla fortel skjønar hugsar hugse tek teke nynorske framleis
    diverre mellombels eigen eiga eige kvardag kjende løyse kunna skulla gjeld innhald lengje elles difor åleine
    fleirtal tilgjenge opplysningar notatar møtar reglar reglane fristar enno syn syne halde halda skyvast
    skyva sjekka greitt då desse hennar gløymt gløymde gløymer
    vonar venleg venlegast helsing attende opningstid rekk mykje framleis kostar startar sluttar endrar ringjer
    likar jobbar sender saknar manglar planlegg registrerer prøver hentar treff spør finna skriva lesa bruka
    hjelpa senda henta ringja prata veksla nytta vidare førre sjølvsagt kvifor krev krevst trengst finst finnast
    skriftleg munnleg personleg vanleg vanlegvis verkar brukast utanfor innanfor haust hausten sumar sumaren jol
    jola
"""
_BOKMAL = """
    ikke jeg et hva hvem hvordan hvorfor hvor hver hvilke hvilken hvilket trenger trengs uke uker uken ukene
    måned måneden måneder tirsdag tirsdagen tirsdager lørdag lørdagen søndag dere deres noen noe bare sammen
    disse hennes da ennå glemt glemte vennlig hilsen håper vet spørre finne skrive lese bruke sende hente
    kommer gjør hjemme hos ønsker ønskes mulig umulig mulighet veiledning veiledningen veileder veilederen
    veiledere rådgiver rådgiveren hun henne være vært mer flere morgen morgenen formiddag formiddagen enten
    uten tjeneste tjenesten tjenester deltaker deltakeren deltakere deltakerne flyktninger flyktningene ukrainer
    ukrainere ukrainerne brukeren selv se si spørre kjent blir ble legge sette gjøre egentlig først første siden
    samtaler samtalene timene timer opptatt syk snakker følger hører kommende tidlig tidligere senere
    senest snarest bosatt bosetting annen annet svarer tror eneste kommuner kommunene lenken venter passer
    ganger dager dagene gir gi følge bestillingen bestillinger bestillingene avtalen avtaler utsettes flyttes
    avlyses slettes bekreftet bekreft lurer møtes forteller skjønner husker huske tar gjelder innhold lenge
    ellers derfor alene opplysninger regler reglene frister krever kreves finnes skriftlig personlig vanlig
    vanligvis virker brukes utenfor nå en
"""
# Dialects and bokmål in a hurry have these too: alone they say nothing.
_ALSO_SPOKEN = folded_words("""
    treng ho kor me ei anna kjem gjer sjuk sjukt fleire heile samtala timan kome korti bestillinga gjekk fekk
    seier brukar lei fortel ka tek høyrer sku mykje sjekka prata då
""")
_DIALECT = folded_words("æ itj ittj ikkj ka kæm kem korsn koffor dokker dokk dåkker morra mårra nåkka nån førr te")
_DIALECT_AS_TYPED = frozenset(("æ", "mæ", "dæ"))
"""A dialect is no written language: who writes so is answered in bokmål unless clear nynorsk stands beside."""

_WORDS = {
    "nn": folded_words(_NYNORSK) - _ALSO_SPOKEN,
    "nb": folded_words(_BOKMAL),
}
_UNMISTAKABLE = {
    "nn": folded_words("ikkje eg kva kven korleis kvifor veke veker veka dykk tysdag rettleiing deltakar nokon"),
    "nb": folded_words("ikke jeg hva hvem hvordan hvorfor dere uke uker veiledning deltaker deltakeren trenger"),
}
# English words that are Norwegian ones too.
_NOT_ENGLISH_ALONE = folded_words("""
    i me no for to at be do an on so will book booking time ok is in her a hang get gift and man men or by all
    you over under agenda start stop status teams link person phone mail email data info program problem plan
    fire ten fast still best kind led rest via her den dem far let mine min so ukrainian arabic somali dari
    pashto farsi november december september april august mars asap norwegian english teams re test example org
    com non send find
""")
_NORWEGIAN = folded_words("vi må på er og til som med det den men av kan skal vil har samtale tolk takk kl")
"""Bokmål and nynorsk both."""
_MORE_ENGLISH = folded_words("""
    am unavailable order passport joke tell give hi session sessions meeting meetings contact help schedule
    capital weather flight doctor ticket write poem mr mrs ms its it's don't there's we've i've who's when's
    where's arrange joint newcomers arrivals slot slots openings reach counselling advice rooms rule rules
    deadline mandatory allowed required attend notes link forward afterwards instead postpone delay earlier
    later talk right still brilliant perfect great lovely cheers needed all that's i'm i'll we're they're he's
    she's isn't doesn't can't won't couldn't someone something nobody anything everything everyone another other
    which whose while because before after about above again against already always enough every few first last
    many more most much never often only own same since some such than their them then these those though through
    together until very well were would could should might must may shall
""")
_CLEAR_ENGLISH = (ENGLISH_WORDS | _MORE_ENGLISH) - _NOT_ENGLISH_ALONE
# Told apart by their letters only: folded they are the same word.
_SPELT = {
    "nn": frozenset(("måndag", "måndagen", "måndagar", "frå")),
    "nb": frozenset(("mandag", "mandagen", "mandager", "fra")),
}
_ENDINGS = {"nn": ("arar", "arane", "ingane", "ingar", "leg", "lege", "heita", "ast"), "nb": ("erne", "lig", "lige")}
_SHORTEST_WITH_ENDING = 7


class _Signs(NamedTuple):
    """What one word says of the language of its message, as numbers to be added up."""

    nynorsk: int
    bokmal: int
    norwegian: int
    """Either of the two."""
    clear_english: int
    some_english: int
    """English, and perhaps Norwegian."""
    spoken: int
    """Nynorsk, and many a dialect."""
    dialect: int


def read_reply_language(tokens: Sequence[Token]) -> WrittenLanguage:
    """The written language of `tokens`; bokmål when nothing tells them apart."""
    signs = [_signs(token.folded, token.text.lower()) for token in tokens if token.is_word]
    if not signs:
        return "nb"
    told = _Signs(*map(sum, zip(*signs, strict=True)))
    english = 2 * told.clear_english + told.some_english
    if told.clear_english and english > 2 * (told.nynorsk + told.bokmal + told.norwegian) + told.spoken:
        return "en"
    nynorsk = 2 * told.nynorsk + told.spoken
    return "nn" if nynorsk > 2 * told.bokmal + 2 * bool(told.dialect) and nynorsk > 1 else "nb"


@remembered
def _signs(word: str, typed: str) -> _Signs:
    """Of a word folded, and as it was typed in lower case."""
    of_a_language = typed != "hæ"
    return _Signs(
        nynorsk=_says("nn", word, typed),
        bokmal=_says("nb", word, typed),
        norwegian=of_a_language and word in _NORWEGIAN,
        clear_english=of_a_language and word in _CLEAR_ENGLISH,
        some_english=of_a_language and word in _NOT_ENGLISH_ALONE,
        spoken=of_a_language and word in _ALSO_SPOKEN,
        dialect=typed in _DIALECT_AS_TYPED or word in _DIALECT,
    )


def _says(written: str, word: str, typed: str) -> int:
    """How clearly the word is one of `written` alone."""
    if word in _UNMISTAKABLE[written]:
        return 2
    ending = len(word) >= _SHORTEST_WITH_ENDING and word.endswith(_ENDINGS[written])
    other = "nb" if written == "nn" else "nn"
    return int(word in _WORDS[written] or typed in _SPELT[written] or (ending and word not in _WORDS[other]))
