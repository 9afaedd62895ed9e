"""The table of effects, and the rows that a running database holds from before."""

import pytest

from booking.effects import _FORMER_NAMES, EffectKind, Lane, Lost
from booking.ports import TeamsMeeting
from booking.session.session import Booking
from tests.bot.storage.examples import a_booking


@pytest.mark.parametrize("kind", EffectKind)
def test_a_kind_is_read_by_its_own_name(kind: EffectKind) -> None:
    assert EffectKind.called(kind.value) is kind


@pytest.mark.parametrize(("former", "lane"), [("make-meeting", Lane.TEAMS_MEETING), ("group-former-told", Lane.FORMER)])
def test_a_row_with_a_former_name_is_carried_out_in_its_lane(former: str, lane: Lane) -> None:
    assert EffectKind.called(former).lane is lane


def test_no_former_name_has_been_given_to_something_else() -> None:
    now = {kind.value for kind in EffectKind}
    assert not now & set(_FORMER_NAMES)
    assert now >= set(_FORMER_NAMES.values())


def test_what_is_unknown_is_not_guessed_at() -> None:
    with pytest.raises(KeyError):
        EffectKind.called("make-coffee")


def test_only_the_telling_itself_is_told_to_nobody() -> None:
    assert {kind for kind in EffectKind if kind.lost is Lost.LOG} == {k for k in EffectKind if k.lane is Lane.ALARM}


def test_a_session_kept_before_its_teams_meeting_was_called_so_is_read() -> None:
    teams = TeamsMeeting(event_id="event", join_url="https://teams.example.org/1")
    kept = a_booking().model_copy(update={"teams": teams, "teams_late": True, "teams_problem": "gone"})
    before = kept.model_dump_json().replace('"teams":', '"meeting":').replace('"teams_', '"meeting_')
    assert '"meeting_problem":"gone"' in before
    assert Booking.model_validate_json(before) == kept
