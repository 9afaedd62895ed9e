"""What comes of a call to the connector: patience inside a turn, none outside, errors that say what to do."""

import asyncio
import time
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from booking.ports import Address, Message, MessageGone, TryAgain, WillNotWork
from bot.sdk import calls
from bot.sdk.calls import Session
from bot.sdk.gateway import Gateway, Turn
from tests.bot.sdk.conftest import echo, local_settings
from tests.bot.sdk.stand_ins import APP_ID, TENANT_ID, ConnectorStandIn, TokenServiceStandIn

HELLO = Message(text="Hei")


def address(service_url: str) -> Address:
    return Address(
        tenant_id=TENANT_ID,
        conversation_id="a:personal-una",
        service_url=service_url,
        bot_id="28:" + APP_ID,
        user_id="29:adviser-una",
        aad_object_id="11111111-0000-4000-8000-000000000000",
    )


async def test_a_message_outside_a_turn_reaches_the_stored_address(door: Any) -> None:
    async with door() as it:
        assert await it.gateway.post(address(it.connector.url), HELLO) == "1:1"
        method, path, body = it.connector.received[0]
        assert (method, path.split("/activities")[0]) == ("POST", "/v3/conversations/a%3Apersonal-una")
        assert body["text"] == "Hei"
        assert (body["from"]["id"], body["recipient"]["id"]) == ("28:" + APP_ID, "29:adviser-una")


async def test_a_message_outside_a_turn_is_replaced_in_place(door: Any) -> None:
    async with door() as it:
        to = address(it.connector.url)
        posted = await it.gateway.post(to, HELLO)
        await it.gateway.replace(to, posted, Message(text="Endret"))
        assert it.connector.received[1][2]["text"] == "Endret"
        with pytest.raises(MessageGone):
            await it.gateway.replace(to, "1:999", HELLO)


@pytest.mark.parametrize("status", [429, 412])
async def test_throttling_outside_a_turn_is_left_to_the_outbox(door: Any, status: int) -> None:
    async with door() as it:
        it.connector.plan.append((status, None, {"Retry-After": "1"}))
        with pytest.raises(TryAgain) as caught:
            await it.gateway.post(address(it.connector.url), HELLO)
        assert caught.value.retry_after == 1.0
        assert len(it.connector.tried_at) == 1


async def test_throttling_inside_a_turn_is_waited_out_as_long_as_teams_asks(door: Any) -> None:
    async with door() as it:
        it.connector.plan.append((429, None, {"Retry-After": "1"}))
        assert (await it.receive()).status == 200
        first, second = it.connector.tried_at
        assert second - first >= 1.0
        assert len(it.connector.received) == 1


async def test_throttling_inside_a_turn_is_not_waited_out_beyond_three_seconds(door: Any) -> None:
    caught: list[TryAgain] = []

    async def answer(turn: Turn) -> None:
        try:
            await turn.send(HELLO)
        except TryAgain as error:
            caught.append(error)

    async with door(answer) as it:
        it.connector.plan.append((429, None, {"Retry-After": "4"}))
        started = time.monotonic()
        await it.receive()
        assert time.monotonic() - started < 1.0
        assert caught[0].retry_after == 4.0


async def test_a_clash_inside_a_turn_is_tried_again(door: Any) -> None:
    async with door() as it:
        it.connector.plan.extend([(412, "PreconditionFailed", {}), (412, "PreconditionFailed", {})])
        assert (await it.receive()).status == 200
        assert len(it.connector.tried_at) == 3


async def test_endless_clashes_inside_a_turn_end_within_the_patience(door: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr("bot.sdk.calls._backoff", lambda attempt: 1.4)
    slept: list[float] = []
    monkeypatch.setattr(calls.asyncio, "sleep", lambda seconds, real=asyncio.sleep: slept.append(seconds) or real(0))
    async with door() as it:
        it.connector.plan.extend([(412, "PreconditionFailed", {})] * 20)
        with pytest.raises(TryAgain):
            await it.receive()
        assert [seconds for seconds in slept if seconds == 1.4] == [1.4, 1.4]


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (403, "BotNotInConversationRoster"),
        (403, "ConversationBlockedByUser"),
        (403, "MessageWritesBlocked"),
        (403, "BotDisabledByAdmin"),
        (404, "ConversationNotFound"),
        (413, "MessageSizeTooBig"),
        (400, None),
    ],
)
async def test_what_no_retry_mends_is_named(door: Any, status: int, code: str | None) -> None:
    async with door() as it:
        it.connector.plan.append((status, code, {}))
        with pytest.raises(WillNotWork) as caught:
            await it.gateway.post(address(it.connector.url), HELLO)
        assert caught.value.reason == (code or f"http_{status}")
        assert len(it.connector.tried_at) == 1


@pytest.mark.parametrize("status", [500, 502, 503, 504])
async def test_a_server_error_is_not_sent_twice_but_handed_back(door: Any, status: int) -> None:
    async with door() as it:
        it.connector.plan.append((status, "ServiceError", {"Retry-After": "3"}))
        with pytest.raises(TryAgain) as caught:
            await it.gateway.post(address(it.connector.url), HELLO)
        assert caught.value.retry_after == 3.0
        assert len(it.connector.tried_at) == 1


@pytest.mark.parametrize(("status", "code"), [(404, "ActivityNotFoundInConversation"), (405, None), (501, None)])
async def test_what_cannot_be_replaced_is_gone(door: Any, status: int, code: str | None) -> None:
    async with door() as it:
        it.connector.plan.append((status, code, {}))
        with pytest.raises(MessageGone):
            await it.gateway.replace(address(it.connector.url), "1:1", HELLO)


async def test_replacing_in_a_conversation_that_is_gone_will_not_work(door: Any) -> None:
    async with door() as it:
        it.connector.plan.append((404, "ConversationNotFound", {}))
        with pytest.raises(WillNotWork):
            await it.gateway.replace(address(it.connector.url), "1:1", HELLO)


async def test_a_connector_that_does_not_answer_is_tried_again_later(door: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(calls, "_TIMEOUT", calls.aiohttp.ClientTimeout(total=0.1))
    async with door() as it:
        it.connector.seconds = 0.4
        with pytest.raises(TryAgain, match="connector_timeout"):
            await it.gateway.post(address(it.connector.url), HELLO)


async def test_a_connector_that_is_not_there_is_tried_again_later() -> None:
    async with ConnectorStandIn() as gone:
        url = gone.url
    gateway = Gateway(local_settings(), echo)
    await gateway.open()
    with pytest.raises(TryAgain, match="connector_unreachable"):
        await gateway.post(address(url), HELLO)
    await gateway.close()


async def test_a_redirect_is_not_followed(door: Any) -> None:
    async with door() as it, ConnectorStandIn() as elsewhere:
        it.connector.plan.append((307, None, {"Location": elsewhere.url}))
        with pytest.raises(WillNotWork, match="http_307"):
            await it.gateway.post(address(it.connector.url), HELLO)
        assert elsewhere.connections == 0


async def test_the_token_goes_to_allowed_hosts_only(door: Any) -> None:
    async with door() as it:
        for url in ("https://attacker.example/", "http://smba.trafficmanager.net/emea/", ""):
            with pytest.raises(WillNotWork, match="service_url_not_allowed"):
                await it.gateway.post(address(url), HELLO)


async def test_a_token_that_the_connector_no_longer_takes_is_fetched_anew_once(door: Any) -> None:
    async with door(tokens=TokenServiceStandIn("revoked", "app-token")) as it:
        assert await it.gateway.post(address(it.connector.url), HELLO) == "1:1"
        assert it.tokens.fetches == 2
    async with door(tokens=TokenServiceStandIn("revoked")) as it:
        with pytest.raises(TryAgain, match="Unauthorized"):
            await it.gateway.post(address(it.connector.url), HELLO)
        assert it.tokens.fetches == 2


async def test_a_token_service_that_is_down_is_tried_again_later(door: Any) -> None:
    tokens = TokenServiceStandIn()
    tokens.failure = OSError("no way to the token service")
    async with door(tokens=tokens) as it:
        with pytest.raises(TryAgain, match="token_OSError"):
            await it.gateway.post(address(it.connector.url), HELLO)
        assert it.connector.tried_at == []


async def test_the_locks_of_conversations_at_rest_are_let_go(door: Any) -> None:
    async with door() as it:
        for number in range(50):
            body = {"conversation": {"id": f"a:{number}"}}
            await it.receive(**body)
        locks = it.gateway._authentication._in_turn._calls._in_conversation
        assert len(locks) <= 1


async def test_a_connection_that_has_been_idle_too_long_is_not_used_again() -> None:
    used: set[object] = set()

    async def answer(request: web.Request) -> web.Response:
        used.add(request.transport)
        return web.json_response({})

    app = web.Application()
    app.router.add_get("/", answer)
    async with TestServer(app) as server:
        session = Session(idle_seconds=0.05)
        session.open()
        await session.get_json(str(server.make_url("/")))
        await session.get_json(str(server.make_url("/")))
        assert len(used) == 1
        await asyncio.sleep(0.2)
        await session.get_json(str(server.make_url("/")))
        await session.close()
    assert len(used) == 2
