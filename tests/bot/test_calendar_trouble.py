"""The counsellor's calendar in bad weather, through the whole service: refused tokens, rights on their way, conflicts,
events without a Teams meeting. Nobody waits in silence, and nothing is left behind in the calendar.
"""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.app_tokens import TokenKeeper
from bot.graph.client import GraphClient
from bot.graph.meetings import GraphMeetings
from tests.bot.graph.standin import Fault, GraphStandin
from tests.bot.graph.standin_tokens import EXPIRED
from tests.bot.outbox_table import until_rows
from tests.bot.teams import ADVISER, ARTURO, SetClock, Shown, Teams, settings, teams_with
from tests.bot.test_group_meetings import agreed, chat_of

LINK = "https://teams.microsoft.com/l/meetup-join/"
LATE = "Teams-lenken er forsinket"
LATE_FOR_COUNSELLOR = "Teams-møtet er forsinket"


@pytest.fixture
async def graph() -> AsyncIterator[GraphStandin]:
    async with GraphStandin() as standin:
        standin.mailboxes[ARTURO.aad_object_id] = "arturo.hernandez@example.org"
        yield standin


@pytest.fixture
async def teams(sqlite_database: str, clock: SetClock, graph: GraphStandin) -> AsyncIterator[Teams]:
    # The keeper's pauses go by the clock that the test moves.
    tokens = TokenKeeper("graph", graph.fetch(), now=lambda: clock.now().timestamp())
    client = GraphClient(tokens, graph_url=graph.graph_url, pauses=(0.01,), timeout=2)
    await client.open()
    try:
        meetings = GraphMeetings(client, link_delays=(0.01,))
        async with teams_with(settings(sqlite_database), clock, meetings) as teams:
            await teams.install(ARTURO)
            yield teams
    finally:
        await client.close()


def refuse_tokens(graph: GraphStandin) -> None:
    """The secret has expired, and with it goes the token that was fetched at start."""
    graph.refusal = EXPIRED
    graph.revoke_tokens()


async def cancelled(teams: Teams, receipt: Shown) -> None:
    mine = await teams.press(receipt, "mine.show")
    await teams.press(await teams.press(mine, "cancel.start"), "cancel.confirm", reason="other")


async def moved(teams: Teams, receipt: Shown) -> None:
    """To Friday 11 December 2026 at 13:00."""
    times = await teams.press(receipt, "move.start")
    check = await teams.press(times, "move.pick", wanted={"slot": "2026-12-11T13:00"})
    await teams.press(check, "move.confirm")


MOVED_TO = datetime(2026, 12, 11, 12, tzinfo=UTC)


@pytest.mark.parametrize("trouble", ["token", "right"])
async def test_what_is_refused_for_two_hours_heals_by_itself(
    teams: Teams, graph: GraphStandin, clock: SetClock, sqlite_database: str, trouble: str
) -> None:
    if trouble == "token":
        refuse_tokens(graph)
    else:
        graph.has_rights = False
    receipt = await teams.book()
    assert "Teams-lenken lages nå" in receipt.words
    for tried in (1, 2, 3):
        await until_rows(sqlite_database, "make-teams-meeting", ("ready", tried))
        clock.time += timedelta(minutes=40)
    await teams.until(lambda: LATE in str(teams.cards(ADVISER)))
    await teams.until(lambda: LATE_FOR_COUNSELLOR in str(teams.cards(ARTURO)))
    assert graph.events == {}

    graph.refusal, graph.has_rights = None, True
    clock.time += timedelta(minutes=40)
    await teams.until(lambda: LINK in str(teams.texts(ADVISER)))
    await teams.until(lambda: LINK in teams.last_card(ARTURO).words)
    assert len(graph.events) == 1
    for who in (ADVISER, ARTURO):
        assert "forsinket" not in teams.last_card(who).words


async def test_a_conflict_at_any_call_passes(
    teams: Teams, graph: GraphStandin, clock: SetClock, sqlite_database: str
) -> None:
    for operation in ("create", "move", "cancel"):
        graph.fail(operation, *[Fault(412, "ErrorIrresolvableConflict")] * 2)
    receipt = await teams.book()
    await until_rows(sqlite_database, "make-teams-meeting", ("ready", 1))
    clock.time += timedelta(minutes=1)
    await teams.until(lambda: LINK in str(teams.texts(ADVISER)))
    await moved(teams, receipt)
    await until_rows(sqlite_database, "move-teams-meeting", ("ready", 1))
    clock.time += timedelta(minutes=1)
    await teams.until(lambda: [event.start for event in graph.events.values()] == [MOVED_TO])
    await cancelled(teams, teams.last_card(ADVISER))
    await until_rows(sqlite_database, "cancel-teams-meeting", ("ready", 1))
    clock.time += timedelta(minutes=1)
    await teams.until(lambda: graph.events == {})
    assert graph.count("delete") == 0


async def test_an_event_without_a_teams_meeting_is_moved_and_cancelled_with_its_session(
    teams: Teams, graph: GraphStandin, sqlite_database: str
) -> None:
    graph.may_hold_teams_meetings = False
    receipt = await teams.book()
    await until_rows(sqlite_database, "make-teams-meeting", ("dead", 1))
    await teams.until(lambda: "fikk ikke laget Teams-lenken" in str(teams.cards(ADVISER)))
    assert len(graph.events) == 1
    await moved(teams, receipt)
    await teams.until(lambda: [event.start for event in graph.events.values()] == [MOVED_TO])
    await cancelled(teams, teams.last_card(ADVISER))
    await teams.until(lambda: graph.events == {})


async def test_an_event_whose_link_is_still_waited_for_is_cancelled_with_its_session(
    teams: Teams, graph: GraphStandin, clock: SetClock, sqlite_database: str
) -> None:
    graph.looks_before_link = None
    receipt = await teams.book()
    await until_rows(sqlite_database, "make-teams-meeting", ("ready", 1))
    await cancelled(teams, receipt)
    clock.time += timedelta(minutes=1)
    await teams.until(lambda: graph.events == {})
    await until_rows(sqlite_database, "make-teams-meeting", ("done", 2))
    assert graph.count("create") == 1
    assert teams.texts(ADVISER) == []


async def test_an_event_that_was_made_unheard_is_cancelled_though_its_link_never_comes(
    teams: Teams, graph: GraphStandin, clock: SetClock, sqlite_database: str
) -> None:
    graph.looks_before_link = None
    graph.fail("create", *[Fault(503, done=True)] * 2)
    receipt = await teams.book()
    await until_rows(sqlite_database, "make-teams-meeting", ("ready", 1))
    await cancelled(teams, receipt)
    clock.time += timedelta(minutes=1)
    await teams.until(lambda: graph.events == {})
    await until_rows(sqlite_database, "make-teams-meeting", ("done", 2))


async def test_an_event_dragged_to_another_calendar_is_moved_and_cancelled_with_its_session(
    teams: Teams, graph: GraphStandin
) -> None:
    receipt = await teams.book()
    await teams.until(lambda: bool(teams.texts(ADVISER)))
    [event] = graph.events.values()
    graph.move_to_another_calendar(event.id)
    await moved(teams, receipt)
    await teams.until(lambda: event.start == MOVED_TO)
    await cancelled(teams, teams.last_card(ADVISER))
    await teams.until(lambda: graph.events == {})


async def test_the_event_of_a_group_meeting_without_a_link_is_cancelled_with_it(
    teams: Teams, graph: GraphStandin, sqlite_database: str
) -> None:
    graph.may_hold_teams_meetings = False
    una, cy = await chat_of(teams, ADVISER), await chat_of(teams, ARTURO)
    await agreed(una, cy)
    await until_rows(sqlite_database, "make-teams-meeting", ("dead", 1))
    assert len(graph.events) == 1
    card = await cy.newest("Informasjonsmøte er avtalt")
    await cy.press(await cy.press(card, "Avlys møtet"), "Ja, avlys", reason="illness")
    await teams.until(lambda: graph.events == {})
