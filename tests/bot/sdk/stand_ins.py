"""Stand-ins on loopback for Microsoft's side: connector and key server. As strict as the real ones."""

import asyncio
import json
import time
from collections import deque
from typing import Any, Self

import jwt
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

from bot.token_service import AppToken

APP_ID = "00000000-0000-4000-8000-00000000b07a"
TENANT_ID = "6f8c0f2e-1111-4000-8000-000000000001"
ISSUER = "https://api.botframework.com"


class OnLoopback:
    """A web server on a free port of 127.0.0.1, that counts the connections it is given."""

    def __init__(self) -> None:
        self.connections = 0
        self._runner: web.AppRunner | None = None
        self.url = ""

    def routes(self) -> list[web.RouteDef]:
        raise NotImplementedError

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.add_routes(self.routes())
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        serve = self._runner.server
        assert serve is not None

        def accept() -> Any:
            self.connections += 1
            return serve()

        self._server = await asyncio.get_running_loop().create_server(accept, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        assert self._runner is not None
        await self._runner.cleanup()


class ConnectorStandIn(OnLoopback):
    """Takes activities as Teams does. `plan` holds answers to give first: (status, error code, headers)."""

    def __init__(self, token: str | None = None, seconds: float = 0.0) -> None:
        super().__init__()
        self.token = token
        self.seconds = seconds
        self.plan: deque[tuple[int, str | None, dict[str, str]]] = deque()
        self.received: list[tuple[str, str, dict[str, Any]]] = []
        self.headers: list[dict[str, str]] = []
        self.tried_at: list[float] = []
        self.under_way: dict[str, int] = {}
        self.most_under_way = 0
        self.most_at_once = 0
        self.known: set[str] = set()

    def routes(self) -> list[web.RouteDef]:
        path = "/v3/conversations/{conversation}/activities"
        return [
            web.post(path, self._take),
            web.post(path + "/{activity}", self._take),
            web.put(path + "/{activity}", self._replace),
        ]

    async def _take(self, request: web.Request) -> web.Response:
        refused = await self._refuse(request)
        if refused is not None:
            return refused
        new_id = f"1:{len(self.received)}"
        self.known.add(new_id)
        return web.json_response({"id": new_id}, status=201)

    async def _replace(self, request: web.Request) -> web.Response:
        refused = await self._refuse(request)
        if refused is not None:
            return refused
        if request.match_info["activity"] not in self.known:
            return _error(404, "ActivityNotFoundInConversation", {})
        return web.json_response({"id": request.match_info["activity"]})

    async def _refuse(self, request: web.Request) -> web.Response | None:
        conversation = request.match_info["conversation"]
        self.tried_at.append(time.monotonic())
        self.under_way[conversation] = self.under_way.get(conversation, 0) + 1
        self.most_under_way = max(self.most_under_way, self.under_way[conversation])
        self.most_at_once = max(self.most_at_once, sum(self.under_way.values()))
        try:
            await asyncio.sleep(self.seconds)
            body = await request.read()
        finally:
            self.under_way[conversation] -= 1
        expected = None if self.token is None else f"Bearer {self.token}"
        if request.headers.get("Authorization") != expected:
            return _error(401, "Unauthorized", {})
        if request.content_type != "application/json":
            return _error(415, "UnsupportedMediaType", {})
        activity = json.loads(body)
        if activity["conversation"]["id"] != conversation or not activity.get("type"):
            return _error(400, "BadSyntax", {})
        if self.plan:
            return _error(*self.plan.popleft())
        self.received.append((request.method, request.raw_path, activity))
        self.headers.append(dict(request.headers))
        return None


def _error(status: int, code: str | None, headers: dict[str, str]) -> web.Response:
    body = {"error": {"code": code, "message": "Una Adviser cannot be reached"}} if code else None
    return web.json_response(body, status=status, headers=headers)


class KeyServer(OnLoopback):
    """Publishes keys as login.botframework.com does, and signs tokens with them."""

    def __init__(self) -> None:
        super().__init__()
        self.private: dict[str, rsa.RSAPrivateKey] = {}
        self.published: dict[str, list[str]] = {}
        self.seconds = 0.0
        self.broken = False
        self.fetches = 0

    def routes(self) -> list[web.RouteDef]:
        return [web.get("/openid", self._metadata), web.get("/keys", self._keys)]

    @property
    def metadata_url(self) -> str:
        return self.url + "/openid"

    def add_key(self, key_id: str, endorsements: tuple[str, ...] = ("msteams",), publish: bool = True) -> None:
        self.private[key_id] = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        if publish:
            self.publish(key_id, endorsements)

    def publish(self, key_id: str, endorsements: tuple[str, ...] = ("msteams",)) -> None:
        self.published[key_id] = list(endorsements)

    async def _metadata(self, _: web.Request) -> web.Response:
        self.fetches += 1
        await asyncio.sleep(self.seconds)
        if self.broken:
            return web.Response(status=503)
        return web.json_response({"issuer": ISSUER, "jwks_uri": self.url + "/keys"})

    async def _keys(self, _: web.Request) -> web.Response:
        keys: list[dict[str, Any]] = [{"kty": "EC", "kid": "not-rsa", "crv": "P-256", "x": "AA", "y": "AA"}]
        for key_id, endorsements in self.published.items():
            entry = json.loads(RSAAlgorithm.to_jwk(self.private[key_id].public_key()))
            keys.append({**entry, "use": "sig", "kid": key_id, "endorsements": endorsements})
        return web.json_response({"keys": keys})

    def token(self, key_id: str = "k1", **claims: Any) -> str:
        """A token as the Bot Framework makes them; `claims` replaces claims, None leaves one out."""
        now = int(time.time())
        good = {"iss": ISSUER, "aud": APP_ID, "nbf": now, "exp": now + 3600, **claims}
        payload = {name: value for name, value in good.items() if value is not None}
        return jwt.encode(payload, self.private[key_id], algorithm="RS256", headers={"kid": key_id})


class TokenServiceStandIn:
    """What a keeper fetches its tokens from, in a thread: counts what it hands out, slow and failing on demand."""

    def __init__(self, *values: str, lifetime: float = 3600.0, seconds: float = 0.0) -> None:
        self.values = deque(values or ("app-token",))
        self.lifetime = lifetime
        self.seconds = seconds
        self.fetches = 0
        self.failure: Exception | None = None

    def __call__(self) -> AppToken:
        self.fetches += 1
        time.sleep(self.seconds)
        if self.failure:
            raise self.failure
        value = self.values.popleft() if len(self.values) > 1 else self.values[0]
        return AppToken(value, self.lifetime)


class HandClock:
    """A clock that stands still until it is moved."""

    def __init__(self, seconds: float = 0.0) -> None:
        self.time = seconds

    def __call__(self) -> float:
        return self.time


class Published:
    """A key server without HTTP, for what depends on hours passing: one key, `k1`."""

    def __init__(self, private: rsa.RSAPrivateKey | None = None) -> None:
        key = private or rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.entry = {**json.loads(RSAAlgorithm.to_jwk(key.public_key())), "kid": "k1"}
        self.down = False
        self.fetches = 0

    async def __call__(self, url: str) -> Any:
        if self.down:
            raise OSError("down")
        if url == "metadata":
            self.fetches += 1
            return {"jwks_uri": "keys"}
        return {"keys": [self.entry]}
