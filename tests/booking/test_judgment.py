"""The judgment as a whole: what blocks, what could be granted, and that it is kept unchanged."""

from datetime import date, time

from booking.calendar.wall_time import Slot, span
from booking.ports import Span
from booking.rules import Facts, Grant, Judgment, Status, Verdict, judge
from booking.session.request import SessionRequest
from tests.booking.examples import COUNSELLOR, DUF, NOW, TUESDAY, facts, under_6a, under_11

TOO_SOON = Slot(date(2026, 12, 4), time(10))  # a Friday within the two weeks
WEDNESDAY = Slot(date(2026, 12, 9), time(10))
EARLY = Slot(date(2026, 12, 8), time(8))
CHRISTMAS = Slot(date(2026, 12, 25), time(10))  # a Friday, and closed
BUSY: tuple[Span, ...] = (span(TUESDAY, 60),)


def blocking(request: SessionRequest, taken: tuple[Span, ...] = ()) -> list[str]:
    return [v.code for v in judge(request, facts(taken=taken)).blocking()]


def grantable(request: SessionRequest, given: Facts) -> bool:
    """Something blocks, and the counsellor can set all of it aside."""
    codes = [v.code for v in judge(request, given).blocking()]
    grants = [Grant(code=code, by=COUNSELLOR, at=NOW, reason="asked-travel") for code in codes]
    return bool(codes) and judge(request, given, grants).allows


def test_nothing_answered_allows_nothing() -> None:
    assert not judge(SessionRequest(), facts()).allows
    assert not grantable(SessionRequest(), facts())


def test_what_is_not_assessed_blocks_as_much_as_what_is_not_met() -> None:
    for field in ("municipality", "language", "attended_meeting", "adviser_attends", "slot"):
        request = under_6a(**{field: None})
        judgment = judge(request, facts())
        assert not judgment.allows, field
        assert {v.status for v in judgment.blocking()} == {Status.NOT_ASSESSED}, field
        assert not grantable(request, facts()), field


def test_blocking_verdicts_come_in_the_order_of_the_rules() -> None:
    assert blocking(under_6a(municipality="Skien", attended_meeting=False, slot=WEDNESDAY)) == ["R01", "R10", "R21"]


def test_blocking_can_be_asked_for_some_fields() -> None:
    judgment = judge(under_6a(language=None, attended_meeting=False, slot=WEDNESDAY), facts())
    assert [v.code for v in judgment.blocking("language")] == ["R03"]
    assert [v.code for v in judgment.blocking("slot", "attended_meeting")] == ["R10", "R21"]
    assert judgment.blocking("duf") == ()


def test_another_day_or_hour_could_be_granted_by_the_counsellor() -> None:
    assert grantable(under_6a(slot=WEDNESDAY), facts())
    assert grantable(under_6a(slot=EARLY), facts())


def test_an_earlier_time_could_be_granted_by_the_counsellor() -> None:
    assert blocking(under_6a(slot=TOO_SOON)) == ["R20"]
    assert grantable(under_6a(slot=TOO_SOON), facts())


def test_hard_rules_cannot_be_granted() -> None:
    assert not grantable(under_6a(attended_meeting=False), facts())
    assert not grantable(under_6a(slot=CHRISTMAS), facts())
    assert not grantable(under_6a(), facts(taken=BUSY))
    assert not grantable(under_11(settled_on=date(2026, 8, 1)), facts())


def test_one_hard_rule_among_soft_ones_decides() -> None:
    assert not grantable(under_6a(slot=WEDNESDAY, attended_meeting=False), facts())


def test_what_is_allowed_needs_no_grant() -> None:
    assert judge(under_6a(), facts()).allows
    assert not grantable(under_6a(), facts())


def test_a_stored_judgment_is_read_back_as_it_was() -> None:
    for request in (under_6a(), under_11(), under_11(slot=CHRISTMAS, duf=None), under_6a(slot=TOO_SOON)):
        judgment = judge(request, facts())
        assert Judgment.model_validate_json(judgment.model_dump_json()) == judgment


def test_a_judgment_holds_the_dates_it_looked_at() -> None:
    verdicts = {v.code: v for v in judge(under_11(), facts()).verdicts}
    assert verdicts["R20"].values == {"day": date(2026, 12, 8), "earliest": date(2026, 12, 7)}
    assert verdicts["R24"].values == {"day": date(2026, 12, 8), "deadline": date(2027, 1, 15)}


def test_no_judgment_holds_the_duf_number() -> None:
    wrong = "199500000008"
    for request in (under_6a(), under_11(), under_6a(duf=wrong), under_6a(duf=wrong, duf_confirmed=True)):
        text = judge(request, facts()).model_dump_json() + repr(judge(request, facts()))
        assert DUF not in text
        assert wrong not in text


def test_values_keep_their_kinds_when_stored() -> None:
    values = {
        "yes": True,
        "one": 1,
        "day": date(2026, 12, 8),
        "slot": "2026-12-08T10:00",
        "basis": "11",
        "why": "Langfredag",
    }
    stored = Judgment(verdicts=(Verdict(code="R21", status=Status.MET, values=values),))
    read = Judgment.model_validate_json(stored.model_dump_json()).verdicts[0].values
    assert read == values
    assert [type(value) for value in read.values()] == [type(value) for value in values.values()]
