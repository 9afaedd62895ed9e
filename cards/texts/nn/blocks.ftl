# Time that a counsellor closes to bookings.

block-button = Sperr tid
block-list-title = Sperra tid
block-list-none = Du har ikkje sperra noko tid framover.
block-list-more = Viser { $shown } av { $total }, dei tidlegaste først.
block-days = { $first } til og med { $last }
# The space after «kl.» is a no-break one, as in every other time.
block-hours = { $days }, kl. { $start }–{ $end }
block-weekly = { $what }, kvar veke til og med { $until }
block-remove = Fjern
block-remove-tooltip = Fjern sperringa { $what }
block-removed = Sperringa er fjerna. Tida kan bestillast igjen.
block-gone = Sperringa var allereie fjerna.
block-saved = Tida er sperra.
block-title = Sperr tid
block-summary = Sperra tid
block-kind = Kva vil du sperre?
block-kind-hours = Nokre timar
block-kind-days = Heile dagar
block-kind-weeks = Heile veker
block-first = Frå og med
block-last = Til og med
block-last-hint = La «til og med» stå tomt for éin dag eller éi veke.
block-start = Frå klokka
block-end = Til klokka
block-hours-hint = Klokkesletta gjeld berre når du sperrar timar.
block-clock-choose = Vel klokkeslett
block-until = Gjenta kvar veke til og med
block-until-hint = La feltet stå tomt viss sperringa ikkje skal gjentakast.
block-save = Sperr
block-conflict-title = Det er avtalar i denne tida
block-conflict-text = Du vil sperre { $what }. { $count ->
    [one] Éin avtale er bestilt
   *[other] { $count } avtalar er bestilte
  } då. Sperringa flyttar ikkje det som alt er bestilt. Flytt det, eller behald det.
block-conflict-more = Viser { $shown } av { $total }.
block-conflict-line = { $municipality } · { $language }
block-conflict-meeting = Informasjonsmøte · { $municipality }
block-conflict-keep = Behald dei og sperr resten
block-conflict-move-tooltip = Flytt samtalen { $when }
block-conflict-changed = Avtalane i denne tida er endra sidan kortet vart laga. Slik er det no.
block-problem-ends-before-it-begins = Siste dag kan ikkje vere før første dag.
block-problem-is-over = Denne tida er allereie over.
block-problem-too-far = Dette er for langt fram. Vel ein dag innan to år.
block-problem-too-long = Ei sperring kan vare eitt år. Vel kortare tid.
block-problem-hours-reversed = Sluttida må vere etter starttida.
block-problem-repeats-too-long = Du kan gjenta sperringa i eitt år. Vel ein tidlegare sluttdato.
block-problem-repeats-into-itself = Det som varer meir enn éi veke, kan du ikkje gjenta kvar veke.
block-problem-kind-needed = Vel kva du vil sperre.
block-problem-first-needed = Vel første dag.
block-problem-hours-needed = Vel klokkeslett.
