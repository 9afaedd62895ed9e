# The adviser's receipt, and the invitation to forward: the invitation holds nothing that identifies anyone.

receipt-title = The session is booked
receipt-title-cancelled = The session has been cancelled
receipt-title-moved = The session has been moved
receipt-title-completed = The session has been held
receipt-title-no-show = The participant did not come
receipt-summary = The session is booked
receipt-link = Open the Teams meeting
receipt-link-pending = The Teams link is being made. This card will be updated when it is ready, and you will get a message to forward.
receipt-link-late = The Teams link is late. I am still trying. This card will be updated when the link is ready, and you will get a message to forward. The time is reserved. If it is urgent, call { $counsellor } on { $phone }.
receipt-link-failed = I could not make the Teams link. { $counsellor } has been told. The time is reserved. Call { $phone } if you hear nothing.
receipt-duties = What to do now
receipt-duty-forward = Forward the message with the link to the participant (the routine, point 5).
receipt-duty-notes-6a = Take your own notes if you need them. The career centre takes no minutes and writes no note (the routine, point 3).
receipt-duty-notes-11 = The career centre writes a career guidance note after the session (Integration Act § 11).
receipt-duty-no-talk = There is no briefing with you before or after the session (the routine, point 6).
receipt-duty-interpreter = The career centre orders the interpreter (the routine, point 4).
receipt-cancelled-text = The time is free for others. Tell the participant.
receipt-completed-text = { $counsellor } has reported that the session was held.
receipt-no-show-text = { $counsellor } has reported that the participant did not come. You can book a new session.
receipt-phone = { $name }, phone { $phone }
invitation =
    Career guidance on Teams
    { $when }
    Join here: { $link }
    Open the link a few minutes early. Wait until you are let in.
invitation-code = Meeting ID: { $id }, passcode: { $passcode }
invitation-summary = Invitation to forward
receipt-on-site = The session is held in person: { $place }.
receipt-duty-tell-place = Tell the participant the time and place. You will get a message to forward.
invitation-on-site =
    Career guidance
    { $when }
    Place: { $place }
