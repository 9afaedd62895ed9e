"""What is planned ahead for an agreed meeting, on both sides of each limit."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from booking.calendar.wall_time import Slot, to_utc
from booking.effects import Effect, EffectKind
from booking.group_meeting.meeting import GroupMeeting
from booking.group_meeting.planned import planned_when_agreed, still_holds
from booking.routine import Reminders, Routine
from tests.booking.examples import NOW
from tests.booking.group_meeting.examples import MONDAY, agreed, moved_on, proposed
from tests.booking.group_meeting.test_lifecycle import cancelled, held

REMINDER = EffectKind.GROUP_INTERPRETER_REMINDER
EARLY = datetime(2026, 1, 1, tzinfo=UTC)


def on(day: date) -> GroupMeeting:
    return agreed().model_copy(update={"slot": Slot(day, time(9))})


def reminder(meeting: GroupMeeting, now: datetime = EARLY, routine: Routine | None = None) -> Effect | None:
    return next((one for one in planned_when_agreed(meeting, routine or Routine(), now) if one.kind is REMINDER), None)


@pytest.mark.parametrize(
    ("day", "reminded"),
    [
        (date(2026, 12, 10), date(2026, 12, 3)),
        (date(2026, 12, 31), date(2026, 12, 23)),  # seven days before is Christmas Eve
        (date(2027, 4, 1), date(2027, 3, 24)),  # Maundy Thursday a week before
        (date(2028, 3, 7), date(2028, 2, 29)),
        (date(2027, 4, 5), date(2027, 3, 24)),  # Easter Monday
    ],
)
def test_the_counsellor_is_reminded_seven_days_before_on_a_day_the_centre_is_open(day: date, reminded: date) -> None:
    found = reminder(on(day))
    assert found is not None
    assert found.due == to_utc(reminded, time(9))


def test_the_number_of_days_is_the_routines() -> None:
    found = reminder(on(date(2026, 12, 10)), routine=Routine(reminders=Reminders(interpreter_days=14)))
    assert found is not None
    assert found.due == to_utc(date(2026, 11, 26), time(9))


def test_a_meeting_agreed_so_late_that_the_time_has_been_is_not_reminded_of() -> None:
    due = to_utc(date(2026, 12, 3), time(9))
    assert reminder(on(date(2026, 12, 10)), due - timedelta(seconds=1))
    assert reminder(on(date(2026, 12, 10)), due) is None


def test_nobody_is_reminded_of_the_municipalitys_own_interpreter() -> None:
    own = agreed(own_interpreter=True)
    assert [one.kind for one in planned_when_agreed(own, Routine(), EARLY)] == [EffectKind.GROUP_OVER]


def test_nothing_is_planned_before_a_time_is_agreed() -> None:
    assert planned_when_agreed(proposed(), Routine(), NOW) == ()


def test_what_was_planned_holds_for_the_present_time_of_a_meeting_that_stands() -> None:
    found = Effect(REMINDER, agreed().id, 2, about=str(MONDAY))
    assert still_holds(found, agreed())
    assert still_holds(found, held())
    assert not still_holds(found, moved_on())
    assert not still_holds(found, cancelled())
