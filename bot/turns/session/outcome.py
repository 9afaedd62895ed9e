"""How the session went, as the counsellor says it: completed, or the participant did not come."""

from collections.abc import Callable
from datetime import datetime

from booking.change import Changed, Refused
from booking.people import Person
from booking.session.outcome import complete, note_no_show
from booking.session.refusal import Refusal
from booking.session.session import Booking
from bot.incoming import Incoming
from bot.reply import Reply
from bot.saving import save_change
from bot.turns.answer import Answer
from bot.turns.attempts import until_unchanged
from bot.turns.menu import notice
from bot.turns.session.changes import booking_of
from bot.turns.session.view import concerns, standing
from bot.world import World
from cards.session.outcome import COMPLETED, NO_SHOW, NO_SHOW_ASK, NOT_SO, no_show_question_card

_CHANGES: dict[str, Callable[[Booking, Person, datetime], Changed[Booking] | Refused[Refusal]]] = {
    COMPLETED: complete,
    NO_SHOW_ASK: note_no_show,
    NO_SHOW: note_no_show,
}


async def press(world: World, incoming: Incoming) -> Reply:
    """Any press of this subject. What was said of an older revision is said of the booking as it stands: a change
    that makes it wrong, such as a cancellation or another time, refuses it."""
    return await until_unchanged(_attempt, world, incoming)


async def _attempt(world: World, incoming: Incoming) -> Reply:
    person, t = incoming.person, world.texts()
    async with world.store.begin() as tx:
        booking = await booking_of(tx, incoming)
        if booking is None:
            return notice(world, "notice-unknown-card")
        if not concerns(world, booking, person):
            return notice(world, "notice-not-yours")
        if incoming.verb == NOT_SO:
            return standing(world, booking, person)
        changed = _CHANGES[incoming.verb](booking, person, world.clock.now())
        if isinstance(changed, Refused):
            return standing(world, booking, person, wrong=f"refused-{changed.why.value}")
        if incoming.verb == NO_SHOW_ASK:
            return Reply(no_show_question_card(t, booking), t("outcome-summary"))
        await save_change(tx, changed, person, world.clock.now())
        await tx.commit()
    world.outbox.nudge()
    return standing(world, changed.subject, person)


ANSWERS: dict[str, Answer] = dict.fromkeys((COMPLETED, NO_SHOW_ASK, NO_SHOW, NOT_SO), press)
