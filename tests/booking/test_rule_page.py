"""The rule page: every rule with its source, what does not hold, and the figures in force."""

from datetime import time

import pytest

from booking.group_meeting.rules import GROUP_RULES, GroupRule
from booking.routine import ClosedDays, Routine, SessionRules, Weekday
from booking.rules import RULES
from booking.rules.page import page_of_rules
from booking.rules.rule import Rule

PAGE = page_of_rules()


def entry(code: str) -> str:
    """What the page says of one rule."""
    return PAGE.split(f"\n### {code} ")[1].split("\n#")[0]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_stands_on_the_page_once_with_its_source(rule: Rule) -> None:
    assert PAGE.count(f"### {rule.code} ") == 1
    said = entry(rule.code)
    assert said.startswith(rule.reason.split(". ")[0].removesuffix("."))
    assert f"- Kilde: {rule.citation}\n" in said
    assert f"`{rule.name}`" in said


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("R10", "- Gjelder: kapittel 6A\n- Unntak: ingen unntak\n- Felt: informasjonsmøte"),
        (
            "R20",
            "- Gjelder: kapittel 6A og § 11\n- Unntak: bare karriereveilederen kan tilby tidligere tid\n- Felt: tid",
        ),
        ("R21", "- Unntak: kan avtales med karriereveilederen\n- Felt: tid"),
        ("R24", "- Gjelder: § 11\n- Unntak: ingen unntak\n- Felt: tid"),
    ],
)
def test_basis_exception_and_field_are_said_in_words(code: str, said: str) -> None:
    assert said in entry(code)


def test_rules_stand_under_the_basis_they_hold_for() -> None:
    only_6a = PAGE.split("## Bare kapittel 6A")[1].split("\n## ")[0]
    only_11 = PAGE.split("## Bare § 11")[1].split("\n## ")[0]
    assert "R10" in only_6a
    assert "R24" not in only_6a
    assert "R24" in only_11
    assert "R10" not in only_11


def test_what_does_not_hold_is_said_with_its_source() -> None:
    section = PAGE.split("## Dette gjelder ikke")[1].split("\n## ")[0]
    for said in (
        "tre måneder etter bosetting",
        "(rutinen\n  pkt. 2.2)",
        "aldersgrense",
        "(rutinen pkt. 3)",
        "(rutinen pkt. 6)",
    ):
        assert said.replace("\n  ", " ") in section.replace("\n  ", " ")


def test_figures_are_those_of_the_routine_given() -> None:
    changed = Routine(
        session=SessionRules(notice_days=21, weekdays=(Weekday.MONDAY,), opens=time(8, 30)),
        closed=ClosedDays(every_year=(), wednesday_before_easter_closes=None),
    )
    page = page_of_rules(changed)
    for row in (
        "| 21 kalenderdager |",
        "| mandag |",
        "| kl. 08.30–15.00 |",
        "| ingen |",
        "| vanlig dag |",
    ):
        assert row in page
        assert row not in PAGE
    assert "| 14 kalenderdager |" in PAGE
    assert "| 18–55 år |" in PAGE


@pytest.mark.parametrize("rule", GROUP_RULES, ids=lambda rule: rule.code)
def test_every_rule_of_the_group_meeting_stands_on_the_page_once_with_its_source(rule: GroupRule) -> None:
    assert PAGE.count(f"### {rule.code} ") == 1
    assert f"- Kilde: {rule.citation}\n" in entry(rule.code)
    assert f"`{rule.name}`" in entry(rule.code)
