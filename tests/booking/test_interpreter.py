"""When an interpreter's level is needed (tolkeloven § 7), and what happens when nobody can be had."""

from datetime import date, time, timedelta

import pytest

from booking.calendar.wall_time import Slot
from booking.change import Changed, Refused
from booking.interpreter import ExceptionReason, Qualification, is_enough
from booking.people import Person
from booking.routine import InterpreterRules
from booking.session.book import confirm
from booking.session.interpreter import note_no_interpreter, order_interpreter
from booking.session.refusal import Refusal
from booking.session.session import Booking, InterpreterStatus
from tests.booking.examples import ADVISER, BOOKING_ID, COUNSELLOR, GORIL, NOW, STRANGER, facts, under_6a

RULES = InterpreterRules()
LAST_OF_2026, FIRST_OF_2027 = date(2026, 12, 31), date(2027, 1, 1)
NOTHING, LEVEL = Qualification(), Qualification(level="C")
EXCEPTION = Qualification(exception=ExceptionReason.CANNOT_WAIT)


def session(day: date = date(2026, 12, 8), language: str = "uk") -> Booking:
    made = confirm(under_6a(slot=Slot(day, time(10)), language=language), facts(), ADVISER, BOOKING_ID)
    assert isinstance(made, Changed)
    return made.subject


def after(change: object) -> Booking:
    assert isinstance(change, Changed)
    return change.subject


@pytest.mark.parametrize(
    ("said", "day", "enough"),
    [
        (NOTHING, LAST_OF_2026, True),
        (NOTHING, FIRST_OF_2027, False),
        (LEVEL, LAST_OF_2026, True),
        (LEVEL, FIRST_OF_2027, True),
        (EXCEPTION, FIRST_OF_2027, True),
        (Qualification(level="F"), LAST_OF_2026, False),
        (Qualification(level="F"), FIRST_OF_2027, False),
        (Qualification(level="A", exception=ExceptionReason.EMERGENCY), FIRST_OF_2027, False),
    ],
)
def test_a_level_or_a_reason_is_needed_from_2027(said: Qualification, day: date, enough: bool) -> None:
    assert is_enough(said, day, RULES) is enough


def test_the_day_of_the_session_decides_and_not_the_day_of_the_order() -> None:
    before, from_then_on = session(date(2026, 12, 29)), session(date(2027, 1, 5))
    assert isinstance(order_interpreter(before, COUNSELLOR, NOW, NOTHING, RULES), Changed)
    assert order_interpreter(from_then_on, COUNSELLOR, NOW, NOTHING, RULES) == Refused(Refusal.LEVEL_NEEDED)


def test_the_date_and_the_levels_are_configuration() -> None:
    rules = InterpreterRules(qualified_from=date(2026, 12, 8), qualified_levels=("A", "B"))
    assert not is_enough(NOTHING, date(2026, 12, 8), rules)
    assert not is_enough(LEVEL, date(2026, 12, 8), rules)


def test_what_was_said_about_the_interpreter_is_kept_with_who_and_when() -> None:
    interpreter = after(order_interpreter(session(), COUNSELLOR, NOW, EXCEPTION, RULES)).interpreter
    assert (interpreter.level, interpreter.exception) == (None, ExceptionReason.CANNOT_WAIT)
    assert (interpreter.by, interpreter.at) == (COUNSELLOR, NOW)


def test_nobody_to_be_had_is_a_state_that_both_are_told() -> None:
    change = note_no_interpreter(session(), COUNSELLOR, NOW)
    assert isinstance(change, Changed)
    assert change.subject.interpreter.status is InterpreterStatus.UNAVAILABLE
    assert change.subject.lacks_interpreter
    assert [effect.kind.value for effect in change.effects] == ["adviser-card", "counsellor-card"]


def test_somebody_found_after_all_can_be_ordered_and_one_who_falls_out_is_gone() -> None:
    nobody = after(note_no_interpreter(session(), COUNSELLOR, NOW))
    found = after(order_interpreter(nobody, COUNSELLOR, NOW, LEVEL, RULES))
    assert not found.lacks_interpreter
    fell_out = after(note_no_interpreter(found, COUNSELLOR, NOW))
    assert (fell_out.interpreter.status, fell_out.interpreter.level) == (InterpreterStatus.UNAVAILABLE, None)


def test_one_who_is_ordered_can_be_changed() -> None:
    ordered = after(order_interpreter(session(), COUNSELLOR, NOW, Qualification(level="D"), RULES))
    later = NOW + timedelta(days=1)
    assert order_interpreter(ordered, COUNSELLOR, later, Qualification(level="D"), RULES) == Refused(
        Refusal.ALREADY_ORDERED
    )
    for said in (Qualification(level="B"), EXCEPTION, NOTHING):
        change = order_interpreter(ordered, COUNSELLOR, later, said, RULES)
        assert isinstance(change, Changed)
        kept = change.subject.interpreter
        assert (kept.status, kept.level, kept.exception) == (InterpreterStatus.ORDERED, said.level, said.exception)
        assert (kept.by, kept.at, change.event) == (COUNSELLOR, later, "interpreter-changed")
        assert [effect.kind.value for effect in change.effects] == ["adviser-card", "counsellor-card"]
    wrong = order_interpreter(ordered, COUNSELLOR, later, Qualification(level="F"), RULES)
    assert wrong == Refused(Refusal.LEVEL_NEEDED)


def test_nobody_to_be_had_is_refused_where_it_means_nothing() -> None:
    nobody = after(note_no_interpreter(session(), COUNSELLOR, NOW))
    assert note_no_interpreter(nobody, COUNSELLOR, NOW) == Refused(Refusal.ALREADY_UNAVAILABLE)
    assert note_no_interpreter(session(language="no"), COUNSELLOR, NOW) == Refused(Refusal.NO_INTERPRETER_NEEDED)
    assert note_no_interpreter(session(), STRANGER, NOW) == Refused(Refusal.NOT_YOURS)


def test_ordering_closes_when_the_session_begins() -> None:
    booking, closed = session(), Refused(Refusal.HAS_BEGUN)
    begins = booking.span.start
    before = begins - timedelta(seconds=1)
    assert isinstance(order_interpreter(booking, COUNSELLOR, before, LEVEL, RULES), Changed)
    assert isinstance(note_no_interpreter(booking, COUNSELLOR, before), Changed)
    assert order_interpreter(booking, COUNSELLOR, begins, LEVEL, RULES) == closed
    assert note_no_interpreter(booking, COUNSELLOR, begins) == closed


def test_a_stand_in_may_order_while_standing_in_only() -> None:
    colleague = Person(COUNSELLOR.tenant_id, GORIL, "Veileder To")
    acting = Person(COUNSELLOR.tenant_id, GORIL, "Veileder To", stands_in_for=(COUNSELLOR.aad_object_id,))
    assert order_interpreter(session(), colleague, NOW) == Refused(Refusal.NOT_YOURS)
    ordered = after(order_interpreter(session(), acting, NOW))
    assert ordered.interpreter.by is not None
    assert ordered.interpreter.by.stands_in_for == (COUNSELLOR.aad_object_id,)
