"""The cards of exceptions and of the waiting list in every status: sound, without the number, and quiet when closed."""

from uuid import UUID

import pytest

from booking.exception_request.request import ExceptionStatus, InterpreterReason
from booking.rules import RULES, Severity
from booking.waiting.entry import WaitingStatus
from cards.catalogue import texts
from cards.elements import Card
from cards.exception_request.answering import (
    adviser_exception_card,
    counsellor_exception_card,
    decline_card,
    grant_near_card,
    propose_card,
)
from cards.waiting.card import waiting_card
from tests.booking import test_exception_request as asking
from tests.booking import test_waiting as waiting
from tests.booking.examples import DIRECTORY
from tests.cards.card_rules import breaches, verbs

T = texts()
ARTURO, GORIL = DIRECTORY.counsellors
SOFT = tuple(rule.code for rule in RULES if rule.severity is not Severity.HARD)


@pytest.mark.parametrize("status", ExceptionStatus, ids=str)
def test_both_cards_of_a_request_are_sound_and_a_closed_one_has_no_way_to_change_it(status: ExceptionStatus) -> None:
    asked = asking.in_status(status)
    for_adviser = adviser_exception_card(T, asked, ARTURO, None, "En merknad.")
    for_counsellor = counsellor_exception_card(T, asked, SOFT, "En merknad.")
    for card in (for_adviser, for_counsellor):
        assert breaches(card) == []
        assert any(verb.startswith("exception.") for verb in verbs(card)) == asked.is_open


def test_the_substitute_or_whom_to_call_is_named() -> None:
    asked = asking.sent().subject.model_copy(update={"overdue_since": asking.OVERDUE})
    assert "Ring Arturo Hernandez på 959 71 963" in str(adviser_exception_card(T, asked, ARTURO, None))
    with_stand_in = str(adviser_exception_card(T, asked, ARTURO, GORIL))
    assert "Gøril Erikstad (tlf. 468 42 570) er vikar" in with_stand_in


def test_every_wish_can_be_granted_and_no_card_has_more_than_six_buttons() -> None:
    third = asking.Slot(asking.THURSDAY.day, asking.WEDNESDAY.start)
    asked = asking.sent(None, asking.WEDNESDAY, asking.THURSDAY, third).subject
    card = counsellor_exception_card(T, asked, SOFT)
    assert breaches(card) == []
    assert verbs(card).count("exception.grant") == 3


@pytest.mark.parametrize(
    "card",
    [
        propose_card(T, asking.sent().subject),
        propose_card(T, asking.sent().subject, "2026-12-04", "10:00", InterpreterReason.REMOTE.value, ["Feil."]),
        grant_near_card(T, asking.sent().subject, asking.WEDNESDAY),
        decline_card(T, asking.sent().subject),
        decline_card(T, asking.sent().subject, missing=True),
    ],
    ids=["propose", "propose again", "near", "decline", "decline again"],
)
def test_each_form_of_the_counsellor_is_sound(card: Card) -> None:
    assert breaches(card) == []


@pytest.mark.parametrize("status", WaitingStatus, ids=str)
def test_the_card_of_the_waiting_list_is_sound_in_every_status(status: WaitingStatus) -> None:
    entry = waiting.in_status(status)
    card = waiting_card(T, entry, ARTURO, "En merknad.")
    assert breaches(card) == []
    assert ("waiting.leave" in verbs(card)) == entry.is_on_the_list
    assert ("waiting.take" in verbs(card)) == entry.is_holding
    assert ("walk.start" in verbs(card)) == (status in (WaitingStatus.LEFT, WaitingStatus.EXPIRED))
    assert entry.id != UUID(int=0)


def test_too_late_is_said_of_the_deadline_and_not_of_the_end_of_the_list() -> None:
    entry = waiting.in_status(WaitingStatus.EXPIRED)
    of_the_list = entry.model_copy(update={"deadline": None})
    of_the_deadline = entry.model_copy(update={"deadline": entry.leave_after})
    assert "for sent" not in str(waiting_card(T, of_the_list, ARTURO))
    assert "for sent" in str(waiting_card(T, of_the_deadline, ARTURO))
