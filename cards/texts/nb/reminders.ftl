# Reminders: planned when the session is booked, and planned anew when it is moved.

remind-forward = Samtalen { $when } ({ $municipality }) nærmer seg. Har deltakeren fått lenken? Her er meldingen du kan videresende:
remind-forward-no-link = Samtalen { $when } ({ $municipality }) nærmer seg, og jeg har ikke noen Teams-lenke til den. Ring karriereveilederen.
remind-forward-on-site = Samtalen { $when } ({ $municipality }) nærmer seg. Vet deltakeren hvor og når? Her er meldingen du kan videresende:
remind-forward-summary = Husk å videresende lenken
remind-adviser-evening = Påminnelse: samtalen ({ $municipality }) er { $when }. Deltakeren trenger lenken.
remind-adviser-evening-on-site = Påminnelse: samtalen ({ $municipality }) er { $when }. Deltakeren skal møte opp her: { $place }.
remind-counsellor-evening = Påminnelse: du leder samtalen { $when } ({ $municipality }).
remind-evening-summary = Påminnelse om en samtale
remind-interpreter = Tolk er ikke bestilt til samtalen { $when } ({ $municipality }). Språk: { $language }. Bestill tolk nå (rutinen pkt. 4).
remind-group-interpreter = Tolk er ikke bestilt til informasjonsmøtet { $when } ({ $municipality }). Språk: { $languages }. Bestill tolk nå (rutinen pkt. 1.2).
remind-interpreter-missing = Tolk er ikke bestilt.
remind-interpreter-summary = Tolk er ikke bestilt
remind-link = Teams-møtet: { $link }
remind-place = Sted: { $place }
remind-note-title = Karriereveiledningsnotat
remind-note-summary = Husk karriereveiledningsnotatet
