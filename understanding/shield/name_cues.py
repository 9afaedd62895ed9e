"""Words that a person's name follows."""

from understanding.words.folding import fold_phrase

NAME_FOLLOWS = frozenset(
    map(
        fold_phrase,
        (
            "heter", "heiter", "hete", "heite", "het", "kalles", "kallast", "kallar seg", "kaller seg", "ved navn",
            "ved namn", "med navn", "med namn", "med navnet", "navn er",
            "navnet er", "namn er", "namnet er", "navnet hennes er", "navnet hans er", "navn", "namn", "navnet",
            "fornavn", "fornamn", "etternavn", "etternamn", "named", "called", "name is", "is named", "is called",
            "name",
            "full name", "fullt navn", "døpt", "surname", "first name", "whose name is", "heter det", "hetende",
            "navnet på deltakeren er", "deltakers navn", "deltakers navn er", "deltakerens navn er", "hun heter",
            "navn på deltaker",
        ),
    )
)  # fmt: skip
"""A name must follow: an unexplained word after these is one, capital or not."""

PERSON_FOLLOWS = frozenset(
    word
    for phrase in [
        "for",
        "deltaker",
        "deltakeren",
        "deltakar",
        "deltakaren",
        "bruker",
        "brukeren",
        "brukar",
        "brukaren",
        "flyktning",
        "flyktningen",
        "kandidat",
        "kandidaten",
        "klient",
        "klienten",
        "søker",
        "søkeren",
        "søkjar",
        "elev",
        "eleven",
        "pasient",
        "person",
        "personen",
        "participant",
        "refugee",
        "client",
        "student",
        "user",
        "candidate",
        "kvinne",
        "kvinnen",
        "mann",
        "mannen",
        "dame",
        "damen",
        "jente",
        "jenta",
        "gutt",
        "gutten",
        "ukrainer",
        "ukraineren",
        "syrer",
        "syreren",
        "eritreer",
        "somalier",
        "afghaner",
        "ektefelle",
        "ektefellen",
        "ektemann",
        "ektemannen",
        "kone",
        "kona",
        "søster",
        "søsteren",
        "bror",
        "broren",
        "sønn",
        "sønnen",
        "datter",
        "datteren",
        "dottera",
        "mor",
        "moren",
        "far",
        "faren",
        "venn",
        "vennen",
        "venninne",
        "samboer",
        "samboeren",
        "kjæreste",
        "hennes",
        "hans",
        "husband",
        "wife",
        "son",
        "daughter",
        "brother",
        "sister",
        "mother",
        "father",
        "søskenbarn",
        "fetter",
        "kusine",
        "nevø",
        "niese",
        "tante",
        "onkel",
        "onkelen",
    ]
    for word in fold_phrase(phrase)
)
"""A name may follow: an unexplained capitalised word after these is one."""

TITLES = frozenset(fold_phrase("hr herr fru frk frøken mr mrs ms miss mister dr"))
PREPOSITIONS = frozenset(
    fold_phrase(
        "med til fra frå av hos og om with from to of and vedrørende ang angående gjelder gjeld angående vedr "
        "hei hi hello kjære"
    )
)
PARTICLES = frozenset(fold_phrase("al el abu ibn bin bint van von de da dos ben abd ul ud ed der di la le o"))
SIGN_OFFS = frozenset(fold_phrase("mvh hilsen helsing hilsning regards vh vennlig venleg sincerely beste"))
THE_PARTICIPANT = frozenset(
    fold_phrase(
        "deltaker deltakeren deltakar deltakaren participant flyktning flyktningen bruker brukeren klient klienten"
    )
)
"""What a signature is not followed by, when the adviser signs."""
ASKS = frozenset(fold_phrase("hva kva ka hå hvem kven kem kæm what what's whats who"))
"""«Hva heter hunden din»: what follows is asked about, and need be no name."""

THINGS_WITH_NAMES = tuple(
    fold_phrase(
        "møtet kurset programmet prosjektet tiltaket skjemaet malen fila filen appen boka boken heftet "
        "brosjyren systemet opplegget temaet samlingen samlinga dagen skolen gata gaten veien byen landsbyen "
        "stedet staden bydelen rommet bygget huset hotellet firmaet bedriften butikken kafeen språket "
        "dialekten loven paragrafen knappen feltet filmen kanalen gruppa gruppen teamet mappen mappa lenken "
        "bedrifta barnehagen mottaket senteret foreningen organisasjonen meeting course program programme "
        "project form template file app book system town city village street school company language button "
        "field group team folder hotel room place"
    )
)
"""«Møtet heter «Veien videre»», «Introkurset heter …»: ends of words."""

DESCRIBES = frozenset(
    fold_phrase(
        "the a an my our your his her their its this that these those no some any each every en ei et ein eit den det "
        "de denne dette disse min mitt mine vår vårt våre ny nytt nye new old"
    )
)
"""What stands before a noun and not before a name."""
