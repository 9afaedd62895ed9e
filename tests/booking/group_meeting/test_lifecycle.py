from collections.abc import Callable
from datetime import date, time, timedelta

import pytest

from booking.calendar.wall_time import Slot, span
from booking.change import Blocked, Changed, Refused
from booking.effects import Effect, EffectKind, Lane
from booking.group_meeting.attendance import record_attendance
from booking.group_meeting.cancelling import cancel_group
from booking.group_meeting.lifecycle import (
    GroupChange,
    GroupRefusal,
    accept,
    accept_counter,
    ask,
    decline,
    hold,
    propose_again,
    propose_other,
)
from booking.group_meeting.meeting import DeclineReason, GroupCancelReason, GroupMeeting, GroupStatus
from booking.group_meeting.request import Mode
from booking.group_meeting.sharing import join, open_to
from booking.group_meeting.unanswered import expire, hand_on
from booking.hand_over import hand_over
from booking.people import Person
from booking.ports import TeamsMeeting
from booking.teams_meeting import keep_event, keep_teams, note_teams_late, note_teams_problem
from tests.booking.examples import ADVISER, COUNSELLOR, DIRECTORY, GORIL, NOW, STRANGER, facts
from tests.booking.group_meeting.examples import (
    AFTER,
    FRIDAY,
    MEETING_ID,
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    a_request,
    agreed,
    at,
    countered,
    proposed,
)

Outcome = GroupChange | Blocked
TEAMS = TeamsMeeting(event_id="event", join_url="https://teams.example.org/1")
WHY = GroupCancelReason.OTHER
LAST_TIME = span(WEDNESDAY, 0).start
"""When the last of the times that the adviser proposed begins."""
NEW_TIMES = (TUESDAY, WEDNESDAY, FRIDAY)


def changed(outcome: Outcome) -> Changed[GroupMeeting]:
    assert isinstance(outcome, Changed), outcome
    return outcome


def why(outcome: Outcome) -> GroupRefusal:
    assert isinstance(outcome, Refused), outcome
    return outcome.why


def declined() -> GroupMeeting:
    return changed(decline(proposed(), DeclineReason.NO_TIME, COUNSELLOR, NOW)).subject


def cancelled() -> GroupMeeting:
    return changed(cancel_group(agreed(), ADVISER, NOW, WHY)).subject


def held() -> GroupMeeting:
    return changed(hold(agreed(), AFTER)).subject


def expired() -> GroupMeeting:
    return changed(expire(proposed(), at(LAST_TIME))).subject


def kinds(change: Changed[GroupMeeting]) -> list[EffectKind]:
    return [effect.kind for effect in change.effects]


STATES: dict[GroupStatus, Callable[[], GroupMeeting]] = {
    GroupStatus.PROPOSED: proposed,
    GroupStatus.COUNTER_PROPOSED: countered,
    GroupStatus.AGREED: agreed,
    GroupStatus.DECLINED: declined,
    GroupStatus.CANCELLED: cancelled,
    GroupStatus.HELD: held,
    GroupStatus.EXPIRED: expired,
}
CHANGES: dict[str, Callable[[GroupMeeting], Outcome]] = {
    "accept": lambda m: accept(m, MONDAY, COUNSELLOR, facts()),
    "propose other": lambda m: propose_other(m, FRIDAY, COUNSELLOR, facts()),
    "decline": lambda m: decline(m, DeclineReason.NO_TIME, COUNSELLOR, NOW),
    "accept counter": lambda m: accept_counter(m, ADVISER, facts()),
    "propose again": lambda m: propose_again(m, NEW_TIMES, ADVISER, facts()),
    "cancel as adviser": lambda m: cancel_group(m, ADVISER, NOW, WHY),
    "cancel as counsellor": lambda m: cancel_group(m, COUNSELLOR, NOW, WHY),
    "hold": lambda m: hold(m, AFTER),
    "hand on": lambda m: hand_on(m, GORIL, at(days=4)),
    "expire": lambda m: expire(m, at(span(FRIDAY, 0).start)),
    "hand over": lambda m: hand_over(m, GORIL, facts()),
    "open": lambda m: open_to(m, ("Færder",), COUNSELLOR, DIRECTORY, NOW),
    "join": lambda m: join(m, "Larvik", 3, STRANGER, NOW),
    "attend": lambda m: record_attendance(m, 10, 0, ADVISER, AFTER),
}
P, C, A, H = GroupStatus.PROPOSED, GroupStatus.COUNTER_PROPOSED, GroupStatus.AGREED, GroupStatus.HELD
LEGAL: dict[str, dict[GroupStatus, GroupStatus]] = {
    "accept": {P: A},
    "propose other": {P: C},
    "decline": {P: GroupStatus.DECLINED, C: GroupStatus.DECLINED},
    "accept counter": {C: A},
    "propose again": {C: P},
    "cancel as adviser": dict.fromkeys((P, C, A), GroupStatus.CANCELLED),
    "cancel as counsellor": {A: GroupStatus.CANCELLED},
    "hold": {A: H},
    "hand on": {P: P},
    "expire": {P: GroupStatus.EXPIRED, C: GroupStatus.EXPIRED},
    "hand over": {P: P, C: C, A: A},
    "open": {A: A},
    "join": {A: A},
    "attend": {A: H, H: H},
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("status", STATES)
def test_change_is_made_only_where_it_is_legal(change: str, status: GroupStatus) -> None:
    before = STATES[status]()
    kept = before.model_copy()
    outcome = CHANGES[change](before)
    assert before == kept
    after = LEGAL[change].get(status)
    if after is None:
        assert isinstance(outcome, Refused)
    else:
        meeting = changed(outcome).subject
        assert (meeting.status, meeting.revision) == (after, before.revision + 1)
        own = (effect for effect in changed(outcome).effects if effect.subject_id == meeting.id)
        assert {effect.revision for effect in own} <= {meeting.revision}
        assert GroupMeeting.model_validate_json(meeting.model_dump_json()) == meeting


@pytest.mark.parametrize("person", [STRANGER, ADVISER])
def test_only_the_counsellor_answers_the_question(person: Person) -> None:
    for outcome in (
        accept(proposed(), MONDAY, person, facts()),
        propose_other(proposed(), FRIDAY, person, facts()),
        decline(proposed(), DeclineReason.NO_TIME, person, NOW),
        open_to(agreed(), ("Færder",), person, DIRECTORY, NOW),
    ):
        assert why(outcome) is GroupRefusal.NOT_YOURS


def test_only_the_adviser_who_asked_answers_the_counter_proposal() -> None:
    for person in (STRANGER, COUNSELLOR):
        assert why(accept_counter(countered(), person, facts())) is GroupRefusal.NOT_YOURS
        assert why(propose_again(countered(), NEW_TIMES, person, facts())) is GroupRefusal.NOT_YOURS
    assert why(cancel_group(agreed(), STRANGER, NOW)) is GroupRefusal.NOT_YOURS
    assert why(record_attendance(held(), 3, 0, STRANGER, AFTER)) is GroupRefusal.NOT_YOURS


def test_incomplete_question_is_not_asked() -> None:
    assert isinstance(ask(a_request(languages=()), facts(), ADVISER, MEETING_ID), Blocked)


def test_question_goes_to_the_counsellor_of_the_municipality() -> None:
    asked = changed(ask(a_request(), facts(), ADVISER, MEETING_ID))
    assert asked.subject.counsellor_id == COUNSELLOR.aad_object_id
    assert [effect.kind for effect in asked.effects if effect.due is None] == [EffectKind.GROUP_COUNSELLOR_NEWS]
    assert (asked.subject.minutes, asked.subject.places, asked.subject.municipality) == (180, 30, "Larvik")


def test_only_a_time_that_was_proposed_can_be_accepted() -> None:
    assert why(accept(proposed(), FRIDAY, COUNSELLOR, facts())) is GroupRefusal.NOT_PROPOSED


def test_time_is_judged_again_when_it_is_agreed() -> None:
    booked = (span(Slot(MONDAY.day, time(11)), 60),)
    assert isinstance(accept(proposed(), MONDAY, COUNSELLOR, at(taken=booked)), Blocked)
    assert isinstance(accept(proposed(), MONDAY, COUNSELLOR, at(days=8)), Blocked)
    friday = (span(FRIDAY, 60),)
    assert isinstance(accept_counter(countered(), ADVISER, at(taken=friday)), Blocked)
    sunday = Slot(date(2026, 11, 29), time(9))
    assert isinstance(propose_other(proposed(), sunday, COUNSELLOR, facts()), Blocked)
    assert isinstance(propose_again(countered(), (sunday, TUESDAY, FRIDAY), ADVISER, facts()), Blocked)


def test_digital_meeting_gets_a_teams_meeting_and_one_on_site_does_not() -> None:
    digital = changed(accept(proposed(mode=Mode.DIGITAL, room=None), MONDAY, COUNSELLOR, facts()))
    on_site = changed(accept(proposed(), MONDAY, COUNSELLOR, facts()))
    assert EffectKind.MAKE_TEAMS_MEETING in kinds(digital)
    assert EffectKind.MAKE_TEAMS_MEETING not in kinds(on_site)


def test_end_of_an_agreed_meeting_is_planned_for() -> None:
    (planned,) = (e for e in changed(accept(proposed(), MONDAY, COUNSELLOR, facts())).effects if e.due)
    assert (planned.kind, planned.lane, planned.due) == (EffectKind.GROUP_OVER, Lane.REMINDER, AFTER)


def test_other_side_is_told_of_each_answer() -> None:
    assert EffectKind.GROUP_ADVISER_NEWS in kinds(changed(accept(proposed(), MONDAY, COUNSELLOR, facts())))
    assert EffectKind.GROUP_COUNSELLOR_NEWS in kinds(changed(accept_counter(countered(), ADVISER, facts())))
    assert kinds(changed(cancel_group(agreed(), ADVISER, NOW, WHY))) == [
        EffectKind.GROUP_COUNSELLOR_NEWS,
        EffectKind.WAITING_LOOK,
    ]
    assert kinds(changed(cancel_group(agreed(), COUNSELLOR, NOW, WHY))) == [
        EffectKind.GROUP_ADVISER_NEWS,
        EffectKind.WAITING_LOOK,
    ]


def test_meeting_that_has_begun_is_not_changed() -> None:
    begun = span(MONDAY, 180).start
    before = begun - timedelta(seconds=1)
    assert why(cancel_group(agreed(), ADVISER, begun, WHY)) is GroupRefusal.HAS_BEGUN
    assert changed(cancel_group(agreed(), ADVISER, before, WHY))
    assert why(join(agreed(), "Larvik", 1, STRANGER, begun)) is GroupRefusal.HAS_BEGUN
    assert why(open_to(agreed(), (), COUNSELLOR, DIRECTORY, begun)) is GroupRefusal.HAS_BEGUN


def test_meeting_is_held_and_attended_only_when_its_time_is_over() -> None:
    early = AFTER - timedelta(seconds=1)
    assert why(hold(agreed(), early)) is GroupRefusal.NOT_OVER
    assert why(record_attendance(agreed(), 3, 0, ADVISER, early)) is GroupRefusal.NOT_OVER


def test_teams_meeting_is_shown_and_forwarded() -> None:
    made = changed(keep_teams(agreed(mode=Mode.DIGITAL, room=None), TEAMS))
    assert made.subject.teams == TEAMS
    assert EffectKind.GROUP_INVITATION in kinds(made)
    assert EffectKind.CANCEL_TEAMS_MEETING in kinds(changed(cancel_group(made.subject, COUNSELLOR, NOW, WHY)))


def test_teams_meeting_made_after_the_cancellation_is_cancelled_in_turn() -> None:
    late = changed(keep_teams(cancelled(), TEAMS))
    assert kinds(late) == [EffectKind.CANCEL_TEAMS_MEETING]
    assert late.subject.status is GroupStatus.CANCELLED


def test_event_without_a_teams_meeting_is_kept_and_cancelled_with_the_meeting() -> None:
    kept = changed(keep_event(agreed(mode=Mode.DIGITAL, room=None), "event"))
    assert kept.subject.in_calendar == "event"
    assert kinds(kept) == [EffectKind.GROUP_ADVISER_CARD, EffectKind.GROUP_COUNSELLOR_CARD]
    assert keep_event(kept.subject, "event") is None
    assert EffectKind.CANCEL_TEAMS_MEETING in kinds(changed(cancel_group(kept.subject, COUNSELLOR, NOW, WHY)))
    assert kinds(changed(keep_event(cancelled(), "event"))) == [EffectKind.CANCEL_TEAMS_MEETING]
    assert changed(keep_teams(kept.subject, TEAMS)).subject.event_id is None


def test_both_sides_see_that_the_teams_meeting_could_not_be_made() -> None:
    noted = changed(note_teams_problem(agreed(), "mailbox"))
    assert kinds(noted) == [EffectKind.GROUP_ADVISER_CARD, EffectKind.GROUP_COUNSELLOR_CARD]


def test_both_sides_see_that_the_teams_meeting_is_late_until_it_is_made() -> None:
    digital = agreed(mode=Mode.DIGITAL, room=None)
    noted = changed(note_teams_late(digital))
    assert kinds(noted) == [EffectKind.GROUP_ADVISER_CARD, EffectKind.GROUP_COUNSELLOR_CARD]
    assert not changed(keep_teams(noted.subject, TEAMS)).subject.teams_late
    for not_waited_for in (
        agreed(),
        noted.subject,
        changed(keep_teams(digital, TEAMS)).subject,
        changed(note_teams_problem(digital, "mailbox")).subject,
        changed(cancel_group(digital, COUNSELLOR, NOW, WHY)).subject,
    ):
        assert note_teams_late(not_waited_for) is None


class TestSharing:
    def shared(self) -> GroupMeeting:
        return changed(open_to(agreed(), ("Færder",), COUNSELLOR, DIRECTORY, NOW)).subject

    def test_it_is_opened_only_to_the_counsellors_own_municipalities(self) -> None:
        opened = changed(open_to(agreed(), ("Færder", "Horten", "Larvik"), COUNSELLOR, DIRECTORY, NOW)).subject
        assert opened.open_to == ("Færder",)
        assert changed(open_to(opened, (), COUNSELLOR, DIRECTORY, NOW)).subject.open_to == ()

    def test_only_municipalities_it_is_open_to_send_participants(self) -> None:
        assert changed(join(self.shared(), "Færder", 3, STRANGER, NOW)).subject.places_left == 15
        assert why(join(self.shared(), "Sandefjord", 3, STRANGER, NOW)) is GroupRefusal.NOT_OPEN
        assert why(join(agreed(), "Færder", 3, STRANGER, NOW)) is GroupRefusal.NOT_OPEN

    def test_there_are_only_so_many_places(self) -> None:
        assert changed(join(self.shared(), "Færder", 18, STRANGER, NOW)).subject.places_left == 0
        assert why(join(self.shared(), "Færder", 19, STRANGER, NOW)) is GroupRefusal.FULL

    def test_who_has_places_may_change_how_many_and_give_them_back(self) -> None:
        joined = changed(join(self.shared(), "Færder", 3, STRANGER, NOW)).subject
        assert changed(join(joined, "Færder", 18, STRANGER, NOW)).subject.places_left == 0
        left = changed(join(joined, "Færder", 0, STRANGER, NOW)).subject
        assert (left.places_left, len(left.parties)) == (18, 2)
        assert why(join(joined, "Færder", 19, STRANGER, NOW)) is GroupRefusal.FULL

    def test_guests_get_the_link_word_of_a_cancellation_and_the_question_who_attended(self) -> None:
        linked = changed(keep_teams(self.shared(), TEAMS)).subject
        joined = changed(join(linked, "Færder", 3, STRANGER, NOW))
        ids = (joined.subject.id, joined.subject.revision)
        assert Effect(EffectKind.GROUP_GUEST_INVITATION, *ids, about="1") in joined.effects
        gone = changed(cancel_group(joined.subject, COUNSELLOR, NOW, WHY))
        assert [e.about for e in gone.effects if e.kind is EffectKind.GROUP_GUEST_CANCELLED] == ["1"]
        over = changed(hold(joined.subject, AFTER))
        assert [e.about for e in over.effects if e.kind is EffectKind.GROUP_GUEST_ATTENDANCE] == ["1"]

    def test_guest_who_took_everybody_off_again_is_not_asked(self) -> None:
        joined = changed(join(self.shared(), "Færder", 3, STRANGER, NOW)).subject
        left = changed(join(joined, "Færder", 0, STRANGER, NOW)).subject
        assert EffectKind.GROUP_GUEST_ATTENDANCE not in kinds(changed(hold(left, AFTER)))
        assert EffectKind.GROUP_ATTENDANCE in kinds(changed(hold(left, AFTER)))


def test_each_party_records_its_own() -> None:
    shared = changed(open_to(agreed(), ("Færder",), COUNSELLOR, DIRECTORY, NOW)).subject
    joined = changed(join(shared, "Færder", 3, STRANGER, NOW)).subject
    one = changed(record_attendance(joined, 11, 2, ADVISER, AFTER)).subject
    both = changed(record_attendance(one, 3, 3, STRANGER, AFTER)).subject
    counts = [(p.attendance.count, p.attendance.by_duf) for p in both.parties if p.attendance]
    assert counts == [(11, 2), (3, 3)]
    again = changed(record_attendance(both, 10, 0, ADVISER, AFTER)).subject
    assert again.parties[0].attendance is not None
    assert again.parties[0].attendance.count == 10
