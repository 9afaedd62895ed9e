# The adviser's own bookings.

mine-title = Mine bestillinger
mine-none = Du har ingen kommende samtaler.
mine-more = Viser de { $shown } første av { $total }.
mine-cancel = Avlys
mine-cancel-tooltip = Avlys samtalen { $when }
mine-open = Åpne møtet
mine-open-tooltip = Åpne Teams-møtet { $when }
mine-next = Flere
mine-previous = Forrige
mine-summary = Dine kommende samtaler
cancel-title = Vil du avlyse samtalen?
cancel-text = Tiden blir ledig for andre. { $counsellor } får beskjed, og Teams-møtet avlyses. Du må selv si fra til deltakeren.
cancel-yes = Ja, avlys
cancel-no = Nei, behold
mine-cancelled = Avlyst: samtalen { $when }. Karriereveilederen får beskjed.
