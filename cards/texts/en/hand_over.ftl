# A session gets another counsellor.

hand-over-summary = A session has a new counsellor
hand-over-adviser = The session on { $when } has a new counsellor: { $counsellor }, phone { $phone }. The time is the same, but the Teams link is new. You will get it in a separate message. Forward it to the participant: the old link will stop working.
hand-over-new = You have taken over the session on { $when } ({ $municipality }). { $interpreter ->
    [ordered] The interpreter is ordered. Send the interpreter the new Teams link.
    [to-order] The interpreter is not ordered yet.
   *[other] { "" }
  }
hand-over-new-from = You have taken over the session on { $when } ({ $municipality }) from { $former }. { $interpreter ->
    [ordered] The interpreter is ordered. Send the interpreter the new Teams link.
    [to-order] The interpreter is not ordered yet.
   *[other] { "" }
  }
hand-over-former = { $counsellor } has taken over the session on { $when } ({ $municipality }). The Teams meeting in your calendar will be cancelled.
hand-over-former-title = Taken over by somebody else
hand-over-former-text = { $counsellor } has taken over the session. You do not need to do anything.
