"""How a token is asked for: with msal as it is, against a token service and a managed identity's host on loopback."""

import asyncio
import json
import time
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from botframework.connector.auth import AuthenticationConstants as Sdk
from structlog.testing import capture_logs

from booking.ports import LockedOut, TryAgain
from bot import app_tokens
from bot.app_identity import AppIdentity
from bot.app_tokens import CONNECTOR, PUBLIC_AUTHORITY, for_connector, for_graph
from bot.token_service import Fetch, NotGiven
from tests.bot.certificates import certificate, rsa_key, write_pem
from tests.bot.graph.standin import Fault, GraphStandin
from tests.bot.graph.standin_mailboxes import TENANT
from tests.bot.graph.standin_tokens import APP, SECRET

MANAGED = {"app_type": "UserAssignedMSI", "secret": ""}


@pytest.fixture
async def graph(monkeypatch: pytest.MonkeyPatch) -> Any:
    async with GraphStandin() as standin:
        # Where msal looks for a virtual machine's identity.
        monkeypatch.setenv("AZURE_POD_IDENTITY_AUTHORITY_HOST", standin.authority)
        yield standin


async def test_a_secret_gives_a_token(graph: GraphStandin) -> None:
    assert await graph.tokens().get() == "stand-in-token-1"


async def test_a_certificate_gives_a_token_and_a_renewed_file_counts_at_the_next_fetch(
    graph: GraphStandin, tmp_path: Path
) -> None:
    first, second = certificate(rsa_key(1)), certificate(rsa_key(2))
    path = write_pem(tmp_path / "bot.pem", rsa_key(1), first)
    graph.certificate = first
    tokens = graph.tokens(secret="", certificate=path)
    tokens.reject(await tokens.get())
    graph.certificate = second  # renewed in Entra ID …
    with pytest.raises(LockedOut, match="token_AADSTS700027"):
        await tokens.get()
    write_pem(path, rsa_key(2), second)  # … and then on disk
    await asyncio.sleep(1.1)
    assert (await tokens.get()).startswith("stand-in-token-")


async def test_a_certificate_that_is_gone_or_expired_is_told_as_such(graph: GraphStandin, tmp_path: Path) -> None:
    missing = tmp_path / "bot.pem"
    expired = write_pem(tmp_path / "old.pem", rsa_key(), certificate(rsa_key(), days=-1))
    for path in (missing, expired):
        with pytest.raises(LockedOut, match=r"^token_certificate$"):
            await graph.tokens(secret="", certificate=path).get()
    assert graph.count("token") == 0


@pytest.mark.parametrize(("app_type", "registered"), [("UserAssignedMSI", APP), ("SystemAssignedMSI", "")])
async def test_a_managed_identity_gets_its_own_token_for_graph(
    graph: GraphStandin, app_type: str, registered: str
) -> None:
    graph.identities = {registered}
    assert await graph.tokens(app_type=app_type, secret="").get() == "stand-in-token-1"
    asked = graph.last("managed").query
    assert asked["resource"] == graph.authority
    assert asked.get("client_id", "") == registered


async def test_an_identity_that_the_host_does_not_have_is_refused(graph: GraphStandin) -> None:
    with pytest.raises(LockedOut, match="token_invalid_request"):
        await graph.tokens(**MANAGED).get()
    graph.identities = {APP}
    other = for_graph(AppIdentity(APP, "UserAssignedMSI", TENANT), "https://graph.example/v1.0")
    with pytest.raises(LockedOut, match="token_AADSTS500011"):
        await other.get()


async def test_a_managed_identity_is_not_asked_for_through_a_proxy(
    graph: GraphStandin, monkeypatch: pytest.MonkeyPatch
) -> None:
    graph.identities = {APP}
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    identity = AppIdentity(APP, "UserAssignedMSI", TENANT)
    fetch = Fetch(identity, graph.authority, PUBLIC_AUTHORITY, TENANT)
    assert (await asyncio.to_thread(fetch)).value == "stand-in-token-1"


async def test_a_managed_identity_on_app_service_gives_a_token(
    graph: GraphStandin, monkeypatch: pytest.MonkeyPatch
) -> None:
    graph.identities = {APP}
    monkeypatch.setenv("IDENTITY_ENDPOINT", f"{graph.authority}/MSI/token")
    monkeypatch.setenv("IDENTITY_HEADER", "only-this-host-knows")
    assert await graph.tokens(**MANAGED).get() == "stand-in-token-1"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"secret": "wrong-secret"}, "token_AADSTS7000215"),
        ({"app_id": "unknown"}, "token_AADSTS700016"),
        ({"tenant_id": "unknown"}, "token_AADSTS90002"),
    ],
)
async def test_a_refusal_is_known_by_its_number_and_repeats_nothing(
    graph: GraphStandin, changes: dict[str, str], reason: str
) -> None:
    with capture_logs() as logs, pytest.raises(LockedOut) as refused:
        await graph.tokens(**changes).get()
    assert refused.value.reason == reason
    written = f"{logs} {refused.value!r} {refused.value.__cause__!r} {refused.value.__context__!r}"
    for value in (*changes.values(), SECRET, APP):
        assert value not in written


async def test_an_expired_secret_heals_by_itself_once_it_counts_again(graph: GraphStandin) -> None:
    graph.refusal = 7000222
    tokens = graph.tokens()
    with pytest.raises(LockedOut, match="token_AADSTS7000222"):
        await tokens.get()
    graph.refusal = None
    await asyncio.sleep(1.1)
    assert await tokens.get() == "stand-in-token-1"


@pytest.mark.parametrize(
    ("operation", "fault"),
    [
        ("token", Fault(503)),
        ("token", Fault(429, "temporarily_unavailable")),
        ("token", Fault(429, html=True)),
        ("token", Fault(drop=True)),
        ("discovery", Fault(503)),
        ("discovery", Fault(drop=True)),
    ],
    ids=["503", "429", "unreadable", "line lost", "503 before", "line lost before"],
)
async def test_a_token_service_in_trouble_is_not_a_refusal(graph: GraphStandin, operation: str, fault: Fault) -> None:
    graph.fail(operation, fault, fault)
    with pytest.raises(TryAgain) as failed:
        await graph.tokens().get()
    assert not isinstance(failed.value, LockedOut)


@pytest.mark.parametrize("number", [90033, 50196, 90055])
async def test_numbers_of_the_services_own_trouble_are_no_refusal(graph: GraphStandin, number: int) -> None:
    graph.refusal = number
    with pytest.raises(TryAgain, match=f"token_AADSTS{number}") as failed:
        await graph.tokens().get()
    assert not isinstance(failed.value, LockedOut)


async def test_no_token_service_may_be_asked_again() -> None:
    identity = AppIdentity(APP, "SingleTenant", TENANT, SECRET)
    with pytest.raises(TryAgain, match="token_unreachable_ConnectionError"):
        await for_graph(identity, "http://127.0.0.1:9/v1.0", "http://127.0.0.1:9").get()


async def test_the_real_authority_is_asked_through_the_environments_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    for name in ("https_proxy", "HTTPS_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")  # nobody listens: nothing leaves the machine
    with pytest.raises(TryAgain, match="token_unreachable_ProxyError"):
        await for_connector(AppIdentity(APP, "SingleTenant", TENANT, SECRET)).get()


def test_plain_http_is_refused_beyond_this_machine() -> None:
    identity = AppIdentity(APP, "SingleTenant", TENANT, SECRET)
    with pytest.raises(ValueError, match="https://"):
        for_graph(identity, "https://graph.example/v1.0", "http://login.example")


class Answer:
    def __init__(self, body: Any) -> None:
        self.status_code = 200
        self.text = json.dumps(body)
        self.headers: dict[str, str] = {}

    def raise_for_status(self) -> None:
        """Always 200."""


class MicrosoftsOwn:
    """Microsoft's addresses, which no stand-in on loopback has, as msal's HTTP client meets them."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []

    def get(self, url: str, params: Any = None, **_: Any) -> Answer:
        self.calls.append((url, params or {}))
        if "/.well-known/" not in url:
            end = str(int(time.time()) + 3600)
            return Answer({"access_token": "t", "expires_in": "3600", "expires_on": end, "token_type": "Bearer"})
        tenant = url.partition("/v2.0")[0] + "/oauth2/v2.0"
        endpoints = {"authorization_endpoint": tenant + "/authorize", "token_endpoint": tenant + "/token"}
        return Answer({"issuer": tenant, **endpoints})

    def post(self, url: str, data: Any = None, **_: Any) -> Answer:
        self.calls.append((url, parse_qs(data) if isinstance(data, str) else data))
        return Answer({"access_token": "t", "token_type": "Bearer", "expires_in": 3600})

    def close(self) -> None:
        """Nothing is held open."""


@pytest.fixture
def microsoft(monkeypatch: pytest.MonkeyPatch) -> MicrosoftsOwn:
    service = MicrosoftsOwn()

    def fetch(*about: Any) -> Fetch:
        return Fetch(*about, http=lambda: service)

    monkeypatch.setattr(app_tokens, "Fetch", fetch)
    return service


@pytest.mark.parametrize(("app_type", "tenant"), [("SingleTenant", TENANT), ("MultiTenant", "botframework.com")])
async def test_the_connectors_token_comes_from_the_tenant_that_the_kind_of_bot_asks_for(
    microsoft: MicrosoftsOwn, app_type: Any, tenant: str
) -> None:
    await for_connector(AppIdentity(APP, app_type, TENANT, SECRET)).get()
    url, asked = microsoft.calls[-1]
    assert url == f"https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token"
    assert (asked["client_id"], asked["scope"]) == (APP, "https://api.botframework.com/.default")


async def test_graphs_token_always_comes_from_our_own_tenant(microsoft: MicrosoftsOwn) -> None:
    await for_graph(AppIdentity(APP, "MultiTenant", TENANT, SECRET), "https://graph.microsoft.com/v1.0").get()
    url, asked = microsoft.calls[-1]
    assert url == f"https://login.microsoftonline.com/{TENANT}/oauth2/v2.0/token"
    assert asked["scope"] == "https://graph.microsoft.com/.default"


async def test_a_managed_identity_asks_for_each_of_the_two(microsoft: MicrosoftsOwn) -> None:
    identity = AppIdentity(APP, "UserAssignedMSI", TENANT)
    await for_connector(identity).get()
    await for_graph(identity, "https://graph.microsoft.com/v1.0").get()
    asked = [(params["client_id"], params["resource"]) for _, params in microsoft.calls]
    assert asked == [(APP, "https://api.botframework.com"), (APP, "https://graph.microsoft.com")]


def test_the_addresses_are_the_sdks() -> None:
    assert CONNECTOR == Sdk.TO_CHANNEL_FROM_BOT_OAUTH_SCOPE
    assert PUBLIC_AUTHORITY + "/" == Sdk.TO_CHANNEL_FROM_BOT_LOGIN_URL_PREFIX
    assert app_tokens._CONNECTOR_TENANT == Sdk.DEFAULT_CHANNEL_AUTH_TENANT


def test_a_refusal_without_words_still_has_a_code() -> None:
    class Silent(MicrosoftsOwn):
        def post(self, url: str, data: Any = None, **_: Any) -> Answer:
            return Answer({"error": 5, "error_description": None})

    identity = AppIdentity(APP, "SingleTenant", TENANT, SECRET)
    with pytest.raises(NotGiven) as refused:
        Fetch(identity, "https://graph.microsoft.com", PUBLIC_AUTHORITY, TENANT, http=Silent)()
    assert refused.value.code == "refused"
