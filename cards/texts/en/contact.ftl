# Who to call.

contact-title = Contact person
contact-title-for = Contact person for { $municipality }
contact-updated = The list was updated on { $day }.
contact-call = Call { $phone }
contact-municipalities = Municipalities
contact-phone = Phone
contact-ask = Which municipality is it about?
contact-search = Show contact person
contact-outside = The municipality is not on the list of { $centre }. The centre has contact persons for { $list }.
contact-outside-hint = The county was split in 2024. If it is a municipality in Telemark, ask the county council there.
contact-summary = Contact person at the career centre
