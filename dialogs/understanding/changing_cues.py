"""Moving and calling off, as advisers write it: weighted patterns on a folded line (å→a, ø→o, æ→e).

A pattern counts once however often it occurs. 4 says it outright, 3 nearly, 2 needs company, 1 is a hint.
"""

from dialogs.understanding.cue_words import BOOKING, UP_TO_FOUR, UP_TO_TWO
from dialogs.understanding.wording import Cue, any_of

CHANGING: dict[str, tuple[Cue, ...]] = {
    "reschedule": (
        (4, any_of(r"""
            (?<!har )(?<!hun )(?:om)?flytt\w*(?! (?:fra|ut|ut av|til|inn) (?:kommun\w*|byen|landet|norge|noreg|
                ei anna|en annen|annen kommune))
            (?:tidspunktet|tida|tiden|datoen|timen) (?:ma|skal|bor) (?:endres|endrast|flyttes|byttes)
            (?:be|vaere|vere|bli) (?:a bit )?(?:later|earlier)(?: \S+){0,3}
            kan (?:samtalen|timen|samtala|motet)(?: \S+){0,1}? (?:vere|bli|starte|begynne|
                tas)(?: \S+){0,3}? (?:senere|seinare|tidligere|tidlegare|seinere)(?: \S+){0,3}
            (?:timen|samtalen|samtala|det|den|avtalen|session|appointment)(?: \S+){0,1}? (?:kolliderer|
                kolliderte|krasjer|kræsjer|krasjet|clashes)(?: \S+){0,3}
            ombook\w*|flyte?|move|utsett?\w*|utsatt|forskyv\w*|framskynd\w*|fremskynd\w*|reschedul\w*
            postpone\w*|book\w* om|rebook\w*|skyv\w*|ombestill\w*|omberam\w*
        """)),
        (4, any_of(r"""
            (?:endre|endra|endring|endringa|endrer|forandre|change|bytt|bytte|byte|byta|justere|juster|skift|
                skifte|move)<up_to_four><booking>
            (?:push|move)<up_to_two>(?:to|back|it|the)\b.*
        """, booking=BOOKING, up_to_four=UP_TO_FOUR, up_to_two=UP_TO_TWO)),
        (4, any_of(r"""
            ny (?:tid|dato|dag) (?:for|til|pa) (?:timen|samtalen|samtala|motet|avtalen|bookingen|bestillingen|den)
            (?:nytt|anna|annet|et annet|eit anna|another|new|different|annan|annen|an?nan) (?:tidspunkt|tid|
                time|dato|dag|klokkeslett|date|day)
        """)),
        (3, any_of(r"""
            ny (?:tid|dato|dag)
            (?:i stedet|istedenfor|i staden|i stedenfor|istedet|instead)
            tidligere enn avtalt|seinere enn avtalt
        """)),
        (2, any_of(r"passer ikke likevel|passar ikkje likevel|kolliderer|dobbeltbooket")),
    ),
    "instead": (
        (
            3,
            any_of(r"""
                (?:kan|kunne|skal|vil|far|can|could)(?: \S+){0,2}? (?:heller|hellar|rather)(?: \S+){0,4}
                (?:kan|kunne|skal|far|can|could)(?: \S+){0,2}? (?:ta|finne|finna|ha|do|find|gjore|gjere)(?: den|
                     det| timen| samtalen| noe| noko| it| a| en| ein| et| eit)? (?:annen|annan|annet|anna|different|
                    another|something else)(?: \S+)?
                (?:rekker|rekk|passer|passar|hover|funker|gar) (?:\S+ ){0,3}?(?:ikke|ikkje|darlig|
                    darleg)(?: \S+){0,4}? (?:kan|kunne|annen|annet|ny|nytt|heller|finne|bytte)(?: \S+){0,4}
                (?:ta|tar|have) (?:den|it|samtalen|timen)(?: \S+){0,2}? (?:kl|klokka|pa|heller|til|on|at|
                    \w+dag)(?: \S+)?
                (?:far|fekk|fikk|klarer|rekker) (?:ikke|ikkje)(?: til)?(?: \S+){0,6}? (?:har (?:dere|du|de|
                    dykk)|finnes|kan)(?: \S+){0,4}
                kan (?:timen|samtalen|motet|den)(?: \S+){0,2}? (?:være|vere|bli|starte|
                    begynne)(?: \S+){0,3}? (?:senere|seinare|tidligere|tidlegare|seinere|litt for|
                    litt etter)(?: \S+){0,3}
                (?:ta|tar|ha|have|do) (?:den|det|timen|samtalen|it)(?: \S+){0,4}? (?:senere|seinare|seinere|
                    tidligere|tidlegare|later|earlier)(?: \S+)?
                samme tid|frem en uke|fram ei veke|en uke frem|en uke senere|(?:en|ein) annen dag
            """),
        ),
    ),
    "cancel": (
        (4, any_of(r"""
            (?:av|ut)b[eo]?st[ie]ll\w*|avbest\w*
            (?<!ble )(?<!vart )(?<!blei )(?<!was )(?<!blitt )avlys\w*
            (?:booking\w*|bestilling\w*|timen|samtal\w*|avtal\w*|motet) (?:skal|kan|ma|bor) (?:slettes|
                fjernes|strykes|slettast|fjernast)
            (?:vi|me|jeg|eg) (?:dropper|droppar)(?: \S+){1,3}|(?:si|seie) (?:fra|ifra|fra om) at (?:vi|me|
                hun|han|ho|deltakeren) (?:ikke|ikkje)(?: \S+){1,3}
            kansell?er\w*|cancel\w*|annuller\w*|avmeld\w*|avbud|call off|avbook\w*|utgar
            (?:ta|tar|tek) (?:vekk|bort|vekk)(?: \S+){0,3}
            strek over(?: \S+){0,3}|stryk\w*|avlyst|avsei\w*|unbook
        """)),
        (4, any_of(r"""
            (?:slett|slette|sletta|slettes|fjern|fjerne|fjerna|dropp|droppe|droppa|trekk|trekke|trekkje|delete|
                remove|ta bort|drop|skrap|skrote|skrot)<up_to_four><booking>
        """, booking=BOOKING, up_to_four=UP_TO_FOUR)),
    ),
    "not_coming": (
        (
            3,
            any_of(r"""
                (?:treng|trenger|trengs|vil|onsker|ynskjer|skal|need|want)(?: \S+){0,2}? (?:ikke|ikkje|itj|
                    not)(?: ha)? (?:samtale|time|veiledning|timen|samtalen|samtala|veiledningen|avtalen|motet|
                    bookingen|bestillingen|the session|the appointment)(?: \S+){0,4}
                (?:don't|doesn't|does not|do not|no longer) (?:need|want)(?: \S+){1,4}
            """),
        ),
        (3, any_of(r"""
            (?:ikke|ikkje|itj|not|no longer|ikke lenger) (?:lenger |lenger lenger |lengre )?(?:behov|bruk|need|
                aktuel\w*|aktuell\w*)(?: for)?(?: \S+){0,3}
            (?:treng|trenger|trengs) (?:ikke|ikkje) (?:\S+ ){0,3}(?:likevel|lenger|meir|mer|lengre)
            blir (?:ingen|ikke noen|inga)(?: \S+){0,5}
            blir (?:ikke|ikkje) (?:noe|noko) av
            (?:vil|skal) (?:ikke|ikkje) ha (?:\S+ ){0,3}likevel
            we won't be coming|(?:has|have)? ?withdr[ae]wn?|withdrew
            (?:ikke|ikkje) (?:\S+ )?(?:nodvendig|naudsynt|onskelig) ?(?:lenger)?|skal (?:ikke|ikkje) brukes(?: \S+)?
            (?:deltak\w*|flyktning\w*|hun|han|ho|familien) har flyttet(?: \S+){0,6}
            (?:kommer|kjem|moter|mot|dukker) (?:ikke|ikkje|itj)(?: opp)?
            kan (?:ikke|ikkje) (?:komme|kome|mote|stille|delta)
            kan(?: \S+){0,2} (?:ikke|ikkje) (?:komme|kome|mote|stille|delta)(?: \S+){0,3}
            can't (?:come|make it|attend)|har trukket seg|har flyttet fra kommunen|takker nei|takkar nei
            ombestemt seg
        """)),
    ),
}  # fmt: skip
