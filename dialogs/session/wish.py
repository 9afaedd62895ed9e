"""A time asked for in words: read back, met where it can be, and answered with the rule where it cannot."""

from datetime import date, time

from pydantic import BaseModel, ConfigDict

from booking.calendar.free_times import Offer
from booking.calendar.wall_time import Slot
from booking.rules import Facts, judge
from booking.session.request import SessionRequest
from dialogs.steps import FieldError
from understanding.when.answers import When


class Wish(BaseModel):
    """A wished local Oslo day, wall time or both; `last` ends a stretch of days. Nothing at all is a vague wish.

    `vague` says that the day is only where to begin to look: «ikke fredag», «en gang etter 4. desember».
    """

    model_config = ConfigDict(frozen=True)

    day: date | None = None
    last: date | None = None
    start: time | None = None
    vague: bool = False


def read_wish(when: When) -> Wish | None:
    """The wish in a date phrase; None where there is none, or where the adviser must choose between readings first."""
    match when.kind:
        case "date" | "datetime" | "time" | "range" if when.value:
            return _one_reading(when.value)
        case "reject":  # a day that is over, or none at all: the time page says why and shows what there is
            return (_one_reading(when.value) if when.value else None) or Wish()
        case "vague":
            meant = _one_reading(when.alternatives[0]) if when.alternatives else None
            return meant if meant and meant.last else Wish(day=meant and meant.day, vague=True)
    return None


def readings(when: When) -> tuple[Wish, ...]:
    """The readings to ask between, likeliest first; empty where there is nothing to ask."""
    if when.kind != "ambiguous" or when.value is None:
        return ()
    found = (_one_reading(value) for value in (when.value, *when.alternatives))
    return tuple(wish for wish in found if wish and (wish.day or wish.start))


def _one_reading(value: str) -> Wish | None:
    """`2026-12-01`, `2026-12-01T09:00`, `09:00`, or two of a kind with a slash between; «..» is an open end."""
    first, _, last = value.partition("/")
    day, start = _part(first)
    last_day, _ = _part(last) if last else (None, None)
    return Wish(day=day, last=last_day if last_day != day else None, start=start)


def _part(text: str) -> tuple[date | None, time | None]:
    day, _, clock = text.partition("T") if "T" in text else (text, "", "") if "-" in text else ("", "", text)
    try:
        return date.fromisoformat(day) if day else None, time.fromisoformat(clock) if clock else None
    except ValueError:  # «..»
        return None, None


def wished_slot(wish: Wish, offer: Offer) -> Slot | None:
    """The free time that is exactly what was wished for, if there is one."""
    if wish.day is None or wish.start is None or wish.vague:
        return None
    return next((Slot(d.day, wish.start) for d in offer.days if d.day == wish.day and wish.start in d.starts), None)


def why_not(wish: Wish, request: SessionRequest, facts: Facts) -> tuple[FieldError, ...]:
    """The rules that keep a wished time from being offered, in the words the walk uses; empty where none does."""
    if wish.day is None or wish.last is not None or wish.vague:
        return ()
    starts = facts.routine.session.starts()
    slot = Slot(wish.day, wish.start or starts[0])
    wished = request.model_copy(update={"slot": slot})
    errors = tuple(FieldError.from_verdict(v) for v in judge(wished, facts).blocking("slot"))
    if wish.start is None:  # a day alone can be too early, too late or closed; a single taken hour says nothing of it
        errors = tuple(e for e in errors if e.key not in {"rule-r22", "rule-r25"})
    return errors
