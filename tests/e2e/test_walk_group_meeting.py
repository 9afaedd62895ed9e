"""A digital information meeting in group: the adviser asks, the counsellor takes a time, both get the link."""

from collections.abc import Callable

from tests.e2e.common_steps import open_day
from tests.e2e.conftest import LocalRun
from tests.e2e.playground import Chat


def test_adviser_asks_for_a_digital_meeting_and_counsellor_agrees(
    local_run: LocalRun, open_chat: Callable[..., Chat]
) -> None:
    counsellor, adviser = open_chat(local_run.counsellor), open_chat(local_run.adviser)
    adviser.send("hei")
    adviser.expect("Jeg hjelper deg å bestille karriereveiledning")
    adviser.click("Bestill informasjonsmøte")
    adviser.expect("Steg 1 av 3")
    adviser.fill("Hvor skal møtet være?", "Digitalt, på Teams")
    adviser.fill("Hvor mange deltakere venter dere?", "8")
    adviser.fill("Hvilke språk trengs?", "ukrainsk")
    adviser.fill("Tolk", "Karrieresenteret bestiller tolk")
    adviser.screenshot("group-1-about")
    adviser.click("Neste")
    adviser.expect("Steg 2 av 3")
    for number, weekday in enumerate((0, 2, 3), start=1):
        adviser.fill(f"Forslag {number}: dato", open_day(weekday, after=21))
        adviser.fill(f"Forslag {number}: klokkeslett", "09.00")
    adviser.screenshot("group-2-times")
    adviser.click("Neste")
    adviser.expect("Steg 3 av 3")
    adviser.screenshot("group-3-check")
    adviser.click("Send forespørsel")
    adviser.expect("Forespørselen er sendt")
    adviser.screenshot("group-4-sent")

    counsellor.expect("Forespørsel om informasjonsmøte")
    counsellor.screenshot("group-5-counsellor")
    counsellor.click("Godta forslag 2")
    counsellor.expect("Informasjonsmøte er avtalt")
    counsellor.screenshot("group-6-agreed")
    adviser.expect("Informasjonsmøtet er avtalt")
    adviser.expect("Bli med her: http")
    assert "Møtet tolkes til: ukrainsk" in adviser.messages()[-1]
    adviser.screenshot("group-7-adviser")
    adviser.send("hei")
    adviser.click("Mine bestillinger")
    adviser.click("Informasjonsmøter")
    adviser.expect("Vis møtet")
    adviser.screenshot("group-8-list")
