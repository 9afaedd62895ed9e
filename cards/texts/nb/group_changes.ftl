# What a group meeting goes through besides: nobody answers, somebody is away, another counsellor takes over.

group-counsellor-title-expired = Forespørselen gikk ut uten svar
group-adviser-title-expired = Ingen svarte i tide
group-expired = Tidene som var foreslått, har vært, og det ble ikke noe møte. Be om nye tider, eller ring { $counsellor } på { $phone }.
group-button-ask-again = Be om nye tider
group-refused-already-expired = Tidene som var foreslått, har vært. Ingenting er endret.
group-reminder = Denne forespørselen venter på svar fra deg.
group-summary-reminder = Påminnelse: en forespørsel om informasjonsmøte venter på svar
group-taken-blocked = Du har sperret denne tiden. Fjern sperringen under «Sperr tid», eller velg et annet tidspunkt.
group-taken-held = Tiden er allerede tatt av en annen avtale. Velg et annet tidspunkt.
group-taken-calendar = Kalenderen viser at tiden er opptatt. Velg et annet tidspunkt.
group-taken-by-stand-in = { $name } er vikar den dagen, og { $what ->
    [blocked] har sperret tiden
    [held] har en annen avtale da
   *[calendar] er opptatt i kalenderen da
  }. Velg et annet tidspunkt.
group-when-asked = (tid er ikke avtalt)
group-new-leader = Informasjonsmøtet { $when } har fått ny karriereveileder: { $counsellor }, tlf. { $phone }.
group-new-leader-digital = Informasjonsmøtet { $when } har fått ny karriereveileder: { $counsellor }, tlf. { $phone }. Tiden er den samme, men Teams-lenken er ny. Du får den i en egen melding. Videresend den til deltakerne: den gamle lenken slutter å virke.
group-took-over = Du har overtatt informasjonsmøtet { $when } ({ $municipality }).
group-took-over-from = Du har overtatt informasjonsmøtet { $when } ({ $municipality }) fra { $former }.
group-took-over-stand-in = Informasjonsmøtet { $when } ({ $municipality }) er ditt, fordi du er vikar for { $former } den dagen.
group-former = Informasjonsmøtet { $when } ({ $municipality }) er overtatt av { $counsellor }. Et Teams-møte i kalenderen din avlyses.
group-former-stand-in = Informasjonsmøtet { $when } ({ $municipality }) er avtalt. { $counsellor } er vikar for deg den dagen og har møtet.
group-passed-on-title = En annen har møtet
group-passed-on = { $counsellor } har informasjonsmøtet. Du trenger ikke gjøre noe.
