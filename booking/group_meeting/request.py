"""What an adviser asks for: the answers to the form, each None or empty until it has been given."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from booking.session.request import SlotField

ROOM_TO_BE_AGREED = "-"
"""The choice «avtales»: the municipality finds a room later. No building is called a hyphen."""


class Mode(StrEnum):
    """Where the meeting is held (rutinen pkt. 1: on site or digital)."""

    ON_SITE = "on-site"
    DIGITAL = "digital"


class GroupMeetingRequest(BaseModel):
    """One information meeting as asked for. Nothing in it tells of any participant.

    `participants` is how many the municipality expects, `languages` are ids of languages to interpret to, `times` are
    Oslo date and wall time of each proposal, in the order of the adviser's preference. `room` concerns a meeting on
    site only. `own_interpreter` says that the municipality has one who is suited (rutinen pkt. 1.2).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    municipality: str | None = None
    mode: Mode | None = None
    participants: int | None = None
    languages: tuple[str, ...] = ()
    own_interpreter: bool | None = None
    room: str | None = None
    times: tuple[SlotField, ...] = ()
