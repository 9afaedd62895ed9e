"""After a group meeting: the adviser records who came, and the one who is recorded books without a word on it."""

from collections.abc import Callable
from datetime import date, time, timedelta

from booking.duf import control
from tests.e2e.common_steps import DUF, greet
from tests.e2e.playground import Chat
from tests.e2e.stage import MONDAY, Stage

OTHER_DUF = "2025000000" + control("2025000000")
NUMBERS = "DUF-nummer, ett på hver linje"


def agree_on_a_meeting(adviser: Chat, counsellor: Chat, day: date) -> None:
    """A digital one at nine, from the menu to the link."""
    greet(adviser)
    adviser.click("Bestill informasjonsmøte")
    adviser.expect("Steg 1 av 3")
    adviser.fill("Hvor skal møtet være?", "Digitalt, på Teams")
    adviser.fill("Hvor mange deltakere venter dere?", "8")
    adviser.fill("Hvilke språk trengs?", "ukrainsk")
    adviser.fill("Tolk", "Karrieresenteret bestiller tolk")
    adviser.click("Neste")
    adviser.expect("Steg 2 av 3")
    for number in (1, 2, 3):
        adviser.fill(f"Forslag {number}: dato", day + timedelta(days=number - 1))
        adviser.fill(f"Forslag {number}: klokkeslett", "09.00")
    adviser.click("Neste")
    adviser.expect("Steg 3 av 3")
    adviser.click("Send forespørsel")
    adviser.expect("Forespørselen er sendt")
    counsellor.expect("Forespørsel om informasjonsmøte")
    counsellor.click("Godta forslag 1")
    counsellor.expect("Informasjonsmøte er avtalt")
    adviser.expect("Bli med her: http")


def book_without_vouching(adviser: Chat) -> None:
    greet(adviser)
    adviser.click("Bestill samtale")
    adviser.expect("Steg 1 av 4")
    adviser.fill("Hvilket regelverk gjelder?", "Kollektiv beskyttelse (§ 34), for eksempel fra Ukraina")
    adviser.fill("Språk for tolken", "ukrainsk")
    adviser.click("Neste")
    adviser.expect("Steg 2 av 4")
    adviser.fill("DUF-nummer", DUF)
    adviser.fill("Skal du være med i samtalen?", "Nei")
    adviser.click("Neste")
    adviser.expect("Steg 3 av 4")
    adviser.click("10.00")
    adviser.expect("Stemmer dette?")
    adviser.pictures("attendance-6-check")
    adviser.click("Bekreft bestilling")
    adviser.expect("Samtalen er bestilt")


def test_attendance_is_recorded_corrected_and_opens_the_session(stage: Stage, open_chat: Callable[..., Chat]) -> None:
    counsellor, adviser = open_chat(stage.pages["counsellor"]), open_chat(stage.pages["adviser"])
    day = MONDAY + timedelta(days=7)
    agree_on_a_meeting(adviser, counsellor, day)

    stage.set_clock(day, time(12, 1))
    adviser.expect("Hvem deltok på informasjonsmøtet?")
    adviser.pictures("attendance-1-asked")
    adviser.click("Registrer")
    adviser.expect("Skriv hvor mange som deltok, eller DUF-numrene.")
    adviser.fill(NUMBERS, f"{DUF}\nAli Hassan\n26010112345\n{OTHER_DUF[:-2]}99")
    adviser.fill("Hvor mange deltok?", "7")
    adviser.click("Registrer")
    adviser.expect("Linje 2:")
    adviser.pictures("attendance-2-wrong")
    assert "Hassan" not in adviser.text()
    adviser.fill(NUMBERS, f"{DUF}\n{OTHER_DUF}")
    adviser.click("Registrer")
    adviser.expect("Deltakelsen er registrert")
    adviser.pictures("attendance-3-recorded")
    counsellor.expect("7 deltok, 2 registrert med DUF-nummer")
    counsellor.pictures("attendance-4-counsellor")

    adviser.click("Rett registreringen", card="Deltakelsen er registrert")
    adviser.expect("Du har registrert 7 deltakere, 2 av dem med DUF-nummer.")
    adviser.pictures("attendance-5-correct")
    adviser.fill(NUMBERS, DUF)
    adviser.fill("Hvor mange deltok?", "8")
    adviser.click("Registrer")
    counsellor.expect("8 deltok, 1 registrert med DUF-nummer")

    book_without_vouching(adviser)
    counsellor.expect("Informasjonsmøte: registrert deltakelse")
    counsellor.pictures("attendance-7-booking")
