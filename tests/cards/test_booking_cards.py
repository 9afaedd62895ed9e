"""The cards about a booking: receipt, counsellor's card, the adviser's list, and what is posted as text."""

import re
from dataclasses import replace

import pytest

from booking.change import Changed
from booking.duties import DUTIES, Duty, figures
from booking.legal_basis import LegalBasis
from booking.people import Person
from booking.routine import GroupMeetingRules, Routine, SessionRules, Weekday
from booking.session.book import confirm
from booking.session.cancel import cancel
from booking.session.session import ADVISER_REASONS, COUNSELLOR_REASONS, Booking, BookingStatus, CancelReason
from cards.catalogue import WRITTEN_LANGUAGES, texts
from cards.dates import NO_BREAK
from cards.menu import MENU
from cards.routine import answer_card, in_words, routine_card, routine_question_card
from cards.session.cancel import cancel_card, cancelled_by_adviser_text, cancelled_by_counsellor_card
from cards.session.counsellor import booking_card
from cards.session.mine import SHOWN, my_bookings_card
from cards.session.receipt import invitation_text, receipt_card
from tests.booking.examples import ADVISER, BOOKING_ID, DIRECTORY, DUF, NOW, TUESDAY, facts, under_6a
from tests.cards.as_read import as_read
from tests.cards.card_rules import breaches, of_type, shown_actions, verbs
from tests.cards.examples import EVERY, LONG_LINK, LONGEST_NAME, MEETING, after, booked, states
from tests.cards.fluent_source import messages, readings

t = texts()
FIGURES = figures(facts().routine, NOW.date())
ARTURO = DIRECTORY.counsellors[0]
EACH = pytest.mark.parametrize("booking", EVERY.values(), ids=EVERY)


@EACH
def test_a_receipt_holds_to_the_rules_of_cards(booking: Booking) -> None:
    card = receipt_card(t, booking, ARTURO)
    assert breaches(card, terminal=not booking.is_active) == []
    assert ARTURO.phone in str(card)
    assert "tirsdag 8. desember 2026 (uke 50) kl. 10.00" in as_read(card)


@EACH
def test_a_counsellors_card_holds_to_the_rules_of_cards(booking: Booking) -> None:
    assert breaches(booking_card(t, booking, NOW, note=t("stale-changed")), terminal=not booking.is_active) == []
    assert breaches(booking_card(t, booking, NOW, duf=DUF), shows_duf=True, terminal=not booking.is_active) == []


@EACH
def test_a_session_that_is_over_has_no_action_for_the_counsellor_but_sending_material(booking: Booking) -> None:
    card = booking_card(t, booking, NOW)
    if not booking.is_active:
        material = ["material.start"] if booking.status is BookingStatus.COMPLETED else []
        assert verbs(card) == [*material, MENU]
    else:
        assert len(shown_actions(card)) > 1


@EACH
def test_the_list_and_the_question_hold_to_the_rules_of_cards(booking: Booking) -> None:
    assert breaches(my_bookings_card(t, [booking] * 40, 3, "Avlyst", "Galt")) == []
    for reasons, counsellor in ((ADVISER_REASONS, ARTURO.name), (COUNSELLOR_REASONS, None)):
        question = cancel_card(t, booking, reasons, counsellor=counsellor, error="Velg", changed=True)
        assert breaches(question) == []


def test_every_booking_stands_on_one_screenful_of_the_list() -> None:
    bookings = [EVERY["with a meeting, 6A"].model_copy(update={"revision": n}) for n in range(SHOWN * 3 + 1)]
    seen = []
    for screen in range(4):
        card = my_bookings_card(t, bookings, screen)
        assert breaches(card) == []
        seen += [a["data"]["revision"] for a in shown_actions(card) if a.get("verb") == "cancel.start"]
    assert seen == list(range(len(bookings)))


def test_an_empty_list_leads_on_to_a_booking() -> None:
    card = my_bookings_card(t, [])
    assert breaches(card) == []
    assert "walk.start" in verbs(card)


def test_the_receipt_tells_the_advisers_own_duties() -> None:
    for basis, note in (("6A", "receipt-duty-notes-6a"), ("§ 11", "receipt-duty-notes-11")):
        card = str(receipt_card(t, EVERY[f"new, {basis}"], ARTURO))
        for key in ("receipt-duty-forward", "receipt-duty-no-talk", "receipt-duty-interpreter", note):
            assert t(key) in card


def test_the_receipt_says_how_it_is_with_the_link() -> None:
    cards = {name: str(receipt_card(t, booking, ARTURO)) for name, booking in states(under_6a()).items()}
    assert t("receipt-link-pending") in cards["new"]
    assert LONG_LINK in cards["with a meeting"]
    assert LONG_LINK not in cards["cancelled"]
    failed = t("receipt-link-failed", counsellor=ARTURO.name, phone=ARTURO.phone)
    assert failed in cards["without a meeting for good"]


def test_both_see_that_the_interpreter_is_ordered() -> None:
    ordered = EVERY["interpreter ordered, 6A"]
    for card in (receipt_card(t, ordered, ARTURO), booking_card(t, ordered, NOW), my_bookings_card(t, [ordered])):
        assert t("interpreter-ordered", day="23. november 2026") in str(card)


def test_the_counsellor_is_told_which_conditions_were_met() -> None:
    card = str(booking_card(t, EVERY["new, § 11"], NOW))
    assert t("counsellor-condition-notice", days=15) in card
    assert t("counsellor-condition-deadline", deadline="15. januar 2027") in card
    assert t("counsellor-condition-mapped") in card
    assert t("counsellor-condition-meeting-adviser") in str(booking_card(t, EVERY["new, 6A"], NOW))


def test_the_counsellor_is_told_whether_attendance_is_recorded_or_vouched_for() -> None:
    recorded = confirm(
        under_6a(attended_meeting=False), replace(facts(), attendance_recorded=True), ADVISER, BOOKING_ID
    )
    assert isinstance(recorded, Changed)
    card = str(booking_card(t, recorded.subject, NOW))
    assert t("counsellor-condition-meeting-record") in card
    assert t("counsellor-condition-meeting-adviser") not in card


def test_the_number_is_offered_only_where_there_is_one() -> None:
    without = booked(under_6a(duf=None))
    assert "counsellor.show-duf" not in verbs(booking_card(t, without, NOW))
    assert "counsellor.show-duf" in verbs(booking_card(t, EVERY["new, 6A"], NOW))
    assert "counsellor.hide-duf" in verbs(booking_card(t, EVERY["new, 6A"], NOW, duf=DUF))


def test_a_session_without_interpreter_has_none_to_order() -> None:
    assert "counsellor.interpreter" not in verbs(booking_card(t, booked(under_6a(language="no")), NOW))


def test_the_invitation_identifies_nobody() -> None:
    booking = EVERY["with a meeting, 6A"]
    assert booking.teams
    text = invitation_text(t, booking.slot, booking.teams)
    assert "tirsdag 8. desember 2026 (uke 50) kl. 10.00" in text
    assert NO_BREAK not in text  # an SMS with one takes twice the room
    assert LONG_LINK in text
    assert "123 456 789 012" in text and "aB3cD4" in text
    for secret in (DUF, booking.adviser.name, LONGEST_NAME.strip(), "Larvik", "ukrainsk", "flyktning", ARTURO.name):
        assert secret.lower() not in text.lower()


def test_the_invitation_leaves_out_a_code_that_could_not_be_read() -> None:
    assert "passord" not in invitation_text(t, TUESDAY, replace(MEETING, passcode=None))


def test_a_cancellation_names_who_did_it_and_reminds_of_the_interpreter() -> None:
    cancelled = EVERY["cancelled, 6A"]
    assert LONGEST_NAME in cancelled_by_adviser_text(t, cancelled)
    assert "tolken" not in cancelled_by_adviser_text(t, cancelled)
    ordered = cancelled.model_copy(update={"interpreter": EVERY["interpreter ordered, 6A"].interpreter})
    assert cancelled_by_adviser_text(t, ordered).endswith("Husk å avbestille tolken.")


def test_both_sides_see_the_reason_of_a_cancellation() -> None:
    cancelled = EVERY["cancelled, 6A"]
    told = cancelled_by_counsellor_card(t, cancelled)
    assert breaches(told) == []
    assert "walk.start" in verbs(told)
    for shown in (
        receipt_card(t, cancelled, ARTURO),
        booking_card(t, cancelled, NOW),
        told,
        cancelled_by_adviser_text(t, cancelled),
    ):
        assert t("reason-illness") in str(shown)


def test_a_cancellation_by_somebody_without_a_name_still_reads_well() -> None:
    nameless = Person(ADVISER.tenant_id, ADVISER.aad_object_id)
    text = cancelled_by_adviser_text(t, after(cancel(booked(under_6a(), nameless), nameless, CancelReason.OTHER, NOW)))
    assert t("somebody-adviser") in text
    assert not re.search(r"  | :", text)


@pytest.mark.parametrize(
    ("language", "weekdays", "length"),
    [
        ("nb", "mandager, onsdager og torsdager", "2 timer og 30 minutter"),
        ("nn", "måndagar, onsdagar og torsdagar", "2 timar og 30 minutt"),
        ("en", "Mondays, Wednesdays and Thursdays", "2 hours and 30 minutes"),
    ],
)
def test_the_routine_follows_the_figures_that_the_centre_has_set(language: str, weekdays: str, length: str) -> None:
    session = SessionRules(weekdays=(Weekday.THURSDAY, Weekday.MONDAY, Weekday.WEDNESDAY))
    own = figures(Routine(session=session, group_meeting=GroupMeetingRules(minutes=150)), NOW.date())
    card = str(routine_card(texts(language), LegalBasis.COLLECTIVE_PROTECTION, own))
    assert weekdays in card
    assert length in card


@pytest.mark.parametrize("language", WRITTEN_LANGUAGES)
def test_no_text_holds_a_figure_that_the_centre_sets(language: str) -> None:
    """The session's weekdays, the notice, the deadline and how long a meeting lasts are in `routine.toml`."""
    fixed = re.compile(
        r"(?:ti|ty)rsdag|tysdag|fredag|tuesday|friday|(?:to|two|2) (?:uker|veker|weeks)|14 da|fourteen|fjorten"
        r"|tremåne|(?:tre|three|3)[ -](?:måne|month|time|hour)",
        re.IGNORECASE,
    )
    # The first is chosen where the notice is fourteen days, and the others name the days that are set.
    own = {"walk-time-notice", "weekdays-tuesday", "weekdays-friday"}
    found = {key for key, one in messages(language).items() if fixed.search(" ".join(readings(one)))}
    assert {key for key in found - own if not key.startswith("holiday-")} == set()


@pytest.mark.parametrize("basis", LegalBasis)
def test_the_routine_is_a_readable_card(basis: LegalBasis) -> None:
    card = routine_card(t, basis, FIGURES)
    assert breaches(card) == []
    assert {t("routine-before"), t("routine-during"), t("routine-after")} <= {
        block["text"] for block in of_type(card, "TextBlock")
    }
    assert breaches(routine_question_card(t)) == []


def test_only_under_6a_does_the_routine_say_that_there_is_no_deadline_and_no_note() -> None:
    protected, ordinary = (str(routine_card(t, basis, FIGURES)) for basis in LegalBasis)
    for key in ("duty-no-deadline", "duty-no-note", "duty-group-meeting"):
        assert t(key, **in_words(t, FIGURES)) in protected and t(key, **in_words(t, FIGURES)) not in ordinary
    for key in ("duty-within-deadline", "duty-write-note", "duty-map-competence"):
        assert t(key, **in_words(t, FIGURES)) in ordinary and t(key, **in_words(t, FIGURES)) not in protected


@pytest.mark.parametrize("duty", DUTIES, ids=lambda duty: duty.key)
def test_an_answer_cites_its_point(duty: Duty) -> None:
    card = answer_card(t, [duty], FIGURES)
    assert breaches(card) == []
    assert str(duty.citation) in str(card)
