# A session gets another counsellor.

hand-over-summary = En samtale har fått ny karriereveileder
hand-over-adviser = Samtalen { $when } har fått ny karriereveileder: { $counsellor }, tlf. { $phone }. Tiden er den samme, men Teams-lenken er ny. Du får den i en egen melding. Videresend den til deltakeren: den gamle lenken slutter å virke.
hand-over-new = Du har overtatt samtalen { $when } ({ $municipality }). { $interpreter ->
    [ordered] Tolken er bestilt. Send tolken den nye Teams-lenken.
    [to-order] Tolken er ikke bestilt ennå.
   *[other] { "" }
  }
hand-over-new-from = Du har overtatt samtalen { $when } ({ $municipality }) fra { $former }. { $interpreter ->
    [ordered] Tolken er bestilt. Send tolken den nye Teams-lenken.
    [to-order] Tolken er ikke bestilt ennå.
   *[other] { "" }
  }
hand-over-former = Samtalen { $when } ({ $municipality }) er overtatt av { $counsellor }. Teams-møtet i kalenderen din avlyses.
hand-over-former-title = Overtatt av en annen
hand-over-former-text = { $counsellor } har overtatt samtalen. Du trenger ikke gjøre noe.
