"""An adviser's presses about a place on the waiting list: take the time, not this one, off the list, show it."""

from dataclasses import replace
from uuid import UUID, uuid5

from booking.change import Refused
from booking.reading import Draft
from booking.store import Transaction
from booking.waiting.entry import WaitingEntry, WaitingStatus
from booking.waiting.lifecycle import WaitingChange, leave, pass_up, take
from bot.facts import facts_for
from bot.incoming import Incoming
from bot.reply import Reply
from bot.saving import save_change
from bot.turns.answer import Answer, id_on_card
from bot.turns.attempts import until_unchanged
from bot.turns.menu import notice
from bot.turns.waiting.joining import waiting_reply
from bot.world import World
from cards.waiting.card import LEAVE, PASS_UP, SHOW, TAKE
from dialogs.session.show import show
from dialogs.session.state import NAME, Page, SessionWalk


@until_unchanged
async def pressed(world: World, incoming: Incoming) -> Reply:
    async with world.store.begin() as tx:
        entry = await tx.waiting(id_on_card(incoming, "waiting"))
        if entry is None:
            return notice(world, "notice-unknown-card")
        if entry.adviser != incoming.person:
            return notice(world, "waiting-refused-not-yours")
        if incoming.verb == SHOW:
            return waiting_reply(world, entry)
        if entry.status is WaitingStatus.TAKEN and incoming.verb == TAKE:
            return await _go_on(world, tx, entry) or waiting_reply(world, entry)
        if entry.is_on_the_list and incoming.values.get("revision") != str(entry.revision):
            return waiting_reply(world, entry, world.texts()("waiting-stale"))
        changed = _change(world, incoming, entry)
        if isinstance(changed, Refused):
            return waiting_reply(world, entry, world.texts()(f"waiting-refused-{changed.why.value}"))
        await save_change(tx, changed, incoming.person, world.clock.now())
        if changed.subject.status is WaitingStatus.TAKEN:
            await _begin_walk(world, tx, changed.subject)
        await tx.commit()
        world.outbox.nudge()
        entry = changed.subject
        return await _go_on(world, tx, entry) or waiting_reply(world, entry)


def _change(world: World, incoming: Incoming, entry: WaitingEntry) -> WaitingChange:
    if incoming.verb == TAKE:
        return take(entry, incoming.person, world.clock.now())
    if incoming.verb == PASS_UP:
        return pass_up(entry, incoming.person)
    return leave(entry, incoming.person)


async def _begin_walk(world: World, tx: Transaction, entry: WaitingEntry) -> None:
    """The walk goes on at the last page, with the answers from before and the time that is held."""
    request = entry.request.model_copy(update={"slot": entry.offered, "duf": await tx.waiting_duf(entry.id)})
    walk = SessionWalk(page=Page.CHECK, request=request, waiting=entry.id)
    draft = Draft(_draft_id(entry), entry.adviser, NAME, 1, walk.model_dump_json())
    await tx.save_draft(draft, world.clock.now())


async def _go_on(world: World, tx: Transaction, entry: WaitingEntry) -> Reply | None:
    """The page that the walk is on; None where no time is taken, or its walk is no longer there."""
    draft = await tx.draft(_draft_id(entry)) if entry.status is WaitingStatus.TAKEN else None
    if draft is None:
        return None
    t, walk = world.texts(), SessionWalk.model_validate_json(draft.state)
    facts = await facts_for(world, tx, entry.counsellor_id, entry.id)
    duf = walk.request.duf
    facts = replace(facts, attendance_recorded=duf is not None and await tx.attended(duf))
    return Reply(show(t, walk, facts, draft.id, draft.version), t("walk-summary"))


def _draft_id(entry: WaitingEntry) -> UUID:
    """Another one for each time that is taken, so that a page about one time never confirms another."""
    return uuid5(entry.id, str(entry.revision))


ANSWERS: dict[str, Answer] = dict.fromkeys((TAKE, PASS_UP, LEAVE, SHOW), pressed)
