"""Where an adviser is in the walk, and what has been answered so far."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from booking.group_meeting.request import GroupMeetingRequest
from dialogs.steps import FieldError

NAME = "group-walk"


class Page(StrEnum):
    ABOUT = "about"
    TIMES = "times"
    CHECK = "check"


FIELDS: dict[Page, tuple[str, ...]] = {
    # Which page holds the field that a rule concerns, so that an error is shown where it can be mended.
    Page.ABOUT: ("municipality", "mode", "participants", "languages", "own_interpreter"),
    Page.TIMES: ("room", "times"),
}


class GroupWalk(BaseModel):
    """The walk's state. `picked` holds the dates and clocks as chosen, also where a proposal is not complete yet."""

    model_config = ConfigDict(frozen=True)

    page: Page = Page.ABOUT
    request: GroupMeetingRequest = GroupMeetingRequest()
    picked: dict[str, str] = {}
    errors: tuple[FieldError, ...] = ()

    def on(self, page: Page) -> "GroupWalk":
        """The same answers on another page, errors gone."""
        return self.model_copy(update={"page": page, "errors": ()})
