from datetime import date, time

import pytest

from booking.calendar.free_times import offer
from booking.calendar.wall_time import Slot
from booking.legal_basis import LegalBasis
from dialogs.session.state import Page, SessionWalk
from dialogs.session.step import step
from dialogs.session.wish import Wish, read_wish, readings, why_not, wished_slot
from dialogs.steps import Ask, Press
from dialogs.understood import walk_from
from tests.booking.examples import DIRECTORY, NOW, facts, under_6a
from understanding.understand import understand
from understanding.when.answers import When

FRIDAY = date(2026, 12, 11)


@pytest.mark.parametrize(
    ("when", "wish"),
    [
        (When("date", "2026-12-11"), Wish(day=FRIDAY)),
        (When("datetime", "2026-12-11T09:00"), Wish(day=FRIDAY, start=time(9))),
        (When("time", "09:00"), Wish(start=time(9))),
        (When("range", "2026-12-11/2026-12-15"), Wish(day=FRIDAY, last=date(2026, 12, 15))),
        (When("range", "2026-12-11T09:00/2026-12-11T11:00"), Wish(day=FRIDAY, start=time(9))),
        (When("vague", None, ("2026-12-11/..",)), Wish(day=FRIDAY, vague=True)),
        (When("vague", None, ("2026-12-11T10:00",)), Wish(day=FRIDAY, vague=True)),
        (When("vague"), Wish(vague=True)),
        (When("reject", "2026-01-02"), Wish(day=date(2026, 1, 2))),
        (When("reject"), Wish()),
        (When("none"), None),
        (When("ambiguous", "2026-12-11", ("2026-12-18",)), None),
    ],
)
def test_a_date_phrase_becomes_a_wish(when: When, wish: Wish | None) -> None:
    assert read_wish(when) == wish


def test_an_ambiguous_day_is_asked_about() -> None:
    two = readings(When("ambiguous", "2026-12-11", ("2026-12-18",)))
    assert [one.day for one in two] == [FRIDAY, date(2026, 12, 18)]
    assert readings(When("date", "2026-12-11", ("2026-12-18",))) == ()


def test_a_free_wished_time_is_offered_first_and_a_taken_or_odd_one_is_not() -> None:
    offered = offer(under_6a(slot=None), facts())
    assert wished_slot(Wish(day=FRIDAY, start=time(9)), offered) == Slot(FRIDAY, time(9))
    assert wished_slot(Wish(day=FRIDAY, start=time(9, 30)), offered) is None
    assert wished_slot(Wish(day=FRIDAY), offered) is None


@pytest.mark.parametrize(
    ("wish", "rules"),
    [
        (Wish(day=date(2026, 11, 24)), {"rule-r20"}),
        (Wish(day=date(2026, 12, 9)), {"rule-r21"}),
        (Wish(day=date(2026, 12, 25)), {"rule-r23"}),
        (Wish(day=FRIDAY, start=time(9, 30)), {"rule-r22"}),
        (Wish(day=FRIDAY), set()),
        (Wish(day=FRIDAY, last=date(2026, 12, 20)), set()),
        (Wish(), set()),
    ],
)
def test_a_day_outside_the_rules_is_answered_with_the_rule(wish: Wish, rules: set[str]) -> None:
    assert {error.key for error in why_not(wish, under_6a(slot=None), facts())} == rules


def heard(text: str) -> SessionWalk:
    return walk_from(understand(text, NOW, DIRECTORY.municipalities), text, None, "nb", facts())


def test_a_sentence_fills_the_form_and_stops_at_what_is_missing() -> None:
    walk = heard("treng tolk på tigrinja, samtale i Larvik fredag 11. desember kl 09, § 34")
    assert (walk.request.municipality, walk.request.language) == ("Larvik", "ti")
    assert walk.request.basis is LegalBasis.COLLECTIVE_PROTECTION
    assert walk.page is Page.PARTICIPANT
    assert walk.wish == Wish(day=FRIDAY, start=time(9))
    assert walk.errors == ()


def test_an_ambiguous_language_is_asked_at_its_field() -> None:
    walk = heard("samtale i Larvik på kurdisk, § 34")
    assert walk.page is Page.ABOUT
    assert [(error.field, error.key) for error in walk.errors] == [("language", "walk-language-which")]
    assert "kurmanji" in str(walk.errors[0].arguments["choices"])


def test_a_duf_number_in_the_message_fills_its_field_and_a_wrong_one_is_checked_there() -> None:
    assert heard("samtale larvik duf 200100000010 § 34 dari").request.duf == "200100000010"
    wrong = heard("samtale larvik duf 200100000011 § 34 dari")
    assert wrong.request.duf == "200100000011" and not wrong.request.duf_confirmed
    assert heard("samtale larvik duf 200100000010 og 200000000008 § 34 dari").request.duf is None


def test_which_day_comes_before_everything_and_none_of_them_shows_all() -> None:
    walk = heard("samtale i Larvik fredag 11. desember eller tirsdag 15. desember, ukrainsk § 34")
    assert [one.day for one in walk.readings] == [FRIDAY, date(2026, 12, 15)]
    unmoved = step(walk, Press("walk.next", {}), facts())
    assert isinstance(unmoved, Ask) and unmoved.state == walk
    chosen = step(walk, Press("walk.wish", {"reading": "1"}), facts())
    assert isinstance(chosen, Ask)
    assert chosen.state.wish == Wish(day=date(2026, 12, 15)) and not chosen.state.readings
    neither = step(walk, Press("walk.wish", {"reading": "-1"}), facts())
    assert isinstance(neither, Ask) and neither.state.wish is None and not neither.state.readings
