"""What answers a press: each file of this folder lists its verbs in ANSWERS."""

from collections.abc import Awaitable, Callable
from functools import wraps

from bot.incoming import Incoming
from bot.reply import Reply
from bot.turns.menu import notice
from bot.world import World

Answer = Callable[[World, Incoming], Reply | Awaitable[Reply]]
AnswerLater = Callable[[World, Incoming], Awaitable[Reply]]


def for_counsellors(answer: AnswerLater) -> AnswerLater:
    """The answer for a counsellor of the centre; everybody else is told that it is not for them."""

    @wraps(answer)
    async def checked(world: World, incoming: Incoming) -> Reply:
        if not incoming.person.is_counsellor:
            return notice(world, "notice-counsellors-only")
        return await answer(world, incoming)

    return checked


def for_administrators(answer: AnswerLater) -> AnswerLater:
    """The answer for who may change the contact list now; the right may be gone since the card was drawn."""

    @wraps(answer)
    async def checked(world: World, incoming: Incoming) -> Reply:
        if not world.is_administrator(incoming.person):
            return notice(world, "directory-not-yours")
        return await answer(world, incoming)

    return checked
