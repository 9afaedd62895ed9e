"""Exceptions in the judgment: what a grant sets aside, what it cannot, and the rules on place and on time gone by."""

from datetime import UTC, date, datetime, time

import pytest

from booking.calendar.wall_time import Slot
from booking.change import Blocked, Changed
from booking.exception_request.sendable import problems
from booking.rules import RULES, Grant, Judgment, Severity, Status, Verdict, judge
from booking.session.book import confirm
from tests.booking.examples import ADVISER, BOOKING_ID, COUNSELLOR, NOW, TUESDAY, facts, under_6a

WEDNESDAY = Slot(date(2026, 12, 9), time(10))
PLACE = "Kommunens lokaler"


def granted(code: str) -> Grant:
    return Grant(code=code, by=COUNSELLOR, at=NOW, reason="asked-travel")


def test_a_granted_exception_lets_the_request_through_and_its_verdict_stays_not_met() -> None:
    judgment = judge(under_6a(slot=WEDNESDAY), facts(), [granted("R21")])
    assert judgment.allows
    assert judgment.blocking() == ()
    assert {v.code: v.status for v in judgment.verdicts}["R21"] is Status.NOT_MET


def test_an_exception_from_one_rule_is_none_from_another() -> None:
    request = under_6a(slot=WEDNESDAY, place=PLACE)
    assert [v.code for v in judge(request, facts(), [granted("R21")]).blocking()] == ["R27"]
    assert judge(request, facts(), [granted("R21"), granted("R27")]).allows


@pytest.mark.parametrize("rule", [r for r in RULES if r.severity is Severity.HARD], ids=lambda r: r.code)
def test_nobody_can_set_a_hard_rule_aside(rule: object) -> None:
    code = rule.code  # type: ignore[attr-defined]
    verdict = Verdict(code=code, status=Status.NOT_MET)
    assert not Judgment(verdicts=(verdict,), grants=(granted(code),)).allows


@pytest.mark.parametrize("rule", [r for r in RULES if r.severity is not Severity.HARD], ids=lambda r: r.code)
def test_what_may_be_granted_can_be_but_not_while_it_is_unanswered(rule: object) -> None:
    code = rule.code  # type: ignore[attr-defined]
    for status, allowed in ((Status.NOT_MET, True), (Status.NOT_ASSESSED, False)):
        verdict = Verdict(code=code, status=status)
        assert Judgment(verdicts=(verdict,), grants=(granted(code),)).allows is allowed


def test_a_grant_that_was_not_needed_is_not_kept() -> None:
    assert judge(under_6a(), facts(), [granted("R21")]).grants == ()


def test_the_notice_may_be_granted_but_not_asked_for() -> None:
    soon = Slot(date(2026, 12, 4), time(10))
    assert judge(under_6a(slot=soon), facts(), [granted("R20")]).allows
    (refused,) = problems(under_6a(slot=None), (soon,), facts())
    assert refused.verdict and refused.verdict.code == "R20"
    assert problems(under_6a(slot=None), (WEDNESDAY,), facts()) == ()


def test_the_grants_are_kept_with_the_booking_and_read_back() -> None:
    grants = (granted("R21"), granted("R27"))
    changed = confirm(under_6a(slot=WEDNESDAY, place=PLACE), facts(), ADVISER, BOOKING_ID, grants)
    assert isinstance(changed, Changed)
    kept = changed.subject.judgment
    assert kept.grants == grants
    assert Judgment.model_validate_json(kept.model_dump_json()) == kept
    assert isinstance(confirm(under_6a(slot=WEDNESDAY, place=PLACE), facts(), ADVISER, BOOKING_ID), Blocked)


def test_a_session_is_on_teams_unless_something_else_is_agreed() -> None:
    assert judge(under_6a(place=None), facts()).allows
    assert [v.code for v in judge(under_6a(place=PLACE), facts()).blocking()] == ["R27"]
    assert problems(under_6a(place=PLACE), (TUESDAY,), facts()) == ()


def test_a_place_outside_the_list_is_refused_whoever_asks() -> None:
    elsewhere = under_6a(place="Hjemme hos noen")
    assert [v.code for v in judge(elsewhere, facts()).blocking()] == ["R27", "R28"]
    assert not judge(elsewhere, facts(), [granted("R27"), granted("R28")]).allows


@pytest.mark.parametrize(
    ("now", "blocked"),
    [
        (datetime(2026, 12, 8, 8, 59, tzinfo=UTC), False),
        (datetime(2026, 12, 8, 9, 0, tzinfo=UTC), True),  # ten o'clock in Oslo: the session begins
        (datetime(2026, 12, 9, 9, 0, tzinfo=UTC), True),
    ],
)
def test_a_time_that_has_been_is_never_booked_even_without_notice(now: datetime, blocked: bool) -> None:
    judgment = judge(under_6a(slot=TUESDAY), facts(now), [granted("R20")])
    assert [v.code for v in judgment.blocking()] == (["R29"] if blocked else [])
