"""Teams is sent what a bot on the plain SDK sends for the same answers: paths, JSON and headers."""

import gc
from collections.abc import AsyncIterator
from typing import Any

import pytest
from botbuilder.core import TurnContext
from botbuilder.core.cloud_adapter_base import CloudAdapterBase
from botbuilder.schema import Activity, Attachment, ConversationReference
from botframework.connector.auth import (
    BotFrameworkAuthenticationFactory,
    PasswordServiceClientCredentialFactory,
)

from booking.ports import Address, Message
from bot.sdk.gateway import Gateway, Turn
from tests.bot.sdk.conftest import RECORDED, local_settings
from tests.bot.sdk.stand_ins import ConnectorStandIn

CARD = {"type": "AdaptiveCard", "version": "1.5", "body": [{"type": "TextBlock", "text": "Velg time"}]}

pytestmark = [  # the SDK leaves its connections open
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture
async def gateway() -> AsyncIterator[Gateway]:
    gateway = Gateway(local_settings(), ours)
    await gateway.open()
    yield gateway
    await gateway.close()
    gc.collect()  # so that what the SDK left open is found here and not in another test


@pytest.fixture
def adapter() -> CloudAdapterBase:
    factory = PasswordServiceClientCredentialFactory()
    return CloudAdapterBase(BotFrameworkAuthenticationFactory.create(credential_factory=factory))


async def stock(context: TurnContext) -> None:
    """What a bot on the plain SDK does for the same answers as `ours`."""
    posted = await context.send_activity(Activity(type="message", text="Hei", text_format="plain"))
    card = Attachment(content_type="application/vnd.microsoft.card.adaptive", content=CARD)
    await context.update_activity(Activity(type="message", id=posted.id, attachments=[card]))
    await context.send_activity(Activity(type="message", attachments=[card], summary="Ny melding"))
    await context.send_activity(Activity(type="typing"))


async def ours(turn: Turn) -> None:
    posted = await turn.send(Message(text="Hei"))
    assert posted is not None
    await turn.replace(posted, Message(card=CARD))
    await turn.send(Message(card=CARD, summary="Ny melding"))
    await turn.typing()


@pytest.mark.parametrize("name", RECORDED)
async def test_a_turn_is_answered_as_the_plain_sdk_answers(
    name: str, gateway: Gateway, adapter: CloudAdapterBase
) -> None:
    async with ConnectorStandIn() as theirs, ConnectorStandIn() as mine:
        caller = await adapter.bot_framework_authentication.authenticate_request(Activity(), None)
        received = Activity().deserialize({**RECORDED[name], "serviceUrl": theirs.url})
        await adapter.process_activity(caller, received, stock)
        await gateway.receive(None, {**RECORDED[name], "serviceUrl": mine.url})
        assert len(mine.received) == 4
        assert sent(mine) == sent(theirs)
        assert headers(mine) == headers(theirs)


async def test_a_message_outside_a_turn_is_sent_as_the_plain_sdk_sends_it(
    gateway: Gateway, adapter: CloudAdapterBase
) -> None:
    ids = {"conversation": {"id": "a:1"}, "bot": {"id": "28:b"}, "user": {"id": "29:u", "aadObjectId": "o"}}
    async with ConnectorStandIn() as theirs, ConnectorStandIn() as mine:
        reference = ConversationReference().deserialize({**ids, "channelId": "msteams", "serviceUrl": theirs.url})
        await adapter.continue_conversation(reference, stock, "")
        to = Address("t", "a:1", mine.url, "28:b", "29:u", "o")
        posted = await gateway.post(to, Message(text="Hei"))
        assert posted is not None
        await gateway.replace(to, posted, Message(card=CARD))
        assert without_invented_ids(sent(mine)) == without_invented_ids(sent(theirs)[:2])


def sent(stand_in: ConnectorStandIn) -> list[tuple[str, str, dict[str, Any]]]:
    """What the stand-in received, as if all stand-ins had one address."""
    assert all(body["serviceUrl"] == stand_in.url for _, _, body in stand_in.received)
    return [(method, path, {**body, "serviceUrl": ""}) for method, path, body in stand_in.received]


def headers(stand_in: ConnectorStandIn) -> list[list[str | None]]:
    names = ("Accept", "Content-Type", "x-ms-conversation-id", "Authorization")
    return [[received.get(name) for name in names] for received in stand_in.headers]


def without_invented_ids(received: list[tuple[str, str, dict[str, Any]]]) -> list[Any]:
    """Outside a turn the SDK replies to an activity id that it makes up each time."""
    return [
        (method, path.replace(body["replyToId"], "made-up"), {**body, "replyToId": "made-up"})
        for method, path, body in received
    ]
