"""What the command line says, in bokmål, by key; the chat's catalogue takes longer to read than a look-up."""

TEXTS = {
    "contacts-none": "«{text}» står ikke i listen til {centre}. Senteret har kontaktpersoner for {municipalities}.",
    "contacts-no-database": "Databasen kan ikke leses ({error}), så jeg vet ikke om noen er vikar nå.",
    "contacts-stand-in": "Vikar for {absent} til og med {last}.",
    "contacts-updated": "Listen er oppdatert {day}.",
    "date-unreadable": "«{text}» er ikke en dato. Skriv den slik: 2026-12-08, 8.12.2026, 8/12 eller 8. desember.",
    "slots-no-database": "Databasen kan ikke leses ({error}), så jeg vet ikke hvilke tider som er tatt.",
    "slots-none": "Ingen ledige tider fra {first} til {last}.",
    "slots-unknown": "«{text}» står ikke i listen til {centre}. Velg en av disse: {municipalities}.",
    "slots-with": "Ledige tider hos {counsellor} ({phone}), {municipality}:",
}


def say(key: str, **values: str) -> str:
    """The text for `key` with its values filled in. Raises KeyError where either is missing."""
    return TEXTS[key].format(**values)
