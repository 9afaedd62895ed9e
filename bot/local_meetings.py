"""Meetings in local mode: a link to a page of the bot that says what would be here. Behind `--local` only."""

from collections.abc import Sequence
from datetime import date, time
from uuid import uuid5

from booking.ports import Span, TeamsMeeting, TeamsMeetingRequest

PATH = "/local/meetings/"


class LocalMeetings:
    """As strict as Graph about repeats: a booking's revision has one meeting. Every calendar is empty."""

    def __init__(self, base_url: str) -> None:
        self._base_url = base_url

    async def make(self, request: TeamsMeetingRequest) -> TeamsMeeting:
        meeting_id = str(uuid5(request.subject_id, str(request.revision)))
        return TeamsMeeting(event_id=meeting_id, join_url=f"{self._base_url}{PATH}{meeting_id}")

    async def move(self, organiser: str, event_id: str, day: date, start: time, minutes: int) -> None:
        """The link stays, and the page says nothing about the time."""

    async def cancel(self, organiser: str, event_id: str) -> None:
        """Nothing is kept, so nothing is left to remove."""

    async def busy(self, organiser: str, within: Span) -> Sequence[Span]:  # noqa: ARG002
        return ()
