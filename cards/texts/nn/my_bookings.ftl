# The adviser's own bookings.

mine-title = Mine bestillingar
mine-none = Du har ingen komande samtalar.
mine-more = Viser dei { $shown } første av { $total }.
mine-cancel = Avlys
mine-cancel-tooltip = Avlys samtalen { $when }
mine-open = Opne møtet
mine-open-tooltip = Opne Teams-møtet { $when }
mine-next = Fleire
mine-previous = Førre
mine-summary = Dine komande samtalar
cancel-title = Vil du avlyse samtalen?
cancel-text = Tida blir ledig for andre. { $counsellor } får beskjed, og Teams-møtet blir avlyst. Du må sjølv seie frå til deltakaren.
cancel-yes = Ja, avlys
cancel-no = Nei, behald
mine-cancelled = Avlyst: samtalen { $when }. Karriererettleiaren får beskjed.
