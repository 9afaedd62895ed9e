"""One reading's worth of parts: what may stand together in «fredag i uke 40 kl 09», and where a second reading
begins."""

from dataclasses import dataclass, replace
from typing import Any, Literal

from understanding.when.parts import (
    Clock,
    ClockRange,
    CountedFrom,
    DayNumber,
    DayPart,
    HolyDay,
    Loose,
    Month,
    MonthDay,
    NthWeekday,
    Offset,
    Part,
    Period,
    RelativeDay,
    Stepping,
    StretchOf,
    Week,
    Weekday,
    Year,
)

Join = Literal["", "or", "to"]
Limit = Literal["", "before", "after", "earliest", "about", "from", "between"]

_SLOTS: dict[type, str] = {
    Weekday: "weekday", Stepping: "stepping", MonthDay: "month_day", DayNumber: "day_number", Week: "week",
    Period: "period",
    Month: "month", Year: "year", RelativeDay: "relative", Offset: "offset", NthWeekday: "nth", HolyDay: "holy",
    CountedFrom: "counted_from",
    StretchOf: "stretch", Clock: "clock", ClockRange: "clock", DayPart: "day_part", Loose: "loose",
}  # fmt: skip
DAY_SLOTS = (
    "weekday", "month_day", "day_number", "week", "period", "month", "year", "relative", "offset", "nth", "holy",
    "counted_from", "anchor",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Segment:
    """The parts of one reading; `join` says how it hangs on the segment before it."""

    join: Join = ""
    weekday: Weekday | None = None
    stepping: Stepping | None = None
    month_day: MonthDay | None = None
    day_number: DayNumber | None = None
    week: Week | None = None
    period: Period | None = None
    month: Month | None = None
    year: Year | None = None
    relative: RelativeDay | None = None
    offset: Offset | None = None
    nth: NthWeekday | None = None
    holy: HolyDay | None = None
    counted_from: CountedFrom | None = None
    anchor: "Segment | None" = None
    stretch: StretchOf | None = None
    clock: Clock | ClockRange | None = None
    day_part: DayPart | None = None
    loose: Loose | None = None
    negated: bool = False
    vague: bool = False
    corrects: bool = False
    each: bool = False
    day_limit: Limit = ""
    clock_limit: Limit = ""

    @property
    def has_day(self) -> bool:
        return any(getattr(self, slot) is not None for slot in DAY_SLOTS) or bool(self.day_part and self.day_part.today)

    @property
    def has_clock(self) -> bool:
        return self.clock is not None or (self.day_part is not None and not self.day_part.today)

    @property
    def links(self) -> int:
        """How many days are counted one from the other to come to this one."""
        return self.anchor.links + 1 if self.anchor is not None else 0

    @property
    def is_empty(self) -> bool:
        return not (self.has_day or self.has_clock or self.loose or self.vague or self.stretch or self.stepping)

    @property
    def is_loose(self) -> bool:
        return self.loose is not None and not (self.has_day or self.has_clock)

    def room_for(self, part: Part) -> bool:
        """Whether `part` can be one more facet of this reading rather than the start of another."""
        slot = _SLOTS[type(part)]
        if getattr(self, slot) is not None:
            return False
        if isinstance(part, MonthDay | HolyDay) and (self.month_day or self.holy or self.nth):
            return False
        if isinstance(part, Stepping) and self.weekday is not None and part.step not in {"coming", "next_but_one"}:
            return False  # «fredag førstkommende», «fredag etter neste»
        if isinstance(part, Loose) and (
            self.clock is not None or self.day_number is not None or (self.month_day is not None and part.number > 18)
        ):
            return False
        if isinstance(part, Clock | ClockRange) and self.loose is not None and self.weekday is None:
            return False
        if isinstance(part, CountedFrom):
            return not self.has_day or (part.whole and self._is_bare_weekday)
        return not (
            isinstance(part, Weekday) and self.counted_from is not None and self.counted_from.weekday is not None
        )

    @property
    def _is_bare_weekday(self) -> bool:
        return all((getattr(self, slot) is not None) == (slot == "weekday") for slot in DAY_SLOTS)

    def with_part(self, part: Part) -> "Segment":
        limit: Limit = "about" if isinstance(part, Clock) and part.roughly else self.clock_limit
        filled: dict[str, Any] = {_SLOTS[type(part)]: part}
        return replace(self, clock_limit=limit, **filled)
