"""An administrator changes the contact list from the chat: a phone, a municipality's counsellor, a new counsellor."""

from collections.abc import Callable

from tests.e2e.common_steps import book, greet
from tests.e2e.playground import Chat
from tests.e2e.stage import Stage

NEW_ID = "22222222-0000-4000-8000-000000000009"


def open_list(administrator: Chat) -> None:
    administrator.ask("hei")
    administrator.expect("Du står som karriereveileder.")
    administrator.click("Endre kontaktlisten")
    administrator.expect("Kan endre listen:")


def test_phone_is_changed_and_advisers_see_it(stage: Stage, open_chat: Callable[..., Chat]) -> None:
    administrator, adviser = open_chat(stage.pages["counsellor"]), open_chat(stage.pages["adviser"])
    open_list(administrator)
    administrator.pictures("directory-1-list")
    administrator.click("Endre telefon")
    administrator.expect("Endre telefonnummer")
    administrator.fill("Karriereveileder", "Gøril Erikstad")
    administrator.fill("Telefonnummer", "46")
    administrator.click("Neste")
    administrator.expect("Skriv 8 til 15 sifre.")
    administrator.pictures("directory-2-wrong")
    administrator.fill("Telefonnummer", "33 00 00 00")
    administrator.click("Neste")
    administrator.expect("Dette blir endret")
    administrator.pictures("directory-3-check")
    administrator.click("Lagre endringen")
    administrator.expect("Listen er endret")
    administrator.pictures("directory-4-changed")
    adviser.ask("hvem er kontaktperson i horten?")
    adviser.expect("33 00 00 00")
    adviser.pictures("directory-5-contact")
    assert "33 00 00 00" in stage.directory.read_text(encoding="utf-8")


def test_municipality_gets_another_counsellor_with_its_sessions(stage: Stage, open_chat: Callable[..., Chat]) -> None:
    administrator, colleague = open_chat(stage.pages["counsellor"]), open_chat(stage.pages["colleague"])
    adviser = open_chat(stage.pages["adviser"])
    greet(adviser)
    book(adviser)
    adviser.expect("Bli med her: http")
    administrator.expect("Ny bestilling")
    open_list(administrator)
    administrator.click("Bytt karriereveileder")
    administrator.expect("Bytt karriereveileder for en kommune")
    administrator.fill("Kommune", "Larvik")
    administrator.fill("Karriereveileder", "Gøril Erikstad")
    administrator.screenshot("directory-6-responsible")
    administrator.click("Neste")
    administrator.expect("Én kommende avtale")
    administrator.pictures("directory-7-sessions")
    administrator.click("Flytt til Gøril Erikstad")
    administrator.expect("Listen er endret")
    administrator.pictures("directory-8-moved")
    colleague.expect("Du har overtatt samtalen")
    colleague.pictures("directory-9-new-counsellor")
    adviser.expect("har fått ny karriereveileder: Gøril Erikstad")
    adviser.pictures("directory-10-adviser")
    administrator.pictures("directory-11-former")
    administrator.click("Til kontaktlisten")
    administrator.expect("Kan endre listen:")
    administrator.click("Bytt karriereveileder")
    administrator.fill("Kommune", "Larvik")
    administrator.fill("Karriereveileder", "Gøril Erikstad")
    administrator.click("Neste")
    administrator.expect("Slik står det allerede i listen.")
    administrator.pictures("directory-12-nothing")


def test_counsellor_is_added(stage: Stage, open_chat: Callable[..., Chat]) -> None:
    administrator, adviser = open_chat(stage.pages["counsellor"]), open_chat(stage.pages["adviser"])
    open_list(administrator)
    administrator.click("Ny karriereveileder")
    administrator.expect("Objekt-ID i Microsoft Entra")
    administrator.click("Neste")
    administrator.expect("Fyll ut feltet.")
    administrator.pictures("directory-13-lacking")
    administrator.fill("Navn", "Ny Veileder")
    administrator.fill("Telefonnummer", "33 00 00 01")
    administrator.fill("E-post", "ny.veileder@example.org")
    administrator.fill("Objekt-ID i Microsoft Entra", NEW_ID)
    administrator.click("Neste")
    administrator.expect("Dette blir endret")
    administrator.pictures("directory-14-check")
    administrator.click("Lagre endringen")
    administrator.expect("Listen er endret")
    administrator.pictures("directory-15-added")
    administrator.click("Til kontaktlisten")
    administrator.expect("Ny Veileder")
    administrator.pictures("directory-16-list")
    adviser.ask("endre kontaktlisten")
    adviser.settle()
    adviser.pictures("directory-17-not-an-administrator")
