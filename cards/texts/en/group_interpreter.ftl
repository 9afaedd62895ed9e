# The interpreters of an information meeting: how it stands with each language, and the counsellor's card for ordering.

group-fact-interpreter-to = Interpreter for { $language }
group-button-order = Order interpreter
group-interpreter-title = Interpreter for the information meeting
group-interpreter-mode-on-site = Interpreter on site
group-interpreter-unavailable-text = No interpreter for this language is available at this time. The adviser sees it on the card. Propose to move the meeting, cancel it, or mark the interpreter as ordered if you find one after all.
group-interpreter-nobody = No interpreter is available for: { $languages }. Propose to move the meeting, cancel it, or mark the interpreter as ordered if you find one after all.
group-interpreter-paste-hint = Copy the text into the order for an interpreter. It does not say who the participants are.
group-interpreter-others = Other languages at the meeting
group-interpreter-other-tooltip = { $language }: { $state }
group-interpreter-open-tooltip = Arrange an interpreter for the information meeting on { $when }: { $language }
group-interpreter-list-line = Information meeting, { $municipality } · { $language } · { $state }
group-interpreter-cancel = Remember to cancel the interpreter for: { $languages }.
group-paste-mode-on-site = Interpreting on site
group-paste-place = Place: { $municipality }, { $room }
group-paste-place-to-agree = Place: { $municipality }. The room is to be agreed.
group-paste-topic = Topic: information about career guidance, group meeting
group-paste-participants = Number of participants: { $count }
group-refused-own-interpreter = The municipality has its own interpreter for the meeting. Nothing is changed.
group-refused-language-not-needed = The meeting is not interpreted to this language. Nothing is changed.
group-refused-level-needed = Give the interpreter's level, or the reason for an exception. Nothing is changed.
group-refused-already-ordered = The interpreter is already marked as ordered. Nothing is changed.
group-refused-already-unavailable = The interpreter is already marked as “not available”. Nothing is changed.
