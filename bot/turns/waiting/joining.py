"""A place on the waiting list, as the booking walk meets it: joining, and what becomes of it when the walk ends."""

from booking.people import Person
from booking.reading import Draft
from booking.rules import Facts
from booking.store import Transaction
from booking.waiting.entry import WaitingEntry, WaitingStatus
from booking.waiting.lifecycle import WaitingChanged, WaitingRefused, book, join, pass_up
from bot.incoming import Incoming
from bot.reply import Reply
from bot.world import World
from cards.catalogue import Texts
from cards.waiting.card import waiting_card
from dialogs.session.state import SessionWalk


async def join_list(
    tx: Transaction, incoming: Incoming, draft: Draft, walk: SessionWalk, facts: Facts
) -> WaitingEntry | None:
    """Keep the place on the list instead of the draft; None where it is of no use any more. The caller commits."""
    joined = join(walk.request, facts, incoming.person, draft.id)
    if isinstance(joined, WaitingRefused):
        return None
    await tx.delete_draft(draft)
    await tx.add_waiting(joined.entry, walk.request.duf)
    await tx.enqueue(joined.effects, facts.now)
    await tx.record(draft.id, joined.event, incoming.person, facts.now)
    return joined.entry


async def take_held(world: World, tx: Transaction, walk: SessionWalk, by: Person) -> None:
    """The booking is about to be made: the place on the list has met its purpose, and gives its time up for it."""
    entry = await tx.waiting(walk.waiting) if walk.waiting else None
    if entry:
        await save_waiting_change(world, tx, book(entry), by)


async def give_back(world: World, tx: Transaction, walk: SessionWalk, by: Person) -> None:
    """The walk was stopped: the time that was held for it goes to the next."""
    entry = await tx.waiting(walk.waiting) if walk.waiting else None
    if entry and entry.status is WaitingStatus.TAKEN:
        await save_waiting_change(world, tx, pass_up(entry, by), by)


async def save_waiting_change(
    world: World, tx: Transaction, changed: WaitingChanged | WaitingRefused, by: Person | None
) -> None:
    """Keep a change, if it is one. Raises ChangedMeanwhile and SlotTaken. The caller commits."""
    if isinstance(changed, WaitingRefused):
        return
    now = world.clock.now()
    await tx.save_waiting(changed.entry)
    await tx.drop_planned(changed.entry.id)
    await tx.enqueue(changed.effects, now)
    await tx.record(changed.entry.id, changed.event, by, now)


def waiting_reply(world: World, entry: WaitingEntry, note: str | None = None, t: Texts | None = None) -> Reply:
    """How the place on the list stands, for the adviser. `t` is the language of one whose turn it is not."""
    t, directory = t or world.texts(), world.directory()
    counsellor = directory.counsellor(entry.counsellor_id) or directory.counsellors[0]
    key = "waiting-summary-offered" if entry.status is WaitingStatus.OFFERED else "waiting-summary"
    return Reply(waiting_card(t, entry, counsellor, note), t(key))
