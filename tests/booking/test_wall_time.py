"""Oslo wall time and UTC, over both clock changes."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from booking.calendar.wall_time import Slot, span, to_oslo, to_utc, today
from booking.ports import Span


@pytest.mark.parametrize(
    ("day", "clock", "expected"),
    [
        (date(2026, 1, 15), time(9), datetime(2026, 1, 15, 8, tzinfo=UTC)),
        (date(2026, 7, 15), time(9), datetime(2026, 7, 15, 7, tzinfo=UTC)),
        (date(2026, 3, 29), time(1, 45), datetime(2026, 3, 29, 0, 45, tzinfo=UTC)),
        (date(2026, 3, 29), time(3), datetime(2026, 3, 29, 1, tzinfo=UTC)),
        (date(2026, 10, 25), time(1, 59), datetime(2026, 10, 24, 23, 59, tzinfo=UTC)),
        (date(2026, 10, 25), time(2, 30), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),  # the first of the two
        (date(2026, 10, 25), time(3), datetime(2026, 10, 25, 2, tzinfo=UTC)),
    ],
)
def test_wall_time_becomes_utc(day: date, clock: time, expected: datetime) -> None:
    assert to_utc(day, clock) == expected


@pytest.mark.parametrize(
    ("asked", "booked", "hours_between"),
    [
        (date(2026, 3, 20), date(2026, 4, 3), 14 * 24 - 1),  # an hour is skipped on 29 March
        (date(2026, 10, 13), date(2026, 10, 27), 14 * 24 + 1),  # an hour comes twice on 25 October
        (date(2026, 11, 10), date(2026, 11, 24), 14 * 24),
    ],
)
def test_a_session_across_the_clock_change_keeps_its_wall_time(asked: date, booked: date, hours_between: int) -> None:
    assert booked == asked + timedelta(days=14)
    assert to_oslo(to_utc(booked, time(10))).time() == time(10)
    assert to_utc(booked, time(10)) - to_utc(asked, time(10)) == timedelta(hours=hours_between)


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)])
def test_a_session_lasts_its_minutes_on_the_day_the_clock_changes(day: date) -> None:
    stretch = span(Slot(day, time(1, 30)), 60)
    assert stretch.end - stretch.start == timedelta(minutes=60)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (datetime(2026, 11, 23, 22, 59, tzinfo=UTC), date(2026, 11, 23)),
        (datetime(2026, 11, 23, 23, 0, tzinfo=UTC), date(2026, 11, 24)),
        (datetime(2026, 7, 1, 21, 59, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 7, 1, 22, 0, tzinfo=UTC), date(2026, 7, 2)),
        (datetime(2026, 12, 31, 23, 0, tzinfo=UTC), date(2027, 1, 1)),
    ],
)
def test_today_is_the_date_in_oslo(now: datetime, expected: date) -> None:
    assert today(now) == expected


def test_a_slot_is_written_and_read_back() -> None:
    slot = Slot(date(2026, 12, 8), time(10, 15))
    assert str(slot) == "2026-12-08T10:15"
    assert Slot.parse(str(slot)) == slot


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-12-08",
        "2026-12-08T10",
        "2026-12-08 10:15",
        "2026-12-08T10:15:00",
        "2026-12-08T10:15Z",
        "2026-02-30T10:00",
        "2026-12-08T24:00",
        "2026-1-8T9:00",
        "２０２６-12-08T10:15",
        "2026-12-08T10:15\n",
    ],
)
def test_anything_but_a_slot_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Slot.parse(text)


def test_slots_sort_by_time_and_know_when_they_end() -> None:
    early, late, next_day = (
        Slot(date(2026, 12, 8), time(9)),
        Slot(date(2026, 12, 8), time(14)),
        Slot(date(2026, 12, 9), time(9)),
    )
    assert sorted([next_day, late, early]) == [early, late, next_day]
    assert early.ends(60) == time(10)


def test_spans_that_only_touch_do_not_overlap() -> None:
    nine, ten, eleven = (datetime(2026, 12, 8, hour, tzinfo=UTC) for hour in (9, 10, 11))
    assert not Span(nine, ten).overlaps(Span(ten, eleven))
    assert Span(nine, eleven).overlaps(Span(ten, eleven))
    assert Span(ten, eleven).overlaps(Span(nine, eleven))
