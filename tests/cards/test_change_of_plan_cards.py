"""The cards and texts of a changed plan, and of reminders."""

from datetime import time, timedelta

import pytest

from booking.calendar.free_times import offer
from booking.ports import Span
from booking.routine import Routine, SessionRules, Weekday
from booking.rules import RULE_BY_CODE
from booking.session.session import Booking, BookingStatus
from cards.calendar.week import back_to_week
from cards.catalogue import WRITTEN_LANGUAGES, texts
from cards.session.counsellor import booking_card
from cards.session.facts import interpreter_line
from cards.session.move import move_check_card, moved_text_for_adviser, moved_text_for_counsellor
from cards.session.outcome import no_show_card, no_show_question_card, outcome_question_card
from cards.session.receipt import receipt_card
from cards.session.reminders import (
    adviser_evening_text,
    counsellor_evening_text,
    forward_text,
    interpreter_text,
    note_card,
)
from dialogs.session.move import Moving, show
from dialogs.steps import FieldError
from tests.booking.examples import DIRECTORY, DUF, NOW, facts, under_6a, under_11
from tests.cards.as_read import as_read
from tests.cards.card_rules import breaches, verbs
from tests.cards.examples import EVERY, FRIDAY, LONG_LINK, moved

t = texts()
ARTURO = DIRECTORY.counsellors[0]
EACH = pytest.mark.parametrize("booking", EVERY.values(), ids=EVERY)
BOTH = pytest.mark.parametrize("booking", [moved(under_6a()), moved(under_11())], ids=["6A", "§ 11"])
FULL = Routine(
    session=SessionRules(every_minutes=15, minutes=15, opens=time(8), closes=time(18), weekdays=tuple(Weekday))
)


@EACH
def test_the_pages_of_a_move_hold_to_the_rules_of_cards(booking: Booking) -> None:
    assert breaches(move_check_card(t, booking, FRIDAY, ARTURO, changed=True)) == []
    for routine in (Routine(), FULL):
        given = facts(routine=routine)
        assert len(offer(booking.request, given).days) > 1
        for screen in (0, 1, 999):
            page = show(t, Moving(booking.request, screen=screen), booking, ARTURO, given, calendar_read=False)
            assert breaches(page) == []
            assert "move.pick" in verbs(page)


@pytest.mark.parametrize("rule", RULE_BY_CODE.values(), ids=RULE_BY_CODE)
def test_each_rule_that_stops_a_move_is_said_in_words(rule: object) -> None:
    key = getattr(rule, "message", "")
    error = FieldError(field="slot", key=key, arguments={"youngest": 18, "oldest": 55})
    booking = EVERY["with a meeting, 6A"]
    page = show(t, Moving(booking.request, errors=(error,)), booking, ARTURO, facts())
    arguments = {"youngest": 18, "oldest": 55, "counsellor": ARTURO.name, "phone": ARTURO.phone}
    assert f"⚠ {t(key, **arguments)}" in str(page)


@BOTH
def test_a_moved_session_is_shown_as_moved_to_both(booking: Booking) -> None:
    receipt = receipt_card(t, booking, ARTURO)
    assert breaches(receipt) == []
    assert t("receipt-title-moved") in str(receipt)
    card = booking_card(t, booking, booking.arranged_at)
    assert breaches(card) == []
    assert t("counsellor-condition-notice-moved", days=18) in str(card)
    assert interpreter_line(t, booking)[1] == t("interpreter-to-order-again")


@BOTH
def test_both_are_told_from_when_to_when(booking: Booking) -> None:
    for text in (moved_text_for_adviser(t, booking), moved_text_for_counsellor(t, booking)):
        assert "tirsdag 8. desember 2026 (uke 50) kl. 10.00" in as_read(text)
        assert "fredag 11. desember 2026 (uke 50) kl. 13.00" in as_read(text)
    assert t("moved-interpreter-again") in moved_text_for_counsellor(t, booking)


def test_one_whose_meeting_was_made_by_hand_moves_it_by_hand() -> None:
    booking = moved(under_6a()).model_copy(update={"teams": None, "teams_problem": "ErrorInvalidUser"})
    assert t("moved-own-meeting") in moved_text_for_counsellor(t, booking)


@EACH
def test_the_counsellors_buttons_follow_the_session(booking: Booking) -> None:
    if not booking.is_active:
        return
    start, end = booking.span.start, booking.span.end
    before = set(verbs(booking_card(t, booking, start - timedelta(seconds=1))))
    during = set(verbs(booking_card(t, booking, start)))
    after = set(verbs(booking_card(t, booking, end)))
    assert {"move.start", "cancel.start"} <= before and not before & {"outcome.ask", "outcome.completed"}
    assert "outcome.ask" in during and not during & {"move.start", "cancel.start", "outcome.completed"}
    assert {"outcome.ask", "outcome.completed"} <= after
    for now in (start, end):
        assert breaches(booking_card(t, booking, now)) == []


def test_only_what_is_ahead_and_not_looked_up_is_called_new() -> None:
    booking = EVERY["new, 6A"]
    start = booking.span.start
    back = back_to_week(t, booking.slot.day)
    assert t("counsellor-title") in str(booking_card(t, booking, start - timedelta(seconds=1)))
    for card in (booking_card(t, booking, start), booking_card(t, booking, start - timedelta(days=1), back=back)):
        assert t("counsellor-title-booked") in str(card) and t("counsellor-title") not in str(card)


def test_what_is_over_does_not_say_that_the_interpreter_is_yet_to_be_ordered() -> None:
    booking = EVERY["completed, 6A"].model_copy(update={"interpreter": EVERY["new, 6A"].interpreter})
    assert interpreter_line(t, booking)[1] == t("interpreter-was-not-ordered")


def test_the_counsellor_sees_that_the_adviser_has_been_told_of_a_no_show() -> None:
    booking = EVERY["completed, 6A"].model_copy(update={"status": BookingStatus.NO_SHOW})
    assert t("counsellor-no-show-told") in str(booking_card(t, booking, booking.span.end))


@EACH
def test_questions_and_messages_hold_to_the_rules_of_cards(booking: Booking) -> None:
    for card in (
        outcome_question_card(t, booking, booking.span.end),
        no_show_question_card(t, booking),
        no_show_card(t, booking),
        note_card(t, booking),
    ):
        assert breaches(card) == []


@EACH
def test_no_message_holds_a_number_or_more_than_it_needs(booking: Booking) -> None:
    for text in (
        forward_text(t, booking),
        adviser_evening_text(t, booking),
        counsellor_evening_text(t, booking),
        interpreter_text(t, booking),
    ):
        assert DUF not in text
        assert "tirsdag 8. desember 2026 (uke 50) kl. 10.00" in as_read(text)
        assert "i morgen" not in text


def test_the_note_is_asked_for_under_11_and_its_absence_explained_under_34() -> None:
    ends = EVERY["new, 6A"].span.end
    protected, ordinary = (outcome_question_card(t, EVERY[f"new, {basis}"], ends) for basis in ("6A", "§ 11"))
    assert "rutinen pkt. 3" in str(protected) and t("counsellor-note-11") not in str(protected)
    assert t("counsellor-note-11") in str(ordinary)
    completed = booking_card(t, EVERY["completed, 6A"], ends)
    assert "rutinen pkt. 3" in str(completed)


def test_the_reminder_says_how_it_is_with_the_link_and_the_interpreter() -> None:
    made, new = EVERY["with a meeting, 6A"], EVERY["new, 6A"]
    assert t("remind-interpreter-missing") in counsellor_evening_text(t, made)
    assert LONG_LINK in counsellor_evening_text(t, made)
    assert t("remind-interpreter-missing") not in counsellor_evening_text(t, EVERY["interpreter ordered, 6A"])
    assert "ikke noen Teams-lenke" in forward_text(t, new)
    assert "Her er meldingen" in forward_text(t, made)


def test_who_meets_on_site_is_reminded_of_the_place_and_of_no_link() -> None:
    made = EVERY["with a meeting, 6A"]
    request = made.request.model_copy(update={"place": "Kommunens lokaler"})
    on_site = made.model_copy(update={"request": request})
    evening = (adviser_evening_text(t, on_site), counsellor_evening_text(t, on_site))
    assert all("Kommunens lokaler" in text for text in evening)
    assert not any("lenke" in text or LONG_LINK in text for text in (*evening, forward_text(t, on_site)))


@pytest.mark.parametrize("language", WRITTEN_LANGUAGES)
@pytest.mark.parametrize("name", ["with a meeting, 6A", "with a meeting, § 11"])
def test_where_no_time_is_left_a_counsellor_has_nobody_to_call(language: str, name: str) -> None:
    booking, t = EVERY[name], texts(language)
    everything = (Span(NOW, NOW + timedelta(days=400)),)
    request = booking.request.model_copy(update={"duf": DUF})
    pages = [
        show(t, Moving(request), booking, ARTURO, facts(taken=everything), for_counsellor=counsellor)
        for counsellor in (True, False)
    ]
    assert [ARTURO.phone in str(page) for page in pages] == [False, True]
    assert all(breaches(page) == [] for page in pages)
