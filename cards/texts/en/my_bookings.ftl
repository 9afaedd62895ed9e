# The adviser's own bookings.

mine-title = My bookings
mine-none = You have no upcoming sessions.
mine-more = Showing the first { $shown } of { $total }.
mine-cancel-tooltip = Cancel the session on { $when }
mine-move-tooltip = Move the session on { $when }
mine-open = Open the meeting
mine-open-tooltip = Open the Teams meeting on { $when }
mine-next = More
mine-previous = Previous
mine-summary = Your upcoming sessions
mine-cancelled = Cancelled: the session on { $when }. The counsellor will be told.
mine-which-cancel = Which session do you want to cancel? I will ask you before anything is cancelled.
mine-which-move = Which session do you want to move? You choose a new time afterwards.
mine-show-waiting = Show my place
mine-show-exception = Show the request
mine-more-pending = Showing { $shown } of { $total } that are waiting.
