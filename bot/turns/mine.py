"""An adviser's own bookings: the list, the question before a cancellation, and the cancellation."""

from booking.lifecycle import Refusal, Refused, cancel
from booking.people import Person
from booking.store import ChangedMeanwhile, Transaction
from booking.wall_time import Slot
from bot.incoming import Incoming
from bot.reply import Reply
from bot.turns.answer import Answer
from bot.turns.changes import booking_of, is_stale, save_change
from bot.turns.menu import notice
from bot.world import World
from cards.dates import long_slot
from cards.menu import MINE
from cards.my_bookings import CANCEL, CANCEL_ASK, cancel_card, my_bookings_card

_ATTEMPTS = 3


async def show(world: World, incoming: Incoming) -> Reply:
    async with world.store.begin() as tx:
        return await _list(world, tx, incoming.person, screen=_number(incoming.values.get("screen")))


async def ask(world: World, incoming: Incoming) -> Reply:
    """Show what would be cancelled, and ask."""
    async with world.store.begin() as tx:
        return await _question(world, tx, incoming)


async def confirmed(world: World, incoming: Incoming) -> Reply:
    """Cancel, unless the booking has changed since the question was shown: then ask again."""
    for _ in range(_ATTEMPTS):
        try:
            return await _cancel(world, incoming)
        except ChangedMeanwhile:
            continue
    return notice(world, "notice-trouble", wrong=True)


async def _cancel(world: World, incoming: Incoming) -> Reply:
    async with world.store.begin() as tx:
        booking = await booking_of(tx, incoming)
        if booking is None:
            return notice(world, "notice-unknown-card")
        if booking.adviser != incoming.person:
            return await _list(world, tx, incoming.person, refused=Refusal.NOT_YOURS)
        if booking.cancellation and booking.cancellation.by == incoming.person:
            # The same press delivered again, or an old card: the answer is what they did.
            return await _list(world, tx, incoming.person, cancelled=booking.slot)
        if booking.is_active and is_stale(incoming, booking):
            return await _question(world, tx, incoming)
        changed = cancel(booking, incoming.person, world.clock.now())
        if isinstance(changed, Refused):
            return await _list(world, tx, incoming.person, refused=changed.why)
        await save_change(world, tx, changed, incoming.person)
        await tx.commit()
        world.outbox.nudge()
        return await _list(world, tx, incoming.person, cancelled=booking.slot)


async def _question(world: World, tx: Transaction, incoming: Incoming) -> Reply:
    t = world.texts()
    booking = await booking_of(tx, incoming)
    if booking is None or booking.adviser != incoming.person or not booking.is_active:
        why = Refusal.ALREADY_CANCELLED if booking and booking.adviser == incoming.person else Refusal.NOT_YOURS
        return await _list(world, tx, incoming.person, refused=why)
    counsellor = world.counsellor_of(booking)
    return Reply(cancel_card(t, booking, counsellor, changed=is_stale(incoming, booking)), t("mine-summary"))


async def _list(
    world: World,
    tx: Transaction,
    adviser: Person,
    *,
    screen: int = 0,
    cancelled: Slot | None = None,
    refused: Refusal | None = None,
) -> Reply:
    t = world.texts()
    bookings = await tx.bookings_of_adviser(adviser, world.clock.now())
    wrong = t(f"refused-{refused.value}") if refused else None
    done = t("mine-cancelled", when=long_slot(cancelled, t.language)) if cancelled else None
    return Reply(my_bookings_card(t, bookings, screen, done, wrong), t("mine-summary"))


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 4 else 0


ANSWERS: dict[str, Answer] = {MINE: show, CANCEL_ASK: ask, CANCEL: confirmed}
