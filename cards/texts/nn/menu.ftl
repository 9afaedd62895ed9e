# First contact.

welcome-title = Karriereassistenten
welcome-text = Eg hjelper deg å bestille karriererettleiing for flyktningar hos { $centre }. Eg finn ledige tider, følgjer rutinen og gir deg Teams-lenkja du skal vidaresende.
welcome-privacy = Skriv aldri namn eller fødselsnummer til meg. Vi bruker berre DUF-nummer.
welcome-counsellor = Du er registrert som karriererettleiar. Bestillingane til kommunane dine kjem hit som kort.
welcome-not-understood = Eg forstod ikkje det. Dette kan eg hjelpe deg med:
welcome-summary = Karriereassistenten: bestill karriererettleiing eller finn kontaktperson
group-only = Her kan eg svare om kontaktpersonar og rutinen. Bestillingar tek vi i den personlege chatten med meg, så opplysningar om deltakaren ikkje spreier seg.
group-book = Bestillingar tek vi i den personlege chatten. Opne Karriereassistenten der og vel «Bestill samtale».
menu-which = Eg er ikkje sikker på kva meldinga gjeld. Kva vil du gjere?
menu-which-kept = Bestiller du ein samtale, tek eg med dette:
# The name of this file's language in itself, for the button to choose it.
language-own-name = Nynorsk
