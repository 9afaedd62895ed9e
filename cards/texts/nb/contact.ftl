# Who to call.

contact-title = Kontaktperson
contact-title-for = Kontaktperson for { $municipality }
contact-updated = Listen er oppdatert { $day }.
contact-call = Ring { $phone }
contact-municipalities = Kommuner
contact-phone = Telefon
contact-ask = Hvilken kommune gjelder det?
contact-search = Vis kontaktperson
contact-outside = Kommunen står ikke i listen til { $centre }. Senteret har kontaktpersoner for { $list }.
contact-outside-hint = Fylket ble delt i 2024. Gjelder det en kommune i Telemark, spør fylkeskommunen der.
contact-summary = Kontaktperson ved karrieresenteret
