"""What is said once and meant twice: the month in «8.-10. desember», the hour in «tirsdag eller fredag kl 10»."""

from collections.abc import Sequence
from dataclasses import replace

from understanding.when.parts import Clock, ClockRange, CountedFrom, DayNumber, DayPart, MonthDay, Week
from understanding.when.segments import DAY_SLOTS, Segment

_MOST_LINKS = 3
"""«fredag, dagen etter, uka etter der igjen»: nobody counts further."""


def shared(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """The segments with month, week, day and clock carried over between neighbours; loose numbers are explained or
    dropped."""
    read = list(segments)
    for place in range(len(read)):
        read[place] = _explain_loose(read, place)
    for place in range(len(read) - 2, -1, -1):
        read[place] = _from_later(read[place], read[place + 1])
    for place in range(1, len(read)):
        earlier = spanned(read[max(0, place - 2) : place]) if read[place].corrects else read[place - 1]
        read[place] = _from_earlier(earlier, read[place])
    return tuple(segment for segment in read if not segment.is_empty)


def last_word(segments: tuple[Segment, ...], *, moving: bool = False) -> tuple[Segment, ...]:
    """What is left when «fredag, nei torsdag» has been taken back: the last correction and what follows."""
    for place in range(len(segments) - 1, 0, -1):
        if segments[place].corrects:
            first, rest = replace(segments[place], join=""), segments[place + 1 :]
            of_a_span = not moving and place > 1 and segments[place - 1].join == "to" and segments[place - 2].has_day
            if of_a_span and not (segments[place - 1].has_clock or (rest and rest[0].join == "to")):
                first = replace(first, vague=True)  # «fra mandag til onsdag, nei torsdag»: which end?
            return (first, *rest)
    return segments


def spanned(segments: Sequence[Segment]) -> Segment:
    """The last of `segments`, with the whole span of hours when it ends one: «fra 10 til 11 mandag»."""
    last = segments[-1]
    start = segments[-2].clock if len(segments) > 1 and last.join == "to" else None
    if isinstance(start, Clock) and isinstance(last.clock, Clock):
        return replace(last, clock=ClockRange(start, last.clock), clock_limit="")
    return last


def _explain_loose(read: list[Segment], place: int) -> Segment:
    segment = read[place]
    loose = segment.loose
    if loose is None:
        return segment
    alone = not segment.has_day and not segment.has_clock
    before = read[place - 1] if place > 0 and segment.join else None
    after = read[place + 1] if place + 1 < len(read) else None
    bare = replace(segment, loose=None)
    as_clock = Clock(loose.number, 0, twelve_hour=not loose.digits.startswith("0"))
    if before is not None and segment.join == "to" and isinstance(before.clock, Clock) and segment.clock is None:
        return replace(bare, clock=as_clock)
    if before is not None and alone:
        if before.week is not None and before.clock is None:
            return replace(bare, week=Week(loose.number), weekday=before.weekday)
        if before.clock is not None:
            return replace(bare, clock=as_clock)
        if before.month_day is not None or before.day_number is not None:
            return replace(bare, day_number=DayNumber(loose.number))
    if (
        alone
        and after is not None
        and after.join
        and after.loose is None
        and (after.month_day is not None or after.day_number is not None or after.month)
    ):
        return replace(bare, day_number=DayNumber(loose.number))
    if segment.clock_limit == "from" and after is not None and after.loose is not None and after.loose.number > 24:
        return bare  # «fra 18 til 55»
    if segment.clock_limit:
        return replace(bare, clock=as_clock) if loose.number <= 24 else bare
    if segment.month_day is not None and segment.clock is None and 7 <= loose.number <= 18:
        return replace(bare, clock=as_clock)  # «27/11 ti»
    if segment.weekday is not None and segment.clock is None:
        return segment
    if segment.has_day and segment.clock is None and segment.month_day is None and loose.number <= 23:
        return replace(bare, clock=as_clock) if not segment.month else bare
    return bare


def _from_later(segment: Segment, later: Segment) -> Segment:
    if not later.join or (later.counted_from is not None and later.counted_from.anchor is None):
        return segment
    if segment.day_number is not None and segment.month is None and segment.month_day is None:
        if later.month_day is not None:
            month_day = MonthDay(segment.day_number.day, later.month_day.month, later.month_day.year)
            segment = replace(segment, day_number=None, month_day=month_day)
        elif later.month is not None:
            segment = replace(segment, month=later.month, year=segment.year or later.year)
        elif later.period is not None and later.period.unit == "month":
            segment = replace(segment, period=later.period)
    if (
        segment.month_day is not None
        and segment.month_day.year is None
        and later.month_day is not None
        and later.month_day.year
    ):
        segment = replace(segment, month_day=replace(segment.month_day, year=later.month_day.year))
    if later.join == "or" and segment.has_clock and not segment.has_day and later.has_day:
        segment = replace(segment, **{slot: getattr(later, slot) for slot in (*DAY_SLOTS, "stepping")})
    only_weekday = segment.weekday is not None and not (
        segment.week or segment.period or segment.month_day or segment.day_number or segment.offset or segment.stepping
    )
    if only_weekday and later.weekday is not None and (later.week or later.period or later.offset):
        segment = replace(segment, week=later.week, period=later.period, offset=later.offset)
    # «i ettermiddag eller i morgen kl 10»: the afternoon is an hour already
    untimed = segment.has_day and segment.clock is None and segment.day_part is None
    if later.join == "or" and untimed and later.has_day and later.has_clock:
        segment = replace(segment, clock=later.clock, day_part=later.day_part, clock_limit=later.clock_limit)
    return segment


def _from_earlier(earlier: Segment, segment: Segment) -> Segment:
    if not segment.join:
        return segment
    if segment.day_number is not None and segment.month is None and segment.month_day is None:
        if earlier.month_day is not None and segment.day_number.day != earlier.month_day.day:
            month_day = MonthDay(segment.day_number.day, earlier.month_day.month, earlier.month_day.year)
            segment = replace(segment, day_number=None, month_day=month_day)
        elif earlier.month is not None:
            segment = replace(segment, month=earlier.month, year=earlier.year)
    only_weekday = segment.weekday is not None and not (
        segment.week or segment.period or segment.month_day or segment.day_number or segment.offset or segment.stepping
    )
    if only_weekday and earlier.weekday is not None:
        segment = replace(
            segment,
            week=earlier.week,
            period=earlier.period,
            offset=earlier.offset,
            stepping=earlier.stepping,
        )
    counted = segment.counted_from
    if counted is not None and counted.anchor is None and segment.anchor is None and earlier.has_day:
        also_named = counted.whole and segment.weekday is None and not (earlier.negated or segment.corrects)
        weekday = earlier.weekday if also_named else segment.weekday  # «tirsdag i neste uke eller uka etter»
        return replace(segment, anchor=_day_of(earlier), weekday=weekday)
    if only_weekday and (segment.corrects or earlier.negated) and not _tells_the_week(earlier):
        # «4. desember, nei tirsdag»: that week's Tuesday, or the coming one
        same_week = CountedFrom("beside", whole=True)
        segment = replace(segment, counted_from=same_week, anchor=_day_of(earlier))
    if segment.corrects and not segment.has_day and isinstance(segment.clock, Clock) and _is_span(earlier):
        segment = replace(segment, vague=True)  # «kl 10-11, nei 12»: which end?
    if not segment.has_day and segment.has_clock and earlier.has_day and not earlier.negated:
        segment = replace(segment, **{slot: getattr(earlier, slot) for slot in (*DAY_SLOTS, "stepping", "stretch")})
    if segment.join == "or" and segment.has_day and not segment.has_clock and _has_hour(earlier) and earlier.has_day:
        segment = replace(segment, clock=earlier.clock, day_part=_of_any_day(earlier.day_part))
    return segment


def _day_of(segment: Segment) -> Segment:
    """The day alone, to count from; after _MOST_LINKS days counted from days, «dagen etter» without its day."""
    anchor = segment.anchor if segment.links < _MOST_LINKS else None
    day = replace(segment, join="", negated=False, corrects=False, clock=None, day_part=None, loose=None)
    return replace(day, anchor=anchor)


def _tells_the_week(segment: Segment) -> bool:
    """Whether a weekday that takes the place of `segment` falls in a week that it shares, or in none at all."""
    if not segment.has_day or segment.month is not None or segment.year is not None:
        return True
    return segment.weekday is not None and not (segment.month_day or segment.day_number or segment.nth or segment.holy)


def _is_span(segment: Segment) -> bool:
    return isinstance(segment.clock, ClockRange)


def _has_hour(segment: Segment) -> bool:
    return isinstance(segment.clock, Clock | ClockRange) or _of_any_day(segment.day_part) is not None


def _of_any_day(part: DayPart | None) -> DayPart | None:
    """«i dag tidlig eller i morgen»: what names today is no hour of another day."""
    return None if part is None or part.today else part
