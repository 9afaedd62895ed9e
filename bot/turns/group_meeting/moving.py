"""Moving an agreed group meeting: the counsellor proposes other times, the adviser accepts one or none of them."""

from booking.calendar.wall_time import Slot, today
from booking.group_meeting.meeting import GroupMeeting, GroupStatus
from booking.group_meeting.moving import accept_move, decline_move, hindrance_to_propose, propose_move, withdraw_move
from bot.incoming import Incoming
from bot.reply import Reply
from bot.turns.answer import Answer
from bot.turns.group_meeting.agreeing import show
from bot.turns.group_meeting.changes import ask_form, change, meeting_of, view
from bot.world import World
from cards.group_meeting.moving import MOVE, MOVE_ACCEPT, MOVE_ASK, MOVE_DECLINE, MOVE_WITHDRAW, move_card
from dialogs.group_meeting.answers import PickedTimes
from dialogs.group_meeting.move import read_other_times
from dialogs.group_meeting.show import in_words


async def asked(world: World, incoming: Incoming, read: PickedTimes | None = None) -> Reply:
    """The counsellor's form, with what was `read` from it; else how things stand."""
    t, person = world.texts(), incoming.person

    def form(meeting: GroupMeeting) -> Reply:
        if why := hindrance_to_propose(meeting, person, world.clock.now()):
            return view(world, meeting, person, note=t(f"group-refused-{why.value}"))
        return _form(world, meeting, read or PickedTimes((), {}, ()))

    return await ask_form(world, incoming, form, GroupMeeting.is_led_by, frozenset(GroupStatus))


async def proposed(world: World, incoming: Incoming) -> Reply:
    meeting = await meeting_of(world.store.reading, incoming)
    rules, day = world.routine().group_meeting, today(world.clock.now())
    read = read_other_times(incoming.values, rules, meeting.slot, day)
    if read.errors:
        return await asked(world, incoming, read)
    return await change(
        world,
        incoming,
        lambda meeting, facts: propose_move(meeting, read.times, incoming.person, facts),
        lambda meeting, errors: _form(world, meeting, read, errors),
    )


async def accepted(world: World, incoming: Incoming) -> Reply:
    try:
        slot = Slot.parse(incoming.values.get("slot", ""))
    except ValueError:
        return await show(world, incoming)
    return await change(world, incoming, lambda meeting, facts: accept_move(meeting, slot, incoming.person, facts))


async def declined(world: World, incoming: Incoming) -> Reply:
    return await change(world, incoming, lambda meeting, facts: decline_move(meeting, incoming.person, facts.now))


async def withdrawn(world: World, incoming: Incoming) -> Reply:
    return await change(world, incoming, lambda meeting, facts: withdraw_move(meeting, incoming.person, facts.now))


def _form(world: World, meeting: GroupMeeting, read: PickedTimes, errors: dict[str, str] | None = None) -> Reply:
    t = world.texts()
    said = in_words(t, read.errors) if errors is None else errors
    return Reply(move_card(t, meeting, world.routine().group_meeting, read.picked, said), t("group-counsellor-summary"))


ANSWERS: dict[str, Answer] = {
    MOVE_ASK: asked,
    MOVE: proposed,
    MOVE_ACCEPT: accepted,
    MOVE_DECLINE: declined,
    MOVE_WITHDRAW: withdrawn,
}
