"""Handing a session over: what changes, what follows, and when it is refused."""

from datetime import UTC, datetime

import pytest

from booking.change import Changed, Refused
from booking.effects import EffectKind, Lane
from booking.hand_over import FormerTeams, HandOver, NotHandedOver, ask_to_hand_over, hand_over
from booking.ports import TeamsMeeting
from booking.session.session import Booking, BookingStatus
from tests.booking.examples import ADVISER, ARTURO, COUNSELLOR, GORIL, NOW, facts
from tests.bot.storage.examples import a_booking

MEETING = TeamsMeeting(event_id="event 1", join_url="https://example.org/join")


def led_by_arturo(**changes: object) -> Booking:
    return a_booking(counsellor=ARTURO, adviser=ADVISER).model_copy(update={"revision": 4, "teams": MEETING, **changes})


def handed_over(booking: Booking) -> Changed[Booking]:
    change = hand_over(booking, GORIL, facts(NOW.replace(month=9)))
    assert isinstance(change, Changed)
    return change


def test_the_session_keeps_its_time_and_gets_a_new_counsellor_and_a_new_meeting() -> None:
    before = led_by_arturo(teams_problem="gone")
    change = handed_over(before)
    changed = {"revision": 5, "counsellor_id": GORIL, "teams": None, "teams_problem": None}
    assert change.subject == before.model_copy(update=changed)
    assert change.event == "handed-over"


def test_the_old_meeting_is_cancelled_after_the_new_one_is_made() -> None:
    effects = [e for e in handed_over(led_by_arturo()).effects if e.lane is Lane.TEAMS_MEETING]
    assert [e.kind for e in effects] == [EffectKind.MAKE_TEAMS_MEETING, EffectKind.CANCEL_FORMER_TEAMS_MEETING]
    assert FormerTeams.parse(effects[1].about) == FormerTeams(ARTURO, "event 1")


def test_where_no_meeting_was_made_none_is_cancelled() -> None:
    kinds = [e.kind for e in handed_over(led_by_arturo(teams=None)).effects]
    assert EffectKind.CANCEL_FORMER_TEAMS_MEETING not in kinds
    assert EffectKind.MAKE_TEAMS_MEETING in kinds


def test_an_event_without_a_meeting_is_cancelled_in_the_former_calendar() -> None:
    given = handed_over(led_by_arturo(teams=None, event_id="event 2"))
    former = next(one for one in given.effects if one.kind is EffectKind.CANCEL_FORMER_TEAMS_MEETING)
    assert FormerTeams.parse(former.about) == FormerTeams(ARTURO, "event 2")
    assert given.subject.in_calendar is None


def test_all_three_are_told() -> None:
    told = {e.kind: e.about for e in handed_over(led_by_arturo()).effects if e.lane is not Lane.TEAMS_MEETING}
    assert told == {
        EffectKind.ADVISER_CARD: "",
        EffectKind.ADVISER_HANDED_OVER: "",
        EffectKind.COUNSELLOR_CARD: "",
        EffectKind.COUNSELLOR_TOOK_OVER: ARTURO,
        EffectKind.FORMER_TOLD: ARTURO,
        EffectKind.TEAMS_MEETING_LATE: "",
        EffectKind.WAITING_LOOK: ARTURO,
    }


def test_word_to_the_former_counsellor_holds_up_nobody_elses() -> None:
    lanes = [e.lane for e in handed_over(led_by_arturo()).effects if e.kind is not EffectKind.FORMER_TOLD]
    assert Lane.FORMER not in lanes


def test_twice_is_once() -> None:
    assert hand_over(handed_over(led_by_arturo()).subject, GORIL, facts()) == Refused(NotHandedOver.ALREADY_THEIRS)


def test_a_cancelled_session_stays_where_it_is() -> None:
    gone = led_by_arturo(status=BookingStatus.CANCELLED)
    assert hand_over(gone, GORIL, facts()) == Refused(NotHandedOver.OVER)


@pytest.mark.parametrize(("minute", "refused"), [(59, False), (60, True)])
def test_a_session_that_has_begun_stays_where_it_is(minute: int, refused: bool) -> None:
    now = datetime(2026, 10, 6, 7 + minute // 60, minute % 60, tzinfo=UTC)  # it begins at ten in Oslo, eight in UTC
    assert (hand_over(led_by_arturo(), GORIL, facts(now)) == Refused(NotHandedOver.HAS_BEGUN)) is refused


def test_what_an_effect_is_about_is_read_back_as_it_was_written() -> None:
    effect = ask_to_hand_over(led_by_arturo(), GORIL, COUNSELLOR)
    assert (effect.kind, effect.lane) == (EffectKind.HAND_OVER, Lane.TEAMS_MEETING)
    assert HandOver.parse(effect.about) == HandOver(GORIL, COUNSELLOR)
