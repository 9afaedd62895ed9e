# How the session went.

outcome-title = Korleis gjekk samtalen?
outcome-summary = Korleis gjekk samtalen?
outcome-completed = Gjennomført
outcome-no-show = Møtte ikkje
no-show-title = Møtte ikkje deltakaren opp?
no-show-text = Rådgjevaren får beskjed og kan bestille ein ny samtale. Dette kan ikkje gjerast om.
no-show-yes = Ja, møtte ikkje
no-show-no = Nei, tilbake
adviser-no-show-message = Deltakaren møtte ikkje til samtalen { $when } ({ $municipality }). Avtal med deltakaren om de vil prøve igjen. Då bestiller du ein ny samtale.
adviser-no-show-summary = Deltakaren møtte ikkje
