# The rules, as a user meets them.

rule-r01 = Velg kommune fra listen. Bestillingen går til karriereveilederen for kommunen (rutinen pkt. 2.1).
rule-r02 = Velg hvilket regelverk som gjelder. Det står i vedtaket om opphold.
rule-r03 = Velg språk. Vi trenger det for å bestille riktig tolk (rutinen pkt. 2.1).
rule-r04 = Skriv DUF-nummeret. Karrieresenteret krever det for denne gruppen.
rule-r05 = Kontroller DUF-nummeret (rutinen pkt. 2.1).
rule-r06 = Svar på om du skal være med. Det må være avtalt med deltakeren (rutinen pkt. 3).
rule-r10 = Deltakeren må først ha vært på informasjonsmøte i gruppe (rutinen pkt. 1). Det finnes ikke unntak. Har du spørsmål, ring { $counsellor }, tlf. { $phone }.
rule-r11 = Kontroller bosettingsdatoen. Den gir fristen etter integreringsloven § 11.
rule-r12 = Ordningen gjelder fra { $youngest } til og med { $oldest } år (integreringsloven § 11). Kryss av hvis det stemmer.
rule-r13 = Kompetansekartleggingen må være gjort først (integreringsloven § 11). Kryss av når den er gjennomført.
rule-r14 = Programmet har allerede begynt. Karriereveiledning skal skje før oppstart (integreringsloven § 11). Ring { $counsellor }, tlf. { $phone }.
rule-r20 = Tiden er for nær. Bestill tidligere, så vi rekker å bestille tolk (rutinen pkt. 2.2).
rule-r21 = Samtaler holdes på faste dager. Velg en av tidene under (rutinen pkt. 2.3).
rule-r22 = Tiden er utenfor åpningstiden. Velg en av tidene under.
rule-r23 = Senteret er stengt den dagen. Velg en av tidene under.
rule-r24 = Tiden er etter fristen (integreringsloven § 11). Velg en tidligere tid.
rule-r25 = Tiden ble nettopp tatt. Velg en annen. Svarene dine er beholdt.
rule-r26 = Tiden er for langt fram. Velg en av tidene under.
duf-foreign-digits = Skriv DUF-nummeret med vanlige sifre, 0 til 9.
duf-characters = DUF-nummeret har bare sifre. Skriv 12 sifre.
duf-national-id = Dette har 11 sifre og kan være et fødselsnummer. Det skal ikke brukes her (rutinen pkt. 2.1). Skriv DUF-nummeret på 12 sifre, eller la feltet stå tomt.
duf-length = DUF-nummeret har 12 sifre. Tell sifrene og skriv det på nytt.
duf-year = De fire første sifrene er et årstall. Kontroller dem.
duf-check = Kontroller nummeret: De to siste sifrene stemmer ikke med resten. Rett det, eller velg «Nummeret er riktig».
