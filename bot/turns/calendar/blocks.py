"""A counsellor's blocked time: list, form, the question about what is booked, and removing."""

from datetime import time, timedelta
from uuid import UUID, uuid4

from booking.booked import Booked
from booking.calendar.blocks import Block
from booking.calendar.wall_time import to_utc, today
from booking.ports import Span
from booking.reading import Reading
from booking.store import Transaction
from booking.waiting.looking import look
from bot.incoming import Incoming
from bot.reply import Reply
from bot.turns.answer import Answer, for_counsellors, id_on_card
from bot.turns.group_meeting.taken_time import agreed_meetings
from bot.world import World
from cards.calendar.blocks import KEEP, NEW, REMOVE, SAVE, block_form_card, blocks_card, conflict_card
from cards.calendar.week import BLOCKS
from dialogs.calendar.blocking import Blocking, in_the_way, read, step
from dialogs.session.booked_time import fingerprint
from dialogs.steps import Abort, Done, Press


@for_counsellors
async def show(world: World, incoming: Incoming) -> Reply:
    """The counsellor's blocks from today on."""
    return await _list(world, world.store.reading, incoming)


@for_counsellors
async def form(world: World, _incoming: Incoming) -> Reply:
    return _form(world, Blocking(), uuid4())


@for_counsellors
async def save(world: World, incoming: Incoming) -> Reply:
    """Close the time; where something is booked in it, list it and ask first."""
    block_id = id_on_card(incoming, "block")
    t, now = world.texts(), world.clock.now()
    me, press = incoming.person.aad_object_id, Press(incoming.verb, incoming.values)
    form = read(press, block_id, me, today(now))
    async with world.store.begin() as tx:
        await tx.lock_time(me)  # what is being booked or agreed at this moment is waited for, and seen
        booked = await _booked(tx, form.block, world) if form.block else []
        outcome = step(form, press, booked)
        if not isinstance(outcome, Done) or form.block is None:
            return _ask(world, form if isinstance(outcome, Abort) else outcome.state, block_id, booked)
        if await tx.add_block(form.block):
            await tx.record(block_id, "time-blocked", incoming.person, now)
            await tx.commit()
        return await _list(world, tx, incoming, done=t("block-saved"))


@for_counsellors
async def remove(world: World, incoming: Incoming) -> Reply:
    t = world.texts()
    block_id = id_on_card(incoming, "block")
    async with world.store.begin() as tx:
        if not await tx.remove_block(block_id, incoming.person.aad_object_id):
            return await _list(world, tx, incoming, wrong=t("block-gone"))
        await tx.record(block_id, "time-unblocked", incoming.person, world.clock.now())
        await tx.enqueue([look(incoming.person.aad_object_id)], world.clock.now())
        await tx.commit()
        return await _list(world, tx, incoming, done=t("block-removed"))


async def _booked(tx: Transaction, block: Block, world: World) -> list[Booked]:
    """The counsellor's coming sessions and agreed group meetings in the block's time."""
    now = world.clock.now()
    reach = Span(to_utc(block.first, time()), to_utc(block.final_day + timedelta(days=1), time()))
    sessions = await tx.bookings_of_counsellors([block.counsellor_id], reach)
    meetings = await agreed_meetings(tx, block.counsellor_id, now)
    return in_the_way(block, [*(one for one in sessions if not one.has_begun(now)), *meetings])


async def _list(
    world: World, reading: Reading, incoming: Incoming, *, done: str | None = None, wrong: str | None = None
) -> Reply:
    t = world.texts()
    blocks = await reading.blocks_of(incoming.person.aad_object_id, today(world.clock.now()))
    return Reply(blocks_card(t, blocks, done, wrong), t("block-summary"))


def _ask(world: World, form: Blocking, block_id: UUID, booked: list[Booked]) -> Reply:
    if not form.asks or form.block is None:
        return _form(world, form, block_id)
    t = world.texts()
    data = {**form.answers, "block": str(block_id), "seen": fingerprint(booked)}
    return Reply(conflict_card(t, form.block, data, booked, changed=form.changed), t("block-summary"))


def _form(world: World, form: Blocking, block_id: UUID) -> Reply:
    t = world.texts()
    errors = {error.field: t(error.key) for error in form.errors}
    return Reply(block_form_card(t, {"block": str(block_id)}, form.answers, errors), t("block-summary"))


ANSWERS: dict[str, Answer] = {BLOCKS: show, NEW: form, SAVE: save, KEEP: save, REMOVE: remove}
