"""The counsellor's presses on a booking card: interpreter ordered, show and hide the DUF number."""

from booking.lifecycle import Refused, order_interpreter
from booking.session import Booking
from booking.store import ChangedMeanwhile, Transaction
from bot.incoming import Incoming
from bot.reply import Reply
from bot.turns.answer import Answer
from bot.turns.changes import booking_of, is_stale, save_change
from bot.turns.menu import notice
from bot.world import World
from cards.counsellor import HIDE_DUF, ORDER_INTERPRETER, SHOW_DUF, booking_card

_ATTEMPTS = 3


async def interpreter_ordered(world: World, incoming: Incoming) -> Reply:
    for _ in range(_ATTEMPTS):
        try:
            return await _order(world, incoming)
        except ChangedMeanwhile:
            continue
    return notice(world, "notice-trouble", wrong=True)


async def _order(world: World, incoming: Incoming) -> Reply:
    t = world.texts()
    async with world.store.begin() as tx:
        booking = await _own(world, tx, incoming)
        if booking is None:
            return notice(world, "notice-not-yours")
        if booking.interpreter.by == incoming.person:
            return _card(world, booking)  # the same press, delivered again
        if is_stale(incoming, booking):
            return _card(world, booking, note=t("stale-changed"))
        changed = order_interpreter(booking, incoming.person, world.clock.now())
        if isinstance(changed, Refused):
            return _card(world, booking, note=t(f"refused-{changed.why.value}"))
        await save_change(world, tx, changed, incoming.person)
        await tx.commit()
    world.outbox.nudge()
    return _card(world, changed.booking)


async def show_duf(world: World, incoming: Incoming) -> Reply:
    """Show the number in the answer to the one who asked, and put that on record first."""
    t = world.texts()
    async with world.store.begin() as tx:
        booking = await _own(world, tx, incoming)
        if booking is None:
            return notice(world, "notice-not-yours")
        duf = await tx.duf(booking.id)
        if duf is None:
            return _card(world, booking, note=t("counsellor-duf-gone"))
        await tx.record(booking.id, "duf-shown", incoming.person, world.clock.now())
        await tx.commit()
    return _card(world, booking, duf=duf)


async def hide_duf(world: World, incoming: Incoming) -> Reply:
    async with world.store.begin() as tx:
        booking = await _own(world, tx, incoming)
    return _card(world, booking) if booking else notice(world, "notice-not-yours")


async def _own(world: World, tx: Transaction, incoming: Incoming) -> Booking | None:
    """The booking on the card, where the one who presses is its counsellor; None for anybody else."""
    booking = await booking_of(tx, incoming)
    if booking is None or not world.is_counsellor(incoming.person):
        return None
    return booking if booking.counsellor_id == incoming.person.aad_object_id else None


def _card(world: World, booking: Booking, *, duf: str | None = None, note: str | None = None) -> Reply:
    t = world.texts()
    return Reply(booking_card(t, booking, duf=duf, note=note), t("counsellor-summary"))


ANSWERS: dict[str, Answer] = {ORDER_INTERPRETER: interpreter_ordered, SHOW_DUF: show_duf, HIDE_DUF: hide_duf}
