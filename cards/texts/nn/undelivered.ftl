# What was given up for good, told to somebody who can do something about it.

undelivered-summary = Noko vart ikkje levert
undelivered-adviser = Eg fekk ikkje gitt beskjed til { $counsellor } om { $what }. Ring { $phone }.
undelivered-counsellor = Eg fekk ikkje gitt beskjed til { $adviser } ({ $municipality }) om { $what }. Ta kontakt sjølv.
undelivered-meeting-adviser = Eg fekk ikkje laga Teams-lenkja til { $what }. { $counsellor } har fått beskjed. Tida er reservert. Ring { $phone } viss du ikkje høyrer noko.
undelivered-meeting-counsellor = Eg fekk ikkje laga Teams-møtet til { $what }. Lag eit møte sjølv, og send lenkja til { $adviser } ({ $municipality }).
undelivered-calendar = Eg fekk ikkje fjerna Teams-møtet til { $what } frå kalenderen din. Slett det sjølv.
undelivered-administrator-message = Eg fekk ikkje levert ein beskjed om { $what } ({ $municipality }). Han gjaldt { $adviser } og { $counsellor }.
undelivered-administrator-meeting = Eg fekk ikkje ordna Teams-møtet til { $what } ({ $municipality }). Karriererettleiar er { $counsellor }.
undelivered-administrator-code = Eg har slutta å prøve. Sei frå til drifta: { $kind }, feilkode { $reason }.
undelivered-what-session = samtalen { $when }
undelivered-what-group = informasjonsmøtet { $when }
undelivered-what-group-asked = førespurnaden om informasjonsmøte
undelivered-what-exception = førespurnaden om unntak
undelivered-what-waiting = plassen på ventelista
undelivered-what-other = noko anna
undelivered-unknown = ukjend
