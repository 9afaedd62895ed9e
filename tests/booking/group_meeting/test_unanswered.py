"""A question for a group meeting that nobody answers: when it is reminded of, handed on and closed."""

from datetime import UTC, date, datetime, time, timedelta

from booking.calendar.wall_time import Slot, span
from booking.change import Changed, Refused
from booking.effects import EffectKind
from booking.group_meeting.answer_times import expires_at, planned
from booking.group_meeting.cancelling import cancel_group
from booking.group_meeting.lifecycle import GroupRefusal, accept, decline, propose_again
from booking.group_meeting.meeting import DeclineReason, GroupMeeting, GroupStatus
from booking.group_meeting.unanswered import expire, hand_on
from booking.people import Person
from booking.routine import Routine
from tests.booking.examples import ADVISER, CENTRE_TENANT, COUNSELLOR, GORIL, NOW, facts
from tests.booking.group_meeting.examples import FRIDAY, MONDAY, TUESDAY, WEDNESDAY, agreed, at, countered, proposed

REMINDED = datetime(2026, 11, 25, 8, tzinfo=UTC)
"""Nine in Oslo, two working days after the Monday on which it was asked."""
OVERDUE = datetime(2026, 11, 27, 8, tzinfo=UTC)
LAST_BEGINS = span(WEDNESDAY, 0).start
SECOND = timedelta(seconds=1)


def changed(outcome: object) -> Changed[GroupMeeting]:
    assert isinstance(outcome, Changed), outcome
    return outcome


def due(meeting: GroupMeeting) -> list[tuple[EffectKind, datetime | None]]:
    return [(effect.kind, effect.due) for effect in planned(meeting, Routine())]


def overdue() -> GroupMeeting:
    return changed(hand_on(proposed(), GORIL, at(OVERDUE))).subject


def test_two_working_days_remind_four_hand_on_and_the_last_time_ends_it() -> None:
    assert due(proposed()) == [
        (EffectKind.GROUP_REMIND, REMINDED),
        (EffectKind.GROUP_OVERDUE, OVERDUE),
        (EffectKind.GROUP_EXPIRE, LAST_BEGINS),
    ]


def test_nothing_is_due_after_the_last_time_has_begun() -> None:
    soon = Slot(date(2026, 11, 26), time(9))
    request = proposed().request.model_copy(update={"times": (soon, soon)})
    near = proposed().model_copy(update={"request": request})
    assert [kind for kind, _ in due(near)] == [EffectKind.GROUP_REMIND, EffectKind.GROUP_EXPIRE]


def test_the_last_time_is_the_latest_in_whatever_order_they_were_proposed() -> None:
    request = proposed().request.model_copy(update={"times": (WEDNESDAY, MONDAY, TUESDAY)})
    assert expires_at(proposed().model_copy(update={"request": request})) == LAST_BEGINS


def test_a_counter_proposal_waits_for_the_adviser_until_it_has_passed() -> None:
    assert due(countered()) == [(EffectKind.GROUP_EXPIRE, span(FRIDAY, 0).start)]


def test_new_times_begin_the_wait_anew() -> None:
    times = (Slot(date(2026, 12, 7), time(9)), Slot(date(2026, 12, 8), time(9)), Slot(date(2026, 12, 9), time(9)))
    later = at(NOW, days=4)  # a Friday
    again = changed(propose_again(countered(), times, ADVISER, later))
    reminder = next(effect for effect in again.effects if effect.kind is EffectKind.GROUP_REMIND)
    assert reminder.due == datetime(2026, 12, 1, 8, tzinfo=UTC)
    assert again.drops_planned


def test_it_is_handed_on_when_four_working_days_have_passed_and_once() -> None:
    assert hand_on(proposed(), GORIL, at(OVERDUE - SECOND)) == Refused(GroupRefusal.STILL_TIME)
    handed = changed(hand_on(proposed(), GORIL, at(OVERDUE)))
    assert (handed.subject.handed_to, handed.subject.overdue_since) == (GORIL, OVERDUE)
    assert EffectKind.GROUP_ADVISER_NEWS in [effect.kind for effect in handed.effects]
    assert [e.kind for e in handed.effects if e.due] == [EffectKind.GROUP_EXPIRE]
    assert hand_on(proposed(), GORIL, at(LAST_BEGINS)) == Refused(GroupRefusal.NOT_WAITING)
    assert hand_on(handed.subject, GORIL, at(OVERDUE)) == Refused(GroupRefusal.ALREADY_HANDED_ON)


def test_whoever_it_was_handed_to_may_answer_and_so_may_the_counsellor() -> None:
    stand_in = Person(CENTRE_TENANT, GORIL)
    for by in (stand_in, COUNSELLOR):
        taken = changed(accept(overdue(), WEDNESDAY, by, at(OVERDUE)))
        assert taken.subject.counsellor_id == COUNSELLOR.aad_object_id
    alone = changed(hand_on(proposed(), None, at(OVERDUE))).subject
    assert decline(alone, DeclineReason.NO_TIME, stand_in, OVERDUE) == Refused(GroupRefusal.NOT_YOURS)


def test_it_is_closed_when_every_time_has_passed_and_the_adviser_is_told() -> None:
    assert expire(proposed(), at(LAST_BEGINS - SECOND)) == Refused(GroupRefusal.STILL_TIME)
    for meeting, end in ((proposed(), LAST_BEGINS), (overdue(), LAST_BEGINS), (countered(), span(FRIDAY, 0).start)):
        closed = changed(expire(meeting, at(end)))
        assert closed.subject.status is GroupStatus.EXPIRED
        assert EffectKind.GROUP_ADVISER_NEWS in [effect.kind for effect in closed.effects]


def test_what_is_answered_is_neither_handed_on_nor_closed() -> None:
    gone = changed(cancel_group(proposed(), ADVISER, NOW)).subject
    no = changed(decline(proposed(), DeclineReason.NO_TIME, COUNSELLOR, NOW)).subject
    for meeting in (agreed(), gone, no):
        assert hand_on(meeting, GORIL, at(OVERDUE)) == Refused(GroupRefusal.ALREADY_HANDED_ON)
        assert expire(meeting, at(LAST_BEGINS)) == Refused(GroupRefusal.NOT_WAITING)


def test_every_answer_forgets_what_was_planned() -> None:
    answers = (
        accept(proposed(), MONDAY, COUNSELLOR, facts()),
        decline(proposed(), DeclineReason.NO_TIME, COUNSELLOR, NOW),
        cancel_group(proposed(), ADVISER, NOW),
    )
    assert all(changed(answer).drops_planned for answer in answers)
