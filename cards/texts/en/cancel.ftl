# Cancelling, with a reason from a list: a reason that is written could name somebody.

cancel-title = Do you want to cancel the session?
cancel-reason = Why is it being cancelled?
cancel-text = The time will be free for others. { $counsellor } will be told, and the Teams meeting will be cancelled. You must tell the participant yourself.
cancel-text-counsellor = The time will be free for others. The adviser will be told the reason, and the Teams meeting will be cancelled.
cancel-summary = Cancelling a session
cancel-yes = Yes, cancel
cancel-no = No, keep it
reason-not-wanted = The participant does not want the session
reason-moved-away = The participant has moved away
reason-illness = Illness
reason-mistake = Booked by mistake
reason-no-interpreter = No interpreter
reason-unavailable = The counsellor is not available
reason-other = Other
counsellor-cancelled-message = Cancelled by { $name }: the session on { $when } ({ $municipality }). Reason: { $reason }. The time is free again.
counsellor-cancelled-summary = A session has been cancelled
cancelled-interpreter = Remember to cancel the interpreter.
adviser-cancelled-message = Cancelled by { $name }: the session on { $when } ({ $municipality }). Reason: { $reason }. Tell the participant. You can book a new session.
adviser-cancelled-summary = A session has been cancelled
