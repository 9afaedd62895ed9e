"""No gateway without credentials, but for the local mode: anyone may call, only loopback is called."""

import pytest

from bot.app_tokens import TokenKeeper
from bot.sdk.gateway import Gateway, Turn
from tests.bot.sdk.conftest import activity, echo, local_settings, settings
from tests.bot.sdk.stand_ins import ConnectorStandIn, TokenServiceStandIn


async def test_the_local_mode_takes_anyone_and_sends_no_token() -> None:
    gateway = Gateway(local_settings(), echo)
    await gateway.open()
    async with ConnectorStandIn(token=None) as connector:
        assert (await gateway.receive(None, activity(connector.url))).status == 200
        assert len(connector.received) == 1
    await gateway.close()


@pytest.mark.parametrize(
    "service_url",
    [
        "https://smba.trafficmanager.net/emea/",
        "http://192.168.1.10:3978/",
        "http://localhost.attacker.example/",
        "http://127.0.0.1@attacker.example/",
        "file://localhost/etc/passwd",
    ],
)
async def test_the_local_mode_calls_loopback_only(service_url: str) -> None:
    called = False

    async def handler(turn: Turn) -> None:
        nonlocal called
        called = True

    gateway = Gateway(local_settings(), handler)
    await gateway.open()
    assert (await gateway.receive(None, activity(service_url))).status == 403
    assert not called
    await gateway.close()


def test_a_gateway_without_app_id_or_tokens_is_not_made() -> None:
    for given, tokens in ((settings(app_id=""), TokenKeeper("connector", TokenServiceStandIn())), (settings(), None)):
        with pytest.raises(ValueError, match="Anyone could call"):
            Gateway(given, echo, tokens=tokens)
