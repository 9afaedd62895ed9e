"""The bot's own tokens, one keeper for Graph and one for the connector: renewed in good time, one fetch at a time."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

import structlog

from booking.ports import LockedOut, TryAgain
from bot.app_identity import AppIdentity
from bot.token_service import AppToken, Fetch, NotGiven

PUBLIC_AUTHORITY = "https://login.microsoftonline.com"
CONNECTOR = "https://api.botframework.com"
_CONNECTOR_TENANT = "botframework.com"  # where MultiTenant bots get their tokens, whatever their own tenant is

RENEW_BEFORE = 600.0
"""Seconds before a token's end: from here on a new one is fetched in the background."""
USE_UNTIL = 60.0
"""Seconds before its end: from here on a token is used only where no new one can be had."""
LONGEST_PAUSE = 60.0
"""Seconds between two fetches at most, while none succeeds. The first pause is one second, the next twice as long …"""
_FIRST_PAUSE = 1.0

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Lack:
    """There is no usable token, for so many seconds already; `code` is why the last fetch gave none."""

    seconds: float
    code: str


class TokenKeeper:
    """One token for the whole process. Callers that come while it is fetched wait for the same fetch.

    `audience` is the name of whom the token is for. `fetch` is called in a thread; `now` counts seconds.
    """

    def __init__(self, audience: str, fetch: Callable[[], AppToken], now: Callable[[], float] = time.monotonic) -> None:
        self._audience = audience
        self._fetch = fetch
        self._now = now
        self._value = ""
        self._ends_at = self._next_fetch_at = now()
        self._pause = _FIRST_PAUSE
        self._failure = NotGiven("not_asked_yet", is_refusal=False)
        self._fetching: asyncio.Task[None] | None = None

    async def get(self) -> str:
        """A token that works. Raises LockedOut where it is refused, TryAgain where none could be had for now."""
        self.renew()
        if self._fetching is not None and self._left() <= USE_UNTIL:
            await asyncio.shield(self._fetching)
        if self._left() > 0:
            return self._value
        kind = LockedOut if self._failure.is_refusal else TryAgain
        raise kind(f"token_{self._failure.code}", max(self._next_fetch_at - self._now(), 0.0))

    def renew(self) -> None:
        """Start a fetch where it is time for one, and none is under way. Costs next to nothing where it is not."""
        if self._fetching is None and self._left() <= RENEW_BEFORE and self._now() >= self._next_fetch_at:
            self._fetching = asyncio.create_task(self._renew())

    def lack(self) -> Lack | None:
        """None while there is a usable token. Cheap, and may be asked as often as anybody likes to.

        Asking keeps the token fresh too, so that a service with nothing to do does not report a lack.
        """
        self.renew()
        return None if self._left() > 0 else Lack(-self._left(), self._failure.code)

    def reject(self, value: str) -> None:
        """`value` was refused where it was used: the next call fetches another, unless there is one already."""
        if value == self._value and self._left() > 0:
            self._ends_at = self._next_fetch_at = self._now()

    async def close(self) -> None:
        if self._fetching is not None:
            self._fetching.cancel()
            await asyncio.gather(self._fetching, return_exceptions=True)

    def _left(self) -> float:
        return self._ends_at - self._now()

    async def _renew(self) -> None:
        asked_at = self._now()
        try:
            token = await asyncio.to_thread(self._fetch)
        except NotGiven as failure:
            self._note(failure)
        except Exception as error:  # msal and what is below it raise many kinds; all mean the same here
            self._note(NotGiven(type(error).__name__, is_refusal=False))
        else:
            self._value, self._ends_at = token.value, asked_at + token.lifetime
            # A managed identity's host may hand out the same token again until its last minutes.
            self._next_fetch_at = self._now() + min(LONGEST_PAUSE, token.lifetime / 2)
            if self._pause > _FIRST_PAUSE:
                _log.info("token-given-again", audience=self._audience)
            self._pause = _FIRST_PAUSE
        finally:
            self._fetching = None

    def _note(self, failure: NotGiven) -> None:
        self._failure = failure
        self._next_fetch_at = self._now() + self._pause
        self._pause = min(2 * self._pause, LONGEST_PAUSE)
        if self._left() > 0:  # nobody notices yet
            _log.warning("token-refused", audience=self._audience, code=failure.code)
        else:
            _log.error("token-refused", audience=self._audience, code=failure.code)


def for_graph(identity: AppIdentity, graph_url: str, authority: str = PUBLIC_AUTHORITY) -> TokenKeeper:
    """For Graph at `graph_url`. `authority` is without a tenant. Raises ValueError for plain http beyond loopback."""
    parts = urlsplit(graph_url)
    return TokenKeeper("graph", Fetch(identity, f"{parts.scheme}://{parts.netloc}", authority, identity.tenant_id))


def for_connector(identity: AppIdentity) -> TokenKeeper:
    """For the Bot Framework's connector.

    Source: learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
    """
    tenant = _CONNECTOR_TENANT if identity.app_type == "MultiTenant" else identity.tenant_id
    return TokenKeeper("connector", Fetch(identity, CONNECTOR, PUBLIC_AUTHORITY, tenant))
