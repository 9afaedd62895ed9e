"""Requests to Microsoft Graph: token, retries, limits and errors in one place."""

import asyncio
import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote, urlencode

import aiohttp
import structlog
from yarl import URL

from booking.ports import TryAgain, WillNotWork
from bot.graph.loopback import is_plain_loopback
from bot.graph.retry_after import retry_after
from bot.graph.token import AppToken

GRAPH = "https://graph.microsoft.com/v1.0"
AUTHORITY = "https://login.microsoftonline.com"

# Exchange refuses a fifth request at once on one mailbox (learn.microsoft.com/graph/throttling-limits).
_AT_ONCE = 4
# A longer wait belongs to the outbox, which holds nothing open meanwhile.
_LONGEST_WAIT_HERE = 5.0

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Answer:
    """What Graph answered: status, JSON (None where there was none) and the wait it asked for in seconds."""

    status: int
    json: Any
    retry_after: float | None

    @property
    def error(self) -> Mapping[str, Any]:
        error = self.json.get("error") if isinstance(self.json, dict) else None
        return error if isinstance(error, dict) else {}

    @property
    def code(self) -> str:
        """Graph's error code, a fixed word such as ErrorItemNotFound. Its message may hold user data."""
        return re.sub(r"[^A-Za-z0-9_.]", "", str(self.error.get("code", "")))[:60]

    @property
    def reason(self) -> str:
        return "_".join(filter(None, ["graph", str(self.status), self.code]))


class Busy(TryAgain):
    """Graph answered with a status that may pass: 408, 409, 429, 5xx."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.reason, answer.retry_after)
        self.answer = answer


class Refused(WillNotWork):
    """Graph answered with a status that no retry mends."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.reason)
        self.answer = answer


class GraphClient:
    """One session towards Graph. `open` it before use, `close` it after.

    `graph_url` includes the version; `authority` has no tenant. `pauses` are the waits in seconds before the
    retries made here, used where Graph names no wait; `timeout` is for one exchange, in seconds.
    """

    def __init__(
        self,
        *,
        tenant_id: str,
        client_id: str,
        client_secret: str,
        graph_url: str = GRAPH,
        authority: str = AUTHORITY,
        pauses: Sequence[float] = (0.5, 2.0),
        timeout: float = 15.0,
    ) -> None:
        self._loopback = is_plain_loopback(graph_url)
        self._base = graph_url.rstrip("/")
        self._pauses = tuple(pauses)
        self._timeout = aiohttp.ClientTimeout(total=timeout)
        self._token = AppToken(
            authority=authority,
            tenant_id=tenant_id,
            client_id=client_id,
            credential=client_secret,
            resource=graph_url,
        )
        self._session: aiohttp.ClientSession | None = None
        self._mailboxes: dict[str, asyncio.Semaphore] = {}

    async def open(self) -> None:
        # trust_env as requests below msal has it, so that one HTTPS_PROXY serves both; none for loopback.
        self._session = aiohttp.ClientSession(timeout=self._timeout, trust_env=not self._loopback)

    async def close(self) -> None:
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
        pass is tried again after a short wait. Raises Busy, Refused, or TryAgain where no answer came.
        """
        url = "/".join([self._base, "users", *(quote(part, safe="") for part in (mailbox, *path))])
        if query:
            url += "?" + urlencode(query, quote_via=quote)
        for pause in (*self._pauses, None):
            answer = await self._authorised(method, mailbox, url, body)
            if 200 <= answer.status < 300:
                return answer.json
            may_pass = answer.status in (408, 429) or answer.status >= 500
            if pause is None or not may_pass:
                break
            wait = pause if answer.retry_after is None else answer.retry_after
            if wait > _LONGEST_WAIT_HERE:
                break
            log.info("graph_retry", status=answer.status, code=answer.code, seconds=wait)
            await asyncio.sleep(wait + random.uniform(0, pause / 4))  # noqa: S311 - spreads load, guards nothing
        # A conflict is not tried again here: the caller may know that it means «already done».
        if may_pass or answer.status == 409:
            raise Busy(answer)
        raise Refused(answer)

    async def _authorised(self, method: str, mailbox: str, url: str, body: Mapping[str, Any] | None) -> Answer:
        token = await self._token.get()
        answer = await self._exchange(method, mailbox, url, body, token)
        # Revoked before its time: a fresh token once, then it is a refusal. Any other code with 401 is
        # about rights (no application access policy gives «Unauthorized»), which a new token does not mend.
        if answer.status == 401 and answer.code in ("", "InvalidAuthenticationToken"):
            self._token.reject(token)
            answer = await self._exchange(method, mailbox, url, body, await self._token.get())
        return answer

    async def _exchange(
        self, method: str, mailbox: str, url: str, body: Mapping[str, Any] | None, token: str
    ) -> Answer:
        if self._session is None:
            raise RuntimeError("GraphClient is used before open() or after close()")
        headers = {"Authorization": f"Bearer {token}", "Accept": "application/json"}
        async with self._mailboxes.setdefault(mailbox, asyncio.Semaphore(_AT_ONCE)):
            try:
                # No redirects: they would carry the token to an address nobody chose.
                async with self._session.request(
                    method, URL(url, encoded=True), json=body, headers=headers, allow_redirects=False
                ) as response:
                    wait = retry_after(response.headers.get("Retry-After"), datetime.now(UTC))
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
