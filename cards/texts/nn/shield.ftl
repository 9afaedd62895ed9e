# What is said when a message held something that must not be written here. The value itself is never repeated.

shield-warning = Meldinga di inneheld noko som ser ut som { $what }. Eg har ikkje teke vare på det. Slett meldinga di. Vi treng aldri meir enn DUF-nummer (rutinen pkt. 2.1).
shield-name = eit namn
shield-national-id = eit fødselsnummer eller D-nummer
shield-duf = eit DUF-nummer (det høyrer heime i den personlege chatten)
shield-phone = eit telefonnummer
shield-email = ei e-postadresse
shield-passport = eit passnummer

# At a field of a form. The rest of the form is kept.
shield-field-name = Her stod noko som ser ut som eit namn. Eg har ikkje teke vare på det. Fyll ut feltet på nytt utan namnet.
shield-field-national-id = Her stod noko som ser ut som eit fødselsnummer eller D-nummer. Eg har ikkje teke vare på det. Fyll ut feltet på nytt utan nummeret.
shield-field-duf = Her stod noko som ser ut som eit DUF-nummer. Eg har ikkje teke vare på det. Fyll ut feltet på nytt utan nummeret.
shield-field-phone = Her stod noko som ser ut som eit telefonnummer. Eg har ikkje teke vare på det. Fyll ut feltet på nytt utan nummeret.
shield-field-email = Her stod noko som ser ut som ei e-postadresse. Eg har ikkje teke vare på det. Fyll ut feltet på nytt utan adressa.
shield-field-passport = Her stod noko som ser ut som eit passnummer. Eg har ikkje teke vare på det. Fyll ut feltet på nytt utan nummeret.
