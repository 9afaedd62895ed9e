# What is said when a message held something that must not be written here. The value itself is never repeated.

shield-warning = Meldingen din inneholder noe som ser ut som { $what }. Jeg har ikke tatt vare på det. Slett meldingen din. Vi trenger aldri mer enn DUF-nummer (rutinen pkt. 2.1).
shield-name = et navn
shield-national-id = et fødselsnummer eller D-nummer
shield-duf = et DUF-nummer (det hører hjemme i den personlige chatten)
shield-phone = et telefonnummer
shield-email = en e-postadresse
shield-passport = et passnummer

# At a field of a form. The rest of the form is kept.
shield-field-name = Her sto noe som ser ut som et navn. Jeg har ikke tatt vare på det. Fyll ut feltet på nytt uten navnet.
shield-field-national-id = Her sto noe som ser ut som et fødselsnummer eller D-nummer. Jeg har ikke tatt vare på det. Fyll ut feltet på nytt uten nummeret.
shield-field-duf = Her sto noe som ser ut som et DUF-nummer. Jeg har ikke tatt vare på det. Fyll ut feltet på nytt uten nummeret.
shield-field-phone = Her sto noe som ser ut som et telefonnummer. Jeg har ikke tatt vare på det. Fyll ut feltet på nytt uten nummeret.
shield-field-email = Her sto noe som ser ut som en e-postadresse. Jeg har ikke tatt vare på det. Fyll ut feltet på nytt uten adressen.
shield-field-passport = Her sto noe som ser ut som et passnummer. Jeg har ikke tatt vare på det. Fyll ut feltet på nytt uten nummeret.
