# The adviser's own bookings.

mine-title = Mine bestillinger
mine-none = Du har ingen kommende samtaler.
mine-more = Viser de { $shown } første av { $total }.
mine-move-tooltip = Flytt samtalen { $when }
mine-cancel-tooltip = Avlys samtalen { $when }
mine-open = Åpne møtet
mine-open-tooltip = Åpne Teams-møtet { $when }
mine-next = Flere
mine-previous = Forrige
mine-summary = Dine kommende samtaler
mine-cancelled = Avlyst: samtalen { $when }. Karriereveilederen får beskjed.
mine-which-cancel = Hvilken samtale vil du avlyse? Jeg spør før noe blir avlyst.
mine-which-move = Hvilken samtale vil du flytte? Du velger ny tid etterpå.
mine-show-waiting = Vis plassen
mine-show-exception = Vis forespørselen
mine-more-pending = Viser { $shown } av { $total } som venter.
