# Time that a counsellor closes to bookings.

block-button = Block time
block-list-title = Blocked time
block-list-none = You have no upcoming blocked time.
block-list-more = Showing { $shown } of { $total }, the earliest first.
block-days = { $first } to { $last }
block-hours = { $days }, { $start }–{ $end }
block-weekly = { $what }, every week up to and including { $until }
block-remove = Remove
block-remove-tooltip = Remove the block { $what }
block-removed = The block has been removed. The time can be booked again.
block-gone = The block had already been removed.
block-saved = The time is blocked.
block-title = Block time
block-summary = Blocked time
block-kind = What do you want to block?
block-kind-hours = Some hours
block-kind-days = Whole days
block-kind-weeks = Whole weeks
block-first = First day
block-last = Last day
block-last-hint = Leave “Last day” empty for one day or one week.
block-start = Start time
block-end = End time
block-hours-hint = The start and end times only apply when you block hours.
block-clock-choose = Choose a time
block-until = Repeat every week, up to and including
block-until-hint = Leave the field empty if the block should not be repeated.
block-save = Block
block-conflict-title = There are appointments at this time
block-conflict-text = You want to block { $what }. { $count ->
    [one] One appointment is
   *[other] { $count } appointments are
  } booked then. The block does not move any of them. Move them, or keep them.
block-conflict-more = Showing { $shown } of { $total }.
block-conflict-line = { $municipality } · { $language }
block-conflict-meeting = Information meeting · { $municipality }
block-conflict-keep = Keep them and block the rest
block-conflict-move-tooltip = Move the session on { $when }
block-conflict-changed = The appointments at this time have changed since this card was made. Here is the latest.
block-problem-ends-before-it-begins = The last day cannot be before the first day.
block-problem-is-over = This time is already over.
block-problem-too-far = This is too far ahead. Choose a day within two years.
block-problem-too-long = A block can last at most one year. Choose a shorter time.
block-problem-hours-reversed = The end time must be after the start time.
block-problem-repeats-too-long = A block can be repeated for at most one year. Choose an earlier end date.
block-problem-repeats-into-itself = A block that lasts more than one week cannot be repeated every week.
block-problem-kind-needed = Choose what you want to block.
block-problem-first-needed = Choose the first day.
block-problem-hours-needed = Choose a start time and an end time.
