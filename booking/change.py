"""What a change comes to, whatever is changed: the subject after it with its effects, or why it is not made."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

from booking.effects import Effect
from booking.rules import Judgment
from booking.subject import Subject
from booking.waiting.looking import look

S = TypeVar("S", bound=Subject)
Why = TypeVar("Why", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Changed(Generic[S]):
    """The subject after the change, what must happen outside, and the audit trail's word for it.

    `drops_planned` says that what was planned ahead for it is to be forgotten before the effects are kept. `booked` is
    the session that a request for an exception became in the same change.
    """

    subject: S
    effects: tuple[Effect, ...]
    event: str
    drops_planned: bool = False
    booked: "Changed[Any] | None" = None


@dataclass(frozen=True, slots=True)
class Refused(Generic[Why]):
    """The change is not legal as things stand; nothing is saved and nothing happens."""

    why: Why


@dataclass(frozen=True, slots=True)
class Blocked:
    """The rules do not allow it; the judgment says which and why."""

    judgment: Judgment


def change(
    before: S,
    after: S,
    effects: Iterable[Effect],
    event: str,
    *,
    drops_planned: bool = False,
    booked: Changed[Any] | None = None,
) -> Changed[S]:
    """A change of what was there before: with the cards that it always keeps up to date, and a look through the waiting
    list of whoever's time it no longer holds.
    """
    freed = (look(before.held.counsellor_id),) if before.held and before.held != after.held else ()
    cards = after.effects(*after.kept_up_to_date)
    # What several of these ask for is done once.
    return Changed(after, tuple(dict.fromkeys((*effects, *cards, *freed))), event, drops_planned, booked)
