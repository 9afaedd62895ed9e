from datetime import date

import pytest

from booking.interpreter import ExceptionReason, Qualification
from booking.routine import InterpreterRules
from dialogs.session.interpreter_order import InterpreterOrder, step
from dialogs.steps import Ask, Done, Outcome, Press, Reject

RULES = InterpreterRules()
BEFORE, FROM_THEN_ON = date(2026, 12, 31), date(2027, 1, 1)


def press(day: date, **values: str) -> Outcome[InterpreterOrder]:
    return step(Press("interpreter.ordered", values), day, RULES)


def said(outcome: Outcome[InterpreterOrder]) -> Qualification:
    assert isinstance(outcome, Done)
    return outcome.state.said


def error(outcome: Outcome[InterpreterOrder]) -> tuple[str, str]:
    assert isinstance(outcome, Reject)
    (found,) = outcome.state.errors
    return found.field, found.key


@pytest.mark.parametrize("day", [BEFORE, FROM_THEN_ON])
def test_a_level_or_an_exception_with_its_reason_is_taken(day: date) -> None:
    assert said(press(day, level="B")) == Qualification(level="B")
    exception = press(day, level="exception", reason="emergency")
    assert said(exception) == Qualification(exception=ExceptionReason.EMERGENCY)


def test_not_stated_is_possible_before_2027_only() -> None:
    assert said(press(BEFORE, level="unstated")) == Qualification()
    assert error(press(FROM_THEN_ON, level="unstated")) == ("level", "interpreter-error-level-needed")


@pytest.mark.parametrize("day", [BEFORE, FROM_THEN_ON])
def test_no_answer_is_asked_for_again_at_its_field(day: date) -> None:
    assert error(press(day)) == ("level", "interpreter-error-level-needed")
    assert error(press(day, level="F")) == ("level", "interpreter-error-level-needed")
    assert error(press(day, level="exception")) == ("reason", "interpreter-error-reason-needed")
    assert error(press(day, level="exception", reason="because")) == ("reason", "interpreter-error-reason-needed")


def test_what_was_chosen_is_kept_when_something_is_missing() -> None:
    outcome = press(FROM_THEN_ON, level="exception")
    assert isinstance(outcome, Reject)
    assert outcome.state.choice == "exception"


def test_a_reason_beside_a_level_is_not_kept() -> None:
    assert said(press(FROM_THEN_ON, level="A", reason="emergency")) == Qualification(level="A")


def test_another_verb_asks() -> None:
    assert isinstance(step(Press("interpreter.list", {"level": "A"}), BEFORE, RULES), Ask)
