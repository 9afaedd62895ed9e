"""Dates as each written language has them."""

from collections.abc import Callable
from datetime import date, time

import pytest

from booking.calendar.wall_time import Slot
from cards.catalogue import WRITTEN_LANGUAGES
from cards.dates import NO_BREAK, brief_slot, clock, long_day, long_slot, named_day, short_day, short_slot
from tests.cards.as_read import as_read

TUESDAY = Slot(date(2026, 10, 6), time(10))


def test_a_time_is_written_with_weekday_date_week_and_24_hour_clock() -> None:
    assert as_read(long_slot(TUESDAY, "nb")) == "tirsdag 6. oktober 2026 (uke 41) kl. 10.00"
    assert as_read(short_slot(TUESDAY, "nb")) == "6. oktober 2026 kl. 10.00"
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
    assert as_read(long_day(day, "nb")) == written


def test_the_clock_has_two_digits_each() -> None:
    assert [clock(at, "nb") for at in (time(9), time(14, 5), time(0))] == ["09.00", "14.05", "00.00"]
    assert [clock(at, "en") for at in (time(9), time(14, 5), time(0))] == ["09:00", "14:05", "00:00"]


@pytest.mark.parametrize(
    ("slot", "nb", "nn", "en"),
    [
        (
            TUESDAY,
            "tirsdag 6. oktober 2026 (uke 41) kl. 10.00",
            "tysdag 6. oktober 2026 (veke 41) kl. 10.00",
            "Tuesday 6 October 2026 (week 41) at 10:00",
        ),
        (
            Slot(date(2027, 1, 2), time(14, 30)),
            "lørdag 2. januar 2027 (uke 53) kl. 14.30",
            "laurdag 2. januar 2027 (veke 53) kl. 14.30",
            "Saturday 2 January 2027 (week 53) at 14:30",
        ),
        (
            Slot(date(2028, 3, 5), time(9)),
            "søndag 5. mars 2028 (uke 9) kl. 09.00",
            "søndag 5. mars 2028 (veke 9) kl. 09.00",
            "Sunday 5 March 2028 (week 9) at 09:00",
        ),
    ],
)
def test_a_time_is_written_as_each_language_has_it(slot: Slot, nb: str, nn: str, en: str) -> None:
    assert [as_read(long_slot(slot, language)) for language in WRITTEN_LANGUAGES] == [nb, nn, en]


def test_the_brief_form_fits_a_button_and_the_named_day_a_heading() -> None:
    brief = [as_read(brief_slot(TUESDAY, language)) for language in WRITTEN_LANGUAGES]
    assert brief == ["6. okt. kl. 10.00", "6. okt. kl. 10.00", "6 Oct at 10:00"]
    named = [named_day(TUESDAY.day, language) for language in WRITTEN_LANGUAGES]
    assert named == ["tirsdag 6. oktober", "tysdag 6. oktober", "Tuesday 6 October"]


def test_the_short_form_has_no_weekday_and_no_week() -> None:
    assert as_read(short_slot(TUESDAY, "nn")) == "6. oktober 2026 kl. 10.00"
    assert as_read(short_slot(TUESDAY, "en")) == "6 October 2026 at 10:00"


@pytest.mark.parametrize("written", [long_slot, short_slot, brief_slot])
@pytest.mark.parametrize(("language", "at"), [("nb", "kl.|10.00"), ("nn", "kl.|10.00"), ("en", "at|10:00")])
def test_a_narrow_phone_breaks_no_line_before_a_clock(
    written: Callable[[Slot, str], str], language: str, at: str
) -> None:
    assert written(TUESDAY, language).split(" ")[-1] == at.replace("|", NO_BREAK)


@pytest.mark.parametrize(("language", "week"), [("nb", "(uke|41)"), ("nn", "(veke|41)"), ("en", "(week|41)")])
def test_a_narrow_phone_breaks_no_line_before_the_number_of_a_week(language: str, week: str) -> None:
    assert long_day(TUESDAY.day, language).split(" ")[-1] == week.replace("|", NO_BREAK)
