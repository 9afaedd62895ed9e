"""What the domain asks of the outside world, as protocols. The implementations live in `bot/`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, Protocol
from uuid import UUID


class TryAgain(Exception):
    """A call abroad failed in a way that may pass: time-outs, throttling, 5xx.

    `retry_after` is the wait in seconds that the other side asked for, or None. `reason` is a short code for the log
    and for the people who wait; it never holds user data.
    """

    def __init__(self, reason: str, retry_after: float | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.retry_after = retry_after


class LockedOut(TryAgain):
    """The other side does not let us in: our token is refused, or a right is missing.

    It passes once people have renewed the secret or given the right, so it is tried for longer than other failures.
    """


class WillNotWork(Exception):
    """A call abroad failed in a way that no retry mends: 4xx, a blocked bot, a missing mailbox."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class MessageGone(Exception):
    """The message to replace is no longer there; the caller posts a fresh one."""


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open stretch of time [start, end), both aware datetimes in UTC."""

    start: datetime
    end: datetime

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class TeamsMeetingRequest:
    """What is needed to make a Teams meeting. `day` and `start` are Oslo date and wall time, `minutes` the length.

    `organiser` is the counsellor's Entra object id, whose calendar holds the meeting. `subject_id` and `revision`
    together are the idempotency key: asking twice gives the same meeting. `subject` and `body` (plain text) identify
    no participant, because other people's free/busy view shows them.
    """

    subject_id: UUID
    revision: int
    organiser: str
    day: date
    start: time
    minutes: int
    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class TeamsMeeting:
    """A Teams meeting that exists. `join_id` and `passcode` fit an SMS and are None where they could not be read."""

    event_id: str
    join_url: str
    join_id: str | None = None
    passcode: str | None = None
    options_url: str | None = None


class NoLinkYet(Exception):
    """The event stands in the calendar, but there is no Teams meeting in it. `failure` says whether one may come.

    `event_id` is kept from now on, so that the event is moved and cancelled with the booking all the same.
    """

    def __init__(self, event_id: str, failure: TryAgain | WillNotWork) -> None:
        super().__init__(failure.reason)
        self.event_id = event_id
        self.failure = failure


class TeamsMeetings(Protocol):
    """Makes, moves and cancels Teams meetings, and reads when a counsellor's calendar is busy.

    Each method raises TryAgain or WillNotWork, and `make` NoLinkYet too. Cancelling what is already gone succeeds.
    """

    async def make(self, request: TeamsMeetingRequest) -> TeamsMeeting: ...

    async def move(self, organiser: str, event_id: str, day: date, start: time, minutes: int) -> None: ...

    async def cancel(self, organiser: str, event_id: str) -> None: ...

    async def busy(self, organiser: str, within: Span) -> Sequence[Span]:
        """Sorted spans where the calendar says busy or out of office. Advisory: our own constraint decides."""
        ...


@dataclass(frozen=True, slots=True)
class Address:
    """Where a person can be reached: one conversation on one connector. Stored as plain JSON."""

    tenant_id: str
    conversation_id: str
    service_url: str
    bot_id: str
    user_id: str
    aad_object_id: str


@dataclass(frozen=True, slots=True)
class Message:
    """A text or a card, never both: Teams splits a mixed activity and then it can no longer be replaced.

    `card` is an Adaptive Card as JSON. `summary` is the notification's preview text and holds no personal data.
    """

    text: str | None = None
    card: dict[str, Any] | None = None
    summary: str | None = None


class Messenger(Protocol):
    """Posts and replaces messages outside a turn. Raises TryAgain or WillNotWork."""

    async def post(self, to: Address, message: Message) -> str | None:
        """Post `message`; gives the id by which it can be replaced, or None where the channel gave none."""
        ...

    async def replace(self, to: Address, activity_id: str, message: Message) -> None:
        """Replace a posted message in place. Raises MessageGone where it no longer exists."""
        ...


class Clock(Protocol):
    """The time, always asked for and never read from the system inside the domain."""

    def now(self) -> datetime:
        """The present moment, an aware datetime in UTC."""
        ...
