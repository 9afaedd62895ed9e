# What a group meeting goes through besides: nobody answers, somebody is away, another counsellor takes over.

group-counsellor-title-expired = The request expired without an answer
group-adviser-title-expired = Nobody answered in time
group-expired = The proposed times have passed, and no meeting was agreed. Ask for new times, or call { $counsellor } on { $phone }.
group-button-ask-again = Ask for new times
group-refused-already-expired = The proposed times have passed. Nothing has been changed.
group-reminder = This request is waiting for your answer.
group-summary-reminder = Reminder: a request for an information meeting is waiting for an answer
group-taken-blocked = You have blocked this time. Remove the block under “Block time”, or choose another time.
group-taken-held = There is already another appointment at this time. Choose another time.
group-taken-calendar = The calendar shows that this time is taken. Choose another time.
group-taken-by-stand-in = { $name } is the substitute that day and { $what ->
    [blocked] has blocked the time
    [held] has another appointment then
   *[calendar] is busy in the calendar then
  }. Choose another time.
group-when-asked = (no time agreed yet)
group-new-leader = Information meeting { $when }: the new counsellor is { $counsellor }, phone { $phone }.
group-new-leader-digital = The information meeting on { $when } has a new counsellor: { $counsellor }, phone { $phone }. The time is the same, but the Teams link is new. You will get it in a separate message. Forward it to the participants: the old link will stop working.
group-took-over = You have taken over an information meeting: { $when } ({ $municipality }).
group-took-over-from = You have taken over an information meeting from { $former }: { $when } ({ $municipality }).
group-took-over-stand-in = The information meeting on { $when } ({ $municipality }) is yours, because you are the substitute for { $former } that day.
group-former = { $counsellor } has taken over an information meeting from you: { $when } ({ $municipality }). Any Teams meeting in your calendar will be cancelled.
group-former-stand-in = The information meeting on { $when } ({ $municipality }) has been agreed. { $counsellor } is your substitute that day and will lead the meeting.
group-passed-on-title = Somebody else has the meeting
group-passed-on = { $counsellor } has the information meeting. You do not need to do anything.
