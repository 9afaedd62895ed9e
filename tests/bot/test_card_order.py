"""Two updates of one card on their way at once: the one that was drawn first never stands over the other."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta

import pytest

from booking.ports import Address, Message
from booking.session.interpreter import order_interpreter
from bot import presses
from bot.assistant import Assistant
from bot.incoming import Incoming
from bot.presses import Presses
from bot.storage import SqlStore
from tests.booking.examples import ADVISER as UNA
from tests.booking.examples import COUNSELLOR, NOW, under_6a
from tests.bot.deliveries.staged import Listener, Stage
from tests.bot.teams import ADVISER, ARTURO, SetClock, Teams, settings, teams_with
from tests.bot.test_meetings_and_calendars import LINK, Slow

LONG_ENOUGH_SECONDS = 0.4
"""In which the worker would have updated the card, did it not wait for the answer."""
BeforeAnswering = Callable[[str, Callable[[], Awaitable[None]]], None]


@pytest.fixture
def meetings() -> Slow:
    return Slow()


@pytest.fixture
async def teams(database: str, clock: SetClock, meetings: Slow) -> AsyncIterator[Teams]:
    async with teams_with(settings(database), clock, meetings) as teams:
        await teams.install(ARTURO)
        yield teams


@pytest.fixture
def before_answering(monkeypatch: pytest.MonkeyPatch) -> BeforeAnswering:
    """Lets something happen between the drawing of an answer and its going out."""
    deliver = Assistant._deliver

    def arrange(verb: str, happens: Callable[[], Awaitable[None]]) -> None:
        async def late(self: Assistant, turn: object, incoming: Incoming, reply: object) -> object:
            answer = await deliver(self, turn, incoming, reply)  # type: ignore[arg-type]
            if incoming.verb == verb:
                await happens()
                await asyncio.sleep(LONG_ENOUGH_SECONDS)
            return answer

        monkeypatch.setattr(Assistant, "_deliver", late)

    return arrange


def updates(teams: Teams) -> list[str]:
    return [str(sent) for method, sent in teams.to(ADVISER) if method == "PUT"]


async def test_a_link_that_comes_while_the_receipt_goes_out_is_shown_after_it(
    teams: Teams, meetings: Slow, before_answering: BeforeAnswering, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.turns.session.walk.MEETING_PATIENCE_SECONDS", 0.05)

    async def link_comes() -> None:
        meetings.go.set()

    before_answering("walk.confirm", link_comes)
    check = await teams.to_check()
    meetings.go.clear()
    receipt = await teams.press(check, "walk.confirm")
    assert "Teams-lenken lages nå" in receipt.words
    assert updates(teams) == [] and teams.texts(ADVISER) == []
    await teams.until(lambda: LINK in str(teams.texts(ADVISER)))
    (updated,) = updates(teams)
    assert LINK in updated and "lages nå" not in updated


async def test_an_update_that_waited_is_drawn_from_what_holds_then(
    teams: Teams, before_answering: BeforeAnswering
) -> None:
    receipt = await teams.book()
    await teams.until(lambda: LINK in str(teams.texts(ADVISER)) and LINK in str(teams.cards(ARTURO)))
    known = len(updates(teams))
    order = await teams.press(teams.last_card(ARTURO), "counsellor.interpreter", ARTURO)

    async def interpreter_is_ordered_and_lost() -> None:
        ordered = await teams.press(order, "interpreter.ordered", ARTURO, level="C")
        await asyncio.sleep(LONG_ENOUGH_SECONDS / 2)
        again = await teams.press(ordered, "counsellor.interpreter", ARTURO)
        await teams.press(again, "interpreter.unavailable", ARTURO)

    before_answering("mine.show", interpreter_is_ordered_and_lost)
    await teams.press(receipt, "mine.show")
    assert len(updates(teams)) == known
    await teams.until(lambda: len(updates(teams)) >= known + 2)
    for update in updates(teams)[known:]:
        assert "Ikke å få tak i" in update and "nivå C" not in update


class OneAtATime(Listener):
    """A slow Teams, which counts the updates of one message that are under way at once."""

    def __init__(self) -> None:
        super().__init__()
        self.under_way: Counter[str] = Counter()
        self.most = 0

    async def replace(self, to: Address, activity_id: str, message: Message) -> None:
        self.under_way[activity_id] += 1
        self.most = max(self.most, self.under_way[activity_id])
        await asyncio.sleep(0.02)
        self.under_way[activity_id] -= 1
        await super().replace(to, activity_id, message)


async def test_the_beginning_of_the_session_and_a_change_do_not_update_the_card_at_once(store: SqlStore) -> None:
    listener = OneAtATime()
    stage = Stage(store, listener=listener)
    await stage.meet(UNA, COUNSELLOR)
    await stage.book(under_6a())
    await stage.worker.run_due()
    await stage.change(order_interpreter(await stage.booking(), COUNSELLOR, NOW))
    await stage.until("2026-12-08", "10:00")
    assert listener.most == 1
    last = listener.got[COUNSELLOR.aad_object_id][-1]
    assert "outcome.ask" in str(last.card)


async def test_nobody_waits_where_no_press_is_answered() -> None:
    there = Presses()
    with there.answering("a:una", "1:1"), there.answering("a:una", None):
        assert not await there.answered("a:una", "1:2")
        assert not await there.answered("a:to", "1:1")


async def test_all_who_wait_go_on_when_the_last_answer_is_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(presses, "ON_ITS_WAY_SECONDS", 0.01)
    there = Presses()
    with there.answering("a:una", "1:1"):
        with there.answering("a:una", "1:1"):
            waiting = [asyncio.create_task(there.answered("a:una", "1:1")) for _ in range(2)]
        await asyncio.sleep(0.05)
        assert not any(one.done() for one in waiting)
        assert there.held_back == 2
    assert await asyncio.gather(*waiting) == [True, True]
    assert there.held_back == 0
    assert not await there.answered("a:una", "1:1")


async def test_an_answer_that_never_comes_is_not_waited_for_longer_than_teams_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(presses, "LONGEST_SECONDS", timedelta(milliseconds=20).total_seconds())
    there = Presses()
    with there.answering("a:una", "1:1"):
        assert await there.answered("a:una", "1:1")
