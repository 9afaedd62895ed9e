# Reminders: planned when the session is booked, and planned anew when it is moved.

remind-forward = The session on { $when } ({ $municipality }) is coming up. Has the participant got the link? Here is the message to forward:
remind-forward-no-link = The session on { $when } ({ $municipality }) is coming up, and I have no Teams link for it. Call the counsellor.
remind-forward-on-site = The session on { $when } ({ $municipality }) is coming up. Does the participant know where and when? Here is the message to forward:
remind-forward-summary = Remember to forward the link
remind-adviser-evening = Reminder: the session ({ $municipality }) is on { $when }. The participant needs the link.
remind-adviser-evening-on-site = Reminder: the session ({ $municipality }) is on { $when }. The participant should come here: { $place }.
remind-counsellor-evening = Reminder: you are leading the session on { $when } ({ $municipality }).
remind-evening-summary = Reminder about a session
remind-interpreter = No interpreter has been ordered for the session on { $when } ({ $municipality }). Language: { $language }. Order an interpreter now (the routine, point 4).
remind-group-interpreter = No interpreter has been ordered for the information meeting on { $when } ({ $municipality }). Languages: { $languages }. Order an interpreter now (the routine, point 1.2).
remind-interpreter-missing = No interpreter has been ordered.
remind-interpreter-summary = No interpreter has been ordered
remind-link = The Teams meeting: { $link }
remind-place = Place: { $place }
remind-note-title = Career guidance note
remind-note-summary = Remember the career guidance note
