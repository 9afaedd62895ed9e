"""Our parts behind the SDK's seams: authentication, connector factory and connector client."""

from typing import Any
from urllib.parse import quote

from botbuilder.schema import CallerIdConstants, ResourceResponse
from botframework.connector.auth import (
    AuthenticateRequestResult,
    AuthenticationConstants,
    BotFrameworkAuthentication,
    ClaimsIdentity,
    ConnectorFactory,
)
from yarl import URL

from booking.ports import WillNotWork
from bot.json_text import json_bytes
from bot.sdk.calls import Call, Calls
from bot.sdk.codec import write_activity
from bot.sdk.hosts import AllowedHosts
from bot.sdk.inbound_tokens import Caller, InboundTokens

IN_TURN_PATIENCE = 3.0  # seconds: someone is looking at the screen, and Teams gives up after about 15
_HEADERS = {"Accept": "application/json", "Content-Type": "application/json; charset=utf-8"}


class Authentication(BotFrameworkAuthentication):  # type: ignore[misc]  # the SDK carries no types
    """Says who calls and makes connector clients. `tokens` is None in the local mode: anyone may call."""

    def __init__(self, tokens: InboundTokens | None, hosts: AllowedHosts, calls: Calls) -> None:
        self._tokens = tokens
        self._in_turn = Connectors(hosts, calls, IN_TURN_PATIENCE)
        # Outside a turn the outbox does the waiting.
        self._proactive = Connectors(hosts, calls, 0.0)

    async def caller(self, auth_header: str | None) -> Caller | None:
        """Whom the header speaks for; None, which is anyone, in the local mode. Raises PermissionError."""
        return None if self._tokens is None else await self._tokens.verify(auth_header)

    def admit(self, caller: Caller | None, activity: Any) -> Any:
        """What the adapter asks to know of a caller. Raises PermissionError where the activity is not the caller's."""
        result = AuthenticateRequestResult()
        if self._tokens is None:
            result.claims_identity = ClaimsIdentity({}, True, AuthenticationConstants.ANONYMOUS_AUTH_TYPE)
        elif caller is None:
            raise PermissionError("nobody")
        else:
            caller.check(activity.channel_id, activity.service_url)
            result.claims_identity = ClaimsIdentity(caller.claims, True)
            result.caller_id = CallerIdConstants.public_azure_channel
        result.audience = AuthenticationConstants.TO_CHANNEL_FROM_BOT_OAUTH_SCOPE
        result.connector_factory = self._in_turn
        return result

    async def authenticate_request(self, activity: Any, auth_header: str) -> Any:
        raise NotImplementedError("the caller is known before the activity is read: see caller and admit")

    async def authenticate_streaming_request(self, auth_header: str, channel_id_header: str) -> Any:
        raise NotImplementedError("streaming is not served")

    def create_connector_factory(self, _claims_identity: Any) -> Any:
        """The adapter asks for this one when it speaks first."""
        return self._proactive

    async def create_user_token_client(self, claims_identity: Any) -> None:
        """None: nobody signs in through the bot, and the SDK makes an HTTP client for it at every turn."""


class Connectors(ConnectorFactory):  # type: ignore[misc]
    """Connector clients, by service URL. Judges the URL first: the bot's token goes there."""

    def __init__(self, hosts: AllowedHosts, calls: Calls, patience: float) -> None:
        self._hosts = hosts
        self._calls = calls
        self._patience = patience

    async def create(self, service_url: str, _audience: str) -> "Connector":
        """Raises WillNotWork for a host that is not on the list."""
        if not self._hosts.allow(service_url):
            raise WillNotWork("service_url_not_allowed")
        return Connector(service_url, self._calls, self._patience)


class Connector:
    """Plays the SDK's ConnectorClient: the calls that the adapter makes, at `conversations`, with its paths
    and headers.

    It holds nothing but the address, so making one costs nothing; the connections are kept in `calls`.
    """

    def __init__(self, service_url: str, calls: Calls, patience: float) -> None:
        self._base = service_url.rstrip("/") + "/v3/conversations/"
        self._calls = calls
        self._patience = patience

    @property
    def conversations(self) -> "Connector":
        return self

    async def send_to_conversation(self, conversation_id: str, activity: Any) -> Any:
        return await self._send("POST", conversation_id, "", activity, _HEADERS)

    async def reply_to_activity(self, conversation_id: str, activity_id: str, activity: Any) -> Any:
        headers = _HEADERS
        if conversation_id.isascii() and conversation_id.isprintable():
            headers = {**_HEADERS, "x-ms-conversation-id": conversation_id}
        return await self._send("POST", conversation_id, activity_id, activity, headers)

    async def update_activity(self, conversation_id: str, activity_id: str, activity: Any) -> Any:
        return await self._send("PUT", conversation_id, activity_id, activity, _HEADERS)

    async def _send(
        self, method: str, conversation_id: str, activity_id: str, activity: Any, headers: dict[str, str]
    ) -> Any:
        path = quote(conversation_id, safe="") + "/activities"
        if activity_id:
            path += "/" + quote(activity_id, safe="")
        url = URL(self._base + path, encoded=True)
        body = json_bytes(write_activity(activity))
        call = Call(method, url, conversation_id, headers, body)
        return ResourceResponse(id=await self._calls.send(call, patience=self._patience))
