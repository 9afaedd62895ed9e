# Who stands in for a counsellor who is away.

substitute-button = Vikar
substitute-contact = Vikar for { $absent } til og med { $last }.
substitute-offer = Fra { $first } til og med { $last } er det { $name } som har samtalene for { $absent }.
substitute-list-title = Vikarer
substitute-list-none = Ingen vikarer er registrert framover.
substitute-list-line = { $stand_in } er vikar for { $absent }
substitute-list-span = { $first } til og med { $last }
substitute-remove = Avslutt
substitute-remove-tooltip = Avslutt vikariatet for { $absent }
substitute-removed = Vikariatet er avsluttet. { $absent } har sine egne oppgaver igjen.
substitute-gone = Vikariatet var allerede avsluttet.
substitute-saved = { $stand_in } er vikar for { $absent } til og med { $last }.
substitute-new = Registrer vikar
substitute-title = Registrer vikar
substitute-text = Nye samtaler på disse dagene, kort og oppgaver går til vikaren. Den som søker etter kontaktperson, får vite hvem som svarer nå.
substitute-absent = Hvem er borte?
substitute-stand-in = Hvem er vikar?
substitute-choose = Velg karriereveileder
substitute-first = Første dag
substitute-last = Siste dag
substitute-save = Registrer
substitute-summary = Vikarer
substitute-problem-absent-needed = Velg hvem som er borte.
substitute-problem-stand-in-needed = Velg hvem som er vikar.
substitute-problem-first-needed = Velg første dag.
substitute-problem-last-needed = Velg siste dag.
substitute-problem-same-person = Man kan ikke være vikar for seg selv.
substitute-problem-ends-before-it-begins = Siste dag kan ikke være før første dag.
substitute-problem-is-over = Disse dagene er allerede over.
substitute-problem-too-far = Dette er for langt fram. Velg en dag innen to år.
substitute-problem-too-long = Et vikariat kan vare ett år. Velg kortere tid.
substitute-problem-overlaps = Det er allerede registrert en vikar for noen av disse dagene.
substitute-problem-loop = Den du har valgt, er selv borte i denne tiden. Oppgavene ville gått tilbake til den som er borte. Velg en annen vikar.
substitute-begins-title = Du er vikar for { $absent }
substitute-begins-text = Fra { $first } til og med { $last } kommer kort og oppgaver for { $municipalities } til deg.
substitute-begins-sessions = { $count ->
    [0] Ingen samtaler er bestilt disse dagene ennå.
    [one] Én samtale er bestilt disse dagene. Du finner den i «Min uke».
   *[other] { $count } samtaler er bestilt disse dagene. Du finner dem i «Min uke».
  }
substitute-begins-summary = Du er vikar
substitute-begins-meetings = { $count ->
    [one] Ett informasjonsmøte er avtalt disse dagene. Du finner det i «Min uke».
   *[other] { $count } informasjonsmøter er avtalt disse dagene. Du finner dem i «Min uke».
  }
substitute-end-title = Skal vikariatet avsluttes?
substitute-end-text = { $stand_in } er vikar for { $absent } fra { $first } til og med { $last }.
substitute-end-told = Hvis du avslutter, går kort og oppgaver disse dagene til { $absent }. De det gjelder, får beskjed.
substitute-end-hint = Samtaler og møter som er bestilt i kalenderen til { $stand_in }, blir der.
substitute-end-yes = Avslutt vikariatet
substitute-end-no = Behold vikaren
substitute-ended-title = Vikariatet er avsluttet
substitute-ended-stand-in = Du er ikke lenger vikar for { $absent } fra { $first } til og med { $last }. Kort og oppgaver disse dagene går til { $absent }. Det som er avtalt i kalenderen din, er fortsatt ditt.
substitute-ended-absent = { $stand_in } er ikke lenger vikar for deg fra { $first } til og med { $last }. Kort og oppgaver disse dagene kommer til deg. Det som er avtalt i kalenderen til { $stand_in }, blir der.
substitute-ended-summary = Vikariatet er avsluttet
substitute-meetings-title = Informasjonsmøter disse dagene
substitute-meetings-changed = Møtene er endret siden kortet ble laget. Slik er det nå.
substitute-meetings-text = { $count ->
    [one] { $absent } har ett informasjonsmøte disse dagene.
   *[other] { $absent } har { $count } informasjonsmøter disse dagene.
  } Hva skal skje?
substitute-meetings-give = Gi til { $stand_in }
substitute-meetings-leave = La stå hos { $absent }
substitute-meetings-give-hint = Gis de til { $stand_in }, holdes tiden i kalenderen til vikaren. Et Teams-møte får ny lenke, og rådgiverne får den. Det vikaren ikke har tid til, blir hos { $absent }.
substitute-meetings-leave-hint = Blir de stående, er lenken den samme. Møtet ligger i kalenderen til { $absent }, og { $stand_in } ser det i «Min uke».
