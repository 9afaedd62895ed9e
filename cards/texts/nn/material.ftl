# Material that the counsellor sends after a session (rutinen pkt. 7). The standard texts are ours to begin with.

material-title = Send materiell
material-text = Materiellet går til { $adviser } i chatten. Rådgjevaren gir det vidare til deltakaren (rutinen pkt. 7).
material-choices = Tekstar
material-choice-occupations = Utdanning og yrke
material-choice-guidance = Karriererettleiing på nett
material-choice-recognition = Godkjenning av utdanning
material-choice-vacancies = Ledige stillingar
material-body-occupations = Les om utdanning og yrke i Noreg: https://utdanning.no
material-body-guidance = Få karriererettleiing på chat, telefon eller e-post: https://karriereveiledning.no
material-body-recognition = Få utdanning frå eit anna land godkjend: https://hkdir.no
material-body-vacancies = Finn ledige stillingar: https://arbeidsplassen.nav.no
material-link = Lenkje { $number }
material-link-placeholder = https://
material-note = Kort tekst
material-note-placeholder = Ingen namn, nummer eller adresser
material-hint = Ikkje skriv noko som viser kven deltakaren er.
material-send = Send
material-summary = Materiell etter samtalen
material-sent = Materiellet er på veg til { $adviser }.
material-more = Send meir
material-already-sent = Dette er allereie sendt.
material-too-early = Materiell blir sendt etter samtalen.
material-message =
    Materiell etter samtalen { $when } ({ $municipality }):
    { $lines }
    Gi det vidare til deltakaren.
material-problem-nothing = Vel ein tekst eller skriv ei lenkje.
material-problem-https = Lenkja må byrje med https:// og vere ei vanleg nettadresse.
material-problem-identifies = Lenkja inneheld eit langt tal, eit namn eller ei e-postadresse. Ho kan vise kven nokon er, så eg sender ho ikkje.
material-problem-note = Teksten ser ut til å innehalde { $kinds }. Ta det bort før du sender.
material-kind-name = eit namn
material-kind-national-id = eit fødselsnummer
material-kind-duf = eit DUF-nummer
material-kind-phone = eit telefonnummer
material-kind-email = ei e-postadresse
material-kind-passport = eit passnummer
