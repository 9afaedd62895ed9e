"""A counsellor is away: registered, told, found by the adviser, given the new booking, and ended."""

from collections.abc import Callable
from datetime import date, time

from tests.e2e.common_steps import book, greet
from tests.e2e.playground import Chat
from tests.e2e.stage import Stage

FIRST, LAST = date(2027, 1, 12), date(2027, 3, 31)
ASKED = "hvem er kontaktperson i larvik?"


def open_substitutes(counsellor: Chat) -> None:
    counsellor.ask("min uke")
    counsellor.expect("Min uke: uke")
    counsellor.click("Vikar")


def register(counsellor: Chat) -> None:
    counsellor.click("Registrer vikar")
    counsellor.expect("Hvem er borte?")
    counsellor.fill("Hvem er vikar?", "Gøril Erikstad")
    counsellor.fill("Første dag", FIRST)
    counsellor.fill("Siste dag", LAST)
    counsellor.screenshot("stand-in-3-form")
    counsellor.click("Registrer")
    counsellor.expect("Gøril Erikstad er vikar for Arturo Hernandez")


def test_stand_in_is_found_told_and_given_the_bookings(stage: Stage, open_chat: Callable[..., Chat]) -> None:
    counsellor, colleague = open_chat(stage.pages["counsellor"]), open_chat(stage.pages["colleague"])
    adviser = open_chat(stage.pages["adviser"])
    open_substitutes(counsellor)
    counsellor.expect("Ingen vikarer er registrert framover.")
    counsellor.pictures("stand-in-1-none")
    counsellor.click("Registrer vikar")
    counsellor.expect("Hvem er borte?")
    counsellor.click("Registrer")
    counsellor.expect("Velg hvem som er vikar.")
    counsellor.pictures("stand-in-2-lacking")
    counsellor.click("Avbryt")
    counsellor.expect("Hvem er borte?", absent=True)
    register(counsellor)
    counsellor.pictures("stand-in-4-registered")

    adviser.ask(ASKED)
    adviser.expect("959 71 963")
    stage.set_clock(FIRST, time(8))
    colleague.expect("Du er vikar for Arturo Hernandez")
    colleague.pictures("stand-in-5-told")
    adviser.ask(ASKED)
    adviser.expect("Vikar for Arturo Hernandez")
    adviser.pictures("stand-in-6-contact")

    greet(adviser)
    book(adviser)
    adviser.expect("Bli med her: http")
    assert "Gøril Erikstad, tlf. 468 42 570" in adviser.text()
    adviser.pictures("stand-in-7-booked")
    colleague.expect("Ny bestilling")
    colleague.pictures("stand-in-8-booking")
    assert "Ny bestilling" not in counsellor.text()


def test_stand_in_is_ended_by_one_and_found_ended_by_the_other(stage: Stage, open_chat: Callable[..., Chat]) -> None:
    counsellor, colleague = open_chat(stage.pages["counsellor"]), open_chat(stage.pages["colleague"])
    adviser = open_chat(stage.pages["adviser"])
    open_substitutes(counsellor)
    register(counsellor)
    counsellor.click("Registrer vikar")
    counsellor.expect("Hvem er borte?")
    counsellor.fill("Hvem er vikar?", "Gøril Erikstad")
    counsellor.fill("Første dag", LAST)
    counsellor.fill("Siste dag", LAST)
    counsellor.click("Registrer")
    counsellor.expect("allerede registrert en vikar")
    counsellor.pictures("stand-in-9-overlaps")
    counsellor.click("Avbryt")
    counsellor.expect("Gøril Erikstad er vikar for Arturo Hernandez")

    open_substitutes(colleague)
    colleague.expect("Gøril Erikstad er vikar for Arturo Hernandez")
    colleague.click("Avslutt")
    colleague.expect("Skal vikariatet avsluttes?")
    colleague.pictures("stand-in-10-asked")
    colleague.click("Avslutt vikariatet")
    colleague.expect("Vikariatet er avsluttet.")
    colleague.pictures("stand-in-11-ended")
    counsellor.expect("Gøril Erikstad er ikke lenger vikar for deg")
    counsellor.pictures("stand-in-12-told")
    counsellor.click("Avslutt")
    counsellor.expect("Vikariatet var allerede avsluttet.")
    counsellor.pictures("stand-in-13-ended-already")
    stage.set_clock(FIRST, time(8))
    adviser.ask(ASKED)
    adviser.expect("Ring 959 71 963")
    assert "Vikar for" not in adviser.text()
    assert "Du er vikar" not in colleague.text()
