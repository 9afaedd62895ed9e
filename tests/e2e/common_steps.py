"""What several walks have in common: booking a session, ordering its interpreter, and days that suit."""

import re
from datetime import date, datetime, timedelta

import holidays

from booking.calendar.wall_time import OSLO
from booking.duf import control
from tests.e2e.playground import Chat

DUF = "2026000000" + control("2026000000")
"""Serial 000000: not a person's number."""


def greet(adviser: Chat) -> None:
    adviser.ask("hei")
    adviser.expect("Jeg hjelper deg å bestille karriereveiledning")


def booked_day(adviser: Chat) -> date:
    """The day of the session in the adviser's newest message, once the link to forward is there."""
    adviser.expect("Bli med her: http")
    found = re.search(r"(\d+)\. (januar|februar|mars|april) (\d{4})", adviser.messages()[-1])
    assert found, adviser.messages()[-1]
    months = {"januar": 1, "februar": 2, "mars": 3, "april": 4}
    return date(int(found[3]), months[found[2]], int(found[1]))


def to_the_times(adviser: Chat, *, picture: str = "") -> None:
    """From the menu to the page of free times, for a session under chapter 6A."""
    adviser.click("Bestill samtale")
    adviser.expect("Steg 1 av 4")
    adviser.fill("Hvilket regelverk gjelder?", "Kollektiv beskyttelse (§ 34), for eksempel fra Ukraina")
    adviser.fill("Språk for tolken", "ukrainsk")
    _keep(adviser, picture, "2-session")
    adviser.click("Neste")
    adviser.expect("Steg 2 av 4")
    adviser.fill("DUF-nummer", DUF)
    adviser.fill("Deltakeren har vært på informasjonsmøte i gruppe", True)
    adviser.fill("Skal du være med i samtalen?", "Nei")
    _keep(adviser, picture, "3-participant")
    adviser.click("Neste")
    adviser.expect("Steg 3 av 4")
    _keep(adviser, picture, "4-time")


def book(adviser: Chat, *, picture: str = "") -> None:
    """From the menu to a confirmed session under chapter 6A, at the newest card's last ten o'clock."""
    to_the_times(adviser, picture=picture)
    adviser.click("10.00")
    adviser.expect("Stemmer dette?")
    _keep(adviser, picture, "5-check")
    adviser.click("Bekreft bestilling")
    adviser.expect("Samtalen er bestilt")


def order_interpreter(counsellor: Chat, *, picture: str) -> None:
    """From the counsellor's newest booking card, by way of the interpreter's own card, and back."""
    counsellor.click("Ordne tolk")
    counsellor.expect("Til bestillingen")
    counsellor.screenshot(f"{picture}-card")
    counsellor.fill("Tolkens nivå", "Nivå B")
    counsellor.click("Bestilt")
    counsellor.expect(", nivå B")
    counsellor.expect("Til bestillingen", absent=True)
    counsellor.screenshot(picture)


def open_day(weekday: int, *, after: int) -> date:
    """The first `weekday` (Monday is 0) at least `after` days ahead in Oslo that is neither holiday nor between
    Christmas and New Year."""
    day = datetime.now(OSLO).date() + timedelta(days=after)
    free = holidays.country_holidays("NO")
    while day.weekday() != weekday or day in free or (day.month == 12 and day.day >= 24):
        day += timedelta(days=1)
    return day


def _keep(chat: Chat, picture: str, name: str) -> None:
    if picture:
        chat.screenshot(f"{picture}-{name}")
