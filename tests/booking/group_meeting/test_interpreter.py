"""The interpreters of a group meeting: what may be said of each, when, and what follows."""

from collections.abc import Callable
from datetime import date, time, timedelta

import pytest

from booking.calendar.wall_time import Slot, span
from booking.change import Changed, Refused
from booking.effects import EffectKind
from booking.group_meeting.interpreter import note_no_interpreter_to, order_interpreter_to
from booking.group_meeting.lifecycle import GroupChange, GroupRefusal, accept
from booking.group_meeting.meeting import GroupMeeting
from booking.interpreter import ExceptionReason, Qualification
from booking.people import Person
from booking.session.session import InterpreterStatus
from tests.booking.examples import ADVISER, COUNSELLOR, GORIL, NOW, STRANGER, facts
from tests.booking.group_meeting.examples import (
    MONDAY,
    RULES,
    TUESDAY,
    after,
    agreed,
    countered,
    move_asked,
    move_refused,
    moved_on,
    ordered,
    proposed,
    unavailable,
)
from tests.booking.group_meeting.test_lifecycle import cancelled, declined, held

Outcome = GroupChange
LEVEL, NOTHING = Qualification(level="C"), Qualification()
EXCEPTION = Qualification(exception=ExceptionReason.NOBODY_QUALIFIED)
BEGINS = span(MONDAY, 180).start
ACTIONS: dict[str, Callable[..., Outcome]] = {
    "order": lambda meeting, by=COUNSELLOR, now=NOW, language="uk": order_interpreter_to(
        meeting, language, by, now, LEVEL, RULES
    ),
    "nobody": lambda meeting, by=COUNSELLOR, now=NOW, language="uk": note_no_interpreter_to(meeting, language, by, now),
}
MAY = None
# the meeting -> what is answered to «ordered» and to «nobody to be had»; None is that it is done
TABLE: dict[Callable[[], GroupMeeting], tuple[GroupRefusal | None, GroupRefusal | None]] = {
    proposed: (GroupRefusal.NOT_AGREED,) * 2,
    countered: (GroupRefusal.NOT_AGREED,) * 2,
    declined: (GroupRefusal.ALREADY_DECLINED,) * 2,
    cancelled: (GroupRefusal.ALREADY_CANCELLED,) * 2,
    held: (GroupRefusal.ALREADY_HELD,) * 2,
    agreed: (MAY, MAY),
    lambda: ordered("uk"): (GroupRefusal.ALREADY_ORDERED, MAY),
    lambda: ordered("ru"): (MAY, MAY),
    unavailable: (MAY, GroupRefusal.ALREADY_UNAVAILABLE),
    move_asked: (GroupRefusal.WAITS_FOR_ADVISER,) * 2,
    move_refused: (MAY, MAY),
    lambda: moved_on(ordered("uk")): (MAY, MAY),
    lambda: agreed(own_interpreter=True): (GroupRefusal.OWN_INTERPRETER,) * 2,
}


@pytest.mark.parametrize(
    ("made", "action", "expected"),
    [(made, action, said) for made, answers in TABLE.items() for action, said in zip(ACTIONS, answers, strict=True)],
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
        assert meeting.revision == before.revision + 1
        assert GroupMeeting.model_validate_json(meeting.model_dump_json()) == meeting


@pytest.mark.parametrize("action", ACTIONS)
def test_it_closes_when_the_meeting_begins(action: str) -> None:
    assert after(ACTIONS[action](agreed(), now=BEGINS - timedelta(seconds=1)))
    assert ACTIONS[action](agreed(), now=BEGINS) == Refused(GroupRefusal.HAS_BEGUN)


@pytest.mark.parametrize("action", ACTIONS)
def test_only_the_counsellor_and_who_stands_in_may(action: str) -> None:
    colleague = Person(COUNSELLOR.tenant_id, GORIL)
    acting = Person(COUNSELLOR.tenant_id, GORIL, stands_in_for=(COUNSELLOR.aad_object_id,))
    for person in (ADVISER, STRANGER, colleague):
        assert ACTIONS[action](agreed(), by=person) == Refused(GroupRefusal.NOT_YOURS)
    assert after(ACTIONS[action](agreed(), by=acting)).interpreter_to("uk").by == acting


@pytest.mark.parametrize("action", ACTIONS)
def test_a_language_that_the_meeting_is_not_interpreted_to_is_refused(action: str) -> None:
    assert ACTIONS[action](agreed(), language="ti") == Refused(GroupRefusal.LANGUAGE_NOT_NEEDED)


def test_each_language_is_ordered_by_itself_with_who_and_when() -> None:
    meeting = ordered("uk")
    ukrainian, russian = (meeting.interpreter_to(one) for one in ("uk", "ru"))
    assert (ukrainian.status, ukrainian.level) == (InterpreterStatus.ORDERED, "C")
    assert (ukrainian.by, ukrainian.at) == (COUNSELLOR, NOW)
    assert russian.status is InterpreterStatus.TO_ORDER
    assert meeting.lacks_interpreters_to == ("ru",)
    assert ordered("uk", "ru").lacks_interpreters_to == ()


def test_somebody_found_after_all_can_be_ordered_and_one_who_falls_out_is_gone() -> None:
    found = ordered("uk", meeting=unavailable())
    assert found.lacks_interpreters_to == ("ru",)
    fell_out = unavailable(found).interpreter_to("uk")
    assert (fell_out.status, fell_out.level) == (InterpreterStatus.UNAVAILABLE, None)


def test_one_who_is_ordered_can_be_changed() -> None:
    meeting, later = ordered("uk", "ru"), NOW + timedelta(days=1)
    change = order_interpreter_to(meeting, "uk", COUNSELLOR, later, Qualification(level="B"), RULES)
    assert isinstance(change, Changed) and change.event == "group-interpreter-changed"
    kept, other = (change.subject.interpreter_to(one) for one in ("uk", "ru"))
    assert (kept.status, kept.level, kept.at) == (InterpreterStatus.ORDERED, "B", later)
    assert other == meeting.interpreter_to("ru")
    assert (
        after(order_interpreter_to(meeting, "uk", COUNSELLOR, later, EXCEPTION, RULES)).interpreter_to("uk").level
        is None
    )


def test_both_sides_see_it_on_their_cards() -> None:
    for action in ACTIONS.values():
        change = action(agreed())
        assert isinstance(change, Changed)
        assert [one.kind for one in change.effects] == [
            EffectKind.GROUP_ADVISER_CARD,
            EffectKind.GROUP_COUNSELLOR_CARD,
        ]
        assert not change.drops_planned


def test_a_meeting_in_2027_needs_a_level_or_a_reason() -> None:
    def on(day: date) -> GroupMeeting:
        slot = Slot(day, time(9))
        return after(accept(proposed(times=(slot, MONDAY, TUESDAY)), slot, COUNSELLOR, facts()))

    before, from_then_on = on(date(2026, 12, 30)), on(date(2027, 1, 4))
    assert after(order_interpreter_to(before, "uk", COUNSELLOR, NOW, NOTHING, RULES))
    refused = order_interpreter_to(from_then_on, "uk", COUNSELLOR, NOW, NOTHING, RULES)
    assert refused == Refused(GroupRefusal.LEVEL_NEEDED)
    kept = after(order_interpreter_to(from_then_on, "uk", COUNSELLOR, NOW, EXCEPTION, RULES)).interpreter_to("uk")
    assert (kept.level, kept.exception) == (None, ExceptionReason.NOBODY_QUALIFIED)


def test_the_municipalitys_own_interpreter_is_nothing_to_order() -> None:
    assert agreed(own_interpreter=True).lacks_interpreters_to == ()
