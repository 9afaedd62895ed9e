"""When people are reminded: working days, the two clock changes, Easter and week 53, on the Oslo wall clock."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from pydantic import ValidationError

from booking.calendar.wall_time import Slot, to_oslo
from booking.change import Changed
from booking.effects import EffectKind
from booking.legal_basis import LegalBasis
from booking.routine import Reminders, Routine
from booking.session.book import confirm
from booking.session.cancel import cancel
from booking.session.reminders import planned, still_holds
from booking.session.session import Booking, CancelReason
from tests.booking.examples import ADVISER, BOOKING_ID, NOW, TUESDAY, facts, under_6a, under_11

FORWARD, INTERPRETER = EffectKind.ADVISER_FORWARD_REMINDER, EffectKind.COUNSELLOR_INTERPRETER_REMINDER
ADVISER_EVENING, COUNSELLOR_EVENING = EffectKind.ADVISER_EVENING_REMINDER, EffectKind.COUNSELLOR_EVENING_REMINDER
BEGINS, QUESTION = EffectKind.COUNSELLOR_SESSION_BEGINS, EffectKind.COUNSELLOR_OUTCOME_QUESTION
NOTE = EffectKind.COUNSELLOR_NOTE_REMINDER
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)


def a_booking(slot: Slot = TUESDAY, basis: LegalBasis = LegalBasis.ORDINARY, language: str = "ti") -> Booking:
    request = under_11(language=language) if basis is LegalBasis.ORDINARY else under_6a(language=language)
    change = confirm(request, facts(), ADVISER, BOOKING_ID)
    assert isinstance(change, Changed)
    return change.subject.model_copy(update={"slot": slot})


def plan(booking: Booking, now: datetime = LONG_AGO, routine: Routine | None = None) -> dict[EffectKind, str]:
    """Kind -> Oslo wall time."""
    effects = planned(booking, routine or Routine(), now)
    assert all(effect.due and effect.about == str(booking.slot) for effect in effects)
    return {effect.kind: f"{to_oslo(effect.due):%Y-%m-%d %H:%M}" for effect in effects if effect.due}


def test_an_ordinary_week() -> None:
    assert plan(a_booking()) == {
        INTERPRETER: "2026-12-01 09:00",
        FORWARD: "2026-12-03 09:00",
        ADVISER_EVENING: "2026-12-07 18:00",
        COUNSELLOR_EVENING: "2026-12-07 18:00",
        BEGINS: "2026-12-08 10:00",
        QUESTION: "2026-12-08 11:00",
        NOTE: "2026-12-09 09:00",
    }


def test_they_are_planned_earliest_first() -> None:
    due = [effect.due for effect in planned(a_booking(), Routine(), LONG_AGO) if effect.due]
    assert due == sorted(due)


def test_there_is_no_note_to_remind_of_under_34() -> None:
    assert NOTE not in plan(a_booking(basis=LegalBasis.COLLECTIVE_PROTECTION))


def test_nobody_is_reminded_of_an_interpreter_that_is_not_needed() -> None:
    assert INTERPRETER not in plan(a_booking(language="no"))


@pytest.mark.parametrize(
    ("slot", "kind", "expected"),
    [
        # Easter 2027: closed from Maundy Thursday 25 March to Monday 29 March.
        ("2027-03-30T10:00", FORWARD, "2027-03-22 09:00"),
        ("2027-03-30T10:00", ADVISER_EVENING, "2027-03-29 18:00"),
        ("2027-04-02T10:00", FORWARD, "2027-03-30 09:00"),
        ("2027-04-02T10:00", INTERPRETER, "2027-03-24 09:00"),  # seven days before is Good Friday
        ("2027-03-23T10:00", NOTE, "2027-03-24 09:00"),
        ("2027-03-24T10:00", NOTE, "2027-03-30 09:00"),
        # Week 53 of 2026 and the new year: 31 December and 1 January are closed.
        ("2026-12-29T10:00", FORWARD, "2026-12-22 09:00"),
        ("2027-01-05T10:00", FORWARD, "2026-12-29 09:00"),
        ("2027-01-05T10:00", INTERPRETER, "2026-12-29 09:00"),
        ("2026-12-30T10:00", NOTE, "2027-01-04 09:00"),
        # Two days in May where a holiday falls on a Monday and a Thursday.
        ("2027-05-18T10:00", FORWARD, "2027-05-12 09:00"),
        ("2027-05-07T10:00", FORWARD, "2027-05-03 09:00"),
    ],
)
def test_working_days_leave_out_what_the_centre_is_closed(slot: str, kind: EffectKind, expected: str) -> None:
    assert plan(a_booking(Slot.parse(slot)))[kind] == expected


@pytest.mark.parametrize(
    ("slot", "kind", "wall", "utc_hour"),
    [
        # Summer time ends on 25 October 2026: the reminders on both sides come at nine and eighteen on the wall.
        ("2026-10-27T10:00", FORWARD, "2026-10-22 09:00", 7),
        ("2026-10-27T10:00", INTERPRETER, "2026-10-20 09:00", 7),
        ("2026-10-27T10:00", ADVISER_EVENING, "2026-10-26 18:00", 17),
        ("2026-10-25T10:00", COUNSELLOR_EVENING, "2026-10-24 18:00", 16),
        ("2026-10-27T10:00", BEGINS, "2026-10-27 10:00", 9),
        # It begins on 28 March 2027.
        ("2027-03-30T10:00", FORWARD, "2027-03-22 09:00", 8),
        ("2027-03-28T10:00", COUNSELLOR_EVENING, "2027-03-27 18:00", 17),
        ("2027-03-30T10:00", ADVISER_EVENING, "2027-03-29 18:00", 16),
        ("2027-03-30T10:00", QUESTION, "2027-03-30 11:00", 9),
    ],
)
def test_clock_changes_move_no_reminder_on_the_wall(slot: str, kind: EffectKind, wall: str, utc_hour: int) -> None:
    booking = a_booking(Slot.parse(slot))
    assert plan(booking)[kind] == wall
    (due,) = [effect.due for effect in planned(booking, Routine(), LONG_AGO) if effect.kind is kind]
    assert due is not None
    assert due.astimezone(UTC).hour == utc_hour


def test_what_should_have_been_said_already_is_not_said_late() -> None:
    forward_due = datetime(2026, 12, 3, 8, tzinfo=UTC)
    assert FORWARD in plan(a_booking(), forward_due - timedelta(seconds=1))
    left = plan(a_booking(), forward_due)
    assert FORWARD not in left
    assert INTERPRETER not in left
    assert set(left) == {ADVISER_EVENING, COUNSELLOR_EVENING, BEGINS, QUESTION, NOTE}


def test_the_figures_are_the_centres_own() -> None:
    figures = Reminders(
        forward_working_days=1, interpreter_days=10, note_working_days=2, daytime=time(8, 30), evening=time(20)
    )
    own = plan(a_booking(), routine=Routine(reminders=figures))
    assert own[FORWARD] == "2026-12-07 08:30"
    assert own[INTERPRETER] == "2026-11-27 08:30"  # ten days before is a Saturday
    assert own[ADVISER_EVENING] == "2026-12-07 20:00"
    assert own[NOTE] == "2026-12-10 08:30"


@pytest.mark.parametrize(
    "wrong",
    [{"evening": "18:00Z"}, {"forward_working_days": 0}, {"interpreter_days": -1}, {"note_days": 1}],
)
def test_figures_that_cannot_hold_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Reminders.model_validate(wrong)


def test_a_booking_plans_what_is_said_ahead_of_it() -> None:
    change = confirm(under_11(), facts(), ADVISER, BOOKING_ID)
    assert isinstance(change, Changed)
    ahead = {effect.kind for effect in change.effects if effect.due}
    reminders = {FORWARD, INTERPRETER, ADVISER_EVENING, COUNSELLOR_EVENING, BEGINS, QUESTION, NOTE}
    assert ahead == {*reminders, EffectKind.TEAMS_MEETING_LATE}


def test_what_was_planned_for_another_time_or_a_cancelled_session_does_not_hold() -> None:
    booking = a_booking()
    effect = planned(booking, Routine(), NOW)[0]
    assert still_holds(effect, booking)
    assert not still_holds(effect, booking.model_copy(update={"slot": Slot(date(2026, 12, 11), time(10))}))
    gone = cancel(booking, ADVISER, CancelReason.OTHER, NOW)
    assert isinstance(gone, Changed)
    assert not still_holds(effect, gone.subject)
