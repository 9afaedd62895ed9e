"""A booked session gets another time: first from the adviser, then from the counsellor; both are told each time."""

from collections.abc import Callable

from tests.e2e.common_steps import book, order_interpreter
from tests.e2e.conftest import LocalRun
from tests.e2e.playground import Chat


def test_adviser_moves_and_counsellor_moves(local_run: LocalRun, open_chat: Callable[..., Chat]) -> None:
    counsellor, adviser = open_chat(local_run.counsellor), open_chat(local_run.adviser)
    adviser.send("hei")
    adviser.expect("Jeg hjelper deg å bestille karriereveiledning")
    book(adviser)
    counsellor.expect("Ny bestilling")
    order_interpreter(counsellor, picture="move-1-ordered")

    adviser.click("Mine bestillinger")
    adviser.expect("Åpne møtet")
    adviser.click("Flytt")
    adviser.expect("Velg ny tid.")
    adviser.screenshot("move-2-times")
    adviser.click("13.00")
    adviser.expect("Vil du flytte samtalen?")
    adviser.expect("må bestilles på nytt")
    adviser.screenshot("move-3-check")
    adviser.click("Ja, flytt")
    adviser.expect("Flyttet av Rådgiver Larvik")
    adviser.screenshot("move-4-moved")
    counsellor.expect("Flyttet av Rådgiver Larvik")
    counsellor.expect("Må bestilles på nytt")
    counsellor.screenshot("move-5-counsellor-told")

    counsellor.click("Flytt")
    counsellor.expect("Velg ny tid.")
    counsellor.click("14.00")
    counsellor.expect("Vil du flytte samtalen?")
    counsellor.screenshot("move-6-counsellor-check")
    counsellor.click("Ja, flytt")
    counsellor.expect("Flyttet av Arturo Hernandez")
    counsellor.screenshot("move-7-counsellor-moved")
    adviser.expect("Flyttet av Arturo Hernandez")
    adviser.expect("kl. 14.00\nBli med her: http")
    adviser.screenshot("move-8-adviser-told")
