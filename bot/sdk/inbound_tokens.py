"""Who may call: tokens that the Bot Framework signs for every activity it delivers.

As strict as the SDK's check for the public cloud, and stricter in two ways: only the Bot Framework's own
tokens are taken (no emulator, no other bots), and every failure is a refusal, where the SDK lets some become
a server error.
"""

import hashlib
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import jwt
from botframework.connector.auth import AuthenticationConstants as Sdk

from bot.sdk.keys import KeyRing, SigningKey

LEEWAY = 5 * 60  # seconds between the clocks, as in the SDK
REMEMBERED = 1024  # tokens; the Bot Framework uses one for about an hour
_ALGORITHM = "RS256"  # the only one that the SDK verifies with

# What the JWT library raises for garbage: its own errors, and those of the parsers below it.
_GARBAGE = (jwt.PyJWTError, ValueError, TypeError)


@dataclass(frozen=True, slots=True)
class Caller:
    """Whom a good token speaks for. `channels` are those that its signing key may speak for; none means any."""

    claims: dict[str, Any]
    channels: frozenset[str] = frozenset()

    def check(self, channel_id: str, service_url: str) -> None:
        """Raises PermissionError where an activity is of another channel or service URL than the token."""
        if self.channels and channel_id not in self.channels:
            raise PermissionError("the key is not endorsed for the channel")
        if self.claims.get(Sdk.SERVICE_URL_CLAIM) != service_url:
            raise PermissionError("the token is for another service URL")


@dataclass(frozen=True, slots=True)
class _Verified:
    claims: dict[str, Any]
    key_id: str
    good_until: float


class InboundTokens:
    """Verifies bearer tokens for one app id and remembers verified ones until they expire."""

    def __init__(self, app_id: str, keys: KeyRing, now: Callable[[], float] = time.time) -> None:
        self._app_id = app_id
        self._keys = keys
        self._now = now
        self._remembered: OrderedDict[bytes, _Verified] = OrderedDict()

    async def verify(self, authorization: str | None) -> Caller:
        """Whom the HTTP header's token speaks for. Raises PermissionError for anything but a good token for this bot.

        The header is enough: nothing of a stranger's request needs to be read beyond it. What the token says about
        the activity is compared afterwards (`Caller.check`).
        """
        scheme, _, token = (authorization or "").partition(" ")
        if scheme != "Bearer" or not token:
            raise PermissionError("no bearer token")
        # By digest: bearer tokens are not left lying in memory.
        digest = hashlib.sha256(token.encode("utf-8", "surrogateescape")).digest()
        verified = self._recall(digest)
        if verified is None:
            verified, key = await self._examine(token)
            self._remember(digest, verified)
        else:
            key = await self._known(verified.key_id)
        return Caller(verified.claims, key.endorsements)

    async def _examine(self, token: str) -> tuple[_Verified, SigningKey]:
        try:
            header = jwt.get_unverified_header(token)
            claimed = jwt.decode(token, options={"verify_signature": False})
        except _GARBAGE as error:
            raise PermissionError("not a token") from error
        # Before the key is looked up: nobody makes us fetch keys for tokens that could not pass anyway.
        if header.get("alg") != _ALGORITHM or claimed.get("iss") != Sdk.TO_BOT_FROM_CHANNEL_TOKEN_ISSUER:
            raise PermissionError("not from the Bot Framework")
        key = await self._known(header.get(Sdk.KEY_ID_HEADER))
        try:
            claims = jwt.decode(
                token,
                key.public_key,
                algorithms=[_ALGORITHM],
                audience=self._app_id,
                issuer=Sdk.TO_BOT_FROM_CHANNEL_TOKEN_ISSUER,
                leeway=LEEWAY,
                options={"require": ["exp", "iss", "aud"], "strict_aud": True},
            )
            return _Verified(claims, header[Sdk.KEY_ID_HEADER], float(claims["exp"]) + LEEWAY), key
        except _GARBAGE as error:
            raise PermissionError("the token does not hold") from error

    async def _known(self, key_id: object) -> SigningKey:
        key = await self._keys.find(key_id) if isinstance(key_id, str) else None
        if key is None:
            raise PermissionError("unknown signing key")
        return key

    def _recall(self, digest: bytes) -> _Verified | None:
        verified = self._remembered.get(digest)
        if verified is None:
            return None
        if self._now() >= verified.good_until:
            del self._remembered[digest]
            return None
        self._remembered.move_to_end(digest)
        return verified

    def _remember(self, digest: bytes, verified: _Verified) -> None:
        self._remembered[digest] = verified
        if len(self._remembered) > REMEMBERED:
            self._remembered.popitem(last=False)
