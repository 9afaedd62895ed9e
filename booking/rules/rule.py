"""What a rule is: a named condition with a code, its source, who may grant an exception, and a verdict."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from booking.calendar.substitution import Substitution, stand_in_for
from booking.directory.directory import Counsellor, Directory
from booking.legal_basis import LegalBasis
from booking.ports import Span
from booking.routine import Routine
from booking.session.request import SessionRequest


class Source(StrEnum):
    ROUTINE = "rutinen"
    INTEGRATION_ACT = "integreringsloven"
    CENTRE = "karrieresenterets praksis"
    """Our assumption about how the centre works; it is configuration and says so."""


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a rule comes from, printed as Norwegian readers expect it: «rutinen pkt. 2.2». `point` is `2.2` or `§ 11`.

    That is bokmål, for the rule page; cards say it in the reader's language (`cards/citation.py`).
    """

    source: Source
    point: str = ""

    def __str__(self) -> str:
        point = f"pkt. {self.point}" if self.source is Source.ROUTINE else self.point
        return f"{self.source.value} {point}".strip()


class Severity(StrEnum):
    """Who may set a rule aside."""

    HARD = "hard"
    """Nobody."""
    BY_AGREEMENT = "by-agreement"
    """The counsellor, when the adviser asks («unntak kan avtales med karriereveileder»)."""
    COUNSELLOR_OFFERS = "counsellor-offers"
    """Only the counsellor, from the counsellor's own card; nobody can ask for it."""


class Status(StrEnum):
    MET = "met"
    NOT_MET = "not-met"
    NOT_ASSESSED = "not-assessed"
    """Something needed is not answered yet. It blocks a booking just as NOT_MET does."""


Value = bool | int | date | str
"""`date` stands before `str` so that a judgment read back from JSON is the one that was stored: dates stay dates."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one rule found, with the values it looked at (never the DUF number). Stored with the booking."""

    code: str
    status: Status
    values: dict[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rules look at besides the request.

    `now` is an aware datetime in UTC; `taken` are the stretches, in UTC, that the responsible counsellor cannot give
    (bookings, blocks and calendar), each booked one without the booking that is being judged; on the days of a
    substitution they are the stand-in's. `attendance_recorded` says that the
    participant is known by DUF number to have been to a group information meeting.
    """

    now: datetime
    routine: Routine
    directory: Directory
    taken: tuple[Span, ...] = ()
    attendance_recorded: bool = False
    substitutions: tuple[Substitution, ...] = ()

    def responsible_for(self, municipality: str, day: date) -> Counsellor | None:
        """Who answers for the municipality on `day`: its counsellor, or whoever stands in."""
        usual = self.directory.responsible_for(municipality)
        if usual is None:
            return None
        return self.directory.counsellor(stand_in_for(self.substitutions, usual.aad_object_id, day)) or usual


class Assessment(NamedTuple):
    """A rule function's answer, before the rule's code is put on it."""

    status: Status
    values: dict[str, Value]


def met(**values: Value) -> Assessment:
    return Assessment(Status.MET, values)


def not_met(**values: Value) -> Assessment:
    return Assessment(Status.NOT_MET, values)


def not_assessed(**values: Value) -> Assessment:
    return Assessment(Status.NOT_ASSESSED, values)


def when(condition: bool, **values: Value) -> Assessment:
    return Assessment(Status.MET if condition else Status.NOT_MET, values)


Condition = Callable[[SessionRequest, Facts], Assessment]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the routine. `code` is never used again for another; `field` is the form field it concerns.

    `bases` are the legal bases it holds under. `message` is the catalogue key of the sentence a user meets when the
    rule is not met.
    """

    code: str
    name: str
    reason: str
    citation: Citation
    severity: Severity
    field: str
    bases: frozenset[LegalBasis]
    condition: Condition

    @property
    def message(self) -> str:
        return f"rule-{self.code.lower()}"

    def judge(self, request: SessionRequest, facts: Facts) -> Verdict:
        assessment = self.condition(request, facts)
        return Verdict(self.code, assessment.status, assessment.values)


BOTH = frozenset(LegalBasis)
ONLY_6A = frozenset({LegalBasis.COLLECTIVE_PROTECTION})
ONLY_11 = frozenset({LegalBasis.ORDINARY})


def rule(
    code: str,
    citation: Citation,
    field: str,
    severity: Severity = Severity.HARD,
    bases: frozenset[LegalBasis] = BOTH,
) -> Callable[[Condition], Rule]:
    """Make a Rule of a condition function; its name and docstring become the rule's name and reason."""

    def wrap(condition: Condition) -> Rule:
        name = getattr(condition, "__name__", "")
        return Rule(code, name, (condition.__doc__ or "").strip(), citation, severity, field, bases, condition)

    return wrap


def routine_point(point: str) -> Citation:
    """A point of the centre's routine, e.g. «rutinen pkt. 2.2»."""
    return Citation(Source.ROUTINE, point)
