"""The floor: an aiohttp handler that posts the reply itself. No SDK, no token, no state."""

import os
from collections.abc import AsyncIterator

from aiohttp import ClientSession, web
from echo_card import INVOKE_BODY


async def messages(request: web.Request) -> web.Response:
    activity = await request.json()
    if activity["type"] == "invoke":
        return web.json_response(INVOKE_BODY)
    reply = {
        "type": "message",
        "text": "Hei",
        "from": activity["recipient"],
        "recipient": activity["from"],
        "conversation": activity["conversation"],
        "replyToId": activity["id"],
    }
    url = f"{activity['serviceUrl']}/v3/conversations/{activity['conversation']['id']}/activities/{activity['id']}"
    async with request.app[SESSION].post(url, json=reply) as response:
        await response.read()
    return web.Response()


async def session(app: web.Application) -> AsyncIterator[None]:
    async with ClientSession() as app[SESSION]:
        yield


SESSION = web.AppKey("session", ClientSession)
app = web.Application()
app.cleanup_ctx.append(session)
app.router.add_post("/api/messages", messages)
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), access_log=None, print=None)
