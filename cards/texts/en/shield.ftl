# What is said when a message held something that must not be written here. The value itself is never repeated.

shield-warning = Your message holds something that looks like { $what }. I have not kept it. Delete your message. We never need more than the DUF number (the routine, point 2.1).
shield-name = a name
shield-national-id = a national identity number or D number
shield-duf = a DUF number (it belongs in the personal chat)
shield-phone = a phone number
shield-email = an e-mail address
shield-passport = a passport number
