"""Who does what before, during and after the session, point by point: facts the assistant can tell and remind of."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from booking.legal_basis import LegalBasis
from booking.routine import Routine, Weekday
from booking.rules.rule import BOTH, ONLY_6A, ONLY_11, Citation, Source, routine_point


class Phase(StrEnum):
    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


class Side(StrEnum):
    MUNICIPALITY = "municipality"
    CENTRE = "centre"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing somebody does. `key` is the last part of its text's key in the catalogue."""

    key: str
    phase: Phase
    side: Side
    citation: Citation
    bases: frozenset[LegalBasis]


_SECTION_11 = Citation(Source.INTEGRATION_ACT, "§ 11")

DUTIES: tuple[Duty, ...] = (
    Duty("group-meeting", Phase.BEFORE, Side.BOTH, routine_point("1"), ONLY_6A),
    Duty("agree-meeting", Phase.BEFORE, Side.MUNICIPALITY, routine_point("1.1"), ONLY_6A),
    Duty("meeting-interpreter", Phase.BEFORE, Side.CENTRE, routine_point("1.2"), ONLY_6A),
    Duty("meeting-room", Phase.BEFORE, Side.MUNICIPALITY, routine_point("1.3"), ONLY_6A),
    Duty("hold-meeting", Phase.BEFORE, Side.CENTRE, routine_point("1.4"), ONLY_6A),
    Duty("map-competence", Phase.BEFORE, Side.MUNICIPALITY, _SECTION_11, ONLY_11),
    Duty("within-deadline", Phase.BEFORE, Side.BOTH, _SECTION_11, ONLY_11),
    Duty("age-covered", Phase.BEFORE, Side.BOTH, _SECTION_11, ONLY_11),
    Duty("no-age-limit", Phase.BEFORE, Side.BOTH, routine_point("2"), ONLY_6A),
    Duty("order-session", Phase.BEFORE, Side.MUNICIPALITY, routine_point("2.1"), BOTH),
    Duty("two-weeks", Phase.BEFORE, Side.MUNICIPALITY, routine_point("2.2"), BOTH),
    Duty("no-deadline", Phase.BEFORE, Side.MUNICIPALITY, routine_point("2.2"), ONLY_6A),
    Duty("set-days", Phase.BEFORE, Side.CENTRE, routine_point("2.3"), BOTH),
    Duty("on-teams", Phase.BEFORE, Side.CENTRE, routine_point("2.4"), BOTH),
    Duty("agree-presence", Phase.BEFORE, Side.MUNICIPALITY, routine_point("3"), BOTH),
    Duty("session-interpreter", Phase.BEFORE, Side.CENTRE, routine_point("4"), BOTH),
    Duty("forward-link", Phase.BEFORE, Side.MUNICIPALITY, routine_point("5"), BOTH),
    Duty("lead-session", Phase.DURING, Side.CENTRE, routine_point("6"), BOTH),
    Duty("own-notes", Phase.DURING, Side.MUNICIPALITY, routine_point("3"), ONLY_6A),
    Duty("no-pre-or-post-talk", Phase.DURING, Side.BOTH, routine_point("6"), BOTH),
    Duty("no-note", Phase.AFTER, Side.CENTRE, routine_point("3"), ONLY_6A),
    Duty("write-note", Phase.AFTER, Side.CENTRE, _SECTION_11, ONLY_11),
    Duty("recommend", Phase.AFTER, Side.CENTRE, _SECTION_11, ONLY_11),
    Duty("send-material", Phase.AFTER, Side.CENTRE, routine_point("7"), BOTH),
)


def duties_for(basis: LegalBasis) -> tuple[Duty, ...]:
    return tuple(duty for duty in DUTIES if basis in duty.bases)


@dataclass(frozen=True, slots=True)
class Figures:
    """What the centre has set, as the duties' texts speak of it: numbers by name, the weekdays set aside for sessions,
    and how many minutes an information meeting takes."""

    numbers: Mapping[str, int]
    weekdays: tuple[Weekday, ...]
    meeting_minutes: int


def figures(routine: Routine, day: date) -> Figures:
    """The figures of the routine as it is on `day` (Oslo)."""
    span = routine.ordinary.age_span(day)
    numbers = {
        "notice": routine.session.notice_days,
        "minutes": routine.session.minutes,
        "months": routine.ordinary.deadline_months,
        "youngest": span.youngest,
        "oldest": span.oldest,
    }
    return Figures(numbers, routine.session.weekdays, routine.group_meeting.minutes)
