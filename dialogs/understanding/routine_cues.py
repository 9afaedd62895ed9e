"""How questions about the routine are put: a question's opening, and what the routine speaks of."""

from dialogs.understanding.wording import any_of

OUTRIGHT = any_of(
    r"rutine\w*", r"regelverk\w*", r"regler", r"reglene?", r"reglane?", r"regelen", r"reglar", r"routine", r"rules?", r"what are the rules",
    r"(?:hva|kva|ka|hvilke|kva for) (?:er|sier|seier|gjelder|gjeld|slags)(?: \S+){0,3}? (?:frist\w*|krav\w*|regl\w*|rutine\w*|loven|lova|plikt\w*|rett\w*)",
    r"(?:(?:hva|kva) (?:er )?)?(?:forskjell\w*|skilnad\w*)(?: \S+){0,6}", r"difference between(?: \S+){0,6}",
)  # fmt: skip

QUESTION = any_of(
    r"(?:hvor|kor|how) (?:lang|lange|langt|lenge|mye|mykje|mange|tidlig|tidleg|sent|seint|stor|ofte|fort|snart|raskt|long|many|early|late|soon|far|often|much)",
    r"(?:hvem|kven|kem|who) (?:\S+ )?(?:bestiller|bestill|tinger|tingar|ordner|ordnar|sender|sendar|skriver|skriv|betaler|betalar|leder|leier|skal|ma|bor|kan|har|lager|lagar|"
    r"orders|sends|writes|pays|leads|books|should|must|has|forwards|videresender|tar|tek|holder|skaffer|far|gjor|gjer|is responsible|trenger|inviterer|deltar|"
    r"does|arranges|provides|needs|can|informerer|sorger|syter)",
    r"(?:ma|skal|bor|kan|trenger|treng|far|behover|har|ska|do|does|must|should|can|is|are|er|e|blir|finnes|finst|gjelder|gjeld|star|stemmer) "
    r"(?:jeg|eg|ae|vi|me|man|ein|en|kommunen|deltak\w*|flyktning\w*|ukrain\w*|bruker\w*|veileder\w*|radgiver\w*|det|de|dei|hun|ho|han|du|dere|dykk|i|we|the|they|it|"
    r"alle|samtal\w*|motet|there|nav|vi i kommunen|programradgiver\w*|one|karriere\w*|tolken|veiledning\w*|timen|timene|referatet|participants?|somalier\w*|noen|nokon)",
    r"(?:hvorfor|kvifor|koffor|why|when|nar|hvordan|korleis|korsn|how|hvilke|hvilken|kva for|which|what|hva|kva|ka|hvor|kor|where)",
    r"(?:lurer|lurar|undrar|undrer) (?:pa|litt|om)", r"gjelder det", r"(?:koster|kostar|finnes|finst|fins|gjelder|gjeld|trengs|kreves|krevst|holder|varer|varar|stemmer|hender) (?:det|dette|samtalen|motet|tre|3|fristen|tremanedersfristen|reglene|regelen|noen|noe|en|et|ei|ein|eit|\S+)", r"(?:er|e) det (?:lov|mulig|mogleg|greit|krav|plikt|nodvendig|naudsynt|ok)",
)  # fmt: skip

TOPIC = any_of(
    r"frist\w*", r"varsel\w*", r"to uker(?: for| i forveien)?", r"to veker", r"14 dager", r"fjorten dag\w*", r"(?:pa )?forhand", r"forehand", r"i forveien", r"in advance", r"advance", r"notice", r"deadline",
    r"(?:bestiller?|ordner|ordnar|skaffer|betaler|betalar|bestille|bestill|ordne|skaffe|tingar?|tinge|orders?|pays?|book|books|arrange)(?: \S+){0,2}? (?:tolk\w*|tolken|interpreter\w*|lokal\w*|rom|rommet|room)",
    r"(?:tolk|tolken|interpreter)(?: \S+){0,3}? (?:selv|sjolv|sjol|ourselves|myself|fysisk|skjerm)", r"tolken", r"kvalifisert\w*", r"tolkeloven",
    r"varer?", r"varar?", r"varigheit\w*", r"varighet\w*", r"lengde", r"last", r"takes?", r"tar (?:en|ein|det|samtalen|motet|en time)(?: \S+)?", r"tek (?:ein|det|samtalen|samtala|motet)(?: \S+)?", r"lenge",
    r"notat\w*", r"referat\w*", r"minutes", r"notes?", r"imdi\w*", r"skriver", r"skriftlig", r"journal\w*", r"dokumenter\w*",
    r"plikt\w*", r"rett", r"rett til", r"rettar", r"rettighet\w*", r"obligatorisk\w*", r"frivillig\w*", r"mandatory", r"voluntary", r"right to", r"krav\w*", r"krever?", r"krevs", r"kreves", r"required?", r"nodvendig", r"naudsynt", r"necessary", r"lov", r"allowed",
    r"gruppemot\w*", r"informasjonsmot\w*", r"infomot\w*", r"fellesmot\w*", r"group meeting", r"information meeting",
    r"lenk\w*", r"lenkj\w*", r"teams\w*", r"link\w*", r"digital\w*", r"fysisk\w*", r"oppmote", r"personlig", r"in person", r"on site", r"videomote\w*", r"lokale\w*", r"rom", r"rommet", r"adresse",
    r"duf\w*", r"navn\w*", r"namn\w*", r"personopplysning\w*", r"personnummer", r"fodselsnummer", r"personal data", r"names?", r"opplysning\w*", r"anonym\w*", r"taushetsplikt\w*", r"gdpr", r"samtykke\w*",
    r"kartlegging\w*", r"kompetansekartlegging\w*", r"mapping", r"introduksjonsprogram\w*", r"introprogram\w*", r"programstart",
    r"alder\w*", r"aldersgrense\w*", r"over 55", r"under 18", r"ar gammel", r"gamle", r"gamal", r"gammel", r"senest", r"seinast", r"gjennomfort", r"forsamtale\w*", r"nytt sprak", r"age", r"eldre enn", r"yngre enn", r"55 ar\w*", r"18 ar\w*", r"60 ar\w*", r"mindrearig\w*",
    r"tirsdag\w* og fredag\w*", r"tysdag\w* og fredag\w*", r"bare tirsdag\w*", r"ukedag\w*", r"vekedag\w*", r"hvilke dager", r"kva dagar", r"hvilken dag", r"andre dager", r"andre dagar", r"which days", r"what days", r"tirsdager", r"fredager", r"tysdagar", r"fredagar", r"onsdager", r"mandager", r"torsdager", r"onsdagar", r"pa en (?:man|ons|tors|lor|son)dag", r"pa ein (?:man|ons|tors|laur|sun)dag",
    r"etterarbeid", r"forarbeid\w*", r"for samtalen", r"etter samtalen", r"for - ?samtale", r"ettersamtale\w*", r"etterpa", r"materiell\w*", r"materiale", r"after the session", r"before the session", r"afterwards",
    r"delta", r"deltar", r"tilstede", r"til stede", r"være med", r"vere med", r"sitte med", r"sitje med", r"vaere med", r"attend", r"present", r"be there", r"sit in", r"med i samtalen", r"med pa samtalen", r"med i samtala",
    r"tre maneder\w*", r"3 maneder\w*", r"tre manader", r"3 mnd", r"three months", r"bosetting\w*", r"busetjing\w*", r"settlement", r"settled", r"bosatt\w*", r"6 ?a", r"§ ?\d*", r"paragraf \d+", r"kapittel \d+ ?a?", r"kap \d+ ?a?", r"kollektiv\w*", r"unntak\w*", r"exception\w*",
    r"ansvar\w* for a", r"responsible for", r"videresend\w*", r"vidaresend\w*", r"forwards?", r"innkall\w*", r"invit\w*", r"koster? (?:det|samtalen|tolk\w*|veiledning\w*|motet)(?: \S+)?", r"gratis", r"pris\w*", r"cost", r"free of charge", r"anbefaling\w*", r"tilrading\w*", r"recommendation\w*",
    r"hvor mange ganger", r"kor mange gonger", r"flere ganger", r"fleire gonger", r"antall", r"hvor lang tid", r"kor lang tid", r"hvor lenge", r"kor lenge", r"how long", r"siste liten", r"samme dag", r"same dag", r"kort varsel", r"short notice",
    r"foreldre", r"barn", r"familie", r"par", r"ektepar", r"hvor tidlig", r"gjelder dette", r"gjeld dette", r"bytte tolk", r"sprak", r"hva skjer", r"kva skjer", r"forberede\w*", r"forbu\w*", r"prepare",
)  # fmt: skip

CORE = any_of(
    r"samtal\w*",
    r"veiledning\w*",
    r"karriereveiledning\w*",
    r"rettleiing\w*",
    r"deltak\w*",
    r"flyktning\w*",
    r"ukrain\w*",
    r"tolk\w*",
    r"mot\w*",
    r"kommun\w*",
    r"lenk\w*",
    r"bestille",
    r"bestilling",
    r"participants?",
    r"session\w*",
    r"guidance",
    r"interpreter\w*",
    r"meeting",
    r"municipality",
    r"refugees?",
    r"ektefelle\w*",
    r"informasjon",
    r"opplysninger",
    r"oppsummering\w*",
    r"time",
    r"timen",
    r"veileder\w*",
    r"counsell?or",
    r"book",
    r"nav",
)
"""What the routine is about; in a question that asks for nothing else it makes it one about the routine."""

ASKS_FOR_A_TIME = any_of(
    r"(?:kan|kunne|far|can|could|may|har)(?: (?:jeg|eg|vi|me|du|dere|dykk|i|we|you|ae))?(?: \S+){0,2}? (?:bestille|booke|book|komme|holde|arrangere|ta imot|ta i mot|reservere|sette opp|setje opp|fa|ha|have|tinge|get|ordne|finne|fikse|avtale|hjelpe)",
    r"(?:har|er|fins|finnes|finst|do|is|are)(?: \S+){0,3}? (?:ledig\w*|kapasitet|plass|apning\w*)",
    r"(?:har|er|do|is|are)(?: \S+){0,3}? (?:available|free)",
)
"""«kan jeg bestille time fredag?» is a wish put as a question."""

GENERAL_DAYS = any_of(
    r"(?:tirs|tys|ons|tors|fre|man|lor|laur|son|sun)dag(?:er|ar)", r"pa (?:en|ein) (?:tirs|tys|ons|tors|fre|man|lor|laur|son|sun)dag",
    r"andre dag(?:er|ar)", r"hvilke dager", r"kva dagar", r"which days", r"kort varsel", r"mindre enn", r"(?:hvor|kor|how) (?:mange|many|ofte|often)", r"flere enn", r"fleire enn", r"more than", r"uten", r"utan", r"for sent", r"for seint",
    r"without", r"less than", r"selv", r"sjolv",
)  # fmt: skip
"""What makes «kan jeg bestille …?» a question about the rule after all."""
