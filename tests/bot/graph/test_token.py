import asyncio
from typing import Any

import pytest

from booking.ports import TryAgain, WillNotWork
from bot.graph.token import AppToken
from tests.bot.graph.standin import SECRET, Fault, GraphStandin
from tests.bot.graph.standin_mailboxes import TENANT


class Seconds:
    def __init__(self) -> None:
        self.value = 0.0

    def __call__(self) -> float:
        return self.value


def a_token(graph: GraphStandin, now: Seconds | None = None, **changes: Any) -> AppToken:
    values: dict[str, Any] = {
        "authority": graph.authority,
        "tenant_id": TENANT,
        "client_id": graph.credentials["client_id"],
        "credential": SECRET,
        "resource": graph.graph_url,
        "now": now or Seconds(),
    }
    return AppToken(**(values | changes))


async def test_one_token_serves_many_requests(graph: GraphStandin) -> None:
    token = a_token(graph)
    assert {await token.get() for _ in range(5)} == {"stand-in-token-1"}
    assert graph.count("token") == 1


async def test_many_at_once_fetch_one_token(graph: GraphStandin) -> None:
    token = a_token(graph)
    assert len(set(await asyncio.gather(*(token.get() for _ in range(50))))) == 1
    assert graph.count("token") == 1


async def test_fetching_leaves_the_event_loop_free(graph: GraphStandin) -> None:
    graph.fail("token", Fault(seconds=0.3))
    fetching = asyncio.create_task(a_token(graph).get())
    turns = 0
    while not fetching.done():
        await asyncio.sleep(0.01)
        turns += 1
    assert turns >= 5


async def test_a_token_is_fetched_anew_five_minutes_before_it_expires(graph: GraphStandin) -> None:
    graph.token_lifetime = 302
    now = Seconds()
    token = a_token(graph, now)
    first = await token.get()
    now.value = 1
    assert await token.get() == first
    await asyncio.sleep(2.1)  # msal keeps its own time by the system's clock
    now.value = 3
    assert await token.get() != first


async def test_the_old_token_serves_while_the_token_service_is_away(graph: GraphStandin) -> None:
    graph.token_lifetime = 301
    now = Seconds()
    token = a_token(graph, now)
    first = await token.get()
    await asyncio.sleep(1.1)
    now.value = 2
    graph.fail("token", *[Fault(503, retry_after="0")] * 10)
    assert set(await asyncio.gather(*(token.get() for _ in range(10)))) == {first}
    assert await token.get() == first
    assert graph.count("token") == 2  # one try, then a pause
    graph.heal()
    now.value = 40
    assert await token.get() != first


async def test_a_refused_token_is_not_given_again(graph: GraphStandin) -> None:
    token = a_token(graph)
    first = await token.get()
    token.reject(first)
    second = await token.get()
    assert second != first
    token.reject(first)  # somebody else's late refusal
    assert await token.get() == second


async def test_a_wrong_secret_will_not_work_and_is_not_repeated_in_the_error(graph: GraphStandin) -> None:
    with pytest.raises(WillNotWork) as refused:
        await a_token(graph, credential="wrong-secret").get()
    assert refused.value.reason == "token_invalid_client_7000215"


async def test_an_unknown_app_will_not_work(graph: GraphStandin) -> None:
    with pytest.raises(WillNotWork, match="token_unauthorized_client_700016"):
        await a_token(graph, client_id="unknown").get()


async def test_an_unknown_tenant_will_not_work(graph: GraphStandin) -> None:
    with pytest.raises(WillNotWork, match="token_configuration"):
        await a_token(graph, tenant_id="unknown").get()


@pytest.mark.parametrize(
    "fault",
    [Fault(503), Fault(429, "temporarily_unavailable"), Fault(drop=True), Fault(429, html=True)],
    ids=["503", "429", "line lost", "unreadable"],
)
async def test_a_token_service_in_trouble_may_be_asked_again(graph: GraphStandin, fault: Fault) -> None:
    graph.fail("token", fault, fault)
    with pytest.raises(TryAgain):
        await a_token(graph).get()


async def test_no_token_service_may_be_asked_again(graph: GraphStandin) -> None:
    with pytest.raises(TryAgain, match="token_unreachable"):
        await a_token(graph, authority="http://127.0.0.1:9").get()


async def test_the_real_authority_is_asked_through_the_environments_proxy(
    graph: GraphStandin, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    for name in ("https_proxy", "HTTPS_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")  # nobody listens: nothing leaves the machine
    with pytest.raises(TryAgain, match="token_unreachable"):
        await a_token(graph, authority="https://login.microsoftonline.com").get()
