"""What the worker asks of those who know how an effect is done."""

from collections.abc import Awaitable, Callable

from booking.effects import Effect
from booking.store import Transaction

Settle = Callable[[Transaction], Awaitable[None]]
"""Keeps the result and enqueues what comes next. Runs in the transaction that marks the effect done."""

Handler = Callable[[Effect], Awaitable[Settle | None]]
"""Does one effect abroad, with no transaction open. May be called again for the same effect: it must do no harm.

Raises TryAgain, WillNotWork or Unreachable; anything else counts as TryAgain.
"""

OnDead = Callable[[Effect, str], Awaitable[Settle | None]]
"""Called with the short reason when an effect is given up, so that a human is told."""


class Overtaken(Exception):
    """What was to be shown is perhaps no longer so, and nothing was done yet: the handler is called again at once."""


class Unreachable(Exception):
    """The person has no living address. The effect waits until they write to the assistant or install it."""

    def __init__(self, aad_object_id: str) -> None:
        super().__init__("unreachable")
        self.aad_object_id = aad_object_id
