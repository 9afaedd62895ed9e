"""Whom to call, one's own bookings, the counsellor's week and closed hours, as advisers write it: weighted
patterns on a folded line (å→a, ø→o, æ→e).

A pattern counts once however often it occurs. 4 says it outright, 3 nearly, 2 needs company, 1 is a hint.
"""

from dialogs.understanding.wording import Cue, any_of

LOOKING_UP: dict[str, tuple[Cue, ...]] = {
    "find_contact": (
        (5, any_of(r"""
            kontakt(?: takk| please)?$
            kontaktperson\w*|kontaktinfo\w*|kontaktopplysning\w*
            (?:telefon|mobil|tlf|epost|e - post|mail)\w*(?: \S+){0,1}? (?:til|for|hos|til dere)(?: \S+){1,4}
            (?:telefonn\w*|tlfn\w*|telefonnr|tlfnr|mobilnummer\w*)
            nummer(?:et)? (?:til|te)(?: \S+){1,4}
            tlf(?: nr| nummer| \.)?(?: til)?(?: \S+){0,4}
            (?:hvem|kven|kem|hvilken|kva for) (?:\S+ ){0,4}?(?:kontakt\w*|ringe\w*|ring)
            (?:hvem|kven|kem|hvilken|kva for ein|hvilke) (?:\S+ ){0,3}?(?:veileder\w*|rettleiar\w*|
                karriereveileder\w*|karriererettleiar\w*)
            who (?:is|do|should|can) (?:\S+ ){0,5}?(?:contact|counsellor|counselor|call|adviser|
                advisor)(?: \S+){0,5}
            contact (?:person|details|info\w*)|phone (?:number|no)
            hvem (?:kan|skal|ma) (?:jeg|vi) (?:snakke|prate|ta kontakt|sporre|kontakte|ringe|henvende|
                skrive)(?: \S+){0,6}
            kven (?:kan|skal|ma) (?:eg|me|vi) (?:snakke|prate|ta kontakt|sporje|kontakte|ringe|skrive|
                vende)(?: \S+){0,6}
            (?:kommer|komme|kome|kjem|fa|far|fatt|ta|tar)(?: jeg| eg| vi| me| man)? (?:i )?(?:kontakt med|
                tak i)(?: \S+){0,4}
            (?:hva|kva) heter (?:veileder\w*|rettleiar\w*|kontaktperson\w*|dere)(?: \S+){0,3}
            (?:where|how)(?: \S+){0,4}? (?:contact|reach)(?: \S+){0,3}|kontaktliste\w*|kontaktar
            (?:who|hvem|kven|kem) (?:is|er|e)(?: \S+){0,3}? (?:responsible for|ansvarlig for|ansvarleg for|
                har ansvar(?:et)? for|som har) (?:our|us|oss|var|vart|var|min|my)(?: \S+){0,2}
            (?:far|fekk|fikk) (?:ikke|ikkje) (?:tak i|kontakt med)(?: \S+){1,3}
            (?:give|get|find|send)(?: \S+){0,3}? contact(?: \S+){0,3}
            get hold of(?: \S+){0,4}
            (?:hvem|kven|kem) (?:er|e) (?:det )?(?:hos|i|for|pa) (?:\S+)(?: \S+){0,2}
            reach(?: \S+){0,3} counsellor|kontakt (?:for|i|til) (?:\S+)
            (?:hvem|kven|kem|who)(?: \S+){0,2}? (?:svare|svarar|svarer|hjelpe|hjelper|answer|help)(?: \S+){1,6}
            (?:hvem|kven|kem|hvor|kor) (?:\S+ )?(?:horer|hoyrer|tilhorer)(?: \S+){1,4}
            (?:who's|who is|whos) (?:our|my|the)(?: \S+)? ?(?:contact|counsell?or|adviser|advisor)(?: \S+){0,3}
            kontaktane?
            (?:hvem|kven|kem) er (?:var|vart|vare|min|vara) (?:kontakt\w*|veileder\w*|rettleiar\w*)
            kontakter
        """)),
        (3, any_of(r"""
            (?:ringe|ringer)
            (?:snakke|prate|snakka) med (?:en|ein|noen|nokon|et|eit|veileder\w*|rettleiar\w*|
                karriereveileder\w*)(?: \S+)?
            talk to (?:a|someone|somebody)(?: \S+)?
        """)),
    ),
    "my_bookings": (
        (5, any_of(r"""
            (?:mine|mina|min|mi|my)(?: \S+){0,2}? (?:bestilling\w*|booking\w*|bookning\w*|timer|timar|avtaler|
                avtalar|samtaler|samtalar|reservasjon\w*|bookings|bestillte|bestilte|sessions|appointments|
                tingingar)
            (?:bestilling\w*|booking\w*|bookning\w*|timene|timane|avtalene|avtalane|samtalene|samtalane|
                tingingane) (?:mine|mina|vare|mi|min|vara|vi har|jeg har|eg har)
            (?:hva|kva|ka|hvilke|kva for)(?: \S+){0,3}? (?:har (?:jeg|eg|vi|me|ae|e)|jeg har|eg har|vi har|
                me har|i have)(?: \S+){0,3}? (?:booket|booka|bestilt|bestillt|reservert|avtalt|booked|tinga|
                liggende|inne)
            (?:hvilke|kva for|which) (?:bestilling\w*|booking\w*|timer|timar|samtaler|samtalar|avtaler)(?: \S+){0,4}
            (?:hva|kva|what) (?:er|is) (?:neste|min neste|my next|next) (?:avtale|time|samtale|booking|
                appointment|session)
            (?:kva|hva|hvilken|hvilke) (?:dag|tid|tidspunkt|klokkeslett|bestilling\w*|booking\w*|
                avtal\w*)(?: \S+){0,1}? (?:er|har|e) (?:samtal\w*|timen|motet|me|vi|jeg|eg)(?: \S+){0,2}
            (?:when|nar) (?:is|er) the (?:session|appointment|meeting)(?: \S+){0,3}|do (?:i|
                we) have any (?:bookings|appointments|sessions)(?: \S+){0,3}
            (?:hvor|kor) er (?:lenk\w*|link\w*|timen|bestilling\w*)(?: \S+){0,5}? (?:bestilte|booket|booka|
                tinga|min|mi)|av bestillinger
            (?:husker|hugsar|vet|veit) (?:ikke|ikkje) (?:nar|kva tid|hvilken dag)(?: \S+){0,5}
            har (?:jeg|eg|vi|me|ae) (?:en|ein|ei|noen|nokon)? ?(?:time|samtale|avtale|booking|
                bestilling)(?! ledig)(?: \S+){0,4}
            (?:nar|naar|kor tid|katti|hvilken dag|kva dag|kva tid|when) (?!.*ledig)(?:har|er|var|is|was|do|
                blir)(?: \S+){0,3}? (?:min|mi|mine|var|vare|vart|my|our|neste time|neste samtale|
                time)(?: \S+){0,3}
            (?:what|which)(?: \S+){0,2}? (?:have|did|do) (?:i|we)(?: \S+){0,2}? (?:book\w*|have booked)
            har (?:jeg|eg|vi|me|ae)(?: \S+){0,3}? (?:noen|nokre|nokon|noe|noko|flere|
                fleire)(?: \S+){0,2}? (?:bestilling\w*|booking\w*|timer|timar|avtaler|avtalar|samtaler|samtalar|
                booket|bestilt|booka)
            (?:nar|kva tid|katti|naar|hvilken dag|when)(?: \S+){0,1}? (?:er|e|var|is|blir|vart|
                ble)(?: \S+){0,2}? (?:neste(?! ledig)|timen|samtalen|samtala|next|motet|avtalen|my|bookingen|
                timen min)(?: \S+){0,3}
            (?:oversikt|liste|status)(?: \S+){0,4}? (?:bestilling\w*|booking\w*|bookning\w*|timene|timer|timar|
                avtaler|avtalar|samtaler|samtalar|booket|bestilt)
            (?:vis|vise|se|sja|list|show|sjekk|sjekke|see|check|finn|apne)(?: \S+){0,4}? (?:bestilling\w*|
                booking\w*|bookings|bookning\w*|avtalene|avtalane|reservasjon\w*|booket|bestilt|tingingar)
            er (?:timen|samtalen|bestillingen|bookingen|bestillinga|samtala)(?: \S+){0,3}? (?:bekreftet|
                bekrefta|godkjent|registrert|klar|i orden)
            har (?:jeg|eg|vi|me) (?:fatt |allerede |alt )?(?:booket|bestilt|booka|tinga)(?: \S+){0,5}
            (?:lurer|lurar|lurt|undrar) (?:\S+ )?(?:nar|kva tid|naar)(?: \S+){0,2}? (?:timen|samtalen|samtala|
                motet|avtalen)(?: \S+){0,2}
            my bookings
            (?:which|what) (?:appointments|sessions|meetings|bookings|times)(?: \S+){0,3}? (?:i|we) (?:have|got|
                booked)(?: \S+){0,3}
            (?:which|what) (?:appointments|sessions|bookings) do (?:i|we) have(?: \S+){0,3}
            (?:hva|kva)(?: \S+){0,1} har (?:kommunen|vi|me|nav)(?: \S+){0,2} (?:bestilt|booket|booka|tinga)
            se mine|vis mine
            (?:kommende|komande|alle|alt|upcoming|framtidige) (?:timer|timar|bestilling\w*|booking\w*|samtaler|
                samtalar|avtaler|bookings|sessions)
            (?:hvor|kor) mange (?:bestilling\w*|booking\w*|timer|timar|samtaler)(?: \S+){0,4}
            (?:hva|kva|hvilke|what) (?:er|ble|vart|is|was) (?:bestilt|booket|booka|tinga|booked)(?: \S+){0,4}
            (?:fikk|fekk) (?:jeg|eg|vi|me) (?:bestilt|booket|booka|tinga)(?: \S+){0,4}
            (?:is|are|was) my (?:booking|appointment|session)\w*(?: \S+){0,4}
            (?:nar|naar) er (?:samtalen|timen|motet) (?:til|for|med)(?: \S+){1,5}
            (?:nar|naar|kva tid|katti) (?:skal|har)(?: \S+){1,4}? (?:min|mi|var|mine)(?: \S+){0,3}
            (?:finner|finn) (?:ikke|ikkje) (?:bestilling\w*|booking\w*|timen|avtalen)(?: \S+){0,2}
            (?:det|de|dei|timene|timane) (?:jeg|eg|vi|me) har (?:bestilt|booket|booka|tinga)
            (?:ble|vart|blei|er) (?:timen|samtalen|bestillingen|bookingen|bestillinga|
                samtala)(?: \S+){0,6}? (?:booket|bestilt|registrert|lagra|lagret)
        """)),
    ),
    "agenda": (
        (6, any_of(r"""
            (?:hvem|kven|kem) skal (?:jeg|eg|ae) (?:snakke|prate|mote|ha|treffe)(?: \S+){0,3}? (?:i dag|i morgen|
                i morgon|imorgen|idag|pa \w+dag|denne|neste|klokka|kl)(?: \S+){0,3}
        """)),
        (5, any_of(r"""
            (?:plan|planen|program|programmet|opplegget) (?:i dag|idag|for|i morgen|i morgon|pa|denne|
                neste)(?: \S+){0,3}
            (?:nar|kva tid) (?:begynner|starter|byrjar|startar|er|slutter|sluttar|ferdig) (?:jeg|eg|ae)(?: \S+){0,4}
            who am i (?:meeting|seeing)(?: \S+){0,3}
            agenda\w*
            (?:hvem|kven|kem) (?:kommer|kjem|moter)(?: \S+){0,3}
            har (?:jeg|eg|ae) (?:noe|noko|nokon|noen)(?: (?:pa|i|til)(?: \S+){1,3})
            (?:what's|what is|how is|how's)(?: \S+){0,2}? (?:week|day|schedule|today|tomorrow)(?: \S+){0,3}
            (?:hvordan|korleis) (?:er|ser) (?:dagen|uka|uken|veka)(?: \S+){0,4}
            (?:uke|uka|veka|dagen|i morgen)(?: \S+){0,2} (?:pa|i) kalender\w*
            (?:hva|kva|ka) har (?:jeg|eg|ae)(?: (?:framover|fremover|na|no|igjen|videre|vidare|etterpa))?
            (?:nar|kva tid|naar) er (?:jeg|eg|ae) (?:ledig|opptatt|fri|oppteken)(?: \S+){0,3}
            when am i (?:free|busy)(?: \S+){0,3}
            (?:min|mi|denne) (?:uke|veke|dag|kalender|timeplan|plan|agenda)(?: \S+)?
            (?:uka|veka|uken|dagen|kalenderen|timeplanen|planen|kalendar\w*) (?:mi|min)
            timeplan\w*
            (?:dagens|ukas|ukens|vekas|morgendagens|morgondagens|dagsens) (?:program\w*|timer|timar|samtaler|
                samtalar|avtaler|avtalar|plan|moter|agenda)
            (?:hva|kva|ka|hvilke|kor mange|hvor mange|kva for)(?: \S+){0,3}? (?:har (?:jeg|eg|vi|me|ae)|
                skal (?:jeg|eg|ae)|jeg har|eg har|star)(?: (?!booket|bestilt|booka)\S+){0,5}? (?:i dag|idag|
                i morgen|i morgon|imorgen|i morra|denne uka|denne uken|denne veka|neste uke|neste uka|neste veke|
                pa (?:\w+dag)|programmet|planen|kalenderen|uke|veke|uka|veka|i ettermiddag|i formiddag)(?: \S+){0,3}
            (?:my|the|this|today's|tomorrow's) (?:week|schedule|agenda|calendar|day|programme|program)
            what do i have (?:\S+ ?){0,4}|what's (?:on|up)(?: \S+){0,3}|what is on(?: \S+){0,3}|kalender\w*
            (?:vis|vise|se|sja|show|apne|apna)(?: \S+){0,2}? (?:uka|veka|uken|dagen|uke|veke|uken|dag|
                kalender\w*|program\w*|plan\w*)(?: \S+){0,2}
            (?:hvem|kven|kem) (?:moter|skal|har|mote|treffer)(?: (?:jeg|eg|ae|vi))(?: (?:mote|ha|treffe|
                snakke med|samtale med))?(?: \S+){0,4}
            uka framover|uken fremover
            oversikt over (?:dagen|uka|uken|veka|uke)(?: \S+)?
            hvordan ser (?:uka|uken|dagen)(?: \S+){0,3} ut
            korleis ser (?:veka|dagen)(?: \S+){0,3} ut
            hva skjer (?:i dag|i morgen|denne uka|denne uken|neste uke|pa)(?: \S+)?
        """)),
    ),
    "block_time": (
        (5, any_of(r"""
            (?:jobber|arbeider|jobbar|arbeidar) (?:ikke|ikkje)(?: \S+){0,3}|no sessions(?: \S+){0,3}
            (?:hold|halde|holde|sett)(?: \S+){0,2}? (?:fri|fritt|fria)|kan (?:ikke|ikkje) ha (?:samtaler|
                samtalar|timer|timar|moter)(?: \S+){0,4}
            sperr\w*|blokk\w*|block\w*|steng\w*
            (?:hold|halde|holde|sett|sette|setje|merk|marker|markere|
                mark)(?: \S+){0,4}? (?:av(?! (?:tid til )?(?:en|ein|
                ei) (?:time|samtale|tid))|borte|vekke|opptatt|oppteken|opptekne|busy|utilgjengelig|utilgjengeleg|
                unavailable|ferie|fravar|fraver)(?: \S+)?
            (?:jeg|eg|ae|e|i|vi|veileder\w*)(?: \S+){0,2}? (?:er|har|skal pa|skal ha|tar|tek|am|have|will be|
                blir|skal)(?: \S+){0,3}? (?:ferie|opptatt|oppteken|utilgjengelig|utilgjengeleg|fri|permisjon|
                avspaser\w*|kurs|vekke|borte|syk|sjuk|sykmeldt|sjukmeld|bortreist|pa reise|konferanse|seminar|busy|
                unavailable|holiday|vacation|leave|away|off|fravar\w*|tannlege\w*|legetime\w*|reise|bortreist|kurs|
                avspasering)
            (?:ikke|ikkje|not) (?:er )?(?:tilgjengelig|tilgjengeleg|available|ledig)
            (?:ingen|ingen flere|no) (?:bestilling\w*|booking\w*|samtaler|samtalar|timer|timar|
                bookings)(?: \S+){0,4}
            vikar\w*
            (?:kan|kunne) (?:ikke|ikkje) (?:jobbe|arbeide|jobba)(?: \S+){0,3}
            (?:i'll|i'm|i will|i am) (?:be |going to be )?(?:away|off|out|busy|unavailable|sick|
                travelling)(?: \S+){0,3}
            (?:tar|tek) (?:\S+ )?fri(?: \S+){0,2}|out of office
            (?:don't|do not|dont|ikke|ikkje) (?:book|bestill|booke|sett|legg)(?: \S+){0,2}? (?:me|meg|noen|
                nokon|noe|noko|samtaler|timer|anything|anyone|opp)(?: \S+){0,3}
            on (?:leave|holiday|vacation)
            (?:er |pa |har )(?:pa )?(?:kurs|seminar|konferanse|reise|ferie|avspasering|permisjon)
            (?:ferie|avspasering|fravar|permisjon|ferien min)
            ikke book(?:e)? (?:meg|noe|noko|inn)(?: \S+){0,2}
            kan (?:ikke|ikkje) ta (?:imot|i mot|samtaler|samtalar|timer|timar)(?: \S+){0,3}
            utilgjengelig\w*|utilgjengeleg\w*|opptatt|oppteken|unavailable
        """)),
    ),
}  # fmt: skip
