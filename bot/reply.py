"""What a turn answers, before it is put in the form that the channel wants."""

from dataclasses import dataclass
from typing import Any

from booking.ports import Message
from cards.elements import Card

CARD_TYPE = "application/vnd.microsoft.card.adaptive"
Body = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reply:
    """One card. It takes the place of the card that was pressed, or is posted where a text asked for it."""

    card: Card
    summary: str

    @property
    def message(self) -> Message:
        return Message(card=self.card, summary=self.summary)

    def as_invoke_body(self) -> Body:
        """The answer to an Action.Execute: the card that replaces the pressed one."""
        return {"statusCode": 200, "type": CARD_TYPE, "value": self.card}
