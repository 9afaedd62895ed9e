# The adviser's own bookings.

mine-title = Mine bestillingar
mine-none = Du har ingen komande samtalar.
mine-more = Viser dei { $shown } første av { $total }.
mine-cancel-tooltip = Avlys samtalen { $when }
mine-move-tooltip = Flytt samtalen { $when }
mine-open = Opne møtet
mine-open-tooltip = Opne Teams-møtet { $when }
mine-next = Fleire
mine-previous = Førre
mine-summary = Samtalane dine framover
mine-cancelled = Avlyst: samtalen { $when }. Karriererettleiaren får beskjed.
mine-which-cancel = Kva samtale vil du avlyse? Eg spør før noko blir avlyst.
mine-which-move = Kva samtale vil du flytte? Du vel ny tid etterpå.
mine-show-waiting = Vis plassen
mine-show-exception = Vis førespurnaden
mine-more-pending = Viser { $shown } av { $total } som ventar.
