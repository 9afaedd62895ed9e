"""One retry for every press: what is tried again, how often, and what comes of it in the end."""

from typing import Any

import pytest

from booking.store import ChangedMeanwhile, SlotTaken
from bot.assistant import PERSONAL
from bot.facts import bookable
from bot.storage import SqlStore
from bot.turns.attempts import NotRead, need_calendars, until_unchanged
from bot.world import World
from tests.booking.examples import ARTURO
from tests.bot.test_admission import OWN, directory, pressing, turn, world


def overtaken(times: int, by: type[Exception]) -> Any:
    tried = []

    @until_unchanged
    async def attempt(_world: World) -> int:
        tried.append(1)
        if len(tried) <= times:
            raise by
        return len(tried)

    return attempt


@pytest.mark.parametrize("by", [ChangedMeanwhile, SlotTaken])
async def test_an_attempt_is_made_four_times(store: SqlStore, by: type[Exception]) -> None:
    of = world(store, directory())
    assert await overtaken(3, by)(of) == 4
    with pytest.raises(by):
        await overtaken(4, by)(of)


async def test_another_failure_is_not_tried_again(store: SqlStore) -> None:
    with pytest.raises(ValueError):
        await overtaken(1, ValueError)(world(store, directory()))


async def test_calendars_are_read_between_two_attempts(store: SqlStore) -> None:
    of = world(store, directory())

    @until_unchanged
    async def attempt(world: World) -> str:
        need_calendars(world, (ARTURO,), bookable(world))
        return "read"

    with pytest.raises(NotRead):
        need_calendars(of, (ARTURO,), bookable(of))
    assert await attempt(of) == "read"


async def test_who_is_overtaken_each_time_is_told_that_it_did_not_work(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(PERSONAL, "mine.show", lambda of, _: overtaken(9, SlotTaken)(of))
    of = world(store, directory())
    _, answer = await turn(of, OWN, "invoke", **pressing("mine.show"))
    assert answer and of.texts()("notice-not-saved") in str(answer.body)
