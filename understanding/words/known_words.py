"""Words that are no names: what advisers write with a capital at the start of a sentence, in headings and in titles."""

from understanding.words.folding import folded_words
from understanding.words.remembered import remembered

_NORWEGIAN = """
    jeg eg du han hun ho vi me dere dykk de dei det den dette denne disse dette en ein ei et eit er e var vært
    blir ble bli har hadde ha kan kunne skal skulle vil ville må måtte bør burde får fikk og eller men for fordi
    så da når hvis om at som av på i til fra frå med uten utan under over etter før mellom hos hjå ved mot
    gjennom langs blant innen siden sidan ikke ikkje ingen ingenting noe noko noen nokon nokre alle alt alltid
    aldri ofte kanskje bare berre også òg nå no nu her der hit dit ja nei jo takk tusen hei heisann hallo god
    godt gode fin fint fine flott supert perfekt topp ok okei greit beklager unnskyld hva kva hvem kven hvor kor
    hvordan korleis hvorfor kvifor når hvilken hvilke kva hvilket min mitt mine mi din ditt dine sin sitt sine
    vår vårt våre deres hans hennes hennar dykkar meg deg seg oss ham bestill bestille bestilling bestiller
    bestilt booke book booking booket booker flytt flytte flytter flyttet avbestill avbestille avlys avlyse
    avlysning kanseller kansellere endre endring utsett utsette bekreft bekrefte bekreftet bekreftelse svar
    svare svarer vis vise se finn finne send sende sendt sender treng trenger trengs ønske ønsker ynskjer ynskje
    håper håpar lurer lurar spør spørre spørsmål ber be skriv skrive skriver ring ringe ringer kontakt kontakte
    møte møter møtet samtale samtalen samtaler samtalar time timen timer timar veiledning veiledningen
    karriereveiledning karriereveileder karrieresenter karriere karrieresenteret veileder veilederen rådgiver
    programrådgiver programveileder flyktningkonsulent flyktningveileder flyktningtjenesten flyktningkontoret
    flyktning flyktningen flyktninger deltaker deltakeren deltakere deltakar deltakaren deltakarar bruker
    brukeren brukere kandidat person personen personer folk mann mannen kvinne kvinnen dame damen gutt jente
    barn familie familien ektepar foreldre mor far sønn datter søster bror kone kona ektemann ny nye nytt første
    andre tredje siste neste forrige samme annen annet flere fleire mange få mye mykje litt lite mer meir mest
    minst stor liten lang kort tidlig tidleg sent seint senere seinare tidligere snart straks tolk tolken tolker
    tolketjeneste tolketjenesten språk språket norsk nynorsk bokmål engelsk møterom rom rommet lokale lokalet
    adresse teams link lenke lenken digital digitalt fysisk oppmøte skjerm telefon telefonnummer mobil epost
    mail melding meldingen sms nummer nummeret navn namn navnet kommune kommunen kommunens kommuner fylke fylket
    fylkeskommune fylkeskommunen nav imdi udi integrering integreringsloven introduksjonsprogram
    introduksjonsprogrammet introprogram introprogrammet norskopplæring voksenopplæring voksenopplæringen
    læringssenter læringssenteret bosatt bosatte bosetting bosetningen busett kollektiv beskyttelse vern
    paragraf kapittel kap lov loven rutine rutinen rutiner regel regler reglene frist fristen krav plikt rett
    plan planen program programmet kurs kurset jobb jobben arbeid arbeide skole skolen utdanning cv søknad
    søknaden vedtak sak saken dokument referat notat info informasjon informasjonen informasjonsmøte gruppemøte
    dag dagen dager uke uken uka veke veka måned måneden år året formiddag ettermiddag kveld morgen morgon natt
    helg lunsj jul påske ferie høst vår sommer vinter klokka klokken kl dato tid tiden tidspunkt ledig ledige
    opptatt oppteken syk sjuk fri borte tilbake hjelp hjelpe hjelper kjempebra kjempefint bra dårlig riktig feil
    viktig haster mulig mogleg gjerne helst heller likevel egentlig faktisk selvfølgelig sikkert nok litt altså
    derfor dessuten ellers imidlertid derimot forresten igjen sammen saman hele heile begge verken både hilsen
    hilsning mvh vennlig beste venleg helsing kjære kjære deg vennligst vær snill gratulerer velkommen lykke til
    god helg ps obs nb vedr ang angående gjelder status oppdatering påminnelse purring spørsmål svar re fw vs
    fwd emne tema sperr blokker agenda kalender kalenderen timeplan oversikt liste bestillinger bookinger avtale
    avtaler avtalen hent hente legg legge sett sette ta tar tok gi gir gå går kom kommer kjem kome komme delta
    deltar snakker snakkar snakke prater forstår forstå lese leser bor bur heter heiter kalles ukrainsk
    ukrainske ukrainer ukrainere ukrainar ukraina syrisk syriske syrer syria eritreisk eritreer eritrea somalisk
    somalier somalia afghansk afghaner afghanistan iransk iran irak irakisk tyrkia russland russisk polen polsk
    kongo sudan sudansk etiopia etiopisk burundi rwanda jemen palestina palestinsk libanon jordan egypt marokko
    pakistan india kina myanmar burma thailand vietnam filippinene venezuela colombia georgia moldova kosovo
    albania bosnia serbia tyskland sverige danmark finland norge noreg europa kyiv kiev kyjiv lviv odesa odessa
    kharkiv kharkov mariupol kherson dnipro zaporizhzhia donetsk luhansk krim damaskus aleppo homs asmara
    mogadishu kabul herat teheran bagdad khartoum addis abeba vestfold telemark viken buskerud agder rogaland
    innlandet østfold østlandet vestlandet færder larvik sandefjord holmestrand horten tønsberg stavern torp
    åsgårdstrand revetal borre nøtterøy tjøme storgata torget stasjon stasjonen biblioteket rådhuset
    kommunehuset kulturhuset sykehuset nav-kontoret sentrum øst vest nord sør microsoft outlook word excel
    google zoom meet whatsapp viber telegram facebook windows office sharepoint onenote planner iphone android
    altinn digdir visma velferd socio familia helsenorge bankid vipps facetime messenger signal bufdir bufetat
    kompetanse kompetansepluss kompetansekartlegging hkdir karriereveiledningen helsestasjon lege legen
    sykepleier tannlege politi politiet skatteetaten udis imdis navs røde kors frivillig frivilligsentralen
    happy easter christmas hotel hotell kristi himmelfart nedre øvre vi'll hele dagen alle sammen begge to god
    dag assistent assistenten karriereassistenten bot boten system systemet kort knapp knappen skjema skjemaet
    valg meny start avslutt mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tysdag laurdag sundag
    januar februar mars april mai juni juli august september oktober november desember grunnlovsdag skjærtorsdag
    langfredag julaften nyttårsaften pinse himmelfart haust sumar
"""
_ABOUT_WORK_AND_LIFE = """
    ønskjer rettleiing rettleiar individuell individuelle infomøte først lenkja lenkje bruke bruker egen eget
    egne kjøpt kjøpe bussbillett bla felles halv halvt passer bedre enn rask raskt klar klart gruppe gruppa
    gruppen informere holder holde samlet samla klassen klasse timers aktuelt aktuell lenger samtala samtykke
    samtykker betyr livet ligger nærmeste butikk regn ut ganger oppgis oppgi oppgitt mangler ukjent dem gjelde
    gjort gjøre gjør gjorde laget lage lager arbeidsliv ungdomsskole barnehage kirkens bymisjon house svømming
    trening butikken helse psykisk fysisk gravid permisjon foreldrepermisjon bolig leilighet flyttet flytter
    vann mat pause kaffe lunsjen møterommet vedlegg vedlagt skjerm dokumentasjon attest diplom karakter
    karakterer eksamen prøve norskprøve norskprøven mappe mal skjemaer søke søker søkt godkjent godkjenning
    autorisasjon yrke yrker utdannelse erfaring mål mulighet muligheter tilbud tilbudet ansvarlig ansvaret
    ansvar leder sjef kollega kolleger vikar avdeling kontor resepsjon inngang etasje parkering buss tog bil
    ferge fly reise tur besøk familien voksen voksne ungdom eldre yngre gammel gamle ung unge enslig mindreårig
    gift skilt samboer partner kjæreste venn venner nabo gjest hele halve halvparten fjerde femte sjette sjuende
    åttende niende tiende hundre tusen million prosent antall cirka omtrent rundt nesten minst maks maksimum
    høyst sjelden ofte vanligvis normalt spesielt særlig generelt enkelt vanskelig lett tung viktig uviktig åpen
    åpent lukket stengt stenger åpner åpne starter slutter begynner begynne ferdig klargjort sendt mottatt
    levert hentet lest skrevet sagt tenkt trodde tror mener mente visste vet kjenner kjente føler følte ser så
    hører hørte lover lovet prøver prøvde forsøker jobber jobbet arbeider studerer lærer underviser personal
    personale ansatt ansatte møteplass dialog råd rådgivning veilede hjelpsom snille hyggelig koselig morsom
    trist glad sint redd trygg trygt sikker usikker alvorlig akutt kritisk stor større størst mindre best verst
    dårligere nærmere videre lengre kortere oppfølging oppfølgingssamtale karriereplan kartlegging
    integreringsplan kontrakt avtalt vilkår betingelse formål hensikt grunnlag grunn årsak fordi selv selve sånn
    slik sånt slike dette hvert hver ett eneste annenhver begge ingenting noensinne fremdeles fortsatt straks
    kalles ringt sms melde meldt påmelding påmeldt avmeldt frafall frammøte fravær sykmelding egenmelding lege
    psykolog sosionom jurist advokat saksbehandler saksbehandling saksnummer journal arkiv post adresse
    postkasse postnummer gateadresse kode passord brukernavn innlogging per pr stk eks feks osv mm dvs nr tlf
    mob tel gr kr etc hhv evt iht jf kap avd set up out off call say soon held am take takes notes one ones
    withdrew withdraw like career session sessions routine office such much many few more less least own very
    really great nice happy sorry welcome each every anyone someone everyone people person family child children
    wife husband son daughter brother sister mother father friend old young man woman girl boy teacher student
    employee manager school work job education training course exam letter document paper form number code name
    address street city town country home room building floor
"""
_ENGLISH = """
    i we you he she they it the a an this that these those is are was were be been have has had do does did can
    could will would shall should may might must and or but if when while because so as of at by for from in
    into on onto to with without about before after between during until not no yes ok okay please thanks thank
    hello hi hey dear regards best kind good morning afternoon evening day week month year today tomorrow
    yesterday monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december next last first second new old other another same need want
    like would book booking booked move reschedule cancel change show send find ask tell what who where why how
    which whose my your his her our their me him them us interpreter language meeting session appointment
    guidance career counsellor counselor adviser advisor participant refugee client person people man woman
    group information contact phone number email mail help agenda calendar time date available free busy block
    holiday vacation leave english norwegian ukrainian russian arabic somali tigrinya dari pashto kurdish
    persian syrian eritrean afghan municipality county norway hours minutes half past quarter o'clock noon
    morning let sorry just also only maybe already still very urgent asap regarding re fw message reply written
    switch speak speaks speaking there here then than too more most some any all both each every collective
    protection chapter section
"""
ENGLISH_WORDS = folded_words(_ENGLISH)
KNOWN_WORDS = folded_words(f"{_NORWEGIAN} {_ABOUT_WORK_AND_LIFE}") | ENGLISH_WORDS

_ENDINGS = folded_words("ene ane ende ande ens ets ers er ar en et a e s t te tt d n r ing ed")
_ENDING_LENGTHS = (1, 2, 3, 4)
_PARTS = folded_words("""
    møte møtet møter samtale samtaler senter senteret tjeneste tjenesten tjenester kontor kontoret avdeling
    avdelinga avdelingen kommune kommunen fylke program programmet veileder veilederen rådgiver rådgiveren
    konsulent kurs kurset skole skolen plan planen plass plassen dag dagen dager uke uker gate gata gaten vei
    veien vegen veg allé torg torget bygg bygget hus huset sal salen rom rommet bibliotek biblioteket opplæring
    opplæringa opplæringen prøve prøven bevis kort skjema skjemaet veiledning tolk tolken tolking språk språklig
    loven lova rutine rutinen frist fristen ansvarlig ansvar leder koordinator kontakt lærer sjef mappe rapport
    oversikt liste nummer nummeret telefon møtene tilbud tilbudet avtale avtalen bestilling bestillingen booking
    time timen timer assistenten assistent sentralen forbundet laget stiftelsen prosjekt prosjektet ordning
    ordningen stønad vedtak midler penger støtte bolig hjem byen by øya sund fjord vik strand stad dal nes havn
    stasjon ferie ferien aften kveld morgen middag beskyttelse opphold tillatelse bosetting integrering
    kartlegging mottak mottaket linje linja forening foreningen nettverk gruppe gruppa gruppen sjon sjonen het
    heten else elsen isk iske asjon lig lige ende sk ske
""")
_SHORT_PARTS = frozenset(("gate", "gata", "torg", "kurs", "plan", "tolk"))
_ENDS_OF_COMPOUNDS = frozenset(part for part in _PARTS if len(part) >= 5) | (_PARTS & _SHORT_PARTS)
_LENGTHS_OF_ENDS = tuple(sorted({len(part) for part in _ENDS_OF_COMPOUNDS}))
_SHORTEST_HEAD = 3


@remembered
def is_known(word: str) -> bool:
    """Whether the folded `word` is a word, an inflection of one, or a compound that ends in one."""
    if word in KNOWN_WORDS:
        return True
    if any(
        word[-length:] in _ENDINGS and word[:-length] in KNOWN_WORDS
        for length in _ENDING_LENGTHS
        if len(word) > length + 2
    ):
        return True
    return any(
        word[-length:] in _ENDS_OF_COMPOUNDS for length in _LENGTHS_OF_ENDS if len(word) >= length + _SHORTEST_HEAD
    )
