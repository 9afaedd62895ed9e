from datetime import timedelta

import pytest

from booking.calendar.wall_time import span
from booking.group_meeting.request import ROOM_TO_BE_AGREED, Mode
from booking.group_meeting.rules import judge_group
from dialogs.group_meeting.state import GroupWalk, Page
from dialogs.group_meeting.step import begin, send_back, step
from dialogs.steps import Abort, Ask, Done, Press, Reject
from tests.booking.examples import NOW, facts
from tests.booking.group_meeting.examples import MONDAY, TUESDAY, WEDNESDAY, a_request

ABOUT = {
    "municipality": "Larvik",
    "mode": "on-site",
    "participants": "12",
    "languages": "uk,ru",
    "own_interpreter": "centre",
}
PICKED = {
    **{"day1": "2026-11-30", "clock1": "09:00"},
    **{"day2": "2026-12-01", "clock2": "10:30"},
    **{"day3": "2026-12-02", "clock3": "12:00"},
}
TIMES = {**PICKED, "room": ROOM_TO_BE_AGREED}


def take(walk: GroupWalk, verb: str, **values: str) -> GroupWalk:
    outcome = step(walk, Press(f"group-walk.{verb}", values), facts())
    assert isinstance(outcome, Ask | Reject | Done)
    return outcome.state


def at_the_times() -> GroupWalk:
    return take(begin("Larvik"), "next", **ABOUT)


def at_the_check() -> GroupWalk:
    return take(at_the_times(), "next", **TIMES)


def errors(walk: GroupWalk) -> dict[str, str]:
    return {error.field: error.key for error in walk.errors}


def test_walk_goes_through_its_pages_to_the_request() -> None:
    assert begin("Larvik").request.municipality == "Larvik"
    assert at_the_times().page is Page.TIMES
    walk = at_the_check()
    assert (walk.page, walk.request) == (Page.CHECK, a_request())
    assert isinstance(step(walk, Press("group-walk.confirm", {}), facts()), Done)


def test_each_field_left_open_is_named_at_the_field_and_the_rest_is_kept() -> None:
    walk = take(begin(None), "next", municipality="Larvik")
    assert errors(walk) == {
        "mode": "rule-g02",
        "participants": "rule-g03",
        "languages": "rule-g04",
        "own_interpreter": "rule-g05",
    }
    assert walk.request.municipality == "Larvik"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("municipality", "Skien"),
        ("mode", "by-post"),
        ("participants", "mange"),
        ("participants", "0"),
        ("participants", "31"),
        ("participants", "-1"),
        ("participants", "1.5"),
        ("participants", "٣"),
        ("languages", "klingon"),
        ("languages", "no"),
        ("own_interpreter", "maybe"),
    ],
)
def test_what_the_card_did_not_offer_is_not_taken(field: str, value: str) -> None:
    walk = take(begin("Larvik"), "next", **(ABOUT | {field: value}))
    assert walk.page is Page.ABOUT
    assert list(errors(walk)) == [field]


def test_several_languages_come_with_commas_between_and_repeats_count_once() -> None:
    walk = take(begin("Larvik"), "next", **(ABOUT | {"languages": "uk, ru,uk,klingon"}))
    assert walk.request.languages == ("uk", "ru")


def test_proposal_that_lacks_something_is_named_and_what_was_picked_is_kept() -> None:
    walk = take(at_the_times(), "next", **(TIMES | {"clock2": "", "day3": "in June"}))
    assert errors(walk) == {"time2": "group-time-incomplete", "time3": "group-time-incomplete"}
    assert walk.picked["day2"] == "2026-12-01"


def test_time_that_the_rules_refuse_is_named_by_its_number() -> None:
    walk = take(at_the_times(), "next", **(TIMES | {"day3": "2026-11-29"}))
    assert errors(walk) == {"time3": "rule-g13"}
    assert walk.picked["day3"] == "2026-11-29"


def test_clock_that_is_not_offered_is_not_taken() -> None:
    assert errors(take(at_the_times(), "next", **(TIMES | {"clock1": "03:00"})))["time1"] == "group-time-incomplete"


def test_room_is_asked_for_on_site_only() -> None:
    assert errors(take(at_the_times(), "next", **PICKED)) == {"room": "rule-g06"}
    digital = take(begin("Larvik"), "next", **(ABOUT | {"mode": "digital"}))
    assert take(digital, "next", **PICKED).page is Page.CHECK


def test_room_of_another_municipality_is_forgotten() -> None:
    walk = take(at_the_check(), "edit", page="about")
    assert take(walk, "next", **(ABOUT | {"municipality": "Horten"})).request.room is None
    assert take(walk, "next", **ABOUT).page is Page.CHECK


def test_back_keeps_what_was_answered() -> None:
    walk = take(at_the_times(), "back", **(TIMES | {"clock2": ""}))
    assert walk.page is Page.ABOUT
    assert walk.picked["clock1"] == "09:00"
    assert not walk.errors


def test_stop_forgets_the_answers() -> None:
    assert isinstance(step(at_the_check(), Press("group-walk.stop", {}), facts()), Abort)


@pytest.mark.parametrize("page", list(Page))
def test_press_that_the_page_does_not_have_changes_nothing(page: Page) -> None:
    walk = at_the_check().on(page)
    for verb in ("walk.next", "group-walk.nothing", "group-walk.edit" if page is not Page.CHECK else "group-walk.next"):
        assert step(walk, Press(verb, {"page": "nowhere"}), facts()) == Ask(walk)


def test_confirm_is_judged_again() -> None:
    late = facts(NOW + timedelta(days=8))
    outcome = step(at_the_check(), Press("group-walk.confirm", {}), late)
    assert isinstance(outcome, Reject)
    assert outcome.state.page is Page.TIMES
    assert errors(outcome.state) == {"time1": "rule-g10"}
    taken = facts(taken=(span(TUESDAY, 60),))
    assert errors(send_back(at_the_check(), judge_group(a_request(), taken)).state) == {"time2": "rule-g15"}


def test_state_reads_back_as_saved() -> None:
    walk = at_the_check()
    assert GroupWalk.model_validate_json(walk.model_dump_json()) == walk
    assert walk.request.times == (MONDAY, TUESDAY, WEDNESDAY)
    assert walk.request.mode is Mode.ON_SITE


def test_a_look_at_the_rooms_keeps_the_answers_and_shows_no_error() -> None:
    walk = take(at_the_times(), "rooms", day1="2026-11-30", clock1="09:00", day2="2026-12-01")
    assert (walk.page, walk.errors) == (Page.TIMES, ())
    assert walk.picked == {"day1": "2026-11-30", "clock1": "09:00", "day2": "2026-12-01"}
    assert take(walk, "form") == walk


def test_the_rooms_are_not_reached_from_another_page() -> None:
    for walk in (begin("Larvik"), at_the_check()):
        assert take(walk, "rooms", municipality="Horten") == walk
