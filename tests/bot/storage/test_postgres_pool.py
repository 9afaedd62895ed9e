"""What becomes of a transaction whose connection is lost: done again where nothing was saved, else told."""

import asyncio
from collections.abc import AsyncIterator
from time import monotonic
from typing import Any

import asyncpg
import pytest
from sqlalchemy import delete, select

from booking.store import Interrupted, PerhapsSaved, Unavailable
from bot.storage import Database, open_database, postgres_pool
from bot.storage.rows import insert_unless_there
from bot.storage.tables import seen
from tests.bot.storage.examples import NOW
from tests.relay import Relay

SEE, LOOK, CLEAR = insert_unless_there(seen), select(seen.c.key).order_by(seen.c.key), delete(seen)
LOCK = select(seen.c.key).where(seen.c.key == "first").with_for_update()


def a(key: str) -> dict[str, Any]:
    return {"key": key, "at": NOW}


@pytest.fixture
async def pool(relay: Relay) -> AsyncIterator[Database]:
    pool = open_database(relay.url)
    yield pool
    await pool.close()


async def kept(pool: Database) -> list[str]:
    return (await pool.run(LOOK, {})).scalars()


async def save(pool: Database, *keys: str) -> None:
    transaction = await pool.take()
    try:
        for key in keys:
            await transaction.run(SEE, a(key))
        await transaction.commit()
    finally:
        await transaction.give_back()


async def test_looking_and_a_single_change_are_one_round_trip_each(pool: Database, relay: Relay) -> None:
    assert await kept(pool) == []
    await pool.run(SEE, a("first"))
    assert [trip.split()[0] for trip in relay.round_trips] == ["SELECT", "INSERT"]


async def test_a_transaction_begins_with_what_it_changes_or_locks(pool: Database, relay: Relay) -> None:
    transaction = await pool.take()
    await transaction.run(LOOK, {})
    await transaction.run(LOCK, {})
    await transaction.run(SEE, a("first"))
    await transaction.commit()
    await transaction.run(LOOK, {})
    await transaction.give_back()
    assert [trip.split()[0] for trip in relay.round_trips] == [
        "SELECT",
        "BEGIN",
        "SELECT",
        "INSERT",
        "COMMIT",
        "SELECT",
    ]


async def test_the_last_change_goes_with_the_commit_where_it_is_the_only_one(pool: Database, relay: Relay) -> None:
    alone = await pool.take()
    await alone.run(LOOK, {})
    await alone.run(SEE, a("first"), commit=True)
    await alone.give_back()
    assert [trip.split()[0] for trip in relay.round_trips] == ["SELECT", "INSERT"]
    second = await pool.take()
    await second.run(SEE, a("second"))
    await second.run(SEE, a("third"), commit=True)
    await second.give_back()
    assert [trip.split()[0] for trip in relay.round_trips[2:]] == ["BEGIN", "INSERT", "INSERT", "COMMIT"]
    assert await kept(pool) == ["first", "second", "third"]


async def test_several_rows_are_one_round_trip(pool: Database, relay: Relay) -> None:
    await pool.run(SEE, [a("first"), a("second"), a("third")])
    assert len(relay.round_trips) == 1
    assert await kept(pool) == ["first", "second", "third"]


async def test_connections_that_died_between_two_turns_are_replaced(pool: Database, relay: Relay) -> None:
    await save(pool, "first")
    await relay.down()
    await relay.up()
    await save(pool, "second")
    assert await kept(pool) == ["first", "second"]


@pytest.mark.parametrize("later", [0.0, 0.05])
async def test_connections_that_the_server_has_ended_are_replaced(
    postgres_database: str, pool: Database, later: float
) -> None:
    """Right after, the driver has been told and not yet been cut off."""
    await asyncio.gather(*(save(pool, "first") for _ in range(4)))  # on as many connections
    admin = await asyncpg.connect(postgres_database)
    for key in ("second", "third"):
        await admin.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        await asyncio.sleep(later)
        await save(pool, key)
    assert await kept(pool) == ["first", "second", "third"]
    await admin.close()


@pytest.mark.parametrize("at", ["BEGIN", "INSERT"])
@pytest.mark.parametrize("way", ["there", "back"])
async def test_a_transaction_whose_first_statement_is_lost_is_done_again(
    pool: Database, relay: Relay, at: str, way: str
) -> None:
    getattr(relay, f"lost_on_the_way_{way}").append(at)
    await save(pool, "first", "second")
    assert await kept(pool) == ["first", "second"]


async def test_looking_is_done_again(pool: Database, relay: Relay) -> None:
    await save(pool, "first")
    relay.lost_on_the_way_back.append("SELECT")
    assert await kept(pool) == ["first"]


async def test_one_that_is_lost_later_saves_nothing_and_says_so(pool: Database, relay: Relay) -> None:
    await save(pool, "first")
    relay.lost_on_the_way_back.append("DELETE")
    transaction = await pool.take()
    await transaction.run(SEE, a("second"))
    with pytest.raises(Interrupted):
        await transaction.run(CLEAR, {})
    await transaction.give_back()
    assert await kept(pool) == ["first"]


@pytest.mark.parametrize(("way", "expected"), [("there", []), ("back", ["first"])])
async def test_one_that_is_lost_at_the_commit_is_not_done_again_blindly(
    pool: Database, relay: Relay, way: str, expected: list[str]
) -> None:
    getattr(relay, f"lost_on_the_way_{way}").append("COMMIT")
    with pytest.raises(PerhapsSaved):
        await save(pool, "first")
    assert await kept(pool) == expected


async def test_neither_is_a_single_change(pool: Database, relay: Relay) -> None:
    await kept(pool)
    relay.lost_on_the_way_back.append("INSERT")
    with pytest.raises(PerhapsSaved):
        await pool.run(SEE, a("first"))
    assert await kept(pool) == ["first"]


async def test_a_server_that_restarts_is_waited_for(pool: Database, relay: Relay) -> None:
    await save(pool, "first")
    await relay.down()
    saving = asyncio.create_task(save(pool, "second"))
    await asyncio.sleep(0.3)
    await relay.up()
    await asyncio.wait_for(saving, 2)
    assert await kept(pool) == ["first", "second"]


async def test_but_no_longer_than_a_turn_can(pool: Database, relay: Relay, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres_pool, "PATIENCE", 0.3)
    await relay.down()
    began = monotonic()
    refused = await asyncio.gather(*(save(pool, str(n)) for n in range(15)), return_exceptions=True)
    assert monotonic() - began < 4.0  # one after the other would be 4.5
    assert [type(one) for one in refused] == [Unavailable] * 15
    await relay.up()
    await save(pool, "later")
    assert await kept(pool) == ["later"]


async def test_a_lock_that_is_kept_is_waited_for_no_longer_than_a_turn_can(
    relay: Relay, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres_pool, "PATIENCE", 0.2)
    pool = open_database(relay.url)
    await save(pool, "first")
    keeps = await pool.take()
    await keeps.run(LOCK, {})
    waits = await pool.take()
    with pytest.raises(Unavailable):
        await waits.run(CLEAR, {})
    await waits.give_back()
    await keeps.give_back()
    assert await kept(pool) == ["first"]
    await pool.close()


async def test_a_server_that_is_gone_without_a_word_is_given_up(
    pool: Database, relay: Relay, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres_pool, "_ANSWER", 0.2)
    keeps = await pool.take()
    await keeps.run(SEE, a("first"))
    waits = await pool.take()
    with pytest.raises(Unavailable):
        await waits.run(SEE, a("first"))  # the key is the first one's until that has ended
    await waits.give_back()
    await keeps.commit()
    await keeps.give_back()
    assert await kept(pool) == ["first"]


async def test_what_two_lock_crosswise_is_ended_for_one_who_may_do_it_again(pool: Database) -> None:
    await save(pool, "first", "second")
    locks = [select(seen.c.key).where(seen.c.key == key).with_for_update() for key in ("first", "second")]

    async def lock_both(first: int) -> None:
        transaction = await pool.take()
        try:
            await transaction.run(locks[first], {})
            await asyncio.sleep(0.1)
            await transaction.run(locks[1 - first], {})
        finally:
            await transaction.give_back()

    ended = await asyncio.gather(lock_both(0), lock_both(1), return_exceptions=True)
    assert sorted(type(one) for one in ended if one) == [Interrupted]


async def test_an_error_that_was_passed_over_is_not_taken_for_saved(pool: Database) -> None:
    transaction = await pool.take()
    await transaction.run(SEE, a("first"))
    with pytest.raises(Exception, match="null value"):
        await transaction.run(SEE, {"key": None, "at": NOW})
    with pytest.raises(Interrupted):
        await transaction.commit()
    await transaction.give_back()
    assert await kept(pool) == []
