"""The counsellor's own week: a booked session in it, and time that is closed to bookings and opened again."""

import re
from collections.abc import Callable

from booking.calendar.wall_time import week
from cards.dates import long_day
from tests.e2e.common_steps import book, open_day
from tests.e2e.conftest import LocalRun
from tests.e2e.playground import Chat

WEDNESDAY = 2


def turn_to(counsellor: Chat, wanted: int) -> None:
    """From this week's card to that of the ISO week `wanted`, week by week."""
    counsellor.send("min uke")
    counsellor.expect("Min uke: uke")
    for _ in range(12):
        if f"Min uke: uke {wanted}" in counsellor.messages()[-1]:
            return
        counsellor.page.get_by_role("button", name=re.compile(r"^Uke \d+ →$")).last.click()
        counsellor.settle()
    raise AssertionError(f"never came to week {wanted}")


def test_week_shows_what_is_booked(local_run: LocalRun, open_chat: Callable[..., Chat]) -> None:
    counsellor, adviser = open_chat(local_run.counsellor), open_chat(local_run.adviser)
    adviser.send("hei")
    adviser.expect("Jeg hjelper deg å bestille karriereveiledning")
    book(adviser)
    adviser.expect("Bli med her: http")
    found = re.search(r"\(uke (\d+)\)", adviser.messages()[-1])
    assert found
    turn_to(counsellor, int(found[1]))
    counsellor.expect("10.00–11.00 · Larvik · ukrainsk")
    counsellor.screenshot("week-1-booked")
    counsellor.click("Vis bestillingen")
    counsellor.expect("Programrådgiver")
    counsellor.screenshot("week-2-booking")


def test_blocked_time_is_listed_and_can_be_opened_again(local_run: LocalRun, open_chat: Callable[..., Chat]) -> None:
    counsellor = open_chat(local_run.counsellor)
    day = open_day(WEDNESDAY, after=28)
    counsellor.send("min uke")
    counsellor.expect("Min uke: uke")
    counsellor.click("Sperr tid")
    counsellor.expect("Du har ingen sperret tid framover.")
    counsellor.click("Sperr tid")
    counsellor.expect("Hva vil du sperre?")
    counsellor.fill("Hva vil du sperre?", "Hele dager")
    counsellor.fill("Fra og med", day)
    counsellor.screenshot("block-1-form")
    counsellor.click("Sperr")
    counsellor.expect("Tiden er sperret.")
    counsellor.expect(long_day(day, "nb"))
    counsellor.screenshot("block-2-list")
    turn_to(counsellor, week(day))
    counsellor.expect("Sperret hele dagen.")
    counsellor.screenshot("block-3-week")
    counsellor.click("Sperr tid")
    counsellor.click("Fjern")
    counsellor.expect("Sperringen er fjernet.")
    counsellor.screenshot("block-4-removed")
