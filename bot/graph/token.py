"""The app-only token for Graph."""

import asyncio
import json
import re
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import msal
import msal.exceptions

from booking.ports import TryAgain, WillNotWork
from bot.graph.loopback import PlainHttp, is_plain_loopback

# A client secret, or one of msal's other forms: {"private_key": …, "public_certificate": …} for a
# certificate, {"client_assertion": callable} for a managed identity federated with the app registration.
Credential = str | dict[str, Any]

# msal counts a token as spent five minutes early; asking sooner would only give the same token again.
REFRESH_BEFORE = 300.0
_TIMEOUT = 10.0
_PAUSE_AFTER_FAILED_REFRESH = 30.0
_PASSING = frozenset({"temporarily_unavailable", "server_error"})
_AADSTS_PASSING = frozenset({90033, 50196, 90055})  # service unavailable; loop or request-rate throttling


class AppToken:
    """One token for one app, kept in the process, fetched in a thread and by one task at a time.

    `authority` is the base without tenant, e.g. https://login.microsoftonline.com. `resource` is the address
    whose origin names the audience, e.g. https://graph.microsoft.com/v1.0. `now` counts seconds.
    """

    def __init__(
        self,
        *,
        authority: str,
        tenant_id: str,
        client_id: str,
        credential: Credential,
        resource: str,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._loopback = is_plain_loopback(authority)
        self._authority = f"https://{urlsplit(authority).netloc}/{tenant_id}"
        self._client_id = client_id
        self._credential = credential
        parts = urlsplit(resource)
        self._scope = f"{parts.scheme}://{parts.netloc}/.default"
        self._now = now
        self._application: Any = None
        self._token: str | None = None
        self._refresh_at = 0.0
        self._expires_at = 0.0
        self._one_at_a_time = asyncio.Lock()

    async def get(self) -> str:
        """A token that is good for now. Raises TryAgain or WillNotWork with a short code."""
        if self._token and self._now() < self._refresh_at:
            return self._token
        async with self._one_at_a_time:
            if self._token and self._now() < self._refresh_at:
                return self._token
            try:
                token, lifetime = await asyncio.to_thread(self._fetch)
            except TryAgain:
                # The old token still opens the door for the minutes that an early refresh leaves.
                if self._token and self._now() < self._expires_at - _PAUSE_AFTER_FAILED_REFRESH:
                    self._refresh_at = self._now() + _PAUSE_AFTER_FAILED_REFRESH
                    return self._token
                raise
            self._token = token
            self._expires_at = self._now() + lifetime
            self._refresh_at = self._expires_at - REFRESH_BEFORE
            return token

    def reject(self, token: str) -> None:
        """Forget `token`, which Graph refused; a newer one that another task fetched meanwhile is kept."""
        if token == self._token:
            self._token = None
            # With it goes msal's own cache, which would give the refused token again.
            self._application = None

    def _fetch(self) -> tuple[str, float]:
        try:
            if self._application is None:
                self._application = self._build()
            answer = self._application.acquire_token_for_client(scopes=[self._scope])
        # Neither text nor cause goes further: they quote answers. The errors of requests are OSErrors.
        except (OSError, RuntimeError, msal.exceptions.MsalError, json.JSONDecodeError):
            raise TryAgain("token_unreachable") from None
        except ValueError:
            raise WillNotWork("token_configuration") from None
        if "access_token" in answer:
            return str(answer["access_token"]), float(answer.get("expires_in", 0))
        raise _refusal(answer)

    def _build(self) -> Any:
        # The constructor goes to the network for the tenant's addresses: one more reason for the thread.
        if self._loopback:
            return msal.ConfidentialClientApplication(
                self._client_id,
                authority=self._authority,
                client_credential=self._credential,
                instance_discovery=False,
                http_client=PlainHttp(_TIMEOUT),
            )
        return msal.ConfidentialClientApplication(
            self._client_id,
            authority=self._authority,
            client_credential=self._credential,
            timeout=_TIMEOUT,
        )


def _refusal(answer: dict[str, Any]) -> TryAgain | WillNotWork:
    """The token service's `error` and AADSTS number as a short code; the description may quote us."""
    error = re.sub(r"[^a-z_]", "", str(answer.get("error", "")))[:40]
    numbers = [code for code in answer.get("error_codes") or [] if isinstance(code, int)]
    reason = "_".join(["token", error or "refused", *map(str, numbers[:1])])
    if error in _PASSING or _AADSTS_PASSING.intersection(numbers):
        return TryAgain(reason)
    return WillNotWork(reason)
