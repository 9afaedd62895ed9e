"""Dates as Norwegians write them."""

from datetime import date, time

import pytest

from booking.wall_time import Slot
from cards.dates import clock, long_day, long_slot, short_day, short_slot

TUESDAY = Slot(date(2026, 10, 6), time(10))


def test_a_time_is_written_with_weekday_date_week_and_24_hour_clock() -> None:
    assert long_slot(TUESDAY, "nb") == "tirsdag 6. oktober 2026 (uke 41) kl. 10.00"
    assert short_slot(TUESDAY, "nb") == "6. oktober 2026 kl. 10.00"
    assert short_day(TUESDAY.day, "nb") == "6. oktober 2026"


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2026, 12, 31), "torsdag 31. desember 2026 (uke 53)"),
        (date(2027, 1, 1), "fredag 1. januar 2027 (uke 53)"),
        (date(2027, 1, 4), "mandag 4. januar 2027 (uke 1)"),
        (date(2026, 3, 1), "søndag 1. mars 2026 (uke 9)"),
        (date(2024, 12, 30), "mandag 30. desember 2024 (uke 1)"),
        (date(2028, 2, 29), "tirsdag 29. februar 2028 (uke 9)"),
    ],
)
def test_the_week_is_the_iso_week(day: date, written: str) -> None:
    assert long_day(day, "nb") == written


def test_the_clock_has_two_digits_each() -> None:
    assert [clock(time(9)), clock(time(14, 5)), clock(time(0))] == ["09.00", "14.05", "00.00"]
