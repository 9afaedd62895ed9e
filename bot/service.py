"""The HTTP side: `POST /api/messages`, `GET /healthz` and `/readyz`; in local mode the page behind a meeting's link."""

from collections.abc import Awaitable, Callable

import structlog
from aiohttp import web

from bot.incoming import NotReadable
from bot.json_text import json_bytes, json_value
from bot.local_meetings import PATH
from bot.sdk.gateway import Gateway
from cards.catalogue import texts

log = structlog.get_logger()

LARGEST_BODY = 256 * 1024
"""Bytes. Teams' own activities are a few kilobytes, and a card's inputs cannot hold near this."""
_HTML = (
    "<!doctype html><html lang='nb'><meta charset='utf-8'><meta name='viewport' content='width=device-width'>"
    "<title>{title}</title><body style='font:1.1rem/1.5 sans-serif;max-width:36rem;margin:3rem auto;padding:0 1rem'>"
    "<h1>{title}</h1><p>{text}</p></body></html>"
)


def make_app(gateway: Gateway, lacking: Callable[[], Awaitable[str | None]], *, local: bool) -> web.Application:
    """The application; opening and closing of its parts is the caller's (`bot/wiring.py`).

    `lacking` names what the service lacks to do its work, None where it lacks nothing.
    """

    async def messages(request: web.Request) -> web.Response:
        try:
            body = json_value(await request.read())
        except (ValueError, RecursionError):
            return _refuse(400, "the body is not JSON")
        if not isinstance(body, dict):
            return _refuse(400, "the body is not a JSON object")
        try:
            answer = await gateway.receive(request.headers.get("Authorization"), body)
        except NotReadable as missing:
            return _refuse(400, f"not an activity: {missing} is missing or wrong")
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

    app = web.Application(client_max_size=LARGEST_BODY)
    app.router.add_post("/api/messages", messages)
    app.router.add_get("/healthz", healthz)
    app.router.add_get("/readyz", readyz)
    if local:
        app.router.add_get(PATH + "{meeting}", local_meeting)
    return app


def _refuse(status: int, why: str) -> web.Response:
    return web.json_response({"error": why}, status=status)
