"""Oslo wall time and its place in UTC. Days are added on the wall clock first and converted last."""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from booking.ports import Span

OSLO = ZoneInfo("Europe/Oslo")


class Slot(NamedTuple):
    """A local Oslo date and the wall time at which something starts. Sorts by time."""

    day: date
    start: time

    def __str__(self) -> str:
        # Not strftime: it takes ten times as long, and a card of free times writes two dozen slots.
        return f"{self.day.isoformat()}T{self.start.isoformat('minutes')}"

    @classmethod
    def parse(cls, text: str) -> "Slot":
        """The reverse of `str`: raises ValueError for anything but `YYYY-MM-DDTHH:MM`."""
        moment = datetime.fromisoformat(text)
        slot = cls(moment.date(), moment.time())
        if str(slot) != text:  # ISO 8601 has many more forms
            raise ValueError("a slot is written YYYY-MM-DDTHH:MM")
        return slot

    def ends(self, minutes: int) -> time:
        """The wall time `minutes` later on the same day."""
        return (datetime.combine(self.day, self.start) + timedelta(minutes=minutes)).time()


def to_oslo(moment: datetime) -> datetime:
    """An aware datetime as Oslo wall time, still aware."""
    return moment.astimezone(OSLO)


def today(now: datetime) -> date:
    """The date in Oslo at the aware moment `now`."""
    return now.astimezone(OSLO).date()


@lru_cache(maxsize=4096)
def to_utc(day: date, clock: time) -> datetime:
    """Oslo date and wall time as UTC. In the hour that comes twice in October, the first of the two is meant."""
    return datetime.combine(day, clock, OSLO).astimezone(UTC)


def span(slot: Slot, minutes: int) -> Span:
    """The stretch of UTC that a session of `minutes` starting at `slot` takes."""
    start = to_utc(slot.day, slot.start)
    return Span(start, start + timedelta(minutes=minutes))


def week(day: date) -> int:
    """The ISO week number, 1 to 53."""
    return day.isocalendar().week
