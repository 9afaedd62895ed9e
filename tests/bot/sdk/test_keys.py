"""The signing keys: rotated ones are found, made-up ones cost nothing, a slow key server holds up nobody."""

import asyncio
import time
from typing import Any

from bot.sdk.keys import GOOD_FOR, PAUSE, RENEW_AFTER, KeyRing
from tests.bot.sdk.conftest import activity
from tests.bot.sdk.stand_ins import HandClock, Published


async def test_an_unknown_key_is_refused_and_a_rotated_one_let_in(door: Any, monkeypatch: Any) -> None:
    async with door() as it:
        await it.receive()
        it.keys.add_key("k2", publish=False)
        assert (await it.take(it.header("k2"), activity(it.connector.url))).status == 401
        it.keys.publish("k2")
        monkeypatch.setattr("bot.sdk.keys.PAUSE", 0.0)
        assert (await it.take(it.header("k2"), activity(it.connector.url))).status == 200


async def test_made_up_key_ids_cause_one_fetch_and_no_more_within_the_pause() -> None:
    clock, published = HandClock(), Published()
    ring = KeyRing("metadata", published, clock)
    await ring.find("k1")
    clock.time += PAUSE
    assert set(await asyncio.gather(*(ring.find(f"made-up-{number}") for number in range(20)))) == {None}
    for number in range(20):
        assert await ring.find(f"made-up-again-{number}") is None
    assert published.fetches == 2


async def test_a_caller_that_gives_up_does_not_take_the_keys_from_the_others(door: Any) -> None:
    async with door() as it:
        it.keys.seconds = 0.1
        impatient = asyncio.create_task(it.receive())
        patient = asyncio.create_task(it.receive())
        await asyncio.sleep(0.02)
        impatient.cancel()
        assert (await patient).status == 200


async def test_a_slow_key_server_holds_up_nobody_whose_key_is_known(door: Any, monkeypatch: Any) -> None:
    async with door() as it:
        await it.receive()
        monkeypatch.setattr("bot.sdk.keys.PAUSE", 0.0)
        it.keys.seconds = 1.5
        it.keys.private["k9"] = it.keys.private["k1"]
        stranger = asyncio.create_task(it.take(it.header("k9"), activity(it.connector.url)))
        await asyncio.sleep(0.05)
        longest, started = 0.0, time.monotonic()
        for _ in range(10):
            before = time.monotonic()
            assert (await it.receive()).status == 200
            longest = max(longest, time.monotonic() - before)
        assert not stranger.done()
        assert longest < 0.5
        assert time.monotonic() - started < 1.2
        assert (await stranger).status == 401


async def test_a_key_server_that_never_answers_is_given_up(door: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr("bot.sdk.keys.FETCH_WITHIN", 0.1)
    async with door() as it:
        it.keys.seconds = 1.0
        started = time.monotonic()
        assert (await it.receive()).status == 401
        assert time.monotonic() - started < 0.8


async def test_a_key_server_that_is_down_is_no_server_error(door: Any) -> None:
    async with door() as it:
        it.keys.broken = True
        assert (await it.receive()).status == 401


async def test_keys_are_renewed_in_the_background_and_end_after_a_day() -> None:
    clock, published = HandClock(), Published()
    ring = KeyRing("metadata", published, clock)
    assert await ring.find("k1") is not None
    clock.time += RENEW_AFTER + 1
    published.down = True
    assert await ring.find("k1") is not None
    clock.time += GOOD_FOR
    assert await ring.find("k1") is None
    published.down = False
    clock.time += PAUSE
    assert await ring.find("k1") is not None
    await ring.close()


async def test_a_background_renewal_fetches_once() -> None:
    clock, published = HandClock(), Published()
    ring = KeyRing("metadata", published, clock)
    await ring.find("k1")
    clock.time += RENEW_AFTER + 1
    for _ in range(5):
        assert await ring.find("k1") is not None
    await asyncio.sleep(0.01)
    assert published.fetches == 2
