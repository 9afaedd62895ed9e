"""What a step of a dialog comes to: a closed set, so that whoever runs a dialog can handle every outcome."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict

from booking.calendar.wall_time import Slot, today
from booking.rules import RULE_BY_CODE, Verdict

State = TypeVar("State")
_A_LONG_TIME = timedelta(days=730)


@dataclass(frozen=True, slots=True)
class Press:
    """A button that was pressed: its verb, and its data and the inputs' values as text. Never trusted."""

    verb: str
    values: Mapping[str, str]


def picked_slot(press: Press, now: datetime) -> Slot | None:
    """The time on the pressed button; None where there is none, or one so far off that no card of ours offered it."""
    try:
        slot = Slot.parse(press.values.get("slot", ""))
    except ValueError:
        return None
    return slot if abs(slot.day - today(now)) <= _A_LONG_TIME else None


class FieldError(BaseModel):
    """A field whose answer cannot stand: the message's key and what goes into it."""

    model_config = ConfigDict(frozen=True)

    field: str
    key: str
    arguments: dict[str, str | int] = {}

    @classmethod
    def from_verdict(cls, verdict: Verdict) -> "FieldError":
        rule = RULE_BY_CODE[verdict.code]
        problem = verdict.values.get("problem")
        if problem:  # a DUF number says more exactly what is wrong with it
            return cls(field=rule.field, key=f"duf-{problem}")
        arguments = {name: v if isinstance(v, int) else str(v) for name, v in verdict.values.items()}
        return cls(field=rule.field, key=rule.message, arguments=arguments)


@dataclass(frozen=True, slots=True)
class Ask(Generic[State]):
    """Show the page that the state is on."""

    state: State


@dataclass(frozen=True, slots=True)
class Reject(Generic[State]):
    """Show the same page again, with the errors that the state holds and the user's input kept."""

    state: State


@dataclass(frozen=True, slots=True)
class Done(Generic[State]):
    """The user has confirmed; carry it out."""

    state: State


@dataclass(frozen=True, slots=True)
class Abort:
    """The user does not want to go on; forget the answers."""


Outcome = Ask[State] | Reject[State] | Done[State] | Abort
