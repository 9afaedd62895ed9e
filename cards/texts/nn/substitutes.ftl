# Who stands in for a counsellor who is away.

substitute-button = Vikar
substitute-contact = Vikar for { $absent } til og med { $last }.
substitute-offer = Frå { $first } til og med { $last } er det { $name } som har samtalane for { $absent }.
substitute-list-title = Vikarar
substitute-list-none = Ingen vikarar er registrerte framover.
substitute-list-line = { $stand_in } er vikar for { $absent }
substitute-list-span = { $first } til og med { $last }
substitute-remove = Avslutt
substitute-remove-tooltip = Avslutt vikariatet for { $absent }
substitute-removed = Vikariatet er avslutta. { $absent } har sine eigne oppgåver igjen.
substitute-gone = Vikariatet var allereie avslutta.
substitute-saved = { $stand_in } er vikar for { $absent } til og med { $last }.
substitute-new = Registrer vikar
substitute-title = Registrer vikar
substitute-text = Nye samtalar på desse dagane, kort og oppgåver går til vikaren. Den som søkjer etter kontaktperson, får vite kven som svarer no.
substitute-absent = Kven er borte?
substitute-stand-in = Kven er vikar?
substitute-choose = Vel karriererettleiar
substitute-first = Første dag
substitute-last = Siste dag
substitute-save = Registrer
substitute-summary = Vikarar
substitute-problem-absent-needed = Vel kven som er borte.
substitute-problem-stand-in-needed = Vel kven som er vikar.
substitute-problem-first-needed = Vel første dag.
substitute-problem-last-needed = Vel siste dag.
substitute-problem-same-person = Ein kan ikkje vere vikar for seg sjølv.
substitute-problem-ends-before-it-begins = Siste dag kan ikkje vere før første dag.
substitute-problem-is-over = Desse dagane er allereie over.
substitute-problem-too-far = Dette er for langt fram. Vel ein dag innan to år.
substitute-problem-too-long = Eit vikariat kan vare eitt år. Vel kortare tid.
substitute-problem-overlaps = Det er allereie registrert ein vikar for nokre av desse dagane.
substitute-problem-loop = Den du har valt, er sjølv borte i denne tida. Oppgåvene ville gått tilbake til den som er borte. Vel ein annan vikar.
substitute-begins-title = Du er vikar for { $absent }
substitute-begins-text = Frå { $first } til og med { $last } kjem kort og oppgåver for { $municipalities } til deg.
substitute-begins-sessions = { $count ->
    [0] Ingen samtalar er bestilte desse dagane enno.
    [one] Éin samtale er bestilt desse dagane. Du finn han i «Mi veke».
   *[other] { $count } samtalar er bestilte desse dagane. Du finn dei i «Mi veke».
  }
substitute-begins-summary = Du er vikar
substitute-begins-meetings = { $count ->
    [one] Eitt informasjonsmøte er avtalt desse dagane. Du finn det i «Mi veke».
   *[other] { $count } informasjonsmøte er avtalte desse dagane. Du finn dei i «Mi veke».
  }
substitute-end-title = Skal vikariatet avsluttast?
substitute-end-text = { $stand_in } er vikar for { $absent } frå { $first } til og med { $last }.
substitute-end-told = Om du avsluttar, går kort og oppgåver desse dagane til { $absent }. Dei det gjeld, får beskjed.
substitute-end-hint = Samtalar og møte som er bestilte i kalenderen til { $stand_in }, blir der.
substitute-end-yes = Avslutt vikariatet
substitute-end-no = Behald vikaren
substitute-ended-title = Vikariatet er avslutta
substitute-ended-stand-in = Du er ikkje lenger vikar for { $absent } frå { $first } til og med { $last }. Kort og oppgåver desse dagane går til { $absent }. Det som er avtalt i kalenderen din, er framleis ditt.
substitute-ended-absent = { $stand_in } er ikkje lenger vikar for deg frå { $first } til og med { $last }. Kort og oppgåver desse dagane kjem til deg. Det som er avtalt i kalenderen til { $stand_in }, blir der.
substitute-ended-summary = Vikariatet er avslutta
substitute-meetings-title = Informasjonsmøte desse dagane
substitute-meetings-changed = Møta er endra sidan kortet vart laga. Slik er det no.
substitute-meetings-text = { $count ->
    [one] { $absent } har eitt informasjonsmøte desse dagane.
   *[other] { $absent } har { $count } informasjonsmøte desse dagane.
  } Kva skal skje?
substitute-meetings-give = Overfør til { $stand_in }
substitute-meetings-leave = Behald hos { $absent }
substitute-meetings-give-hint = Overfører du til { $stand_in }, blir tida halden av i kalenderen til vikaren. Eit Teams-møte får ny lenkje, og rådgjevarane får ho. Det vikaren ikkje har tid til, blir hos { $absent }.
substitute-meetings-leave-hint = Blir møtet hos { $absent }, er lenkja den same. Det ligg i kalenderen til { $absent }, og { $stand_in } ser det i «Mi veke».
