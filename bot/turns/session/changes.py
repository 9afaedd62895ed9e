"""The booking that a press is about."""

from booking.reading import Reading
from booking.session.session import Booking
from bot.incoming import Incoming
from bot.turns.answer import TurnedAway, id_on_card


async def booking_of(reading: Reading, incoming: Incoming) -> Booking:
    """The booking that a button names. Raises TurnedAway where there is none, or it does not concern the person."""
    booking = await reading.booking(id_on_card(incoming, "booking"))
    if booking is None:
        raise TurnedAway("notice-unknown-card")
    if not booking.concerns(incoming.person):
        raise TurnedAway("notice-not-yours")
    return booking


async def led_booking(reading: Reading, incoming: Incoming) -> Booking:
    """The same for the counsellor or the stand-in only."""
    booking = await booking_of(reading, incoming)
    if not booking.is_led_by(incoming.person):
        raise TurnedAway("notice-not-yours")
    return booking


def is_stale(incoming: Incoming, booking: Booking) -> bool:
    """The card was drawn before the booking's last change."""
    return incoming.values.get("revision") != str(booking.revision)
