"""Where an adviser is in the walk, and what has been answered so far."""

from enum import StrEnum
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from booking.exception_request.request import MOST_WISHES, AskedReason
from booking.session.request import SessionRequest
from dialogs.session.wish import Wish
from dialogs.steps import FieldError

NAME = "session-walk"


class Page(StrEnum):
    ABOUT = "about"
    PARTICIPANT = "participant"
    TIME = "time"
    CHECK = "check"


FIELDS: dict[Page, tuple[str, ...]] = {
    # Which page holds the field that a rule concerns, so that an error is shown where it can be mended.
    Page.ABOUT: ("municipality", "basis", "language"),
    Page.PARTICIPANT: (
        "duf",
        "attended_meeting",
        "settled_on",
        "programme_starts_on",
        "age_in_span",
        "competence_mapped",
        "presence_agreed",
    ),
    Page.TIME: ("slot", "place"),
}


class ExceptionWish(BaseModel):
    """What an adviser is about to ask an exception for. `days` and `times` are as typed, one pair for each wish."""

    model_config = ConfigDict(frozen=True)

    days: tuple[str, ...] = ("",) * MOST_WISHES
    times: tuple[str, ...] = ("",) * MOST_WISHES
    place: str | None = None
    reason: AskedReason | None = None
    is_checked: bool = False
    """All of it may be sent, and is shown for a last look."""


class SessionWalk(BaseModel):
    """The walk's state. `typed` keeps what could not be read, as typed, so that it can be mended instead of retyped."""

    model_config = ConfigDict(frozen=True)

    page: Page = Page.ABOUT
    request: SessionRequest = SessionRequest()
    typed: dict[str, str] = {}
    errors: tuple[FieldError, ...] = ()
    wish: Wish | None = None
    """A time asked for in words, until one is chosen."""
    readings: tuple[Wish, ...] = ()
    """What the words may have meant, likeliest first, until the adviser has said which."""
    screen: int = 0
    """Which screenful of free days is shown on the time page, from 0."""
    waiting: UUID | None = None
    """The place on the waiting list through which the time was offered; it is held for that place meanwhile."""
    exception: ExceptionWish | None = None
    """Set while the adviser is asking for an exception instead of choosing a time."""

    def on(self, page: Page) -> "SessionWalk":
        """The same answers on another page, errors gone."""
        return self.model_copy(update={"page": page, "errors": (), "screen": 0})
