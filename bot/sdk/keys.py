"""The Bot Framework's public signing keys, fetched without holding up turns whose key is already known.

Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
("Connector to Bot"): refresh at least daily, and when a token names a key that is not there.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from jwt import PyJWTError
from jwt.algorithms import RSAAlgorithm

_log = logging.getLogger(__name__)

FetchJson = Callable[[str], Awaitable[Any]]

RENEW_AFTER = 12 * 3600.0  # seconds: new keys are fetched in the background from here on
GOOD_FOR = 24 * 3600.0  # seconds: older keys prove nothing, as in the SDK
# Seconds between two fetches: a rotated key is found at once, and made-up key ids cannot make us hammer the
# server.
PAUSE = 5.0
FETCH_WITHIN = 8.0  # seconds: Teams gives up on the waiting turn after about 15


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A public key and the channels that it may speak for; no endorsements means any channel."""

    public_key: RSAPublicKey
    endorsements: frozenset[str]


class KeyRing:
    """Signing keys by key id, from an OpenID metadata document and the key set that it points to."""

    def __init__(self, metadata_url: str, fetch: FetchJson, now: Callable[[], float] = time.monotonic) -> None:
        self._metadata_url = metadata_url
        self._fetch = fetch
        self._now = now
        self._keys: dict[str, SigningKey] = {}
        self._loaded_at = self._tried_at = float("-inf")
        self._fetching: asyncio.Task[None] | None = None

    async def find(self, key_id: str) -> SigningKey | None:
        """The key, or None where it is not published or not to be had. Waits only for a key not yet known."""
        age = self._now() - self._loaded_at
        if age > GOOD_FOR or key_id not in self._keys:
            fetching = self.refresh()
            if fetching is not None:
                # Shielded: one caller hanging up must not take the keys from the others.
                await asyncio.shield(fetching)
        elif age > RENEW_AFTER:
            self.refresh()
        if self._now() - self._loaded_at > GOOD_FOR:
            return None
        return self._keys.get(key_id)

    def refresh(self) -> asyncio.Task[None] | None:
        """Start a fetch, or join the one under way; None where the last one ended less than PAUSE ago."""
        if self._fetching is None:
            if self._now() - self._tried_at < PAUSE:
                return None
            self._fetching = asyncio.create_task(self._load())
        return self._fetching

    async def close(self) -> None:
        if self._fetching is not None:
            self._fetching.cancel()
            await asyncio.gather(self._fetching, return_exceptions=True)

    async def _load(self) -> None:
        try:
            async with asyncio.timeout(FETCH_WITHIN):
                metadata = await self._fetch(self._metadata_url)
                published = await self._fetch(metadata["jwks_uri"])
            self._keys = _parse(published["keys"])
            self._loaded_at = self._now()
        except Exception as error:  # whatever a broken key server can cause, the keys we have stay
            _log.warning("signing keys could not be fetched: %s", type(error).__name__)
        finally:
            self._tried_at = self._now()
            self._fetching = None


def _parse(published: list[dict[str, Any]]) -> dict[str, SigningKey]:
    keys = {}
    for entry in published:
        try:
            public_key = RSAAlgorithm.from_jwk(entry)
        except PyJWTError:
            continue  # a kind of key that these tokens are not signed with
        if isinstance(public_key, RSAPublicKey) and isinstance(entry.get("kid"), str):
            keys[entry["kid"]] = SigningKey(public_key, frozenset(entry.get("endorsements") or ()))
    return keys
