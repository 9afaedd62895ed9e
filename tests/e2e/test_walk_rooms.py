"""A municipality's rooms for information meetings: kept from the chat, and chosen from in the booking's form."""

from collections.abc import Callable

from tests.e2e.common_steps import greet
from tests.e2e.playground import Chat
from tests.e2e.stage import Stage

HALL = "Møterom 1 på rådhuset, Storgata 1"


def test_a_room_is_added_offered_and_taken_away(stage: Stage, open_chat: Callable[..., Chat]) -> None:
    adviser = open_chat(stage.pages["adviser"])
    adviser.ask("rom i Larvik")
    adviser.expect("Kommunen har ingen rom i listen.")
    adviser.pictures("rooms-1-none")
    adviser.click("Legg til")
    adviser.expect("Fyll ut feltet.")
    adviser.pictures("rooms-2-lacking")
    adviser.fill("Navn på bygget eller rommet", "Møterom 1 på rådhuset")
    adviser.fill("Gateadresse", "Storgata 1")
    adviser.click("Legg til")
    adviser.expect("Rommet er lagt til.")
    adviser.pictures("rooms-3-added")
    adviser.click("Ta bort det valgte rommet")
    adviser.expect("Velg rommet som skal bort.")
    adviser.pictures("rooms-4-which")

    greet(adviser)
    adviser.click("Bestill informasjonsmøte")
    adviser.expect("Steg 1 av 3")
    adviser.fill("Hvor skal møtet være?", "Fysisk, i kommunen")
    adviser.fill("Hvor mange deltakere venter dere?", "8")
    adviser.fill("Hvilke språk trengs?", "ukrainsk")
    adviser.fill("Tolk", "Karrieresenteret bestiller tolk")
    adviser.click("Neste")
    adviser.expect("Steg 2 av 3")
    adviser.pictures("rooms-5-form")
    adviser.click("Endre rommene i kommunen")
    adviser.expect("Til bestillingen")
    adviser.pictures("rooms-6-from-form")
    adviser.fill("Rom i listen", HALL)
    adviser.click("Ta bort det valgte rommet")
    adviser.expect("Rommet er tatt bort.")
    adviser.pictures("rooms-7-removed")
    adviser.click("Til bestillingen")
    adviser.expect("Steg 2 av 3")
    adviser.pictures("rooms-8-back")
    adviser.ask("rom i Skien")
    adviser.expect("Vis rommene")
    adviser.pictures("rooms-9-elsewhere")
