"""The database is locked, restarted or lost in the middle of a turn: the answer says what was saved."""

import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path
from time import monotonic

import pytest

from bot.storage import postgres_pool, sqlite_file
from tests.bot.teams import ARTURO, SetClock, Teams, settings, teams_with
from tests.relay import Relay

NOT_SAVED, PERHAPS, SAVED = "Ikke lagret", "vet ikke om det ble lagret", "Det er lagret"
TEAMS_WAITS = 15.0


@pytest.fixture
async def far(relay: Relay, clock: SetClock) -> AsyncIterator[Teams]:
    """The service on PostgreSQL, behind a line that may be lost."""
    async with teams_with(settings(relay.url), clock) as teams:
        yield teams


async def test_a_file_that_another_program_keeps_is_told_in_time_and_nothing_is_half_done(
    lite: Teams, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sqlite_file.PATIENCE < TEAMS_WAITS / 2
    monkeypatch.setattr(sqlite_file, "PATIENCE", 0.3)
    check = await lite.to_check()
    other = sqlite3.connect(tmp_path / "test.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    began = monotonic()
    assert NOT_SAVED in (await lite.press(check, "walk.confirm")).words
    assert monotonic() - began < 2
    other.execute("ROLLBACK")
    other.close()
    assert "Samtalen er bestilt" in (await lite.press(check, "walk.confirm")).words


async def test_what_only_looks_is_answered_meanwhile(lite: Teams, tmp_path: Path) -> None:
    await lite.say("hei")
    other = sqlite3.connect(tmp_path / "test.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    began = monotonic()
    assert "Larvik" in str(await lite.search("Larvik"))
    assert monotonic() - began < sqlite_file.PATIENCE / 2  # it does not wait for the other
    other.close()


async def test_connections_that_died_meanwhile_are_not_noticed(far: Teams, relay: Relay) -> None:
    times = await far.to_times()
    await relay.down()
    await relay.up()
    check = await far.press(times, "walk.pick", wanted={"slot": times.slots[0]})
    await relay.down()
    await relay.up()
    assert "Samtalen er bestilt" in (await far.press(check, "walk.confirm")).words


@pytest.mark.parametrize("at", ["INSERT INTO bookings", "INSERT INTO outbox", "DELETE FROM drafts", "COMMIT"])
@pytest.mark.parametrize("way", ["there", "back"])
async def test_a_confirmation_that_is_lost_on_the_way_is_made_once(far: Teams, relay: Relay, at: str, way: str) -> None:
    await far.install(ARTURO)
    check = await far.to_check()
    getattr(relay, f"lost_on_the_way_{way}").append(at)
    assert "Samtalen er bestilt" in (await far.press(check, "walk.confirm")).words
    await far.until(lambda: "/local/meetings/" in str(far.cards(ARTURO)))
    mine = await far.say("mine bestillinger")
    assert mine.verbs.count("cancel.start") == 1


@pytest.mark.parametrize("way", ["there", "back"])
async def test_a_step_that_is_lost_on_the_way_is_taken_once(far: Teams, relay: Relay, way: str) -> None:
    times = await far.to_times()
    getattr(relay, f"lost_on_the_way_{way}").append("UPDATE drafts")
    check = await far.press(times, "walk.pick", wanted={"slot": times.slots[0]})
    assert "walk.confirm" in check.verbs


async def test_what_was_perhaps_saved_is_told_as_such(
    far: Teams, relay: Relay, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres_pool, "PATIENCE", 0.3)
    check = await far.to_check()
    relay.lost_on_the_way_back.append("COMMIT")
    relay.after_that_down = True
    assert PERHAPS in (await far.press(check, "walk.confirm")).words
    await relay.up()
    assert "Samtalen er bestilt" in (await far.press(check, "walk.confirm")).words


async def test_what_was_saved_before_the_database_was_lost_is_told_as_such(
    far: Teams, relay: Relay, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres_pool, "PATIENCE", 0.3)
    check = await far.to_check()
    relay.lost_on_the_way_there.append("outbox.booking_id = $1")  # whether the meeting is made yet
    relay.after_that_down = True
    assert SAVED in (await far.press(check, "walk.confirm")).words
    await relay.up()
    assert "Samtalen er bestilt" in (await far.press(check, "walk.confirm")).words


async def test_a_server_that_stays_away_is_told_and_nothing_was_saved(
    far: Teams, relay: Relay, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres_pool, "PATIENCE", 0.3)
    times = await far.to_times()
    await relay.down()
    assert NOT_SAVED in (await far.press(times, "walk.pick", wanted={"slot": times.slots[0]})).words
    assert NOT_SAVED in (await far.say("hei")).words
    await relay.up()
    assert "walk.confirm" in (await far.press(times, "walk.pick", wanted={"slot": times.slots[0]})).verbs
