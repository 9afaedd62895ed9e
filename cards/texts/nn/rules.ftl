# The rules, as a user meets them.

rule-r01 = Vel kommune frå lista. Bestillinga går til karriererettleiaren for kommunen (rutinen pkt. 2.1).
rule-r02 = Vel kva regelverk som gjeld. Det står i vedtaket om opphald.
rule-r03 = Vel språk. Vi treng det for å bestille rett tolk (rutinen pkt. 2.1).
rule-r04 = Skriv DUF-nummeret. Karrieresenteret krev det for denne gruppa.
rule-r05 = Kontroller DUF-nummeret (rutinen pkt. 2.1).
rule-r06 = Svar på om du skal vere med. Det må vere avtalt med deltakaren (rutinen pkt. 3).
rule-r10 = Deltakaren må først ha vore på informasjonsmøte i gruppe (rutinen pkt. 1). Det finst ikkje unntak. Har du spørsmål, ring { $counsellor }, tlf. { $phone }.
rule-r11 = Kontroller busetjingsdatoen. Han gir fristen etter integreringslova § 11.
rule-r12 = Ordninga gjeld frå { $youngest } til og med { $oldest } år (integreringslova § 11). Kryss av om det stemmer.
rule-r13 = Kompetansekartlegginga må vere gjord først (integreringslova § 11). Kryss av når ho er gjennomført.
rule-r14 = Programmet har allereie byrja. Karriererettleiing skal skje før oppstart (integreringslova § 11). Ring { $counsellor }, tlf. { $phone }.
rule-r20 = Tida er for nær. Bestill tidlegare, så vi rekk å bestille tolk (rutinen pkt. 2.2).
rule-r21 = Samtalar blir haldne på faste dagar. Vel ei av tidene under (rutinen pkt. 2.3).
rule-r22 = Tida er utanfor opningstida. Vel ei av tidene under.
rule-r23 = Senteret er stengt den dagen. Vel ei av tidene under.
rule-r24 = Tida er etter fristen (integreringslova § 11). Vel ei tidlegare tid.
rule-r25 = Tida vart nettopp teken. Vel ei anna. Svara dine er tekne vare på.
rule-r26 = Tida er for langt fram. Vel ei av tidene under.
duf-foreign-digits = Skriv DUF-nummeret med vanlege siffer, 0 til 9.
duf-characters = DUF-nummeret har berre siffer. Skriv 12 siffer.
duf-national-id = Dette har 11 siffer og kan vere eit fødselsnummer. Det skal ikkje brukast her (rutinen pkt. 2.1). Skriv DUF-nummeret på 12 siffer, eller la feltet stå tomt.
duf-length = DUF-nummeret har 12 siffer. Tel siffera og skriv det på nytt.
duf-year = Dei fire første siffera er eit årstal. Kontroller dei.
duf-check = Kontroller nummeret: Dei to siste siffera stemmer ikkje med resten. Rett det, eller vel «Nummeret er rett».
