"""Who stands in for a counsellor who is away. Days are local Oslo dates, first and last both included.

The day decides: a session on a day of the span is the stand-in's, whenever it was booked, and a duty or a question that
comes up on such a day goes to the stand-in.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from uuid import UUID

LONGEST_DAYS = 366
FARTHEST = timedelta(days=730)


@dataclass(frozen=True, slots=True)
class Substitution:
    """One span in which `stand_in_id` does the work of `absent_id`, both Entra object ids of counsellors."""

    id: UUID
    absent_id: str
    stand_in_id: str
    first: date
    last: date

    def __str__(self) -> str:
        return f"{self.id} {self.absent_id} {self.stand_in_id} {self.first} {self.last}"

    @classmethod
    def parse(cls, written: str) -> "Substitution":
        """The reverse of `str`. Raises ValueError."""
        which, absent_id, stand_in_id, first, last = written.split(" ")
        return cls(UUID(which), absent_id, stand_in_id, date.fromisoformat(first), date.fromisoformat(last))

    def holds_on(self, day: date) -> bool:
        return self.first <= day <= self.last

    def days(self) -> Iterator[date]:
        return (self.first + timedelta(days=n) for n in range((self.last - self.first).days + 1))


class SubstitutionProblem(StrEnum):
    """Why a substitution cannot stand. Each is a message key's last part."""

    SAME_PERSON = "same-person"
    ENDS_BEFORE_IT_BEGINS = "ends-before-it-begins"
    IS_OVER = "is-over"
    TOO_FAR = "too-far"
    TOO_LONG = "too-long"
    OVERLAPS = "overlaps"
    LOOP = "loop"


@dataclass(frozen=True, slots=True)
class Share:
    """The stretch of days, both included, that one counsellor answers for."""

    counsellor_id: str
    first: date
    last: date


def stand_in_for(substitutions: Iterable[Substitution], counsellor_id: str, day: date) -> str:
    """Who does the counsellor's work on `day`: the counsellor, the stand-in, or the one who stands in for that one."""
    in_force = {one.absent_id: one.stand_in_id for one in substitutions if one.holds_on(day)}
    passed = {counsellor_id}
    while (following := in_force.get(counsellor_id)) and following not in passed:
        counsellor_id = following
        passed.add(counsellor_id)
    return counsellor_id


def stands_in_for(substitutions: Iterable[Substitution], counsellor_id: str, day: date) -> tuple[str, ...]:
    """Those whose work the counsellor does on `day` besides their own."""
    kept = tuple(substitutions)
    absent = sorted({one.absent_id for one in kept if one.holds_on(day)} - {counsellor_id})
    return tuple(one for one in absent if stand_in_for(kept, one, day) == counsellor_id)


def shares(substitutions: Iterable[Substitution], counsellor_id: str, first: date, last: date) -> list[Share]:
    """Who does the counsellor's work from `first` to `last`, as stretches in order."""
    kept = tuple(substitutions)
    if not kept:
        return [Share(counsellor_id, first, last)]
    # Only where a substitution begins or has ended can another take over; the days between need no look.
    changes = {day for one in kept for day in (one.first, one.last + timedelta(days=1)) if first < day <= last}
    found: list[Share] = []
    for begins, ends in pairwise([first, *sorted(changes), last + timedelta(days=1)]):
        who, until = stand_in_for(kept, counsellor_id, begins), ends - timedelta(days=1)
        if found and found[-1].counsellor_id == who:
            found[-1] = replace(found[-1], last=until)
        else:
            found.append(Share(who, begins, until))
    return found


def in_force(substitutions: Iterable[Substitution], counsellor_id: str, day: date) -> Substitution | None:
    """The counsellor's own absence on `day`, if any."""
    return next((one for one in substitutions if one.absent_id == counsellor_id and one.holds_on(day)), None)


def problem_with(new: Substitution, kept: Iterable[Substitution], today: date) -> SubstitutionProblem | None:
    """Why `new` cannot be registered beside what is `kept`; None when it can."""
    others = [one for one in kept if one.id != new.id]
    if new.absent_id == new.stand_in_id:
        return SubstitutionProblem.SAME_PERSON
    if new.last < new.first:
        return SubstitutionProblem.ENDS_BEFORE_IT_BEGINS
    if new.last < today:
        return SubstitutionProblem.IS_OVER
    if new.first > today + FARTHEST:
        return SubstitutionProblem.TOO_FAR
    if (new.last - new.first).days >= LONGEST_DAYS:
        return SubstitutionProblem.TOO_LONG
    if any(one.absent_id == new.absent_id and one.first <= new.last and new.first <= one.last for one in others):
        return SubstitutionProblem.OVERLAPS
    if any(stand_in_for(others, new.stand_in_id, day) == new.absent_id for day in new.days()):
        return SubstitutionProblem.LOOP
    return None
