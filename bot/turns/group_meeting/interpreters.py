"""The counsellor's presses about the interpreters of a group meeting: one card for each language, and its outcome."""

from booking.change import Refused
from booking.group_meeting.interpreter import hindrance_to_order, note_no_interpreter_to, order_interpreter_to
from booking.group_meeting.meeting import GroupMeeting
from booking.interpreter import Qualification
from booking.session.session import InterpreterStatus
from booking.store import Transaction
from bot.incoming import Incoming
from bot.reply import Reply
from bot.saving import save_change
from bot.turns.answer import Answer
from bot.turns.attempts import until_unchanged
from bot.turns.group_meeting.changes import is_stale, led_meeting, view
from bot.turns.session.interpreter import origin_of, to_order
from bot.world import World
from cards.group_meeting.interpreter import BACK, OPEN_LANGUAGE, ORDERED, UNAVAILABLE, language_card
from cards.session.interpreter import FROM_LIST
from cards.session.interpreter import ORDERED as ORDERED_TO_SESSION
from dialogs.session.interpreter_order import InterpreterOrder, step
from dialogs.steps import Done, Press, Reject


@until_unchanged
async def press(world: World, incoming: Incoming) -> Reply:
    """Open a language's card, or carry out what was pressed on it."""
    async with world.store.begin() as tx:
        answer = await _carry_out(world, tx, incoming)
    if isinstance(answer, Reply):
        return answer
    world.outbox.nudge()
    return await _afterwards(world, incoming, answer)


async def _carry_out(world: World, tx: Transaction, incoming: Incoming) -> Reply | GroupMeeting:
    """The meeting as it stands after the press, or what to answer where nothing was changed."""
    t, rules, now, person = world.texts(), world.routine().interpreter, world.clock.now(), incoming.person
    meeting = await led_meeting(tx, incoming)
    why = hindrance_to_order(meeting, now)
    if why or meeting.slot is None:
        return view(world, meeting, person, note=t(f"group-refused-{why.value}") if why else None)
    language = _language(incoming, meeting)
    if incoming.verb == OPEN_LANGUAGE:
        return _card(world, meeting, incoming, language)
    outcome = step(Press(ORDERED_TO_SESSION, incoming.values), meeting.slot.day, rules)
    said = outcome.state.said if isinstance(outcome, Done) else None
    if _is_repeated(incoming, meeting, said):
        return meeting
    if is_stale(incoming, meeting):
        return _card(world, meeting, incoming, language, note=t("group-stale"))
    if incoming.verb == UNAVAILABLE:
        changed = note_no_interpreter_to(meeting, language, person, now)
    elif said is None:
        return _card(world, meeting, incoming, language, outcome.state if isinstance(outcome, Reject) else None)
    else:
        changed = order_interpreter_to(meeting, language, person, now, said, rules)
    if isinstance(changed, Refused):
        return _card(world, meeting, incoming, language, note=t(f"group-refused-{changed.why.value}"))
    await save_change(tx, changed, person, now)
    await tx.commit()
    return changed.subject


async def _afterwards(world: World, incoming: Incoming, meeting: GroupMeeting) -> Reply:
    """The meeting's own card, which says what is left to order and what to do where nobody is to be had.

    The same card is on its way as an update of this message, and would take the place of any other. From the list it
    is another message: on with the list, or stay where moving and cancelling are offered.
    """
    if origin_of(incoming) != FROM_LIST:
        return view(world, meeting, incoming.person)
    if incoming.verb == UNAVAILABLE:
        return _card(world, meeting, incoming, _language(incoming, meeting))
    return await to_order(world, incoming)


def _is_repeated(incoming: Incoming, meeting: GroupMeeting, said: Qualification | None) -> bool:
    """The press was carried out already, by the same person: Teams delivers some presses twice."""
    kept = meeting.interpreter_to(incoming.values.get("language", ""))
    nobody = kept.status is InterpreterStatus.UNAVAILABLE
    return kept.by == incoming.person and (nobody if incoming.verb == UNAVAILABLE else kept.is_ordered_as(said))


def _language(incoming: Incoming, meeting: GroupMeeting) -> str:
    """The language that the button names, else the first that no interpreter is ordered to."""
    languages, named = meeting.request.languages, incoming.values.get("language", "")
    return named if named in languages else next(iter((*meeting.lacks_interpreters_to, *languages)))


async def back(world: World, incoming: Incoming) -> Reply:
    if origin_of(incoming) == FROM_LIST:
        return await to_order(world, incoming)
    meeting = await led_meeting(world.store.reading, incoming)
    return view(world, meeting, incoming.person)


def _card(
    world: World,
    meeting: GroupMeeting,
    incoming: Incoming,
    language: str,
    order: InterpreterOrder | None = None,
    *,
    note: str | None = None,
) -> Reply:
    if meeting.slot is None:
        return view(world, meeting, incoming.person, note=note)
    t, order = world.texts(), order or InterpreterOrder()
    shown = language_card(
        t,
        meeting,
        meeting.slot,
        language,
        world.routine().interpreter,
        world.directory().centre.name,
        choice=order.choice,
        reason=order.reason,
        errors={error.field: t(error.key) for error in order.errors},
        note=note,
        origin=origin_of(incoming),
    )
    return Reply(shown, t("group-interpreter-title"))


ANSWERS: dict[str, Answer] = {OPEN_LANGUAGE: press, ORDERED: press, UNAVAILABLE: press, BACK: back}
