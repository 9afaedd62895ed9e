"""An exception from the fixed days: the adviser asks for a Thursday, the counsellor grants it, and it is booked."""

from collections.abc import Callable
from datetime import time

from booking.calendar.wall_time import Slot
from cards.dates import brief_slot, long_slot
from tests.e2e.common_steps import open_day, to_the_times
from tests.e2e.conftest import LocalRun
from tests.e2e.playground import Chat

THURSDAY = 3


def test_a_granted_exception_is_a_booking(local_run: LocalRun, open_chat: Callable[..., Chat]) -> None:
    counsellor, adviser = open_chat(local_run.counsellor), open_chat(local_run.adviser)
    slot = Slot(open_day(THURSDAY, after=14), time(10))
    adviser.send("hei")
    adviser.expect("Jeg hjelper deg å bestille karriereveiledning")
    to_the_times(adviser)
    adviser.click("Be om unntak")
    adviser.expect("Ønske 1")
    adviser.fill("Ønske 1: dato", slot.day)
    adviser.fill("Ønske 1: klokkeslett", "10.00")
    adviser.fill("Hvorfor trengs unntaket?", "Deltakeren er opptatt på de vanlige dagene")
    adviser.screenshot("exception-1-wish")
    adviser.click("Neste")
    adviser.expect("Stemmer dette?")
    adviser.screenshot("exception-2-check")
    adviser.click("Send forespørselen")
    adviser.expect("Forespørselen er sendt")
    adviser.screenshot("exception-3-sent")

    counsellor.expect("En rådgiver ber om unntak")
    counsellor.screenshot("exception-4-counsellor")
    counsellor.click(f"Godkjenn {brief_slot(slot, 'nb')}")
    counsellor.expect("Godkjent av Arturo Hernandez")
    counsellor.screenshot("exception-5-granted")
    adviser.expect("Godkjent av Arturo Hernandez")
    adviser.expect(f"{long_slot(slot, 'nb')}\nBli med her: http")
    adviser.screenshot("exception-6-booked")
