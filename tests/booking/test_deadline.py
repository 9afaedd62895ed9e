"""The § 11 deadline: three calendar months after settlement, and before the programme. Under chapter 6A none."""

from datetime import date

import pytest

from booking.routine import Ordinary, Routine
from booking.session.deadline import last_day
from tests.booking.examples import under_6a, under_11


@pytest.mark.parametrize(
    ("settled_on", "last"),
    [
        (date(2026, 11, 30), date(2027, 2, 28)),
        (date(2027, 11, 30), date(2028, 2, 29)),  # a leap year
        (date(2028, 2, 29), date(2028, 5, 29)),
        (date(2027, 11, 29), date(2028, 2, 29)),
        (date(2026, 11, 28), date(2027, 2, 28)),
        (date(2026, 10, 31), date(2027, 1, 31)),
        (date(2026, 8, 31), date(2026, 11, 30)),
        (date(2026, 10, 1), date(2027, 1, 1)),
        (date(2026, 12, 31), date(2027, 3, 31)),
    ],
)
def test_deadline_is_three_calendar_months_after_settlement(settled_on: date, last: date) -> None:
    assert last_day(under_11(settled_on=settled_on), Routine()) == last


@pytest.mark.parametrize(
    ("programme_starts_on", "last"),
    [
        (None, date(2027, 1, 15)),
        (date(2027, 1, 4), date(2027, 1, 3)),  # the day before the programme
        (date(2027, 1, 15), date(2027, 1, 14)),
        (date(2027, 1, 16), date(2027, 1, 15)),
        (date(2027, 3, 1), date(2027, 1, 15)),
    ],
)
def test_session_is_before_the_programme_when_that_comes_first(programme_starts_on: date | None, last: date) -> None:
    request = under_11(settled_on=date(2026, 10, 15), programme_starts_on=programme_starts_on)
    assert last_day(request, Routine()) == last


def test_number_of_months_is_the_routines() -> None:
    routine = Routine(ordinary=Ordinary(deadline_months=6))
    assert last_day(under_11(settled_on=date(2026, 8, 31)), routine) == date(2027, 2, 28)


def test_no_deadline_is_known_before_the_settlement_date_is() -> None:
    assert last_day(under_11(settled_on=None), Routine()) is None


def test_chapter_6a_has_no_deadline_even_when_dates_are_given() -> None:
    request = under_6a(settled_on=date(2020, 1, 1), programme_starts_on=date(2020, 2, 1))
    assert last_day(request, Routine()) is None
