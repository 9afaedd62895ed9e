"""The stretch of days that can be booked now: from the end of the notice, for as many weeks as the routine says."""

from datetime import date, datetime, timedelta

from booking.calendar.wall_time import today
from booking.routine import SessionRules


def first_bookable(now: datetime, session: SessionRules) -> date:
    """Asked on day D in Oslo, whatever the clock says, the first day is D + 14 by the routine (pkt. 2.2)."""
    return today(now) + timedelta(days=session.notice_days)


def last_bookable(now: datetime, session: SessionRules) -> date:
    """The last day, included."""
    return first_bookable(now, session) + timedelta(weeks=session.offered_weeks, days=-1)
