# What was given up for good, told to somebody who can do something about it.

undelivered-summary = Noe ble ikke levert
undelivered-adviser = Jeg fikk ikke gitt beskjed til { $counsellor } om { $what }. Ring { $phone }.
undelivered-counsellor = Jeg fikk ikke gitt beskjed til { $adviser } ({ $municipality }) om { $what }. Ta kontakt selv.
undelivered-meeting-adviser = Jeg fikk ikke laget Teams-lenken til { $what }. { $counsellor } har fått beskjed. Tiden er reservert. Ring { $phone } hvis du ikke hører noe.
undelivered-meeting-counsellor = Jeg fikk ikke laget Teams-møtet til { $what }. Lag et møte selv, og send lenken til { $adviser } ({ $municipality }).
undelivered-calendar = Jeg fikk ikke fjernet Teams-møtet til { $what } fra kalenderen din. Slett det selv.
undelivered-administrator-message = Jeg fikk ikke levert en beskjed om { $what } ({ $municipality }). Den gjaldt { $adviser } og { $counsellor }.
undelivered-administrator-meeting = Jeg fikk ikke ordnet Teams-møtet til { $what } ({ $municipality }). Karriereveileder er { $counsellor }.
undelivered-administrator-code = Jeg har sluttet å prøve. Si fra til driften: { $kind }, feilkode { $reason }.
undelivered-what-session = samtalen { $when }
undelivered-what-group = informasjonsmøtet { $when }
undelivered-what-group-asked = forespørselen om informasjonsmøte
undelivered-what-exception = forespørselen om unntak
undelivered-what-waiting = plassen på ventelisten
undelivered-what-other = noe annet
undelivered-unknown = ukjent
