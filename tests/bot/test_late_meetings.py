"""A Teams meeting that keeps failing: both sides are told after a quarter of an hour, and again when it is made."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from booking.ports import TryAgain
from tests.bot.outbox_table import until_rows
from tests.bot.teams import ADVISER, ARTURO, SetClock, Shown, Teams, settings, teams_with
from tests.bot.test_group_meetings import agreed, chat_of
from tests.bot.test_meetings_and_calendars import LINK, Slow

LATE = "Teams-lenken er forsinket"
LATE_FOR_COUNSELLOR = "Teams-møtet er forsinket"
WATCH = timedelta(minutes=15)


class Failing(Slow):
    """Answers 503 until it is mended."""

    def __init__(self) -> None:
        super().__init__()
        self.is_mended = False

    async def make(self, request):  # type: ignore[no-untyped-def]
        if not self.is_mended:
            self.failures = [TryAgain("graph_503")]
        return await super().make(request)


@pytest.fixture
def meetings() -> Failing:
    return Failing()


@pytest.fixture
async def teams(database: str, clock: SetClock, meetings: Failing) -> AsyncIterator[Teams]:
    async with teams_with(settings(database), clock, meetings) as teams:
        await teams.install(ARTURO)
        yield teams


async def booked(teams: Teams, database: str) -> Shown:
    receipt = await teams.book()
    assert "Teams-lenken lages nå" in receipt.words
    await until_rows(database, "make-teams-meeting", ("ready", 1))
    return receipt


async def test_both_are_told_that_it_is_late_and_then_that_it_is_made(
    teams: Teams, database: str, clock: SetClock, meetings: Failing
) -> None:
    receipt = await booked(teams, database)
    clock.time += WATCH - timedelta(seconds=1)
    await until_rows(database, "make-teams-meeting", ("ready", 2))
    assert LATE not in str(teams.cards(ADVISER)) and LATE_FOR_COUNSELLOR not in str(teams.cards(ARTURO))

    clock.time += timedelta(seconds=1)
    await teams.until(lambda: LATE in str(teams.cards(ADVISER)))
    await teams.until(lambda: LATE_FOR_COUNSELLOR in str(teams.cards(ARTURO)))
    late = teams.last_card(ADVISER)
    assert late.message_id == receipt.message_id
    assert "Arturo Hernandez på 959 71 963" in late.words and "lages nå" not in late.words
    assert "Lages nå" not in teams.last_card(ARTURO).words

    meetings.is_mended = True
    clock.time += timedelta(hours=1)
    await teams.until(lambda: LINK in str(teams.texts(ADVISER)))
    await teams.until(lambda: LINK in teams.last_card(ARTURO).words)
    assert LINK in teams.last_card(ADVISER).words
    for who in (ADVISER, ARTURO):
        assert "forsinket" not in teams.last_card(who).words


async def test_a_meeting_made_in_time_is_never_called_late(
    teams: Teams, database: str, clock: SetClock, meetings: Failing
) -> None:
    await booked(teams, database)
    meetings.is_mended = True
    clock.time += timedelta(minutes=5)
    await teams.until(lambda: LINK in str(teams.texts(ADVISER)))
    clock.time += WATCH
    await until_rows(database, "teams-meeting-late", ("done", 1))
    assert "forsinket" not in str(teams.connector.received)


async def test_a_cancelled_session_is_not_called_late(
    teams: Teams, database: str, clock: SetClock, meetings: Failing
) -> None:
    mine = await teams.press(await booked(teams, database), "mine.show")
    await teams.press(await teams.press(mine, "cancel.start"), "cancel.confirm", reason="other")
    await until_rows(database, "teams-meeting-late")
    clock.time += WATCH
    meetings.is_mended = True
    await teams.until(lambda: meetings.cancelled == ["event-1"])
    assert "forsinket" not in str(teams.connector.received)


async def test_after_a_move_the_wait_is_counted_anew(teams: Teams, database: str, clock: SetClock) -> None:
    receipt = await booked(teams, database)
    clock.time += timedelta(minutes=10)
    await until_rows(database, "make-teams-meeting", ("ready", 2))
    times = await teams.press(receipt, "move.start")
    check = await teams.press(times, "move.pick", wanted={"slot": "2026-12-11T13:00"})
    await teams.press(check, "move.confirm")
    await until_rows(database, "teams-meeting-late", ("ready", 0))
    clock.time += timedelta(minutes=10)
    await until_rows(database, "make-teams-meeting", ("ready", 3))
    assert LATE not in str(teams.cards(ADVISER))
    clock.time += timedelta(minutes=5)
    await teams.until(lambda: LATE in str(teams.cards(ADVISER)))


async def test_a_group_meeting_that_is_late_is_told_to_both_and_put_right(
    teams: Teams, database: str, clock: SetClock, meetings: Failing
) -> None:
    una, cy = await chat_of(teams, ADVISER), await chat_of(teams, ARTURO)
    await agreed(una, cy)
    await until_rows(database, "make-teams-meeting", ("ready", 1))
    clock.time += WATCH
    assert "959 71 963" in (await una.newest(LATE)).text
    await cy.newest(LATE_FOR_COUNSELLOR)
    await until_rows(database, "make-teams-meeting", ("ready", 2))
    meetings.is_mended = True
    clock.time += timedelta(hours=1)
    await una.told(LINK)
    await until_rows(database, "group-counsellor-card", ("done", 1), ("done", 1))
    for chat in (una, cy):
        assert "forsinket" not in (await chat.newest("Informasjonsmøte")).text
