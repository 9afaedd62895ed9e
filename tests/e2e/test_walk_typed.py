"""What is written instead of pressed: a whole booking in one sentence, and the language to be answered in."""

from collections.abc import Callable
from datetime import time

from booking.calendar.wall_time import Slot
from cards.dates import brief_slot, long_slot, named_day
from tests.e2e.common_steps import open_day
from tests.e2e.conftest import LocalRun
from tests.e2e.playground import Chat

FRIDAY = 4


def test_a_typed_sentence_lands_in_a_filled_in_card(local_run: LocalRun, open_chat: Callable[..., Chat]) -> None:
    adviser = open_chat(local_run.adviser)
    # Twelve o'clock: no other walk takes it.
    friday = open_day(FRIDAY, after=14)
    when = long_slot(Slot(friday, time(12)), "nb")
    adviser.send(f"trenger tolk på tigrinja, samtale i Larvik {named_day(friday, 'nb')} kl 12")
    adviser.expect("Steg 1 av 4")
    adviser.expect(f"Ønsket tid: {when}.")
    adviser.screenshot("typed-1-session")
    adviser.fill("Hvilket regelverk gjelder?", "Kollektiv beskyttelse (§ 34), for eksempel fra Ukraina")
    adviser.click("Neste")
    adviser.expect("Steg 2 av 4")
    adviser.fill("Deltakeren har vært på informasjonsmøte i gruppe", True)
    adviser.fill("Skal du være med i samtalen?", "Nei")
    adviser.screenshot("typed-2-participant")
    adviser.click("Neste")
    adviser.expect("Steg 3 av 4")
    adviser.screenshot("typed-3-time")
    adviser.click(f"Velg {brief_slot(Slot(friday, time(12)), 'nb')}")
    adviser.expect("Stemmer dette?")
    assert "Språk\ntigrinja" in adviser.text()
    assert "Kommune\nLarvik" in adviser.text()
    adviser.expect(f"Tid\n{when}")
    adviser.screenshot("typed-4-check")
    adviser.click("Avbryt")
    adviser.expect("Bestillingen er avbrutt.")
    adviser.screenshot("typed-5-stopped")


def test_the_language_that_is_asked_for_stays(local_run: LocalRun, open_chat: Callable[..., Chat]) -> None:
    adviser = open_chat(local_run.adviser)
    adviser.send("nynorsk, takk")
    adviser.expect("Eg hjelper deg å bestille karriererettleiing")
    adviser.screenshot("language-1-nynorsk")
    adviser.click("Mine bestillingar")
    adviser.expect("Til menyen")
    adviser.screenshot("language-2-nynorsk-bookings")
    adviser.send("English please")
    adviser.expect("I help you book career guidance")
    adviser.screenshot("language-3-english")
    adviser.click("Book a session")
    adviser.expect("Step 1 of 4")
    adviser.screenshot("language-4-english-session")
    adviser.send("bokmål, takk")
    adviser.expect("Jeg hjelper deg å bestille karriereveiledning")
    adviser.screenshot("language-5-bokmaal")


def test_a_bare_time_is_kept_while_the_adviser_says_what_it_is_for(
    local_run: LocalRun, open_chat: Callable[..., Chat]
) -> None:
    adviser = open_chat(local_run.adviser, phone=True)
    friday = open_day(FRIDAY, after=14)
    when = long_slot(Slot(friday, time(13)), "nb")
    adviser.send(f"{named_day(friday, 'nb')} kl 13")
    adviser.expect("Jeg er ikke sikker på hva meldingen gjelder. Hva vil du gjøre?")
    adviser.expect(when)
    adviser.screenshot("which-1-asked-phone")
    adviser.click("Bestill samtale")
    adviser.expect(f"Ønsket tid: {when}.")
    adviser.screenshot("which-2-booking-phone")
    adviser.click("Avbryt")
    adviser.expect("Bestillingen er avbrutt.")
