"""One turn: who is it, what do they want, which file of `bot/turns/` answers, and in what form."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from functools import partial
from inspect import isawaitable

import structlog

from booking.ports import MessageGone, WillNotWork
from booking.store import Interrupted, PerhapsSaved
from bot import saved
from bot.facts import in_capacity
from bot.incoming import Incoming, Kind, Scope, read_incoming
from bot.reply import Reply
from bot.sdk.gateway import InvokeAnswer, Turn
from bot.turns import language, routine
from bot.turns.answer import Answer, TurnedAway
from bot.turns.calendar import blocks, substitutes, week
from bot.turns.directory import change, contacts, rooms
from bot.turns.exception_request import answering
from bot.turns.group_meeting import agreeing, attendance, interpreters, moving, places
from bot.turns.group_meeting import walk as group_walk
from bot.turns.menu import menu, notice
from bot.turns.session import cancel, duf, interpreter, material, mine, move, outcome, walk
from bot.turns.typed import heard
from bot.turns.waiting import pressing
from bot.world import World
from cards.menu import MENU

log = structlog.get_logger()

# verb -> what answers it. Contacts and the routine are right in a group chat or a channel too; bookings are about
# participants and stay in the personal chat.
ANYWHERE: Mapping[str, Answer] = {MENU: menu, **contacts.ANSWERS, **routine.ANSWERS, **language.ANSWERS}
PERSONAL: Mapping[str, Answer] = {
    **walk.ANSWERS,
    **mine.ANSWERS,
    **move.ANSWERS,
    **cancel.ANSWERS,
    **duf.ANSWERS,
    **answering.ANSWERS,
    **pressing.ANSWERS,
    **outcome.ANSWERS,
    **interpreter.ANSWERS,
    **week.ANSWERS,
    **blocks.ANSWERS,
    **substitutes.ANSWERS,
    **material.ANSWERS,
    **change.ANSWERS,
    **rooms.ANSWERS,
    **group_walk.ANSWERS,
    **agreeing.ANSWERS,
    **moving.ANSWERS,
    **interpreters.ANSWERS,
    **places.ANSWERS,
    **attendance.ANSWERS,
}
_TROUBLE: Mapping[saved.Saved, str] = {
    saved.Saved.NOTHING: "notice-not-saved",
    saved.Saved.SOMETHING: "notice-saved-trouble",
    saved.Saved.PERHAPS: "notice-trouble",
}


class Assistant:
    """Answers turns. Keeps nothing between them but the addresses already known to be stored."""

    def __init__(self, world: World) -> None:
        self._world = world

    async def on_turn(self, turn: Turn) -> InvokeAnswer | None:
        """Answer one activity. Raises NotReadable for what is no activity of Teams; else fails with a card only."""
        incoming = read_incoming(turn.activity)
        saved.begin()
        try:
            return await self._answer(turn, incoming)
        except Exception as failure:  # whatever failed, the person gets a card; the text may hold user data
            log.error("turn_failed", activity_type=incoming.kind.value, step=_known(incoming.verb), exc_info=failure)
        try:
            return await self._deliver(turn, incoming, notice(self._world, _TROUBLE[saved.so_far()], wrong=True))
        except Exception as failure:  # Teams takes no message now: an error to it would only bring the turn again
            log.error("turn_unanswered", activity_type=incoming.kind.value, exc_info=failure)
            return None

    async def _answer(self, turn: Turn, incoming: Incoming) -> InvokeAnswer | None:
        world = self._world
        if incoming.kind is Kind.OTHER:
            return None
        if not world.admits(incoming.person):
            return await self._turn_away(turn, incoming)
        await world.languages.begin_turn(incoming.person.aad_object_id)
        if incoming.kind is Kind.SEARCH:
            # Before the address is kept: a search stands in whatever chat the person was writing in, not in ours.
            return InvokeAnswer(200, await contacts.search(world, incoming))
        incoming = replace(incoming, person=await in_capacity(world, incoming.person))
        is_new = incoming.scope is not Scope.PERSONAL or await self._remember(incoming)
        match incoming.kind:
            case Kind.ARRIVED:
                if is_new and await self._first(f"welcome {incoming.address.conversation_id}"):
                    await turn.send(menu(world, incoming).message)
                return None
            case Kind.PRESS:
                with world.presses.answering(incoming.address.conversation_id, incoming.reply_to):
                    return await self._deliver(turn, incoming, await _replied(partial(self._pressed, incoming)))
        if not await self._first_time(incoming):
            return None
        return await self._deliver(turn, incoming, await _replied(partial(heard, world, incoming)))

    async def _pressed(self, incoming: Incoming) -> Reply:
        verb = incoming.verb
        answer = ANYWHERE.get(verb)
        if answer is None and incoming.scope is not Scope.PERSONAL:
            return notice(self._world, "group-book", menu=False)
        answer = answer or PERSONAL.get(verb)
        if answer is None:
            return notice(self._world, "notice-unknown-card")
        try:
            return await _result(answer(self._world, incoming))
        except TurnedAway as away:
            return notice(self._world, away.key)

    async def _turn_away(self, turn: Turn, incoming: Incoming) -> InvokeAnswer | None:
        person = incoming.person
        unseen = not person.aad_object_id and self._world.admits_tenant(person.tenant_id)
        log.warning("person_unseen" if unseen else "not_admitted", tenant_id=person.tenant_id)
        why = "notice-person-unseen" if unseen else "notice-not-admitted"
        if incoming.kind is Kind.SEARCH:
            return InvokeAnswer(200, {"composeExtension": {"type": "message", "text": self._world.texts()(why)}})
        if incoming.kind is Kind.ARRIVED:
            return None
        return await self._deliver(turn, incoming, notice(self._world, why, menu=False))

    async def _deliver(self, turn: Turn, incoming: Incoming, reply: Reply) -> InvokeAnswer | None:
        """In the invoke's answer, in place of the pressed card, or as a new message, as the activity allows."""
        if incoming.is_invoke:
            if incoming.kind is Kind.SEARCH:
                return InvokeAnswer(200, {"composeExtension": {"type": "message", "text": reply.summary}})
            return InvokeAnswer(200, reply.as_invoke_body())
        if incoming.kind is Kind.PRESS and incoming.reply_to:
            try:
                await turn.replace(incoming.reply_to, reply.message)
                return None
            except (MessageGone, WillNotWork):
                pass  # the card was deleted, or is not ours to replace: post a fresh one
        await turn.send(reply.message)
        return None

    async def _remember(self, incoming: Incoming) -> bool:
        """Keep where the person can be reached. True when the person was not known before."""
        known = self._world.known_addresses
        if known.holds(incoming.address):
            return False
        async with self._world.store.begin() as tx:
            is_new = await tx.remember_address(incoming.person, incoming.address, self._world.clock.now())
            await tx.commit()
        known.add(incoming.address)
        self._world.outbox.nudge()  # what waited for this person can go now
        return is_new

    async def _first_time(self, incoming: Incoming) -> bool:
        """False for a message that Teams delivers again. A press needs no such check: its transition is idempotent."""
        if not incoming.activity_id:
            return True
        return await self._first(f"{incoming.address.conversation_id} {incoming.activity_id}")

    async def _first(self, key: str) -> bool:
        return await self._world.store.first_time(key, self._world.clock.now())


async def _replied(reply: Callable[[], Awaitable[Reply]]) -> Reply:
    """The reply; worked out once more where the database was lost on the way.

    What was perhaps saved is seen then, and answered as it stands: a press that arrives twice does no harm, since Teams
    delivers some twice as well.
    """
    saved.begin()
    try:
        return await reply()
    except (Interrupted, PerhapsSaved):
        return await reply()


async def _result(answer: Reply | Awaitable[Reply]) -> Reply:
    return await answer if isawaitable(answer) else answer


def _known(verb: str) -> str:
    """The verb for the log, if it is one of ours: a forged one could hold anything."""
    return verb if verb in ANYWHERE or verb in PERSONAL else "unknown"
