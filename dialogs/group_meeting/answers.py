"""Reading what came back from a page: every value is checked again, whatever the card offered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from booking.calendar.wall_time import Slot, today
from booking.group_meeting.request import ROOM_TO_BE_AGREED, Mode
from booking.group_meeting.rules import GROUP_RULE_BY_CODE, in_the_way
from booking.languages import LANGUAGE_BY_ID
from booking.routine import GroupMeetingRules
from booking.rules import Facts, Judgment
from dialogs.group_meeting.state import GroupWalk, Page
from dialogs.steps import FieldError

Values = Mapping[str, str]
_YEARS_AROUND = 10
"""A date further off than this is a slip, and beyond what a calendar can reckon with."""


@dataclass(frozen=True, slots=True)
class PickedTimes:
    """The complete proposals in order, what was chosen in each field, and which proposals lack something."""

    times: tuple[Slot, ...]
    picked: dict[str, str]
    errors: tuple[FieldError, ...]


def read_page(walk: GroupWalk, values: Values, facts: Facts) -> GroupWalk:
    """The walk with the answers of its page read into the request; errors are those of unreadable answers only."""
    if walk.page is Page.ABOUT:
        return _read_about(walk, values, facts)
    if walk.page is Page.TIMES:
        return _read_times_page(walk, values, facts)
    return walk


def read_times(values: Values, rules: GroupMeetingRules, count: int, now: date) -> PickedTimes:
    """The fields `day1`, `clock1` and so on, `count` of them. `now` is today in Oslo."""
    times: list[Slot] = []
    picked: dict[str, str] = {}
    errors: list[FieldError] = []
    for n in range(1, count + 1):
        day, start = _day(values.get(f"day{n}", ""), now), _clock(values.get(f"clock{n}", ""), rules.starts())
        if day:
            picked[f"day{n}"] = day.isoformat()
        if start:
            picked[f"clock{n}"] = f"{start:%H:%M}"
        if day and start:
            times.append(Slot(day, start))
        else:
            errors.append(FieldError(field=f"time{n}", key="group-time-incomplete"))
    return PickedTimes(tuple(times), picked, tuple(errors))


def errors_of(judgment: Judgment, *fields: str) -> tuple[FieldError, ...]:
    """What the rules object to, at the field that can mend it: a time's number says which of the proposals."""
    errors: list[FieldError] = []
    for verdict in in_the_way(judgment, *fields):
        rule = GROUP_RULE_BY_CODE[verdict.code]
        number = verdict.values.get("number")
        field = rule.field if number is None else f"time{number}"
        arguments = {name: v if isinstance(v, int) else str(v) for name, v in verdict.values.items()}
        if field not in {error.field for error in errors}:  # one sentence at a field is enough
            errors.append(FieldError(field=field, key=rule.message, arguments=arguments))
    return tuple(errors)


def number(typed: str, most: int) -> int | None:
    """A whole number from 0 to `most` in ordinary digits; None for anything else."""
    digits = typed.removesuffix(".0")  # some clients send every number as a decimal
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 4):
        return None
    return int(digits) if int(digits) <= most else None


def _read_about(walk: GroupWalk, values: Values, facts: Facts) -> GroupWalk:
    municipality, mode = values.get("municipality"), values.get("mode")
    chosen = [one.strip() for one in values.get("languages", "").split(",")]
    changes: dict[str, Any] = {
        "municipality": municipality if municipality in facts.directory.municipalities else None,
        "mode": Mode(mode) if mode in set(Mode) else None,
        "participants": number(values.get("participants", ""), 9999),
        "languages": tuple(dict.fromkeys(one for one in chosen if one in LANGUAGE_BY_ID)),
        "own_interpreter": {"own": True, "centre": False}.get(values.get("own_interpreter", "")),
    }
    if changes["municipality"] != walk.request.municipality or changes["mode"] is not Mode.ON_SITE:
        changes["room"] = None  # the room was another municipality's, or is not needed
    return walk.model_copy(update={"request": walk.request.model_copy(update=changes), "errors": ()})


def _read_times_page(walk: GroupWalk, values: Values, facts: Facts) -> GroupWalk:
    rules = facts.routine.group_meeting
    read = read_times(values, rules, rules.proposals, today(facts.now))
    room = values.get("room")
    rooms = (ROOM_TO_BE_AGREED, *facts.directory.rooms_in(walk.request.municipality or ""))
    on_site = walk.request.mode is Mode.ON_SITE
    changes = {"times": read.times, "room": room if on_site and room in rooms else None}
    request = walk.request.model_copy(update=changes)
    return walk.model_copy(update={"request": request, "picked": read.picked, "errors": read.errors})


def _day(typed: str, now: date) -> date | None:
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        return None
    return day if abs(day.year - now.year) <= _YEARS_AROUND else None


def _clock(typed: str, starts: Sequence[time]) -> time | None:
    return next((start for start in starts if f"{start:%H:%M}" == typed), None)
