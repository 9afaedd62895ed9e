"""How questions about the routine are put: a question's opening, and what the routine speaks of."""

from dialogs.understanding.wording import any_of

OUTRIGHT = any_of(r"""
    rutine\w*|regelverk\w*|regler|reglene?|reglane?|regelen|reglar|routine|rules?|what are the rules
    (?:hva|kva|ka|hvilke|kva for) (?:er|sier|seier|gjelder|gjeld|slags)(?: \S+){0,3}? (?:frist\w*|krav\w*|
        regl\w*|rutine\w*|loven|lova|plikt\w*|rett\w*)
    (?:(?:hva|kva) (?:er )?)?(?:forskjell\w*|skilnad\w*)(?: \S+){0,6}
    difference between(?: \S+){0,6}
""")  # fmt: skip

QUESTION = any_of(r"""
    (?:trenger|treng) (?:jeg|eg|ae|vi|me|man|ein|en|kommunen|deltakeren|deltakaren|dere|dykk|det|du)
    (?:hvor|kor|how) (?:lang|lange|langt|lenge|mye|mykje|mange|tidlig|tidleg|sent|seint|stor|ofte|fort|snart|
        raskt|long|many|early|late|soon|far|often|much)
    (?:hvem|kven|kem|who) (?:\S+ )?(?:bestiller|bestill|tinger|tingar|ordner|ordnar|sender|sendar|skriver|skriv|
        betaler|betalar|leder|leier|skal|ma|bor|kan|har|lager|lagar|orders|sends|writes|pays|leads|books|should|
        must|has|forwards|videresender|tar|tek|holder|skaffer|far|gjor|gjer|is responsible|trenger|inviterer|deltar|
        does|arranges|provides|needs|can|informerer|sorger|syter)
    (?:ma|skal|bor|kan|far|behover|har|ska|do|does|must|should|can|is|are|er|e|blir|finnes|finst|
        gjelder|gjeld|star|stemmer) (?:jeg|eg|ae|vi|me|man|ein|en|kommunen|deltak\w*|flyktning\w*|ukrain\w*|
        bruker\w*|veileder\w*|radgiver\w*|det|de|dei|hun|ho|han|du|dere|dykk|i|we|the|they|it|alle|samtal\w*|motet|
        there|nav|vi i kommunen|programradgiver\w*|one|karriere\w*|tolken|veiledning\w*|timen|timene|referatet|
        participants?|somalier\w*|noen|nokon)
    (?:hvorfor|kvifor|koffor|why|when|nar|hvordan|korleis|korsn|how|hvilke|hvilken|kva for|which|what|hva|kva|
        ka|hvor|kor|where)
    (?:lurer|lurar|undrar|undrer) (?:pa|litt|om)
    gjelder det
    (?:koster|kostar|finnes|finst|fins|gjelder|gjeld|trengs|kreves|krevst|holder|varer|varar|stemmer|
        hender) (?:det|dette|samtalen|motet|tre|3|fristen|tremanedersfristen|reglene|regelen|noen|noe|en|et|ei|ein|
        eit|\S+)
    (?:er|e) det (?:lov|mulig|mogleg|greit|krav|plikt|nodvendig|naudsynt|ok)
""")  # fmt: skip

TOPIC = any_of(r"""
    (?:kor|hvor) mange (?:dagar|dager|uker|veker)(?: for)?|egen tolk|eigen tolk|interpreter|two weeks|
        opplysning\w*|vite om|order an interpreter
    frist\w*|varsel\w*|to uker(?: for| i forveien)?|to veker|14 dager|fjorten dag\w*|(?:pa )?forhand
    forehand|i forveien|in advance|advance|notice|deadline
    (?:bestiller?|ordner|ordnar|skaffer|betaler|betalar|bestille|bestill|ordne|skaffe|tingar?|tinge|orders?|
        pays?|book|books|arrange)(?: \S+){0,2}? (?:tolk\w*|tolken|interpreter\w*|lokal\w*|rom|rommet|room)
    (?:tolk|tolken|interpreter)(?: \S+){0,3}? (?:selv|sjolv|sjol|ourselves|myself|fysisk|skjerm)
    tolken|kvalifisert\w*|tolkeloven|varer?|varar?|varigheit\w*|varighet\w*|lengde|last|takes?
    tar (?:en|ein|det|samtalen|motet|en time)(?: \S+)?
    tek (?:ein|det|samtalen|samtala|motet)(?: \S+)?
    lenge|notat\w*|referat\w*|minutes|notes?|imdi\w*|skriver|skriftlig|journal\w*|dokumenter\w*|plikt\w*
    rett|rett til|rettar|rettighet\w*|obligatorisk\w*|frivillig\w*|mandatory|voluntary|right to|krav\w*
    krever?|krevs|kreves|required?|nodvendig|naudsynt|necessary|lov|allowed|gruppemot\w*
    informasjonsmot\w*|infomot\w*|fellesmot\w*|group meeting|information meeting|lenk\w*|lenkj\w*
    teams\w*|link\w*|digital\w*|fysisk\w*|oppmote|personlig|in person|on site|videomote\w*|lokale\w*|rom
    rommet|adresse|duf\w*|navn\w*|namn\w*|personopplysning\w*|personnummer|fodselsnummer|personal data
    names?|opplysning\w*|anonym\w*|taushetsplikt\w*|gdpr|samtykke\w*|kartlegging\w*
    kompetansekartlegging\w*|mapping|introduksjonsprogram\w*|introprogram\w*|programstart|alder\w*
    aldersgrense\w*|over 55|under 18|ar gammel|gamle|gamal|gammel|senest|seinast|gjennomfort
    forsamtale\w*|nytt sprak|age|eldre enn|yngre enn|55 ar\w*|18 ar\w*|60 ar\w*|mindrearig\w*
    tirsdag\w* og fredag\w*|tysdag\w* og fredag\w*|bare tirsdag\w*|ukedag\w*|vekedag\w*|hvilke dager
    kva dagar|hvilken dag|andre dager|andre dagar|which days|what days|tirsdager|fredager|tysdagar
    fredagar|onsdager|mandager|torsdager|onsdagar|pa en (?:man|ons|tors|lor|son)dag
    pa ein (?:man|ons|tors|laur|sun)dag|etterarbeid|forarbeid\w*|for samtalen|etter samtalen
    for - ?samtale|ettersamtale\w*|etterpa|materiell\w*|materiale|after the session|before the session
    afterwards|delta|deltar|tilstede|til stede|være med|vere med|sitte med|sitje med|vaere med|attend
    present|be there|sit in|med i samtalen|med pa samtalen|med i samtala|tre maneder\w*|3 maneder\w*
    tre manader|3 mnd|three months|bosetting\w*|busetjing\w*|settlement|settled|bosatt\w*|6 ?a|§ ?\d*
    paragraf \d+|kapittel \d+ ?a?|kap \d+ ?a?|kollektiv\w*|unntak\w*|exception\w*|ansvar\w* for a
    responsible for|videresend\w*|vidaresend\w*|forwards?|innkall\w*|invit\w*
    koster? (?:det|samtalen|tolk\w*|veiledning\w*|motet)(?: \S+)?
    gratis|pris\w*|cost|free of charge|anbefaling\w*|tilrading\w*|recommendation\w*|hvor mange ganger
    kor mange gonger|flere ganger|fleire gonger|antall|hvor lang tid|kor lang tid|hvor lenge|kor lenge
    how long|siste liten|samme dag|same dag|kort varsel|short notice|foreldre|barn|familie|par|ektepar
    hvor tidlig|gjelder dette|gjeld dette|bytte tolk|sprak|hva skjer|kva skjer|forberede\w*|forbu\w*
    prepare
""")  # fmt: skip

CORE = any_of(r"""
    samtal\w*|veiledning\w*|karriereveiledning\w*|rettleiing\w*|deltak\w*|flyktning\w*|ukrain\w*|tolk\w*
    mot\w*|kommun\w*|lenk\w*|bestille|bestilling|participants?|session\w*|guidance|interpreter\w*
    meeting|municipality|refugees?|ektefelle\w*|informasjon|opplysninger|oppsummering\w*|time|timen
    veileder\w*|counsell?or|book|nav
""")
"""What the routine is about; in a question that asks for nothing else it makes it one about the routine."""

ASKS_FOR_A_TIME = any_of(r"""
    (?:kan|kunne)(?: (?:du|dere|dykk))?(?: \S+){0,1}? (?:legge inn|legg inn|sette av|komme og|sjekke|finne)
    (?:hvordan|korleis|korsn|how)(?: \S+){0,3}? (?:bestill\w*|book\w*|tinge\w*|order)
    (?:kan|kunne|far|can|could|may|har)(?: (?:jeg|eg|vi|me|du|dere|dykk|i|we|you|
        ae))?(?: \S+){0,2}? (?:bestille|booke|book|komme|holde|arrangere|ta imot|ta i mot|reservere|sette opp|
        setje opp|fa|ha|have|tinge|get|ordne|finne|fikse|avtale|hjelpe)
    (?:har|er|fins|finnes|finst|do|is|are)(?: \S+){0,3}? (?:ledig\w*|kapasitet|plass|apning\w*)
    (?:har|er|do|is|are)(?: \S+){0,3}? (?:available|free)
""")
"""«kan jeg bestille time fredag?» is a wish put as a question."""

GENERAL_DAYS = any_of(r"""
    egen tolk|eigen tolk|samtale sammen|samtale saman|(?:to|flere|fleire) deltak\w*|order an interpreter|
        interpreter required
    (?:kor|hvor) (?:mange|lang|tidlig|tidleg|lenge)
    kan (?:man|ein|en|one)|varsel|notice|(?:hvem|kven|who)
    (?:tirs|tys|ons|tors|fre|man|lor|laur|son|sun)dag(?:er|ar)
    pa (?:en|ein) (?:tirs|tys|ons|tors|fre|man|lor|laur|son|sun)dag
    andre dag(?:er|ar)|hvilke dager|kva dagar|which days|kort varsel|mindre enn
    (?:hvor|kor|how) (?:mange|many|ofte|often)
    flere enn|fleire enn|more than|uten|utan|for sent|for seint|without|less than|selv|sjolv
""")  # fmt: skip
"""What makes «kan jeg bestille …?» a question about the rule after all."""
