"""Reading the times that the counsellor proposes instead of the agreed one."""

from datetime import date, time

from booking.calendar.wall_time import Slot
from booking.routine import GroupMeetingRules
from dialogs.group_meeting.answers import PickedTimes
from dialogs.group_meeting.move import read_other_times

RULES, TODAY = GroupMeetingRules(), date(2026, 11, 23)
PRESENT = Slot(date(2026, 11, 30), time(9))
FRIDAY = Slot(date(2026, 12, 4), time(10))


def read(**values: str) -> PickedTimes:
    return read_other_times(values, RULES, PRESENT, TODAY)


def test_one_time_is_enough() -> None:
    found = read(day1="2026-12-04", clock1="10:00", day2="", clock2="")
    assert (found.times, found.errors) == ((FRIDAY,), ())


def test_none_at_all_is_asked_for_at_the_first() -> None:
    assert [(one.field, one.key) for one in read().errors] == [("time1", "group-time-incomplete")]


def test_half_a_time_is_asked_for() -> None:
    found = read(day1="2026-12-04", clock1="10:00", day2="2026-12-07")
    assert [one.field for one in found.errors] == ["time2"]


def test_times_move_up_past_empty_fields_so_that_errors_stand_where_they_are_shown() -> None:
    found = read(day3="2026-12-04", clock3="10:00")
    assert found.times == (FRIDAY,)
    assert found.picked == {"day1": "2026-12-04", "clock1": "10:00"}


def test_the_agreed_time_is_no_other_time() -> None:
    found = read(day1="2026-12-04", clock1="10:00", day2="2026-11-30", clock2="09:00")
    assert [(one.field, one.key) for one in found.errors] == [("time2", "group-refused-same-time")]
