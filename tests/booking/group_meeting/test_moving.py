"""Moving an agreed meeting: who proposes, who answers, and what becomes of all that was arranged for the old time."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from uuid import UUID

import pytest

from booking.calendar.substitution import Substitution
from booking.calendar.wall_time import Slot, span
from booking.change import Blocked, Changed, Refused
from booking.effects import EffectKind
from booking.group_meeting.cancelling import cancel_group
from booking.group_meeting.lifecycle import GroupChange, GroupRefusal
from booking.group_meeting.meeting import GroupCancelReason, GroupMeeting
from booking.group_meeting.moving import accept_move, decline_move, propose_move, withdraw_move
from booking.group_meeting.request import Mode
from booking.group_meeting.sharing import join, open_to
from booking.session.session import InterpreterStatus
from booking.teams_meeting import keep_teams
from tests.booking.examples import ADVISER, COUNSELLOR, DIRECTORY, GORIL, NOW, STRANGER, facts
from tests.booking.group_meeting.examples import (
    FRIDAY,
    MONDAY,
    TUESDAY,
    after,
    agreed,
    at,
    countered,
    move_asked,
    move_refused,
    moved_on,
    ordered,
    proposed,
    unavailable,
)
from tests.booking.group_meeting.test_lifecycle import TEAMS, cancelled, declined, held

Outcome = GroupChange | Blocked
BEGINS = span(MONDAY, 180).start
SUNDAY, LATER = Slot(date(2026, 12, 6), time(9)), Slot(MONDAY.day, time(10))
ACTIONS: dict[str, Callable[..., Outcome]] = {
    "propose": lambda m, by=COUNSELLOR, now=NOW: propose_move(m, (TUESDAY, FRIDAY), by, facts(now)),
    "withdraw": lambda m, by=COUNSELLOR, now=NOW: withdraw_move(m, by, now),
    "accept": lambda m, by=ADVISER, now=NOW: accept_move(m, FRIDAY, by, facts(now)),
    "decline": lambda m, by=ADVISER, now=NOW: decline_move(m, by, now),
}
OF_COUNSELLOR = ("propose", "withdraw")
MAY, NOTHING = None, GroupRefusal.NOT_PROPOSED
# the meeting -> what each action is answered, in the order of ACTIONS; None is that it is done
TABLE: dict[Callable[[], GroupMeeting], tuple[GroupRefusal | None, ...]] = {
    proposed: (GroupRefusal.NOT_AGREED,) * 4,
    countered: (GroupRefusal.NOT_AGREED,) * 4,
    declined: (GroupRefusal.ALREADY_DECLINED,) * 4,
    cancelled: (GroupRefusal.ALREADY_CANCELLED,) * 4,
    held: (GroupRefusal.ALREADY_HELD,) * 4,
    agreed: (MAY, NOTHING, NOTHING, NOTHING),
    move_asked: (GroupRefusal.WAITS_FOR_ADVISER, MAY, MAY, MAY),
    move_refused: (MAY, NOTHING, NOTHING, NOTHING),
    lambda: moved_on(to=TUESDAY): (GroupRefusal.SAME_TIME, NOTHING, NOTHING, NOTHING),
}


@pytest.mark.parametrize(
    ("made", "action", "expected"),
    [(made, action, said) for made, row in TABLE.items() for action, said in zip(ACTIONS, row, strict=True)],
)
def test_each_is_done_where_it_is_legal_and_else_says_how_things_stand(
    made: Callable[[], GroupMeeting], action: str, expected: GroupRefusal | None
) -> None:
    before = made()
    kept = before.model_dump_json()
    outcome = ACTIONS[action](before)
    assert before.model_dump_json() == kept
    if expected:
        assert outcome == Refused(expected)
    else:
        meeting = after(outcome)
        assert (meeting.id, meeting.revision) == (before.id, before.revision + 1)
        assert GroupMeeting.model_validate_json(meeting.model_dump_json()) == meeting


@pytest.mark.parametrize("action", ACTIONS)
def test_the_counsellor_proposes_and_the_adviser_who_asked_answers(action: str) -> None:
    meeting = agreed() if action == "propose" else move_asked()
    for person in (ADVISER, STRANGER) if action in OF_COUNSELLOR else (COUNSELLOR, STRANGER):
        assert ACTIONS[action](meeting, by=person) == Refused(GroupRefusal.NOT_YOURS)


@pytest.mark.parametrize("action", ACTIONS)
def test_a_meeting_that_has_begun_is_not_moved(action: str) -> None:
    meeting = agreed() if action == "propose" else move_asked()
    assert ACTIONS[action](meeting, now=BEGINS) == Refused(GroupRefusal.HAS_BEGUN)
    assert after(ACTIONS[action](meeting, now=BEGINS - timedelta(seconds=1)))


def test_the_meeting_stands_at_its_time_until_the_adviser_has_answered() -> None:
    asked = move_asked()
    assert (asked.slot, asked.holds_time) == (MONDAY, True)
    assert move_refused().slot == MONDAY
    assert after(withdraw_move(asked, COUNSELLOR, NOW)).move_to == ()


def test_a_moved_meeting_is_the_same_with_the_same_link_and_all_is_planned_anew() -> None:
    before = after(keep_teams(agreed(mode=Mode.DIGITAL, room=None), TEAMS))
    change = accept_move(move_asked(before), FRIDAY, ADVISER, facts())
    assert isinstance(change, Changed)
    meeting = change.subject
    assert (meeting.id, meeting.slot, meeting.teams) == (before.id, FRIDAY, TEAMS)
    assert change.drops_planned
    at_once = {one.kind for one in change.effects if one.due is None}
    assert at_once == {
        EffectKind.GROUP_ADVISER_CARD,
        EffectKind.GROUP_COUNSELLOR_NEWS,
        EffectKind.MOVE_TEAMS_MEETING,
        EffectKind.GROUP_INVITATION,
        EffectKind.WAITING_LOOK,
    }
    planned = {one.kind: one.due for one in change.effects if one.due}
    assert planned[EffectKind.GROUP_OVER] == span(FRIDAY, 180).end
    assert EffectKind.GROUP_INTERPRETER_REMINDER in planned
    assert EffectKind.MOVE_TEAMS_MEETING not in {
        one.kind for one in _changed(accept_move(move_asked(), FRIDAY, ADVISER, facts())).effects
    }


def test_a_teams_meeting_that_is_waited_for_is_watched_on() -> None:
    without_link = agreed(mode=Mode.DIGITAL, room=None)
    for meeting, watched in ((without_link, True), (after(keep_teams(without_link, TEAMS)), False), (agreed(), False)):
        change = _changed(accept_move(move_asked(meeting), FRIDAY, ADVISER, facts()))
        assert (EffectKind.TEAMS_MEETING_LATE in {one.kind for one in change.effects}) is watched


def test_interpreters_were_ordered_for_the_time_that_was_left() -> None:
    moved = moved_on(ordered("uk"))
    assert moved.interpreter_to("uk").status is InterpreterStatus.TO_ORDER
    assert moved.moves[-1].lapsed == ("uk",)
    assert moved_on(unavailable()).moves[-1].lapsed == ()


def test_both_are_told_of_the_question_and_of_the_answer() -> None:
    told = {
        "propose": (agreed, EffectKind.GROUP_ADVISER_NEWS),
        "withdraw": (move_asked, EffectKind.GROUP_ADVISER_NEWS),
        "accept": (move_asked, EffectKind.GROUP_COUNSELLOR_NEWS),
        "decline": (move_asked, EffectKind.GROUP_COUNSELLOR_NEWS),
    }
    for action, (made, kind) in told.items():
        assert kind in {one.kind for one in _changed(ACTIONS[action](made())).effects}


def test_guests_are_told_of_the_new_time() -> None:
    shared = after(open_to(agreed(), ("Færder",), COUNSELLOR, DIRECTORY, NOW))
    joined = after(join(shared, "Færder", 3, STRANGER, NOW))
    change = _changed(accept_move(move_asked(joined), FRIDAY, ADVISER, facts()))
    assert [one.about for one in change.effects if one.kind is EffectKind.GROUP_GUEST_MOVED] == ["1"]


def test_only_times_that_were_proposed_are_accepted_and_they_are_judged_again() -> None:
    elsewhere = Slot(FRIDAY.day, time(11))
    assert accept_move(move_asked(), elsewhere, ADVISER, facts()) == Refused(GroupRefusal.NOT_PROPOSED)
    booked = (span(FRIDAY, 60),)
    assert isinstance(accept_move(move_asked(), FRIDAY, ADVISER, at(taken=booked)), Blocked)


def test_each_time_proposed_is_judged_and_the_wrong_one_is_named() -> None:
    blocked = propose_move(agreed(), (TUESDAY, SUNDAY), COUNSELLOR, facts())
    assert isinstance(blocked, Blocked)
    assert [one.values["number"] for one in blocked.judgment.blocking()] == [2]
    assert propose_move(agreed(), (), COUNSELLOR, facts()) == Refused(GroupRefusal.NOT_PROPOSED)


def test_it_may_be_moved_within_its_own_time_but_not_into_anything_else() -> None:
    own = span(MONDAY, 180)
    assert after(propose_move(agreed(), (LATER,), COUNSELLOR, at(taken=(own,))))
    session = span(Slot(MONDAY.day, time(12)), 60)
    assert isinstance(propose_move(agreed(), (LATER,), COUNSELLOR, at(taken=(own, session))), Blocked)


def test_it_is_not_moved_to_a_day_when_its_counsellor_is_away() -> None:
    away = Substitution(UUID(int=1), COUNSELLOR.aad_object_id, GORIL, FRIDAY.day, FRIDAY.day)
    known = replace(facts(), substitutions=(away,))
    assert isinstance(propose_move(agreed(), (TUESDAY, FRIDAY), COUNSELLOR, known), Blocked)
    assert isinstance(accept_move(move_asked(), FRIDAY, ADVISER, known), Blocked)
    assert after(accept_move(move_asked(), TUESDAY, ADVISER, known))


class TestCancelling:
    def test_each_side_says_why_from_its_own_list(self) -> None:
        by_counsellor = after(cancel_group(agreed(), COUNSELLOR, NOW, GroupCancelReason.NO_INTERPRETER))
        assert by_counsellor.ended is not None
        assert by_counsellor.ended.cancelled_for is GroupCancelReason.NO_INTERPRETER
        assert after(cancel_group(agreed(), ADVISER, NOW, GroupCancelReason.NO_ROOM))
        for by, reason in ((ADVISER, GroupCancelReason.ILLNESS), (COUNSELLOR, GroupCancelReason.NO_ROOM)):
            assert cancel_group(agreed(), by, NOW, reason) == Refused(GroupRefusal.REASON_NOT_LISTED)
        assert cancel_group(agreed(), COUNSELLOR, NOW) == Refused(GroupRefusal.REASON_NOT_LISTED)

    def test_a_question_is_taken_back_without_a_reason(self) -> None:
        gone = after(cancel_group(proposed(), ADVISER, NOW))
        assert gone.ended is not None
        assert gone.ended.cancelled_for is None

    def test_what_was_planned_is_dropped(self) -> None:
        assert _changed(cancel_group(move_asked(), ADVISER, NOW, GroupCancelReason.OTHER)).drops_planned


def _changed(outcome: Outcome) -> Changed[GroupMeeting]:
    assert isinstance(outcome, Changed), outcome
    return outcome
