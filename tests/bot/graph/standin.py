"""A stand-in for the token service and Microsoft Graph on loopback, as strict as they, with faults on order.

async with GraphStandin() as graph:
    graph.fail("create", Fault(429, retry_after="1"))
    client = GraphClient(graph.tokens(), graph_url=graph.graph_url)
"""

import asyncio
from collections import Counter, defaultdict, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Self

from aiohttp import web
from pydantic import ValidationError

from bot.app_identity import AppIdentity
from bot.app_tokens import TokenKeeper, for_graph
from bot.token_service import Fetch
from tests.bot.graph.standin_mailboxes import TENANT, Mailboxes, error
from tests.bot.graph.standin_tokens import APP, SECRET, TokenService

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True)
class Fault:
    """Instead of an answer, or with `done` after the work was done: an error, a wait, a lost line."""

    status: int | None = None
    code: str = "ServiceUnavailable"
    retry_after: str | None = None
    location: str | None = None
    seconds: float = 0.0
    done: bool = False
    drop: bool = False
    html: bool = False
    json: Any = None


@dataclass(frozen=True)
class Seen:
    operation: str
    mailbox: str
    body: Any
    query: dict[str, str]
    prefer: str = ""


class GraphStandin(Mailboxes, TokenService):
    def __init__(self) -> None:
        Mailboxes.__init__(self)
        TokenService.__init__(self)
        self.seen: list[Seen] = []
        self.seconds_each = 0.0  # how long each request below /users works
        self.most_at_once: Counter[str] = Counter()
        self._now: Counter[str] = Counter()
        self._faults: dict[str, deque[Fault]] = defaultdict(deque)
        self.has_rights = True  # to the mailboxes; a right that is given takes hours to get there

    async def __aenter__(self) -> Self:
        app = web.Application(middlewares=[self._record, self._faulty, self._guard])
        user = "/v1.0/users/{user}"
        for method, path, operation in (
            ("GET", "/{tenant}/v2.0/.well-known/openid-configuration", self._discovery),
            ("POST", "/{tenant}/oauth2/v2.0/token", self._token),
            ("GET", "/metadata/identity/oauth2/token", self._managed),
            ("GET", "/MSI/token", self._managed_by_app_service),
            ("POST", user + "/events", self._create),
            ("GET", user + "/events/{event}", self._read),
            ("PATCH", user + "/events/{event}", self._move),
            ("DELETE", user + "/events/{event}", self._delete),
            ("POST", user + "/events/{event}/cancel", self._cancel),
            ("GET", user + "/calendarView", self._view),
            ("GET", user + "/calendar", self._calendar),
            ("POST", user + "/calendar/getSchedule", self._schedule),
            ("GET", user + "/onlineMeetings", self._meeting),
            ("PATCH", user + "/onlineMeetings/{meeting}", self._settle),
        ):
            app.router.add_route(method, path, operation, name=operation.__name__.strip("_"))
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        port = self._runner.addresses[0][1]
        self.authority = f"http://127.0.0.1:{port}"
        self.graph_url = f"{self.authority}/v1.0"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()

    # What tests order and look at.

    def fail(self, operation: str, *faults: Fault) -> None:
        """The next calls of `operation`, the handler's name without underscore, meet `faults` in turn."""
        self._faults[operation].extend(faults)

    def heal(self) -> None:
        self._faults.clear()

    def count(self, operation: str) -> int:
        return sum(seen.operation == operation for seen in self.seen)

    def last(self, operation: str) -> Seen:
        return [seen for seen in self.seen if seen.operation == operation][-1]

    def tokens(self, **changes: Any) -> TokenKeeper:
        """A keeper of tokens from here, for the app that is registered here."""
        return for_graph(self._identity(**changes), self.graph_url, self.authority)

    def fetch(self) -> Fetch:
        """What such a keeper fetches with, for one that goes by another clock."""
        return Fetch(self._identity(), self.authority, self.authority, TENANT)

    def _identity(self, **changes: Any) -> AppIdentity:
        identity = {"app_id": APP, "app_type": "SingleTenant", "tenant_id": TENANT, "secret": SECRET, **changes}
        return AppIdentity(**identity)

    # Around each request.

    @web.middleware
    async def _record(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        body = await request.json() if request.content_type == "application/json" and request.can_read_body else None
        name = request.match_info.route.name or "unknown"
        user, prefer = request.match_info.get("user", ""), request.headers.get("Prefer", "")
        self.seen.append(Seen(name, user, body, dict(request.query), prefer))
        return await handler(request)

    @web.middleware
    async def _faulty(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        waiting = self._faults[request.match_info.route.name or "unknown"]
        fault = waiting.popleft() if waiting else Fault(done=True)
        answer = await handler(request) if fault.done else None
        await asyncio.sleep(fault.seconds)
        if fault.drop and request.transport:
            request.transport.close()
        if fault.status is None:
            return answer or await handler(request)
        named = {"Retry-After": fault.retry_after, "Location": fault.location}
        headers = {name: value for name, value in named.items() if value is not None}
        if fault.html:
            return web.Response(status=fault.status, text="<html>", content_type="text/html", headers=headers)
        if fault.json is not None:
            return web.json_response(fault.json, status=fault.status, headers=headers)
        problem: Any = {"code": fault.code, "message": "stand-in"}
        if request.match_info.route.name in ("token", "discovery"):
            problem = fault.code
        return web.json_response({"error": problem}, status=fault.status, headers=headers)

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        user = request.match_info.get("user")
        if user is None:
            return await handler(request)
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if scheme != "Bearer" or token not in self._tokens:
            return error(401, "InvalidAuthenticationToken")
        if not self.has_rights:
            return error(403, "ErrorAccessDenied")
        if user not in self.mailboxes:
            return error(404, "ErrorInvalidUser")
        if self._now[user] >= 4:
            return error(429, "ApplicationThrottled", {"Retry-After": "1"})
        self._now[user] += 1
        self.most_at_once[user] = max(self.most_at_once[user], self._now[user])
        try:
            await asyncio.sleep(self.seconds_each)
            return await handler(request)
        except ValidationError as wrong:
            first = wrong.errors()[0]
            code = "TimeZoneNotSupportedException" if "timeZone" in first["loc"] else "RequestBodyRead"
            return error(400, code, message=f"{first['loc']}: {first['msg']}")
        finally:
            self._now[user] -= 1
