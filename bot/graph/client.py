"""Requests to Microsoft Graph: token, retries, limits and errors in one place."""

import asyncio
import random
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote, urlencode

import aiohttp
import structlog
from yarl import URL

from booking.ports import TryAgain
from bot.app_tokens import TokenKeeper
from bot.graph.refusals import Answer, failure
from bot.loopback import is_plain_loopback
from bot.retry_after import seconds_to_wait

GRAPH = "https://graph.microsoft.com/v1.0"

# Exchange refuses a fifth request at once on one mailbox (learn.microsoft.com/graph/throttling-limits).
_AT_ONCE = 4
# A longer wait belongs to the outbox, which holds nothing open meanwhile.
_LONGEST_WAIT_HERE = 5.0
# An event's ordinary id changes when it is moved to another calendar (learn.microsoft.com/graph/outlook-immutable-id).
_SAME_ID = 'IdType="ImmutableId"'

log = structlog.get_logger(__name__)


class GraphClient:
    """One session towards Graph. `open` it before use, `close` it after.

    `graph_url` includes the version. `pauses` are the waits in seconds before the retries made here, used where Graph
    names no wait; `timeout` is for one exchange, in seconds.
    """

    def __init__(
        self,
        tokens: TokenKeeper,
        *,
        graph_url: str = GRAPH,
        pauses: Sequence[float] = (0.5, 2.0),
        timeout: float = 15.0,
    ) -> None:
        self._loopback = is_plain_loopback(graph_url)
        self._base = graph_url.rstrip("/")
        self._pauses = tuple(pauses)
        self._timeout = aiohttp.ClientTimeout(total=timeout)
        self._tokens = tokens
        self._session: aiohttp.ClientSession | None = None
        self._mailboxes: dict[str, asyncio.Semaphore] = {}

    async def open(self) -> None:
        """Open the HTTP session, and start fetching a token so that the first call finds it."""
        # trust_env as requests below msal has it, so that one HTTPS_PROXY serves both; none for loopback.
        self._session = aiohttp.ClientSession(timeout=self._timeout, trust_env=not self._loopback)
        self._tokens.renew()

    async def close(self) -> None:
        await self._tokens.close()
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def call(
        self,
        method: str,
        mailbox: str,
        path: Sequence[str],
        *,
        query: Mapping[str, str] | None = None,
        body: Mapping[str, Any] | None = None,
    ) -> Any:
        """Graph's JSON answer to a request below /users/{mailbox}, None where it has no content.

        `path` is given in unquoted parts. Only requests that may be repeated come here: a status that may
        pass is tried again after a short wait. Raises what `refusals` says, or TryAgain where no answer came.
        """
        url = "/".join([self._base, "users", *(quote(part, safe="") for part in (mailbox, *path))])
        if query:
            url += "?" + urlencode(query, quote_via=quote)
        for pause in (*self._pauses, None):
            answer = await self._authorised(method, mailbox, url, body)
            if 200 <= answer.status < 300:
                return answer.json
            # A conflict (409) is not tried again here: the caller may know that it means «already done».
            if pause is None or not answer.passes_soon:
                break
            wait = pause if answer.retry_after is None else answer.retry_after
            if wait > _LONGEST_WAIT_HERE:
                break
            log.info("graph_retry", status=answer.status, code=answer.code, seconds=wait)
            await asyncio.sleep(wait + random.uniform(0, pause / 4))  # noqa: S311 - spreads load, guards nothing
        raise failure(answer)

    async def _authorised(self, method: str, mailbox: str, url: str, body: Mapping[str, Any] | None) -> Answer:
        token = await self._tokens.get()
        answer = await self._exchange(method, mailbox, url, body, token)
        # Revoked before its time: a fresh token, once. Any other code with 401 is about rights (no application
        # access policy gives «Unauthorized»), which a new token does not mend.
        if answer.status == 401 and answer.code in ("", "InvalidAuthenticationToken"):
            self._tokens.reject(token)
            answer = await self._exchange(method, mailbox, url, body, await self._tokens.get())
        return answer

    async def _exchange(
        self, method: str, mailbox: str, url: str, body: Mapping[str, Any] | None, token: str
    ) -> Answer:
        if self._session is None:
            raise RuntimeError("GraphClient is used before open() or after close()")
        headers = {"Authorization": f"Bearer {token}", "Accept": "application/json", "Prefer": _SAME_ID}
        async with self._mailboxes.setdefault(mailbox, asyncio.Semaphore(_AT_ONCE)):
            try:
                # No redirects: they would carry the token to an address nobody chose.
                async with self._session.request(
                    method, URL(url, encoded=True), json=body, headers=headers, allow_redirects=False
                ) as response:
                    wait = seconds_to_wait(response.headers.get("Retry-After"))
                    return Answer(response.status, await _json(response), wait)
            except TimeoutError:
                raise TryAgain("graph_timeout") from None
            except aiohttp.ClientError:  # without its cause, which names addresses
                raise TryAgain("graph_unreachable") from None


async def _json(response: aiohttp.ClientResponse) -> Any:
    """The body as JSON. A failure needs none, its status says enough; a success without it is no success."""
    if response.status in (202, 204):
        return None
    try:
        return await response.json(content_type=None)
    except ValueError:
        if response.status < 300:
            raise TryAgain("graph_unreadable") from None
        return None
