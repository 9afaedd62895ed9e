# Cancelling, with a reason from a list: a reason that is written could name somebody.

cancel-title = Vil du avlyse samtalen?
cancel-reason = Kvifor blir samtalen avlyst?
cancel-text = Tida blir ledig for andre. { $counsellor } får beskjed, og Teams-møtet blir avlyst. Du må sjølv seie frå til deltakaren.
cancel-text-counsellor = Tida blir ledig for andre. Rådgjevaren får beskjed med grunnen, og Teams-møtet blir avlyst.
cancel-summary = Avlysing av ein samtale
cancel-yes = Ja, avlys
cancel-no = Nei, behald
reason-not-wanted = Deltakaren ønskjer ikkje samtalen
reason-moved-away = Deltakaren har flytta
reason-illness = Sjukdom
reason-mistake = Feil bestilling
reason-no-interpreter = Tolk manglar
reason-unavailable = Karriererettleiaren er oppteken
reason-other = Anna
counsellor-cancelled-message = Avlyst av { $name }: samtalen { $when } ({ $municipality }). Grunn: { $reason }. Tida er ledig igjen.
counsellor-cancelled-summary = Ein samtale er avlyst
cancelled-interpreter = Hugs å avbestille tolken.
adviser-cancelled-message = Avlyst av { $name }: samtalen { $when } ({ $municipality }). Grunn: { $reason }. Sei frå til deltakaren. Du kan bestille ein ny samtale.
adviser-cancelled-summary = Ein samtale er avlyst
