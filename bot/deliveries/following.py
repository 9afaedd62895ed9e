"""What follows an effect that is done, where that is other effects and no more."""

from booking.effects import Effect
from booking.store import Transaction
from booking.waiting.looking import look
from bot.outbox.handling import Settle
from bot.world import World


def follow_with(world: World, *effects: Effect) -> Settle:
    """Effects of their own, so that a failure of theirs never repeats what was done here."""

    async def settle(tx: Transaction) -> None:
        await tx.enqueue(effects, world.clock.now())

    return settle


def time_is_free(world: World, counsellor_id: str) -> Settle:
    """Only now does the calendar agree that a former time is free, so that it can be offered to who waits."""
    world.calendars.forget(counsellor_id)
    return follow_with(world, look(counsellor_id))
