"""The counsellor's presses about interpreters: the card of one session, its outcome, and the list of what is open."""

from booking.change import Refused
from booking.group_meeting.lifecycle import hindrance_to_arrange
from booking.interpreter import Qualification
from booking.session.interpreter import hindrance_to_order, note_no_interpreter, order_interpreter
from booking.session.session import Booking, InterpreterStatus
from booking.store import Transaction
from bot.facts import all_ahead
from bot.incoming import Incoming
from bot.reply import Reply
from bot.saving import save_change
from bot.turns.answer import Answer, for_counsellors
from bot.turns.attempts import until_unchanged
from bot.turns.session.changes import is_stale, led_booking
from bot.world import World
from cards.interpreter_list import to_order_card
from cards.session.counsellor import booking_card
from cards.session.interpreter import BACK, FROM_LIST, LIST, OPEN, ORDERED, UNAVAILABLE, interpreter_card
from dialogs.session.interpreter_order import InterpreterOrder, step
from dialogs.steps import Done, Press, Reject


@until_unchanged
async def press(world: World, incoming: Incoming) -> Reply:
    """Open the card, or carry out what was pressed on it."""
    async with world.store.begin() as tx:
        answer = await _carry_out(world, tx, incoming)
    if isinstance(answer, Reply):
        return answer
    world.outbox.nudge()
    return await _afterwards(world, incoming, answer)


async def _carry_out(world: World, tx: Transaction, incoming: Incoming) -> Reply | Booking:
    """The booking as it stands after the press, or what to answer where nothing was changed."""
    t, rules, now = world.texts(), world.routine().interpreter, world.clock.now()
    booking = await led_booking(tx, incoming)
    if why := hindrance_to_order(booking, now):
        return _booking(world, booking, note=t(f"refused-{why.value}"))
    if incoming.verb == OPEN:
        return _card(world, booking, incoming)
    outcome = step(Press(incoming.verb, incoming.values), booking.slot.day, rules)
    said = outcome.state.said if isinstance(outcome, Done) else None
    if _is_repeated(incoming, booking, said):
        return booking
    if is_stale(incoming, booking):
        return _card(world, booking, incoming, note=t("stale-changed"))
    if incoming.verb == UNAVAILABLE:
        changed = note_no_interpreter(booking, incoming.person, now)
    elif said is None:
        return _card(world, booking, incoming, outcome.state if isinstance(outcome, Reject) else None)
    else:
        changed = order_interpreter(booking, incoming.person, now, said, rules)
    if isinstance(changed, Refused):
        return _card(world, booking, incoming, note=t(f"refused-{changed.why.value}"))
    await save_change(tx, changed, incoming.person, now)
    await tx.commit()
    return changed.subject


async def _afterwards(world: World, incoming: Incoming, booking: Booking) -> Reply:
    """The booking's own card, which says how the interpreter stands and what to do where nobody is to be had.

    The same card is on its way as an update of this message, and would take the place of any other. From the list it
    is another message: on with the list, or stay where moving is offered.
    """
    if origin_of(incoming) != FROM_LIST:
        return _booking(world, booking)
    if incoming.verb == UNAVAILABLE:
        return _card(world, booking, incoming)
    return await to_order(world, incoming)


def _is_repeated(incoming: Incoming, booking: Booking, said: Qualification | None) -> bool:
    """The press was carried out already, by the same person: Teams delivers some presses twice."""
    kept = booking.interpreter
    nobody = kept.status is InterpreterStatus.UNAVAILABLE
    return kept.by == incoming.person and (nobody if incoming.verb == UNAVAILABLE else kept.is_ordered_as(said))


async def back(world: World, incoming: Incoming) -> Reply:
    if origin_of(incoming) == FROM_LIST:
        return await to_order(world, incoming)
    booking = await led_booking(world.store.reading, incoming)
    return _booking(world, booking)


@for_counsellors
async def to_order(world: World, incoming: Incoming) -> Reply:
    """What is to come and lacks an interpreter, sessions and information meetings: the counsellor's own, and those of
    whom they stand in for today."""
    t, now = world.texts(), world.clock.now()
    reading = world.store.reading
    coming = await reading.bookings_of_counsellors(incoming.person.acts_for, all_ahead(world))
    meetings = await reading.open_group_meetings(now)
    to_sessions = [one for one in coming if one.lacks_interpreter and not hindrance_to_order(one, now)]
    to_meetings = [one for one in meetings if one.is_led_by(incoming.person) and not hindrance_to_arrange(one, now)]
    return Reply(to_order_card(t, to_sessions, to_meetings), t("interpreter-list-summary"))


def origin_of(incoming: Incoming) -> str:
    """FROM_LIST where the pressed card was opened from the list of what is to be ordered, else the empty string."""
    return FROM_LIST if incoming.values.get("from") == FROM_LIST else ""


def _booking(world: World, booking: Booking, *, note: str | None = None) -> Reply:
    t = world.texts()
    return Reply(booking_card(t, booking, world.clock.now(), note=note), t("counsellor-summary"))


def _card(
    world: World,
    booking: Booking,
    incoming: Incoming,
    order: InterpreterOrder | None = None,
    *,
    note: str | None = None,
) -> Reply:
    t, order = world.texts(), order or InterpreterOrder()
    errors = {error.field: t(error.key) for error in order.errors}
    shown = interpreter_card(
        t,
        booking,
        world.routine().interpreter,
        world.directory().centre.name,
        choice=order.choice,
        reason=order.reason,
        errors=errors,
        note=note,
        origin=origin_of(incoming),
    )
    return Reply(shown, t("interpreter-summary"))


ANSWERS: dict[str, Answer] = {
    OPEN: press,
    ORDERED: press,
    UNAVAILABLE: press,
    BACK: back,
    LIST: to_order,
}
