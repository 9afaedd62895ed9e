"""The walk, page by page, for both legal bases: keys and states, not texts."""

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest

from booking.calendar.free_times import offer
from booking.calendar.wall_time import Slot, span
from booking.directory.directory import Directory
from booking.legal_basis import LegalBasis
from booking.rules import RULES
from dialogs.session.state import FIELDS, Page
from dialogs.session.step import VERBS, begin
from tests.booking.examples import DIRECTORY_TABLE, NOW, facts
from tests.dialogs.walking import (
    ABOUT,
    ABOUT_11,
    GOOD_DUF,
    PERSON,
    PERSON_11,
    SLOT,
    Walker,
)


def test_under_6a_the_walk_goes_by_the_four_pages_to_the_confirmation() -> None:
    walker = Walker()
    pages = [walker.page]
    for verb, values in (("next", ABOUT), ("next", PERSON), ("pick", {"slot": SLOT})):
        pages.append(walker.press(verb, **values).page)
    assert pages == [Page.ABOUT, Page.PARTICIPANT, Page.TIME, Page.CHECK]
    assert walker.press("confirm").last == "Done"
    request = walker.walk.request
    assert (request.municipality, request.basis, request.language) == ("Larvik", LegalBasis.COLLECTIVE_PROTECTION, "uk")
    assert (request.duf, request.attended_meeting, request.adviser_attends) == ("199500000007", True, True)
    assert request.slot == Slot(date(2026, 12, 8), time(10))


def test_under_11_the_walk_asks_for_what_the_law_demands() -> None:
    walker = Walker().to_times_11(programme_starts_on="2027-01-18")
    assert walker.press("pick", slot=SLOT).press("confirm").last == "Done"
    request = walker.walk.request
    assert (request.settled_on, request.programme_starts_on) == (date(2026, 10, 15), date(2027, 1, 18))
    assert (request.age_in_span, request.competence_mapped) == (True, True)
    assert (request.adviser_attends, request.presence_agreed) == (False, None)


def test_every_rule_has_a_page_where_it_can_be_mended() -> None:
    fields = {field for fields in FIELDS.values() for field in fields}
    assert {rule.field for rule in RULES} <= fields


def test_an_empty_first_page_has_an_error_at_each_field() -> None:
    walker = Walker().press("next")
    assert (walker.page, walker.last) == (Page.ABOUT, "Reject")
    assert walker.errors == {"municipality": "rule-r01", "basis": "rule-r02", "language": "rule-r03"}


def test_what_was_right_is_kept_beside_an_error() -> None:
    walker = Walker().press("next", municipality="Horten", language="ti")
    assert walker.errors == {"basis": "rule-r02"}
    assert (walker.walk.request.municipality, walker.walk.request.language) == ("Horten", "ti")


@pytest.mark.parametrize(
    ("about", "person", "errors"),
    [
        (ABOUT, {}, {"attended_meeting": "rule-r10", "presence_agreed": "rule-r06"}),
        (ABOUT, {**PERSON, "attended_meeting": "false"}, {"attended_meeting": "rule-r10"}),
        (ABOUT, {**PERSON, "presence_agreed": "maybe"}, {"presence_agreed": "rule-r06"}),
        (ABOUT, {**PERSON, "duf": ""}, {}),
        (
            ABOUT_11,
            {},
            {
                "duf": "rule-r04",
                "settled_on": "rule-r11",
                "age_in_span": "rule-r12",
                "competence_mapped": "rule-r13",
                "presence_agreed": "rule-r06",
            },
        ),
        (ABOUT_11, {**PERSON_11, "duf": ""}, {"duf": "rule-r04"}),
        (ABOUT_11, {**PERSON_11, "age_in_span": "false"}, {"age_in_span": "rule-r12"}),
        (ABOUT_11, {**PERSON_11, "programme_starts_on": "2026-11-23"}, {"programme_starts_on": "rule-r14"}),
        (ABOUT_11, {**PERSON_11, "settled_on": "15.10.2026"}, {"settled_on": "date-unreadable"}),
        (ABOUT_11, {**PERSON_11, "settled_on": "2099-10-15"}, {"settled_on": "rule-r11"}),
        (ABOUT_11, {**PERSON_11, "settled_on": "9999-12-31"}, {"settled_on": "date-unreadable"}),
        (ABOUT_11, {**PERSON_11, "programme_starts_on": "0001-01-01"}, {"programme_starts_on": "date-unreadable"}),
    ],
)
def test_the_participants_page_demands_what_the_basis_demands(
    about: dict[str, str], person: dict[str, str], errors: dict[str, str]
) -> None:
    walker = Walker().press("next", **about).press("next", **person)
    assert walker.errors == errors
    assert walker.page is (Page.PARTICIPANT if errors else Page.TIME)


def test_back_keeps_what_was_answered_even_where_it_is_not_complete() -> None:
    walker = Walker().to_participant().press("back", duf=GOOD_DUF, attended_meeting="true")
    assert (walker.page, walker.errors) == (Page.ABOUT, {})
    walker.press("next", **ABOUT)
    assert (walker.walk.request.duf, walker.walk.request.attended_meeting) == ("199500000007", True)
    assert walker.page is Page.PARTICIPANT


def test_back_on_the_first_page_stays_there() -> None:
    walker = Walker().press("back", **ABOUT)
    assert (walker.page, walker.walk.request.language) == (Page.ABOUT, "uk")


def test_back_goes_one_page_at_a_time() -> None:
    walker = Walker().to_check()
    assert [walker.press("back").page for _ in range(3)] == [Page.TIME, Page.PARTICIPANT, Page.ABOUT]
    assert walker.walk.request.slot == Slot.parse(SLOT)


@pytest.mark.parametrize("page", ["about", "participant", "time"])
def test_any_page_can_be_changed_from_the_check_and_leads_back_to_it(page: str) -> None:
    walker = Walker().to_check().press("edit", page=page)
    assert walker.page is Page(page)
    answers: dict[str, dict[str, str]] = {"about": ABOUT, "participant": PERSON, "time": {"slot": "2026-12-11T09:00"}}
    assert walker.press("pick" if page == "time" else "next", **answers[page]).page is Page.CHECK
    assert walker.press("confirm").last == "Done"


@pytest.mark.parametrize("page", ["", "nowhere", "check"])
def test_an_unknown_page_cannot_be_gone_to(page: str) -> None:
    assert Walker().to_check().press("edit", page=page).page is Page.CHECK


def test_another_municipality_means_another_counsellor_and_another_time() -> None:
    walker = Walker().to_check().press("edit", page="about").press("next", **{**ABOUT, "municipality": "Horten"})
    assert (walker.page, walker.walk.request.slot) == (Page.TIME, None)


def test_another_basis_asks_for_its_own_conditions_and_forgets_the_others() -> None:
    walker = Walker().to_check().press("edit", page="about").press("next", **ABOUT_11)
    assert walker.page is Page.PARTICIPANT
    assert walker.walk.request.attended_meeting is None
    walker.press("next", **PERSON_11)
    assert walker.page is Page.CHECK
    walker.press("edit", page="about").press("next", **ABOUT)
    assert walker.walk.request.settled_on is None and walker.walk.request.competence_mapped is None


@pytest.mark.parametrize(
    ("slot", "key"),
    [
        ("2026-12-04T10:00", "rule-r20"),
        ("2026-12-09T10:00", "rule-r21"),
        ("2026-12-08T15:00", "rule-r22"),
        ("2026-12-08T10:05", "rule-r22"),
        ("2026-12-25T10:00", "rule-r23"),
        ("2026-12-11T10:00", "rule-r25"),
        ("2027-10-05T10:00", "rule-r26"),
    ],
)
def test_a_time_that_cannot_be_had_shows_the_times_again(slot: str, key: str) -> None:
    walker = Walker(facts(taken=(span(Slot.parse("2026-12-11T10:00"), 60),))).to_times().press("pick", slot=slot)
    assert (walker.page, walker.last) == (Page.TIME, "Reject")
    assert key in [error.key for error in walker.walk.errors]
    assert walker.walk.request.slot is None


@pytest.mark.parametrize(
    "slot", ["", "x", "0001-01-01T00:00", "9999-12-31T23:59", "2026-12-08", "2026-12-08T10:00Z", "1" * 4000]
)
def test_a_time_that_no_card_offered_changes_nothing(slot: str) -> None:
    before = Walker().to_times().walk
    walker = Walker().to_times().press("pick", slot=slot)
    assert walker.walk == before


def test_a_time_taken_between_the_check_and_the_confirmation_sends_back_with_the_answers_kept() -> None:
    walker = Walker().to_check()
    walker.given = facts(taken=(span(Slot.parse(SLOT), 60),))
    walker.press("confirm")
    assert (walker.last, walker.page, walker.errors) == ("Reject", Page.TIME, {"slot": "rule-r25"})
    assert walker.walk.request.duf == "199500000007"


def test_a_confirmation_days_later_is_judged_by_that_day() -> None:
    walker = Walker().to_check()
    walker.given = facts(now=NOW + timedelta(days=2))
    assert walker.press("confirm").errors == {"slot": "rule-r20"}


def test_under_11_no_time_is_offered_after_the_deadline() -> None:
    walker = Walker().to_times_11(settled_on="2026-09-09")
    days = offer(walker.walk.request, walker.given).days
    assert [day.day for day in days] == [date(2026, 12, 8)]
    assert walker.press("pick", slot="2026-12-11T10:00").errors == {"slot": "rule-r24"}


def test_under_11_with_no_time_left_before_the_deadline_none_is_offered() -> None:
    walker = Walker().to_times_11(settled_on="2026-08-23")
    assert walker.page is Page.TIME
    assert offer(walker.walk.request, walker.given).days == ()
    assert walker.press("pick", slot=SLOT).page is Page.TIME


def test_under_6a_there_is_no_deadline() -> None:
    walker = Walker().to_times()
    assert offer(walker.walk.request, walker.given).deadline is None


@pytest.mark.parametrize("verb", ["nonsense", "", "start", "pick", "confirm", "edit", "later", "keep-duf"])
def test_a_verb_that_the_page_does_not_have_changes_nothing(verb: str) -> None:
    walker = Walker().press(verb, **PERSON, slot=SLOT, page="check")
    assert (walker.last, walker.walk) == ("Ask", begin(None))


def test_confirming_is_only_possible_on_the_last_page() -> None:
    for walker in (Walker(), Walker().to_participant(), Walker().to_times()):
        page = walker.page
        assert (walker.press("confirm").last, walker.page) == ("Ask", page)


@pytest.mark.parametrize("pages", [0, 1, 2, 3])
def test_the_walk_can_be_stopped_anywhere(pages: int) -> None:
    walker = [Walker, lambda: Walker().to_participant(), lambda: Walker().to_times(), lambda: Walker().to_check()][
        pages
    ]()
    assert walker.press("stop").last == "Abort"


def test_later_and_earlier_turn_the_screens() -> None:
    walker = Walker().to_times()
    screens = [walker.press(verb).walk.screen for verb in ("later", "later", "earlier", "earlier", "earlier")]
    assert screens == [1, 2, 1, 0, 0]


@pytest.mark.parametrize("verb", sorted(VERBS))
@pytest.mark.parametrize("steps", [1, 2, 3])
def test_a_municipality_that_leaves_the_list_leads_back_to_the_first_page(verb: str, steps: int) -> None:
    table: dict[str, Any] = DIRECTORY_TABLE
    fewer = [{**table["counsellors"][0], "municipalities": ["Færder"]}, table["counsellors"][1]]
    walker = [Walker().to_participant, Walker().to_times, Walker().to_check][steps - 1]()
    walker.given = replace(facts(), directory=Directory.model_validate({**table, "counsellors": fewer}))
    walker.press(verb.removeprefix("walk."), **PERSON, slot=SLOT, page="time")
    if verb == "walk.stop":
        assert walker.last == "Abort"
        return
    assert (walker.page, walker.errors) == (Page.ABOUT, {"municipality": "rule-r01"})
    assert walker.walk.request.language == "uk"
    walker.press("next", **{**ABOUT, "municipality": "Færder"})
    assert walker.page in (Page.PARTICIPANT, Page.TIME)
