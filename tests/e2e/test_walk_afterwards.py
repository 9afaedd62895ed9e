"""After the session: the counsellor says how it went and sends material, or says that nobody came."""

from collections.abc import Callable
from datetime import date, time

from tests.e2e.common_steps import book, booked_day, greet
from tests.e2e.playground import Chat
from tests.e2e.stage import Stage


def one_booked(stage: Stage, open_chat: Callable[..., Chat]) -> tuple[Chat, Chat, date]:
    """The counsellor's chat, the adviser's, and the day of the session at ten."""
    counsellor, adviser = open_chat(stage.pages["counsellor"]), open_chat(stage.pages["adviser"])
    greet(adviser)
    book(adviser)
    day = booked_day(adviser)
    counsellor.expect("Ny bestilling")
    return counsellor, adviser, day


def test_completed_and_material_sent(stage: Stage, open_chat: Callable[..., Chat]) -> None:
    counsellor, adviser, day = one_booked(stage, open_chat)
    stage.set_clock(day, time(10, 20))
    counsellor.ask("min uke")
    counsellor.expect("Min uke: uke")
    counsellor.click("Vis bestillingen")
    counsellor.expect("Møtte ikke")
    counsellor.pictures("after-1-under-way")

    stage.set_clock(day, time(11, 1))
    counsellor.expect("Hvordan gikk samtalen?")
    counsellor.pictures("after-2-how-did-it-go")
    counsellor.click("Gjennomført")
    counsellor.expect("Gjennomført samtale")
    counsellor.pictures("after-3-completed")
    adviser.pictures("after-4-adviser")
    counsellor.click("Møtte ikke", card="Til uken")  # on the card from before: it says how things stand
    counsellor.expect("allerede meldt gjennomført")
    counsellor.pictures("after-5-old-card")

    counsellor.click("Send materiell")
    counsellor.expect("Materiellet går til Rådgiver Larvik")
    counsellor.pictures("after-6-material")
    counsellor.click("Send")
    counsellor.expect("Velg en tekst eller skriv en lenke.")
    counsellor.fill("Lenke 1", "https://utdanning.no/?epost=una@example.org")
    counsellor.fill("Kort tekst", "Ring meg på 412 34 567 om lærlingplassen")
    counsellor.click("Send")
    counsellor.expect("Teksten ser ut til å inneholde")
    counsellor.pictures("after-7-material-stopped")
    assert "412 34 567" not in counsellor.text()
    counsellor.fill("Tekster", "Utdanning og yrker")
    counsellor.fill("Lenke 1", "https://utdanning.no/yrker")
    counsellor.fill("Kort tekst", "Se særlig på helsefag.")
    counsellor.click("Send")
    counsellor.expect("Materiellet er på vei til Rådgiver Larvik")
    counsellor.pictures("after-8-material-sent")
    adviser.expect("Se særlig på helsefag.")
    adviser.pictures("after-9-adviser-material")


def test_nobody_came(stage: Stage, open_chat: Callable[..., Chat]) -> None:
    counsellor, adviser, day = one_booked(stage, open_chat)
    stage.set_clock(day, time(11, 1))
    counsellor.expect("Hvordan gikk samtalen?")
    counsellor.click("Møtte ikke")
    counsellor.expect("Møtte ikke deltakeren?")
    counsellor.pictures("no-show-1-asked")
    counsellor.click("Nei, tilbake")
    counsellor.expect("Møtte ikke deltakeren?", absent=True)
    counsellor.pictures("no-show-2-not-so")
    counsellor.click("Møtte ikke")
    counsellor.click("Ja, møtte ikke")
    counsellor.expect("Deltakeren møtte ikke")
    counsellor.pictures("no-show-3-said")
    adviser.expect("Deltakeren møtte ikke")
    adviser.pictures("no-show-4-adviser")
    adviser.click("Bestill samtale", card="Deltakeren møtte ikke")
    adviser.expect("Steg 1 av 4")
