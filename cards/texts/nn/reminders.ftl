# Reminders: planned when the session is booked, and planned anew when it is moved.

remind-forward = Samtalen { $when } ({ $municipality }) nærmar seg. Har deltakaren fått lenkja? Her er meldinga du kan vidaresende:
remind-forward-no-link = Samtalen { $when } ({ $municipality }) nærmar seg, og eg har ikkje noka Teams-lenkje til han. Ring karriererettleiaren.
remind-forward-summary = Hugs å vidaresende lenkja
remind-adviser-evening = Påminning: samtalen ({ $municipality }) er { $when }. Deltakaren treng lenkja.
remind-counsellor-evening = Påminning: du leier samtalen { $when } ({ $municipality }).
remind-evening-summary = Påminning om ein samtale
remind-interpreter = Tolk er ikkje bestilt til samtalen { $when } ({ $municipality }). Språk: { $language }. Bestill tolk no (rutinen pkt. 4).
remind-group-interpreter = Tolk er ikkje bestilt til informasjonsmøtet { $when } ({ $municipality }). Språk: { $languages }. Bestill tolk no (rutinen pkt. 1.2).
remind-interpreter-missing = Tolk er ikkje bestilt.
remind-interpreter-summary = Tolk er ikkje bestilt
remind-link = Teams-møtet: { $link }
remind-note-title = Karriererettleiingsnotat
remind-note-summary = Hugs karriererettleiingsnotatet
