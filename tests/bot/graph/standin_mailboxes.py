"""The stand-in's mailboxes: events, free/busy and Teams meetings, as Graph keeps and shows them."""

import base64
import json
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any, TypeVar

from aiohttp import web
from pydantic import BaseModel

from tests.bot.graph.standin_shapes import Cancellation, MeetingSettings, NewEvent, NewTimes, ScheduleQuery

COUNSELLOR = "00000000-0000-4000-8000-0000000000a1"
ADDRESS = "counsellor@standin.example"
TENANT = "00000000-0000-4000-8000-0000000000f1"

_STATUS = {"free": 0, "tentative": 1, "busy": 2, "oof": 3, "workingElsewhere": 0}
Shape = TypeVar("Shape", bound=BaseModel)


@dataclass
class Event:
    """`id` is immutable; `ordinary_id`, which is shown to those who do not ask for that one, changes with a move."""

    id: str
    ordinary_id: str
    mailbox: str
    start: datetime
    end: datetime
    show_as: str = "busy"
    content: dict[str, Any] = field(default_factory=dict)
    join_url: str | None = None
    looks_left: int | None = 0
    settings: dict[str, Any] = field(default_factory=dict)
    in_default_calendar: bool = True


class Mailboxes:
    """Handlers for what lies below /users/{user}, and the switches that tests set."""

    def __init__(self) -> None:
        self.mailboxes = {COUNSELLOR: ADDRESS}
        self.events: dict[str, Event] = {}
        self.looks_before_link: int | None = 0  # None: the link never comes
        self.may_hold_teams_meetings = True
        self.access_policy = True
        self.names_existing_event = True
        self._numbers = count(1)
        self._transactions: dict[tuple[str, str], str] = {}
        self._deleted: set[str] = set()

    def occupy(self, start: datetime, end: datetime, show_as: str = "busy", mailbox: str = COUNSELLOR) -> None:
        """An appointment that the counsellor made; aware datetimes."""
        event = Event(self._id(), self._id(), mailbox, start.astimezone(UTC), end.astimezone(UTC), show_as)
        self.events[event.id] = event

    def move_to_another_calendar(self, event_id: str) -> None:
        """What the counsellor does in Outlook by dragging."""
        event = self.events[event_id]
        event.ordinary_id, event.in_default_calendar = self._id(), False

    async def _create(self, request: web.Request) -> web.Response:
        new = await _body(request, NewEvent)
        mailbox, content = request.match_info["user"], new.model_dump()
        if new.end.utc() <= new.start.utc():
            return error(400, "ErrorPropertyValidationFailure")
        made = self._transactions.get((mailbox, new.transaction_id))
        if made is not None:
            event = self.events.get(made)
            if event and event.content == content:
                return web.json_response(self._shown(event, request), status=201)
            if self.names_existing_event:
                named = self._shown(event, request)["id"] if event else made
                return error(400, "ErrorDuplicateTransactionId", extra={"@event.existingEventId": named})
            return error(409, "ErrorDuplicateTransactionId")
        event = Event(self._id(), self._id(), mailbox, new.start.utc(), new.end.utc(), new.show_as, content)
        event.looks_left = self.looks_before_link
        thread = base64.urlsafe_b64encode(event.id.encode()).decode().rstrip("=")
        event.join_url = (
            f"https://teams.microsoft.com/l/meetup-join/19%3ameeting_{thread}%40thread.v2/0"
            f"?context=%7b%22Tid%22%3a%22{TENANT}%22%7d"
        )
        self.events[event.id] = event
        self._transactions[mailbox, new.transaction_id] = event.id
        return web.json_response(self._shown(event, request), status=201)

    async def _read(self, request: web.Request) -> web.Response:
        event = self._event(request)
        if event is None:
            return error(404, "ErrorItemNotFound")
        if event.looks_left:
            event.looks_left -= 1
        return web.json_response(_selected(self._shown(event, request), request))

    async def _move(self, request: web.Request) -> web.Response:
        times = await _body(request, NewTimes)
        event = self._event(request)
        if event is None:
            return error(404, "ErrorItemNotFound")
        event.start, event.end = times.start.utc(), times.end.utc()
        event.content |= times.model_dump()
        return web.json_response(self._shown(event, request))

    async def _cancel(self, request: web.Request) -> web.Response:
        await _body(request, Cancellation)
        event = self._event(request)
        if event is None:
            return error(404, "ErrorItemNotFound")
        self.remove(event.id)
        return web.Response(status=202)

    async def _delete(self, request: web.Request) -> web.Response:
        event = self._event(request)
        if event is not None:
            self.remove(event.id)
            return web.Response(status=204)
        if request.match_info["event"] in self._deleted:
            return error(403, "ErrorCannotDeleteObject")
        return error(404, "ErrorItemNotFound")

    def remove(self, event_id: str) -> None:
        """What the counsellor does in Outlook by deleting."""
        del self.events[event_id]
        self._deleted.add(event_id)

    async def _view(self, request: web.Request) -> web.Response:
        start, end = (datetime.fromisoformat(request.query[name]) for name in ("startDateTime", "endDateTime"))
        here = (event for event in self._own(request) if event.in_default_calendar)
        found = [event for event in here if event.start < end and start < event.end]
        shown = [_selected(self._shown(event, request), request) for event in found]
        return web.json_response({"value": shown[: int(request.query.get("$top", "10"))]})

    async def _calendar(self, request: web.Request) -> web.Response:
        owner = {"name": "Stand-in", "address": self.mailboxes[request.match_info["user"]]}
        return web.json_response(_selected({"id": "AQMk", "name": "Calendar", "owner": owner}, request))

    async def _schedule(self, request: web.Request) -> web.Response:
        query = await _body(request, ScheduleQuery)
        start, end = query.start_time.utc(), query.end_time.utc()
        if not timedelta() < end - start < timedelta(days=62):
            return error(400, "ErrorInvalidTimeInterval")
        step = timedelta(minutes=query.availability_view_interval)
        return web.json_response({"value": [self._availability(one, start, end, step) for one in query.schedules]})

    def _availability(self, address: str, start: datetime, end: datetime, step: timedelta) -> dict[str, Any]:
        if address not in self.mailboxes.values():
            error = {"message": "stand-in", "responseCode": "ErrorMailRecipientNotFound"}
            return {"scheduleId": address, "scheduleItems": [], "error": error}
        own = [event for event in self.events.values() if self.mailboxes[event.mailbox] == address]
        digits = ""
        while start < end:
            states = [_STATUS[e.show_as] for e in own if e.start < start + step and start < e.end]
            digits += str(max(states, default=0))
            start += step
        return {"scheduleId": address, "availabilityView": digits, "scheduleItems": []}

    # The Teams meeting.

    async def _meeting(self, request: web.Request) -> web.Response:
        if not self.access_policy:
            return error(403, "Forbidden")
        wanted = re.fullmatch(r"JoinWebUrl eq '(.+)'", request.query.get("$filter", ""))
        if wanted is None:
            return error(400, "InvalidFilterClause")
        found = [event for event in self._own(request) if event.join_url == wanted[1].replace("''", "'")]
        return web.json_response({"value": [_teams_meeting(event) for event in found]})

    async def _settle(self, request: web.Request) -> web.Response:
        settings = await _body(request, MeetingSettings)
        for event in self._own(request):
            if _teams_meeting(event)["id"] == request.match_info["meeting"]:
                event.settings = settings.model_dump()
                return web.json_response(_teams_meeting(event))
        return error(404, "NotFound")

    def _id(self) -> str:
        return f"AAMkADAw/{next(self._numbers):04}+Q="  # ids may hold all of base64, so they must be quoted

    def _own(self, request: web.Request) -> list[Event]:
        return [event for event in self.events.values() if event.mailbox == request.match_info["user"]]

    def _event(self, request: web.Request) -> Event | None:
        named = request.match_info["event"]
        return next((event for event in self._own(request) if named in (event.id, event.ordinary_id)), None)

    def _shown(self, event: Event, request: web.Request) -> dict[str, Any]:
        by_immutable_id = 'IdType="ImmutableId"' in request.headers.getall("Prefer", [])
        teams = self.may_hold_teams_meetings and bool(event.content)
        return {
            "id": event.id if by_immutable_id else event.ordinary_id,
            "transactionId": event.content.get("transaction_id"),
            "subject": event.content.get("subject"),
            "isOnlineMeeting": teams,
            "onlineMeetingProvider": "teamsForBusiness" if teams else "unknown",
            "onlineMeeting": {"joinUrl": event.join_url} if teams and event.looks_left == 0 else None,
            "onlineMeetingUrl": None,
        }


def _teams_meeting(event: Event) -> dict[str, Any]:
    return {
        "id": "MSpk" + base64.urlsafe_b64encode(event.id.encode()).decode(),
        "joinWebUrl": event.join_url,
        "joinMeetingIdSettings": {
            "isPasscodeRequired": True,
            "joinMeetingId": "123456789",
            "passcode": "aBc12",
        },
        "meetingOptionsWebUrl": "https://teams.microsoft.com/meetingOptions/?threadId=1",
    }


async def _body(request: web.Request, shape: type[Shape]) -> Shape:
    return shape.model_validate_json(json.dumps(await request.json()))


def _selected(whole: dict[str, Any], request: web.Request) -> dict[str, Any]:
    names = request.query.get("$select")
    return {name: whole[name] for name in {"id", *names.split(",")} if name in whole} if names else whole


def error(
    status: int,
    code: str,
    headers: dict[str, str] | None = None,
    *,
    message: str = "stand-in",
    extra: dict[str, str] | None = None,
) -> web.Response:
    error = {"code": code, "message": message, **(extra or {})}
    return web.json_response({"error": error}, status=status, headers=headers)
