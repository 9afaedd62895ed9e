"""Who attended: by DUF number, one a line and each checked by itself, or by count alone."""

import re
from dataclasses import dataclass, field
from datetime import datetime

from booking.change import Refused, change
from booking.duf import DufProblem, read_duf, spaced
from booking.effects import EffectKind
from booking.group_meeting.lifecycle import GroupChange, GroupRefusal
from booking.group_meeting.meeting import Attendance, GroupMeeting, GroupStatus
from booking.people import Person

LONGEST_LIST = 200
"""Lines that are read; no meeting has as many places."""
LEFT_OUT = "DUF"
"""Stands in the place of a line that is not kept, so that the other lines keep their numbers."""
_MAY_BE_A_DUF_MISTYPED = (10, 12, 13)
"""Digits: two too few, or one too many. Eleven are most likely a national id."""
_NATIONAL_ID = re.compile(r"(?<!\d)\d{6}[\s-]?\d{5}(?!\d)")
_ONLY_A_LABEL = re.compile(r"duf(?:[ .-]*(?:nummer|nr|no))?[ .:#-]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LineProblem:
    """What is wrong on a line, counted from 1. Never what stood there."""

    line: int
    problem: DufProblem


@dataclass(frozen=True, slots=True)
class DufList:
    """What was read from the lines: the numbers without repeats, what is wrong, and what may be shown for mending.

    `to_mend` has a line for each that was typed. Only what looks like a mistyped DUF number is in it: anything else
    may be a name or a national id, and is not kept at all.
    """

    numbers: tuple[str, ...] = field(repr=False)
    problems: tuple[LineProblem, ...]
    to_mend: str = field(repr=False)

    @property
    def may_be_confirmed(self) -> bool:
        """Only control digits are off: the adviser may insist."""
        return bool(self.problems) and all(one.problem is DufProblem.CHECK for one in self.problems)


def read_duf_list(typed: str, this_year: int, *, confirmed: bool = False) -> DufList:
    """Read a number from each line; empty lines are passed over. `confirmed` takes numbers whose control is off."""
    numbers: dict[str, None] = {}
    problems: list[LineProblem] = []
    kept: list[str] = []
    for at, line in enumerate(typed.splitlines()[:LONGEST_LIST], start=1):
        if not line.strip() or _ONLY_A_LABEL.fullmatch(line.strip()):
            kept.append(line.strip() and LEFT_OUT)
            continue
        reading = read_duf(line, this_year)
        if reading.digits and (reading.problem is None or confirmed):
            numbers[reading.digits] = None
            kept.append(spaced(reading.digits))
            continue
        if reading.problem is not None:
            problems.append(LineProblem(at, reading.problem))
        kept.append(_to_mend(line, reading.problem))
    return DufList(tuple(numbers), tuple(problems), "\n".join(kept))


def record_attendance(meeting: GroupMeeting, count: int, by_duf: int, by: Person, now: datetime) -> GroupChange:
    """An adviser says how many of the municipality's own came. Said again, it replaces what was said before."""
    at = meeting.party_of(by)
    if at is None:
        return Refused(GroupRefusal.NOT_YOURS)
    if meeting.status is GroupStatus.CANCELLED:
        return Refused(GroupRefusal.ALREADY_CANCELLED)
    if not meeting.holds_time:
        return Refused(GroupRefusal.NOT_AGREED)
    if not meeting.is_over(now):
        return Refused(GroupRefusal.NOT_OVER)
    party = meeting.parties[at].model_copy(update={"attendance": Attendance(count=count, by_duf=by_duf, at=now)})
    parties = (*meeting.parties[:at], party, *meeting.parties[at + 1 :])
    changed = meeting.next_revision(parties=parties, status=GroupStatus.HELD)
    told = (EffectKind.GROUP_COUNSELLOR_CARD, EffectKind.GROUP_ADVISER_CARD)
    return change(meeting, changed, changed.effects(*told), "group-attendance-recorded")


def _to_mend(line: str, problem: DufProblem | None) -> str:
    digits = "".join(c for c in line if c.isascii() and c.isdigit())
    mendable = problem in (DufProblem.LENGTH, DufProblem.YEAR, DufProblem.CHECK)
    mendable = mendable and len(digits) in _MAY_BE_A_DUF_MISTYPED and not _NATIONAL_ID.search(line)
    return digits if mendable else LEFT_OUT
