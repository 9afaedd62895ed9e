"""What every change comes to, whatever is changed: whose time it frees, and which cards it always shows."""

from typing import Any
from uuid import UUID

import pytest

from booking.change import Changed, change
from booking.effects import EffectKind
from booking.group_meeting.cancelling import cancel_group
from booking.group_meeting.lifecycle import accept, decline, hold
from booking.group_meeting.meeting import DeclineReason, GroupCancelReason
from booking.group_meeting.moving import accept_move
from booking.group_meeting.unanswered import hand_on
from booking.hand_over import hand_over
from booking.ports import TeamsMeeting
from booking.session.cancel import cancel
from booking.session.interpreter import order_interpreter
from booking.session.outcome import note_no_show
from booking.session.session import Booking, CancelReason
from booking.waiting.looking import look
from tests.booking.examples import ADVISER, ARTURO, COUNSELLOR, GORIL, NOW, facts
from tests.booking.group_meeting.examples import (
    AFTER,
    FRIDAY,
    MONDAY,
    TUESDAY,
    agreed,
    at,
    move_asked,
    proposed,
    with_stand_in,
)
from tests.booking.group_meeting.test_unanswered import OVERDUE
from tests.bot.storage.examples import a_booking

TEAMS = TeamsMeeting(event_id="event", join_url="https://teams.example.org/1")


def session(**changes: Any) -> Booking:
    return a_booking(counsellor=ARTURO, adviser=ADVISER).model_copy(update=changes)


EARLY = NOW.replace(month=9)
FREES = {
    "a session cancelled": lambda: cancel(session(), ADVISER, CancelReason.OTHER, EARLY),
    "a session not attended": lambda: note_no_show(session(), COUNSELLOR, NOW),
    "a session handed over": lambda: hand_over(session(teams=TEAMS), GORIL, facts(EARLY)),
    "a session handed over before its Teams meeting is made": lambda: hand_over(session(), GORIL, facts(EARLY)),
    "a group meeting cancelled": lambda: cancel_group(agreed(), ADVISER, NOW, GroupCancelReason.OTHER),
    "a group meeting moved": lambda: accept_move(move_asked(None, FRIDAY), FRIDAY, ADVISER, facts()),
    "a group meeting handed over": lambda: hand_over(agreed(), GORIL, facts()),
}
FREES_NOTHING = {
    "an interpreter ordered": lambda: order_interpreter(session(), COUNSELLOR, EARLY),
    "a question handed over": lambda: hand_over(proposed(), GORIL, facts()),
    "a question declined": lambda: decline(proposed(), DeclineReason.NO_TIME, COUNSELLOR, NOW),
    "a meeting agreed": lambda: accept(proposed(), TUESDAY, COUNSELLOR, facts()),
    "a meeting agreed for the stand-in": lambda: accept(proposed(), MONDAY, COUNSELLOR, with_stand_in(facts())),
    "a meeting held": lambda: hold(agreed(), AFTER),
}


@pytest.mark.parametrize("make", FREES.values(), ids=FREES)
def test_time_that_is_no_longer_held_is_offered_to_who_waits(make: Any) -> None:
    changed = make()
    assert isinstance(changed, Changed), changed
    assert changed.effects.count(look(ARTURO)) == 1


@pytest.mark.parametrize("make", FREES_NOTHING.values(), ids=FREES_NOTHING)
def test_time_that_is_held_still_or_never_was_is_offered_to_nobody(make: Any) -> None:
    changed = make()
    assert isinstance(changed, Changed), changed
    assert EffectKind.WAITING_LOOK not in [effect.kind for effect in changed.effects]


def test_a_change_that_asks_for_one_thing_twice_has_it_done_once() -> None:
    before = session()
    after = before.next_revision(teams_late=True)
    card = after.effect(EffectKind.ADVISER_CARD)
    assert change(before, after, (card, card), "teams-late").effects == (card,)


def test_the_substitutes_card_follows_every_later_change() -> None:
    handed = hand_on(proposed(), GORIL, at(OVERDUE))
    assert isinstance(handed, Changed)
    answered = decline(handed.subject, DeclineReason.NO_TIME, COUNSELLOR, OVERDUE)
    assert isinstance(answered, Changed)
    for changed in (handed, answered):
        assert changed.subject.effect(EffectKind.GROUP_STAND_IN_CARD) in changed.effects


def test_an_effect_carries_the_subject_and_its_revision() -> None:
    changed = session(id=UUID(int=5), revision=3).next_revision(duf_given=False)
    assert (changed.effect(EffectKind.ADVISER_CARD).subject_id, changed.revision) == (UUID(int=5), 4)
