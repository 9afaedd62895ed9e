# The adviser's receipt, and the invitation to forward: the invitation holds nothing that identifies anyone.

receipt-title = Samtalen er bestilt
receipt-title-moved = Samtalen er flyttet
receipt-title-cancelled = Samtalen er avlyst
receipt-title-completed = Samtalen er gjennomført
receipt-title-no-show = Deltakeren møtte ikke
receipt-summary = Samtalen er bestilt
receipt-link = Åpne Teams-møtet
receipt-link-pending = Teams-lenken lages nå. Kortet oppdateres når den er klar, og du får en melding du kan videresende.
receipt-link-late = Teams-lenken er forsinket. Jeg prøver fortsatt. Kortet oppdateres når lenken er klar, og du får en melding du kan videresende. Tiden er reservert. Haster det, ring { $counsellor } på { $phone }.
receipt-link-failed = Jeg fikk ikke laget Teams-lenken. { $counsellor } har fått beskjed. Tiden er reservert. Ring { $phone } hvis du ikke hører noe.
receipt-on-site = Samtalen holdes fysisk: { $place }.
receipt-duties = Dette gjør du nå
receipt-duty-forward = Videresend meldingen med lenken til deltakeren (rutinen pkt. 5).
receipt-duty-tell-place = Si fra til deltakeren om tid og sted. Du får en melding du kan videresende.
receipt-duty-notes-6a = Ta egne notater hvis du trenger det. Karrieresenteret skriver ikke referat eller notat (rutinen pkt. 3).
receipt-duty-notes-11 = Karrieresenteret skriver karriereveiledningsnotat etter samtalen (integreringsloven § 11).
receipt-duty-no-talk = Det er ingen forsamtale eller ettersamtale med deg (rutinen pkt. 6).
receipt-duty-interpreter = Karrieresenteret bestiller tolken (rutinen pkt. 4).
receipt-cancelled-text = Tiden er ledig for andre. Si fra til deltakeren.
receipt-completed-text = { $counsellor } har meldt at samtalen er gjennomført.
receipt-no-show-text = { $counsellor } har meldt at deltakeren ikke møtte. Du kan bestille en ny samtale.
receipt-phone = { $name }, tlf. { $phone }
invitation =
    Karriereveiledning på Teams
    { $when }
    Bli med her: { $link }
    Åpne lenken noen minutter før. Vent til du blir sluppet inn.
invitation-on-site =
    Karriereveiledning
    { $when }
    Sted: { $place }
invitation-code = Møte-ID: { $id }, passord: { $passcode }
invitation-summary = Invitasjon til å videresende
