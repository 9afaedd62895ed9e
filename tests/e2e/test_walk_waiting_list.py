"""No free time before a § 11 deadline: two advisers wait, and a freed time goes from the first to the second."""

from collections.abc import Callable
from datetime import date, time

from tests.e2e.common_steps import DUF, greet
from tests.e2e.playground import Chat
from tests.e2e.stage import MONDAY, Stage

SETTLED = date(2026, 10, 26)
TUESDAY = date(2027, 1, 26)
"""The last day of the three months, and the first of the two weeks: the one day that will do."""


def wait(adviser: Chat, municipality: str, *, picture: str = "") -> None:
    greet(adviser)
    adviser.click("Bestill samtale")
    adviser.expect("Steg 1 av 4")
    adviser.fill("Kommune", municipality)
    adviser.fill("Hvilket regelverk gjelder?", "Ordinær flyktning (integreringsloven § 11)")
    adviser.fill("Språk for tolken", "arabisk")
    adviser.click("Neste")
    adviser.expect("Steg 2 av 4")
    adviser.fill("DUF-nummer", DUF)
    adviser.fill("Bosettingsdato", SETTLED)
    adviser.fill("Deltakeren er mellom 18 og 55 år", True)
    adviser.fill("Kompetansekartleggingen er gjennomført", True)
    adviser.fill("Skal du være med i samtalen?", "Nei")
    adviser.click("Neste")
    adviser.expect("Steg 3 av 4")
    if picture:
        adviser.pictures(picture)
    adviser.click("Si fra når noe blir ledig")
    adviser.expect("Du står på ventelisten")


def block(counsellor: Chat, start: str, end: str) -> None:
    counsellor.click("Sperr tid")
    counsellor.expect("Hva vil du sperre?")
    counsellor.fill("Hva vil du sperre?", "Noen timer")
    counsellor.fill("Fra og med", TUESDAY)
    counsellor.fill("Fra klokken", start)
    counsellor.fill("Til klokken", end)
    counsellor.click("Sperr")
    counsellor.expect(f"kl. {start}–{end}")


def test_freed_time_goes_from_the_first_to_the_second(stage: Stage, open_chat: Callable[..., Chat]) -> None:
    counsellor = open_chat(stage.pages["counsellor"])
    first, second = open_chat(stage.pages["adviser"]), open_chat(stage.pages["other"])
    counsellor.ask("min uke")
    counsellor.expect("Min uke: uke")
    counsellor.click("Sperr tid")
    counsellor.expect("Du har ingen sperret tid framover.")
    block(counsellor, "09.00", "14.00")
    block(counsellor, "14.00", "15.00")
    wait(first, "Larvik", picture="waiting-1-nothing-free")
    first.pictures("waiting-2-joined")
    wait(second, "Færder")

    counsellor.click("Fjern")  # the later of the two
    counsellor.expect("Sperringen er fjernet.")
    first.expect("En tid er blitt ledig")
    first.pictures("waiting-3-offered")
    second.expect("En tid er blitt ledig", absent=True)

    stage.set_clock(MONDAY.replace(day=12), time(9, 5))
    second.expect("En tid er blitt ledig")
    first.expect("En tid er blitt ledig", absent=True)
    first.pictures("waiting-4-let-go")

    second.click("Ta tiden")
    second.expect("Stemmer dette?")
    second.pictures("waiting-5-taken")
    second.click("Bekreft bestilling")
    second.expect("Samtalen er bestilt")
    second.expect("Bli med her: http")
    second.pictures("waiting-6-booked")

    stage.set_clock(MONDAY.replace(day=13), time(9))
    first.expect("Ingen tid ble ledig i tide")
    first.pictures("waiting-7-expired")


def test_a_time_is_passed_up_given_back_and_the_place_left(stage: Stage, open_chat: Callable[..., Chat]) -> None:
    counsellor, adviser = open_chat(stage.pages["counsellor"]), open_chat(stage.pages["adviser"])
    counsellor.ask("min uke")
    counsellor.expect("Min uke: uke")
    counsellor.click("Sperr tid")
    counsellor.expect("Du har ingen sperret tid framover.")
    block(counsellor, "09.00", "13.00")
    block(counsellor, "13.00", "15.00")
    wait(adviser, "Larvik")
    counsellor.click("Fjern")
    adviser.expect("kl. 13.00")
    adviser.click("Nei takk")
    adviser.expect("kl. 14.00")
    adviser.pictures("waiting-8-another")
    adviser.click("Til menyen", card="En tid er blitt ledig")
    adviser.click("Mine bestillinger")
    adviser.expect("Vis plassen")
    adviser.pictures("waiting-8-mine")
    adviser.click("Vis plassen")
    adviser.click("Ta tiden")
    adviser.expect("Stemmer dette?")
    adviser.click("Avbryt")
    adviser.expect("Stemmer dette?", absent=True)
    adviser.pictures("waiting-9-given-back")
    adviser.click("Gå av ventelisten")
    adviser.expect("Du står ikke lenger på ventelisten")
    adviser.pictures("waiting-10-left")
