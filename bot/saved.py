"""What a turn has saved so far: that is what is said when it then fails."""

from contextvars import ContextVar
from enum import IntEnum


class Saved(IntEnum):
    NOTHING = 0
    SOMETHING = 1
    PERHAPS = 2
    """The database was lost before it said whether it did."""


# As with the written language (`languages.py`): a turn has a task of its own, and this goes with it.
_this_turn: ContextVar[list[Saved]] = ContextVar("saved")


def begin() -> None:
    """From here on, this task's changes are counted."""
    _this_turn.set([])


def note(saved: Saved) -> None:
    """The store tells that a transaction was committed, or perhaps."""
    if (kept := _this_turn.get(None)) is not None:
        kept.append(saved)


def so_far() -> Saved:
    return max(_this_turn.get(()), default=Saved.NOTHING)
