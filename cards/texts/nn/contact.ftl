# Who to call.

contact-title = Kontaktperson
contact-title-for = Kontaktperson for { $municipality }
contact-updated = Lista er oppdatert { $day }.
contact-call = Ring { $phone }
contact-municipalities = Kommunar
contact-phone = Telefon
contact-ask = Kva kommune gjeld det?
contact-search = Vis kontaktperson
contact-outside = Kommunen står ikkje i lista til { $centre }. Senteret har kontaktpersonar for { $list }.
contact-outside-hint = Fylket vart delt i 2024. Kontaktpersonar for kommunar i Telemark finn du hos fylkeskommunen der.
contact-summary = Kontaktperson ved karrieresenteret
