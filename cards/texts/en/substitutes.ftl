# Who stands in for a counsellor who is away.

substitute-button = Substitute
substitute-contact = Substitute for { $absent } up to and including { $last }.
substitute-offer = From { $first } to { $last }, { $name } takes the sessions for { $absent }.
substitute-list-title = Substitutes
substitute-list-none = No upcoming substitutes are registered.
substitute-list-line = { $stand_in } is the substitute for { $absent }
substitute-list-span = { $first } to { $last }
substitute-remove = End
substitute-remove-tooltip = End the substitution for { $absent }
substitute-removed = The substitution has ended. { $absent } has their own tasks again.
substitute-gone = The substitution had already ended.
substitute-saved = { $stand_in } is the substitute for { $absent } up to and including { $last }.
substitute-new = Register substitute
substitute-title = Register a substitute
substitute-text = New sessions on these days, cards and tasks go to the substitute. Anyone who looks for a contact person is told who answers now.
substitute-absent = Who is away?
substitute-stand-in = Who is the substitute?
substitute-choose = Choose a counsellor
substitute-first = First day
substitute-last = Last day
substitute-save = Register
substitute-summary = Substitutes
substitute-problem-absent-needed = Choose who is away.
substitute-problem-stand-in-needed = Choose who is the substitute.
substitute-problem-first-needed = Choose the first day.
substitute-problem-last-needed = Choose the last day.
substitute-problem-same-person = Nobody can be their own substitute.
substitute-problem-ends-before-it-begins = The last day cannot be before the first day.
substitute-problem-is-over = These days are already over.
substitute-problem-too-far = This is too far ahead. Choose a day within two years.
substitute-problem-too-long = A substitution can last at most one year. Choose a shorter time.
substitute-problem-overlaps = A substitute is already registered for some of these days.
substitute-problem-loop = The person you chose is also away at this time. The tasks would go back to the person who is away. Choose another substitute.
substitute-begins-title = You are the substitute for { $absent }
substitute-begins-text = From { $first } to { $last }, cards and tasks for { $municipalities } come to you.
substitute-begins-sessions = { $count ->
    [0] No sessions are booked on these days yet.
    [one] One session is booked on these days. You will find it in “My week”.
   *[other] { $count } sessions are booked on these days. You will find them in “My week”.
  }
substitute-begins-summary = You are the substitute
substitute-begins-meetings = { $count ->
    [one] One information meeting is agreed on these days. You will find it in “My week”.
   *[other] { $count } information meetings are agreed on these days. You will find them in “My week”.
  }
substitute-end-title = End the substitution?
substitute-end-text = { $stand_in } is the substitute for { $absent } from { $first } to { $last }.
substitute-end-told = If you end it, cards and tasks on these days go to { $absent }. Those concerned are told.
substitute-end-hint = Sessions and meetings that are booked in the calendar of { $stand_in } stay there.
substitute-end-yes = End the substitution
substitute-end-no = Keep the substitute
substitute-ended-title = The substitution has ended
substitute-ended-stand-in = You are no longer the substitute for { $absent } from { $first } to { $last }. Cards and tasks on these days go to { $absent }. What is agreed in your calendar is still yours.
substitute-ended-absent = { $stand_in } is no longer your substitute from { $first } to { $last }. Cards and tasks on these days come to you. What is agreed in the calendar of { $stand_in } stays there.
substitute-ended-summary = The substitution has ended
substitute-meetings-title = Information meetings on these days
substitute-meetings-changed = The meetings have changed since this card was made. Here is the latest.
substitute-meetings-text = { $count ->
    [one] { $absent } has one information meeting on these days.
   *[other] { $absent } has { $count } information meetings on these days.
  } What should happen?
substitute-meetings-give = Give to { $stand_in }
substitute-meetings-leave = Leave with { $absent }
substitute-meetings-give-hint = If { $stand_in } takes them, the time is held in the substitute’s calendar. A Teams meeting gets a new link, and the advisers get it. What the substitute has no time for stays with { $absent }.
substitute-meetings-leave-hint = If you leave them, the link stays the same. The meeting is in the calendar of { $absent }, and { $stand_in } sees it in “My week”.
