"""The pages of the booking walk, with ordinary and extreme answers."""

from datetime import date, time, timedelta
from typing import Any
from uuid import UUID

import pytest

from booking.calendar.free_times import offer
from booking.calendar.wall_time import Slot
from booking.directory.directory import Directory
from booking.duf import spaced
from booking.languages import LANGUAGES
from booking.legal_basis import LegalBasis
from booking.routine import Routine, SessionRules, Weekday
from booking.rules import RULE_BY_CODE, Facts
from booking.session.request import SessionRequest
from cards.catalogue import texts
from cards.elements import Card
from dialogs.session.show import show
from dialogs.session.state import FIELDS, Page, SessionWalk
from dialogs.steps import FieldError
from tests.booking.examples import DIRECTORY_TABLE, DUF, NOW, facts, under_6a, under_11
from tests.cards.as_read import as_read
from tests.cards.card_rules import breaches, of_type, shown_actions, verbs

DRAFT = UUID("44444444-0000-4000-8000-000000000001")
LONG = "Ærlighetsøyåsenkommunen " * 4
BOTH = pytest.mark.parametrize("request_", [under_6a(), under_11()], ids=["6A", "§ 11"])


def page(page: Page, request: SessionRequest, given: Facts | None = None, **state: Any) -> Card:
    walk = SessionWalk(page=page, request=request, **state)
    return show(texts(), walk, given or facts(), DRAFT, 123, calendar_read=state.get("screen") is None)


def every_error(page: Page) -> tuple[FieldError, ...]:
    rules = [r for r in RULE_BY_CODE.values() if r.field in FIELDS.get(page, ())]
    span = {"youngest": 18, "oldest": 55}
    return tuple(FieldError(field=r.field, key=r.message, arguments=span) for r in rules)


@BOTH
@pytest.mark.parametrize("at", Page)
def test_every_page_holds_to_the_rules_of_cards(at: Page, request_: SessionRequest) -> None:
    assert breaches(page(at, request_), shows_duf=at in (Page.PARTICIPANT, Page.CHECK)) == []


@pytest.mark.parametrize("at", Page)
def test_every_page_can_be_shown_before_anything_is_answered(at: Page) -> None:
    assert breaches(page(at, SessionRequest())) == []


@BOTH
@pytest.mark.parametrize("at", Page)
def test_every_page_can_be_shown_with_every_error_at_once(at: Page, request_: SessionRequest) -> None:
    card = page(at, request_, errors=every_error(at))
    assert breaches(card, shows_duf=True) == []
    shown = [block for block in of_type(card, "TextBlock") if block["text"].startswith("⚠")]
    assert len(shown) >= len({e.field for e in every_error(at)} & {i["id"] for i in of_type(card, "Input.")})


def test_an_error_stands_right_after_its_field() -> None:
    card = page(Page.ABOUT, SessionRequest(), errors=(FieldError(field="basis", key="rule-r02"),))
    at = next(at for at, one in enumerate(card["body"]) if one.get("id") == "basis")
    assert card["body"][at + 1]["text"] == f"⚠ {texts()('rule-r02')}"


def test_all_sixty_languages_and_no_interpreter_are_offered() -> None:
    (choices,) = (
        one["choices"] for one in of_type(page(Page.ABOUT, SessionRequest()), "Input.") if one["id"] == "language"
    )
    assert {choice["value"] for choice in choices} == {one.id for one in LANGUAGES}
    assert len(choices) >= 60
    assert choices[0]["value"] == "no"


def test_a_page_with_many_municipalities_of_long_names_keeps_its_size() -> None:
    counsellors = [
        {**DIRECTORY_TABLE["counsellors"][0], "name": LONG, "municipalities": [f"{LONG}{n}" for n in range(30)]},
        DIRECTORY_TABLE["counsellors"][1],
    ]
    directory = Directory.model_validate({**DIRECTORY_TABLE, "counsellors": counsellors})
    given = Facts(now=NOW, routine=Routine(), directory=directory)
    request = under_11(municipality=directory.counsellors[0].municipalities[0])
    for at in Page:
        assert breaches(page(at, request, given), shows_duf=True) == []


BUSY_ROUTINES = [
    Routine(),
    Routine(session=SessionRules(every_minutes=15)),
    Routine(session=SessionRules(minutes=15, every_minutes=15, opens=time(7), closes=time(18))),
    Routine(session=SessionRules(weekdays=tuple(Weekday), offered_weeks=52, notice_days=0)),
]


@pytest.mark.parametrize("routine", BUSY_ROUTINES, ids=["as shipped", "every quarter", "long days", "every day"])
def test_however_many_times_are_free_each_screenful_keeps_its_size_and_none_is_left_out(routine: Routine) -> None:
    given = facts(routine=routine)
    request = under_11(slot=None, settled_on=NOW.date())
    seen: list[str] = []
    for screen in range(200):
        errors = (FieldError(field="slot", key="rule-r25"),)
        card = page(Page.TIME, request, given, screen=screen, errors=errors)
        assert breaches(card) == []
        seen += [a["data"]["slot"] for a in shown_actions(card) if a.get("verb") == "walk.pick"]
        if "walk.later" not in verbs(card):
            break
    days = offer(request, given).days
    assert seen == [str(Slot(day.day, start)) for day in days for start in day.starts]


def test_a_screen_beyond_the_last_shows_the_last() -> None:
    assert "walk.later" not in verbs(page(Page.TIME, under_6a(), screen=999))


def test_without_free_times_the_page_says_whom_to_call() -> None:
    """Settled so long ago that the deadline comes before the notice is over."""
    card = page(Page.TIME, under_11(settled_on=NOW.date() - timedelta(days=85)))
    assert breaches(card) == []
    assert "walk.pick" not in verbs(card)
    assert "959 71 963" in str(card["body"])


def test_the_page_says_when_the_calendar_could_not_be_read() -> None:
    sentence = texts()("walk-time-busy-unknown")
    card = show(texts(), SessionWalk(page=Page.TIME, request=under_6a()), facts(), DRAFT, 1, calendar_read=False)
    assert sentence in str(card)
    card = show(texts(), SessionWalk(page=Page.TIME, request=under_6a()), facts(), DRAFT, 1)
    assert sentence not in str(card)


def test_keeping_a_doubtful_number_is_offered_only_where_its_control_is_what_is_wrong() -> None:
    for key, offered in (("duf-check", True), ("duf-length", False), ("duf-year", False), ("rule-r04", False)):
        card = page(Page.PARTICIPANT, under_6a(), errors=(FieldError(field="duf", key=key),))
        assert ("walk.keep-duf" in verbs(card)) is offered


def test_the_answers_are_read_back_before_they_are_confirmed() -> None:
    card = page(Page.CHECK, under_11(programme_starts_on=date(2027, 1, 4)))
    facts_shown = {f["title"]: f["value"] for one in of_type(card, "FactSet") for f in one["facts"]}
    assert as_read(facts_shown["Tid"]) == "tirsdag 8. desember 2026 (uke 50) kl. 10.00"
    assert facts_shown["DUF-nummer"] == spaced(DUF)
    assert facts_shown["Bosatt"] == "15.\N{NO-BREAK SPACE}oktober 2026"
    assert facts_shown["Frist"] == "3.\N{NO-BREAK SPACE}januar 2027"
    assert {"walk.confirm", "walk.edit"} <= set(verbs(card))


def test_each_basis_asks_for_its_own_conditions_only() -> None:
    names = {
        basis: {
            one["id"]
            for one in of_type(page(Page.PARTICIPANT, SessionRequest(municipality="Larvik", basis=basis)), "Input.")
        }
        for basis in LegalBasis
    }
    assert names[LegalBasis.COLLECTIVE_PROTECTION] == {"duf", "attended_meeting", "presence_agreed"}
    assert names[LegalBasis.ORDINARY] == {
        *("duf", "settled_on", "programme_starts_on", "age_in_span", "competence_mapped", "presence_agreed")
    }


def test_no_page_has_a_field_for_free_text_but_the_number() -> None:
    for request in (under_6a(), under_11()):
        for at in Page:
            texts_typed = of_type(page(at, request), "Input.Text")
            assert [one["id"] for one in texts_typed] == (["duf"] if at is Page.PARTICIPANT else [])
            assert all(one["maxLength"] <= 30 for one in texts_typed)
