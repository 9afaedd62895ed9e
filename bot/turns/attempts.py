"""A press that is carried out anew where somebody was faster, or where a calendar is to be read first."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from booking.ports import Span
from booking.store import ChangedMeanwhile, SlotTaken
from bot.world import World

Given = ParamSpec("Given")
Came = TypeVar("Came")

_MOST = 4


class NotRead(Exception):
    """Calendars are to be read before the facts can be judged: a foreign call, so not inside a transaction."""

    def __init__(self, counsellor_ids: tuple[str, ...], within: Span) -> None:
        super().__init__()
        self.counsellor_ids = counsellor_ids
        self.within = within


def need_calendars(world: World, counsellor_ids: Iterable[str], within: Span) -> None:
    """Go on where these calendars were asked for lately. Raises NotRead, which `until_unchanged` sees to."""
    unread = tuple(one for one in counsellor_ids if not world.calendars.is_fresh(one, within))
    if unread:
        raise NotRead(unread, within)


async def read_calendars(world: World, counsellor_ids: Iterable[str], within: Span) -> None:
    """Bring them up to date all at once, with no transaction open."""
    await asyncio.gather(*(world.calendars.read(one, within) for one in counsellor_ids))


def until_unchanged(
    attempt: Callable[Concatenate[World, Given], Awaitable[Came]],
) -> Callable[Concatenate[World, Given], Coroutine[Any, Any, Came]]:
    """What comes of an attempt that nobody overtook, each judged by how things stand when it begins.

    An attempt is one transaction. Where it raises SlotTaken, ChangedMeanwhile or NotRead, nothing of it is saved. The
    last of some raises it on: the turn then fails, and the person is told that nothing was saved.
    """

    @wraps(attempt)
    async def repeated(world: World, /, *given: Given.args, **named: Given.kwargs) -> Came:
        for _ in range(_MOST - 1):
            try:
                return await attempt(world, *given, **named)
            except NotRead as calendars:
                await read_calendars(world, calendars.counsellor_ids, calendars.within)
            except (SlotTaken, ChangedMeanwhile):
                continue
        return await attempt(world, *given, **named)

    return repeated
