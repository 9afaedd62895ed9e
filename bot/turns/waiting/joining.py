"""A place on the waiting list, as the booking walk meets it: joining, and what becomes of it when the walk ends."""

from booking.change import Refused
from booking.people import Person
from booking.reading import Draft
from booking.rules import Facts
from booking.store import Transaction
from booking.waiting.entry import WaitingEntry, WaitingStatus
from booking.waiting.lifecycle import book, join, pass_up
from bot.incoming import Incoming
from bot.reply import Reply
from bot.saving import save_change
from bot.world import World
from cards.catalogue import Texts
from cards.waiting.card import waiting_card
from dialogs.session.state import SessionWalk


async def join_list(
    tx: Transaction, incoming: Incoming, draft: Draft, walk: SessionWalk, facts: Facts
) -> WaitingEntry | None:
    """Keep the place on the list instead of the draft; None where it is of no use any more. The caller commits."""
    joined = join(walk.request, facts, incoming.person, draft.id)
    if isinstance(joined, Refused):
        return None
    await tx.delete_draft(draft)
    await save_change(tx, joined, incoming.person, facts.now, walk.request.duf)
    return joined.subject


async def take_held(world: World, tx: Transaction, walk: SessionWalk, by: Person) -> None:
    """The booking is about to be made: the place on the list has met its purpose, and gives its time up for it."""
    entry = await tx.waiting(walk.waiting) if walk.waiting else None
    if entry:
        await save_change(tx, book(entry), by, world.clock.now())


async def give_back(world: World, tx: Transaction, walk: SessionWalk, by: Person) -> None:
    """The walk was stopped: the time that was held for it goes to the next."""
    entry = await tx.waiting(walk.waiting) if walk.waiting else None
    if entry and entry.status is WaitingStatus.TAKEN:
        await save_change(tx, pass_up(entry, by), by, world.clock.now())


def waiting_reply(world: World, entry: WaitingEntry, note: str | None = None, t: Texts | None = None) -> Reply:
    """How the place on the list stands, for the adviser. `t` is the language of one whose turn it is not."""
    t, directory = t or world.texts(), world.directory()
    counsellor = directory.counsellor(entry.counsellor_id) or directory.counsellors[0]
    key = "waiting-summary-offered" if entry.status is WaitingStatus.OFFERED else "waiting-summary"
    return Reply(waiting_card(t, entry, counsellor, note), t(key))
