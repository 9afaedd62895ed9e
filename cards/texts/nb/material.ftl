# Material that the counsellor sends after a session (rutinen pkt. 7). The standard texts are ours to begin with.

material-title = Send materiell
material-text = Materiellet går til { $adviser } i chatten. Rådgiveren gir det videre til deltakeren (rutinen pkt. 7).
material-choices = Tekster
material-choice-occupations = Utdanning og yrker
material-choice-guidance = Karriereveiledning på nett
material-choice-recognition = Godkjenning av utdanning
material-choice-vacancies = Ledige stillinger
material-body-occupations = Les om utdanning og yrker i Norge: https://utdanning.no
material-body-guidance = Få karriereveiledning på chat, telefon eller e-post: https://karriereveiledning.no
material-body-recognition = Få utdanning fra et annet land godkjent: https://hkdir.no
material-body-vacancies = Finn ledige stillinger: https://arbeidsplassen.nav.no
material-link = Lenke { $number }
material-link-placeholder = https://
material-note = Kort tekst
material-note-placeholder = Ingen navn, numre eller adresser
material-hint = Ikke skriv noe som viser hvem deltakeren er.
material-send = Send
material-summary = Materiell etter samtalen
material-sent = Materiellet er på vei til { $adviser }.
material-more = Send mer
material-already-sent = Dette er allerede sendt.
material-too-early = Materiell sendes etter samtalen.
material-message =
    Materiell etter samtalen { $when } ({ $municipality }):
    { $lines }
    Gi det videre til deltakeren.
material-problem-nothing = Velg en tekst eller skriv en lenke.
material-problem-https = Lenken må begynne med https:// og være en vanlig nettadresse.
material-problem-identifies = Lenken inneholder et langt tall, et navn eller en e-postadresse. Den kan vise hvem noen er, så jeg sender den ikke.
material-problem-note = Teksten ser ut til å inneholde { $kinds }. Ta det bort før du sender.
material-kind-name = et navn
material-kind-national-id = et fødselsnummer
material-kind-duf = et DUF-nummer
material-kind-phone = et telefonnummer
material-kind-email = en e-postadresse
material-kind-passport = et passnummer
