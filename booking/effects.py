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

    ADVISER_MATERIAL = "adviser-material"
    """Post what the counsellor sends after the session; `about` is the material's id."""
    STAND_IN_BEGINS = "stand-in-begins"
    """Tell the stand-in on the first day; the id is the substitution's."""


class Lane(StrEnum):
    """Effects of one booking in one lane happen in order; lanes do not wait for each other."""

    MEETING = "meeting"
    ADVISER = "adviser"
    COUNSELLOR = "counsellor"
    REMINDER = "reminder"
    """Planned ahead, and dropped when the booking is moved or cancelled."""


_LANES = {
    EffectKind.MAKE_MEETING: Lane.MEETING,
    EffectKind.CANCEL_MEETING: Lane.MEETING,
    EffectKind.ADVISER_CARD: Lane.ADVISER,
    EffectKind.ADVISER_INVITATION: Lane.ADVISER,
    EffectKind.ADVISER_MATERIAL: Lane.ADVISER,
    EffectKind.STAND_IN_BEGINS: Lane.REMINDER,
    EffectKind.COUNSELLOR_CARD: Lane.COUNSELLOR,
    EffectKind.COUNSELLOR_CANCELLED: Lane.COUNSELLOR,
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
