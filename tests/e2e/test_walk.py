"""The main job, done as an adviser and a counsellor do it: from «hei» to the forwarded link, and a cancellation."""

from collections.abc import Callable

from tests.e2e.common_steps import DUF, book, order_interpreter
from tests.e2e.conftest import LocalRun
from tests.e2e.playground import Chat


def test_adviser_books_counsellor_orders_the_interpreter_adviser_cancels(
    local_run: LocalRun, open_chat: Callable[..., Chat]
) -> None:
    counsellor, adviser = open_chat(local_run.counsellor), open_chat(local_run.adviser)

    adviser.send("hei")
    adviser.expect("Jeg hjelper deg å bestille karriereveiledning")
    adviser.screenshot("adviser-1-hei")
    book(adviser, picture="adviser")

    adviser.expect("Bli med her: http")
    adviser.screenshot("adviser-6-booked")
    invitation = adviser.messages()[-1]
    assert "Karriereveiledning på Teams" in invitation
    assert DUF not in adviser.text().replace(" ", ""), "the number is shown to nobody unasked"

    counsellor.expect("Ny bestilling")
    assert DUF not in counsellor.text().replace(" ", "")
    counsellor.screenshot("counsellor-1-booking")
    counsellor.click("Vis DUF-nummer")
    counsellor.expect("Visningen er registrert.")
    assert DUF in counsellor.text().replace(" ", "")
    counsellor.screenshot("counsellor-2-duf")
    order_interpreter(counsellor, picture="counsellor-3-interpreter")
    adviser.expect(", nivå B")
    adviser.screenshot("adviser-7-interpreter")

    adviser.click("Mine bestillinger")
    adviser.expect("Åpne møtet")
    adviser.screenshot("adviser-8-mine")
    adviser.click("Avlys")
    adviser.expect("Vil du avlyse samtalen?")
    adviser.fill("Hvorfor avlyses den?", "Sykdom")
    adviser.click("Ja, avlys")
    adviser.expect("Samtalen er avlyst")
    adviser.screenshot("adviser-9-cancelled")
    counsellor.expect("Avlyst av Rådgiver Larvik")
    counsellor.screenshot("counsellor-4-cancelled")


def test_booking_fits_a_phone(local_run: LocalRun, open_chat: Callable[..., Chat]) -> None:
    adviser = open_chat(local_run.adviser, phone=True)
    adviser.send("hei")
    adviser.expect("Jeg hjelper deg å bestille karriereveiledning")
    book(adviser, picture="phone")
    adviser.screenshot("phone-6-booked")
    adviser.click("Mine bestillinger")
    adviser.expect("Åpne møtet")
    adviser.screenshot("phone-7-mine")
    adviser.click("Avlys")
    adviser.expect("Vil du avlyse samtalen?")
    adviser.screenshot("phone-8-cancel")
    adviser.fill("Hvorfor avlyses den?", "Feil bestilling")
    adviser.click("Ja, avlys")
    adviser.expect("Samtalen er avlyst")
    assert adviser.widest() <= adviser.width


def test_contact_is_found_by_asking(local_run: LocalRun, open_chat: Callable[..., Chat]) -> None:
    adviser = open_chat(local_run.adviser)
    adviser.send("hvem er kontaktperson i tonsberg?")
    adviser.expect("Gøril Erikstad")
    adviser.expect("468 42 570")
    adviser.screenshot("adviser-contact")
    adviser.send("kontakt skien")
    adviser.expect("står ikke i listen")
