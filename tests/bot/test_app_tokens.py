"""The bot's own tokens: one for the process, renewed before it runs out, and what is told when none can be had."""

import asyncio
import time
from collections.abc import Callable
from itertools import pairwise

import pytest
from structlog.testing import capture_logs

from booking.ports import LockedOut, TryAgain
from bot.app_tokens import LONGEST_PAUSE, RENEW_BEFORE, USE_UNTIL, Lack, TokenKeeper
from bot.token_service import NotGiven
from tests.bot.sdk.stand_ins import HandClock, TokenServiceStandIn

EXPIRED_SECRET = NotGiven("AADSTS7000222", is_refusal=True)


async def renewed(keeper: TokenKeeper) -> None:
    """Until the fetch that is under way is over."""
    if keeper._fetching is not None:
        await asyncio.wait({keeper._fetching})


async def test_one_token_serves_many_calls() -> None:
    source = TokenServiceStandIn()
    keeper = TokenKeeper("graph", source)
    assert {await keeper.get() for _ in range(5)} == {"app-token"}
    assert source.fetches == 1


async def test_many_callers_share_one_fetch() -> None:
    source = TokenServiceStandIn(seconds=0.02)
    keeper = TokenKeeper("graph", source)
    assert set(await asyncio.gather(*(keeper.get() for _ in range(50)))) == {"app-token"}
    assert source.fetches == 1


async def test_fetching_leaves_the_event_loop_free() -> None:
    fetching = asyncio.create_task(TokenKeeper("graph", TokenServiceStandIn(seconds=0.3)).get())
    turns = 0
    while not fetching.done():
        await asyncio.sleep(0.01)
        turns += 1
    assert turns >= 5


async def test_a_token_is_renewed_in_the_background_before_it_runs_out() -> None:
    clock, source = HandClock(), TokenServiceStandIn("first", "second", seconds=0.01)
    keeper = TokenKeeper("graph", source, clock)
    assert await keeper.get() == "first"
    clock.time = 3600 - RENEW_BEFORE - 1
    assert await keeper.get() == "first"
    await renewed(keeper)
    assert source.fetches == 1
    clock.time = 3600 - RENEW_BEFORE + 1
    assert await keeper.get() == "first"
    assert await keeper.get() == "first"
    await renewed(keeper)
    assert await keeper.get() == "second"
    assert source.fetches == 2


async def test_a_token_about_to_run_out_is_not_used() -> None:
    clock, source = HandClock(), TokenServiceStandIn("first", "second")
    keeper = TokenKeeper("graph", source, clock)
    await keeper.get()
    clock.time = 3600 - USE_UNTIL + 1
    assert await keeper.get() == "second"


async def test_a_failed_renewal_leaves_the_old_token_in_use_until_its_end() -> None:
    clock, source = HandClock(), TokenServiceStandIn()
    keeper = TokenKeeper("graph", source, clock)
    await keeper.get()
    source.failure = OSError("away")
    for left in (RENEW_BEFORE - 1, USE_UNTIL - 1, 1):
        clock.time = 3600 - left
        assert set(await asyncio.gather(*(keeper.get() for _ in range(10)))) == {"app-token"}
        await renewed(keeper)
        assert keeper.lack() is None
    clock.time = 3600 + 1
    with pytest.raises(TryAgain, match="token_OSError"):
        await keeper.get()


async def test_a_token_service_in_trouble_is_asked_again_after_1_2_4_seconds_up_to_a_minute() -> None:
    clock, source = HandClock(), TokenServiceStandIn()
    source.failure = EXPIRED_SECRET
    keeper = TokenKeeper("graph", source, clock)
    asked_at = []
    for _ in range(7200):
        fetched = source.fetches
        with pytest.raises(TryAgain):
            await keeper.get()
        if source.fetches > fetched:
            asked_at.append(clock.time)
        clock.time += 1
    pauses = [later - earlier for earlier, later in pairwise(asked_at)]
    assert pauses[:7] == [1, 2, 4, 8, 16, 32, LONGEST_PAUSE]
    assert set(pauses[7:]) == {LONGEST_PAUSE}
    source.failure = None
    clock.time += LONGEST_PAUSE
    assert await keeper.get() == "app-token"


async def test_those_who_come_within_the_pause_are_told_how_long_it_lasts() -> None:
    clock, source = HandClock(), TokenServiceStandIn()
    source.failure = EXPIRED_SECRET
    keeper = TokenKeeper("graph", source, clock)
    for _ in range(10):
        with pytest.raises(LockedOut) as refused:
            await keeper.get()
    assert (refused.value.retry_after, source.fetches) == (1.0, 1)


async def test_a_token_that_was_refused_is_not_given_again() -> None:
    source = TokenServiceStandIn("revoked", "good", "third")
    keeper = TokenKeeper("graph", source)
    assert await keeper.get() == "revoked"
    keeper.reject("revoked")
    assert await keeper.get() == "good"
    keeper.reject("revoked")  # somebody else's late refusal
    assert await keeper.get() == "good"


async def test_a_token_that_lives_for_minutes_is_not_fetched_at_every_call() -> None:
    """A managed identity's host gives what it has, however little is left of it."""
    clock, source = HandClock(), TokenServiceStandIn(lifetime=300)
    keeper = TokenKeeper("graph", source, clock)
    for _ in range(299):
        assert await keeper.get() == "app-token"
        await renewed(keeper)
        clock.time += 1
    assert source.fetches == 5


async def test_a_caller_that_gives_up_does_not_take_the_fetch_from_the_others() -> None:
    keeper = TokenKeeper("graph", TokenServiceStandIn(seconds=0.05))
    impatient = asyncio.create_task(keeper.get())
    patient = asyncio.create_task(keeper.get())
    await asyncio.sleep(0.01)
    impatient.cancel()
    assert await patient == "app-token"


@pytest.mark.parametrize(
    ("failure", "kind", "reason"),
    [
        (EXPIRED_SECRET, LockedOut, "token_AADSTS7000222"),
        (NotGiven("temporarily_unavailable", is_refusal=False), TryAgain, "token_temporarily_unavailable"),
        (RuntimeError("for app 4711"), TryAgain, "token_RuntimeError"),
    ],
)
async def test_a_failure_says_by_code_alone_whether_people_must_mend_it(
    failure: Exception, kind: type[TryAgain], reason: str
) -> None:
    source = TokenServiceStandIn()
    source.failure = failure
    with capture_logs() as logs, pytest.raises(TryAgain) as caught:
        await TokenKeeper("connector", source).get()
    assert (type(caught.value), caught.value.reason) == (kind, reason)
    code = reason.removeprefix("token_")
    assert logs == [{"event": "token-refused", "audience": "connector", "code": code, "log_level": "error"}]


async def test_a_failed_renewal_is_a_warning_and_the_next_success_is_told() -> None:
    clock, source = HandClock(), TokenServiceStandIn()
    keeper = TokenKeeper("graph", source, clock)
    await keeper.get()
    source.failure = EXPIRED_SECRET
    clock.time = 3600 - RENEW_BEFORE + 1
    with capture_logs() as logs:
        await keeper.get()
        await renewed(keeper)
        source.failure = None
        clock.time += 1
        await keeper.get()
        await renewed(keeper)
    assert [(line["event"], line["log_level"]) for line in logs] == [
        ("token-refused", "warning"),
        ("token-given-again", "info"),
    ]


async def settled_lack(keeper: TokenKeeper) -> Lack | None:
    keeper.lack()
    await renewed(keeper)
    return keeper.lack()


async def test_a_lack_of_a_token_is_told_with_since_when_and_why() -> None:
    clock, source = HandClock(), TokenServiceStandIn()
    source.failure = EXPIRED_SECRET
    keeper = TokenKeeper("graph", source, clock)
    assert keeper.lack() == Lack(0.0, "not_asked_yet")
    assert await settled_lack(keeper) == Lack(0.0, "AADSTS7000222")
    clock.time = 7200.0
    assert await settled_lack(keeper) == Lack(7200.0, "AADSTS7000222")
    source.failure = None
    clock.time += LONGEST_PAUSE
    assert await settled_lack(keeper) is None
    keeper.reject("app-token")
    assert keeper.lack() == Lack(0.0, "AADSTS7000222")
    await keeper.close()


async def test_asking_for_a_lack_keeps_the_token_of_an_idle_service_fresh() -> None:
    clock, source = HandClock(), TokenServiceStandIn()
    keeper = TokenKeeper("graph", source, clock)
    await keeper.get()
    for _ in range(24 * 60):
        clock.time += 60
        assert await settled_lack(keeper) is None
    assert source.fetches == pytest.approx(24 * 3600 / (3600 - RENEW_BEFORE), abs=1)


async def test_asking_for_a_lack_never_waits_for_the_token_service() -> None:
    keeper = TokenKeeper("graph", TokenServiceStandIn(seconds=0.2))
    began = time.perf_counter()
    for _ in range(1000):
        keeper.lack()
    assert time.perf_counter() - began < 0.05
    await keeper.close()


@pytest.mark.parametrize("finish", [lambda _: None, lambda keeper: keeper.renew()])
async def test_a_keeper_closes_at_any_time(finish: Callable[[TokenKeeper], None]) -> None:
    keeper = TokenKeeper("graph", TokenServiceStandIn(seconds=0.02))
    finish(keeper)
    await keeper.close()
    await keeper.close()
