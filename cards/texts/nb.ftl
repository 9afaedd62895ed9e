# Bokmål. One message per key; other languages are other files with the same keys.
# Sentences stay short, and a word from the law gets a word of explanation.

## Buttons that many cards share
button-book = Bestill samtale
button-contact = Finn kontaktperson
button-my-bookings = Mine bestillinger
button-routine = Rutinen
button-next = Neste
button-back = Tilbake
button-stop = Avbryt
button-menu = Til menyen

## First contact
welcome-title = Karriereassistenten
welcome-text = Jeg hjelper deg å bestille karriereveiledning for flyktninger hos { $centre }. Jeg finner ledige tider, følger rutinen og gir deg Teams-lenken du skal videresende.
welcome-privacy = Skriv aldri navn eller fødselsnummer til meg. Vi bruker bare DUF-nummer.
welcome-counsellor = Du står som karriereveileder. Bestillingene til kommunene dine kommer hit som kort.
welcome-not-understood = Jeg forstod ikke det. Dette kan jeg hjelpe deg med:
welcome-summary = Karriereassistenten: bestill karriereveiledning eller finn kontaktperson
group-only = Her kan jeg svare om kontaktpersoner og rutinen. Bestillinger tar vi i den personlige chatten med meg, så opplysninger om deltakeren ikke sprer seg.
group-book = Bestillinger tar vi i den personlige chatten. Åpne Karriereassistenten der og velg «Bestill samtale».

## Notices
notice-not-admitted = Organisasjonen din er ikke lagt inn hos karrieresenteret ennå. Be karrieresenteret legge til kommunen din.
notice-unknown-card = Jeg kjenner ikke igjen dette kortet. Det kan være gammelt. Start fra menyen.
notice-draft-gone = Denne bestillingen ble ikke fullført, og svarene er slettet. Start på nytt når du vil.
notice-not-yours = Denne bestillingen tilhører noen andre. Jeg har ikke endret noe.
notice-stopped = Bestillingen er avbrutt. Ingenting er sendt, og svarene er slettet.
notice-trouble = Noe gikk galt hos meg, og jeg vet ikke om det ble lagret. Se «Mine bestillinger» før du prøver igjen.
notice-summary = Melding fra Karriereassistenten

## Booking: about the session
walk-progress = Steg { $step } av 4
walk-title = Bestill samtale
walk-summary = Bestilling av karriereveiledning
walk-about-heading = Om samtalen
walk-municipality = Kommune
walk-municipality-choose = Velg kommune
walk-basis = Hvilket regelverk gjelder?
walk-basis-6a = Kollektiv beskyttelse (§ 34), for eksempel fra Ukraina
walk-basis-11 = Ordinær flyktning (integreringsloven § 11)
walk-basis-hint = Oppholdstillatelsen avgjør, ikke nasjonaliteten.
walk-language = Språk for tolken
walk-language-choose = Velg språk
walk-language-hint = Karrieresenteret bestiller tolken. «Kurdisk» er kurmanji eller sorani. «Afghansk» er dari eller pashto.

## Booking: about the participant
walk-participant-heading = Om deltakeren
walk-participant-privacy = Ikke skriv navn, fødselsnummer eller andre opplysninger. DUF-nummer er nok.
walk-duf-wished = DUF-nummer (ønskes, ikke påkrevd)
walk-duf-required = DUF-nummer
walk-duf-placeholder = 12 sifre
walk-duf-keep = Nummeret er riktig, gå videre
walk-attended = Deltakeren har vært på informasjonsmøte i gruppe
walk-settled = Bosettingsdato
walk-programme = Oppstart av introduksjonsprogrammet, hvis du vet den
walk-age = Deltakeren er mellom { $youngest } og { $oldest } år
walk-mapped = Kompetansekartleggingen er gjennomført
walk-presence = Skal du være med i samtalen?
walk-presence-no = Nei
walk-presence-yes = Ja, og deltakeren har sagt ja til det

## Booking: the time
walk-time-heading = Velg tid
walk-time-with = Ledige tider hos { $counsellor }. Samtalen varer { $minutes } minutter, på Teams.
walk-time-notice = Tidligst to uker fram, så vi rekker å bestille tolk (rutinen pkt. 2.2).
walk-time-notice-days = Tidligst { $days } dager fram, så vi rekker å bestille tolk (rutinen pkt. 2.2).
walk-time-deadline = Fristen er { $deadline } (integreringsloven § 11).
walk-time-none = Det er ingen ledige tider i de neste { $weeks } ukene. Ring { $counsellor } på { $phone }, så finner dere en løsning.
walk-time-none-before-deadline = Det er ingen ledige tider før fristen { $deadline } (integreringsloven § 11). Ring { $counsellor } på { $phone } i dag. Bare karriereveilederen kan tilby en tidligere tid.
walk-time-later = Senere tider
walk-time-earlier = Tidligere tider
walk-time-busy-unknown = Jeg fikk ikke lest kalenderen til karriereveilederen akkurat nå. Tidene kan endre seg.

## Booking: check your answers
walk-check-heading = Stemmer dette?
walk-check-confirm = Bekreft bestilling
walk-check-edit-about = Endre samtalen
walk-check-edit-participant = Endre deltakeren
walk-check-edit-time = Endre tid
fact-time = Tid
fact-municipality = Kommune
fact-counsellor = Karriereveileder
fact-basis = Regelverk
fact-language = Språk
fact-duf = DUF-nummer
fact-duf-none = Ikke oppgitt
fact-duf-given = Oppgitt
fact-attended = Informasjonsmøte
fact-settled = Bosatt
fact-deadline = Frist
fact-programme = Introduksjonsprogram
fact-programme-unknown = Oppstart ikke oppgitt
fact-age = Alder
fact-age-within = Mellom { $youngest } og { $oldest } år
fact-mapped = Kompetansekartlegging
fact-done = Gjennomført
fact-attends = Kommunen med
fact-attends-no = Nei
fact-attends-yes = Ja, avtalt med deltakeren
fact-adviser = Programrådgiver
fact-meeting = Teams-møte
fact-interpreter = Tolk
basis-6a = Kollektiv beskyttelse (§ 34)
basis-11 = Ordinær (integreringsloven § 11)
interpreter-not-needed = Uten tolk
interpreter-to-order = Ikke bestilt ennå
interpreter-ordered = Bestilt { $day }

## Receipt
receipt-title = Samtalen er bestilt
receipt-title-cancelled = Samtalen er avlyst
receipt-summary = Samtalen er bestilt
receipt-link = Åpne Teams-møtet
receipt-link-pending = Teams-lenken lages nå. Kortet oppdateres når den er klar, og du får en melding du kan videresende.
receipt-link-failed = Jeg fikk ikke laget Teams-lenken. { $counsellor } har fått beskjed. Tiden er reservert. Ring { $phone } hvis du ikke hører noe.
receipt-duties = Dette gjør du nå
receipt-duty-forward = Videresend meldingen med lenken til deltakeren (rutinen pkt. 5).
receipt-duty-notes-6a = Ta egne notater hvis du trenger det. Karrieresenteret skriver ikke referat eller notat (rutinen pkt. 3).
receipt-duty-notes-11 = Karrieresenteret skriver karriereveiledningsnotat etter samtalen (integreringsloven § 11).
receipt-duty-no-talk = Det er ingen forsamtale eller ettersamtale med deg (rutinen pkt. 6).
receipt-duty-interpreter = Karrieresenteret bestiller tolken (rutinen pkt. 4).
receipt-cancelled-text = Tiden er frigitt, og { $counsellor } har fått beskjed. Si fra til deltakeren.
receipt-phone = { $name }, tlf. { $phone }

## The invitation, forwarded to the participant: nothing here identifies anyone
invitation =
    Karriereveiledning på Teams
    { $when }
    Bli med her: { $link }
    Åpne lenken noen minutter før. Vent til du blir sluppet inn.
invitation-code = Møte-ID: { $id }, passord: { $passcode }
invitation-summary = Invitasjon til å videresende

## Contacts
contact-title = Kontaktperson
contact-title-for = Kontaktperson for { $municipality }
contact-updated = Listen er oppdatert { $day }.
contact-call = Ring { $phone }
contact-municipalities = Kommuner
contact-phone = Telefon
contact-ask = Hvilken kommune gjelder det?
contact-search = Vis kontaktperson
contact-not-found = «{ $municipality }» står ikke i listen til { $centre }. Senteret har kontaktpersoner for { $list }.
contact-outside = Kommunen står ikke i listen til { $centre }. Senteret har kontaktpersoner for { $list }.
contact-outside-hint = Telemark har eget karrieresenter etter at fylket ble delt i 2024.
contact-summary = Kontaktperson ved karrieresenteret

## My bookings
mine-title = Mine bestillinger
mine-none = Du har ingen kommende samtaler.
mine-more = Viser de { $shown } første av { $total }.
mine-cancel = Avlys
mine-cancel-tooltip = Avlys samtalen { $when }
mine-open = Åpne møtet
mine-open-tooltip = Åpne Teams-møtet { $when }
mine-next = Flere
mine-previous = Forrige
mine-summary = Dine kommende samtaler
cancel-title = Vil du avlyse samtalen?
cancel-text = Tiden blir ledig for andre. { $counsellor } får beskjed, og Teams-møtet avlyses. Du må selv si fra til deltakeren.
cancel-yes = Ja, avlys
cancel-no = Nei, behold

## How things stand, when a change was not possible
stale-changed = Bestillingen er endret siden kortet ble laget. Slik står den nå.
refused-already-cancelled = Samtalen er allerede avlyst. Ingenting er endret.
refused-has-begun = Samtalen har begynt, så den kan ikke avlyses her. Ring karriereveilederen.
refused-already-ordered = Tolken er allerede merket som bestilt.
refused-no-interpreter-needed = Samtalen går på norsk uten tolk.
refused-not-yours = Denne bestillingen tilhører noen andre. Jeg har ikke endret noe.

## The counsellor's card
counsellor-title = Ny bestilling
counsellor-title-cancelled = Avlyst bestilling
counsellor-summary = Ny bestilling av karriereveiledning
counsellor-conditions = Vilkår
counsellor-condition-meeting = Informasjonsmøte: rådgiveren bekrefter at deltakeren har vært der (rutinen pkt. 1)
counsellor-condition-notice = Bestilt { $days } dager før samtalen (rutinen pkt. 2.2)
counsellor-condition-deadline = Innen fristen { $deadline } (integreringsloven § 11)
counsellor-condition-mapped = Kompetansekartleggingen er gjennomført (integreringsloven § 11)
counsellor-condition-age = Innenfor alderen ordningen gjelder (integreringsloven § 11)
counsellor-order = Tolk bestilt
counsellor-show-duf = Vis DUF-nummer
counsellor-hide-duf = Skjul DUF-nummer
counsellor-duf-recorded = Visningen er registrert.
counsellor-duf-gone = DUF-nummeret er slettet.
counsellor-link = Åpne Teams-møtet
counsellor-link-pending = Lages nå
counsellor-link-failed = Teams-møtet ble ikke laget ({ $reason }). Lag et møte selv og send lenken til rådgiveren.
counsellor-note-6a = Ikke skriv notat i IMDi-nett eller referat (rutinen pkt. 3).
counsellor-note-11 = Skriv karriereveiledningsnotat etter samtalen (integreringsloven § 11).
counsellor-cancelled-message = Avlyst av { $name }: samtalen { $when } ({ $municipality }). Tiden er ledig igjen. { $interpreter ->
    [ordered] Husk å avbestille tolken.
   *[other] { "" }
  }
counsellor-cancelled-summary = En samtale er avlyst

## The rules, as a user meets them
rule-r01 = Velg kommune fra listen. Bestillingen går til karriereveilederen for kommunen (rutinen pkt. 2.1).
rule-r02 = Velg hvilket regelverk som gjelder. Det står i vedtaket om opphold.
rule-r03 = Velg språk. Vi trenger det for å bestille riktig tolk (rutinen pkt. 2.1).
rule-r04 = Skriv DUF-nummeret. Det er påkrevd for denne gruppen (rutinen pkt. 2.1).
rule-r05 = Kontroller DUF-nummeret (rutinen pkt. 2.1).
rule-r06 = Svar på om du skal være med. Det må være avtalt med deltakeren (rutinen pkt. 3).
rule-r10 = Deltakeren må først ha vært på informasjonsmøte i gruppe (rutinen pkt. 1). Avtal møte med { $counsellor }, tlf. { $phone }.
rule-r11 = Kontroller bosettingsdatoen. Den gir fristen etter integreringsloven § 11.
rule-r12 = Ordningen gjelder fra { $youngest } til og med { $oldest } år (integreringsloven § 11). Kryss av hvis det stemmer.
rule-r13 = Kompetansekartleggingen må være gjort først (integreringsloven § 11). Kryss av når den er gjennomført.
rule-r14 = Programmet har allerede begynt. Karriereveiledning skal skje før oppstart (integreringsloven § 11). Ring { $counsellor }, tlf. { $phone }.
rule-r20 = Tiden er for nær. Bestill minst to uker i forveien, så vi rekker å bestille tolk (rutinen pkt. 2.2).
rule-r21 = Samtaler holdes på faste dager. Velg en av tidene under (rutinen pkt. 2.3).
rule-r22 = Tiden er utenfor åpningstiden. Velg en av tidene under.
rule-r23 = Senteret er stengt den dagen. Velg en av tidene under.
rule-r24 = Tiden er etter fristen (integreringsloven § 11). Velg en tidligere tid.
rule-r25 = Tiden ble nettopp tatt. Velg en annen. Svarene dine er beholdt.
duf-foreign-digits = Skriv DUF-nummeret med vanlige sifre, 0 til 9.
duf-characters = DUF-nummeret har bare sifre. Skriv 12 sifre.
duf-national-id = Dette har 11 sifre og kan være et fødselsnummer. Det skal ikke brukes her (rutinen pkt. 2.1). Skriv DUF-nummeret på 12 sifre, eller la feltet stå tomt.
duf-length = DUF-nummeret har 12 sifre. Tell sifrene og skriv det på nytt.
duf-year = De fire første sifrene er et årstall. Kontroller dem.
duf-check = Kontroller nummeret: De to siste sifrene stemmer ikke med resten. Rett det, eller velg «Nummeret er riktig».
date-unreadable = Jeg forstod ikke datoen. Velg den i kalenderen.

## The routine
routine-title = Rutinen
routine-choose = Hvilket regelverk gjelder?
routine-button-6a = Kollektiv beskyttelse (§ 34)
routine-button-11 = Ordinær (§ 11)
routine-summary = Hvem gjør hva før, under og etter samtalen
routine-before = Før samtalen
routine-during = Under samtalen
routine-after = Etter samtalen
routine-municipality = Kommunen
routine-centre = Karrieresenteret
routine-both = Begge
duty-group-meeting = Deltakeren er først på informasjonsmøte i gruppe, fysisk eller digitalt.
duty-agree-meeting = Avtal informasjonsmøtet med kontaktpersonen deres.
duty-meeting-interpreter = Bestiller fremmøtetolk til informasjonsmøtet, om kommunen ikke har en egnet tolk selv.
duty-meeting-room = Ordner et rom som passer til informasjonsmøtet.
duty-hold-meeting = Holder informasjonsmøtet med tolk. Det varer rundt tre timer, med tid til spørsmål.
duty-map-competence = Gjennomfører kompetansekartleggingen. Veiledningen bygger på den.
duty-within-deadline = Samtalen holdes senest tre måneder etter bosetting, og før introduksjonsprogrammet.
duty-order-session = Bestiller samtalen for deltakeren. Oppgi språk og gjerne DUF-nummer, ikke navn.
duty-two-weeks = Bestiller minst to uker i forveien, så det blir tid til å bestille tolk.
duty-no-deadline = Samtalen kan være før, rett etter eller lenge etter bosetting. Tremånedersfristen gjelder ikke.
duty-set-days = Holder av tirsdager og fredager. Unntak kan avtales med karriereveilederen.
duty-on-teams = Samtalen er på Teams. Unntak kan avtales med karriereveilederen.
duty-agree-presence = Avtaler med deltakeren om kommunen skal være med i samtalen.
duty-session-interpreter = Bestiller tolk til samtalen.
duty-forward-link = Videresender Teams-lenken til deltakeren.
duty-lead-session = Leder samtalen med tolk. Den varer én time.
duty-own-notes = Tar egne notater ved behov.
duty-no-pre-or-post-talk = Det er ingen forsamtale eller ettersamtale med rådgiveren.
duty-no-note = Skriver ikke notat i IMDi-nett og ikke referat.
duty-write-note = Skriver karriereveiledningsnotat.
duty-recommend = Gir råd om sluttmål, innhold og varighet av programmet.
duty-send-material = Sender relevant materiell til rådgiveren eller deltakeren.

## The calendar event: other people's shared calendars show it, so it hints at nobody
meeting-subject = Karriereveiledning
meeting-body = Karriereveiledning på Teams. Opplysningene om bestillingen står i Karriereassistenten.

## The page behind a meeting's link in local mode
local-meeting-title = Her ville Teams-møtet ha åpnet seg
local-meeting-text = Dette er en prøve på denne maskinen. I drift lager Karriereassistenten et Teams-møte i kalenderen til karriereveilederen, og lenken fører rett dit.
