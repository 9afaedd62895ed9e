"""Moving a session, step by step: what each press comes to, with the rules as they stand at that moment."""

from datetime import date, time

import pytest

from booking.calendar.wall_time import Slot, span
from booking.rules import Facts
from dialogs.session.move import VERBS, Moving, Page, step
from dialogs.steps import Abort, Ask, Done, Press, Reject
from tests.booking.examples import TUESDAY, facts, under_6a, under_11

FRIDAY = Slot(date(2026, 12, 11), time(13))


def press(verb: str, given: Facts | None = None, **values: str) -> object:
    return step(under_6a(), Press(verb, values), given or facts())


def test_it_begins_at_the_first_times() -> None:
    assert press("move.start") == Ask(Moving(under_6a()))


def test_a_free_time_is_checked_before_it_is_confirmed() -> None:
    wanted = Moving(under_6a(slot=FRIDAY), Page.CHECK)
    assert press("move.pick", slot=str(FRIDAY)) == Ask(wanted)
    assert press("move.confirm", slot=str(FRIDAY)) == Done(wanted)


@pytest.mark.parametrize("verb", ["move.pick", "move.confirm"])
def test_a_time_taken_meanwhile_is_said_and_the_times_are_shown_again(verb: str) -> None:
    outcome = press(verb, facts(taken=(span(FRIDAY, 60),)), slot=str(FRIDAY))
    assert isinstance(outcome, Reject)
    assert outcome.state.page is Page.TIME
    assert [(error.field, error.key) for error in outcome.state.errors] == [("slot", "rule-r25")]
    assert outcome.state.request.slot == TUESDAY


def test_what_no_time_can_mend_is_said_first() -> None:
    request = under_11(programme_starts_on=date(2026, 11, 20))
    outcome = step(request, Press("move.pick", {"slot": str(FRIDAY)}), facts())
    assert isinstance(outcome, Reject)
    assert [error.key for error in outcome.state.errors] == ["rule-r14", "rule-r24"]


@pytest.mark.parametrize("verb", ["move.later", "move.earlier"])
@pytest.mark.parametrize(("given", "screen"), [("2", 2), ("", 0), ("-1", 0), ("x", 0), ("99999", 0), ("²", 0)])
def test_the_button_says_which_times_to_show(verb: str, given: str, screen: int) -> None:
    assert press(verb, screen=given) == Ask(Moving(under_6a(), screen=screen))


@pytest.mark.parametrize("slot", ["", "x", "2026-12-11", "9999-12-31T10:00", "0001-01-01T10:00"])
def test_a_forged_time_begins_again(slot: str) -> None:
    assert press("move.confirm", slot=slot) == Ask(Moving(under_6a()))


def test_the_time_may_be_kept() -> None:
    assert press("move.stop") == Abort()


def test_every_verb_has_an_outcome_and_an_unknown_one_begins_again() -> None:
    assert {type(press(verb, slot=str(FRIDAY))) for verb in VERBS} == {Ask, Done, Abort}
    assert press("move.x") == Ask(Moving(under_6a()))
