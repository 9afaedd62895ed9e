# Reminders: planned when the session is booked, and planned anew when it is moved.

remind-forward = Samtalen { $when } ({ $municipality }) nærmar seg. Har deltakaren fått lenkja? Her er meldinga du kan vidaresende:
remind-forward-no-link = Samtalen { $when } ({ $municipality }) nærmar seg, og eg har ikkje noka Teams-lenkje til han. Ring karriererettleiaren.
remind-forward-on-site = Samtalen { $when } ({ $municipality }) nærmar seg. Veit deltakaren kvar og når? Her er meldinga du kan vidaresende:
remind-forward-summary = Hugs å vidaresende lenkja
remind-adviser-evening = Påminning: samtalen ({ $municipality }) er { $when }. Deltakaren treng lenkja.
remind-adviser-evening-on-site = Påminning: samtalen ({ $municipality }) er { $when }. Deltakaren skal møte opp her: { $place }.
remind-counsellor-evening = Påminning: du leier samtalen { $when } ({ $municipality }).
remind-evening-summary = Påminning om ein samtale
remind-interpreter = Tolk er ikkje bestilt til samtalen { $when } ({ $municipality }). Språk: { $language }. Bestill tolk no (rutinen pkt. 4).
remind-group-interpreter = Tolk er ikkje bestilt til informasjonsmøtet { $when } ({ $municipality }). Språk: { $languages }. Bestill tolk no (rutinen pkt. 1.2).
remind-interpreter-missing = Tolk er ikkje bestilt.
remind-interpreter-summary = Tolk er ikkje bestilt
remind-link = Teams-møtet: { $link }
remind-place = Stad: { $place }
remind-note-title = Karriererettleiingsnotat
remind-note-summary = Hugs karriererettleiingsnotatet
