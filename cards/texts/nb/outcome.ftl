# How the session went.

outcome-title = Hvordan gikk samtalen?
outcome-summary = Hvordan gikk samtalen?
outcome-completed = Gjennomført
outcome-no-show = Møtte ikke
no-show-title = Møtte ikke deltakeren?
no-show-text = Rådgiveren får beskjed og kan bestille en ny samtale. Dette kan ikke gjøres om.
no-show-yes = Ja, møtte ikke
no-show-no = Nei, tilbake
adviser-no-show-message = Deltakeren møtte ikke til samtalen { $when } ({ $municipality }). Avtal med deltakeren om dere vil prøve igjen. Da bestiller du en ny samtale.
adviser-no-show-summary = Deltakeren møtte ikke
