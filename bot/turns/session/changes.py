"""Saving a change of a booking: the booking, its effects and the audit trail, in the caller's transaction."""

from contextlib import suppress
from uuid import UUID

from booking.people import Person
from booking.reading import Reading
from booking.session.change import Changed
from booking.session.session import Booking
from booking.store import Transaction
from booking.waiting.looking import look
from bot.incoming import Incoming
from bot.world import World


async def save_change(world: World, tx: Transaction, changed: Changed, by: Person | None) -> None:
    """Keep a changed booking and what follows from it; where its time is a new one, raises SlotTaken.

    Raises ChangedMeanwhile. The caller commits.
    """
    now = world.clock.now()
    await tx.save_booking(changed.booking)
    if changed.drops_planned:
        await tx.drop_planned(changed.booking.id)
    await tx.enqueue(changed.effects, now)
    if changed.drops_planned or not changed.booking.is_active:  # moved or given up: some time is free again
        await tx.enqueue([look(changed.booking.counsellor_id)], now)
    await tx.record(changed.booking.id, changed.event, by, now)


async def booking_of(reading: Reading, incoming: Incoming) -> Booking | None:
    """The booking that a button names; None for an id that is none of ours or no id at all."""
    with suppress(ValueError):
        return await reading.booking(UUID(incoming.values.get("booking", "")))
    return None


async def led_booking(world: World, reading: Reading, incoming: Incoming) -> Booking | None:
    """The booking on the card, where the one who presses is its counsellor or stands in; None for anybody else."""
    booking = await booking_of(reading, incoming)
    if booking is None or not world.is_counsellor(incoming.person):
        return None
    return booking if booking.is_led_by(incoming.person) else None


def is_stale(incoming: Incoming, booking: Booking) -> bool:
    """The card was drawn before the booking's last change."""
    return incoming.values.get("revision") != str(booking.revision)
