"""Saving a change of a booking: the booking, its effects and the audit trail, in the caller's transaction."""

from booking.people import Person
from booking.session.change import Changed
from booking.session.session import Booking
from booking.store import Transaction
from booking.waiting.looking import look
from bot.incoming import Incoming
from bot.turns.answer import TurnedAway, id_on_card
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


async def booking_of(tx: Transaction, incoming: Incoming) -> Booking:
    """The booking that a button names. Raises TurnedAway where there is none, or it does not concern the person."""
    booking = await tx.booking(id_on_card(incoming, "booking"))
    if booking is None:
        raise TurnedAway("notice-unknown-card")
    if not booking.concerns(incoming.person):
        raise TurnedAway("notice-not-yours")
    return booking


async def led_booking(tx: Transaction, incoming: Incoming) -> Booking:
    """The same for the counsellor or the stand-in only."""
    booking = await booking_of(tx, incoming)
    if not booking.is_led_by(incoming.person):
        raise TurnedAway("notice-not-yours")
    return booking


def is_stale(incoming: Incoming, booking: Booking) -> bool:
    """The card was drawn before the booking's last change."""
    return incoming.values.get("revision") != str(booking.revision)
