"""When a failed effect is tried again: 2 s, 4 s, 8 s … four hours, given up after about a day, or three."""

import random
from collections.abc import Callable
from datetime import timedelta

FIRST = timedelta(seconds=2)
LONGEST = timedelta(hours=4)
MOST_ATTEMPTS = 19
MOST_WHEN_LOCKED_OUT = 31
"""About three days: those who can renew a secret or give a right may be away for a weekend."""
_DAY = timedelta(days=1)


def wait_after(
    attempts: int,
    retry_after: float | None = None,
    jitter: Callable[[], float] = random.random,
    most: int = MOST_ATTEMPTS,
) -> timedelta | None:
    """How long to wait after `attempts` (1 or more) failed ones; None when it is time to give up, after `most`.

    `retry_after` is the least wait in seconds that the other side asked for; more than a day is not believed.
    `jitter` gives a number from 0 to 1 that spreads the wait by a quarter to both sides.
    """
    if attempts >= most:
        return None
    doubled: timedelta = min(FIRST * 2 ** (attempts - 1), LONGEST)
    wait = doubled * (0.75 + jitter() / 2)
    return max(wait, min(timedelta(seconds=retry_after or 0), _DAY))
