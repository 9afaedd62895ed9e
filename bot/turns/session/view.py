"""How a booking stands, shown to the one who asks: the receipt to the adviser, the booking card to the counsellor."""

from booking.people import Person
from booking.session.session import Booking
from bot.reply import Reply
from bot.turns.menu import notice
from bot.world import World
from cards.session.counsellor import booking_card
from cards.session.receipt import receipt_card


def concerns(world: World, booking: Booking, person: Person) -> bool:
    """The person booked the session or leads it; anybody else learns nothing about it."""
    return person == booking.adviser or (booking.is_led_by(person) and world.is_counsellor(person))


def standing(
    world: World, booking: Booking, person: Person, *, done: str | None = None, wrong: str | None = None
) -> Reply:
    """`done` and `wrong` are message keys: what was just changed, or why it was not."""
    t = world.texts()
    if not concerns(world, booking, person):
        return notice(world, "notice-not-yours")
    wrong_text = t(wrong) if wrong else None
    if person == booking.adviser:
        done_text = t(done) if done else None
        card = receipt_card(t, booking, world.counsellor_of(booking), done=done_text, wrong=wrong_text)
        return Reply(card, t("receipt-summary"))
    return Reply(booking_card(t, booking, world.clock.now(), note=wrong_text), t("counsellor-summary"))
