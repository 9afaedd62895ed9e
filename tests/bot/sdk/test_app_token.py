"""The bot's own token: one for the process, fetched off the loop, renewed before it runs out."""

import asyncio
import json
import time
from typing import Any
from urllib.parse import parse_qs

import pytest

from booking.ports import TryAgain
from bot.sdk.app_token import (
    PAUSE,
    RENEW_BEFORE,
    USE_UNTIL,
    KeptToken,
    MsalManagedIdentity,
    MsalSecret,
    token_source,
)
from tests.bot.sdk.conftest import settings
from tests.bot.sdk.stand_ins import APP_ID, TENANT_ID, HandClock, TokenServiceStandIn


async def test_many_callers_share_one_fetch() -> None:
    source = TokenServiceStandIn(seconds=0.02)
    kept = KeptToken(source)
    assert set(await asyncio.gather(*(kept.get() for _ in range(50)))) == {"app-token"}
    assert source.fetches == 1


async def test_a_token_is_renewed_in_the_background_before_it_runs_out() -> None:
    clock, source = HandClock(), TokenServiceStandIn("first", "second", seconds=0.01)
    kept = KeptToken(source, clock)
    assert await kept.get() == "first"
    clock.time = 3600 - RENEW_BEFORE + 1
    assert await kept.get() == "first"
    assert await kept.get() == "first"
    await asyncio.sleep(0.05)
    assert await kept.get() == "second"
    assert source.fetches == 2


async def test_a_token_about_to_run_out_is_not_used() -> None:
    clock, source = HandClock(), TokenServiceStandIn("first", "second")
    kept = KeptToken(source, clock)
    await kept.get()
    clock.time = 3600 - USE_UNTIL + 1
    assert await kept.get() == "second"


async def test_a_failed_renewal_leaves_the_old_token_in_use_and_is_not_repeated_at_once() -> None:
    clock, source = HandClock(), TokenServiceStandIn()
    kept = KeptToken(source, clock)
    await kept.get()
    source.broken = True
    clock.time = 3600 - RENEW_BEFORE + 1
    for _ in range(5):
        assert await kept.get() == "app-token"
        await asyncio.sleep(0)
    assert source.fetches == 2
    clock.time += PAUSE
    await kept.get()
    await asyncio.sleep(0)
    assert source.fetches == 3
    clock.time = 3600 + 1
    with pytest.raises(TryAgain):
        await kept.get()


async def test_a_token_refused_late_does_not_cost_the_new_one() -> None:
    source = TokenServiceStandIn("revoked", "good", "third")
    kept = KeptToken(source)
    assert await kept.get() == "revoked"
    kept.reject("revoked")
    assert await kept.get() == "good"
    kept.reject("revoked")
    assert await kept.get() == "good"


async def test_a_caller_that_gives_up_does_not_take_the_fetch_from_the_others() -> None:
    kept = KeptToken(TokenServiceStandIn(seconds=0.05))
    impatient = asyncio.create_task(kept.get())
    patient = asyncio.create_task(kept.get())
    await asyncio.sleep(0.01)
    impatient.cancel()
    assert await patient == "app-token"


class Answer:
    def __init__(self, body: Any) -> None:
        self.status_code = 200
        self.text = json.dumps(body)
        self.headers: dict[str, str] = {}

    def raise_for_status(self) -> None:
        """Always 200."""


class MicrosoftsTokenService:
    """Entra ID and the managed identity endpoint as msal's HTTP client meets them: blocking and slow."""

    def __init__(self, **answer: Any) -> None:
        self.calls: list[tuple[str, dict[str, list[str]]]] = []
        self.issued = 0
        self.answer = answer

    def get(self, url: str, params: Any = None, **_: Any) -> Answer:
        self.calls.append((url, params or {}))
        time.sleep(0.05)
        if "/.well-known/" in url:
            tenant = url.partition("/v2.0")[0]
            return Answer(
                {
                    "issuer": tenant + "/v2.0",
                    "authorization_endpoint": tenant + "/oauth2/v2.0/authorize",
                    "token_endpoint": tenant + "/oauth2/v2.0/token",
                }
            )
        return self._token({"expires_in": "3600", "resource": "r"})

    def post(self, url: str, data: Any = None, **_: Any) -> Answer:
        self.calls.append((url, parse_qs(data) if isinstance(data, str) else data))
        time.sleep(0.05)
        return self._token({"expires_in": 3600})

    def _token(self, more: dict[str, Any]) -> Answer:
        if self.answer:
            return Answer(self.answer)
        self.issued += 1
        return Answer({"access_token": f"token-{self.issued}", "token_type": "Bearer", **more})

    def close(self) -> None:
        """Nothing is held open."""


async def test_a_secret_is_taken_to_the_bots_own_tenant_and_a_new_token_comes_each_time() -> None:
    service = MicrosoftsTokenService()
    source = MsalSecret(settings(), http_client=service)
    assert (await source.fetch()).value == "token-1"
    renewed = await source.fetch()
    assert (renewed.value, renewed.lifetime) == ("token-2", 3600.0)
    url, asked = service.calls[-1]
    assert url == f"https://login.microsoftonline.com/{TENANT_ID}/oauth2/v2.0/token"
    assert asked["client_id"] in (APP_ID, [APP_ID])
    assert asked["scope"] in (
        "https://api.botframework.com/.default",
        ["https://api.botframework.com/.default"],
    )
    assert len([url for url, _ in service.calls if "/.well-known/" in url]) == 1


async def test_a_multi_tenant_bot_asks_the_bot_frameworks_tenant() -> None:
    service = MicrosoftsTokenService()
    await MsalSecret(settings(app_type="MultiTenant"), http_client=service).fetch()
    assert service.calls[-1][0] == "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token"


async def test_msal_does_not_hold_up_the_loop() -> None:
    ticks = 0
    fetching = asyncio.create_task(MsalSecret(settings(), http_client=MicrosoftsTokenService()).fetch())
    while not fetching.done():
        await asyncio.sleep(0.005)
        ticks += 1
    assert ticks >= 5


async def test_a_refused_secret_is_an_error_that_names_nobody() -> None:
    service = MicrosoftsTokenService(error="invalid_client", error_description="for " + APP_ID)
    with pytest.raises(PermissionError, match=r"^invalid_client$"):
        await MsalSecret(settings(), http_client=service).fetch()


async def test_a_managed_identity_needs_no_secret() -> None:
    service = MicrosoftsTokenService()
    managed = settings(app_type="UserAssignedMSI", app_password="", tenant_id="")
    managed.check()
    token = await MsalManagedIdentity(managed, http_client=service).fetch()
    assert token.value == "token-1"
    assert token.lifetime > 3500
    _, asked = service.calls[-1]
    assert (asked["client_id"], asked["resource"]) == (APP_ID, "https://api.botframework.com")


def test_the_kind_of_app_decides_where_tokens_come_from() -> None:
    assert isinstance(token_source(settings(app_type="UserAssignedMSI")), MsalManagedIdentity)
    assert isinstance(token_source(settings(app_type="SingleTenant")), MsalSecret)
