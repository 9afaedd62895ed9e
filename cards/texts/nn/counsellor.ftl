# The counsellor's booking card.

counsellor-title = Ny bestilling
counsellor-title-cancelled = Avlyst bestilling
counsellor-title-moved = Flytta samtale
counsellor-title-completed = Gjennomført samtale
counsellor-title-no-show = Deltakaren møtte ikkje
counsellor-summary = Ny bestilling av karriererettleiing
counsellor-conditions = Vilkår
counsellor-condition-meeting-record = Informasjonsmøte: registrert deltaking (rutinen pkt. 1)
counsellor-condition-meeting-adviser = Informasjonsmøte: rådgjevaren stadfestar at deltakaren har vore der (rutinen pkt. 1)
counsellor-condition-notice = Bestilt { $days } dagar før samtalen (rutinen pkt. 2.2)
counsellor-condition-notice-moved = Flytta { $days } dagar før samtalen (rutinen pkt. 2.2)
counsellor-condition-deadline = Innan fristen { $deadline } (integreringslova § 11)
counsellor-condition-mapped = Kompetansekartlegginga er gjennomført (integreringslova § 11)
counsellor-condition-age = Innanfor alderen ordninga gjeld (integreringslova § 11)
counsellor-order = Tolk bestilt
counsellor-interpreter = Endre tolk
counsellor-show-duf = Vis DUF-nummer
counsellor-hide-duf = Skjul DUF-nummer
counsellor-duf-recorded = Visinga er registrert.
counsellor-duf-gone = DUF-nummeret er sletta.
counsellor-link = Opne Teams-møtet
counsellor-link-pending = Blir laga no
counsellor-link-late = Teams-møtet er forseinka. Eg prøver framleis i om lag eit døgn, og kortet blir oppdatert når møtet er laga. Du får beskjed om eg må gi opp. Sei frå til den som driftar assistenten om det hastar.
counsellor-link-failed = Teams-møtet vart ikkje laga ({ $reason }). Lag eit møte sjølv og send lenkja til rådgjevaren.
counsellor-note-6a = Ikkje skriv notat i IMDi-nett eller referat (rutinen pkt. 3).
counsellor-note-11 = Skriv karriererettleiingsnotat etter samtalen (integreringslova § 11).
