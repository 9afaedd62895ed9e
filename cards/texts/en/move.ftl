# Moving a session to another time.

move-title = Move the session
move-now = The session is on { $when }. Choose a new time.
move-stop = Keep the time
move-check-title = Do you want to move the session?
move-from = From
move-to = To
move-check-text = The Teams link stays the same. Both the adviser and the counsellor will be told. The adviser gets a new message to forward to the participant.
move-check-interpreter = The interpreter is ordered for the old time and must be ordered again.
move-yes = Yes, move it
move-other = Choose another time
move-summary = Moving a session
move-done = The session has been moved
adviser-moved-message = Moved by { $name }: the session on { $before } ({ $municipality }) has been moved to { $when }. The Teams link is the same. Forward the message with the new time to the participant.
adviser-moved-summary = A session has been moved
counsellor-moved-message = Moved by { $name }: the session on { $before } ({ $municipality }) has been moved to { $when }. The Teams link is the same.
counsellor-moved-summary = A session has been moved
moved-interpreter = No interpreter has been ordered yet.
moved-interpreter-again = The interpreter must be ordered again. Remember to cancel the old order.
moved-own-meeting = You made the Teams meeting yourself. Move it in your calendar.
counsellor-move-failed = I could not move the Teams meeting in your calendar. Move it yourself to { $when }. The link is the same.
