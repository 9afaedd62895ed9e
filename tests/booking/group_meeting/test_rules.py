from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from booking.calendar.wall_time import Slot, span
from booking.directory.directory import Directory
from booking.group_meeting.request import Mode
from booking.group_meeting.rules import GROUP_RULES, in_the_way, judge_group, judge_time
from booking.routine import GroupMeetingRules, Routine
from booking.rules import Facts, Status
from cards.catalogue import texts
from tests.booking.examples import DIRECTORY_TABLE, NOW, facts
from tests.booking.group_meeting.examples import FRIDAY, MONDAY, TUESDAY, WEDNESDAY, a_request, at

SUNDAY, CHRISTMAS_EVE = date(2026, 11, 29), date(2026, 12, 24)


def wrong(facts: Facts | None = None, **changes: Any) -> dict[str, Status]:
    judgment = judge_group(a_request(**changes), facts or at())
    return {verdict.code: verdict.status for verdict in in_the_way(judgment)}


def with_first(slot: Slot, facts: Facts | None = None) -> dict[str, Status]:
    return wrong(facts, times=(slot, TUESDAY, WEDNESDAY))


def test_complete_request_is_allowed() -> None:
    assert judge_group(a_request(), facts()).allows
    assert judge_group(a_request(mode=Mode.DIGITAL, room=None), facts()).allows


@pytest.mark.parametrize(
    ("field", "code"),
    [
        ("municipality", "G01"),
        ("mode", "G02"),
        ("participants", "G03"),
        ("own_interpreter", "G05"),
        ("room", "G06"),
    ],
)
def test_what_is_not_answered_blocks(field: str, code: str) -> None:
    assert wrong(**{field: None})[code] is Status.NOT_ASSESSED


def test_languages_are_asked_for_and_known() -> None:
    assert wrong(languages=()) == {"G04": Status.NOT_ASSESSED}
    assert wrong(languages=("uk", "klingon")) == {"G04": Status.NOT_MET}
    assert wrong(languages=("no",)) == {"G04": Status.NOT_MET}


def test_municipality_outside_the_list_is_refused() -> None:
    assert wrong(municipality="Skien") == {"G01": Status.NOT_MET}


def test_participants_are_one_to_the_number_of_places() -> None:
    assert [wrong(participants=n).get("G03") for n in (0, 1, 30, 31)] == [Status.NOT_MET, None, None, Status.NOT_MET]


def test_room_is_one_of_the_municipalitys_own_or_to_be_agreed() -> None:
    rooms = [{"municipality": "Larvik", "name": "Rådhuset"}, {"municipality": "Horten", "name": "Biblioteket"}]
    directory = Directory.model_validate({**DIRECTORY_TABLE, "rooms": rooms})
    listed = Facts(now=NOW, routine=Routine(), directory=directory)
    assert wrong(listed, room="Rådhuset") == {}
    assert wrong(listed, room="Biblioteket") == {"G06": Status.NOT_MET}
    assert wrong(listed, room="Biblioteket", mode=Mode.DIGITAL) == {}


def test_three_different_times_are_proposed_unless_the_centre_wants_fewer() -> None:
    assert wrong(times=(MONDAY, TUESDAY)) == {"G07": Status.NOT_ASSESSED}
    assert wrong(times=(MONDAY, MONDAY, TUESDAY)) == {"G07": Status.NOT_ASSESSED}
    one = Routine(group_meeting=GroupMeetingRules(proposals=1))
    assert wrong(at(routine=one), times=(MONDAY,)) == {}


def test_time_that_has_begun_is_refused() -> None:
    slot = Slot(date(2026, 11, 23), time(10))  # 9.00 in UTC
    assert with_first(slot, at(datetime(2026, 11, 23, 8, 59, tzinfo=UTC))) == {}
    assert with_first(slot, at(datetime(2026, 11, 23, 9, 0, tzinfo=UTC))) == {"G10": Status.NOT_MET}


def test_no_notice_is_asked_for_unless_the_centre_sets_one() -> None:
    tomorrow = Slot(date(2026, 11, 24), time(9))
    assert with_first(tomorrow) == {}
    week = Routine(group_meeting=GroupMeetingRules(notice_days=7))
    assert with_first(Slot(date(2026, 11, 30), time(9)), at(routine=week)) == {}
    assert with_first(Slot(date(2026, 11, 27), time(9)), at(routine=week)) == {"G11": Status.NOT_MET}


def test_time_half_a_year_ahead_is_taken_for_a_slip() -> None:
    assert with_first(Slot(date(2027, 5, 24), time(9))) == {}
    assert with_first(Slot(date(2027, 5, 25), time(9))) == {"G12": Status.NOT_MET}


@pytest.mark.parametrize("day", [SUNDAY, CHRISTMAS_EVE, date(2026, 12, 25)])
def test_closed_day_is_refused(day: date) -> None:
    assert with_first(Slot(day, time(9))) == {"G13": Status.NOT_MET}


def test_meeting_fits_in_the_opening_hours() -> None:
    day = date(2026, 11, 30)
    found = [with_first(Slot(day, start)).get("G14") for start in (time(8, 30), time(9), time(12), time(12, 30))]
    assert found == [Status.NOT_MET, None, None, Status.NOT_MET]
    assert with_first(Slot(day, time(9, 10))) == {"G14": Status.NOT_MET}


def test_short_day_before_easter_ends_at_noon() -> None:
    wednesday, asked = date(2027, 3, 24), datetime(2027, 3, 1, 9, tzinfo=UTC)
    times = (Slot(date(2027, 3, 8), time(9)), Slot(date(2027, 3, 9), time(9)))
    assert wrong(at(asked), times=(Slot(wednesday, time(9)), *times)) == {}
    assert wrong(at(asked), times=(Slot(wednesday, time(9, 30)), *times)) == {"G14": Status.NOT_MET}


def test_counsellor_is_free_for_all_three_hours() -> None:
    last_hour = span(Slot(MONDAY.day, time(11)), 60)
    just_after = span(Slot(MONDAY.day, time(12)), 60)
    assert wrong(at(taken=(just_after,))) == {}
    assert wrong(at(taken=(last_hour,))) == {"G15": Status.NOT_MET}


def test_verdict_says_which_of_the_times_is_wrong() -> None:
    judgment = judge_group(a_request(times=(MONDAY, TUESDAY, Slot(SUNDAY, time(9)))), facts())
    (verdict,) = in_the_way(judgment)
    assert verdict.values["number"] == 3


def test_notice_counts_from_the_asking_and_not_from_the_agreeing() -> None:
    month = Routine(group_meeting=GroupMeetingRules(notice_days=28))
    assert judge_time(a_request(), FRIDAY, at(routine=month)).allows
    assert not judge_time(a_request(), Slot(SUNDAY, time(9)), at(routine=month)).allows


def test_codes_are_used_once_and_each_rule_says_what_it_demands() -> None:
    assert len({rule.code for rule in GROUP_RULES}) == len(GROUP_RULES)
    for rule in GROUP_RULES:
        assert rule.reason.endswith(".")
        assert texts()(rule.message, places=30, wanted=3)
