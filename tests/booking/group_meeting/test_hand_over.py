"""Who leads a group meeting: the stand-in on a day of absence, and another counsellor when it is handed over."""

from dataclasses import replace

import pytest

from booking.calendar.wall_time import span
from booking.change import Changed, Refused
from booking.effects import EffectKind
from booking.group_meeting.cancelling import cancel_group
from booking.group_meeting.lifecycle import GroupRefusal, accept, accept_counter, decline, hold
from booking.group_meeting.meeting import DeclineReason, GroupCancelReason, GroupMeeting
from booking.group_meeting.request import Mode
from booking.group_meeting.sharing import join, may_be_opened_to, open_to
from booking.hand_over import FormerTeams, NotHandedOver, hand_over
from booking.people import Person
from booking.ports import TeamsMeeting
from booking.teams_meeting import keep_event, keep_teams
from tests.booking.examples import ADVISER, ARTURO, CENTRE_TENANT, COUNSELLOR, DIRECTORY, GORIL, NOW, STRANGER, facts
from tests.booking.group_meeting.examples import (
    AFTER,
    FRIDAY,
    MONDAY,
    TUESDAY,
    agreed,
    at,
    countered,
    proposed,
    with_stand_in,
)

STAND_IN = Person(CENTRE_TENANT, GORIL, "Veileder To")
AWAY = with_stand_in(facts())
TEAMS = TeamsMeeting(event_id="event", join_url="https://teams.example.org/1")


def changed(outcome: object) -> Changed[GroupMeeting]:
    assert isinstance(outcome, Changed), outcome
    return outcome


def kinds(change: Changed[GroupMeeting]) -> list[EffectKind]:
    return [effect.kind for effect in change.effects]


def digital() -> GroupMeeting:
    return changed(keep_teams(agreed(mode=Mode.DIGITAL, room=None), TEAMS)).subject


class TestDayOfAbsence:
    def test_a_meeting_on_a_day_of_absence_is_the_stand_ins(self) -> None:
        passed = changed(accept(proposed(mode=Mode.DIGITAL, room=None), MONDAY, COUNSELLOR, AWAY))
        assert passed.subject.counsellor_id == GORIL
        told = {effect.kind: effect.about for effect in passed.effects}
        assert told[EffectKind.COUNSELLOR_TOOK_OVER] == ARTURO
        assert {EffectKind.MAKE_TEAMS_MEETING, EffectKind.GROUP_COUNSELLOR_NEWS, EffectKind.GROUP_ADVISER_NEWS} <= set(
            told
        )
        assert EffectKind.FORMER_TOLD not in told  # who pressed sees it on the card

    def test_on_other_days_it_is_the_counsellors(self) -> None:
        assert changed(accept(proposed(), TUESDAY, COUNSELLOR, AWAY)).subject.counsellor_id == ARTURO

    def test_the_counsellor_is_told_when_somebody_else_agreed(self) -> None:
        friday = with_stand_in(facts(), FRIDAY.day, FRIDAY.day)
        by_adviser = changed(accept_counter(countered(), ADVISER, friday))
        assert by_adviser.subject.counsellor_id == GORIL
        assert [e.about for e in by_adviser.effects if e.kind is EffectKind.FORMER_TOLD] == [ARTURO]
        by_stand_in = changed(accept(proposed(), MONDAY, replace(STAND_IN, stands_in_for=(ARTURO,)), AWAY))
        assert EffectKind.FORMER_TOLD in kinds(by_stand_in)
        assert EffectKind.COUNSELLOR_TOOK_OVER not in kinds(by_stand_in)

    def test_the_stand_in_may_open_it_to_the_municipalities_of_both(self) -> None:
        passed = changed(accept(proposed(), MONDAY, COUNSELLOR, AWAY)).subject
        theirs = ("Færder", "Sandefjord", "Holmestrand", "Horten", "Tønsberg")
        assert may_be_opened_to(passed, DIRECTORY) == theirs
        assert may_be_opened_to(agreed(), DIRECTORY) == ("Færder", "Sandefjord")


class TestHandOver:
    def test_an_agreed_meeting_gets_a_new_teams_meeting_and_the_old_one_is_cancelled(self) -> None:
        given = changed(hand_over(digital(), GORIL, facts()))
        assert (given.subject.counsellor_id, given.subject.teams) == (GORIL, None)
        assert (given.subject.slot, given.subject.parties) == (MONDAY, digital().parties)
        former = next(e for e in given.effects if e.kind is EffectKind.CANCEL_FORMER_TEAMS_MEETING)
        assert FormerTeams.parse(former.about) == FormerTeams(ARTURO, "event")
        assert kinds(given).index(EffectKind.MAKE_TEAMS_MEETING) < kinds(given).index(
            EffectKind.CANCEL_FORMER_TEAMS_MEETING
        )
        assert not given.drops_planned  # its end is still planned for

    def test_an_event_without_a_teams_meeting_is_cancelled_in_the_former_calendar(self) -> None:
        stands = changed(keep_event(agreed(mode=Mode.DIGITAL, room=None), "event 2")).subject
        given = changed(hand_over(stands, GORIL, facts()))
        former = next(e for e in given.effects if e.kind is EffectKind.CANCEL_FORMER_TEAMS_MEETING)
        assert FormerTeams.parse(former.about) == FormerTeams(ARTURO, "event 2")
        assert given.subject.in_calendar is None

    def test_everybody_is_told(self) -> None:
        shared = changed(open_to(digital(), ("Færder",), COUNSELLOR, DIRECTORY, NOW)).subject
        joined = changed(join(shared, "Færder", 3, STRANGER, NOW)).subject
        told = {e.kind: e.about for e in changed(hand_over(joined, GORIL, facts())).effects}
        assert told[EffectKind.COUNSELLOR_TOOK_OVER] == told[EffectKind.FORMER_TOLD] == ARTURO
        assert told[EffectKind.GUEST_HANDED_OVER] == "1"
        assert EffectKind.ADVISER_HANDED_OVER in told

    def test_a_meeting_on_site_has_no_calendar_to_move(self) -> None:
        given = kinds(changed(hand_over(agreed(), GORIL, facts())))
        assert not {EffectKind.MAKE_TEAMS_MEETING, EffectKind.CANCEL_FORMER_TEAMS_MEETING} & set(given)

    def test_a_question_goes_along_and_the_new_one_has_the_whole_time_to_answer(self) -> None:
        later = at(NOW, days=2)
        given = changed(hand_over(proposed(), GORIL, later))
        assert given.drops_planned
        assert given.subject.waiting_since == later.now
        assert EffectKind.GROUP_REMIND in kinds(given)
        assert accept(given.subject, MONDAY, COUNSELLOR, facts()) == Refused(GroupRefusal.NOT_YOURS)
        assert changed(accept(given.subject, MONDAY, STAND_IN, facts()))

    def test_what_is_theirs_begun_or_over_is_not_handed_over(self) -> None:
        def why(meeting: GroupMeeting, to: str = GORIL, now: object = None) -> NotHandedOver:
            refused = hand_over(meeting, to, now or facts())  # type: ignore[arg-type]
            assert isinstance(refused, Refused)
            return refused.why

        assert why(agreed(), ARTURO) is NotHandedOver.ALREADY_THEIRS
        assert why(agreed(), now=at(span(MONDAY, 0).start)) is NotHandedOver.HAS_BEGUN
        assert why(changed(cancel_group(agreed(), ADVISER, NOW, GroupCancelReason.OTHER)).subject) is NotHandedOver.OVER
        assert why(changed(hold(agreed(), AFTER)).subject) is NotHandedOver.OVER
        no = changed(decline(proposed(), DeclineReason.NO_TIME, COUNSELLOR, NOW)).subject
        assert why(no) is NotHandedOver.OVER


@pytest.mark.parametrize("meeting", [proposed(), countered(), agreed()])
def test_who_had_it_leads_it_no_more(meeting: GroupMeeting) -> None:
    given = changed(hand_over(meeting, GORIL, facts())).subject
    assert not given.is_led_by(COUNSELLOR)
    assert given.is_led_by(STAND_IN)
