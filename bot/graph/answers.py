"""The parts of Graph's answers that are read. All else is dropped unread."""

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel


class _Answer(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", alias_generator=to_camel, populate_by_name=True)


class OnlineMeeting(_Answer):
    """`onlineMeeting` of an event. `onlineMeetingUrl` beside it is null for Teams and is never read."""

    join_url: str | None = None


class Event(_Answer):
    """learn.microsoft.com/graph/api/resources/event"""

    id: str = Field(min_length=1)
    transaction_id: str | None = None
    is_online_meeting: bool | None = None
    online_meeting: OnlineMeeting | None = None

    @property
    def join_url(self) -> str | None:
        return self.online_meeting.join_url if self.online_meeting else None


class Events(_Answer):
    value: list[Event]


class EmailAddress(_Answer):
    address: str = Field(min_length=1)


class Calendar(_Answer):
    """learn.microsoft.com/graph/api/resources/calendar"""

    owner: EmailAddress


class FreeBusyError(_Answer):
    response_code: str | None = None


class Schedule(_Answer):
    """learn.microsoft.com/graph/api/resources/scheduleinformation"""

    availability_view: str | None = None
    error: FreeBusyError | None = None


class Schedules(_Answer):
    value: list[Schedule] = Field(min_length=1, max_length=1)


class JoinMeetingIdSettings(_Answer):
    join_meeting_id: str | None = None
    passcode: str | None = None


class TeamsMeeting(_Answer):
    """learn.microsoft.com/graph/api/resources/onlinemeeting"""

    id: str = Field(min_length=1)
    join_meeting_id_settings: JoinMeetingIdSettings | None = None
    meeting_options_web_url: str | None = None


class TeamsMeetings(_Answer):
    value: list[TeamsMeeting]
