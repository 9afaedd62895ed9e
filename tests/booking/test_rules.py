"""Each rule on both sides of its limit, and which rules hold under which basis."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from booking.calendar.wall_time import Slot, span, to_utc
from booking.legal_basis import LegalBasis
from booking.ports import Span
from booking.routine import (
    AgeSpan,
    ClosedDays,
    CollectiveProtection,
    DufWanted,
    Ordinary,
    Routine,
    SessionRules,
    Weekday,
)
from booking.rules import RULE_BY_CODE, RULES, Facts, Severity, Status, judge
from booking.rules.rule import Source
from booking.session.request import SessionRequest
from tests.booking.examples import NOW, TUESDAY, facts, under_6a, under_11

MET, NOT_MET, NOT_ASSESSED = Status.MET, Status.NOT_MET, Status.NOT_ASSESSED


def verdict(code: str, request: SessionRequest, by: Facts | None = None) -> Status:
    return RULE_BY_CODE[code].judge(request, by or facts()).status


def at(day: date, start: time = time(10)) -> SessionRequest:
    return under_6a(slot=Slot(day, start))


@pytest.mark.parametrize("request_", [under_6a(), under_11()], ids=["6A", "11"])
def test_a_complete_request_meets_every_rule(request_: SessionRequest) -> None:
    assert judge(request_, facts()).blocking() == ()


@pytest.mark.parametrize(
    ("municipality", "status"), [("Larvik", MET), ("Skien", NOT_MET), ("", NOT_MET), (None, NOT_ASSESSED)]
)
def test_r01_municipality_is_in_the_list(municipality: str | None, status: Status) -> None:
    assert verdict("R01", under_6a(municipality=municipality)) is status


def test_r02_legal_basis_is_chosen() -> None:
    assert verdict("R02", under_6a()) is MET
    assert verdict("R02", under_6a(basis=None)) is NOT_ASSESSED


@pytest.mark.parametrize(
    ("language", "status"), [("uk", MET), ("no", MET), ("kurdisk", NOT_MET), ("", NOT_MET), (None, NOT_ASSESSED)]
)
def test_r03_language_is_one_we_know(language: str | None, status: Status) -> None:
    assert verdict("R03", under_6a(language=language)) is status


def test_r04_duf_is_wished_for_under_6a_and_required_under_11() -> None:
    assert verdict("R04", under_6a(duf=None)) is MET
    assert verdict("R04", under_11(duf=None)) is NOT_ASSESSED
    assert verdict("R04", under_11()) is MET


def test_r04_the_centre_may_require_it_of_all_or_of_none() -> None:
    of_all = Routine(collective_protection=CollectiveProtection(duf=DufWanted.REQUIRED))
    of_none = Routine(ordinary=Ordinary(duf=DufWanted.WISHED))
    assert verdict("R04", under_6a(duf=None), facts(routine=of_all)) is NOT_ASSESSED
    assert verdict("R04", under_11(duf=None), facts(routine=of_none)) is MET


@pytest.mark.parametrize(
    ("duf", "confirmed", "status"),
    [
        (None, False, MET),
        ("199500000007", False, MET),
        ("199500000008", False, NOT_MET),
        ("199500000008", True, MET),
        ("19950000000", True, NOT_MET),  # nothing but the control can be insisted on
        ("202700000006", True, NOT_MET),
        ("１９９５０００００００７", True, NOT_MET),
        ("", True, NOT_MET),
    ],
)
def test_r05_duf_is_well_formed_or_its_control_is_confirmed(duf: str | None, confirmed: bool, status: Status) -> None:
    assert verdict("R05", under_6a(duf=duf, duf_confirmed=confirmed)) is status


def test_r05_a_number_of_the_new_year_is_accepted_when_it_is_new_year_in_oslo() -> None:
    request = under_6a(duf="202700000006")
    assert verdict("R05", request, facts(datetime(2026, 12, 31, 22, 59, tzinfo=UTC))) is NOT_MET
    assert verdict("R05", request, facts(datetime(2026, 12, 31, 23, 0, tzinfo=UTC))) is MET


@pytest.mark.parametrize(
    ("attends", "agreed", "status"),
    [
        (False, None, MET),
        (False, False, MET),
        (True, True, MET),
        (True, False, NOT_MET),
        (True, None, NOT_MET),
        (None, True, NOT_ASSESSED),
    ],
)
def test_r06_presence_is_agreed_with_the_participant(attends: bool | None, agreed: bool | None, status: Status) -> None:
    assert verdict("R06", under_6a(adviser_attends=attends, presence_agreed=agreed)) is status


@pytest.mark.parametrize(
    ("code", "field", "make"),
    [
        ("R10", "attended_meeting", under_6a),
        ("R12", "age_in_span", under_11),
        ("R13", "competence_mapped", under_11),
    ],
)
def test_r10_r12_r13_the_advisers_word_is_asked_for_and_taken(code: str, field: str, make: Any) -> None:
    assert verdict(code, make(**{field: True})) is MET
    assert verdict(code, make(**{field: False})) is NOT_MET
    assert verdict(code, make(**{field: None})) is NOT_ASSESSED


@pytest.mark.parametrize(
    ("settled_on", "status"),
    [
        (date(2026, 11, 23), MET),
        (date(2027, 11, 24), MET),
        (date(2027, 11, 25), NOT_MET),
        (date(2016, 11, 22), MET),
        (date(2016, 11, 21), NOT_MET),
        (None, NOT_ASSESSED),
    ],
)
def test_r11_settlement_is_within_a_year_ahead_and_ten_years_back(settled_on: date | None, status: Status) -> None:
    assert verdict("R11", under_11(settled_on=settled_on)) is status


def test_r12_says_which_ages_hold_today() -> None:
    later = AgeSpan(valid_from=date(2026, 11, 24), youngest=18, oldest=60)
    routine = Routine(ordinary=Ordinary(ages=(AgeSpan(valid_from=date(2021, 1, 1), youngest=18, oldest=55), later)))
    rule, request = RULE_BY_CODE["R12"], under_11()
    assert rule.judge(request, facts(routine=routine)).values == {"youngest": 18, "oldest": 55}
    after_midnight = facts(datetime(2026, 11, 23, 23, tzinfo=UTC), routine=routine)
    assert rule.judge(request, after_midnight).values == {"youngest": 18, "oldest": 60}


@pytest.mark.parametrize(
    ("starts_on", "status"),
    [(None, MET), (date(2026, 11, 24), MET), (date(2026, 11, 23), NOT_MET), (date(2026, 1, 1), NOT_MET)],
)
def test_r14_programme_has_not_begun(starts_on: date | None, status: Status) -> None:
    assert verdict("R14", under_11(programme_starts_on=starts_on)) is status


@pytest.mark.parametrize("clock", [time(0, 0), time(9, 0), time(23, 59)], ids=str)
@pytest.mark.parametrize(
    ("asked", "day", "status"),
    [
        (date(2026, 11, 24), date(2026, 12, 8), MET),  # D + 14
        (date(2026, 11, 24), date(2026, 12, 7), NOT_MET),  # D + 13
        (date(2026, 3, 20), date(2026, 4, 3), MET),  # across the clock change in spring
        (date(2026, 3, 20), date(2026, 4, 2), NOT_MET),
        (date(2026, 10, 16), date(2026, 10, 30), MET),  # and in autumn
        (date(2026, 10, 16), date(2026, 10, 29), NOT_MET),
        (date(2026, 12, 22), date(2027, 1, 5), MET),  # across new year
        (date(2026, 12, 22), date(2027, 1, 4), NOT_MET),
        (date(2028, 2, 15), date(2028, 2, 29), MET),
        (date(2028, 2, 15), date(2028, 2, 28), NOT_MET),
    ],
)
def test_r20_two_weeks_are_fourteen_days_in_oslo_at_any_clock(
    asked: date, day: date, status: Status, clock: time
) -> None:
    assert verdict("R20", at(day), facts(to_utc(asked, clock))) is status


def test_r20_holds_at_the_midnight_of_oslo_and_not_of_utc() -> None:
    day = at(date(2026, 12, 8))
    assert verdict("R20", day, facts(datetime(2026, 11, 24, 22, 59, tzinfo=UTC))) is MET
    assert verdict("R20", day, facts(datetime(2026, 11, 24, 23, 0, tzinfo=UTC))) is NOT_MET


def test_r20_number_of_days_is_the_routines() -> None:
    three = Routine(session=SessionRules(notice_days=3))
    assert verdict("R20", at(date(2026, 11, 26)), facts(routine=three)) is MET
    assert verdict("R20", at(date(2026, 11, 25)), facts(routine=three)) is NOT_MET


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (date(2026, 12, 7), NOT_MET),
        (date(2026, 12, 8), MET),
        (date(2026, 12, 9), NOT_MET),
        (date(2026, 12, 10), NOT_MET),
        (date(2026, 12, 11), MET),
        (date(2026, 12, 12), NOT_MET),
        (date(2026, 12, 13), NOT_MET),
    ],
)
def test_r21_sessions_are_on_tuesdays_and_fridays(day: date, status: Status) -> None:
    assert verdict("R21", at(day)) is status


@pytest.mark.parametrize(
    ("start", "status"),
    [
        (time(8), NOT_MET),
        (time(8, 59), NOT_MET),
        (time(9), MET),
        (time(9, 30), NOT_MET),
        (time(14), MET),
        (time(14, 1), NOT_MET),
        (time(15), NOT_MET),
        (time(0), NOT_MET),
    ],
)
def test_r22_a_whole_session_fits_in_the_opening_hours(start: time, status: Status) -> None:
    assert verdict("R22", at(date(2026, 12, 8), start)) is status


@pytest.mark.parametrize(
    ("start", "status"), [(time(10), MET), (time(11), MET), (time(12), NOT_MET), (time(13), NOT_MET)]
)
def test_r22_the_wednesday_before_maundy_thursday_ends_at_twelve(start: time, status: Status) -> None:
    wednesdays = Routine(session=SessionRules(weekdays=(Weekday.WEDNESDAY,)))
    assert verdict("R22", at(date(2027, 3, 24), start), facts(routine=wednesdays)) is status


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (date(2026, 12, 22), MET),
        (date(2026, 12, 24), NOT_MET),
        (date(2026, 12, 25), NOT_MET),  # a Friday
        (date(2026, 12, 29), MET),
        (date(2026, 12, 31), NOT_MET),
        (date(2027, 1, 1), NOT_MET),  # a Friday
        (date(2027, 3, 26), NOT_MET),  # Good Friday
        (date(2027, 3, 30), MET),
        (date(2026, 12, 12), NOT_MET),  # Saturday
    ],
)
def test_r23_centre_is_open(day: date, status: Status) -> None:
    assert verdict("R23", at(day)) is status


def test_r23_says_why_it_is_closed() -> None:
    assert RULE_BY_CODE["R23"].judge(at(date(2027, 3, 26)), facts()).values["reason"] == "Langfredag"


@pytest.mark.parametrize(
    ("settled_on", "programme", "day", "status"),
    [
        (date(2026, 9, 8), None, date(2026, 12, 8), MET),
        (date(2026, 9, 7), None, date(2026, 12, 8), NOT_MET),
        (date(2026, 11, 30), None, date(2027, 2, 26), MET),
        (date(2026, 11, 30), None, date(2027, 3, 2), NOT_MET),
        (date(2026, 10, 15), date(2026, 12, 9), date(2026, 12, 8), MET),
        (date(2026, 10, 15), date(2026, 12, 8), date(2026, 12, 8), NOT_MET),
        (date(2027, 1, 4), None, date(2026, 12, 8), MET),  # before settlement is early, not late
        (None, None, date(2026, 12, 8), NOT_ASSESSED),
    ],
)
def test_r24_session_is_before_the_deadline(
    settled_on: date | None, programme: date | None, day: date, status: Status
) -> None:
    request = under_11(settled_on=settled_on, programme_starts_on=programme, slot=Slot(day, time(10)))
    assert verdict("R24", request) is status


@pytest.mark.parametrize(
    ("taken_from", "minutes", "status"),
    [
        (time(9), 60, MET),
        (time(9), 61, NOT_MET),
        (time(10), 60, NOT_MET),
        (time(10, 15), 15, NOT_MET),
        (time(9), 180, NOT_MET),
        (time(11), 60, MET),
        (time(10, 59), 15, NOT_MET),
    ],
)
def test_r25_two_sessions_do_not_share_a_time(taken_from: time, minutes: int, status: Status) -> None:
    taken = span(Slot(TUESDAY.day, taken_from), minutes)
    assert verdict("R25", under_6a(), facts(taken=(taken,))) is status


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (date(2027, 1, 29), MET),
        (date(2027, 1, 31), MET),  # eight weeks from 7 December, the last day included
        (date(2027, 2, 1), NOT_MET),
        (date(2030, 12, 10), NOT_MET),
    ],
)
def test_r26_nothing_is_booked_beyond_the_weeks_offered(day: date, status: Status) -> None:
    assert verdict("R26", at(day)) is status


@pytest.mark.parametrize("code", ["R20", "R21", "R22", "R23", "R24", "R25", "R26"])
def test_without_a_time_no_rule_on_time_is_assessed(code: str) -> None:
    assert verdict(code, under_11(slot=None)) is NOT_ASSESSED


def codes(request: SessionRequest) -> set[str]:
    return {v.code for v in judge(request, facts()).verdicts}


def test_the_three_months_do_not_exist_under_chapter_6a() -> None:
    late = under_6a(settled_on=date(2015, 1, 1), programme_starts_on=date(2015, 2, 1))
    assert codes(late) & {"R11", "R12", "R13", "R14", "R24"} == set()
    assert judge(late, facts()).allows


def test_age_and_kompetansekartlegging_do_not_exist_under_chapter_6a() -> None:
    assert judge(under_6a(age_in_span=False, competence_mapped=False), facts()).allows


def test_the_group_meeting_is_not_asked_of_those_under_11() -> None:
    assert "R10" not in codes(under_11())
    assert judge(under_11(attended_meeting=False), facts()).allows


def test_while_no_basis_is_chosen_only_what_both_share_is_judged() -> None:
    assert codes(SessionRequest()) == {r.code for r in RULES if r.bases == frozenset(LegalBasis)}


def test_every_rule_has_its_own_code_name_and_a_reason_in_norwegian() -> None:
    assert len({r.code for r in RULES}) == len({r.name for r in RULES}) == len(RULES)
    for rule in RULES:
        assert rule.reason.endswith("."), rule.code
        assert "\n" not in rule.reason, rule.code
        assert rule.message == f"rule-{rule.code.lower()}"
        assert rule.citation.point or rule.citation.source is Source.CENTRE, rule.code


def test_every_rule_concerns_a_field_of_the_form() -> None:
    assert {r.field for r in RULES} <= set(SessionRequest.model_fields)


def test_codes_are_never_used_again() -> None:
    """A code once given keeps its rule for ever: stored judgments name rules by code."""
    assert {r.code: r.name for r in RULES} == {
        "R01": "municipality_has_a_counsellor",
        "R02": "legal_basis_is_chosen",
        "R03": "language_is_known",
        "R04": "duf_number_is_given_where_required",
        "R05": "duf_number_is_well_formed",
        "R06": "presence_is_agreed_with_the_participant",
        "R10": "information_meeting_comes_first",
        "R11": "settlement_date_is_plausible",
        "R12": "participant_is_of_the_age_covered",
        "R13": "kompetansekartlegging_is_done",
        "R14": "programme_has_not_begun",
        "R20": "notice_is_long_enough_for_an_interpreter",
        "R21": "day_is_set_aside_for_sessions",
        "R22": "start_is_within_opening_hours",
        "R23": "centre_is_open_that_day",
        "R24": "session_is_before_the_deadline",
        "R25": "time_is_free",
        "R26": "time_is_within_the_weeks_offered",
        "R27": "session_is_on_teams",
        "R28": "place_is_on_the_list",
        "R29": "time_is_still_to_come",
    }


@pytest.mark.parametrize(
    ("code", "severity"),
    [
        ("R05", Severity.HARD),  # the DUF number alone identifies: no exception stated
        ("R10", Severity.HARD),  # the meeting comes first: no exception stated
        ("R20", Severity.COUNSELLOR_OFFERS),
        ("R21", Severity.BY_AGREEMENT),  # «Unntak kan avtales med karriereveileder»
        ("R24", Severity.HARD),
        ("R25", Severity.HARD),
    ],
)
def test_who_may_make_an_exception_is_as_the_routine_says(code: str, severity: Severity) -> None:
    assert RULE_BY_CODE[code].severity is severity


@pytest.mark.parametrize(
    ("code", "cited"),
    [
        ("R10", "rutinen pkt. 1"),
        ("R20", "rutinen pkt. 2.2"),
        ("R21", "rutinen pkt. 2.3"),
        ("R24", "integreringsloven § 11"),
    ],
)
def test_citations_read_as_norwegians_write_them(code: str, cited: str) -> None:
    assert str(RULE_BY_CODE[code].citation) == cited


def test_a_closed_day_of_the_centre_is_refused_though_it_is_a_tuesday() -> None:
    routine = Routine(closed=ClosedDays(dates=(date(2026, 12, 8),)))
    assert verdict("R23", at(date(2026, 12, 8)), facts(routine=routine)) is NOT_MET


def test_busy_time_on_another_day_is_no_hindrance() -> None:
    another_day = Span(NOW, NOW + timedelta(hours=8))
    assert judge(under_6a(), facts(taken=(another_day,))).allows


def test_recorded_attendance_meets_the_rule_by_itself_and_the_verdict_says_which_it_was() -> None:
    def found(recorded: bool, attended: bool | None) -> tuple[Status, object]:
        seen = replace(facts(), attendance_recorded=recorded)
        by = RULE_BY_CODE["R10"].judge(under_6a(attended_meeting=attended), seen)
        return by.status, by.values.get("known_by")

    assert found(True, None) == found(True, False) == (Status.MET, "record")
    assert found(False, True) == (Status.MET, "adviser")
    assert found(False, False)[0] is Status.NOT_MET
    assert found(False, None)[0] is Status.NOT_ASSESSED
