"""Our messages and addresses as the SDK's activities and conversation references."""

import html
from typing import Any

from botbuilder.schema import (
    Activity,
    ActivityTypes,
    Attachment,
    ChannelAccount,
    ConversationAccount,
    ConversationReference,
)
from botframework.connector import Channels

from booking.ports import Address, Message

ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive"


class Outgoing(Activity):  # type: ignore[misc]  # the SDK carries no types
    """An activity made for one send. The SDK copies what it is asked to send, card and all, lest its caller
    use it again; this one nobody uses again, so it is its own copy."""

    def __deepcopy__(self, memo: dict[int, Any]) -> "Outgoing":
        return self


def outgoing(message: Message, activity_id: str | None = None) -> Outgoing:
    """A message activity; with `activity_id`, one that replaces that message.

    Raises ValueError for text and card together: Teams splits it and gives no id, so it could never be
    replaced.
    """
    if (message.text is None) == (message.card is None):
        raise ValueError("A message is a text or a card.")
    activity = Outgoing(type=ActivityTypes.message, id=activity_id, summary=message.summary)
    if message.card is None:
        activity.text, activity.text_format = _as_shown(message.text or "")
    else:
        activity.attachments = [Attachment(content_type=ADAPTIVE_CARD, content=message.card)]
    return activity


def _as_shown(text: str) -> tuple[str, str]:
    """The text and its format, so that Teams shows it as it stands, line by line.

    Never without a format: Teams would read Markdown, and what people wrote could become a link. Several
    lines go as simple markup, because plain text is shown as one line (seen in the Playground).
    Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages
    """
    if "\n" not in text:
        return text, "plain"
    return html.escape(text, quote=False).replace("\n", "<br/>"), "xml"


def reference_to(address: Address) -> ConversationReference:
    """The SDK's conversation reference for a stored address."""
    return ConversationReference(
        bot=ChannelAccount(id=address.bot_id),
        user=ChannelAccount(id=address.user_id, aad_object_id=address.aad_object_id),
        conversation=ConversationAccount(id=address.conversation_id),
        channel_id=Channels.ms_teams,
        service_url=address.service_url,
    )
