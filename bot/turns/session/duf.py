"""The counsellor's presses on a booking card: show and hide the DUF number."""

from booking.session.session import Booking
from bot.incoming import Incoming
from bot.reply import Reply
from bot.turns.answer import Answer
from bot.turns.session.changes import led_booking
from bot.world import World
from cards.session.counsellor import HIDE_DUF, SHOW_DUF, booking_card


async def show_duf(world: World, incoming: Incoming) -> Reply:
    """Show the number in the answer to the one who asked, and put that on record first."""
    t = world.texts()
    async with world.store.begin() as tx:
        booking = await led_booking(tx, incoming)
        duf = await tx.duf(booking.id)
        if duf is None:
            return _card(world, booking, note=t("counsellor-duf-gone"))
        await tx.record(booking.id, "duf-shown", incoming.person, world.clock.now())
        await tx.commit()
    return _card(world, booking, duf=duf)


async def hide_duf(world: World, incoming: Incoming) -> Reply:
    booking = await led_booking(world.store.reading, incoming)
    return _card(world, booking)


def _card(world: World, booking: Booking, *, duf: str | None = None, note: str | None = None) -> Reply:
    t = world.texts()
    card = booking_card(t, booking, world.clock.now(), duf=duf, note=note)
    return Reply(card, t("counsellor-summary"))


ANSWERS: dict[str, Answer] = {SHOW_DUF: show_duf, HIDE_DUF: hide_duf}
