# Moving an information meeting that is agreed, and why one is cancelled.

group-counsellor-title-moved = Informasjonsmøtet er flytta
group-adviser-title-moved = Informasjonsmøtet er flytta
group-adviser-title-move = Karriererettleiaren ber om å flytte informasjonsmøtet
group-button-move = Foreslå å flytte møtet
group-button-move-withdraw = Trekk flytteforslaget
group-button-move-decline = Ingen av tidene passar
group-move-title = Foreslå å flytte informasjonsmøtet
group-move-text = Rådgjevaren vel éi av tidene, eller inga. Møtet står som avtalt til rådgjevaren har svart.
group-move-hint = Forslag 1 må fyllast ut. Dei andre kan stå tomme.
group-move-send = Send forslaga
group-move-awaited = Du har foreslått å flytte møtet
group-move-awaited-text = Rådgjevaren svarer, og du får beskjed her. Møtet står som avtalt så lenge.
group-move-refused = Ingen av tidene du foreslo, passa rådgjevaren. Møtet står som avtalt.
group-move-question = Passar ei av desse tidene?
group-move-question-hint = Møtet står som avtalt til du har svart.
group-guest-moved = Informasjonsmøtet { $before } er flytta til { $when }. Sei frå til deltakarane dine.
group-refused-same-time = Møtet har allereie denne tida. Vel ei anna.
group-cancel-reason = Kvifor?
group-cancel-reason-no-interpreter = Tolk manglar
group-cancel-reason-illness = Sjukdom
group-cancel-reason-unavailable = Karriererettleiaren er oppteken
group-cancel-reason-too-few = For få deltakarar
group-cancel-reason-no-room = Rom manglar
group-cancel-reason-other = Anna
group-cancelled-because = Grunn: { $reason }
group-refused-reason-not-listed = Vel ein grunn frå lista.
