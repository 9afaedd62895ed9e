"""The routine's figures. They are configuration (`routine.toml`): the centre may change them without touching code."""

from datetime import date, time
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from booking.legal_basis import LegalBasis

CELL_MINUTES = 15
"""Time is held in cells of this many minutes; a database constraint on cells keeps two people out of one time."""


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Weekday(StrEnum):
    """The days that can be set aside. The centre is closed in weekends, so those cannot be chosen by mistake."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"


class DufWanted(StrEnum):
    """How much the centre asks for the DUF number."""

    WISHED = "wished"
    REQUIRED = "required"


# Remembered beside the models and not in them: a changed copy of a model takes along what the first one worked out.
@lru_cache(maxsize=16)
def _numbers(weekdays: tuple[Weekday, ...]) -> frozenset[int]:
    return frozenset(list(Weekday).index(day) for day in weekdays)


@lru_cache(maxsize=16)
def _starts(first: int, last: int, every: int) -> tuple[time, ...]:
    """The times of day from `first` to `last`, both included, all in minutes."""
    return tuple(time(m // 60, m % 60) for m in range(first, last + 1, every))


class _Timetable(_Section):
    """When something may be held: it begins at set times between opening and closing, Oslo wall time."""

    minutes: Annotated[int, Field(ge=15, le=240, multiple_of=CELL_MINUTES)]
    opens: time = time(9)
    closes: time = time(15)
    every_minutes: Annotated[int, Field(ge=15, le=240, multiple_of=CELL_MINUTES)]

    @model_validator(mode="after")
    def _room_for_one(self) -> Self:
        for name in ("opens", "closes"):
            clock: time = getattr(self, name)
            if clock.minute % CELL_MINUTES or clock.second or clock.microsecond or clock.tzinfo:
                raise ValueError(f"{name} must be a local time on a whole quarter of an hour, such as 09:00:00")
        if _minutes(self.closes) - _minutes(self.opens) < self.minutes:
            raise ValueError("closes must leave room for one session after opens")
        return self

    def starts(self) -> tuple[time, ...]:
        """Each time of the day at which one may begin so that it ends before closing."""
        return _starts(_minutes(self.opens), _minutes(self.closes) - self.minutes, self.every_minutes)


class SessionRules(_Timetable):
    """The individual session: rutinen pkt. 2.2–2.4 and 6."""

    minutes: Annotated[int, Field(ge=15, le=240, multiple_of=CELL_MINUTES)] = 60
    notice_days: Annotated[int, Field(ge=0, le=90)] = 14
    weekdays: Annotated[tuple[Weekday, ...], Field(min_length=1)] = (Weekday.TUESDAY, Weekday.FRIDAY)
    every_minutes: Annotated[int, Field(ge=15, le=240, multiple_of=CELL_MINUTES)] = 60
    offered_weeks: Annotated[int, Field(ge=1, le=52)] = 8

    @property
    def weekday_numbers(self) -> frozenset[int]:
        """The chosen weekdays as numbers, Monday 0."""
        return _numbers(self.weekdays)


class GroupMeetingRules(_Timetable):
    """The information meeting in group: rutinen pkt. 1–1.4. The routine sets no notice for it."""

    minutes: Annotated[int, Field(ge=15, le=360, multiple_of=CELL_MINUTES)] = 180
    notice_days: Annotated[int, Field(ge=0, le=90)] = 0
    every_minutes: Annotated[int, Field(ge=15, le=240, multiple_of=CELL_MINUTES)] = 30
    ahead_weeks: Annotated[int, Field(ge=1, le=52)] = 26
    proposals: Annotated[int, Field(ge=1, le=3)] = 3
    places: Annotated[int, Field(ge=1, le=200)] = 30


class CollectiveProtection(_Section):
    """Chapter 6A. No deadline and no age limit on purpose: the routine says that they do not apply."""

    duf: DufWanted = DufWanted.WISHED


class AgeSpan(_Section):
    """Ages included, both ends, from `valid_from` on and until a later span takes over."""

    valid_from: date
    youngest: Annotated[int, Field(ge=0, le=120)]
    oldest: Annotated[int, Field(ge=0, le=120)]

    @model_validator(mode="after")
    def _youngest_first(self) -> "AgeSpan":
        if self.youngest > self.oldest:
            raise ValueError("youngest must not be above oldest")
        return self


class Ordinary(_Section):
    """§ 11: deadline in calendar months after settlement, and who is covered."""

    duf: DufWanted = DufWanted.REQUIRED
    deadline_months: Annotated[int, Field(ge=1, le=24)] = 3
    ages: Annotated[tuple[AgeSpan, ...], Field(min_length=1)] = (
        AgeSpan(valid_from=date(2021, 1, 1), youngest=18, oldest=55),
    )

    def age_span(self, day: date) -> AgeSpan:
        """The span in force on `day`; before the first one, the first one."""
        in_force = [span for span in sorted(self.ages, key=lambda s: s.valid_from) if span.valid_from <= day]
        return in_force[-1] if in_force else min(self.ages, key=lambda s: s.valid_from)


def _day_of_year(text: str) -> str:
    try:
        date.fromisoformat(f"2024-{text}")  # a leap year, so that 02-29 may be named
    except ValueError:
        raise ValueError("must be month and day of a day that exists, such as 12-24") from None
    return text


class InterpreterRules(_Section):
    """Tolkeloven § 7. The duty to use a qualified interpreter holds for sessions from `qualified_from` on."""

    qualified_from: date = date(2027, 1, 1)
    qualified_levels: Annotated[tuple[Annotated[str, Field(min_length=1, max_length=3)], ...], Field(min_length=1)] = (
        "A",
        "B",
        "C",
        "D",
        "E",
    )


class ClosedDays(_Section):
    """Days when the centre is closed besides weekends; Norwegian public holidays always are."""

    every_year: tuple[Annotated[str, AfterValidator(_day_of_year)], ...] = ("12-24", "12-31")
    dates: tuple[date, ...] = ()
    wednesday_before_easter_closes: time | None = time(12)


class ExceptionRules(_Section):
    """Exceptions by agreement (rutinen pkt. 2.3 and 2.4): where a session may be held, and how long an answer takes."""

    places: tuple[Annotated[str, Field(min_length=1, max_length=80)], ...] = (
        "Karrieresenterets lokaler",
        "Kommunens lokaler",
    )
    remind_working_days: Annotated[int, Field(ge=1, le=20)] = 2
    hand_over_working_days: Annotated[int, Field(ge=1, le=40)] = 4

    @model_validator(mode="after")
    def _remind_first(self) -> "ExceptionRules":
        if self.remind_working_days >= self.hand_over_working_days:
            raise ValueError("hand_over_working_days must be more than remind_working_days")
        return self


class WaitingRules(_Section):
    """The waiting list: how long a freed time is held for one who waits, and how long anybody stays on the list."""

    hold_hours: Annotated[int, Field(ge=1, le=168)] = 24
    weeks: Annotated[int, Field(ge=1, le=52)] = 12


class Reminders(_Section):
    """When people are reminded. Times are Oslo wall time, days are counted back from or on from the session's."""

    forward_working_days: Annotated[int, Field(ge=1, le=20)] = 3
    interpreter_days: Annotated[int, Field(ge=1, le=60)] = 7
    note_working_days: Annotated[int, Field(ge=1, le=20)] = 1
    daytime: time = time(9)
    evening: time = time(18)

    @model_validator(mode="after")
    def _local_times(self) -> "Reminders":
        if self.daytime.tzinfo or self.evening.tzinfo:
            raise ValueError("daytime and evening must be local times, such as 18:00:00")
        return self


class Retention(_Section):
    """How long personal data live. The purpose decides, not the disk."""

    duf_days_after_session: Annotated[int, Field(ge=0, le=365)] = 30
    attendance_days_after_meeting: Annotated[int, Field(ge=0, le=365)] = 30
    draft_hours: Annotated[int, Field(ge=1, le=168)] = 24
    audit_months: Annotated[int, Field(ge=1, le=60)] = 12


class Routine(_Section):
    """All that the centre may set about the routine."""

    session: SessionRules = SessionRules()
    group_meeting: GroupMeetingRules = GroupMeetingRules()
    collective_protection: CollectiveProtection = CollectiveProtection()
    ordinary: Ordinary = Ordinary()
    interpreter: InterpreterRules = InterpreterRules()
    closed: ClosedDays = ClosedDays()
    exceptions: ExceptionRules = ExceptionRules()
    waiting: WaitingRules = WaitingRules()
    reminders: Reminders = Reminders()
    retention: Retention = Retention()

    def duf_wanted(self, basis: LegalBasis) -> DufWanted:
        return self.ordinary.duf if basis is LegalBasis.ORDINARY else self.collective_protection.duf
