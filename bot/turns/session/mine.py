"""An adviser's own bookings."""

from booking.calendar.wall_time import Slot
from booking.people import Person
from booking.reading import Reading
from booking.session.refusal import Refusal
from booking.session.session import Booking
from bot.incoming import Incoming
from bot.reply import Reply
from bot.turns.answer import Answer
from bot.world import World
from cards.dates import long_slot
from cards.menu import MINE
from cards.session.mine import my_bookings_card
from understanding.frame import Frame


async def show(world: World, incoming: Incoming) -> Reply:
    screen = _number(incoming.values.get("screen"))
    return await list_bookings(world, world.store.reading, incoming.person, screen=screen)


async def list_bookings(
    world: World,
    reading: Reading,
    adviser: Person,
    *,
    screen: int = 0,
    cancelled: Slot | None = None,
    refused: Refusal | None = None,
) -> Reply:
    """The adviser's coming sessions, and what may become one, below what was just cancelled or why nothing was."""
    t = world.texts()
    bookings = await reading.bookings_of_adviser(adviser, world.clock.now())
    waiting, asked = await reading.waiting_of(adviser), await reading.open_exceptions_of(adviser)
    wrong = t(f"refused-{refused.value}") if refused else None
    done = t("mine-cancelled", when=long_slot(cancelled, t.language)) if cancelled else None
    return Reply(my_bookings_card(t, bookings, screen, done, wrong, pending=[*waiting, *asked]), t("mine-summary"))


async def meant(world: World, incoming: Incoming, frame: Frame) -> Reply:
    """The bookings that a message about moving or cancelling may mean, to choose from: nothing is changed by words."""
    t = world.texts()
    bookings = await world.store.reading.bookings_of_adviser(incoming.person, world.clock.now())
    cancelling = frame.intent == "cancel"
    fitting = [one for one in bookings if _fits(one, frame, by_day=cancelling)]
    asked = t("mine-which-cancel" if cancelling else "mine-which-move")
    return Reply(my_bookings_card(t, fitting or bookings, asked=asked), t("mine-summary"))


def _fits(booking: Booking, frame: Frame, *, by_day: bool) -> bool:
    """By municipality, and by day where the message's day is the booking's own and not the one to move it to."""
    if frame.municipality and booking.request.municipality != frame.municipality:
        return False
    day = frame.when.value if frame.when.kind in ("date", "datetime") else None
    return not by_day or day is None or day.startswith(booking.slot.day.isoformat())


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 4 else 0


ANSWERS: dict[str, Answer] = {MINE: show}
