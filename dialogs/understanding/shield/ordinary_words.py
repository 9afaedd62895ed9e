"""More words that are no names: the product's own texts, and what advisers write at the start of a sentence.

Beside `known_words`, which the understanding of wishes reads as well; these are for the shield alone.
"""

from dialogs.understanding.folding import folded_words

_IN_OUR_TEXTS = """
    accept accepted access add addresses administrator administratorar administratorer administrators adults
    afterwards again age ages agree agreed agrees ahead akkurat alarmer alder alderen aldersgrense alene
    allerede allereie among anbefaler anbefaling annan answer answered answers antatt anything apply approve
    approved arabiske arbeidernes arrange ascension assistant att attendance attends avbrote avbroten avbrutt
    avbryt avgjer avgjør avlysast avslag avslå avslår avslått avtal avtalar avtalast avvises away back became
    become becomes begin begins begun begynt behald behold beholder beholdt behov being belongs below beløp
    beskjed beskjeder bestemmer bestillast binder bindestrek bokstav bokstavar bokstaver bortsett bosettingsdato
    bosettingsdatoen box boxing bredde brukarar brukast bruker-id builds busetjing busetjingsdato
    busetjingsdatoen bygger byggjer byrja byrjar byrje bytte bæres cancelled cancelling cannot card cards chat
    chatten check choose chose closed come comes coming competence computer concerns conditions confirm
    confirmed confirming confirms constitution content correct count customer d-nummer databasen deadline
    decides decline declined declining dekker delar dele deler delete deleted delt deltakelse deltakerne
    deltaking deltakinga deltok details different difficult digit digits directly directory direkte done down
    drift driftar drifter dømes e-mail e-post e-postadressa e-postadresse e-postadressen e-postadresser e-posten
    earlier earliest early eier eiga eige eigen eigna eigne eksempel elleve else emergency empty end ended endra
    endrast enno enough enten error errors etternamn etternavn etterprøving etterpå even example exception
    exceptions expect falske falskt fant fast faste fekk felt feltet fem field fila file filen final
    fingeravtrykk finish finished finst fire firmanavn fjern fjerna fjernet flyttast fnr folder foran forbereder
    forbudet foreign foreslå foreslår foreslås foreslått foreslåtte forespørsel forespørselen forlatt fornavn
    fornavnene forslag forslaga forslagene forstod forsvarleg forsvarlig fortelle fortiden fortsett forward
    forwards four fram framleis framover frigitt full fullfør fullfører fullført funn funnet further fått færre
    fødsels fødselsdato følger følgjer førenamn føres førespurnad førespurnaden førre gale galt gammalt gang get
    gets gikk give given gives gjaldt gjekk gjeld gjennomfører gjennomført gjenta gjentas gjer gjerast gjere
    gjetning glemt goal godkjend godkjenn godkjenne godkjenner godtatt godteken godtok goes gong got granted
    gyldige gås gått halde haldne hang happen hear heime hel hendelse hendelser hender heng henger herfra
    herifrå himmelfartsdag hjemme hold holds holdt hour https hyggeleg håndskrevne høgst høyrer identifiserer
    identity illness imens importer informasjonsmøtets inga inn innan innanfor innehalde inneheld inneholde
    inneholder innenfor innhald innhold inntil innvilga innvilget integreringslova interpreted interpreting
    invitation its join journey juledag justifiable kalendermåneder karrierenotat karriererettleiar
    karriererettleiarane karriererettleiarar karriererettleiaren karriererettleiing karriererettleiingsnotat
    karriererettleiingsnotatet karriereveilederne karriereveiledningsnotat karriereveiledningsnotatet keep keeps
    kept kilde kjent kjøre kjøring klartekst klokkeslett klokkesletta klokkeslettene know kommandolinjen
    kommende kommunane kommunar kontaktlista kontaktlisten kontaktperson kontaktpersonar kontaktpersonen
    kontaktpersonene kontaktpersoner kontroller kontrollert kontrollsiffer kontrollsifrene kopier kortare krev
    krever kreves kryptert kryss krøllalfa kurdisk kurmanji kvalifisert kvitteringa kvitteringen kyrilliske
    køyre lag laga lagar lagd lagra lagre lagres lagret lagt land lar las late later latinske lavere lead leads
    ledd leggje leier lengd lengde lenge lengst length lesast level levering ligg ligge likt limit line lines
    linje linjer list lista loggen logget long longer longest looked looks lower lågare løp løsning løysing made
    make makes manglar mappa mapping marked maskin maskina maskinen match material materiell materiellet maundy
    mean meantime medan meinte meld mellomrom menu merk merket merkt minner minutt minutter mistake mottaker
    moving municipalities månader måned-dag mønstre møte-id møteform møtelenke møtelenkje nasjonaliteten
    national nationality near ned nett nettadresse nettopp nettside never nevner nivået nobody none nothing
    notice now numra numre numrene nyare nyere nyttårsdag nådd nær nærare nærmar nærmer nøkkel nøkler object
    occupations offentliggjort offered omfang on-site once online ope open opened opening opna opningstida opp
    oppdateres oppdatert oppdrag oppdragsgiver oppdragsgjevar oppfylt oppgaver oppgivast oppgåver opphald
    opphaldsløyvet opphold oppholdskort opplysning opplysningane opplysningar opplysningene opplysninger oppslag
    oppstart ord ordene order ordered orders ordet ordinary ordinær ordinært ordnar ordne ordner ordninga
    ordningen organisasjonar organisasjoner organisasjonsnumre organisation organisations outside overser
    overtakelse overtatt overteke overteken overview part pass passar passcode passed passes passport period
    perioden permit personlege personlige personnr personopplysninger personvernombudet pinsedag pkt place
    places plain planned plassane plassar plassen plassene plasser point possible practice praksis praksisen
    present previous privat programrådgjevar programrådgjevaren proposal proposals propose proposed proposes
    provides punktet punktum påkravt påkrevd påminnelsene påminning påskedag qualification qualified questions
    ran read ready real reason reasons receipt recognise recognised recognition recommends record recorded
    records ref regelkode regelverk regelverket register registered registrer registrerer registreringa
    registreringen registrert registrerte regnes reiseveg reisevei rekk rekkefølge rekker relevant remember
    reminder remote remove removed repeat repeated report reported request required requires reserved reservert
    residence rest resten right ringje rules run runs rådgiverne rådgjevar rådgjevarane rådgjevaren røper
    saksnumre samler samtalane satt saved scheme seems sees seie seier seinast senest senteret senterets
    separate setning settled settlement several share short shorter side sier sies siffer siffera sifre sifrene
    sign signed since sist site sju sjukdom sjølv sjølve skaffe skaffes skills skje skjer skjoldet skjul skreiv
    skrev skriverett sleppt slett sletta sletter slettes slettet slipper sluppet sluttar sluttdato slutte
    slutten sluttiden sluttmål små solution somebody something sorani sperringa sperringen split spreier sprer
    spurt staden stadfest stadfesta stadfestar stadfeste stands starttiden stay stayed stays sted steder stedet
    stemmer sterke stillingar stillinger sto stop stopped stopper straight streng strenge strong stå står
    substitute substitutes substitution suit suitable surname sykdom syntetiske syter søkjer sørger tabellene
    tak takast tal talet talk tall tallene task tasks tatt teams-lenke teams-lenken teams-lenkja teams-lenkje
    teams-møte tegn tek teke teken tekne tekst tekstar teksten tekstene tekster telefonnumre test testen text
    texts themselves things three three-month tidlegare tidlegast tidlegaste tidligst tidligste tilbod tilby
    tilhører tilstand tilstedeværelse tilsyn ting to-order to-ukersregelen together told tolkebestillinga
    tolkelova tolkes tolketenesta tom tomme tomt topic tre trekk trekke trekkje trekt trial trukket try two type
    uansett ubesvart uferdige ugyldige ukedag ulike ulovlige understand undone unless unntak unntaket updated
    use used users usual utanfor utanlandsk utenfor utenlandsk utfall utfallet utkast uvanlig vacant vaksne valt
    vanleg vanlege vanlig vanlige vanskeleg varighet varsel veg vei veit vekedag vekene vel velg velge velger
    velges velje vent venta ventar vente ventelista ventelisten venter ventet verdi verdien verke vidare
    vidaresend vidaresende vidaresender video videresend videresende videresender vikariat vikariatet virke
    virkedag visinga visning visningen vite vore vurdering wait waited waiting way web weekday went whenever
    whether whoever whole wish wished within write writes wrong wrote yet yourself åpningstid åpningstiden
    årstal årstall åtte ønska ønskene ønskje ønskt
"""
_OTHERS = """
    kokk frisør elektriker snekker tømrer rørlegger maler murer sveiser mekaniker bilmekaniker sjåfør
    lastebilsjåfør bussjåfør vaskehjelp renholder servitør baker konditor slakter gartner bonde fisker
    sykepleier helsefagarbeider omsorgsarbeider barnehagelærer assistent lærer lektor ingeniør arkitekt økonom
    regnskapsfører revisor jurist advokat journalist fotograf designer programmerer utvikler systemutvikler
    tannlege tannpleier farmasøyt apoteker bioingeniør fysioterapeut ergoterapeut psykolog lege legesekretær
    vernepleier jordmor sosionom barnevernspedagog politibetjent vekter vaktmester butikkmedarbeider selger
    kundebehandler resepsjonist sekretær lagerarbeider truckfører montør industriarbeider operatør platearbeider
    syer sømmer skredder maskinfører anleggsarbeider bilselger eiendomsmegler pilot flyvert kapten styrmann
    matros musiker skuespiller danser kunstner forfatter oversetter tolker prest imam student elev lærling yrke
    yrker hotell hotellet bar kafé restaurant pub kino teater gym svømmehall skjønner skjønte gidder fatter huff
    uff jepp neida joda tjeneste tjenesten domene domenet bytt byt adressa policy sikkerhetskopi sikkerhet core
    center citation citations action actions application applications decision custom upload adaptive exchange
    graph python object objekt accounts account abort trump absolutt adgang advarsel aktiv aktivitet aktiviteter
    akutt aleine allikevel alternativ anledning anmoder ankomst ankommer anmodning anonym antakelig aprildager
    arbeidsgiver arbeidstaker arrangement arrangere artikkel assistanse avklare avklaring avtroppende bachelor
    bakgrunn bakgrunnen barnepass basert bedt begrenset begynnelsen behandle behandler behandling behøver
    bekymret belastning beste bestemt besvare betale betaling bevilget bidra bilde bilder billett biologi
    bistand bistå blankett blanke blant blir blitt blyant bokser bolk borger botid bransje brannvesen brev bruk
    brukes brukt brått bryter bursdag busskort bygning bytter bånd både deilig dekning delvis deltid demokrati
    deprimert dialekt direktør diskutere diskusjon doktor drar drøfte dugnad dyktig dyr dør døv dårlig edru
    effektiv egnet ekstra elektronisk elsker endelig ene engasjert enhet enhver ennå epilepsi erstatning
    etablere etappe etterlyser etterlysning evaluere evaluering evne eventuell fag fagbrev faglig fagopplæring
    fall familiegjenforening fast felle fengsel ferdighet ferske fest fjorten fjes flaks flere flink flinke
    flott flykte flyktet fnugg forandring forberede forberedelse forbi fordel fordele fordeling forelder
    forening foresatte foretrekker forhold forholder forklare forklaring forkurs formulere forrett forsinket
    forsinkelse forskjell forslå forstå forståelse forsøk fortalte forteller forventer forventning fram
    framdrift framme framtid fremdrift fremmøte fremtid fritid fullt funker fungerer funksjon
    funksjonsnedsettelse fødes føler følge følgende førerkort førskole førstehjelp førti gammelt garantert gikk
    gjelder gjennomgang gjennomgå gjest gjetter gjorde gladelig glemme glemmer god godta grense grupper
    gruppesamtale grundig gøy hadde halvannen hallo handikap handle handler haster hatt helg helse helsesekretær
    helsefag helseproblemer hemmelig hendte hendig henger hensyn henvendelse henvende henvise henvist hindring
    historie hjalp hjelpeverge hjemland hjemreise hjernen hjertet hodet hovedsak hvile hverdag hørsel håndtere
    håndverker ikkje ildsjel individ industri info initiativ inkassert inkludert inkludering innen innflytting
    inngå innhente innkalle innkalling innkalt innleggelse innmelding innsats innstille innvandrer innvandring
    intensiv interessant interessert interesse internett intervju introkurs jakt jentene jobbmarked jobbsamtale
    jobbsøking justere kanskje kantine karriereplan karrieremål karriereskift kartlegge kassen kaste kiosk kjapp
    kjapt kjekt kjemi kjempe kjempeflott kjønn klage klager klassekamerat klassetrinn kle klinikk klokt knekke
    kollektivt komite komplisert konflikt konkret konsulent kontakter kontortid koordinere kopi kort korrigere
    kostnad kraftig krig krisesenter kritikk kropp kunnskap kunst kunngjøring kurator kutte kvalifisering
    kvalifisert kvalitet kveld kvittering kø laste leder ledsager leier leksehjelp lekse lenger levekår leverer
    liker likner linjefag livssituasjon lokalt lommebok lovlig lufte lunsjtid lykkelig lys lyst løfte lønn løse
    løst maks mandat mange mappe markere masse master matematikk medisin medisinsk medlem medvirke medvirkning
    melde meldt menneske mennesker mentor mest metode middels migrasjon mildt militær miljø miljøarbeider
    minister misforståelse misforstått mistet mobilt modell motivasjon motivert motta mottatt mulig muntlig
    myndig myndighet mynt nabo nasjonal natur nattevakt neppe netthandel nettbrett nettkurs nettmøte nettverk
    nevrolog nevnt nivå norskkurs norsknivå norsklærer norskundervisning nyansatt nyankommet nyankomne nyhet
    nylig nyss nysgjerrig nødvendig nøye nådde odde oftere ok oktett omgjøre område omskolering omsorg omtale
    onkel opplegg opplever opplevelse opplært opplæring oppmerksom oppmøtested oppnå oppretter opprinnelig
    oppsett oppsigelse oppsummering oppsøke oransje organisere original oversette oversettelse oversikt overføre
    overføring overgang ovenfor pakke papirer parat parti pasient pauser pedagog pensjon pensjonist permanent
    permisjonen pleie pleier pliktig politikk populær porten positiv potensiell praktisk praktiskt presisere
    press prinsipp prioritere prioritet problem produkt profesjon prognose prøve psykiatri publikum pynt påbygg
    pågår pårørende påvirke rammer rapport realfag realistisk reagere redusert refleksjon regional regning
    rehabilitering rekrutterer relasjon renhold reservasjon resept respekt resultat rettighet rettigheter
    rettslig retur rolig rolle rusmiddel rutinemessig rydde røntgen sakte salg sammendrag samling sammenslått
    samtykker samspill samvær sanksjon seksjon selskap selvstendig seniorrådgiver seriøs sesong sikre sikt
    situasjon situasjonen sjanse skade skift skriftlig skuffet skyldes slå slått smart smertefri snart snill
    sosial sosialfaglig sosialkontor spania spennende spesialist spesiell spille sport spørreskjema spørre
    stabil standard startet statlig status stemme stillas stilling stillinger stipend stoppe strategi straks
    strøm studie studier studiekompetanse støtte støttekontakt surret svangerskap svar svært svømmekurs sykdom
    sykehjem sykepleie symptom sømmelig søndagsåpent søppel søskene tanke tankekart tannlegetime tapt tekniker
    teknisk telle temamøte temp tenker tiltak tiltaket tilgjengelig tilgang tilhørighet tilpasse tilpasset
    tilrettelegge tilrettelegging tilsendt tilskudd tilstede tilsvarende timeavtale timebok tips tjener
    togstasjon tollbod toppen torturert tradisjon trafikk trafikkert transport traume traumer trenge trening
    trives truet trykke trøbbel turnus tvang tvil tydelig tykk typisk ubehag ufør ukedager ukentlig ulik
    umiddelbart undersøke undersøkelse undervisning underveis universell unge unngå unntatt utdannet
    utdanningsplan utenom utfordring utfordringer utgang utløper utrolig utsetter utsatt utskrift utstyr uttale
    utvikling uvisst valgfri valgfritt vanske vannskade varme varm varsle varslet veiledningssamtale
    veiledningsløp vekke veldig verdensdag verge verktøy vernet verksted vikaren virkelighet virker virksomhet
    voksen vurdere yngst yrkesfag yrkesmål yrkesvalg ærlig økonomi økonomisk øye øyeblikk able above according
    across actually adjust again against agreement almost along already although always amount anybody anyway
    apologies apologise appreciate around arrived article aware awaiting bad bank because believe better big
    both bring broken brief bus business buy call came care careful carefully case cause caused certain
    certificate chance charge childcare citizen clear clearly client close colleague college company compulsory
    concern confirmation confused connected consider contain convenient cost couple cover create currently
    customers daily dates day days deal dear definitely degree delay delayed department depends despite
    directions disability discuss document documents doing double doubt driver due during easy eight either
    eleven email employed employer employment enable encourage english enjoy enough enroll ensure entitled
    especially essential estimated eventually everyone everything exact exactly examples excellent experience
    explain extra fact fail family far farm favour feedback feel feels female few fifteen fifty figure fill find
    fine finally flight follow following food forget forgot forgotten former fortunately forty forwarding found
    fourteen friend friendly friends fully funny future general generally getting girls glad going gone grateful
    greetings grown guess guest guests guide guys half hand hard hardly hasn't haven't having health hence
    hopefully hope hoping hospital hotel husband ideally idea important impossible include including increase
    indeed inform informed inquiry inside instance interested interest internship interpreter interpreters
    introduce issue issues job jobs keep kind kindly kindergarten knows lack language large lately learn
    learning least leave led left legal less lessons letter level life light likely list listed listen little
    live lives local location long lots love lovely lunch male manage married matter maybe meal meant medical
    member mention message method might mind minute minutes missing mixed mobile moment money month months
    mostly mother moved much mum myself native necessary needed needs neither newly news nine nice night noted
    notes number nurse obligatory obviously occasion offer often okay older onto option optional options
    otherwise ours over overview paid paper papers parent parents partly pass pay pending perhaps permission
    personal phone pick pieces plan plans pleased plenty plus police polite polish postpone postponed practical
    prefer preferably preferred pregnant prepare present pretty private probably problems process professional
    progress proper protect provide public pupil purpose question quick quickly quiet quite rather reach reached
    reader realise really reason received recent recently regular related relevant remain reply request
    requested reschedule research respond response result return returned reviewed ride room rooms safe said
    salary same saw school schools seat second section seem seen send sends sent separately serious service
    services seven share shift shop should showing shown sick simple simply since single situation six slot
    slots slow small someone sometimes somewhere soon sort sound speaker special specific spent spoke staff
    stage start started starting starts state step still stop students study subject such sudden suggest
    suggestion summer support supposed sure surname system taken taking talked team tell temporary ten terms
    test thanked thank their then therefore thing think thinking third thirteen thirty though thought thousand
    through thus time times tired title to today together tomorrow tonight total toward training transfer
    translate translator travel trouble true trust trying turn twelve twenty twice type unable unclear under
    unfortunately university unknown unlikely until upcoming urgent urgently usual usually vacation valid value
    various very via visit voice volunteer wanted wants warning wasn't watch welcome well were weren't what
    whatever whilst whom whose why widely willing winter within without wonder wondering word words work worker
    working works worried worse worst worth written year years yellow yes young younger yours zero
"""
ORDINARY_WORDS = folded_words(f"{_IN_OUR_TEXTS} {_OTHERS}")
