# Time that a counsellor closes to bookings.

block-button = Sperr tid
block-list-title = Sperret tid
block-list-none = Du har ingen sperret tid framover.
block-list-more = Viser { $shown } av { $total }, de tidligste først.
block-days = { $first } til og med { $last }
# The space after «kl.» is a no-break one, as in every other time.
block-hours = { $days }, kl. { $start }–{ $end }
block-weekly = { $what }, hver uke til og med { $until }
block-remove = Fjern
block-remove-tooltip = Fjern sperringen { $what }
block-removed = Sperringen er fjernet. Tiden kan bestilles igjen.
block-gone = Sperringen var allerede fjernet.
block-saved = Tiden er sperret.
block-title = Sperr tid
block-summary = Sperret tid
block-kind = Hva vil du sperre?
block-kind-hours = Noen timer
block-kind-days = Hele dager
block-kind-weeks = Hele uker
block-first = Fra og med
block-last = Til og med
block-last-hint = La «til og med» stå tomt for én dag eller én uke.
block-start = Fra klokken
block-end = Til klokken
block-hours-hint = Klokkeslettene gjelder bare når du sperrer timer.
block-clock-choose = Velg klokkeslett
block-until = Gjenta hver uke til og med
block-until-hint = La feltet stå tomt hvis det ikke skal gjentas.
block-save = Sperr
block-conflict-title = Det er avtaler i denne tiden
block-conflict-text = Du vil sperre { $what }. { $count ->
    [one] Én avtale
   *[other] { $count } avtaler
  } er bestilt da. Sperringen flytter ingen av dem. Flytt dem, eller behold dem.
block-conflict-more = Viser { $shown } av { $total }.
block-conflict-line = { $municipality } · { $language }
block-conflict-meeting = Informasjonsmøte · { $municipality }
block-conflict-keep = Behold dem og sperr resten
block-conflict-move-tooltip = Flytt samtalen { $when }
block-conflict-changed = Avtalene i denne tiden er endret siden kortet ble laget. Slik er det nå.
block-problem-ends-before-it-begins = Siste dag kan ikke være før første dag.
block-problem-is-over = Denne tiden er allerede over.
block-problem-too-far = Dette er for langt fram. Velg en dag innen to år.
block-problem-too-long = En sperring kan vare ett år. Velg kortere tid.
block-problem-hours-reversed = Sluttiden må være etter starttiden.
block-problem-repeats-too-long = Sperringen kan gjentas i ett år. Velg en tidligere sluttdato.
block-problem-repeats-into-itself = Det som varer mer enn én uke, kan ikke gjentas hver uke.
block-problem-kind-needed = Velg hva du vil sperre.
block-problem-first-needed = Velg første dag.
block-problem-hours-needed = Velg klokkeslett.
