# The counsellor's booking card.

counsellor-title = New booking
counsellor-title-cancelled = Cancelled booking
counsellor-title-moved = Moved session
counsellor-title-completed = Session held
counsellor-title-no-show = The participant did not come
counsellor-summary = New booking of career guidance
counsellor-conditions = Conditions
counsellor-condition-meeting-record = Information meeting: attendance is recorded (the routine, point 1)
counsellor-condition-meeting-adviser = Information meeting: the adviser confirms that the participant has attended (the routine, point 1)
counsellor-condition-notice = Booked { $days } days before the session (the routine, point 2.2)
counsellor-condition-notice-moved = Moved { $days } days before the session (the routine, point 2.2)
counsellor-condition-deadline = Within the deadline, { $deadline } (Integration Act § 11)
counsellor-condition-mapped = The competence mapping is done (Integration Act § 11)
counsellor-condition-age = Within the ages that the scheme is for (Integration Act § 11)
counsellor-order = Interpreter ordered
counsellor-interpreter = Change interpreter
counsellor-show-duf = Show DUF number
counsellor-hide-duf = Hide DUF number
counsellor-duf-recorded = It is recorded that you looked.
counsellor-duf-gone = The DUF number has been deleted.
counsellor-link = Open the Teams meeting
counsellor-link-pending = Being made now
counsellor-link-late = The Teams meeting is late. I keep trying for about a day, and this card will be updated when the meeting is made. You will be told if I have to give up. If it is urgent, tell those who run the assistant.
counsellor-link-failed = The Teams meeting was not made ({ $reason }). Make a meeting yourself and send the link to the adviser.
counsellor-note-6a = Do not write a note in IMDi-nett, and no minutes (the routine, point 3).
counsellor-note-11 = Write a career guidance note after the session (Integration Act § 11).
