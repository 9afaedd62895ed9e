# The contact list, for those who may change it.

button-directory = Endre kontaktlista
directory-title = Kontaktlista
directory-summary = Kontaktlista
directory-counsellors = Karriererettleiarar
directory-municipalities = Kommunar
directory-tenants = Organisasjonar som kan bruke assistenten
directory-rooms = Rom til informasjonsmøte
directory-several = Fleire kommunar
directory-administrators = Kan endre lista: { $names }. Dei blir sette opp i fila.
directory-back = Til kontaktlista
directory-do-phone = Endre telefon
directory-do-new-counsellor = Ny karriererettleiar
directory-do-remove-counsellor = Fjern karriererettleiar
directory-do-responsible = Byt karriererettleiar
directory-do-new-municipality = Ny kommune
directory-do-remove-municipality = Fjern kommune
directory-do-new-tenant = Ny organisasjon
directory-do-rooms = Endre rom
directory-task-phone = Endre telefonnummer
directory-task-new-counsellor = Ny karriererettleiar
directory-task-remove-counsellor = Fjern ein karriererettleiar
directory-task-responsible = Byt karriererettleiar for ein kommune
directory-task-new-municipality = Ny kommune
directory-task-remove-municipality = Fjern ein kommune
directory-task-new-tenant = Ny organisasjon
directory-field-counsellor = Karriererettleiar
directory-field-municipality = Kommune
directory-field-place = Namnet på kommunen
directory-field-name = Namn
directory-field-phone = Telefonnummer
directory-field-email = E-post
directory-field-aad-object-id = Objekt-ID i Microsoft Entra
directory-field-id = Leigetakar-ID i Microsoft Entra
directory-choose = Vel
directory-example-place = Til dømes Larvik
directory-example-name = Førenamn og etternamn
directory-example-phone = Til dømes 959 71 963
directory-example-email = namn@fylket.no
directory-example-aad-object-id = Står i Entra: Brukarar, vel personen, Objekt-ID
directory-example-id = Står i Entra: Oversikt, Leigetakar-ID
directory-missing = Fyll ut feltet.
directory-too-long = Dette er for langt. Skriv det kortare.
directory-wrong-name = Skriv berre namnet, med bokstavar.
directory-wrong-phone = Skriv 8 til 15 siffer. Eit utanlandsk nummer byrjar med +.
directory-wrong-email = Kontroller e-postadressa. Skriv ho som namn@fylket.no.
directory-wrong-aad-object-id = Kopier objekt-ID-en frå Entra. Han ser slik ut: 11111111-0000-4000-8000-000000000000.
directory-wrong-id = Kopier leigetakar-ID-en frå Entra. Han ser slik ut: 11111111-0000-4000-8000-000000000000.
directory-not-in-list = Dette står ikkje i lista lenger. Vel på nytt.
directory-id-taken = Ein annan karriererettleiar har denne objekt-ID-en.
directory-municipality-taken = Kommunen står i lista hos ein annan. Vel «Byt karriererettleiar» for å flytte han.
directory-municipality-has-sessions = Kommunen har komande samtalar eller informasjonsmøte. Avlys dei først, eller vent til dei er haldne.
directory-counsellor-has-municipalities = Karriererettleiaren har kommunar. Gi dei til ein annan først med «Byt karriererettleiar».
directory-counsellor-has-sessions = Karriererettleiaren har komande samtalar eller informasjonsmøte. Flytt eller avlys dei først.
directory-last-counsellor = Lista må ha minst éin karriererettleiar.
directory-in-use = Endringa kan ikkje lagrast. Ein organisasjon eller eit rom er knytt til kommunen. Ta bort romma først («Endre rom»), og rett organisasjonen i fila.
directory-nothing-changed = Slik står det allereie i lista.
directory-changed-meanwhile = Nokon andre har endra lista imens. Svara dine er tekne vare på. Sjå over på nytt.
directory-check-heading = Dette blir endra
directory-becomes = { $before } → { $after }
directory-comes-in = Inn i lista: { $value }
directory-goes-out = Ut av lista: { $value }
directory-fact-counsellor = { $subject }
directory-fact-name = Namnet på { $subject }
directory-fact-phone = Telefonen til { $subject }
directory-fact-email = E-posten til { $subject }
directory-fact-municipality = { $subject }
directory-fact-tenant = Organisasjon { $subject }
directory-fact-administrator = Administrator { $subject }
directory-fact-room = Rom i { $subject }
directory-fact-other = { $subject }
directory-confirm = Lagre endringa
directory-confirm-move = Flytt til { $new }
directory-confirm-leave = Ikkje flytt
directory-stakes-heading = { $count ->
    [one] Éin komande avtale
   *[other] { $count } komande avtalar
  }
directory-stakes-ask = Kva skal skje med det { $former } har i kommunen?
directory-stake-meeting = Informasjonsmøte { $when }
directory-stake-question = Førespurnad om informasjonsmøte, utan avtalt tid
directory-stake-free = { $what }
directory-stake-taken = { $what }: oppteken
directory-stake-away = { $what }: ikkje til stades
directory-more = Og { $count } til.
directory-stakes-taken = { $count ->
    [one] Éin avtale
   *[other] { $count } avtalar
  } kan ikkje flyttast, fordi { $new } er oppteken. Ansvaret blir hos { $former } til nokon set ei ny tid.
directory-stakes-away = { $count ->
    [one] Éin avtale
   *[other] { $count } avtalar
  } kan ikkje flyttast, fordi { $new } er borte då og har vikar. Ansvaret blir hos { $former }.
directory-stakes-hint = Det som blir flytta, beheld tida, men får nytt Teams-møte. Rådgjevarane får den nye lenkja, og begge karriererettleiarane får beskjed.
directory-changed = Lista er endra
directory-handed-over = Overteke av { $new }: { $count }
directory-left = Vart hos { $former }: { $count }
directory-under-way = Blir flytta til { $new } no: { $count }
directory-stopped = Avbrote. Lista er ikkje endra.
directory-draft-gone = Den endringa er ferdig eller avbroten. Slik er lista no.
directory-not-writable = Eg får ikkje skrive i fila med kontaktlista, så lista er ikkje endra. Be den som driftar assistenten, gi skriverett til mappa med fila eller endre fila direkte.
directory-broken = Fila med kontaktlista har ein feil, så ho kan ikkje endrast herifrå. Be den som driftar assistenten, køyre «python -m bot directory check».
directory-not-yours = Berre dei som er sette opp som administratorar, kan endre kontaktlista. Eg har ikkje endra noko.
