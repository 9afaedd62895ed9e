"""The Teams meeting that is slow or never comes, and the calendar that is busy, slow or silent."""

import asyncio
import time as wall
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import date, time, timedelta

import pytest

from booking.calendar.wall_time import Slot, span
from booking.ports import Span, TeamsMeeting, TeamsMeetingRequest, TryAgain, WillNotWork
from bot.calendar.busy import Calendars
from bot.graph.client import GraphClient
from bot.graph.meetings import GraphMeetings
from tests.booking.examples import NOW
from tests.bot.graph.standin import Fault, GraphStandin
from tests.bot.outbox_table import until_rows
from tests.bot.teams import ADVISER, ARTURO, SetClock, Teams, settings, teams_with

LINK = "https://teams.microsoft.com/l/meetup-join/test"
LiteWith = Callable[[], AbstractAsyncContextManager[Teams]]
WITHIN = Span(NOW, NOW + timedelta(days=30))


class Slow:
    """Meetings that come when they are let go, or fail as they are told; a calendar likewise."""

    def __init__(self) -> None:
        self.go = asyncio.Event()
        self.go.set()
        self.calendar_go = asyncio.Event()
        self.calendar_go.set()
        self.failures: list[Exception] = []
        self.calendar_failure: Exception | None = None
        self.taken: list[Span] = []
        self.made: list[TeamsMeetingRequest] = []
        self.cancelled: list[str] = []
        self.asked = 0

    async def make(self, request: TeamsMeetingRequest) -> TeamsMeeting:
        self.made.append(request)
        await self.go.wait()
        if self.failures:
            raise self.failures.pop(0)
        return TeamsMeeting("event-1", LINK)

    async def move(self, organiser: str, event_id: str, day: date, start: time, minutes: int) -> None:
        raise AssertionError("nothing is moved here")

    async def cancel(self, organiser: str, event_id: str) -> None:
        self.cancelled.append(event_id)

    async def busy(self, organiser: str, within: Span) -> Sequence[Span]:
        self.asked += 1
        await self.calendar_go.wait()
        if self.calendar_failure:
            raise self.calendar_failure
        return self.taken


@pytest.fixture
def meetings() -> Slow:
    return Slow()


@pytest.fixture
async def teams(database: str, clock: SetClock, meetings: Slow) -> AsyncIterator[Teams]:
    async with teams_with(settings(database), clock, meetings) as teams:
        yield teams


async def test_a_slow_meeting_is_told_in_two_seconds_and_the_link_follows(teams: Teams, meetings: Slow) -> None:
    await teams.install(ARTURO)
    check = await teams.to_check()
    meetings.go.clear()
    began = wall.monotonic()
    receipt = await teams.press(check, "walk.confirm")
    assert wall.monotonic() - began < 2.0
    assert "Teams-lenken lages nå" in receipt.words
    assert teams.texts(ADVISER) == []
    await teams.until(lambda: "Lages nå" in str(teams.cards(ARTURO)))

    meetings.go.set()
    await teams.until(lambda: LINK in str(teams.texts(ADVISER)))
    updated = teams.last_card(ADVISER)
    assert updated.message_id == check.message_id
    assert LINK in updated.words and "lages nå" not in updated.words
    await teams.until(lambda: LINK in str(teams.cards(ARTURO)[-1]))


async def test_a_meeting_that_is_never_made_is_told_to_both(teams: Teams, meetings: Slow) -> None:
    await teams.install(ARTURO)
    check = await teams.to_check()
    meetings.failures.append(WillNotWork("ErrorInvalidUser"))
    receipt = await teams.press(check, "walk.confirm")
    assert "fikk ikke laget Teams-lenken" in receipt.words and "959 71 963" in receipt.words
    await teams.until(lambda: "Teams-møtet ble ikke laget" in str(teams.cards(ARTURO)))
    await teams.until(lambda: "fikk ikke laget Teams-lenken" in str(teams.cards(ADVISER)))
    # A card that changes in place notifies nobody; the adviser is just reading it, the counsellor is not.
    await teams.until(lambda: any("Lag et møte selv" in text for text in teams.texts(ARTURO)))
    assert teams.texts(ADVISER) == []


async def test_a_meeting_that_fails_for_a_while_is_made_in_the_end(
    teams: Teams, meetings: Slow, clock: SetClock, database: str
) -> None:
    check = await teams.to_check()
    meetings.failures.extend([TryAgain("throttled"), TryAgain("throttled")])
    assert "Teams-lenken lages nå" in (await teams.press(check, "walk.confirm")).words
    for failed in (1, 2):
        # The wait is counted from the moment that the failure is saved, so time must not go on before that.
        await until_rows(database, "make-teams-meeting", ("ready", failed))
        clock.time += timedelta(minutes=1)
    await teams.until(lambda: LINK in str(teams.texts(ADVISER)))
    assert len(meetings.made) == 3
    assert len({(request.subject_id, request.revision) for request in meetings.made}) == 1


async def test_a_booking_cancelled_while_its_meeting_is_made_has_the_meeting_cancelled(
    teams: Teams, meetings: Slow
) -> None:
    check = await teams.to_check()
    meetings.go.clear()
    receipt = await teams.press(check, "walk.confirm")
    mine = await teams.press(receipt, "mine.show")
    await teams.press(await teams.press(mine, "cancel.start"), "cancel.confirm", reason="other")
    meetings.go.set()
    await teams.until(lambda: meetings.cancelled == ["event-1"])
    assert teams.texts(ADVISER) == []


async def test_busy_times_of_the_calendar_are_not_offered(teams: Teams, meetings: Slow) -> None:
    meetings.taken = [span(Slot(date(2026, 12, 8), time(9, 30)), 60)]
    slots = (await teams.to_times()).slots
    assert "2026-12-08T09:00" not in slots and "2026-12-08T10:00" not in slots
    assert "2026-12-08T11:00" in slots


async def test_a_time_that_the_calendar_took_meanwhile_cannot_be_confirmed(
    teams: Teams, meetings: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    check = await teams.to_check()
    meetings.taken = [span(Slot(date(2026, 12, 8), time(9)), 60)]
    monkeypatch.setattr("bot.calendar.busy.FRESH_SECONDS", 0.05)
    await asyncio.sleep(0.06)
    again = await teams.press(check, "walk.confirm")
    assert "Tiden ble nettopp tatt" in again.words
    assert "2026-12-08T09:00" not in again.slots


@pytest.mark.parametrize("failure", [TryAgain("throttled"), WillNotWork("ErrorInvalidUser"), RuntimeError("x")])
async def test_a_calendar_that_fails_does_not_stop_a_booking(
    lite_with: LiteWith, meetings: Slow, failure: Exception
) -> None:
    meetings.calendar_failure = failure
    async with lite_with() as teams:
        times = await teams.to_times()
        assert "Tidene kan endre seg" in times.words
        check = await teams.press(times, "walk.pick")
        assert "Samtalen er bestilt" in (await teams.press(check, "walk.confirm")).words


async def test_a_calendar_that_is_silent_is_waited_for_once_and_its_late_answer_used(
    lite_with: LiteWith, meetings: Slow
) -> None:
    meetings.calendar_go.clear()
    meetings.taken = [span(Slot(date(2026, 12, 8), time(9)), 60)]
    async with lite_with() as teams:
        began = wall.monotonic()
        times = await teams.to_times()
        assert wall.monotonic() - began < 2.0
        assert "2026-12-08T09:00" in times.slots and "Tidene kan endre seg" in times.words
        meetings.calendar_go.set()
        await asyncio.sleep(0.05)
        times = await teams.to_times()
        assert "2026-12-08T09:00" not in times.slots and "Tidene kan endre seg" not in times.words
    assert meetings.asked == 1


@pytest.fixture
def lite_with(sqlite_database: str, clock: SetClock, meetings: Slow) -> LiteWith:
    return lambda: teams_with(settings(sqlite_database), clock, meetings)


async def test_those_who_ask_at_once_share_one_question(meetings: Slow) -> None:
    calendars = Calendars(meetings)
    await asyncio.gather(*(calendars.read("a", WITHIN) for _ in range(50)))
    assert meetings.asked == 1
    assert calendars.is_fresh("a") and not calendars.is_fresh("b")


async def test_a_calendar_changed_by_our_own_doing_is_read_again(meetings: Slow) -> None:
    calendars = Calendars(meetings)
    await calendars.read("a", WITHIN)
    calendars.forget("a")
    assert not calendars.is_fresh("a")
    assert calendars.answered("a")


async def test_closing_stops_a_question_that_is_under_way(meetings: Slow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.calendar.busy.PATIENCE_SECONDS", 0.01)
    meetings.calendar_go.clear()
    calendars = Calendars(meetings)
    await calendars.read("a", WITHIN)
    assert not calendars.answered("a")
    await calendars.close()


async def test_with_graph_a_booking_has_an_event_and_a_cancellation_removes_it(
    sqlite_database: str, clock: SetClock
) -> None:
    async with GraphStandin() as graph:
        graph.mailboxes[ARTURO.aad_object_id] = "arturo.hernandez@example.org"
        client = GraphClient(graph.tokens(), graph_url=graph.graph_url, pauses=(0.01,), timeout=2)
        await client.open()
        try:
            made_by = GraphMeetings(client, link_delays=(0.01,))
            async with teams_with(settings(sqlite_database), clock, made_by) as teams:
                await _book_and_cancel(teams, graph)
        finally:
            await client.close()


async def _book_and_cancel(teams: Teams, graph: GraphStandin) -> None:
    graph.fail("create", Fault(503, retry_after="0", done=True))
    receipt = await teams.book()
    await teams.until(lambda: bool(teams.texts(ADVISER)))
    assert "https://teams.microsoft.com/" in teams.texts(ADVISER)[0]
    body = graph.last("create").body
    assert "2001" not in str(body) and ADVISER.name not in str(body) and "ukrainsk" not in str(body)
    mine = await teams.press(receipt, "mine.show")
    await teams.press(await teams.press(mine, "cancel.start"), "cancel.confirm", reason="other")
    await teams.until(lambda: graph.count("cancel") == 1)
