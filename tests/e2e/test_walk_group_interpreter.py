"""The interpreters of an information meeting: one is ordered, another cannot be had, and the meeting is moved."""

from collections.abc import Callable
from datetime import date

from tests.e2e.common_steps import greet
from tests.e2e.playground import Chat
from tests.e2e.stage import Stage

ASKED = (date(2027, 2, 1), date(2027, 2, 3), date(2027, 2, 4))
ANOTHER = date(2027, 2, 8)


def agree(adviser: Chat, counsellor: Chat) -> None:
    """From nothing to a digital meeting on the first of ASKED, interpreted to Ukrainian and Russian."""
    greet(adviser)
    adviser.click("Bestill informasjonsmøte")
    adviser.expect("Steg 1 av 3")
    adviser.fill("Hvor skal møtet være?", "Digitalt, på Teams")
    adviser.fill("Hvor mange deltakere venter dere?", "8")
    adviser.fill("Hvilke språk trengs?", "ukrainsk")
    adviser.fill("Hvilke språk trengs?", "russisk")
    adviser.fill("Tolk", "Karrieresenteret bestiller tolk")
    adviser.click("Neste")
    adviser.expect("Steg 2 av 3")
    for number, day in enumerate(ASKED, start=1):
        adviser.fill(f"Forslag {number}: dato", day)
        adviser.fill(f"Forslag {number}: klokkeslett", "09.00")
    adviser.click("Neste")
    adviser.expect("Steg 3 av 3")
    adviser.click("Send forespørsel")
    adviser.expect("Forespørselen er sendt")
    counsellor.expect("Forespørsel om informasjonsmøte")
    counsellor.click("Godta forslag 1")
    counsellor.expect("Informasjonsmøte er avtalt")
    adviser.expect("Bli med her: http")


def test_one_is_ordered_another_cannot_be_had_and_the_meeting_is_moved(
    stage: Stage, open_chat: Callable[..., Chat]
) -> None:
    counsellor, adviser = open_chat(stage.pages["counsellor"]), open_chat(stage.pages["adviser"])
    agree(adviser, counsellor)
    counsellor.pictures("group-interpreter-1-agreed")
    counsellor.click("Bestill tolk")
    counsellor.expect("Tolk til informasjonsmøtet")
    counsellor.pictures("group-interpreter-2-order")
    counsellor.click("Bestilt")
    counsellor.expect("Velg nivå, eller unntak med en grunn.")
    counsellor.pictures("group-interpreter-3-level-lacks")
    counsellor.fill("Tolkens nivå", "Nivå B")
    counsellor.click("Bestilt")
    counsellor.expect("Til bestillingen", absent=True)
    counsellor.expect(", nivå B")
    counsellor.pictures("group-interpreter-4-ordered")
    adviser.expect(", nivå B")
    adviser.pictures("group-interpreter-5-adviser")
    counsellor.click("Bestill tolk")
    counsellor.expect("Språk: russisk")
    counsellor.click("Ikke å få tak i")
    counsellor.expect("Til bestillingen", absent=True)
    counsellor.expect("Ingen tolk er å få tak i til: russisk.")
    counsellor.pictures("group-interpreter-6-nobody")
    adviser.expect("Ikke å få tak i")
    adviser.pictures("group-interpreter-7-adviser-nobody")
    counsellor.click("Foreslå å flytte møtet")
    counsellor.expect("Forslag 1 må fylles ut.")
    counsellor.pictures("group-interpreter-8-move")
    counsellor.fill("Forslag 1: dato", ASKED[0])
    counsellor.fill("Forslag 1: klokkeslett", "09.00")
    counsellor.click("Send forslagene")
    counsellor.expect("Møtet har allerede denne tiden.")
    counsellor.pictures("group-interpreter-9-same-time")
    counsellor.fill("Forslag 1: dato", ANOTHER)
    counsellor.fill("Forslag 1: klokkeslett", "10.00")
    counsellor.click("Send forslagene")
    counsellor.expect("Du har foreslått å flytte møtet")
    counsellor.pictures("group-interpreter-10-awaited")
    adviser.expect("Karriereveilederen ber om å flytte informasjonsmøtet")
    adviser.pictures("group-interpreter-11-question")
    adviser.click("Godta forslag 1")
    adviser.expect("Må bestilles på nytt")
    adviser.expect("mandag 8. februar 2027 (uke 6) kl. 10.00. Møtet varer")
    adviser.pictures("group-interpreter-12-moved")
    counsellor.expect("Husk å avbestille tolk til:")
    counsellor.pictures("group-interpreter-13-counsellor-moved")
    counsellor.ask("hei")
    counsellor.click("Tolker som ikke er bestilt")
    counsellor.expect("Informasjonsmøte, Larvik")
    counsellor.pictures("group-interpreter-14-list")
