"""The bot's own token for the connector: fetched in a thread, kept in the process, renewed in good time."""

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

import msal
import requests
from botframework.connector.auth import AuthenticationConstants as Sdk

from booking.ports import TryAgain
from bot.sdk.settings import GatewaySettings

_log = logging.getLogger(__name__)

RENEW_BEFORE = 600.0  # seconds before the end: from here on a new one is fetched in the background
USE_UNTIL = 60.0  # seconds before the end: not used any more, so that it cannot run out on the way
PAUSE = 30.0  # seconds between two background attempts
_TIMEOUT = 10  # seconds for one call to the token service


@dataclass(frozen=True, slots=True)
class AppToken:
    """A bearer token and how many seconds it is good for from now."""

    value: str
    lifetime: float


class TokenSource(Protocol):
    """Where app tokens come from. Any exception means: not now."""

    async def fetch(self) -> AppToken: ...


class MsalSecret:
    """Tokens for an app registration with a client secret, from the tenant's authority."""

    def __init__(self, settings: GatewaySettings, *, http_client: Any = None) -> None:
        self._settings = settings
        self._http_client = http_client
        self._app: Any = None

    async def fetch(self) -> AppToken:
        return await asyncio.to_thread(self._fetch)

    def _fetch(self) -> AppToken:
        if self._app is None:
            # Here and not above: msal asks the authority for its endpoints while being constructed.
            self._app = msal.ConfidentialClientApplication(
                self._settings.app_id,
                authority=Sdk.TO_CHANNEL_FROM_BOT_LOGIN_URL_PREFIX + _authority_tenant(self._settings),
                client_credential=self._settings.app_password,
                # The authority is Microsoft's, written above: no need to ask another server whether it is.
                instance_discovery=False,
                http_client=self._http_client,
                timeout=_TIMEOUT if self._http_client is None else None,
            )
        # `KeptToken` is the cache; msal's own would hand the old token out again until its last five minutes.
        self._app.remove_tokens_for_client()
        scope = Sdk.TO_CHANNEL_FROM_BOT_OAUTH_SCOPE + "/.default"
        return _token(self._app.acquire_token_for_client(scopes=[scope]))


class MsalManagedIdentity:
    """Tokens for a user-assigned managed identity: no secret, only inside Azure."""

    def __init__(self, settings: GatewaySettings, *, http_client: Any = None) -> None:
        self._client = msal.ManagedIdentityClient(
            msal.UserAssignedManagedIdentity(client_id=settings.app_id),
            http_client=http_client or requests.Session(),
        )

    async def fetch(self) -> AppToken:
        return await asyncio.to_thread(self._fetch)

    def _fetch(self) -> AppToken:
        answer = self._client.acquire_token_for_client(resource=Sdk.TO_CHANNEL_FROM_BOT_OAUTH_SCOPE)
        return _token(answer)


def token_source(settings: GatewaySettings) -> TokenSource:
    """The source that the kind of app asks for."""
    return MsalManagedIdentity(settings) if settings.app_type == "UserAssignedMSI" else MsalSecret(settings)


def _authority_tenant(settings: GatewaySettings) -> str:
    return settings.tenant_id if settings.app_type == "SingleTenant" else Sdk.DEFAULT_CHANNEL_AUTH_TENANT


def _token(answer: dict[str, Any]) -> AppToken:
    if "access_token" not in answer:
        # The code alone: msal's description names the app and the tenant.
        raise PermissionError(str(answer.get("error", "no_token")))
    return AppToken(answer["access_token"], float(answer["expires_in"]))


class KeptToken:
    """One token for the whole process. Callers that come while it is fetched wait for the same fetch."""

    def __init__(self, source: TokenSource, now: Callable[[], float] = time.monotonic) -> None:
        self._source = source
        self._now = now
        self._token: AppToken | None = None
        self._ends_at = self._tried_at = float("-inf")
        self._fetching: asyncio.Task[None] | None = None

    async def get(self) -> str:
        """A token that is good for another minute. Raises TryAgain where none could be had."""
        left = self._ends_at - self._now()
        if left <= USE_UNTIL:
            await asyncio.shield(self.renew())
            left = self._ends_at - self._now()
        elif left <= RENEW_BEFORE and self._now() - self._tried_at >= PAUSE:
            self.renew()
        if self._token is None or left <= 0:
            raise TryAgain("app_token")
        return self._token.value

    def renew(self) -> asyncio.Task[None]:
        """Start a fetch, or join the one under way."""
        if self._fetching is None:
            self._fetching = asyncio.create_task(self._fetch())
        return self._fetching

    def reject(self, value: str) -> None:
        """The connector refused `value`: the next call fetches another, unless there is one already."""
        if self._token is not None and self._token.value == value:
            self._token = None
            self._ends_at = float("-inf")

    async def close(self) -> None:
        if self._fetching is not None:
            self._fetching.cancel()
            await asyncio.gather(self._fetching, return_exceptions=True)

    async def _fetch(self) -> None:
        asked_at = self._now()
        try:
            self._token = await self._source.fetch()
            self._ends_at = asked_at + self._token.lifetime
        except Exception as error:  # msal and its HTTP client raise many kinds; all mean the same here
            _log.warning("app token could not be fetched: %s", type(error).__name__)
        finally:
            self._tried_at = self._now()
            self._fetching = None
