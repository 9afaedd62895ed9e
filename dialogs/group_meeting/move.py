"""Reading the counsellor's form for moving an agreed meeting: one time is needed, the others are wished for."""

from dataclasses import replace
from datetime import date

from booking.calendar.wall_time import Slot
from booking.routine import GroupMeetingRules
from dialogs.group_meeting.answers import PickedTimes, Values, read_times
from dialogs.steps import FieldError


def read_other_times(values: Values, rules: GroupMeetingRules, present: Slot | None, now: date) -> PickedTimes:
    """The times proposed instead of `present`, the agreed one. `now` is today in Oslo.

    Fields left empty are passed over, and the times move up in their place, so that what the rules say of the second
    time stands at the second pair of fields.
    """
    fields = range(1, rules.proposals + 1)
    given = [n for n in fields if values.get(f"day{n}") or values.get(f"clock{n}")] or [1]
    moved_up = {
        f"{name}{at}": values.get(f"{name}{n}", "") for at, n in enumerate(given, start=1) for name in ("day", "clock")
    }
    read = read_times(moved_up, rules, len(given), now)
    if read.errors or present not in read.times:
        return read
    same = FieldError(field=f"time{read.times.index(present) + 1}", key="group-refused-same-time")
    return replace(read, errors=(same,))
