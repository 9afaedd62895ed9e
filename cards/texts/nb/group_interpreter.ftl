# The interpreters of an information meeting: how it stands with each language, and the counsellor's card for ordering.

group-fact-interpreter-to = Tolk til { $language }
group-button-order = Bestill tolk
group-interpreter-title = Tolk til informasjonsmøtet
group-interpreter-mode-on-site = Fremmøtetolk
group-interpreter-unavailable-text = Ingen tolk er å få tak i på dette språket til denne tiden. Rådgiveren ser det på kortet sitt. Foreslå å flytte møtet, avlys det, eller merk tolken som bestilt hvis du finner en likevel.
group-interpreter-nobody = Ingen tolk er å få tak i til: { $languages }. Foreslå å flytte møtet, avlys det, eller merk tolken som bestilt hvis du finner en likevel.
group-interpreter-paste-hint = Kopier teksten inn i tolkebestillingen. Den sier ikke hvem deltakerne er.
group-interpreter-others = Andre språk på møtet
group-interpreter-other-tooltip = { $language }: { $state }
group-interpreter-open-tooltip = Ordne tolk til informasjonsmøtet { $when }: { $language }
group-interpreter-list-line = Informasjonsmøte, { $municipality } · { $language } · { $state }
group-interpreter-cancel = Husk å avbestille tolk til: { $languages }.
group-paste-mode-on-site = Fremmøtetolking
group-paste-place = Sted: { $municipality }, { $room }
group-paste-place-to-agree = Sted: { $municipality }. Rommet avtales.
group-paste-topic = Tema: informasjon om karriereveiledning, møte i gruppe
group-paste-participants = Antall deltakere: { $count }
group-refused-own-interpreter = Kommunen har egen tolk til møtet. Ingenting er endret.
group-refused-language-not-needed = Møtet tolkes ikke til dette språket. Ingenting er endret.
group-refused-level-needed = Oppgi tolkens nivå, eller grunnen til unntak. Ingenting er endret.
group-refused-already-ordered = Tolken er allerede merket som bestilt. Ingenting er endret.
group-refused-already-unavailable = Tolken er allerede merket som «ikke å få tak i». Ingenting er endret.
