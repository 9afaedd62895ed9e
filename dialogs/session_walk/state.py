"""Where an adviser is in the walk, and what has been answered so far."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from booking.request import SessionRequest
from dialogs.session_walk.wish import Wish
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
    Page.TIME: ("slot",),
}


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

    def on(self, page: Page) -> "SessionWalk":
        """The same answers on another page, errors gone."""
        return self.model_copy(update={"page": page, "errors": (), "screen": 0})
