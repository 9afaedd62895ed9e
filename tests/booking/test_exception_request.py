"""A request for an exception: what may be sent, every change in every status, and when nobody answers."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

import pytest

from booking.calendar.wall_time import Slot, span
from booking.change import Blocked, Changed, Refused
from booking.effects import Effect, EffectKind
from booking.exception_request.answer_times import expires_at
from booking.exception_request.lifecycle import (
    ExceptionRefusal,
    NotSendable,
    accept,
    ask,
    decline,
    expire,
    grant,
    hand_over,
    propose,
    withdraw,
)
from booking.exception_request.request import (
    AskedReason,
    DeclineReason,
    ExceptionRequest,
    ExceptionStatus,
    InterpreterReason,
)
from booking.exception_request.sendable import WishProblem, rules_set_aside
from booking.people import Person
from booking.session.request import SessionRequest
from tests.booking.examples import (
    ADVISER,
    ARTURO,
    BOOKING_ID,
    COUNSELLOR,
    DUF,
    GORIL,
    NOW,
    STRANGER,
    TUESDAY,
    facts,
    under_6a,
    under_11,
)

WEDNESDAY = Slot(date(2026, 12, 9), time(10))
THURSDAY = Slot(date(2026, 12, 10), time(8))
SOON = Slot(date(2026, 12, 4), time(10))  # a Friday within the two weeks
PLACE = "Kommunens lokaler"
STAND_IN = Person(COUNSELLOR.tenant_id, GORIL, "Veileder To")
OVERDUE = datetime(2026, 11, 27, 8, tzinfo=UTC)
"""Four working days after NOW, nine o'clock in Oslo."""
Act = Callable[[ExceptionRequest], object]


def sent(request: SessionRequest | None = None, *wishes: Slot) -> Changed[ExceptionRequest]:
    changed = ask(request or under_6a(), wishes or (WEDNESDAY,), AskedReason.TRAVEL, facts(), ADVISER, BOOKING_ID)
    assert isinstance(changed, Changed)
    return changed


def refused(request: SessionRequest, *wishes: Slot, now: datetime = NOW) -> list[tuple[int | None, str | None]]:
    unsent = ask(request, wishes, AskedReason.TRAVEL, facts(now), ADVISER, BOOKING_ID)
    assert isinstance(unsent, NotSendable)
    return [(p.number, p.verdict.code if p.verdict else None) for p in unsent.wrong]


def proposed(slot: Slot = THURSDAY, why: InterpreterReason | None = None) -> ExceptionRequest:
    changed = propose(sent().subject, slot, COUNSELLOR, facts(), DUF, why)
    assert isinstance(changed, Changed)
    return changed.subject


def in_status(status: ExceptionStatus) -> ExceptionRequest:
    """A request that came to the status as people bring it there."""
    asked = sent().subject
    after = {
        ExceptionStatus.ASKED: lambda: asked,
        ExceptionStatus.PROPOSED: proposed,
        ExceptionStatus.GRANTED: lambda: grant(asked, WEDNESDAY, COUNSELLOR, facts(), DUF).subject,
        ExceptionStatus.ACCEPTED: lambda: accept(proposed(), ADVISER, facts(), DUF).subject,
        ExceptionStatus.DECLINED: lambda: decline(asked, DeclineReason.CALL, COUNSELLOR, NOW).subject,
        ExceptionStatus.WITHDRAWN: lambda: withdraw(asked, ADVISER, NOW).subject,
        ExceptionStatus.EXPIRED: lambda: expire(asked, NOW).subject,
    }[status]()
    assert after.status is status
    return after


def kinds(changed: Changed[ExceptionRequest]) -> list[EffectKind]:
    return [effect.kind for effect in changed.effects if effect.due is None]


# What may be sent.


def test_a_request_holds_what_is_asked_but_neither_number_nor_time() -> None:
    asked = sent(None, THURSDAY, WEDNESDAY).subject
    assert (asked.counsellor_id, asked.adviser, asked.asked_at) == (ARTURO, ADVISER, NOW)
    assert asked.wishes == (WEDNESDAY, THURSDAY)
    assert asked.request.slot is None
    assert asked.duf_given
    assert DUF not in asked.model_dump_json()
    assert ExceptionRequest.model_validate_json(asked.model_dump_json()) == asked


def test_what_only_the_counsellor_can_offer_cannot_be_asked_for() -> None:
    assert refused(under_6a(), WEDNESDAY, SOON) == [(2, "R20")]


def test_a_hard_rule_keeps_the_request_from_being_sent() -> None:
    assert refused(under_6a(attended_meeting=False), WEDNESDAY, THURSDAY) == [(None, "R10")]
    assert refused(under_6a(), Slot(date(2026, 12, 25), time(10))) == [(1, "R23")]
    assert refused(under_11(settled_on=date(2026, 9, 8)), WEDNESDAY) == [(1, "R24")]
    assert refused(under_6a(place="Hjemme"), WEDNESDAY) == [(None, "R28")]


def test_the_last_day_before_the_deadline_may_be_asked_for() -> None:
    assert sent(under_11(settled_on=date(2026, 9, 9)), WEDNESDAY).subject.deadline == WEDNESDAY.day


def test_a_time_that_needs_no_exception_is_not_sent() -> None:
    assert refused(under_6a(), TUESDAY, WEDNESDAY) == [(1, None)]


def test_an_ordinary_time_at_another_place_does_need_one() -> None:
    assert sent(under_6a(place=PLACE), TUESDAY).subject.request.place == PLACE


def test_a_time_must_be_wished_for_unless_the_counsellor_has_to_find_it() -> None:
    assert refused(under_6a()) == [(1, None)]
    assert refused(under_11()) == [(1, None)]
    assert ask(under_6a(place=PLACE), (), AskedReason.TRAVEL, facts(), ADVISER, BOOKING_ID).subject.wishes == ()


def test_too_little_time_before_the_deadline_may_be_asked_about_without_a_time() -> None:
    too_late = under_11(settled_on=date(2026, 9, 4), slot=None)  # deadline 4 December, notice until 7
    changed = ask(too_late, (), AskedReason.DEADLINE, facts(), ADVISER, BOOKING_ID)
    assert isinstance(changed, Changed)
    assert changed.subject.deadline == date(2026, 12, 4)


def test_an_unanswered_condition_is_refused_without_a_time_too() -> None:
    assert refused(under_6a(place=PLACE, attended_meeting=None)) == [(None, "R10")]


def test_it_is_said_which_rules_are_set_aside() -> None:
    assert rules_set_aside(under_6a(place=PLACE), (WEDNESDAY, THURSDAY), facts()) == ("R21", "R22", "R27")
    assert rules_set_aside(under_6a(place=PLACE), (), facts()) == ("R27",)


def test_a_problem_says_which_wish_and_which_rule() -> None:
    unsent = ask(under_6a(), (SOON,), AskedReason.TRAVEL, facts(), ADVISER, BOOKING_ID)
    assert isinstance(unsent, NotSendable)
    assert isinstance(unsent.wrong[0], WishProblem)
    assert unsent.wrong[0].verdict


# Every change in every status.

ACTIONS: dict[str, Act] = {
    "grant": lambda asked: grant(asked, WEDNESDAY, COUNSELLOR, facts(), DUF),
    "propose": lambda asked: propose(asked, THURSDAY, COUNSELLOR, facts(), DUF, None),
    "decline": lambda asked: decline(asked, DeclineReason.NO_TIME, COUNSELLOR, NOW),
    "accept": lambda asked: accept(asked, ADVISER, facts(), DUF),
    "withdraw": lambda asked: withdraw(asked, ADVISER, NOW),
    "expire": lambda asked: expire(asked, NOW),
    "hand over": lambda asked: hand_over(asked, GORIL, facts(OVERDUE)),
}
CLOSED = [s for s in ExceptionStatus if s not in (ExceptionStatus.ASKED, ExceptionStatus.PROPOSED)]
TO = ExceptionStatus


@pytest.mark.parametrize("status", CLOSED, ids=str)
@pytest.mark.parametrize("action", ACTIONS)
def test_nothing_is_changed_about_a_closed_request(status: ExceptionStatus, action: str) -> None:
    asked = in_status(status)
    assert ACTIONS[action](asked) == Refused(ExceptionRefusal(f"already-{status.value}"))


@pytest.mark.parametrize(
    ("status", "action", "becomes"),
    [
        (TO.ASKED, "grant", TO.GRANTED),
        (TO.ASKED, "propose", TO.PROPOSED),
        (TO.ASKED, "decline", TO.DECLINED),
        (TO.ASKED, "accept", ExceptionRefusal.NOTHING_PROPOSED),
        (TO.ASKED, "withdraw", TO.WITHDRAWN),
        (TO.ASKED, "expire", TO.EXPIRED),
        (TO.ASKED, "hand over", TO.ASKED),
        (TO.PROPOSED, "grant", TO.GRANTED),
        (TO.PROPOSED, "propose", TO.PROPOSED),
        (TO.PROPOSED, "decline", TO.DECLINED),
        (TO.PROPOSED, "accept", TO.ACCEPTED),
        (TO.PROPOSED, "withdraw", TO.WITHDRAWN),
        (TO.PROPOSED, "expire", TO.EXPIRED),
        (TO.PROPOSED, "hand over", ExceptionRefusal.ALREADY_HANDED_OVER),
    ],
)
def test_every_change_of_an_open_request(
    status: ExceptionStatus, action: str, becomes: ExceptionStatus | ExceptionRefusal
) -> None:
    asked = in_status(status)
    changed = ACTIONS[action](asked)
    if isinstance(becomes, ExceptionRefusal):
        assert changed == Refused(becomes)
        return
    assert isinstance(changed, Changed)
    assert (changed.subject.status, changed.subject.revision) == (becomes, asked.revision + 1)
    assert all(effect.subject_id == asked.id for effect in changed.effects)
    assert (changed.booked is not None) == (becomes in (TO.GRANTED, TO.ACCEPTED))
    assert ExceptionRequest.model_validate_json(changed.subject.model_dump_json()) == changed.subject


@pytest.mark.parametrize("by", [STRANGER, ADVISER, STAND_IN], ids=["stranger", "adviser", "not yet substitute"])
def test_only_those_who_answer_for_it_may_answer(by: Person) -> None:
    asked = sent().subject
    not_yours = Refused(ExceptionRefusal.NOT_YOURS)
    assert grant(asked, WEDNESDAY, by, facts(), DUF) == not_yours
    assert propose(asked, THURSDAY, by, facts(), DUF, None) == not_yours
    assert decline(asked, DeclineReason.CALL, by, NOW) == not_yours


@pytest.mark.parametrize("by", [STRANGER, COUNSELLOR], ids=["stranger", "counsellor"])
def test_only_the_adviser_who_asked_may_accept_or_withdraw(by: Person) -> None:
    assert accept(proposed(), by, facts(), DUF) == Refused(ExceptionRefusal.NOT_YOURS)
    assert withdraw(proposed(), by, NOW) == Refused(ExceptionRefusal.NOT_YOURS)


# Granting.


def test_granting_books_on_behalf_of_the_adviser_with_the_exceptions_on_record() -> None:
    changed = grant(sent(under_6a(place=PLACE)).subject, WEDNESDAY, COUNSELLOR, facts(), DUF)
    assert isinstance(changed, Changed)
    assert changed.booked
    booking = changed.booked.subject
    assert (booking.id, booking.slot, booking.adviser) == (BOOKING_ID, WEDNESDAY, ADVISER)
    assert booking.request.place == PLACE
    assert [(g.code, g.by, g.at, g.reason) for g in booking.judgment.grants] == [
        ("R21", COUNSELLOR, NOW, "asked-travel"),
        ("R27", COUNSELLOR, NOW, "asked-travel"),
    ]
    assert DUF not in booking.model_dump_json()
    assert EffectKind.MAKE_TEAMS_MEETING in kinds(changed.booked)
    assert kinds(changed)[0] is EffectKind.EXCEPTION_ADVISER_NEWS


def test_a_time_taken_meanwhile_is_not_granted() -> None:
    taken = facts(taken=(span(WEDNESDAY, 60),))
    blocked = grant(sent().subject, WEDNESDAY, COUNSELLOR, taken, DUF)
    assert isinstance(blocked, Blocked)
    assert [v.code for v in blocked.judgment.blocking()] == ["R25"]


def test_a_time_nobody_wished_for_is_not_granted() -> None:
    assert grant(sent().subject, THURSDAY, COUNSELLOR, facts(), DUF) == Refused(ExceptionRefusal.NOT_WISHED)


@pytest.mark.parametrize(("days", "is_near"), [(2, False), (3, True)])
def test_a_wish_that_came_too_near_while_it_waited_needs_the_interpreter_reason(days: int, is_near: bool) -> None:
    later = facts(NOW + timedelta(days=days))  # 9 December is 14 days after 25 November, and 13 after the 26th
    without = grant(sent().subject, WEDNESDAY, COUNSELLOR, later, DUF)
    assert isinstance(without, Blocked) is is_near
    with_reason = grant(sent().subject, WEDNESDAY, COUNSELLOR, later, DUF, InterpreterReason.CONFIRMED)
    assert isinstance(with_reason, Changed)
    assert with_reason.booked
    reasons = {g.code: g.reason for g in with_reason.booked.subject.judgment.grants}
    assert reasons.get("R20") == ("interpreter-confirmed" if is_near else None)


# Proposing.


def test_an_earlier_time_is_proposed_only_with_a_reason_why_an_interpreter_can_be_had() -> None:
    blocked = propose(sent().subject, SOON, COUNSELLOR, facts(), DUF, None)
    assert isinstance(blocked, Blocked)
    assert [v.code for v in blocked.judgment.blocking()] == ["R20"]
    accepted = accept(proposed(SOON, InterpreterReason.REMOTE), ADVISER, facts(), DUF)
    assert isinstance(accepted, Changed)
    assert accepted.booked
    assert [(g.code, g.by, g.reason) for g in accepted.booked.subject.judgment.grants] == [
        ("R20", COUNSELLOR, "interpreter-remote")
    ]


def test_no_reason_lets_the_counsellor_propose_what_a_hard_rule_forbids() -> None:
    for slot, code in ((Slot(date(2026, 12, 25), time(10)), "R23"), (Slot(date(2026, 11, 20), time(10)), "R29")):
        blocked = propose(sent().subject, slot, COUNSELLOR, facts(), DUF, InterpreterReason.CONFIRMED)
        assert isinstance(blocked, Blocked)
        assert [v.code for v in blocked.judgment.blocking()] == [code]


def test_a_proposal_is_told_to_both_and_ends_when_its_time_comes() -> None:
    changed = propose(sent().subject, THURSDAY, COUNSELLOR, facts(), DUF, None)
    assert isinstance(changed, Changed)
    assert kinds(changed) == [EffectKind.EXCEPTION_COUNSELLOR_CARD, EffectKind.EXCEPTION_ADVISER_NEWS]
    due = {effect.kind: effect.due for effect in changed.effects if effect.due}
    assert due == {EffectKind.EXCEPTION_EXPIRE: span(THURSDAY, 60).start}


def test_a_proposed_time_that_was_taken_meanwhile_is_not_booked() -> None:
    blocked = accept(proposed(), ADVISER, facts(taken=(span(THURSDAY, 60),)), DUF)
    assert isinstance(blocked, Blocked)


def test_a_proposal_without_a_reason_is_of_no_use_once_the_notice_has_run_out() -> None:
    assert isinstance(accept(proposed(), ADVISER, facts(NOW + timedelta(days=3)), DUF), Changed)
    blocked = accept(proposed(), ADVISER, facts(NOW + timedelta(days=4)), DUF)
    assert isinstance(blocked, Blocked)
    assert [v.code for v in blocked.judgment.blocking()] == ["R20"]


# When nobody answers.


def planned(changed: Changed[ExceptionRequest]) -> list[tuple[EffectKind, datetime | None]]:
    return [(effect.kind, effect.due) for effect in changed.effects if effect.due]


def test_two_working_days_remind_four_hand_over_and_the_last_wish_ends_it() -> None:
    assert planned(sent(None, WEDNESDAY, THURSDAY)) == [
        (EffectKind.EXCEPTION_REMIND, datetime(2026, 11, 25, 8, tzinfo=UTC)),
        (EffectKind.EXCEPTION_HAND_OVER, OVERDUE),
        (EffectKind.EXCEPTION_EXPIRE, datetime(2026, 12, 10, 7, tzinfo=UTC)),
    ]


def test_weekends_and_holidays_are_no_working_days() -> None:
    friday_before_christmas = datetime(2026, 12, 18, 9, tzinfo=UTC)
    wish = Slot(date(2027, 1, 13), time(10))
    changed = ask(under_6a(), (wish,), AskedReason.TRAVEL, facts(friday_before_christmas), ADVISER, BOOKING_ID)
    assert isinstance(changed, Changed)
    assert [due.date() for _, due in planned(changed) if due][:2] == [date(2026, 12, 22), date(2026, 12, 28)]


def test_without_wishes_the_deadline_ends_it_and_what_would_come_later_is_not_planned() -> None:
    too_late = under_11(settled_on=date(2026, 8, 26), slot=None)  # deadline 26 November, a Thursday
    changed = ask(too_late, (), AskedReason.DEADLINE, facts(), ADVISER, BOOKING_ID)
    assert isinstance(changed, Changed)
    assert [kind for kind, _ in planned(changed)] == [EffectKind.EXCEPTION_REMIND, EffectKind.EXCEPTION_EXPIRE]
    assert expires_at(changed.subject) == datetime(2026, 11, 26, 23, tzinfo=UTC)


def test_it_is_handed_over_when_the_days_are_up_and_not_before() -> None:
    asked = sent().subject
    early = hand_over(asked, GORIL, facts(OVERDUE - timedelta(seconds=1)))
    assert early == Refused(ExceptionRefusal.STILL_TIME)
    handed = hand_over(asked, GORIL, facts(OVERDUE))
    assert isinstance(handed, Changed)
    assert (handed.subject.handed_to, handed.subject.overdue_since) == (GORIL, OVERDUE)
    assert EffectKind.EXCEPTION_STAND_IN_CARD in kinds(handed)
    assert planned(handed) == [(EffectKind.EXCEPTION_EXPIRE, span(WEDNESDAY, 60).start)]
    again = hand_over(handed.subject, GORIL, facts(OVERDUE))
    assert again == Refused(ExceptionRefusal.ALREADY_HANDED_OVER)


def test_the_substitute_may_answer_and_so_may_the_counsellor_still() -> None:
    handed = hand_over(sent().subject, GORIL, facts(OVERDUE))
    assert isinstance(handed, Changed)
    why = InterpreterReason.CONFIRMED
    for by in (STAND_IN, COUNSELLOR):
        assert isinstance(grant(handed.subject, WEDNESDAY, by, facts(OVERDUE), DUF, why), Changed)
    granted = grant(handed.subject, WEDNESDAY, STAND_IN, facts(OVERDUE), DUF, why)
    assert isinstance(granted, Changed)
    assert EffectKind.EXCEPTION_STAND_IN_CARD in kinds(granted)


def test_without_a_substitute_the_adviser_is_told_and_the_counsellor_may_still_answer() -> None:
    handed = hand_over(sent().subject, None, facts(OVERDUE))
    assert isinstance(handed, Changed)
    assert kinds(handed) == [EffectKind.EXCEPTION_COUNSELLOR_CARD, EffectKind.EXCEPTION_ADVISER_NEWS]
    assert isinstance(decline(handed.subject, DeclineReason.CALL, COUNSELLOR, OVERDUE), Changed)


def test_no_effect_tells_who_or_what_it_is_about() -> None:
    for effect in sent().effects:
        assert effect == Effect(effect.kind, BOOKING_ID, 1, due=effect.due)
