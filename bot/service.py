"""The HTTP side: `POST /api/messages`, `GET /healthz` and `/readyz`; in local mode the page behind a meeting's link."""

from collections.abc import Awaitable, Callable

import structlog
from aiohttp import web

from bot.door.body import Refused, json_object
from bot.door.limits import Limits
from bot.door.listening import KNOWN, guarded
from bot.incoming import NotFromTeams, NotReadable
from bot.json_text import json_bytes
from bot.local_meetings import PATH
from bot.sdk.gateway import Gateway
from cards.catalogue import texts

log = structlog.get_logger()

_HTML = (
    "<!doctype html><html lang='nb'><meta charset='utf-8'><meta name='viewport' content='width=device-width'>"
    "<title>{title}</title><body style='font:1.1rem/1.5 sans-serif;max-width:36rem;margin:3rem auto;padding:0 1rem'>"
    "<h1>{title}</h1><p>{text}</p></body></html>"
)


def make_app(
    gateway: Gateway, lacking: Callable[[], Awaitable[str | None]], limits: Limits, *, local: bool
) -> web.Application:
    """The application; opening and closing of its parts is the caller's (`bot/wiring.py`).

    `lacking` names what the service lacks to do its work, None where it lacks nothing.
    """

    async def messages(request: web.Request) -> web.Response:
        try:
            # The token first: nothing of a stranger's body is read, however large or long it is.
            caller = await gateway.caller(request.headers.get("Authorization"))
        except PermissionError:
            return web.Response(status=401)
        request[KNOWN] = True
        try:
            answer = await gateway.receive(caller, await json_object(request, limits))
        except Refused as refused:
            return _refuse(refused.status, str(refused))
        except NotReadable as missing:
            return _refuse(400, f"not an activity: {missing} is missing or wrong")
        except NotFromTeams as other:
            log.warning("channel_refused", channel=other.channel)
            return web.Response(status=403)
        if answer.body is None:
            return web.Response(status=answer.status)
        return web.Response(body=json_bytes(answer.body), status=answer.status, content_type="application/json")

    async def healthz(_request: web.Request) -> web.Response:
        return web.json_response({"status": "ok"})

    async def readyz(_request: web.Request) -> web.Response:
        missing = await lacking()
        return web.json_response({"status": f"no {missing}" if missing else "ok"}, status=503 if missing else 200)

    async def local_meeting(_request: web.Request) -> web.Response:
        t = texts()
        page = _HTML.format(title=t("local-meeting-title"), text=t("local-meeting-text"))
        return web.Response(text=page, content_type="text/html")

    app = guarded(limits)
    app.router.add_post("/api/messages", messages)
    app.router.add_get("/healthz", healthz)
    app.router.add_get("/readyz", readyz)
    if local:
        app.router.add_get(PATH + "{meeting}", local_meeting)
    return app


def _refuse(status: int, why: str) -> web.Response:
    return web.json_response({"error": why}, status=status)
