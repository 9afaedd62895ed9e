"""An echo on botbuilder-python as it comes; with `--mended`, without the line of msrest that costs it most.

It calls `process_activity` itself, because `CloudAdapter.process` of 4.17.1 answers 500 to every invoke with a body.
With KEYS_URL it checks tokens by the keys published there. Its own token then costs it nothing, where in
production it fetches one at every turn that sends: the comparison is in its favour.
"""

import os
import sys
from typing import Any

from aiohttp import web
from botbuilder.core import ActivityHandler, TurnContext
from botbuilder.core.cloud_adapter_base import CloudAdapterBase
from botbuilder.schema import Activity, AdaptiveCardInvokeResponse
from botframework.connector.auth import (
    BotFrameworkAuthenticationFactory,
    MicrosoftAppCredentials,
    PasswordServiceClientCredentialFactory,
)
from echo_card import CARD, CARD_TYPE

APP_ID = "00000000-0000-4000-8000-00000000b07a"
keys_url = os.environ["KEYS_URL"]
if "--mended" in sys.argv:
    from msrest.universal_http.requests import ClientRetryPolicy

    # A list of 501 numbers, searched 999 times for each client that is made.
    ClientRetryPolicy.safe_codes = frozenset(ClientRetryPolicy.safe_codes)

if keys_url:
    MicrosoftAppCredentials.get_access_token = lambda *_: "app-token"
    credentials = PasswordServiceClientCredentialFactory(APP_ID, "secret")
    parameters = {
        "to_channel_from_bot_login_url": "https://login.microsoftonline.com/botframework.com",
        "to_channel_from_bot_oauth_scope": "https://api.botframework.com",
        "to_bot_from_channel_token_issuer": "https://api.botframework.com",
        "oauth_url": "https://api.botframework.com",
        "to_bot_from_channel_open_id_metadata_url": keys_url,
        "to_bot_from_emulator_open_id_metadata_url": keys_url,
        "validate_authority": True,
    }
else:
    credentials, parameters = PasswordServiceClientCredentialFactory(), {}
adapter = CloudAdapterBase(BotFrameworkAuthenticationFactory.create(credential_factory=credentials, **parameters))


class Echo(ActivityHandler):
    async def on_message_activity(self, turn_context: TurnContext) -> None:
        await turn_context.send_activity("Hei")

    async def on_adaptive_card_invoke(self, turn_context: TurnContext, _value: Any) -> AdaptiveCardInvokeResponse:
        return AdaptiveCardInvokeResponse(status_code=200, type=CARD_TYPE, value=CARD)


async def messages(request: web.Request) -> web.Response:
    activity: Any = Activity().deserialize(await request.json())
    authentication = adapter.bot_framework_authentication
    caller = await authentication.authenticate_request(activity, request.headers.get("Authorization"))
    answer = await adapter.process_activity(caller, activity, echo.on_turn)
    return web.json_response(answer.body, status=answer.status) if answer else web.Response()


echo = Echo()
app = web.Application()
app.router.add_post("/api/messages", messages)
web.run_app(app, host="127.0.0.1", port=int(os.environ["PORT"]), access_log=None, print=None)
