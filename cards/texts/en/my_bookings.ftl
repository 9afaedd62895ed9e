# The adviser's own bookings.

mine-title = My bookings
mine-none = You have no coming sessions.
mine-more = Showing the first { $shown } of { $total }.
mine-cancel = Cancel
mine-cancel-tooltip = Cancel the session on { $when }
mine-open = Open the meeting
mine-open-tooltip = Open the Teams meeting on { $when }
mine-next = More
mine-previous = Previous
mine-summary = Your coming sessions
cancel-title = Do you want to cancel the session?
cancel-text = The time will be free for others. { $counsellor } will be told, and the Teams meeting will be cancelled. You must tell the participant yourself.
cancel-yes = Yes, cancel
cancel-no = No, keep it
mine-cancelled = Cancelled: the session on { $when }. The counsellor will be told.
