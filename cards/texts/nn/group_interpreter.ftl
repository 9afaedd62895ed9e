# The interpreters of an information meeting: how it stands with each language, and the counsellor's card for ordering.

group-fact-interpreter-to = Tolk til { $language }
group-button-order = Bestill tolk
group-interpreter-title = Tolk til informasjonsmøtet
group-interpreter-mode-on-site = Frammøtetolk
group-interpreter-unavailable-text = Det går ikkje an å få tolk på dette språket til denne tida. Rådgjevaren ser det på kortet sitt. Foreslå å flytte møtet, avlys det, eller merk tolken som bestilt viss du finn ein likevel.
group-interpreter-nobody = Det går ikkje an å få tolk til: { $languages }. Foreslå å flytte møtet, avlys det, eller merk tolken som bestilt viss du finn ein likevel.
group-interpreter-paste-hint = Kopier teksten inn i tolkebestillinga. Han seier ikkje kven deltakarane er.
group-interpreter-others = Andre språk på møtet
group-interpreter-other-tooltip = { $language }: { $state }
group-interpreter-open-tooltip = Ordne tolk til informasjonsmøtet { $when }: { $language }
group-interpreter-list-line = Informasjonsmøte, { $municipality } · { $language } · { $state }
group-interpreter-cancel = Hugs å avbestille tolk til: { $languages }.
group-paste-mode-on-site = Frammøtetolking
group-paste-place = Stad: { $municipality }, { $room }
group-paste-place-to-agree = Stad: { $municipality }. Rommet blir avtalt.
group-paste-topic = Tema: informasjon om karriererettleiing, møte i gruppe
group-paste-participants = Talet på deltakarar: { $count }
group-refused-own-interpreter = Kommunen har eigen tolk til møtet. Ingenting er endra.
group-refused-language-not-needed = Møtet blir ikkje tolka til dette språket. Ingenting er endra.
group-refused-level-needed = Oppgi nivået til tolken, eller grunnen til unntak. Ingenting er endra.
group-refused-already-ordered = Tolken er allereie merkt som bestilt. Ingenting er endra.
group-refused-already-unavailable = Tolken er allereie merkt som «ikkje å få tak i». Ingenting er endra.
