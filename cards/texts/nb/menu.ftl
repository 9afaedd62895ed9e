# First contact.

welcome-title = Karriereassistenten
welcome-text = Jeg hjelper deg å bestille karriereveiledning for flyktninger hos { $centre }. Jeg finner ledige tider, følger rutinen og gir deg Teams-lenken du skal videresende.
welcome-privacy = Skriv aldri navn eller fødselsnummer til meg. Vi bruker bare DUF-nummer.
welcome-counsellor = Du står som karriereveileder. Bestillingene til kommunene dine kommer hit som kort.
welcome-not-understood = Jeg forstod ikke det. Dette kan jeg hjelpe deg med:
welcome-summary = Karriereassistenten: bestill karriereveiledning eller finn kontaktperson
group-only = Her kan jeg svare om kontaktpersoner og rutinen. Bestillinger tar vi i den personlige chatten med meg, så opplysninger om deltakeren ikke sprer seg.
group-book = Bestillinger tar vi i den personlige chatten. Åpne Karriereassistenten der og velg «Bestill samtale».
menu-which = Jeg er ikke sikker på hva meldingen gjelder. Hva vil du gjøre?
menu-which-kept = Bestiller du en samtale, tar jeg med dette:
# The name of this file's language in itself, for the button to choose it.
language-own-name = Bokmål
