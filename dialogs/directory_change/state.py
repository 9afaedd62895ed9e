"""Where an administrator is in a change of the contact list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from booking.directory import Directory
from booking.directory_difference import Difference
from booking.directory_edit import Engaged, Task
from booking.group_meeting.meeting import GroupMeeting
from booking.ports import Span
from booking.session import Booking
from dialogs.steps import FieldError

NAME = "directory-change"


class Page(StrEnum):
    FORM = "form"
    CHECK = "check"


class DirectoryChange(BaseModel):
    """The change as answered so far, and the `version` of the list that the page was drawn from.

    `differences` and `former_id` (the counsellor whose coming sessions are asked about) belong to the check page. They
    are kept for the one who confirms again after a breakdown, when the list may say the new thing already. `note` is a
    message key for the top of the page.
    """

    model_config = ConfigDict(frozen=True)

    task: Task
    page: Page = Page.FORM
    answers: dict[str, str] = {}
    version: str = ""
    differences: tuple[Difference, ...] = ()
    former_id: str | None = None
    move_sessions: bool = False
    errors: tuple[FieldError, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class ListFacts:
    """The list as it stands and its version, all sessions and group meetings to come, and what the chosen counsellor's
    time holds."""

    directory: Directory
    version: str
    today: date
    coming: Sequence[Booking] = ()
    meetings: Sequence[GroupMeeting] = ()
    taken: Sequence[Span] = ()

    @property
    def engaged(self) -> Engaged:
        return Engaged.by(self.coming, self.meetings)


@dataclass(frozen=True, slots=True)
class SessionAtStake:
    """A coming session of a municipality that gets another counsellor, and whether the new one has the time free."""

    booking: Booking
    free: bool


def meetings_that_stay(change: DirectoryChange, facts: ListFacts) -> int:
    """How many of the municipality's group meetings to come stay with the former counsellor, who has agreed on them."""
    if change.task is not Task.RESPONSIBLE or change.former_id is None:
        return 0
    municipality = change.answers.get("municipality")
    return sum(one.counsellor_id == change.former_id and one.municipality == municipality for one in facts.meetings)


def sessions_at_stake(change: DirectoryChange, facts: ListFacts) -> tuple[SessionAtStake, ...]:
    """The former counsellor's coming sessions in the municipality, earliest first."""
    if change.task is not Task.RESPONSIBLE or change.former_id is None:
        return ()
    municipality = change.answers.get("municipality")
    return tuple(
        SessionAtStake(booking, not any(booking.span.overlaps(other) for other in facts.taken))
        for booking in facts.coming
        if booking.counsellor_id == change.former_id and booking.request.municipality == municipality
    )
