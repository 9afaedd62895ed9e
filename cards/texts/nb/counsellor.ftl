# The counsellor's booking card.

counsellor-title = Ny bestilling
counsellor-title-moved = Flyttet samtale
counsellor-title-cancelled = Avlyst bestilling
counsellor-title-completed = Gjennomført samtale
counsellor-title-no-show = Deltakeren møtte ikke
counsellor-summary = Ny bestilling av karriereveiledning
counsellor-conditions = Vilkår
counsellor-condition-meeting-record = Informasjonsmøte: registrert deltakelse (rutinen pkt. 1)
counsellor-condition-meeting-adviser = Informasjonsmøte: rådgiveren bekrefter at deltakeren har vært der (rutinen pkt. 1)
counsellor-condition-notice = Bestilt { $days } dager før samtalen (rutinen pkt. 2.2)
counsellor-condition-notice-moved = Flyttet { $days } dager før samtalen (rutinen pkt. 2.2)
counsellor-condition-deadline = Innen fristen { $deadline } (integreringsloven § 11)
counsellor-condition-mapped = Kompetansekartleggingen er gjennomført (integreringsloven § 11)
counsellor-condition-age = Innenfor alderen ordningen gjelder (integreringsloven § 11)
counsellor-order = Tolk bestilt
counsellor-interpreter = Endre tolk
counsellor-show-duf = Vis DUF-nummer
counsellor-hide-duf = Skjul DUF-nummer
counsellor-duf-recorded = Visningen er registrert.
counsellor-duf-gone = DUF-nummeret er slettet.
counsellor-link = Åpne Teams-møtet
counsellor-link-pending = Lages nå
counsellor-link-late = Teams-møtet er forsinket. Jeg prøver fortsatt i omtrent et døgn, og kortet oppdateres når møtet er laget. Du får beskjed hvis jeg må gi opp. Si fra til den som drifter assistenten hvis det haster.
counsellor-link-failed = Teams-møtet ble ikke laget ({ $reason }). Lag et møte selv og send lenken til rådgiveren.
counsellor-note-6a = Ikke skriv notat i IMDi-nett eller referat (rutinen pkt. 3).
counsellor-note-11 = Skriv karriereveiledningsnotat etter samtalen (integreringsloven § 11).
