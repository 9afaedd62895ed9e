"""What answers a press: each file of this folder lists its verbs in ANSWERS."""

from collections.abc import Awaitable, Callable
from functools import wraps
from uuid import UUID

from bot.incoming import Incoming
from bot.reply import Reply
from bot.world import World

Answer = Callable[[World, Incoming], Reply | Awaitable[Reply]]
AnswerLater = Callable[[World, Incoming], Awaitable[Reply]]


class TurnedAway(Exception):
    """The press names nothing of ours, or what is somebody else's. `key` is the notice that the person gets."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def id_on_card(incoming: Incoming, name: str) -> UUID:
    """The id that a button names. Raises TurnedAway."""
    try:
        return UUID(incoming.values.get(name, ""))
    except ValueError:
        raise TurnedAway("notice-unknown-card") from None


def for_counsellors(answer: AnswerLater) -> AnswerLater:
    """The answer for a counsellor of the centre; everybody else is told that it is not for them."""

    @wraps(answer)
    async def checked(world: World, incoming: Incoming) -> Reply:
        if not incoming.person.is_counsellor:
            raise TurnedAway("notice-counsellors-only")
        return await answer(world, incoming)

    return checked


def for_administrators(answer: AnswerLater) -> AnswerLater:
    """The answer for who may change the contact list now; the right may be gone since the card was drawn."""

    @wraps(answer)
    async def checked(world: World, incoming: Incoming) -> Reply:
        if not world.is_administrator(incoming.person):
            raise TurnedAway("directory-not-yours")
        return await answer(world, incoming)

    return checked
