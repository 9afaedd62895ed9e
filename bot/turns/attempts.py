"""A press that is carried out anew where somebody else changed the same thing meanwhile."""

from collections.abc import Awaitable, Callable

from booking.store import ChangedMeanwhile
from bot.incoming import Incoming
from bot.reply import Reply
from bot.turns.menu import notice
from bot.world import World

_MOST = 3


async def until_unchanged(
    attempt: Callable[[World, Incoming], Awaitable[Reply]], world: World, incoming: Incoming
) -> Reply:
    """The reply of an attempt that nobody overtook; after some that somebody did, that it did not work.

    An attempt is one transaction that raises ChangedMeanwhile with nothing saved: it is judged by how things stand.
    """
    for _ in range(_MOST):
        try:
            return await attempt(world, incoming)
        except ChangedMeanwhile:
            continue
    return notice(world, "notice-not-saved", wrong=True)
