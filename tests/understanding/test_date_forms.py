"""Date phrases beyond the collection, each read as the file beside this one says."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import holidays
import pytest

from understanding.when.answers import When
from understanding.when.holy_days import holy_day
from understanding.when.read import read_when
from understanding.words.tokens import tokenize

WEDNESDAY = datetime.fromisoformat("2026-09-16T10:15")


def forms() -> Iterator[tuple[datetime, str, str, str | None, tuple[str, ...]]]:
    now = WEDNESDAY
    for line in Path(__file__).with_name("date_forms.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("now "):
            now = datetime.fromisoformat(line.removeprefix("now "))
        elif line and not line.startswith("#"):
            phrase, kind, value, alternatives = [*(part.strip() for part in line.split(" |")), "", ""][:4]
            yield now, phrase, kind, value or None, tuple(filter(None, alternatives.split("; ")))


@pytest.mark.parametrize(("now", "phrase", "kind", "value", "alternatives"), list(forms()))
def test_a_date_form_is_read(
    now: datetime, phrase: str, kind: str, value: str | None, alternatives: tuple[str, ...]
) -> None:
    assert read_when(tokenize(phrase), now) == When(kind, value, alternatives)  # type: ignore[arg-type]


@pytest.mark.parametrize("number", ["95971964", "010190 12345", "2026 000000 10", "+380 67 000 00 12", "2026/12345"])
def test_a_number_of_another_kind_is_no_date(number: str) -> None:
    assert read_when(tokenize(f"tlf {number}"), WEDNESDAY).kind == "none"


def test_a_move_asks_for_the_day_after_til_and_not_for_a_span() -> None:
    tokens = tokenize("flytt fra tirsdag 22.9 til torsdag 24.9 kl 10")
    assert read_when(tokens, WEDNESDAY, moving=True) == When("datetime", "2026-09-24T10:00")
    assert read_when(tokenize("fra tirsdag til torsdag"), WEDNESDAY).kind == "range"


def test_a_day_shut_out_is_the_day_meant_when_cancelling() -> None:
    tokens = tokenize("kan ikke fredag")
    assert read_when(tokens, WEDNESDAY).kind == "vague"
    assert read_when(tokens, WEDNESDAY, cancelling=True) == When("date", "2026-09-18")


def test_a_date_that_tells_about_the_participant_is_not_the_date_asked_for() -> None:
    tokens = tokenize("bosatt 1. september, ønsker time 6. oktober")
    assert read_when(tokens, WEDNESDAY) == When("date", "2026-10-06")


def test_a_weekday_said_on_that_day_is_asked_about_until_the_hour_has_passed() -> None:
    assert read_when(tokenize("onsdag kl 14"), WEDNESDAY).kind == "ambiguous"
    assert read_when(tokenize("onsdag kl 9"), WEDNESDAY) == When("datetime", "2026-09-23T09:00")


def test_every_single_day_of_a_year_is_read_in_figures_and_in_words() -> None:
    months = " januar februar mars april mai juni juli august september oktober november desember"
    names = months.split(" ")
    day = WEDNESDAY.date()
    for _ in range(365):
        expected = When("date", day.isoformat())
        for phrase in (f"{day.day}.{day.month}.{day.year}", f"{day.day}. {names[day.month]} {day.year}"):
            assert read_when(tokenize(phrase), WEDNESDAY) == expected, phrase
        day += timedelta(days=1)


def test_the_days_known_by_name_fall_where_the_library_of_holidays_puts_them() -> None:
    ours = {
        holy_day(key, year)
        for year in range(2026, 2036)
        for key in (
            "new year's day", "maundy thursday", "good friday", "easter day", "easter monday", "labour day",
            "constitution day", "ascension", "whit sunday", "whit monday", "christmas day", "boxing day",
        )
    }  # fmt: skip
    assert ours == set(holidays.country_holidays("NO", years=range(2026, 2036), language="no"))
