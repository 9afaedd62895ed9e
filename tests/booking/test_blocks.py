"""Blocked time on the wall clock: single, over days, weekly, and across both changes of the clock."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pytest

from booking.calendar.blocks import Block, BlockProblem, closed_spans, problem_with
from booking.calendar.wall_time import Slot, span, to_oslo, to_utc
from booking.ports import Span

ID = UUID(int=1)
TUESDAY = date(2026, 12, 8)


def block(first: date = TUESDAY, last: date | None = None, **changes: object) -> Block:
    return Block(ID, "counsellor", first, last or first, **changes)  # type: ignore[arg-type]


def year(start: date = date(2026, 1, 1)) -> Span:
    return Span(to_utc(start, time()), to_utc(start + timedelta(days=730), time()))


def test_hours_close_just_those_hours() -> None:
    (closed,) = block(start=time(10), end=time(12)).spans(year())
    assert closed == Span(datetime(2026, 12, 8, 9, tzinfo=UTC), datetime(2026, 12, 8, 11, tzinfo=UTC))
    assert not closed.overlaps(span(Slot(TUESDAY, time(9)), 60))
    assert closed.overlaps(span(Slot(TUESDAY, time(11)), 60))
    assert not closed.overlaps(span(Slot(TUESDAY, time(12)), 60))


def test_whole_days_run_from_midnight_to_midnight_in_oslo() -> None:
    closed = list(block(TUESDAY, date(2026, 12, 10)).spans(year()))
    assert len(closed) == 3
    assert [to_oslo(one.start).time() for one in closed] == [time()] * 3
    assert closed[-1].end == to_utc(date(2026, 12, 11), time())


def test_hours_over_several_days_close_each_day_and_not_the_nights() -> None:
    closed = list(block(TUESDAY, date(2026, 12, 9), start=time(9), end=time(10)).spans(year()))
    assert [to_oslo(one.start).day for one in closed] == [8, 9]
    assert all(one.end - one.start == timedelta(hours=1) for one in closed)


@pytest.mark.parametrize(
    ("first", "change"), [(date(2026, 10, 20), date(2026, 10, 25)), (date(2027, 3, 23), date(2027, 3, 28))]
)
def test_a_weekly_block_keeps_its_wall_time_when_the_clocks_change(first: date, change: date) -> None:
    before, later = block(first, start=time(9), end=time(11), until=first + timedelta(weeks=1)).spans(year())
    assert to_oslo(before.start).date() < change < to_oslo(later.start).date()
    assert to_oslo(before.start).time() == to_oslo(later.start).time() == time(9)
    assert later.start - before.start != timedelta(weeks=1)
    assert later.end - later.start == timedelta(hours=2)


def test_a_day_on_which_the_clocks_change_is_closed_whole() -> None:
    (autumn,) = block(date(2026, 10, 25)).spans(year())
    (spring,) = block(date(2027, 3, 28)).spans(year())
    assert autumn.end - autumn.start == timedelta(hours=25)
    assert spring.end - spring.start == timedelta(hours=23)


def test_an_hour_that_the_clocks_skip_closes_nothing() -> None:
    assert list(block(date(2027, 3, 28), start=time(2), end=time(3)).spans(year())) == []


def test_a_weekly_block_ends_with_the_last_week_that_begins_in_time() -> None:
    weekly = block(TUESDAY, until=date(2026, 12, 28))
    assert list(weekly.days(date(2026, 1, 1), date(2027, 12, 31))) == [
        date(2026, 12, 8),
        date(2026, 12, 15),
        date(2026, 12, 22),
    ]
    assert weekly.final_day == date(2026, 12, 22)
    assert block(TUESDAY, until=date(2026, 12, 29)).final_day == date(2026, 12, 29)


def test_a_weekly_block_goes_on_over_week_53_and_new_year() -> None:
    days = list(block(date(2026, 12, 29), until=date(2027, 1, 5)).days(date(2026, 12, 1), date(2027, 2, 1)))
    assert [(day, day.isocalendar().week) for day in days] == [(date(2026, 12, 29), 53), (date(2027, 1, 5), 1)]


def test_only_what_overlaps_is_given_and_in_order() -> None:
    within = Span(to_utc(TUESDAY, time(9, 30)), to_utc(TUESDAY, time(10, 30)))
    late, early = block(start=time(10), end=time(12)), block(start=time(8), end=time(10))
    apart = block(start=time(11), end=time(12))
    assert [to_oslo(one.start).hour for one in closed_spans([late, apart, early], within)] == [8, 10]


@pytest.mark.parametrize(
    ("made", "problem"),
    [
        (block(), None),
        (block(TUESDAY, TUESDAY - timedelta(days=1)), BlockProblem.ENDS_BEFORE_IT_BEGINS),
        (block(date(2026, 11, 22)), BlockProblem.IS_OVER),
        (block(date(2026, 11, 23)), None),
        (block(date(2026, 11, 16), until=date(2026, 11, 23)), None),
        (block(TUESDAY, TUESDAY + timedelta(days=365)), None),
        (block(TUESDAY, TUESDAY + timedelta(days=366)), BlockProblem.TOO_LONG),
        (block(date(2026, 11, 23) + timedelta(days=730)), None),
        (block(date(2026, 11, 23) + timedelta(days=731)), BlockProblem.TOO_FAR),
        (block(start=time(10), end=time(10)), BlockProblem.HOURS_REVERSED),
        (block(start=time(10), end=time(9)), BlockProblem.HOURS_REVERSED),
        (block(until=TUESDAY + timedelta(days=366)), BlockProblem.REPEATS_TOO_LONG),
        (block(until=TUESDAY - timedelta(days=1)), BlockProblem.ENDS_BEFORE_IT_BEGINS),
        (block(TUESDAY, TUESDAY + timedelta(days=6), until=date(2027, 1, 1)), None),
        (block(TUESDAY, TUESDAY + timedelta(days=7), until=date(2027, 1, 1)), BlockProblem.REPEATS_INTO_ITSELF),
    ],
)
def test_a_block_must_make_sense(made: Block, problem: BlockProblem | None) -> None:
    assert problem_with(made, date(2026, 11, 23)) is problem
