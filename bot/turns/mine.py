"""An adviser's own bookings."""

from booking.lifecycle import Refusal
from booking.people import Person
from booking.store import Transaction
from booking.wall_time import Slot
from bot.incoming import Incoming
from bot.reply import Reply
from bot.turns.answer import Answer
from bot.world import World
from cards.dates import long_slot
from cards.menu import MINE
from cards.my_bookings import my_bookings_card


async def show(world: World, incoming: Incoming) -> Reply:
    async with world.store.begin() as tx:
        return await list_bookings(world, tx, incoming.person, screen=_number(incoming.values.get("screen")))


async def list_bookings(
    world: World,
    tx: Transaction,
    adviser: Person,
    *,
    screen: int = 0,
    cancelled: Slot | None = None,
    refused: Refusal | None = None,
) -> Reply:
    """The adviser's coming sessions, below what was just cancelled or why a change was not made."""
    t = world.texts()
    bookings = await tx.bookings_of_adviser(adviser, world.clock.now())
    wrong = t(f"refused-{refused.value}") if refused else None
    done = t("mine-cancelled", when=long_slot(cancelled, t.language)) if cancelled else None
    return Reply(my_bookings_card(t, bookings, screen, done, wrong), t("mine-summary"))


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 4 else 0


ANSWERS: dict[str, Answer] = {MINE: show}
