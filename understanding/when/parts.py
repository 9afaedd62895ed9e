"""What a date phrase is built of. A part says what was written, not yet which day it is."""

from dataclasses import dataclass
from typing import Literal

Step = Literal["last", "this", "coming", "next", "next_but_one"]
Unit = Literal["day", "week", "month", "year", "hour", "minute"]
Stretch = Literal["start", "middle", "end", "within"]


@dataclass(frozen=True, slots=True)
class Weekday:
    """Monday is 0. More than one day when the spelling could be either («trsdag»)."""

    days: tuple[int, ...]
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Stepping:
    """«neste», «denne», «forrige»: which of the weekdays, weeks, months or years is meant."""

    step: Step


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day in a month as written, so it may not exist. `clockish`: «9.10» could also be ten past nine."""

    day: int
    month: int
    year: int | None = None
    clockish: bool = False
    slashed: bool = False
    """Written with a slash, which an English sentence may put the month before."""
    either_order: bool = False


@dataclass(frozen=True, slots=True)
class DayNumber:
    """«den 25.»: a day of a month not named."""

    day: int


@dataclass(frozen=True, slots=True)
class Week:
    """An ISO week number, «uke 41»."""

    number: int


@dataclass(frozen=True, slots=True)
class Period:
    """A week, month, year or weekend counted from now: 0 is this one, 1 the next."""

    unit: Literal["week", "month", "year", "weekend"]
    steps: int


@dataclass(frozen=True, slots=True)
class Month:
    month: int


@dataclass(frozen=True, slots=True)
class Year:
    year: int


@dataclass(frozen=True, slots=True)
class RelativeDay:
    """Days from today: 0 «i dag», 1 «i morgen», -1 «i går»."""

    days: int


@dataclass(frozen=True, slots=True)
class Offset:
    """«om tre uker»; `exact` is false for «et par», «noen», «ca.»; `from_now` for «en uke frem»."""

    count: int
    unit: Unit
    exact: bool = True
    from_now: bool = True


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """«første tirsdag i …»: -1 is the last."""

    nth: int
    weekday: int


@dataclass(frozen=True, slots=True)
class HolyDay:
    """A day known by name: the key in `holy_days`."""

    key: str


@dataclass(frozen=True, slots=True)
class Feast:
    """«jul», «påske»: days whose first and last are not agreed on, so only something counted from them is a day."""

    name: Literal["christmas", "new year", "easter", "whitsun"]


@dataclass(frozen=True, slots=True)
class CountedFrom:
    """«fredagen etter 4. desember», «to uker før 1. mars», «uka etter»: counted from `anchor`.

    Without an anchor it is counted from the reading before it («ikke fredag, men fredagen etter»). `weekday` is the
    day counted; without one `unit` is counted, and `whole` says that a week is meant and not a day of it; «beside»
    is then the very week of the anchor.
    """

    side: Literal["after", "before", "beside"]
    count: int = 1
    weekday: int | None = None
    unit: Unit = "day"
    whole: bool = False
    anchor: "MonthDay | DayNumber | HolyDay | Week | Feast | None" = None
    anchor_weekday: Weekday | None = None


@dataclass(frozen=True, slots=True)
class StretchOf:
    """«i slutten av …», «midt i …», «i løpet av …»."""

    stretch: Stretch


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as written; `hour` may be impossible. `twelve_hour`: «halv to» may be night or afternoon."""

    hour: int
    minute: int = 0
    twelve_hour: bool = True
    also: tuple[int, int] | None = None
    roughly: bool = False


@dataclass(frozen=True, slots=True)
class ClockRange:
    """`to`: put with «til», which in a move may also mean from the one hour to the other."""

    start: Clock
    end: Clock
    to: bool = False
    bare: bool = False
    """Two numbers with a dash and no word for a clock: pages and people are counted so too."""


@dataclass(frozen=True, slots=True)
class DayPart:
    """«formiddag» and the like; `today` for «i formiddag», `clock_only` for «om kvelden»."""

    name: str
    today: bool = False


@dataclass(frozen=True, slots=True)
class Loose:
    """A bare number that only its neighbours can explain: «tirsdag 10», «uke 41 eller 42»."""

    number: int
    digits: str


@dataclass(frozen=True, slots=True)
class Link:
    """Between two readings: «or» is a choice, «to» a range or a move, «instead» takes back what was said before it,
    and «meant» («… mener jeg») says that the reading it stands behind does so."""

    kind: Literal["or", "to", "and", "comma", "but", "instead", "meant"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A word that colours the phrase: a limit, a negation, or plain vagueness."""

    kind: Literal["before", "after", "earliest", "about", "not", "from", "between", "each", "vague", "asap"]


Part = (
    Weekday | Stepping | MonthDay | DayNumber | Week | Period | Month | Year | RelativeDay | Offset | NthWeekday
    | HolyDay | CountedFrom | StretchOf | Clock | ClockRange | DayPart | Loose | Link | Mark
)  # fmt: skip
