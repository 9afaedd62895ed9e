"""The bot's door to Teams: activities in, messages out. Nothing of the SDK shows on this side of it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from botbuilder.core import InvokeResponse, TurnContext
from botbuilder.core.cloud_adapter_base import CloudAdapterBase
from botbuilder.schema import ActivityTypes
from botframework.connector.auth import AuthenticationConstants

from booking.ports import Address, Message
from bot.app_tokens import TokenKeeper
from bot.sdk.calls import IDLE_SECONDS, LOCAL_IDLE_SECONDS, Calls, Session
from bot.sdk.codec import read_activity
from bot.sdk.hosts import AllowedHosts
from bot.sdk.inbound_tokens import Caller, InboundTokens
from bot.sdk.keys import KeyRing
from bot.sdk.outgoing import Outgoing, outgoing, reference_to
from bot.sdk.seams import Authentication

__all__ = ["Caller", "Gateway", "GatewaySettings", "HttpAnswer", "InvokeAnswer", "Turn", "TurnHandler"]


@dataclass(frozen=True)
class GatewaySettings:
    """Who the bot is, and whom it may call.

    `local` asks for the mode without credentials, in which anyone may call and only loopback may be called.
    `allowed_service_hosts` adds host names (".example.org": all under it) to Microsoft's own.
    """

    app_id: str
    local: bool
    allowed_service_hosts: tuple[str, ...] = ()


@dataclass(frozen=True)
class InvokeAnswer:
    """What an invoke is answered with: an HTTP status, and a JSON object or nothing."""

    status: int
    body: dict[str, Any] | None


@dataclass(frozen=True)
class HttpAnswer:
    """What the HTTP request that brought an activity is answered with."""

    status: int
    body: dict[str, Any] | None


class Turn:
    """One incoming activity, and the way to answer it. `activity` is the JSON as received."""

    def __init__(self, activity: dict[str, Any], context: TurnContext) -> None:
        self.activity = activity
        self._context = context
        # The SDK's own offers each send to handlers, of which we have none, through a closure that refers to
        # itself: every turn would be left to the garbage collector, and its pauses to all other turns.
        context._emit = _send_at_once

    async def send(self, message: Message) -> str | None:
        """Answer in the conversation; gives the id by which the message can be replaced, if the channel gave
        one.

        Raises TryAgain or WillNotWork. Waits up to three seconds where Teams asks for patience.
        """
        sent = await self._context.send_activity(outgoing(message))
        return sent.id or None

    async def replace(self, activity_id: str, message: Message) -> None:
        """Replace a message in the conversation. Raises MessageGone, TryAgain or WillNotWork."""
        await self._context.update_activity(outgoing(message, activity_id))

    async def typing(self) -> None:
        """Show that an answer is being made. Raises TryAgain or WillNotWork."""
        await self._context.send_activity(Outgoing(type=ActivityTypes.typing))


async def _send_at_once(_handlers: Any, _what: Any, sending: Awaitable[Any]) -> Any:
    return await sending


TurnHandler = Callable[[Turn], Awaitable[InvokeAnswer | None]]


class Gateway:
    """Receives activities for `on_turn` and, as `booking.ports.Messenger`, posts and replaces outside a turn.

    `tokens` are what the connector lets us in with. `metadata_url` and `hosts` are Microsoft's unless a test or
    measurement puts its own in place. Raises ValueError when made without an app id or tokens, unless the settings ask
    for the local mode: it could not tell true callers from false ones, or not answer.
    """

    def __init__(
        self,
        settings: GatewaySettings,
        on_turn: TurnHandler,
        *,
        metadata_url: str = AuthenticationConstants.TO_BOT_FROM_CHANNEL_OPENID_METADATA_URL,
        tokens: TokenKeeper | None = None,
        hosts: AllowedHosts | None = None,
    ) -> None:
        if not settings.local and (not settings.app_id or tokens is None):
            raise ValueError("Anyone could call a bot without app id and tokens. Give them, or ask for the local mode.")
        self._app_id = settings.app_id
        self._on_turn = on_turn
        self._session = Session(LOCAL_IDLE_SECONDS if settings.local else IDLE_SECONDS)
        self._hosts = hosts or AllowedHosts(settings.allowed_service_hosts, local=settings.local)
        self._keys = KeyRing(metadata_url, self._session.get_json)
        self._token = None if settings.local else tokens
        inbound = None if settings.local else InboundTokens(settings.app_id, self._keys)
        calls = Calls(self._session, self._token)
        self._authentication = Authentication(inbound, self._hosts, calls)
        self._adapter = CloudAdapterBase(self._authentication)

    async def open(self) -> None:
        """Open the HTTP session, and start fetching keys and token so that the first turn finds them."""
        self._session.open()
        if self._token is not None:
            self._token.renew()
            self._keys.refresh()

    async def close(self) -> None:
        """Stop what is being fetched and close all connections."""
        if self._token is not None:
            await self._token.close()
        await self._keys.close()
        await self._session.close()

    async def caller(self, authorization: str | None) -> Caller | None:
        """Whom the HTTP header `Authorization` speaks for, to be asked before anything else of a request is read.

        None, which is anyone, in the local mode. Raises PermissionError for any token that is not good.
        """
        return await self._authentication.caller(authorization)

    async def receive(self, caller: Caller | None, body: dict[str, Any]) -> HttpAnswer:
        """Take one activity to the turn handler.

        `caller` is what `caller()` gave, `body` the JSON. Answers 400 for what is not an activity, 401 for one that
        the caller's token is not for, 403 for a service URL that we do not call, and an invoke's own answer (501
        where the handler gave none). What the handler raises is passed on.
        """
        activity = _read(body)
        if activity is None:
            return HttpAnswer(400, None)
        try:
            admitted = self._authentication.admit(caller, activity)
        except PermissionError:
            return HttpAnswer(401, None)
        if not self._hosts.allow(activity.service_url):
            return HttpAnswer(403, None)

        async def turn(context: TurnContext) -> None:
            answer = await self._on_turn(Turn(body, context))
            if answer is not None and activity.type == ActivityTypes.invoke:
                response = InvokeResponse(status=answer.status, body=answer.body)
                leaving = Outgoing(type=ActivityTypes.invoke_response, value=response)
                if activity.delivery_mode:
                    await context.send_activity(leaving)
                else:  # straight to where the adapter puts it: the way there addresses it as if it were a message
                    context.turn_state[CloudAdapterBase._INVOKE_RESPONSE_KEY] = leaving

        response = await self._adapter.process_activity(admitted, activity, turn)
        return HttpAnswer(200, None) if response is None else HttpAnswer(int(response.status), response.body)

    async def post(self, to: Address, message: Message) -> str | None:
        """See `booking.ports.Messenger`. Does not wait when throttled: TryAgain says for how long."""
        sent: list[str | None] = []

        async def turn(context: TurnContext) -> None:
            sent.append(await Turn({}, context).send(message))

        await self._adapter.continue_conversation(reference_to(to), turn, self._app_id)
        return sent[0]

    async def replace(self, to: Address, activity_id: str, message: Message) -> None:
        """See `booking.ports.Messenger`."""

        async def turn(context: TurnContext) -> None:
            await Turn({}, context).replace(activity_id, message)

        await self._adapter.continue_conversation(reference_to(to), turn, self._app_id)


def _read(body: Any) -> Any:
    """The SDK's Activity, or None where a field is missing without which nobody can be answered."""
    if not isinstance(body, dict):
        return None
    try:
        activity = read_activity(body)
    except ValueError:
        return None
    answerable = (
        activity.type
        and activity.channel_id
        and activity.service_url
        and activity.conversation is not None
        and activity.conversation.id
    )
    return activity if answerable else None
