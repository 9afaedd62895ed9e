# What a group meeting goes through besides: nobody answers, somebody is away, another counsellor takes over.

group-counsellor-title-expired = Førespurnaden gjekk ut utan svar
group-adviser-title-expired = Ingen svarte i tide
group-expired = Dei foreslåtte tidene er forbi, og det vart ikkje noko møte. Be om nye tider, eller ring { $counsellor } på { $phone }.
group-button-ask-again = Be om nye tider
group-refused-already-expired = Dei foreslåtte tidene er forbi. Ingenting er endra.
group-reminder = Denne førespurnaden ventar på svar frå deg.
group-summary-reminder = Påminning: ein førespurnad om informasjonsmøte ventar på svar
group-taken-blocked = Du har sperra denne tida. Fjern sperringa under «Sperr tid», eller vel eit anna tidspunkt.
group-taken-held = Denne tida er alt sett av til ein annan avtale. Vel eit anna tidspunkt.
group-taken-calendar = Kalenderen viser at tida er oppteken. Vel eit anna tidspunkt.
group-taken-by-stand-in = { $name } er vikar den dagen, og { $what ->
    [blocked] har sperra tida
    [held] har ein annan avtale då
   *[calendar] er oppteken i kalenderen då
  }. Vel eit anna tidspunkt.
group-when-asked = (tid er ikkje avtalt)
group-new-leader = Informasjonsmøtet { $when } har fått ny karriererettleiar: { $counsellor }, tlf. { $phone }.
group-new-leader-digital = Informasjonsmøtet { $when } har fått ny karriererettleiar: { $counsellor }, tlf. { $phone }. Tida er den same, men Teams-lenkja er ny. Du får ho i ei eiga melding. Vidaresend ho til deltakarane: den gamle lenkja sluttar å verke.
group-took-over = Du har overteke informasjonsmøtet { $when } ({ $municipality }).
group-took-over-from = Du har overteke informasjonsmøtet { $when } ({ $municipality }) frå { $former }.
group-took-over-stand-in = Du har informasjonsmøtet { $when } ({ $municipality }), sidan du er vikar for { $former } då.
group-former = Informasjonsmøtet { $when } ({ $municipality }) er overteke av { $counsellor }. Eit Teams-møte i kalenderen din blir avlyst.
group-former-stand-in = Informasjonsmøtet { $when } ({ $municipality }) er avtalt. { $counsellor } er vikar for deg då og har møtet.
group-passed-on-title = Ein annan har møtet
group-passed-on = { $counsellor } har informasjonsmøtet. Du treng ikkje gjere noko.
