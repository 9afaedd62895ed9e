# Moving a session to another time.

move-title = Flytt samtalen
move-now = Samtalen er { $when }. Velg ny tid.
move-stop = Behold tiden
move-check-title = Vil du flytte samtalen?
move-from = Fra
move-to = Til
move-check-text = Teams-lenken er den samme. Rådgiveren og karriereveilederen får beskjed, og rådgiveren får en ny melding å videresende til deltakeren.
move-check-interpreter = Tolken er bestilt til den gamle tiden, og må bestilles på nytt.
move-yes = Ja, flytt
move-other = Velg en annen tid
move-summary = Flytting av en samtale
move-done = Samtalen er flyttet
adviser-moved-message = Flyttet av { $name }: samtalen { $before } ({ $municipality }) er flyttet til { $when }. Teams-lenken er den samme. Videresend meldingen med den nye tiden til deltakeren.
adviser-moved-summary = En samtale er flyttet
counsellor-moved-message = Flyttet av { $name }: samtalen { $before } ({ $municipality }) er flyttet til { $when }. Teams-lenken er den samme.
counsellor-moved-summary = En samtale er flyttet
moved-interpreter = Tolk er ikke bestilt ennå.
moved-interpreter-again = Tolken må bestilles på nytt. Husk å avbestille den gamle bestillingen.
moved-own-meeting = Du laget Teams-møtet selv. Flytt det i kalenderen din.
counsellor-move-failed = Jeg fikk ikke flyttet Teams-møtet i kalenderen din. Flytt det selv til { $when }. Lenken er den samme.
