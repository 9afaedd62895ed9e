"""The Norwegian calendar: holidays by their Norwegian names, the centre's own closed days, and short days."""

from datetime import date, time, timedelta

import pytest

from booking.calendar.open_days import add_working_days, closed_because, closes_early, is_working_day
from booking.calendar.wall_time import week
from booking.routine import ClosedDays

CLOSED = ClosedDays()


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 1, 1), "Første nyttårsdag"),
        (date(2026, 4, 2), "Skjærtorsdag"),
        (date(2026, 4, 3), "Langfredag"),
        (date(2026, 4, 5), "Første påskedag"),
        (date(2026, 4, 6), "Andre påskedag"),
        (date(2026, 5, 1), "Arbeidernes dag"),
        (date(2026, 5, 14), "Kristi himmelfartsdag"),
        (date(2026, 5, 17), "Grunnlovsdag"),
        (date(2026, 5, 24), "Første pinsedag"),
        (date(2026, 5, 25), "Andre pinsedag"),
        (date(2026, 12, 25), "Første juledag"),
        (date(2026, 12, 26), "Andre juledag"),
    ],
)
def test_public_holidays_have_norwegian_names(day: date, name: str) -> None:
    assert closed_because(day, CLOSED) == name


@pytest.mark.parametrize(
    "easter",  # from published tables: an early one, a late one and the years in use
    [date(2008, 3, 23), date(2026, 4, 5), date(2027, 3, 28), date(2028, 4, 16), date(2038, 4, 25)],
    ids=lambda day: day.isoformat(),
)
def test_movable_days_follow_easter(easter: date) -> None:
    after_easter = {
        -3: "Skjærtorsdag",
        -2: "Langfredag",
        0: "Første påskedag",
        1: "Andre påskedag",
        39: "Kristi himmelfartsdag",
        49: "Første pinsedag",
        50: "Andre pinsedag",
    }
    for days, name in after_easter.items():
        assert name in (closed_because(easter + timedelta(days=days), CLOSED) or "")  # two may fall on one day
    assert closes_early(easter - timedelta(days=4), CLOSED) == time(12)


@pytest.mark.parametrize("day", [date(2026, 12, 24), date(2026, 12, 31), date(2030, 12, 24)])
def test_christmas_eve_and_new_years_eve_are_closed(day: date) -> None:
    assert closed_because(day, CLOSED) == "closed"


@pytest.mark.parametrize("day", [date(2026, 12, 23), date(2026, 12, 28), date(2026, 12, 30), date(2027, 1, 4)])
def test_days_around_christmas_are_open(day: date) -> None:
    assert is_working_day(day, CLOSED)


def test_weekends_are_closed() -> None:
    assert closed_because(date(2026, 11, 28), CLOSED) == "weekend"
    assert closed_because(date(2026, 11, 29), CLOSED) == "weekend"
    assert closed_because(date(2026, 11, 27), CLOSED) is None
    assert closed_because(date(2026, 11, 30), CLOSED) is None


def test_the_centre_closes_days_of_its_own() -> None:
    day = date(2026, 11, 24)
    assert closed_because(day, ClosedDays(dates=(day,))) == "closed"
    assert closed_because(day, ClosedDays(every_year=("11-24",))) == "closed"
    assert closed_because(date(2026, 12, 24), ClosedDays(every_year=())) is None


@pytest.mark.parametrize("day", [date(2026, 4, 1), date(2027, 3, 24), date(2028, 4, 12)])
def test_wednesday_before_maundy_thursday_closes_at_twelve(day: date) -> None:
    assert day.weekday() == 2
    assert closes_early(day, CLOSED) == time(12)
    assert is_working_day(day, CLOSED)


def test_no_other_day_of_the_year_closes_early() -> None:
    year = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]
    assert [day for day in year if closes_early(day, CLOSED)] == [date(2026, 4, 1)]


def test_the_short_wednesday_can_be_switched_off() -> None:
    assert closes_early(date(2026, 4, 1), ClosedDays(wednesday_before_easter_closes=None)) is None


def test_2026_has_53_weeks() -> None:
    assert week(date(2026, 12, 28)) == 53
    assert week(date(2027, 1, 3)) == 53
    assert week(date(2027, 1, 4)) == 1
    assert week(date(2026, 1, 1)) == 1


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        (date(2026, 11, 23), 1, date(2026, 11, 24)),
        (date(2026, 11, 27), 1, date(2026, 11, 30)),
        (date(2026, 11, 28), 1, date(2026, 11, 30)),
        (date(2026, 12, 23), 1, date(2026, 12, 28)),  # eve, two holidays, Sunday
        (date(2026, 12, 30), 1, date(2027, 1, 4)),
        (date(2026, 4, 1), 1, date(2026, 4, 7)),  # across Easter
        (date(2026, 4, 7), -1, date(2026, 4, 1)),
        (date(2026, 11, 23), -5, date(2026, 11, 16)),
        (date(2026, 11, 23), 0, date(2026, 11, 23)),
    ],
)
def test_working_days_are_counted_over_holidays_and_weekends(day: date, count: int, expected: date) -> None:
    assert add_working_days(day, count, CLOSED) == expected
