"""When a request for an exception is reminded of, handed on and given up, if nobody answers. Working days, Oslo."""

from datetime import date, datetime, time, timedelta

from booking.calendar.open_days import add_working_days
from booking.calendar.wall_time import span, to_utc, today
from booking.effects import Effect, EffectKind
from booking.exception_request.request import ExceptionRequest
from booking.routine import Routine

MORNING = time(9)
LONGEST = timedelta(weeks=8)
"""How long a request lives in which no time was wished and no deadline holds."""


def reminded_at(asked: ExceptionRequest, routine: Routine) -> datetime:
    return working_days_on(asked.asked_at, routine.exceptions.remind_working_days, routine)


def handed_over_at(asked: ExceptionRequest, routine: Routine) -> datetime:
    return working_days_on(asked.asked_at, routine.exceptions.hand_over_working_days, routine)


def expires_at(asked: ExceptionRequest) -> datetime:
    """When the last time that could come of it begins: what was proposed, else the last wish, else the deadline."""
    if asked.proposal:
        return span(asked.proposal.slot, 0).start
    if asked.wishes:
        return span(asked.wishes[-1], 0).start
    return _end_of(asked.deadline) if asked.deadline else asked.asked_at + LONGEST


def planned(asked: ExceptionRequest, routine: Routine) -> tuple[Effect, ...]:
    """What is planned when the request is sent, earliest first; nothing is due after it has expired."""
    steps = (
        (EffectKind.EXCEPTION_REMIND, reminded_at(asked, routine)),
        (EffectKind.EXCEPTION_HAND_OVER, handed_over_at(asked, routine)),
    )
    over = planned_expiry(asked)
    due = (Effect(kind, asked.id, asked.revision, due=at) for kind, at in steps if at < expires_at(asked))
    return (*due, over)


def planned_expiry(asked: ExceptionRequest) -> Effect:
    return Effect(EffectKind.EXCEPTION_EXPIRE, asked.id, asked.revision, due=expires_at(asked))


def working_days_on(since: datetime, days: int, routine: Routine) -> datetime:
    """The morning, in UTC, that comes `days` working days after the day of `since`."""
    return to_utc(add_working_days(today(since), days, routine.closed), MORNING)


def _end_of(day: date) -> datetime:
    return to_utc(day + timedelta(days=1), time(0))
