# The contact list, for those who may change it.

button-directory = Endre kontaktlisten
directory-title = Kontaktlisten
directory-summary = Kontaktlisten
directory-counsellors = Karriereveiledere
directory-municipalities = Kommuner
directory-tenants = Organisasjoner som kan bruke assistenten
directory-rooms = Rom til informasjonsmøter
directory-several = Flere kommuner
directory-administrators = Kan endre listen: { $names }. De settes opp i filen.
directory-back = Til kontaktlisten
directory-do-phone = Endre telefon
directory-do-new-counsellor = Ny karriereveileder
directory-do-remove-counsellor = Fjern karriereveileder
directory-do-responsible = Bytt karriereveileder
directory-do-new-municipality = Ny kommune
directory-do-remove-municipality = Fjern kommune
directory-do-new-tenant = Ny organisasjon
directory-do-rooms = Endre rom
directory-task-phone = Endre telefonnummer
directory-task-new-counsellor = Ny karriereveileder
directory-task-remove-counsellor = Fjern en karriereveileder
directory-task-responsible = Bytt karriereveileder for en kommune
directory-task-new-municipality = Ny kommune
directory-task-remove-municipality = Fjern en kommune
directory-task-new-tenant = Ny organisasjon
directory-field-counsellor = Karriereveileder
directory-field-municipality = Kommune
directory-field-place = Navnet på kommunen
directory-field-name = Navn
directory-field-phone = Telefonnummer
directory-field-email = E-post
directory-field-aad-object-id = Objekt-ID i Microsoft Entra
directory-field-id = Leietaker-ID i Microsoft Entra
directory-choose = Velg
directory-example-place = For eksempel Larvik
directory-example-name = Fornavn og etternavn
directory-example-phone = For eksempel 959 71 963
directory-example-email = navn@fylket.no
directory-example-aad-object-id = Står i Entra: Brukere, velg personen, Objekt-ID
directory-example-id = Står i Entra: Oversikt, Leietaker-ID
directory-missing = Fyll ut feltet.
directory-too-long = Dette er for langt. Skriv det kortere.
directory-wrong-name = Skriv bare navnet, med bokstaver.
directory-wrong-phone = Skriv 8 til 15 sifre. Et utenlandsk nummer begynner med +.
directory-wrong-email = Kontroller e-postadressen. Den skrives som navn@fylket.no.
directory-wrong-aad-object-id = Kopier objekt-ID-en fra Entra. Den ser slik ut: 11111111-0000-4000-8000-000000000000.
directory-wrong-id = Kopier leietaker-ID-en fra Entra. Den ser slik ut: 11111111-0000-4000-8000-000000000000.
directory-not-in-list = Dette står ikke i listen lenger. Velg på nytt.
directory-id-taken = En annen karriereveileder har denne objekt-ID-en.
directory-municipality-taken = Kommunen står i listen hos en annen. Velg «Bytt karriereveileder» for å flytte den.
directory-municipality-has-sessions = Kommunen har kommende samtaler eller informasjonsmøter. Avlys dem først, eller vent til de er holdt.
directory-counsellor-has-municipalities = Karriereveilederen har kommuner. Gi dem til en annen først med «Bytt karriereveileder».
directory-counsellor-has-sessions = Karriereveilederen har kommende samtaler eller informasjonsmøter. Flytt eller avlys dem først.
directory-last-counsellor = Listen må ha minst én karriereveileder.
directory-in-use = Listen henger ikke sammen med denne endringen: en organisasjon eller et rom er satt opp med kommunen. Ta bort rommene først («Endre rom»), og rett organisasjonen i filen.
directory-nothing-changed = Slik står det allerede i listen.
directory-changed-meanwhile = Noen andre har endret listen imens. Svarene dine er beholdt. Se over på nytt.
directory-check-heading = Dette blir endret
directory-becomes = { $before } → { $after }
directory-comes-in = Inn i listen: { $value }
directory-goes-out = Ut av listen: { $value }
directory-fact-counsellor = { $subject }
directory-fact-name = Navn på { $subject }
directory-fact-phone = Telefon til { $subject }
directory-fact-email = E-post til { $subject }
directory-fact-municipality = { $subject }
directory-fact-tenant = Organisasjon { $subject }
directory-fact-administrator = Administrator { $subject }
directory-fact-room = Rom i { $subject }
directory-fact-other = { $subject }
directory-confirm = Lagre endringen
directory-confirm-move = Flytt til { $new }
directory-confirm-leave = Ikke flytt
directory-stakes-heading = { $count ->
    [one] Én kommende avtale
   *[other] { $count } kommende avtaler
  }
directory-stakes-ask = Hva skal skje med det { $former } har i kommunen?
directory-stake-meeting = Informasjonsmøte { $when }
directory-stake-question = Forespørsel om informasjonsmøte, uten avtalt tid
directory-stake-free = { $what }
directory-stake-taken = { $what }: opptatt
directory-stake-away = { $what }: borte
directory-more = Og { $count } til.
directory-stakes-taken = { $count ->
    [one] Én avtale
   *[other] { $count } avtaler
  } kan ikke flyttes, fordi { $new } er opptatt. De blir hos { $former } til noen gir dem en ny tid.
directory-stakes-away = { $count ->
    [one] Én avtale
   *[other] { $count } avtaler
  } kan ikke flyttes, fordi { $new } er borte da og har vikar. De blir hos { $former }.
directory-stakes-hint = Det som flyttes, beholder tiden, men får nytt Teams-møte. Rådgiverne får den nye lenken, og begge karriereveilederne får beskjed.
directory-changed = Listen er endret
directory-handed-over = Overtatt av { $new }: { $count }
directory-left = Ble hos { $former }: { $count }
directory-under-way = Flyttes til { $new } nå: { $count }
directory-stopped = Avbrutt. Listen er ikke endret.
directory-draft-gone = Den endringen er ferdig eller avbrutt. Slik er listen nå.
directory-not-writable = Jeg får ikke skrevet i filen med kontaktlisten, så listen er ikke endret. Be den som drifter assistenten, gi skriverett til mappen der filen ligger, eller endre filen direkte.
directory-broken = Filen med kontaktlisten har en feil, så den kan ikke endres herfra. Be den som drifter assistenten, kjøre «python -m bot directory check».
directory-not-yours = Bare de som er satt opp som administratorer, kan endre kontaktlisten. Jeg har ikke endret noe.
