# Moving an information meeting that is agreed, and why one is cancelled.

group-counsellor-title-moved = Informasjonsmøtet er flyttet
group-adviser-title-moved = Informasjonsmøtet er flyttet
group-adviser-title-move = Karriereveilederen ber om å flytte informasjonsmøtet
group-button-move = Foreslå å flytte møtet
group-button-move-withdraw = Trekk flytteforslaget
group-button-move-decline = Ingen av tidene passer
group-move-title = Foreslå å flytte informasjonsmøtet
group-move-text = Rådgiveren velger én av tidene, eller ingen. Møtet står som avtalt til rådgiveren har svart.
group-move-hint = Forslag 1 må fylles ut. De andre kan stå tomme.
group-move-send = Send forslagene
group-move-awaited = Du har foreslått å flytte møtet
group-move-awaited-text = Rådgiveren svarer, og du får beskjed her. Møtet står som avtalt så lenge.
group-move-refused = Ingen av tidene du foreslo, passet rådgiveren. Møtet står som avtalt.
group-move-question = Passer en av disse tidene?
group-move-question-hint = Møtet står som avtalt til du har svart.
group-guest-moved = Informasjonsmøtet { $before } er flyttet til { $when }. Si fra til deltakerne dine.
group-refused-same-time = Møtet har allerede denne tiden. Velg en annen.
group-cancel-reason = Hvorfor?
group-cancel-reason-no-interpreter = Tolk mangler
group-cancel-reason-illness = Sykdom
group-cancel-reason-unavailable = Karriereveilederen er opptatt
group-cancel-reason-too-few = For få deltakere
group-cancel-reason-no-room = Rom mangler
group-cancel-reason-other = Annet
group-cancelled-because = Grunn: { $reason }
group-refused-reason-not-listed = Velg en grunn fra listen.
