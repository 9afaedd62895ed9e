"""Teams meetings as events in the counsellor's calendar."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, TypeVar
from uuid import uuid5

from pydantic import BaseModel, ValidationError

from booking.ports import NoLinkYet, Span, TeamsMeeting, TeamsMeetingRequest, TeamsMeetings, TryAgain, WillNotWork
from bot.graph.answers import Calendar, Event, Events, Schedules
from bot.graph.availability import STEP, merged, taken, windows
from bot.graph.client import GraphClient
from bot.graph.lobby import set_up_lobby
from bot.graph.refusals import Busy, Refused

# Windows' name for Oslo time. Graph keeps the wall time: new rules for summer time would move no session.
OSLO = "W. Europe Standard Time"

_WITH_LINK = {"$select": "id,isOnlineMeeting,onlineMeetingProvider,onlineMeeting"}
_DUPLICATE = "ErrorDuplicateTransactionId"
_UNKNOWN_MAILBOX = frozenset({"ErrorMailRecipientNotFound", "ErrorInvalidSmtpAddress"})


Shape = TypeVar("Shape", bound=BaseModel)


class GraphMeetings(TeamsMeetings):
    """The `TeamsMeetings` port over Microsoft Graph (learn.microsoft.com/graph/api/user-post-events).

    `link_delays` are the waits in seconds before each look for a join link that did not come at once; `make`
    can therefore last their sum, half a minute, and some more.
    """

    def __init__(self, client: GraphClient, link_delays: Sequence[float] = (1, 2, 4, 8, 15)) -> None:
        self._client = client
        self._link_delays = tuple(link_delays)
        self._addresses: dict[str, str] = {}

    async def make(self, request: TeamsMeetingRequest) -> TeamsMeeting:
        event = await self._create(request)
        try:
            join_url = event.join_url or await self._wait_for_link(request.organiser, event.id)
        except (TryAgain, WillNotWork) as failure:
            raise NoLinkYet(event.id, failure) from None
        entry = await set_up_lobby(self._client, request.organiser, join_url)
        return TeamsMeeting(event.id, join_url, entry.join_id, entry.passcode, entry.options_url)

    async def move(self, organiser: str, event_id: str, day: date, start: time, minutes: int) -> None:
        # Start and end alone: a body without the meeting's own block switches the Teams meeting off.
        await self._client.call("PATCH", organiser, ["events", event_id], body=_times(day, start, minutes))

    async def cancel(self, organiser: str, event_id: str) -> None:
        try:
            await self._client.call("POST", organiser, ["events", event_id, "cancel"], body={})
        except Refused as refused:
            if refused.answer.is_gone:
                return
            # Whatever the reason, e.g. cancelled before: what stands in the calendar must still go.
            await self._delete(organiser, event_id)

    async def busy(self, organiser: str, within: Span) -> Sequence[Span]:
        spans: list[Span] = []
        for window in windows(within):
            spans.extend(taken(await self._view(organiser, window), window.start))
        return merged(spans, within)

    async def _create(self, request: TeamsMeetingRequest) -> Event:
        # uuid5: a repeat after a crash or an unanswered request names the same transaction. Graph then
        # answers 201 with the event it has or, where that was changed meanwhile, ErrorDuplicateTransactionId.
        transaction = str(uuid5(request.subject_id, str(request.revision)))
        body = {
            "transactionId": transaction,
            "subject": request.subject,
            "body": {"contentType": "text", "content": request.body},
            **_times(request.day, request.start, request.minutes),
            "isOnlineMeeting": True,
            "onlineMeetingProvider": "teamsForBusiness",
            "allowNewTimeProposals": False,
            "showAs": "busy",
            "sensitivity": "private",
        }
        try:
            return _read(Event, await self._client.call("POST", request.organiser, ["events"], body=body))
        except (Busy, Refused) as failure:
            if failure.answer.code != _DUPLICATE:
                raise
            return await self._already_made(request, transaction, failure.answer.error)

    async def _already_made(self, request: TeamsMeetingRequest, transaction: str, error: Mapping[str, Any]) -> Event:
        named = error.get("@event.existingEventId")  # seen in answers, not documented: hence the search below
        if isinstance(named, str) and named:
            answer = await self._client.call("GET", request.organiser, ["events", named], query=_WITH_LINK)
            return _read(Event, answer)
        midnight = datetime.combine(request.day, time(), UTC)
        around = {
            "startDateTime": (midnight - timedelta(days=1)).isoformat(),
            "endDateTime": (midnight + timedelta(days=2)).isoformat(),
            "$select": "id,transactionId,isOnlineMeeting,onlineMeeting",
            "$top": "200",
        }
        found = _read(Events, await self._client.call("GET", request.organiser, ["calendarView"], query=around))
        for event in found.value:
            if event.transaction_id == transaction:
                return event
        raise WillNotWork("graph_made_then_removed")

    async def _wait_for_link(self, organiser: str, event_id: str) -> str:
        event = None
        for delay in self._link_delays:
            await asyncio.sleep(delay)
            answer = await self._client.call("GET", organiser, ["events", event_id], query=_WITH_LINK)
            event = _read(Event, answer)
            if event.join_url:
                return event.join_url
        if event and event.is_online_meeting is False:  # the mailbox's owner may not hold Teams meetings
            raise WillNotWork("graph_no_teams_meeting")
        raise TryAgain("graph_link_missing")

    async def _delete(self, organiser: str, event_id: str) -> None:
        try:
            await self._client.call("DELETE", organiser, ["events", event_id])
        except Refused as refused:
            if not refused.answer.is_gone:
                raise

    async def _view(self, organiser: str, window: Span) -> str:
        body = {
            "schedules": [await self._address(organiser)],
            "startTime": _utc(window.start),
            "endTime": _utc(window.end),
            "availabilityViewInterval": STEP // timedelta(minutes=1),
        }
        answer = await self._client.call("POST", organiser, ["calendar", "getSchedule"], body=body)
        schedule = _read(Schedules, answer).value[0]
        if schedule.availability_view is not None and schedule.error is None:
            return schedule.availability_view
        if schedule.error and schedule.error.response_code in _UNKNOWN_MAILBOX:
            raise WillNotWork("graph_schedule_unknown_mailbox")
        raise TryAgain("graph_schedule_unreadable")

    async def _address(self, organiser: str) -> str:
        """getSchedule takes only SMTP addresses; reading the owner's needs no further permission."""
        if organiser not in self._addresses:
            answer = await self._client.call("GET", organiser, ["calendar"], query={"$select": "owner"})
            self._addresses[organiser] = _read(Calendar, answer).owner.address
        return self._addresses[organiser]


def _times(day: date, start: time, minutes: int) -> dict[str, Any]:
    # Wall-clock arithmetic: the clocks change on Sunday nights, when nobody meets.
    begins = datetime.combine(day, start)
    ends = begins + timedelta(minutes=minutes)
    return {
        "start": {"dateTime": begins.isoformat(timespec="seconds"), "timeZone": OSLO},
        "end": {"dateTime": ends.isoformat(timespec="seconds"), "timeZone": OSLO},
    }


def _utc(moment: datetime) -> dict[str, str]:
    naive = moment.astimezone(UTC).replace(tzinfo=None)
    return {"dateTime": naive.isoformat(timespec="seconds"), "timeZone": "UTC"}


def _read(shape: type[Shape], answer: Any) -> Shape:
    try:
        return shape.model_validate(answer)
    except ValidationError:
        raise TryAgain("graph_unreadable") from None  # without its text, which quotes the answer
