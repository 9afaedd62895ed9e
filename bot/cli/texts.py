"""What the command line says, in bokmål, by key; the chat's catalogue takes longer to read than a look-up."""

TEXTS = {
    "contacts-none": "«{text}» står ikke i listen til {centre}. Senteret har kontaktpersoner for {municipalities}.",
    "contacts-no-database": "Databasen kan ikke leses ({error}), så jeg vet ikke om noen er vikar nå.",
    "contacts-stand-in": "Vikar for {absent} til og med {last}.",
    "contacts-updated": "Listen er oppdatert {day}.",
    "date-unreadable": "«{text}» er ikke en dato. Skriv den slik: 2026-12-08, 8.12.2026, 8/12 eller 8. desember.",
    "directory-title": "Kontaktlisten til {centre}, oppdatert {day} ({file})",
    "directory-column-municipality": "Kommune",
    "directory-column-name": "Kontaktperson",
    "directory-column-phone": "Telefonnummer",
    "directory-no-municipality": "(ingen kommune)",
    "directory-tenants": "Organisasjoner som kan bruke assistenten",
    "directory-several": "(flere kommuner)",
    "directory-administrators": "Administratorer",
    "directory-rooms": "Rom til informasjonsmøter",
    "directory-none": "Ingen.",
    "directory-valid": "{file}: listen er riktig skrevet.",
    "directory-warning": "Obs: {text}",
    "directory-warns-example": "{path} er fortsatt eksempelet. Bytt det ut før assistenten tas i bruk.",
    "directory-warns-old": "listen ble sist rettet {day}. Gå gjennom den, og sett «updated» til dagens dato.",
    "directory-warns-future": "«updated» er {day}, som ikke har vært ennå. Rett datoen.",
    "directory-warns-tenant": "organisasjonen {id} har ingen kommune, så kommunen foreslås ikke. Legg til "
    "«municipality» hvis den bare hører til én.",
    "directory-warns-uncovered": "ingen organisasjon står med {municipalities}. De som arbeider der, slipper bare inn "
    "hvis organisasjonen deres står i listen. Legg til [[tenants]].",
    "directory-warns-idle": "{name} har ingen kommune.",
    "directory-warns-no-administrator": "ingen kan endre listen fra Teams. Legg til [[administrators]] hvis noen skal.",
    "directory-changes": "Dette blir endret i {file}:",
    "directory-change": "  {what}: {before} → {after}",
    "directory-nothing": "Ingenting er annerledes. Filen er ikke endret.",
    "directory-date": "Oppdatert",
    "directory-nobody": "(ingen)",
    "directory-ask": "Skal jeg endre filen?",
    "directory-not-changed": "Filen er ikke endret.",
    "directory-written": "Skrevet til {file}. Den forrige listen ligger i {backup}.",
    "directory-sessions": "Samtaler som alt er bestilt, blir hos den samme karriereveilederen. De kan flyttes til en "
    "annen fra Teams: «Endre kontaktlisten».",
    "directory-changed-since": "{file} ble endret av noen andre nå nettopp. Prøv igjen, så sammenligner jeg på nytt.",
    "directory-not-writable": "{file} kan ikke skrives ({problem}). Ingenting er endret. Gi skriverett til "
    "mappen, eller kjør kommandoen der filen kan endres.",
    "directory-unreadable": "{file} kan ikke leses ({problem}).",
    "directory-no-table": "{file}: fant ingen rad med overskriftene Kommune, Kontaktperson og Telefonnummer. Lagre "
    "regnearket som CSV med overskriftene i én rad.",
    "directory-import-empty": "Tabellen har ingen rader under overskriftene. Fyll den ut, og lagre på nytt.",
    "directory-import-missing": "Linje {line}: mangler {columns}. Fyll ut, eller slett linjen.",
    "directory-import-twice": "Linje {line}: {municipality} står også på linje {first}. En kommune har én "
    "kontaktperson.",
    "directory-import-phones": "Linje {line}: {name} har et annet nummer enn på linje {first}. Bruk det samme.",
    "directory-import-unknown": "Linje {line}: {name} er ny i listen. Legg til kolonnene E-post og Objekt-ID i "
    "tabellen, og fyll dem ut for {name}. Er det en skrivefeil, retter du navnet.",
    "directory-import-wrong": "{where}: {problem}. Rett det i tabellen, eller i kontaktlisten hvis den sier det.",
    "directory-kind-counsellor": "Karriereveileder {subject}",
    "directory-kind-name": "Navn på {subject}",
    "directory-kind-phone": "Telefon til {subject}",
    "directory-kind-email": "E-post til {subject}",
    "directory-kind-municipality": "{subject}",
    "directory-kind-tenant": "Organisasjon {subject}",
    "directory-kind-administrator": "Administrator {subject}",
    "directory-kind-room": "Rom i {subject}",
    "directory-kind-other": "Delen «{subject}»",
    "directory-other": "(slik filen har det)",
    "slots-no-database": "Databasen kan ikke leses ({error}), så jeg vet ikke hvilke tider som er tatt.",
    "slots-none": "Ingen ledige tider fra {first} til {last}.",
    "slots-unknown": "«{text}» står ikke i listen til {centre}. Velg en av disse: {municipalities}.",
    "undelivered-again": "{count} prøves igjen. Tjenesten tar dem innen noen sekunder.",
    "undelivered-forgotten": "{count} er glemt.",
    "undelivered-hint": "Prøv igjen: --again NR. Glem, når noen har ordnet det: --forget NR. «all» tar alle.",
    "undelivered-no-database": "Databasen kan ikke leses ({error}).",
    "undelivered-none": "Ingenting er gitt opp.",
    "undelivered-unknown": "Ingenting med nummer {row} er gitt opp.",
    "slots-with": "Ledige tider hos {counsellor} ({phone}), {municipality}:",
}


def say(key: str, **values: str) -> str:
    """The text for `key` with its values filled in. Raises KeyError where either is missing."""
    return TEXTS[key].format(**values)
