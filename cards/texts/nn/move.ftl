# Moving a session to another time.

move-title = Flytt samtalen
move-now = Samtalen er { $when }. Vel ny tid.
move-stop = Behald tida
move-check-title = Vil du flytte samtalen?
move-from = Frå
move-to = Til
move-check-text = Teams-lenkja er den same. Rådgjevaren og karriererettleiaren får beskjed, og rådgjevaren får ei ny melding å vidaresende til deltakaren.
move-check-interpreter = Tolken er bestilt til den gamle tida, og må bestillast på nytt.
move-yes = Ja, flytt
move-other = Vel ei anna tid
move-summary = Flytting av ein samtale
move-done = Samtalen er flytta
adviser-moved-message = Flytta av { $name }: samtalen { $before } ({ $municipality }) er flytta til { $when }. Teams-lenkja er den same. Vidaresend meldinga med den nye tida til deltakaren.
adviser-moved-summary = Ein samtale er flytta
counsellor-moved-message = Flytta av { $name }: samtalen { $before } ({ $municipality }) er flytta til { $when }. Teams-lenkja er den same.
counsellor-moved-summary = Ein samtale er flytta
moved-interpreter = Tolk er ikkje bestilt enno.
moved-interpreter-again = Tolken må bestillast på nytt. Hugs å avbestille tolken til den gamle tida.
moved-own-meeting = Du laga Teams-møtet sjølv. Flytt det i kalenderen din.
counsellor-move-failed = Eg fekk ikkje flytta Teams-møtet i kalenderen din. Flytt det sjølv til { $when }. Lenkja er den same.
