"""What advisers write when they want something, as patterns on a folded line (å→a, ø→o, æ→e) with weights.

A pattern counts once however often it occurs. 4 says it outright, 3 nearly, 2 needs company, 1 is a hint.
"""

import re

from dialogs.understanding.wording import any_of

Cue = tuple[int, re.Pattern[str]]

_BOOKING = (
    r"(?:tid\w*|dato\w*|dag\w*|time\w*|klokkeslett\w*|avtal\w*|booking\w*|bookning\w*|bestilling\w*|bestillinga|samtal\w*|mot\w*|moet\w*|"
    r"veiledning\w*|rettleiing\w*|karriere\w*|session\w*|appointment\w*|meeting\w*|time|date|slot|den|han|det|oppmote\w*|tingen|tinginga)"
)
_UP_TO_FOUR = r"(?: \S+){0,4}? "
_UP_TO_TWO = r"(?: \S+){0,2}? "
_SESSION = (
    r"(?:samtal\w*|karrieresamtal\w*|time|timen|timer|timar|veiledning\w*|veildning\w*|karriereveiledning\w*|rettleiing\w*|"
    r"karriererettleiing\w*|veiledningstime\w*|veiledningssamtal\w*|enkeltsamtal\w*|enkelttime\w*|individuell\w*|session|sessions|"
    r"appointment|guidance|slot|konsultasjon\w*|avtale|okt|karrieretime\w*|individualsamtal\w*|tolketime|tolkesamtale|"
    r"rettleiingstime\w*|rettleiingssamtal\w*|karrieresamtale|videosamtale|teams - samtale|teamssamtale|counselling|counseling)"
)
_GROUP = (
    r"(?:informasjonsmot\w*|infomot\w*|info mot\w*|info - mot\w*|informasjons mot\w*|gruppemot\w*|gruppe mot\w*|fellesmot\w*|gruppeinfo\w*|"
    r"gruppeinformasjon\w*|gruppesamling\w*|informasjonssamling\w*|infosamling\w*|orienteringsmot\w*|group meeting\w*|"
    r"information meeting\w*|info meeting\w*|group session\w*|group information\w*|gruppetime\w*|gruppeveiledning\w*|gruppesamtal\w*|"
    r"oppstartsmot\w*|velkomstmot\w*|orienteringsmote\w*|informasjon i gruppe|felles info\w*|felles mote|infomoete|fellessamling\w*|fellesinfo\w*|informasjonstreff|infotreff)"
)
_WANT = (
    r"(?:bestill\w*|bestell\w*|bestil|book|booke|booka|bookes|booking|boke|bok|reserver\w*|sett opp|sette opp|setje opp|sett meg opp|treng\w*|"
    r"onsk\w*|ynskj\w*|vil ha|vil gjerne ha|skulle hatt|sku hatt|skulla hatt|skulle gjerne hatt|kunne tenke|fa til|finn|finne|ordne|ordna|"
    r"avtale|avtal|need|want|would like|schedule|set up|arrange|order|ha ein|ha en|ha ei|fa en|fa ein|fa time|tinge|tinga|ting|"
    r"avtala|ma ha|har behov|behov for|get|make|registrer\w*|legg inn|legge inn|ny|nytt|ledig|ledige|ledig\w*|available|free|fikse|fiks)"
)

CUES: dict[str, tuple[Cue, ...]] = {
    "reschedule": (
        (4, any_of(r"(?<!har )(?<!hun )(?:om)?flytt\w*(?! (?:fra|ut|ut av|til|inn) (?:kommun\w*|byen|landet|norge|noreg|ei anna|en annen|annen kommune))", r"ombook\w*", r"flyte?", r"move", r"utsett?\w*", r"utsatt", r"forskyv\w*", r"framskynd\w*", r"fremskynd\w*",
                   r"reschedul\w*", r"postpone\w*", r"book\w* om", r"rebook\w*", r"skyv\w*", r"ombestill\w*", r"omberam\w*")),
        (4, any_of(r"(?:endre|endra|endring|endringa|endrer|forandre|change|bytt|bytte|byte|byta|justere|juster|skift|skifte|move)" + _UP_TO_FOUR + _BOOKING,
                   r"(?:push|move)" + _UP_TO_TWO + r"(?:to|back|it|the)\b.*")),
        (4, any_of(r"(?:nytt|anna|annet|et annet|eit anna|another|new|different|annan|annen|an?nan) (?:tidspunkt|tid|time|dato|dag|klokkeslett|date|day)")),
        (3, any_of(r"ny (?:tid|dato|dag)", r"(?:i stedet|istedenfor|i staden|i stedenfor|istedet|instead)", r"tidligere enn avtalt", r"seinere enn avtalt")),
        (2, any_of(r"passer ikke likevel", r"passar ikkje likevel", r"kolliderer", r"dobbeltbooket")),
    ),
    "instead": (
        (
            3,
            any_of(
                r"(?:kan|kunne|skal|vil|far|can|could)(?: \S+){0,2}? (?:heller|hellar|rather)(?: \S+){0,4}",
                r"(?:kan|kunne|skal|far|can|could)(?: \S+){0,2}? (?:ta|finne|finna|ha|do|find|gjore|gjere)(?: den| det| timen| samtalen| noe| noko| it| a| en| ein| et| eit)? "
                r"(?:annen|annan|annet|anna|different|another|something else)(?: \S+)?",
                r"(?:rekker|rekk|passer|passar|hover|funker|gar) (?:\S+ ){0,3}?(?:ikke|ikkje|darlig|darleg)(?: \S+){0,4}? (?:kan|kunne|annen|annet|ny|nytt|heller|finne|bytte)(?: \S+){0,4}",
                r"(?:ta|tar|have) (?:den|it|samtalen|timen)(?: \S+){0,2}? (?:kl|klokka|pa|heller|til|on|at|\w+dag)(?: \S+)?",
                r"(?:far|fekk|fikk|klarer|rekker) (?:ikke|ikkje)(?: til)?(?: \S+){0,6}? (?:har (?:dere|du|de|dykk)|finnes|kan)(?: \S+){0,4}", r"kan (?:timen|samtalen|motet|den)(?: \S+){0,2}? (?:være|vere|bli|starte|begynne)(?: \S+){0,3}? (?:senere|seinare|tidligere|tidlegare|seinere|litt for|litt etter)(?: \S+){0,3}", r"samme tid", r"frem en uke", r"fram ei veke", r"en uke frem", r"en uke senere", r"(?:en|ein) annen dag",
            ),
        ),
    ),
    "cancel": (
        (4, any_of(r"(?:av|ut)b[eo]?st[ie]ll\w*", r"avbest\w*", r"(?<!ble )(?<!vart )(?<!blei )(?<!was )(?<!blitt )avlys\w*", r"kansell?er\w*", r"cancel\w*", r"annuller\w*", r"avmeld\w*", r"avbud",
                   r"call off", r"avbook\w*", r"utgar", r"(?:ta|tar|tek) (?:vekk|bort|vekk)(?: \S+){0,3}", r"strek over(?: \S+){0,3}", r"stryk\w*", r"avlyst", r"avsei\w*", r"unbook")),
        (4, any_of(r"(?:slett|slette|sletta|slettes|fjern|fjerne|fjerna|dropp|droppe|droppa|trekk|trekke|trekkje|delete|remove|ta bort|drop|skrap|skrote|skrot)" + _UP_TO_FOUR + _BOOKING)),
    ),
    "not_coming": (
        (
            3,
            any_of(
                r"(?:treng|trenger|trengs|vil|onsker|ynskjer|skal|need|want)(?: \S+){0,2}? (?:ikke|ikkje|itj|not)(?: ha)? (?:samtale|time|veiledning|timen|samtalen|samtala|veiledningen|avtalen|motet|bookingen|bestillingen|the session|the appointment)(?: \S+){0,4}",
                r"(?:don't|doesn't|does not|do not|no longer) (?:need|want)(?: \S+){1,4}",
            ),
        ),
        (3, any_of(r"(?:ikke|ikkje|itj|not|no longer|ikke lenger) (?:lenger |lenger lenger |lengre )?(?:behov|bruk|need|aktuel\w*|aktuell\w*)(?: for)?(?: \S+){0,3}",
                   r"(?:treng|trenger|trengs) (?:ikke|ikkje) (?:\S+ ){0,3}(?:likevel|lenger|meir|mer|lengre)",
                   r"blir (?:ikke|ikkje) (?:noe|noko) av", r"(?:vil|skal) (?:ikke|ikkje) ha (?:\S+ ){0,3}likevel",
                   r"(?:kommer|kjem|moter|mot|dukker) (?:ikke|ikkje|itj)(?: opp)?", r"kan (?:ikke|ikkje) (?:komme|kome|mote|stille|delta)",
                   r"kan(?: \S+){0,2} (?:ikke|ikkje) (?:komme|kome|mote|stille|delta)(?: \S+){0,3}", r"can't (?:come|make it|attend)",
                   r"har trukket seg", r"har flyttet fra kommunen", r"takker nei", r"takkar nei", r"ombestemt seg")),
    ),
    "book_group_meeting": (
        (4, any_of(r"(?:holde|hold|arrangere|arranger|gjennomfore|halde|" + _WANT[3:] + r"(?: \S+){0,6}? " + _GROUP)),
        (3, any_of(_GROUP)),
        (3, any_of(r"(?:mote|samling|info|informasjon|meeting|motet|samlinga)(?: \S+){0,5}? (?:gruppe|gruppa|gruppen|gruppe|group|alle ukrainerne|nyankomne|nye bosatte)",
                   r"(?:mote|samling|info|informasjon|meeting)(?: \S+){0,4}? (?:[2-9]|[1-9]\d|to|tre|fire|fem|seks|sju|atte|ni|ti|tolv|femten|tjue|mange|flere|fleire) "
                   r"(?:nye )?(?:deltak\w*|flyktning\w*|ukrain\w*|person\w*|bosatte|participants|refugees|people)",
                   r"(?:gruppe|gruppa|group)(?: \S+){0,4}? (?:mote|informasjon|info|samling)")),
    ),
    "book_session": (
        (4, any_of(_WANT + r"(?: \S+){0,7}? " + _SESSION)),
        (3, any_of(r"(?:bestill|bestille|bestiller|book|booke|booker|booka|reserver|reservere|bestil|tinge)",
                   r"ledige? (?:tid\w*|time\w*|timar|samtal\w*|dag\w*)", r"(?:hvilke|kva) (?:tider|tidspunkt)(?: \S+){0,3} ledig\w*",
                   r"(?:nar|kva tid|katti) (?:har (?:dere|du|dykk|veileder) |er det |er )?(?:neste )?(?:ledig\w*|forste ledige)", r"har (?:dere|du|de|dykk) (?:\S+ ){0,3}ledig\w*", r"(?:er det|finnes det|finst det|noe|noko|anything|something) (?:\S+ ){0,2}?(?:ledig\w*|free|available)", r"ledig\w*", r"kapasitet", r"slots?", r"mel+d[ea]? pa(?: \S+){1,3}", r"pamelding",
                   r"available (?:time|slot)\w*", r"free (?:time|slot)\w*")),
        (3, any_of(r"(?:samtale|veiledning|karriereveiledning|karrieresamtale|enkeltsamtale|veiledningstime|rettleiing|karriererettleiing|"
                   r"veiledningssamtale|guidance|session|appointment|karriereveileding|karierveiledning|kariereveiledning|karriereveileder|rettleiingssamtale|rettleiingstime)")),
        (2, any_of(r"(?:time|timer|timar|timen)", r"(?:tolk|interpreter|tolketime)", r"individuell\w*")),
        (2, any_of(r"(?:deltaker|deltakar|deltakeren|bruker|brukar|flyktning|ukrainer|kandidat|participant|refugee|dame|kvinne|mann|kar|person|client|klient)")),
    ),
    "find_contact": (
        (5, any_of(r"kontaktperson\w*", r"kontaktinfo\w*", r"kontaktopplysning\w*", r"(?:telefon|mobil|tlf|epost|e - post|mail)\w*(?: \S+){0,1}? (?:til|for|hos|til dere)(?: \S+){1,4}",
                   r"(?:telefonn\w*|tlfn\w*|telefonnr|tlfnr|mobilnummer\w*)", r"nummer(?:et)? (?:til|te)(?: \S+){1,4}", r"tlf(?: nr| nummer| \.)?(?: til)?(?: \S+){0,4}",
                   r"(?:hvem|kven|kem|hvilken|kva for) (?:\S+ ){0,4}?(?:kontakt\w*|ringe\w*|ring)", r"(?:hvem|kven|kem|hvilken|kva for ein|hvilke) (?:\S+ ){0,3}?(?:veileder\w*|rettleiar\w*|karriereveileder\w*|karriererettleiar\w*)",
                   r"who (?:is|do|should|can) (?:\S+ ){0,5}?(?:contact|counsellor|counselor|call|adviser|advisor)(?: \S+){0,5}", r"contact (?:person|details|info\w*)", r"phone (?:number|no)",
                   r"(?:hvem|kven|kem)(?: \S+){0,4}? (?:har ansvar(?:et)?|ansvarlig|ansvarleg|har) (?:for )?(?:\S+)(?: kommune)?",
                   r"hvem (?:kan|skal|ma) (?:jeg|vi) (?:snakke|prate|ta kontakt|sporre|kontakte|ringe|henvende|skrive)(?: \S+){0,6}", r"kven (?:kan|skal|ma) (?:eg|me|vi) (?:snakke|prate|ta kontakt|sporje|kontakte|ringe|skrive|vende)(?: \S+){0,6}",
                   r"(?:kommer|komme|kome|kjem|fa|far|fatt|ta|tar)(?: jeg| eg| vi| me| man)? (?:i )?(?:kontakt med|tak i)(?: \S+){0,4}", r"get hold of(?: \S+){0,4}", r"(?:hvem|kven|kem) (?:er|e) (?:det )?(?:hos|i|for|pa) (?:\S+)(?: \S+){0,2}",
                   r"reach(?: \S+){0,3} counsellor", r"kontakt (?:for|i|til) (?:\S+)", r"(?:hvem|kven|kem|who)(?: \S+){0,2}? (?:svare|svarar|svarer|hjelpe|hjelper|answer|help)(?: \S+){1,6}", r"(?:hvem|kven|kem|hvor|kor) (?:\S+ )?(?:horer|hoyrer|tilhorer)(?: \S+){1,4}", r"(?:who's|who is|whos) (?:our|my|the)(?: \S+)? ?(?:contact|counsell?or|adviser|advisor)(?: \S+){0,3}", r"kontaktane?", r"(?:hvem|kven|kem) er (?:var|vart|vare|min|vara) (?:kontakt\w*|veileder\w*|rettleiar\w*)", r"kontakter")),
        (3, any_of(r"(?:ringe|ringer)", r"(?:snakke|prate|snakka) med (?:en|ein|noen|nokon|et|eit|veileder\w*|rettleiar\w*|karriereveileder\w*)(?: \S+)?", r"talk to (?:a|someone|somebody)(?: \S+)?")),
    ),
    "my_bookings": (
        (5, any_of(r"(?:mine|mina|min|mi|my)(?: \S+){0,2}? (?:bestilling\w*|booking\w*|bookning\w*|timer|timar|avtaler|avtalar|samtaler|samtalar|reservasjon\w*|bookings|bestillte|bestilte|sessions|appointments|tingingar)",
                   r"(?:bestilling\w*|booking\w*|bookning\w*|timene|timane|avtalene|avtalane|samtalene|samtalane|tingingane) (?:mine|mina|vare|mi|min|vara|vi har|jeg har|eg har)",
                   r"(?:hva|kva|ka|hvilke|kva for)(?: \S+){0,3}? (?:har (?:jeg|eg|vi|me|ae|e)|jeg har|eg har|vi har|me har|i have)(?: \S+){0,3}? (?:booket|booka|bestilt|bestillt|reservert|avtalt|booked|tinga|liggende|inne)",
                   r"(?:what|which)(?: \S+){0,2}? (?:have|did|do) (?:i|we)(?: \S+){0,2}? (?:book\w*|have booked)",
                   r"har (?:jeg|eg|vi|me|ae)(?: \S+){0,3}? (?:noen|nokre|nokon|noe|noko|flere|fleire)(?: \S+){0,2}? (?:bestilling\w*|booking\w*|timer|timar|avtaler|avtalar|samtaler|samtalar|booket|bestilt|booka)",
                   r"(?:nar|kva tid|katti|naar|hvilken dag|when)(?: \S+){0,1}? (?:er|e|var|is|blir|vart|ble)(?: \S+){0,2}? (?:neste(?! ledig)|timen|samtalen|samtala|next|motet|avtalen|my|bookingen|timen min)(?: \S+){0,3}",
                   r"(?:oversikt|liste|status)(?: \S+){0,4}? (?:bestilling\w*|booking\w*|bookning\w*|timene|timer|timar|avtaler|avtalar|samtaler|samtalar|booket|bestilt)",
                   r"(?:vis|vise|se|sja|list|show|sjekk|sjekke|see|check|finn|apne)(?: \S+){0,4}? (?:bestilling\w*|booking\w*|bookings|bookning\w*|avtalene|avtalane|reservasjon\w*|booket|bestilt|tingingar)",
                   r"er (?:timen|samtalen|bestillingen|bookingen|bestillinga|samtala)(?: \S+){0,3}? (?:bekreftet|bekrefta|godkjent|registrert|klar|i orden)",
                   r"har (?:jeg|eg|vi|me) (?:fatt |allerede |alt )?(?:booket|bestilt|booka|tinga)(?: \S+){0,5}", r"(?:lurer|lurar|lurt|undrar) (?:\S+ )?(?:nar|kva tid|naar)(?: \S+){0,2}? (?:timen|samtalen|samtala|motet|avtalen)(?: \S+){0,2}", r"my bookings", r"(?:which|what) (?:appointments|sessions|meetings|bookings|times)(?: \S+){0,3}? (?:i|we) (?:have|got|booked)(?: \S+){0,3}", r"(?:which|what) (?:appointments|sessions|bookings) do (?:i|we) have(?: \S+){0,3}", r"(?:hva|kva)(?: \S+){0,1} har (?:kommunen|vi|me|nav)(?: \S+){0,2} (?:bestilt|booket|booka|tinga)", r"se mine", r"vis mine", r"(?:kommende|komande|alle|alt|upcoming|framtidige) (?:timer|timar|bestilling\w*|booking\w*|samtaler|samtalar|avtaler|bookings|sessions)", r"(?:hvor|kor) mange (?:bestilling\w*|booking\w*|timer|timar|samtaler)(?: \S+){0,4}", r"(?:hva|kva|hvilke|what) (?:er|ble|vart|is|was) (?:bestilt|booket|booka|tinga|booked)(?: \S+){0,4}", r"(?:fikk|fekk) (?:jeg|eg|vi|me) (?:bestilt|booket|booka|tinga)(?: \S+){0,4}", r"(?:is|are|was) my (?:booking|appointment|session)\w*(?: \S+){0,4}", r"(?:nar|naar) er (?:samtalen|timen|motet) (?:til|for|med)(?: \S+){1,5}", r"(?:nar|naar|kva tid|katti) (?:skal|har)(?: \S+){1,4}? (?:min|mi|var|mine)(?: \S+){0,3}", r"(?:finner|finn) (?:ikke|ikkje) (?:bestilling\w*|booking\w*|timen|avtalen)(?: \S+){0,2}", r"(?:det|de|dei|timene|timane) (?:jeg|eg|vi|me) har (?:bestilt|booket|booka|tinga)", r"(?:ble|vart|blei|er) (?:timen|samtalen|bestillingen|bookingen|bestillinga|samtala)(?: \S+){0,6}? (?:booket|bestilt|registrert|lagra|lagret)")),
    ),
    "agenda": (
        (5, any_of(r"agenda\w*", r"(?:hvem|kven|kem) (?:kommer|kjem|moter)(?: \S+){0,3}", r"har (?:jeg|eg|ae) (?:noe|noko|nokon|noen)(?: (?:pa|i|til)(?: \S+){1,3})", r"(?:what's|what is|how is|how's)(?: \S+){0,2}? (?:week|day|schedule|today|tomorrow)(?: \S+){0,3}", r"(?:hvordan|korleis) (?:er|ser) (?:dagen|uka|uken|veka)(?: \S+){0,4}", r"(?:uke|uka|veka|dagen|i morgen)(?: \S+){0,2} (?:pa|i) kalender\w*", r"(?:hva|kva|ka) har (?:jeg|eg|ae)(?: (?:framover|fremover|na|no|igjen|videre|vidare|etterpa))?", r"(?:nar|kva tid|naar) er (?:jeg|eg|ae) (?:ledig|opptatt|fri|oppteken)(?: \S+){0,3}", r"when am i (?:free|busy)(?: \S+){0,3}", r"(?:min|mi|denne) (?:uke|veke|dag|kalender|timeplan|plan|agenda)(?: \S+)?", r"(?:uka|veka|uken|dagen|kalenderen|timeplanen|planen|kalendar\w*) (?:mi|min)",
                   r"timeplan\w*", r"(?:dagens|ukas|ukens|vekas|morgendagens|morgondagens|dagsens) (?:program\w*|timer|timar|samtaler|samtalar|avtaler|avtalar|plan|moter|agenda)",
                   r"(?:hva|kva|ka|hvilke|kor mange|hvor mange|kva for)(?: \S+){0,3}? (?:har (?:jeg|eg|vi|me|ae)|skal (?:jeg|eg|ae)|jeg har|eg har|star)(?: (?!booket|bestilt|booka)\S+){0,5}? "
                   r"(?:i dag|idag|i morgen|i morgon|imorgen|i morra|denne uka|denne uken|denne veka|neste uke|neste uka|neste veke|pa (?:\w+dag)|programmet|planen|kalenderen|uke|veke|uka|veka|i ettermiddag|i formiddag)(?: \S+){0,3}",
                   r"(?:my|the|this|today's|tomorrow's) (?:week|schedule|agenda|calendar|day|programme|program)", r"what do i have (?:\S+ ?){0,4}", r"what's (?:on|up)(?: \S+){0,3}",
                   r"what is on(?: \S+){0,3}", r"kalender\w*", r"(?:vis|vise|se|sja|show|apne|apna)(?: \S+){0,2}? (?:uka|veka|uken|dagen|uke|veke|uken|dag|kalender\w*|program\w*|plan\w*)(?: \S+){0,2}",
                   r"(?:hvem|kven|kem) (?:moter|skal|har|mote|treffer)(?: (?:jeg|eg|ae|vi))(?: (?:mote|ha|treffe|snakke med|samtale med))?(?: \S+){0,4}", r"uka framover", r"uken fremover", r"oversikt over (?:dagen|uka|uken|veka|uke)(?: \S+)?",
                   r"hvordan ser (?:uka|uken|dagen)(?: \S+){0,3} ut", r"korleis ser (?:veka|dagen)(?: \S+){0,3} ut", r"hva skjer (?:i dag|i morgen|denne uka|denne uken|neste uke|pa)(?: \S+)?")),
    ),
    "block_time": (
        (5, any_of(r"sperr\w*", r"blokk\w*", r"block\w*", r"steng\w*", r"(?:hold|halde|holde|sett|sette|setje|merk|marker|markere|mark)(?: \S+){0,4}? (?:av(?! (?:en|ein|ei) (?:time|samtale|tid))|borte|vekke|opptatt|oppteken|opptekne|busy|utilgjengelig|utilgjengeleg|unavailable|ferie|fravar|fraver)(?: \S+)?",
                   r"(?:jeg|eg|ae|e|i|vi|veileder\w*)(?: \S+){0,2}? (?:er|har|skal pa|skal ha|tar|tek|am|have|will be|blir|skal)(?: \S+){0,3}? (?:ferie|opptatt|oppteken|utilgjengelig|utilgjengeleg|fri|permisjon|avspaser\w*|kurs|vekke|"
                   r"borte|syk|sjuk|sykmeldt|sjukmeld|bortreist|pa reise|konferanse|seminar|busy|unavailable|holiday|vacation|leave|away|off|fravar\w*|tannlege\w*|legetime\w*|reise|bortreist|kurs|avspasering)",
                   r"(?:ikke|ikkje|not) (?:er )?(?:tilgjengelig|tilgjengeleg|available|ledig)", r"(?:ingen|ingen flere|no) (?:bestilling\w*|booking\w*|samtaler|samtalar|timer|timar|bookings)(?: \S+){0,4}",
                   r"vikar\w*", r"(?:kan|kunne) (?:ikke|ikkje) (?:jobbe|arbeide|jobba)(?: \S+){0,3}", r"(?:i'll|i'm|i will|i am) (?:be |going to be )?(?:away|off|out|busy|unavailable|sick|travelling)(?: \S+){0,3}", r"(?:tar|tek) (?:\S+ )?fri(?: \S+){0,2}", r"out of office", r"(?:don't|do not|dont|ikke|ikkje) (?:book|bestill|booke|sett|legg)(?: \S+){0,2}? (?:me|meg|noen|nokon|noe|noko|samtaler|timer|anything|anyone|opp)(?: \S+){0,3}", r"on (?:leave|holiday|vacation)", r"(?:er |pa |har )(?:pa )?(?:kurs|seminar|konferanse|reise|ferie|avspasering|permisjon)", r"(?:ferie|avspasering|fravar|permisjon|ferien min)", r"ikke book(?:e)? (?:meg|noe|noko|inn)(?: \S+){0,2}",
                   r"kan (?:ikke|ikkje) ta (?:imot|i mot|samtaler|samtalar|timer|timar)(?: \S+){0,3}", r"utilgjengelig\w*", r"utilgjengeleg\w*", r"opptatt", r"oppteken", r"unavailable")),
    ),
    "help": (
        (2, any_of(r"(?<!for )(?<!for all )(?<!god )(?<!til )hjelp\w*", r"help", r"help me", r"(?:hva|kva|ka) (?:kan|gjor|gjer) (?:du|dykk|dere|boten|assistenten|denne|denne boten)(?: \S+){0,3}", r"what can you(?: \S+){0,3}",
                   r"(?:hvordan|korleis|korsn|hvorfor) (?:bruker|brukar|virker|verkar|fungerer|funker|brukes)(?: (?:jeg|eg|man|du|dette|den|denne|boten|ein|assistenten))(?: \S+){0,3}",
                   r"(?:hvem|kven|what|who) (?:er|are) (?:du|you)", r"meny\w*", r"kommando\w*", r"commands?", r"menu", r"how does this work", r"how do you work", r"what do you do",
                   r"(?:hva|kva) (?:er|kan) (?:dette|jeg|eg|du brukes til)(?: \S+){0,4}", r"what is this", r"(?:hvordan|korleis|how)(?: \S+){0,3}? (?:i gang|started)", r"(?:hva|kva) kan (?:jeg|eg) (?:sporre|sporje|gjore|gjere|be)(?: \S+){0,4}", r"(?:hva|kva) slags (?:bot|robot|assistent|program)(?: \S+){0,3}", r"(?:er|are) (?:du|you) (?:en|ein|a) (?:robot|bot|maskin|menneske|human|person)", r"skjonner ikke(?: \S+){0,3}", r"forstar ikke(?: \S+){0,3}", r"skjonar ikkje(?: \S+){0,3}", r"stuck")),
        (1, any_of(r"hei\w*", r"hallo\w*", r"hello", r"hi", r"hey", r"heisann", r"halla", r"god (?:morgen|dag|kveld|morgon|formiddag|ettermiddag)", r"good (?:morning|afternoon|evening|day)", r"morn\w*", r"goddag", r"start", r"tjena", r"yo", r"hoi", r"hola", r"hay")),
    ),
    "thanks": (
        (1, any_of(r"(?:tusen )?takk\w*", r"thank\w*", r"thx", r"tnx", r"ty", r"cheers", r"mange takk", r"takker", r"great", r"awesome", r"supert?", r"flott", r"perfekt", r"kjempe\w*bra", r"fint", r"topp", r"herlig",
                   r"bra", r"kjempefint", r"nydelig", r"perfect", r"genialt", r"strålende", r"stralende", r"utmerket", r"takkar", r"much appreciated", r"setter pris pa det")),
    ),
}  # fmt: skip

PLAIN_MEETING = any_of(
    r"(?:ta|ha|fa|take)(?: \S+){0,2}? (?:mote|moter|meeting)",
    _WANT + r"(?: \S+){0,5}? (?:mote|moter|motet|moetet|meeting|motetid|moteavtale|treff)",
    r"mote (?:i|pa|med|til|for)(?: \S+){0,6}",
)
"""«bestille møte» may be the group information meeting or a session: ask."""
