# Moving an information meeting that is agreed, and why one is cancelled.

group-counsellor-title-moved = The information meeting has been moved
group-adviser-title-moved = The information meeting has been moved
group-adviser-title-move = The counsellor is asking to move the information meeting
group-button-move = Propose moving the meeting
group-button-move-withdraw = Withdraw the proposal to move
group-button-move-decline = None of the times suit me
group-move-title = Propose moving the information meeting
group-move-text = The adviser chooses one of the times, or none. The meeting stands as agreed until the adviser has answered.
group-move-hint = Proposal 1 must be filled in. The others may be left empty.
group-move-send = Send the proposals
group-move-awaited = You have proposed to move the meeting
group-move-awaited-text = The adviser will answer, and you will be told here. Until then the meeting stands as agreed.
group-move-refused = None of the times you proposed suited the adviser. The meeting stands as agreed.
group-move-question = Does one of these times suit you?
group-move-question-hint = The meeting stands as agreed until you have answered.
group-guest-moved = The information meeting on { $before } has been moved to { $when }. Tell your participants.
group-refused-same-time = The meeting already has this time. Choose another.
group-cancel-reason = Why?
group-cancel-reason-no-interpreter = No interpreter
group-cancel-reason-illness = Illness
group-cancel-reason-unavailable = The counsellor is not available
group-cancel-reason-too-few = Too few participants
group-cancel-reason-no-room = No room
group-cancel-reason-other = Other
group-cancelled-because = Reason: { $reason }
group-refused-reason-not-listed = Choose a reason from the list.
