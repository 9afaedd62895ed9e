"""How qualified an interpreter must be, and when one who is not may be used after all (tolkeloven § 7).

Whoever stands in the National Register of Interpreters, categories A to E, is qualified. Until the end of 2026 public
bodies may have a dispensation from the duty to use them. The duty is about using, not ordering, so the day of the
session decides and not the day of the order. The reasons for an exception are our reading of § 7 [assumption].
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from booking.routine import InterpreterRules


class ExceptionReason(StrEnum):
    """Why an interpreter without a level is used."""

    NOBODY_QUALIFIED = "nobody-qualified"
    CANNOT_WAIT = "cannot-wait"
    EMERGENCY = "emergency"
    STRONG_REASONS = "strong-reasons"


@dataclass(frozen=True, slots=True)
class Qualification:
    """What the counsellor says about the interpreter: a level of the register, or why one without is used, or neither.

    Never both: who has a level needs no exception.
    """

    level: str | None = None
    exception: ExceptionReason | None = None


def level_needed(session_day: date, rules: InterpreterRules) -> bool:
    """Whether an interpreter for a session on this local date needs a level, or a reason why not."""
    return session_day >= rules.qualified_from


def is_enough(said: Qualification, session_day: date, rules: InterpreterRules) -> bool:
    """Whether «ordered» may be recorded with this said. A level that the register does not have is never enough."""
    if said.level is not None:
        return said.level in rules.qualified_levels and said.exception is None
    return said.exception is not None or not level_needed(session_day, rules)
