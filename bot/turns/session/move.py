"""Moving a session, by the adviser or the counsellor: each press is judged by the booking and the facts of the moment.

Nothing is kept between the presses, so an old card is one more press: it is answered by how things stand now.
"""

from dataclasses import replace

from booking.calendar.free_times import without
from booking.change import Blocked, Refused
from booking.rules import Facts
from booking.session.move import grants_that_stay, hindrance_to_move, move
from booking.session.session import Booking
from booking.store import ChangedMeanwhile, SlotTaken, Transaction
from bot.incoming import Incoming
from bot.reply import Reply
from bot.saving import save_change
from bot.turns.answer import Answer
from bot.turns.menu import notice
from bot.turns.session.changes import booking_of, is_stale
from bot.turns.session.view import concerns, standing
from bot.world import World
from dialogs.session.move import VERBS, Moving, send_back, show, step
from dialogs.steps import Abort, Done, Press

_ATTEMPTS = 4


async def press(world: World, incoming: Incoming) -> Reply:
    """One press on a card of the dialog, or on «Flytt» anywhere: the card's data name the booking."""
    for _ in range(_ATTEMPTS):
        try:
            answer = await _attempt(world, incoming)
        except (SlotTaken, ChangedMeanwhile):
            continue  # somebody was faster: read how things stand now, and judge again
        if isinstance(answer, Reply):
            return answer
        await world.calendars.read(answer, world.bookable(world.routine()))
    return notice(world, "notice-not-saved", wrong=True)


async def _attempt(world: World, incoming: Incoming) -> Reply | str:
    """One try in one transaction: a reply, or the counsellor whose calendar to read first."""
    person = incoming.person
    async with world.store.begin() as tx:
        booking = await booking_of(tx, incoming)
        if booking is None:
            return notice(world, "notice-unknown-card")
        if not concerns(world, booking, person):
            return notice(world, "notice-not-yours")
        if why := hindrance_to_move(booking, person, world.clock.now()):
            return standing(world, booking, person, wrong=f"refused-{why.value}")
        if incoming.values.get("slot") == str(booking.slot):  # delivered again, or pressed twice
            return standing(world, booking, person)
        if not world.calendars.is_fresh(booking.counsellor_id):
            return booking.counsellor_id
        duf = await tx.duf(booking.id)
        facts = await _facts(world, tx, booking, duf)
        request = booking.request.model_copy(update={"duf": duf})
        outcome = step(request, Press(incoming.verb, incoming.values), facts, grants_that_stay(booking))
        if isinstance(outcome, Abort):
            return standing(world, booking, person)
        moving = outcome.state
        if not isinstance(outcome, Done):
            return _page(world, incoming, moving, booking, facts)
        if is_stale(incoming, booking):
            return _page(world, incoming, moving, booking, facts, changed=True)
        moved = move(booking, moving.request, facts, person)
        if isinstance(moved, Refused):
            return standing(world, booking, person, wrong=f"refused-{moved.why.value}")
        if isinstance(moved, Blocked):
            return _page(world, incoming, send_back(request, moved.judgment).state, booking, facts)
        await save_change(tx, moved, person, facts.now)
        await tx.commit()
    world.outbox.nudge()
    return standing(world, moved.subject, person, done="move-done")


async def _facts(world: World, tx: Transaction, booking: Booking, duf: str | None) -> Facts:
    """As for a new booking, but for the time that this one takes itself."""
    facts = await world.facts_of_one(tx, booking.counsellor_id)
    # What was on record at the booking stays true, also after the record itself has been deleted.
    recorded = booking.judgment.attendance_is_recorded or (duf is not None and await tx.attended(duf))
    return replace(facts, taken=without(facts.taken, booking.span), attendance_recorded=recorded)


def _page(
    world: World, incoming: Incoming, moving: Moving, booking: Booking, facts: Facts, *, changed: bool = False
) -> Reply:
    t = world.texts()
    card = show(
        t,
        moving,
        booking,
        world.counsellor_of(booking),
        facts,
        changed=changed,
        calendar_read=world.calendars.answered(booking.counsellor_id),
        for_counsellor=booking.is_led_by(incoming.person),
    )
    return Reply(card, t("move-summary"))


ANSWERS: dict[str, Answer] = dict.fromkeys(VERBS, press)
