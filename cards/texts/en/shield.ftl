# What is said when a message held something that must not be written here. The value itself is never repeated.

shield-warning = Your message contains something that looks like { $what }. I have not kept it. Delete your message. We never need more than the DUF number (the routine, point 2.1).
shield-name = a name
shield-national-id = a national identity number or D number
shield-duf = a DUF number (it belongs in the personal chat)
shield-phone = a phone number
shield-email = an e-mail address
shield-passport = a passport number

# At a field of a form. The rest of the form is kept.
shield-field-name = This field contained something that looks like a name. I have not kept it. Fill in the field again without it.
shield-field-national-id = This field contained something that looks like a national identity number or D number. I have not kept it. Fill in the field again without it.
shield-field-duf = This field contained something that looks like a DUF number. I have not kept it. Fill in the field again without it.
shield-field-phone = This field contained something that looks like a phone number. I have not kept it. Fill in the field again without it.
shield-field-email = This field contained something that looks like an e-mail address. I have not kept it. Fill in the field again without it.
shield-field-passport = This field contained something that looks like a passport number. I have not kept it. Fill in the field again without it.
