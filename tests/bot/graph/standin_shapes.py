"""What the stand-in takes: exactly the fields that our meetings need, with the values Graph allows."""

import re
from datetime import UTC, datetime
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, field_validator
from pydantic.alias_generators import to_camel

# Windows names are what Graph documents; an IANA name such as Europe/Oslo is refused here.
ZONES = {"W. Europe Standard Time": ZoneInfo("Europe/Oslo"), "UTC": ZoneInfo("UTC")}
_LOCAL = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?")


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, alias_generator=to_camel)


class When(Strict):
    date_time: str
    time_zone: str

    @field_validator("date_time")
    @classmethod
    def no_offset(cls, value: str) -> str:
        if not _LOCAL.fullmatch(value):
            raise ValueError("a local date and time without offset is wanted")
        return value

    @field_validator("time_zone")
    @classmethod
    def known(cls, value: str) -> str:
        if value not in ZONES:
            raise ValueError("TimeZoneNotSupportedException")
        return value

    def utc(self) -> datetime:
        return datetime.fromisoformat(self.date_time).replace(tzinfo=ZONES[self.time_zone]).astimezone(UTC)


class Body(Strict):
    content_type: Literal["text", "html"]
    content: str


class NewEvent(Strict):
    """POST events. Everything is required: what Graph would fill with its own choice is a choice of ours."""

    transaction_id: str = Field(min_length=1)
    subject: str = Field(min_length=1)
    body: Body
    start: When
    end: When
    is_online_meeting: Literal[True]
    online_meeting_provider: Literal["teamsForBusiness"]
    allow_new_time_proposals: Literal[False]
    show_as: Literal["busy"]
    sensitivity: Literal["private"]


class NewTimes(Strict):
    """PATCH events. Graph would take a body too and then switch the Teams meeting off; here it is refused."""

    start: When
    end: When


class Cancellation(Strict):
    comment: str | None = None


class ScheduleQuery(Strict):
    schedules: Annotated[list[str], Field(min_length=1, max_length=20)]
    start_time: When
    end_time: When
    availability_view_interval: Annotated[int, Field(ge=5, le=1440)] = 30


class LobbyBypassSettings(Strict):
    scope: Literal["organizer", "organization", "organizationAndFederated", "everyone"]
    is_dial_in_bypass_enabled: bool


class MeetingSettings(Strict):
    lobby_bypass_settings: LobbyBypassSettings
    record_automatically: bool
    allow_recording: bool
    allow_transcription: bool
