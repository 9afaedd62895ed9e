# A session gets another counsellor.

hand-over-summary = Ein samtale har fått ny karriererettleiar
hand-over-adviser = Samtalen { $when } har fått ny karriererettleiar: { $counsellor }, tlf. { $phone }. Tida er den same, men Teams-lenkja er ny. Du får ho i ei eiga melding. Vidaresend ho til deltakaren: den gamle lenkja sluttar å verke.
hand-over-new = Du har overteke samtalen { $when } ({ $municipality }). { $interpreter ->
    [ordered] Tolken er bestilt. Send tolken den nye Teams-lenkja.
    [to-order] Tolken er ikkje bestilt enno.
   *[other] { "" }
  }
hand-over-new-from = Du har overteke samtalen { $when } ({ $municipality }) frå { $former }. { $interpreter ->
    [ordered] Tolken er bestilt. Send tolken den nye Teams-lenkja.
    [to-order] Tolken er ikkje bestilt enno.
   *[other] { "" }
  }
hand-over-former = Samtalen { $when } ({ $municipality }) er overteken av { $counsellor }. Teams-møtet i kalenderen din blir avlyst.
hand-over-former-title = Overteken av ein annan
hand-over-former-text = { $counsellor } har overteke samtalen. Du treng ikkje gjere noko.
