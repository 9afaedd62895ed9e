"""Calls to the connector: one HTTP session for the process, one call at a time in each conversation."""

import asyncio
import json
import random
from dataclasses import dataclass
from typing import Any
from weakref import WeakValueDictionary

import aiohttp
from yarl import URL

from booking.ports import TryAgain
from bot.app_tokens import TokenKeeper
from bot.retry_after import seconds_to_wait
from bot.sdk.refusals import refusal

_TIMEOUT = aiohttp.ClientTimeout(total=10, sock_connect=3)


IDLE_SECONDS = 30.0
"""How long a connection is kept unused: turns come in bursts, and Teams' connectors hold them longer than that."""
LOCAL_IDLE_SECONDS = 4.0
"""Agents Playground closes after 5 s, and what is sent at that very moment is lost."""


class Session:
    """The process's only HTTP client: connections are kept for `idle_seconds` and used again."""

    def __init__(self, idle_seconds: float = IDLE_SECONDS) -> None:
        self._idle_seconds = idle_seconds
        self._http: aiohttp.ClientSession | None = None

    def open(self) -> None:
        # No cookies: nothing that one conversation was given may follow another.
        connector = aiohttp.TCPConnector(keepalive_timeout=self._idle_seconds, ttl_dns_cache=300)
        self._http = aiohttp.ClientSession(connector=connector, timeout=_TIMEOUT, cookie_jar=aiohttp.DummyCookieJar())

    async def close(self) -> None:
        if self._http is not None:
            await self._http.close()
            self._http = None

    @property
    def http(self) -> aiohttp.ClientSession:
        if self._http is None:
            raise RuntimeError("the gateway is not open")
        return self._http

    async def get_json(self, url: str) -> Any:
        async with self.http.get(url, raise_for_status=True) as response:
            # The key server's media type is not ours to judge.
            return await response.json(content_type=None)


@dataclass(frozen=True, slots=True)
class Call:
    """One request to the connector; the token is added when it is sent."""

    method: str
    url: URL
    conversation_id: str
    headers: dict[str, str]
    body: bytes


class Calls:
    """Sends to the connector and reads the answer. `token` is None in the local mode."""

    def __init__(self, session: Session, token: TokenKeeper | None) -> None:
        self._session = session
        self._token = token
        # A lock lives as long as someone holds or awaits it: the map never outgrows the calls under way.
        self._in_conversation: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def send(self, call: Call, *, patience: float) -> str | None:
        """Send an activity; gives its id from the answer.

        `patience` is how many seconds may go to waiting when the connector asks for it (429, 412).
        Raises TryAgain, WillNotWork or, from a PUT, MessageGone.
        """
        lock = self._in_conversation.get(call.conversation_id)
        if lock is None:
            lock = self._in_conversation[call.conversation_id] = asyncio.Lock()
        # Concurrent writes to a conversation are what the connector answers 412 to.
        async with lock:
            return await self._send_patiently(call, patience)

    async def _send_patiently(self, call: Call, patience: float) -> str | None:
        token_renewed = False
        attempt = 0
        while True:
            token = await self._token.get() if self._token is not None else None
            status, answer, retry_after = await self._once(call, token)
            if status < 300:
                return _activity_id(answer)
            if status == 401 and token is not None and self._token is not None and not token_renewed:
                self._token.reject(token)
                token_renewed = True
                continue
            if status in {412, 429}:
                wait = retry_after if retry_after is not None else _backoff(attempt)
                if wait <= patience:
                    patience -= wait
                    attempt += 1
                    await asyncio.sleep(wait)
                    continue
            raise refusal(status, answer, retry_after, updating=call.method == "PUT")

    async def _once(self, call: Call, token: str | None) -> tuple[int, bytes, float | None]:
        headers = call.headers if token is None else {**call.headers, "Authorization": f"Bearer {token}"}
        try:
            # No redirects: the token goes to the hosts we have judged and nowhere else.
            async with self._session.http.request(
                call.method, call.url, data=call.body, headers=headers, allow_redirects=False
            ) as response:
                answer = await response.read()
                return response.status, answer, seconds_to_wait(response.headers.get("Retry-After"))
        except TimeoutError as error:
            raise TryAgain("connector_timeout") from error
        except aiohttp.ClientError as error:
            raise TryAgain("connector_unreachable") from error


def _activity_id(answer: bytes) -> str | None:
    try:
        found = json.loads(answer)["id"]
    except (ValueError, TypeError, KeyError):
        return None  # an accepted message without an id: it cannot be replaced, and nothing is wrong
    return found if isinstance(found, str) and found else None


def _backoff(attempt: int) -> float:
    """Seconds: 0.1, 0.2, 0.4 … with jitter, so that two processes do not collide again."""
    return 0.1 * 2.0**attempt * random.uniform(0.5, 1.5)  # noqa: S311 - spreads load, guards nothing
