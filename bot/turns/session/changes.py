"""The booking that a press is about."""

from contextlib import suppress
from uuid import UUID

from booking.reading import Reading
from booking.session.session import Booking
from bot.incoming import Incoming
from bot.world import World


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
