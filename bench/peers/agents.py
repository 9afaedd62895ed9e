"""An echo on the Microsoft 365 Agents SDK for Python, with the parts that its own samples use.

With KEYS_URL its own middleware checks tokens by the keys published there. Its own token costs it nothing, as the
stock peer's.
"""

import logging
import os

from aiohttp import web
from echo_card import CARD, CARD_TYPE
from microsoft_agents.activity import AdaptiveCardInvokeResponse
from microsoft_agents.hosting.aiohttp import CloudAdapter, jwt_authorization_middleware
from microsoft_agents.hosting.core import ActivityHandler, AgentAuthConfiguration, AnonymousTokenProvider, TurnContext
from microsoft_agents.hosting.core.authorization import _entra_issuers

APP_ID = "00000000-0000-4000-8000-00000000b07a"
keys_url = os.environ["KEYS_URL"]


class Tokens(AnonymousTokenProvider):
    async def get_access_token(self, *_: object, **__: object) -> str:
        return "app-token" if keys_url else ""


class Connections:
    """One connection whose token costs nothing."""

    def get_token_provider(self, *_: object) -> Tokens:
        return Tokens()

    get_default_connection = get_connection = get_token_provider


class Echo(ActivityHandler):
    async def on_message_activity(self, turn: TurnContext) -> None:
        await turn.send_activity("Hei")

    async def on_adaptive_card_invoke(self, turn: TurnContext, value: object) -> AdaptiveCardInvokeResponse:
        return AdaptiveCardInvokeResponse(status_code=200, type=CARD_TYPE, value=CARD)


async def messages(request: web.Request) -> web.Response:
    return await request.app[ADAPTER].process(request, echo)


echo = Echo()
logging.disable()  # it warns at every turn that there is no app id; that is no part of an echo


ADAPTER = web.AppKey("adapter", CloudAdapter)
app = web.Application(middlewares=[jwt_authorization_middleware] if keys_url else [])
app[ADAPTER] = CloudAdapter(connection_manager=Connections())
if keys_url:
    _entra_issuers.BOTFRAMEWORK_JWKS_URIS["https://api.botframework.com"] = keys_url
    app["agent_configuration"] = AgentAuthConfiguration(client_id=APP_ID)
app.router.add_post("/api/messages", messages)
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), access_log=None, print=None)
