"""What must happen outside once a change is saved. Kept in the outbox in the same transaction as the change."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class EffectKind(StrEnum):
    MAKE_MEETING = "make-meeting"
    CANCEL_MEETING = "cancel-meeting"
    ADVISER_CARD = "adviser-card"
    """Bring the adviser's receipt up to date, in place."""
    ADVISER_INVITATION = "adviser-invitation"
    """Post the text to forward to the participant."""
    COUNSELLOR_CARD = "counsellor-card"
    """Post the counsellor's booking card, or bring the posted one up to date."""
    COUNSELLOR_CANCELLED = "counsellor-cancelled"
    """Tell the counsellor in a message of its own: a card that changes in place notifies nobody."""
    # Another counsellor (`booking/hand_over.py`).
    HAND_OVER = "hand-over"
    """Give the session to another counsellor, if the time is free there; `about` says to whom and who wants it."""
    CANCEL_FORMER_MEETING = "cancel-former-meeting"
    """Cancel the meeting in the former counsellor's calendar; `about` says whose and which."""
    ADVISER_HANDED_OVER = "adviser-handed-over"
    COUNSELLOR_TOOK_OVER = "counsellor-took-over"
    FORMER_COUNSELLOR_TOLD = "former-counsellor-told"
    """Tell the one who gave the session away, and close the card that stands there; `about` says who."""


class Lane(StrEnum):
    """Effects of one booking in one lane happen in order; lanes do not wait for each other."""

    MEETING = "meeting"
    ADVISER = "adviser"
    COUNSELLOR = "counsellor"
    REMINDER = "reminder"
    """Planned ahead, and dropped when the booking is moved or cancelled."""
    FORMER = "former"
    """Word to one who has left must hold nobody else's up."""


_LANES = {
    EffectKind.MAKE_MEETING: Lane.MEETING,
    EffectKind.CANCEL_MEETING: Lane.MEETING,
    EffectKind.ADVISER_CARD: Lane.ADVISER,
    EffectKind.ADVISER_INVITATION: Lane.ADVISER,
    EffectKind.COUNSELLOR_CARD: Lane.COUNSELLOR,
    EffectKind.COUNSELLOR_CANCELLED: Lane.COUNSELLOR,
    # After a meeting that is being made, so that it is known whose calendar it stands in.
    EffectKind.HAND_OVER: Lane.MEETING,
    EffectKind.CANCEL_FORMER_MEETING: Lane.MEETING,
    EffectKind.ADVISER_HANDED_OVER: Lane.ADVISER,
    EffectKind.COUNSELLOR_TOOK_OVER: Lane.COUNSELLOR,
    EffectKind.FORMER_COUNSELLOR_TOLD: Lane.FORMER,
}


@dataclass(frozen=True, slots=True)
class Effect:
    """One thing to do for a booking; what to say is worked out from the booking when it is done, not kept here.

    `due` is when, in UTC, for what is planned ahead; None is at once. `about` tells apart what a kind may be planned
    for more than once, such as the time that a reminder was planned for; it holds nothing personal.
    """

    kind: EffectKind
    booking_id: UUID
    revision: int
    due: datetime | None = None
    about: str = ""

    @property
    def lane(self) -> Lane:
        return _LANES[self.kind]
