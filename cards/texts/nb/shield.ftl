# What is said when a message held something that must not be written here. The value itself is never repeated.

shield-warning = Meldingen din inneholder noe som ser ut som { $what }. Jeg har ikke tatt vare på det. Slett meldingen din. Vi trenger aldri mer enn DUF-nummer (rutinen pkt. 2.1).
shield-name = et navn
shield-national-id = et fødselsnummer eller D-nummer
shield-duf = et DUF-nummer (det hører hjemme i den personlige chatten)
shield-phone = et telefonnummer
shield-email = en e-postadresse
shield-passport = et passnummer
