# What is said when a message held something that must not be written here. The value itself is never repeated.

shield-warning = Meldinga di inneheld noko som ser ut som { $what }. Eg har ikkje teke vare på det. Slett meldinga di. Vi treng aldri meir enn DUF-nummer (rutinen pkt. 2.1).
shield-name = eit namn
shield-national-id = eit fødselsnummer eller D-nummer
shield-duf = eit DUF-nummer (det høyrer heime i den personlege chatten)
shield-phone = eit telefonnummer
shield-email = ei e-postadresse
shield-passport = eit passnummer
