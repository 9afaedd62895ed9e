"""A booking's life: every change that is legal, every one that is not, and what each sets going."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pytest

from booking.calendar.wall_time import Slot, span
from booking.change import Blocked, Changed, Refused
from booking.effects import Effect, EffectKind, Lane
from booking.legal_basis import LegalBasis
from booking.people import Person
from booking.ports import TeamsMeeting
from booking.session.book import confirm
from booking.session.cancel import cancel
from booking.session.interpreter import order_interpreter
from booking.session.refusal import Refusal
from booking.session.request import SessionRequest
from booking.session.session import Booking, BookingStatus, CancelReason, InterpreterStatus
from booking.teams_meeting import keep_event, keep_teams, note_teams_late, note_teams_problem
from tests.booking.examples import (
    ADVISER,
    ARTURO,
    BOOKING_ID,
    COUNSELLOR,
    DUF,
    NOW,
    STRANGER,
    TUESDAY,
    facts,
    under_6a,
    under_11,
)

MEETING = TeamsMeeting(event_id="event-1", join_url="https://example.org/join")
OTHER = CancelReason.OTHER
LATER = NOW + timedelta(hours=1)
BEGINS = datetime(2026, 12, 8, 9, tzinfo=UTC)  # ten o'clock in Oslo


def booked(request: SessionRequest | None = None) -> Changed[Booking]:
    change = confirm(request or under_6a(), facts(), ADVISER, BOOKING_ID)
    assert isinstance(change, Changed)
    return change


def with_meeting() -> Booking:
    return keep_teams(booked().subject, MEETING).subject


def cancelled(booking: Booking | None = None) -> Booking:
    change = cancel(booking or booked().subject, ADVISER, OTHER, LATER)
    assert isinstance(change, Changed)
    return change.subject


def kinds(change: Changed) -> list[EffectKind]:
    """What is to be done at once; what is planned ahead has its own tests."""
    return [effect.kind for effect in change.effects if effect.due is None]


def test_a_confirmed_booking_holds_what_was_asked_and_by_what_it_was_judged() -> None:
    change = booked(under_11())
    booking = change.subject
    assert change.event == "booked"
    assert (booking.id, booking.revision, booking.status) == (BOOKING_ID, 1, BookingStatus.BOOKED)
    assert (booking.slot, booking.minutes, booking.counsellor_id, booking.adviser) == (TUESDAY, 60, ARTURO, ADVISER)
    assert (booking.booked_at, booking.deadline) == (NOW, date(2027, 1, 15))
    assert booking.judgment.allows
    assert booking.span == span(TUESDAY, 60)


def test_a_confirmed_booking_makes_a_meeting_and_tells_the_counsellor() -> None:
    assert kinds(booked()) == [EffectKind.MAKE_TEAMS_MEETING, EffectKind.COUNSELLOR_CARD]


def test_a_booking_under_6a_has_no_deadline_on_record() -> None:
    assert booked(under_6a(settled_on=date(2026, 10, 15))).subject.deadline is None


@pytest.mark.parametrize(
    ("language", "status"), [("uk", InterpreterStatus.TO_ORDER), ("no", InterpreterStatus.NOT_NEEDED)]
)
def test_an_interpreter_is_to_be_ordered_unless_norwegian_is_chosen(language: str, status: InterpreterStatus) -> None:
    assert booked(under_6a(language=language)).subject.interpreter.status is status


@pytest.mark.parametrize("basis", list(LegalBasis))
def test_the_duf_number_is_nowhere_in_the_booking_its_judgment_or_its_effects(basis: LegalBasis) -> None:
    change = booked(under_6a() if basis is LegalBasis.COLLECTIVE_PROTECTION else under_11())
    assert change.subject.duf_given
    assert change.subject.request.duf is None
    everything = change.subject.model_dump_json() + repr(change) + str(change.effects)
    assert DUF not in everything
    assert DUF[4:] not in everything


def test_a_request_does_not_print_its_duf_number() -> None:
    assert DUF not in repr(under_6a())
    assert DUF not in str(under_6a())
    assert under_6a().duf == DUF


def test_a_booking_without_duf_says_so() -> None:
    assert not booked(under_6a(duf=None)).subject.duf_given


@pytest.mark.parametrize(
    "request_",
    [
        SessionRequest(),
        under_6a(basis=None),
        under_6a(slot=None),
        under_6a(language=None),
        under_6a(municipality="Skien"),
        under_6a(attended_meeting=False),
        under_6a(slot=Slot(date(2026, 12, 9), time(10))),
        under_6a(slot=Slot(date(2026, 12, 4), time(10))),
        under_11(duf=None),
        under_11(settled_on=date(2026, 8, 1)),
    ],
    ids=["empty", "basis", "slot", "language", "municipality", "meeting", "weekday", "notice", "duf", "deadline"],
)
def test_what_the_rules_block_is_not_booked(request_: SessionRequest) -> None:
    change = confirm(request_, facts(), ADVISER, BOOKING_ID)
    assert isinstance(change, Blocked)
    assert change.judgment.blocking()


def test_a_time_offered_yesterday_is_judged_again_today() -> None:
    request = under_6a(slot=TUESDAY)
    in_time = datetime(2026, 11, 24, 22, 59, tzinfo=UTC)
    assert isinstance(confirm(request, facts(in_time), ADVISER, BOOKING_ID), Changed)
    change = confirm(request, facts(in_time + timedelta(minutes=1)), ADVISER, BOOKING_ID)
    assert isinstance(change, Blocked)
    assert [v.code for v in change.judgment.blocking()] == ["R20"]


def test_a_time_taken_meanwhile_is_not_booked() -> None:
    change = confirm(under_6a(), facts(taken=(span(TUESDAY, 60),)), ADVISER, BOOKING_ID)
    assert isinstance(change, Blocked)
    assert [v.code for v in change.judgment.blocking()] == ["R25"]


def test_a_meeting_that_is_made_is_shown_to_both_and_sent_on() -> None:
    change = keep_teams(booked().subject, MEETING)
    assert change.subject.teams == MEETING
    assert (change.subject.revision, change.event) == (2, "teams-made")
    assert kinds(change) == [EffectKind.ADVISER_CARD, EffectKind.ADVISER_INVITATION, EffectKind.COUNSELLOR_CARD]


def test_a_meeting_made_after_the_cancellation_is_cancelled_and_not_sent_on() -> None:
    change = keep_teams(cancelled(), MEETING)
    assert change.subject.teams == MEETING
    assert not change.subject.is_active
    assert (kinds(change), change.event) == ([EffectKind.CANCEL_TEAMS_MEETING], "teams-made-too-late")


def test_an_event_without_a_meeting_is_kept_once_and_let_go_when_the_meeting_comes() -> None:
    kept = keep_event(booked().subject, "event")
    assert kept is not None
    assert (kept.subject.in_calendar, kept.subject.teams) == ("event", None)
    assert kinds(kept) == [EffectKind.ADVISER_CARD, EffectKind.COUNSELLOR_CARD]
    assert keep_event(kept.subject, "event") is None
    made = keep_teams(kept.subject, MEETING).subject
    assert (made.event_id, made.in_calendar) == (None, MEETING.event_id)


def test_an_event_without_a_meeting_is_cancelled_with_the_session() -> None:
    kept = keep_event(booked().subject, "event")
    assert kept is not None
    gone = cancel(kept.subject, ADVISER, CancelReason.OTHER, NOW)
    assert isinstance(gone, Changed)
    assert EffectKind.CANCEL_TEAMS_MEETING in kinds(gone)
    unheard = keep_event(cancelled(), "event")
    assert unheard is not None
    assert kinds(unheard) == [EffectKind.CANCEL_TEAMS_MEETING]


def test_a_meeting_problem_is_shown_to_both_until_the_meeting_is_made() -> None:
    noted = note_teams_problem(booked().subject, "mailbox-missing")
    assert noted.subject.teams_problem == "mailbox-missing"
    assert kinds(noted) == [EffectKind.ADVISER_CARD, EffectKind.COUNSELLOR_CARD]
    assert keep_teams(noted.subject, MEETING).subject.teams_problem is None


def test_whether_the_meeting_was_made_is_looked_at_after_a_quarter_of_an_hour() -> None:
    (watch,) = (effect for effect in booked().effects if effect.kind is EffectKind.TEAMS_MEETING_LATE)
    assert (watch.due, watch.lane) == (NOW + timedelta(minutes=15), Lane.REMINDER)


def test_a_late_meeting_is_shown_to_both_until_it_is_made() -> None:
    noted = note_teams_late(booked().subject)
    assert noted is not None
    assert noted.subject.teams_late
    assert kinds(noted) == [EffectKind.ADVISER_CARD, EffectKind.COUNSELLOR_CARD]
    assert not keep_teams(noted.subject, MEETING).subject.teams_late


@pytest.mark.parametrize(
    "booking",
    [
        with_meeting(),
        cancelled(),
        note_teams_problem(booked().subject, "gone").subject,
        booked().subject.model_copy(update={"teams_late": True}),
    ],
    ids=["made", "cancelled", "given up", "known already"],
)
def test_what_is_not_waited_for_is_not_late(booking: Booking) -> None:
    assert note_teams_late(booking) is None


@pytest.mark.parametrize(
    ("by", "told"),
    [(ADVISER, EffectKind.COUNSELLOR_CANCELLED), (COUNSELLOR, EffectKind.ADVISER_CANCELLED)],
    ids=["adviser", "counsellor"],
)
def test_adviser_and_counsellor_may_cancel_and_the_other_is_told(by: Person, told: EffectKind) -> None:
    change = cancel(with_meeting(), by, OTHER, LATER)
    assert isinstance(change, Changed)
    assert change.event == "cancelled"
    assert not change.subject.is_active
    assert change.subject.cancellation is not None
    assert (change.subject.cancellation.by, change.subject.cancellation.at) == (by, LATER)
    assert kinds(change) == [
        EffectKind.ADVISER_CARD,
        EffectKind.COUNSELLOR_CARD,
        told,
        EffectKind.CANCEL_TEAMS_MEETING,
        EffectKind.WAITING_LOOK,
    ]


def test_a_booking_without_a_meeting_has_none_to_cancel() -> None:
    change = cancel(booked().subject, ADVISER, OTHER, LATER)
    assert isinstance(change, Changed)
    assert EffectKind.CANCEL_TEAMS_MEETING not in kinds(change)


@pytest.mark.parametrize(
    "stranger",
    [STRANGER, Person("dddddddd-0000-4000-8000-000000000000", ADVISER.aad_object_id)],
    ids=["colleague", "same-id-in-another-tenant"],
)
def test_nobody_else_may_cancel_and_nobody_else_learns_how_it_stands(stranger: Person) -> None:
    assert cancel(booked().subject, stranger, OTHER, LATER) == Refused(Refusal.NOT_YOURS)
    assert cancel(cancelled(), stranger, OTHER, LATER) == Refused(Refusal.NOT_YOURS)


def test_a_cancelled_booking_is_not_cancelled_again() -> None:
    assert cancel(cancelled(), ADVISER, OTHER, LATER) == Refused(Refusal.ALREADY_CANCELLED)


def test_a_session_can_be_cancelled_until_it_begins() -> None:
    booking = booked().subject
    assert isinstance(cancel(booking, ADVISER, OTHER, BEGINS - timedelta(seconds=1)), Changed)
    assert cancel(booking, ADVISER, OTHER, BEGINS) == Refused(Refusal.HAS_BEGUN)
    assert cancel(booking, ADVISER, OTHER, BEGINS + timedelta(days=1)) == Refused(Refusal.HAS_BEGUN)


def test_the_counsellor_marks_the_interpreter_ordered_for_both_to_see() -> None:
    change = order_interpreter(booked().subject, COUNSELLOR, LATER)
    assert isinstance(change, Changed)
    interpreter = change.subject.interpreter
    assert (interpreter.status, interpreter.by, interpreter.at) == (InterpreterStatus.ORDERED, COUNSELLOR, LATER)
    assert (kinds(change), change.event) == (
        [EffectKind.ADVISER_CARD, EffectKind.COUNSELLOR_CARD],
        "interpreter-ordered",
    )


def test_an_interpreter_is_ordered_once_by_the_counsellor_and_only_where_needed() -> None:
    booking = booked().subject
    ordered = order_interpreter(booking, COUNSELLOR, LATER)
    assert isinstance(ordered, Changed)
    assert order_interpreter(ordered.subject, COUNSELLOR, LATER) == Refused(Refusal.ALREADY_ORDERED)
    assert order_interpreter(cancelled(), COUNSELLOR, LATER) == Refused(Refusal.ALREADY_CANCELLED)
    assert order_interpreter(booking, ADVISER, LATER) == Refused(Refusal.NOT_YOURS)
    without = booked(under_6a(language="no")).subject
    assert order_interpreter(without, COUNSELLOR, LATER) == Refused(Refusal.NO_INTERPRETER_NEEDED)


def test_each_change_is_one_revision_and_its_effects_carry_it() -> None:
    first = booked()
    second = keep_teams(first.subject, MEETING)
    third = order_interpreter(second.subject, COUNSELLOR, LATER)
    assert isinstance(third, Changed)
    fourth = cancel(third.subject, ADVISER, OTHER, LATER)
    assert isinstance(fourth, Changed)
    for number, change in enumerate((first, second, third, fourth), start=1):
        assert change.subject.revision == number
        assert {(e.subject_id, e.revision) for e in change.effects if e.kind is not EffectKind.WAITING_LOOK} == {
            (BOOKING_ID, number)
        }


def test_a_change_leaves_the_booking_before_it_untouched() -> None:
    before = booked().subject
    kept = before.model_copy()
    cancel(before, ADVISER, OTHER, LATER)
    assert before == kept


def test_a_stored_booking_is_read_back_as_it_was() -> None:
    ordered = order_interpreter(with_meeting(), COUNSELLOR, LATER)
    assert isinstance(ordered, Changed)
    for booking in (booked().subject, booked(under_11()).subject, ordered.subject, cancelled(with_meeting())):
        assert Booking.model_validate_json(booking.model_dump_json()) == booking


OTHERS = ("group", "exception", "waiting", "hand-over", "cancel-former", "former")
"""What is not about a booking."""


def test_every_effect_is_in_the_lane_of_whoever_it_reaches() -> None:
    lanes = {kind: Effect(kind, UUID(int=0), 1).lane for kind in EffectKind if not kind.value.startswith(OTHERS)}
    ahead = {effect.kind for basis in (under_6a(), under_11()) for effect in booked(basis).effects if effect.due}
    ahead |= {EffectKind.STAND_IN_BEGINS, EffectKind.STAND_IN_RELIEVED, EffectKind.ABSENT_BACK}
    assert {kind for kind, lane in lanes.items() if lane is Lane.REMINDER} == ahead
    for kind in lanes.keys() - ahead:
        own = {"adviser": Lane.ADVISER, "counsellor": Lane.COUNSELLOR, "former": Lane.FORMER, "guest": Lane.GUEST}
        reaches, *_, about = kind.value.split("-")
        said = Lane.ALARM if about == "undelivered" else own.get(reaches, Lane.TEAMS_MEETING)
        assert lanes[kind] is said
