"""Which time of day is meant. Appointments are made in daytime, so «halv to» is 13.30 and only mentions the night."""

from datetime import time

from understanding.when.answers import ClockAnswer
from understanding.when.parts import Clock, ClockRange, DayPart

# Tider på døgnet, Store norske leksikon: natt 0–6, morgen 6–9, formiddag 9–12, ettermiddag 12–18, kveld 18–24.
PARTS_OF_THE_DAY = {
    "night": (time(0), time(6)),
    "morning": (time(6), time(9)),
    "forenoon": (time(9), time(12)),
    "afternoon": (time(12), time(18)),
    "evening": (time(18), time(23, 59)),
}
_FIRST_DAYTIME_HOUR = 7


def which_clock(written: Clock | ClockRange | None, part: DayPart | None) -> tuple[ClockAnswer, ...] | None:
    """The times of day meant, the likeliest first; None when no clock shows such a time («kl 25»)."""
    if written is None:
        if part is None:
            return ()
        start, end = PARTS_OF_THE_DAY[part.name]
        return (ClockAnswer(start, end),)
    if isinstance(written, ClockRange):
        return _span(written, part)
    answer = _one(written, part)
    if answer is None:
        return None
    if written.also is not None:
        other = _one(Clock(*written.also), part)
        return (answer, other) if other is not None else (answer,)
    return (answer,)


def _one(clock: Clock, part: DayPart | None) -> ClockAnswer | None:
    if not (0 <= clock.hour <= 23 and 0 <= clock.minute <= 59):
        return None
    as_written = time(clock.hour, clock.minute)
    if part is not None and clock.hour <= 12 and clock.twelve_hour:
        later_half = part.name in {"afternoon", "evening"}
        hour = clock.hour % 12 + (12 if later_half else 0)
        if part.name == "forenoon" and clock.hour == 12:
            hour = 12
        return ClockAnswer(time(hour, clock.minute))
    if clock.twelve_hour and 0 < clock.hour < _FIRST_DAYTIME_HOUR:
        return ClockAnswer(time(clock.hour + 12, clock.minute), night=as_written)
    return ClockAnswer(as_written)


def _span(written: ClockRange, part: DayPart | None) -> tuple[ClockAnswer, ...] | None:
    start, end = _one(written.start, part), _one(written.end, part)
    if start is None or end is None:
        return None
    begins, ends = start.start, end.start
    if ends <= begins and ends.hour < 12 and written.end.twelve_hour:
        ends = ends.replace(hour=ends.hour + 12)
    if ends <= begins and start.night is not None:
        begins = start.night
    return (ClockAnswer(begins, ends),) if begins < ends else None
