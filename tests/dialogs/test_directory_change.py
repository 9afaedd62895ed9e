"""The steps of a change of the contact list, without HTTP or database."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from booking.calendar.substitution import Substitution
from booking.calendar.wall_time import span
from booking.directory.edit import Task
from booking.hand_over import Hindrance
from booking.ports import Span
from dialogs.directory.state import DirectoryChange, ListFacts, Page, at_stake
from dialogs.directory.step import VERBS, begin, step
from dialogs.steps import Abort, Ask, Done, Press, Reject
from tests.booking.examples import ARTURO, DIRECTORY, GORIL
from tests.booking.group_meeting.examples import MONDAY, agreed, proposed
from tests.bot.storage.examples import a_booking

FACTS = ListFacts(DIRECTORY, "v1", date(2026, 11, 23))
TO_GORIL = {"municipality": "Larvik", "counsellor": GORIL}


def on_check(facts: ListFacts = FACTS) -> DirectoryChange:
    outcome = step(begin(Task.RESPONSIBLE, "v1"), Press("directory.next", TO_GORIL), facts)
    assert isinstance(outcome, Ask)
    assert outcome.state.page is Page.CHECK
    return outcome.state


def test_the_former_counsellors_sessions_in_the_municipality_are_at_stake() -> None:
    theirs = a_booking(counsellor=ARTURO, municipality="Larvik")
    others = (a_booking(counsellor=ARTURO, municipality="Færder"), a_booking(counsellor=GORIL, municipality="Larvik"))
    (stake,) = at_stake(on_check(), replace(FACTS, coming=(*others, theirs)))
    assert (stake.booked, stake.free) == (theirs, True)


def test_a_time_is_free_only_where_nothing_of_the_new_counsellors_overlaps_it() -> None:
    booking = a_booking(counsellor=ARTURO, municipality="Larvik")
    start, end = booking.span.start, booking.span.end
    length = end - start
    for taken, free in (
        (Span(start - length, start), True),
        (Span(end, end + length), True),
        (Span(start, end), False),
        (Span(end - length / 60, end + length), False),
    ):
        (stake,) = at_stake(on_check(), replace(FACTS, coming=(booking,), taken=(taken,)))
        assert stake.free is free


def test_group_meetings_of_the_municipality_are_at_stake_too_the_undecided_last() -> None:
    meeting, asked = agreed(), proposed().model_copy(update={"id": UUID(int=9)})
    others = (proposed(municipality="Horten"), agreed().model_copy(update={"counsellor_id": GORIL}))
    booking = a_booking(counsellor=ARTURO, municipality="Larvik")
    facts = replace(FACTS, coming=(booking,), meetings=(asked, meeting, *others))
    stakes = at_stake(on_check(), facts)
    assert {one.booked.id for one in stakes[:2]} == {booking.id, meeting.id}
    assert (stakes[2].booked, stakes[2].hindrance) == (asked, None)
    busy = at_stake(on_check(), replace(facts, coming=(), taken=(span(MONDAY, 60),)))
    assert [one.hindrance for one in busy] == [Hindrance.TAKEN, None]


def test_what_the_new_counsellor_is_away_from_is_not_handed_over() -> None:
    away = Substitution(UUID(int=1), GORIL, "somebody", MONDAY.day, MONDAY.day)
    (stake,) = at_stake(on_check(), replace(FACTS, meetings=(agreed(),), substitutions=(away,)))
    assert stake.hindrance is Hindrance.AWAY
    before = replace(away, first=MONDAY.day - timedelta(days=3), last=MONDAY.day - timedelta(days=1))
    (stake,) = at_stake(on_check(), replace(FACTS, meetings=(agreed(),), substitutions=(before,)))
    assert stake.free


@pytest.mark.parametrize("verb", ["directory.confirm", "directory.confirm-and-move"])
def test_confirming_what_was_shown_is_done(verb: str) -> None:
    booking = a_booking(counsellor=ARTURO, municipality="Larvik")
    outcome = step(on_check(), Press(verb, {}), replace(FACTS, coming=(booking,)))
    assert isinstance(outcome, Done)
    assert outcome.state.move_sessions is (verb == "directory.confirm-and-move")


def test_a_list_that_changed_is_shown_anew_before_it_is_done() -> None:
    facts = replace(FACTS, version="v2")
    outcome = step(on_check(), Press("directory.confirm", {}), facts)
    assert isinstance(outcome, Ask)
    assert (outcome.state.note, outcome.state.version) == ("directory-changed-meanwhile", "v2")
    assert isinstance(step(outcome.state, Press("directory.confirm", {}), facts), Done)


def test_a_municipality_that_got_a_third_counsellor_meanwhile_asks_about_that_ones_sessions() -> None:
    table = DIRECTORY.model_dump()
    third = {**table["counsellors"][0], "name": "Kari", "aad_object_id": "44444444-0000-4000-8000-000000000001"}
    arturo = {**table["counsellors"][0], "municipalities": ("Færder",)}
    third["municipalities"] = ("Larvik", "Sandefjord")
    changed = type(DIRECTORY).model_validate(table | {"counsellors": (arturo, table["counsellors"][1], third)})
    outcome = step(on_check(), Press("directory.confirm-and-move", {}), replace(FACTS, directory=changed, version="v2"))
    assert isinstance(outcome, Ask)
    assert outcome.state.former_id == third["aad_object_id"]
    assert [(one.before, one.after) for one in outcome.state.differences] == [("Kari", "Gøril Erikstad")]


def test_what_already_is_as_wanted_goes_on_to_the_sessions() -> None:
    already = step(on_check(), Press("directory.confirm-and-move", {}), FACTS)
    assert isinstance(already, Done)
    moved = DIRECTORY.model_dump()
    moved["counsellors"][0]["municipalities"] = ("Færder", "Sandefjord")
    moved["counsellors"][1]["municipalities"] += ("Larvik",)
    facts = replace(FACTS, directory=type(DIRECTORY).model_validate(moved), version="v2")
    booking = a_booking(counsellor=ARTURO, municipality="Larvik")
    outcome = step(on_check(), Press("directory.confirm-and-move", {}), replace(facts, coming=(booking,)))
    assert isinstance(outcome, Done)
    assert outcome.state.move_sessions
    assert outcome.state.differences == on_check().differences


@pytest.mark.parametrize("verb", [*sorted({*VERBS} - {"directory.next", "directory.stop"}), "walk.next", ""])
def test_a_verb_that_the_form_does_not_have_shows_the_form(verb: str) -> None:
    form = begin(Task.PHONE, "v1")
    assert step(form, Press(verb, {"counsellor": ARTURO, "phone": "411 22 333"}), FACTS) == Ask(form)


def test_next_on_the_check_page_shows_the_page() -> None:
    assert step(on_check(), Press("directory.next", {"counsellor": ARTURO}), FACTS) == Ask(on_check())


def test_stop_ends_it_on_both_pages() -> None:
    assert isinstance(step(begin(Task.PHONE, "v1"), Press("directory.stop", {}), FACTS), Abort)
    assert isinstance(step(on_check(), Press("directory.stop", {}), FACTS), Abort)


def test_what_is_wrong_keeps_the_form_with_what_was_typed() -> None:
    typed = {"counsellor": ARTURO, "phone": "x"}
    outcome = step(begin(Task.PHONE, "v1"), Press("directory.next", typed), FACTS)
    assert isinstance(outcome, Reject)
    assert outcome.state.answers == typed
    assert [(e.field, e.key) for e in outcome.state.errors] == [("phone", "directory-wrong-phone")]
