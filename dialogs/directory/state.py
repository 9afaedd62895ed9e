"""Where an administrator is in a change of the contact list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from booking.booked import Booked
from booking.calendar.substitution import Substitution
from booking.directory.difference import Difference
from booking.directory.directory import Directory
from booking.directory.edit import Engaged, Task
from booking.group_meeting.meeting import GroupMeeting
from booking.ports import Span
from booking.session.session import Booking
from booking.stakes import Stake, stakes_of
from dialogs.steps import FieldError

NAME = "directory-change"


class Page(StrEnum):
    FORM = "form"
    CHECK = "check"


class DirectoryChange(BaseModel):
    """The change as answered so far, and the `version` of the list that the page was drawn from.

    `differences` and `former_id` (whose sessions and meetings are asked about) belong to the check page. They are
    kept for the one who confirms again after a breakdown, when the list may say the new thing already. `note` is a
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
    """The list as it stands and its version, all sessions and group meetings to come, what the chosen counsellor's
    time holds, and who is away."""

    directory: Directory
    version: str
    today: date
    coming: Sequence[Booking] = ()
    meetings: Sequence[GroupMeeting] = ()
    taken: Sequence[Span] = ()
    substitutions: Sequence[Substitution] = ()

    @property
    def engaged(self) -> Engaged:
        return Engaged.by(self.coming, self.meetings)


def at_stake(change: DirectoryChange, facts: ListFacts) -> tuple[Stake, ...]:
    """The former counsellor's coming sessions and group meetings in the municipality that gets another counsellor."""
    if change.task is not Task.RESPONSIBLE or change.former_id is None:
        return ()
    booked: tuple[Booked, ...] = (*facts.coming, *facts.meetings)
    theirs = [one for one in booked if one.municipality == change.answers.get("municipality")]
    to_id = change.answers.get("counsellor", "")
    return stakes_of(theirs, change.former_id, to_id, facts.taken, facts.substitutions)
