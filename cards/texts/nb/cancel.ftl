# Cancelling, with a reason from a list: a reason that is written could name somebody.

cancel-title = Vil du avlyse samtalen?
cancel-reason = Hvorfor avlyses den?
cancel-text = Tiden blir ledig for andre. { $counsellor } får beskjed, og Teams-møtet avlyses. Du må selv si fra til deltakeren.
cancel-text-counsellor = Tiden blir ledig for andre. Rådgiveren får beskjed med grunnen, og Teams-møtet avlyses.
cancel-summary = Avlysning av en samtale
cancel-yes = Ja, avlys
cancel-no = Nei, behold
reason-not-wanted = Deltakeren ønsker ikke samtalen
reason-moved-away = Deltakeren er flyttet
reason-illness = Sykdom
reason-mistake = Feil bestilling
reason-no-interpreter = Tolk mangler
reason-unavailable = Karriereveilederen er opptatt
reason-other = Annet
counsellor-cancelled-message = Avlyst av { $name }: samtalen { $when } ({ $municipality }). Grunn: { $reason }. Tiden er ledig igjen.
counsellor-cancelled-summary = En samtale er avlyst
cancelled-interpreter = Husk å avbestille tolken.
adviser-cancelled-message = Avlyst av { $name }: samtalen { $when } ({ $municipality }). Grunn: { $reason }. Si fra til deltakeren. Du kan bestille en ny samtale.
adviser-cancelled-summary = En samtale er avlyst
