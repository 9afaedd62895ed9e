# The adviser's receipt, and the invitation to forward: the invitation holds nothing that identifies anyone.

receipt-title = Samtalen er bestilt
receipt-title-cancelled = Samtalen er avlyst
receipt-title-moved = Samtalen er flytta
receipt-title-completed = Samtalen er gjennomført
receipt-title-no-show = Deltakaren møtte ikkje
receipt-summary = Samtalen er bestilt
receipt-link = Opne Teams-møtet
receipt-link-pending = Teams-lenkja blir laga no. Kortet blir oppdatert når ho er klar, og du får ei melding du kan vidaresende.
receipt-link-late = Teams-lenkja er forseinka. Eg prøver framleis. Kortet blir oppdatert når lenkja er klar, og du får ei melding du kan vidaresende. Tida er reservert. Hastar det, ring { $counsellor } på { $phone }.
receipt-link-failed = Eg fekk ikkje laga Teams-lenkja. { $counsellor } har fått beskjed. Tida er reservert. Ring { $phone } viss du ikkje høyrer noko.
receipt-duties = Dette gjer du no
receipt-duty-forward = Vidaresend meldinga med lenkja til deltakaren (rutinen pkt. 5).
receipt-duty-notes-6a = Ta eigne notat viss du treng det. Karrieresenteret skriv ikkje referat eller notat (rutinen pkt. 3).
receipt-duty-notes-11 = Karrieresenteret skriv karriererettleiingsnotat etter samtalen (integreringslova § 11).
receipt-duty-no-talk = Det er ingen forsamtale eller ettersamtale med deg (rutinen pkt. 6).
receipt-duty-interpreter = Karrieresenteret bestiller tolken (rutinen pkt. 4).
receipt-cancelled-text = Tida er ledig for andre. Sei frå til deltakaren.
receipt-completed-text = { $counsellor } har meldt at samtalen er gjennomført.
receipt-no-show-text = { $counsellor } har meldt at deltakaren ikkje møtte. Du kan bestille ein ny samtale.
receipt-phone = { $name }, tlf. { $phone }
invitation =
    Karriererettleiing på Teams
    { $when }
    Bli med her: { $link }
    Opne lenkja nokre minutt før. Vent til du blir sleppt inn.
invitation-code = Møte-ID: { $id }, passord: { $passcode }
invitation-summary = Invitasjon til å vidaresende
receipt-on-site = Samtalen blir halden fysisk: { $place }.
receipt-duty-tell-place = Sei frå til deltakaren om tid og stad. Du får ei melding du kan vidaresende.
invitation-on-site =
    Karriererettleiing
    { $when }
    Stad: { $place }
