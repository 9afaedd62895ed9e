# The interpreters of an information meeting: how it stands with each language, and the counsellor's card for ordering.

group-fact-interpreter-to = Interpreter for { $language }
group-button-order = Order interpreter
group-interpreter-title = Interpreter for the information meeting
group-interpreter-mode-on-site = On-site interpreter
group-interpreter-unavailable-text = No interpreter for this language is available at this time. The adviser sees this on their card. Propose moving the meeting, cancel it, or mark the interpreter as ordered if you find one after all.
group-interpreter-nobody = No interpreter is available for: { $languages }. Propose moving the meeting, cancel it, or mark the interpreter as ordered if you find one after all.
group-interpreter-paste-hint = Copy the text into the interpreter order. It does not say who the participants are.
group-interpreter-others = Other languages at the meeting
group-interpreter-other-tooltip = { $language }: { $state }
group-interpreter-open-tooltip = Arrange an interpreter for the information meeting on { $when }: { $language }
group-interpreter-list-line = Information meeting, { $municipality } · { $language } · { $state }
group-interpreter-cancel = Remember to cancel the interpreter for: { $languages }.
group-paste-mode-on-site = On-site interpreting
group-paste-place = Place: { $municipality }, { $room }
group-paste-place-to-agree = Place: { $municipality }. The room is to be agreed.
group-paste-topic = Topic: information about career guidance, group meeting
group-paste-participants = Number of participants: { $count }
group-refused-own-interpreter = The municipality has its own interpreter for the meeting. Nothing has been changed.
group-refused-language-not-needed = The meeting is not interpreted into this language. Nothing has been changed.
group-refused-level-needed = Give the interpreter’s level, or the reason for an exception. Nothing has been changed.
group-refused-already-ordered = The interpreter is already marked as ordered. Nothing has been changed.
group-refused-already-unavailable = The interpreter is already marked as “not available”. Nothing has been changed.
