"""The list of interpreters that are not ordered: one is ordered from it, another cannot be had."""

from collections.abc import Callable

from tests.e2e.common_steps import book, greet
from tests.e2e.playground import Chat
from tests.e2e.stage import Stage


def test_list_gets_shorter_as_interpreters_are_ordered(stage: Stage, open_chat: Callable[..., Chat]) -> None:
    counsellor, adviser = open_chat(stage.pages["counsellor"]), open_chat(stage.pages["adviser"])
    counsellor.ask("hei")
    counsellor.expect("Du står som karriereveileder.")
    counsellor.click("Tolker som ikke er bestilt")
    counsellor.expect("har fått det.")
    counsellor.pictures("to-order-1-none")
    for _ in range(2):
        greet(adviser)
        book(adviser)
        adviser.expect("Bli med her: http")
    counsellor.ask("hei")
    counsellor.click("Tolker som ikke er bestilt")
    counsellor.expect("Ordne tolk")
    counsellor.pictures("to-order-2-two")
    counsellor.click("Ordne tolk")
    counsellor.expect("Til bestillingen")
    counsellor.pictures("to-order-3-card")
    counsellor.click("Bestilt")
    counsellor.expect("Velg nivå, eller unntak med en grunn.")
    counsellor.pictures("to-order-4-level-lacks")
    counsellor.fill("Tolkens nivå", "Unntak")
    counsellor.click("Bestilt")
    counsellor.expect("Velg grunnen til unntaket.")
    counsellor.fill("Grunn til unntak", "Ikke forsvarlig å vente")
    counsellor.click("Bestilt")
    counsellor.expect("Til bestillingen", absent=True)
    counsellor.pictures("to-order-5-one-left")
    counsellor.click("Ordne tolk")
    counsellor.expect("Til bestillingen")
    counsellor.click("Ikke å få tak i")
    counsellor.expect("Ingen tolk er å få tak i til denne tiden.")
    counsellor.pictures("to-order-6-unavailable")
    counsellor.click("Tilbake")
    counsellor.expect("Til bestillingen", absent=True)
    counsellor.pictures("to-order-7-still-there")
