"""Agreeing on a group meeting: the counsellor's answers, the adviser's answers to those, and cancelling."""

from booking.calendar.wall_time import Slot, today
from booking.group_meeting.cancelling import cancel_group, reasons_to_cancel
from booking.group_meeting.lifecycle import accept, accept_counter, decline, propose_again, propose_other
from booking.group_meeting.meeting import (
    UNDECIDED,
    UNDER_WAY,
    DeclineReason,
    GroupCancelReason,
    GroupMeeting,
    GroupStatus,
)
from booking.people import Person
from bot.incoming import Incoming
from bot.reply import Reply
from bot.turns.answer import Answer
from bot.turns.group_meeting.changes import Form, ask_form, change, meeting_of, view
from bot.world import World
from cards.group_meeting.adviser import ACCEPT_COUNTER, TIMES, TIMES_ASK, times_again_card
from cards.group_meeting.cancel import CANCEL, CANCEL_ASK, REASON, cancel_card
from cards.group_meeting.counsellor import (
    ACCEPT,
    COUNTER,
    COUNTER_ASK,
    DECLINE,
    DECLINE_ASK,
    counter_card,
    decline_card,
)
from cards.group_meeting.lines import SHOW
from dialogs.group_meeting.answers import PickedTimes, read_times
from dialogs.group_meeting.show import in_words


async def show(world: World, incoming: Incoming) -> Reply:
    meeting = await meeting_of(world.store.reading, incoming)
    return view(world, meeting, incoming.person)


async def accepted(world: World, incoming: Incoming) -> Reply:
    try:
        slot = Slot.parse(incoming.values.get("slot", ""))
    except ValueError:
        return await show(world, incoming)
    return await change(world, incoming, lambda meeting, facts: accept(meeting, slot, incoming.person, facts))


async def counter_asked(world: World, incoming: Incoming) -> Reply:
    form = _counter_form(world, PickedTimes((), {}, ()))
    return await ask_form(world, incoming, form, GroupMeeting.is_led_by, {GroupStatus.PROPOSED})


async def counter_sent(world: World, incoming: Incoming) -> Reply:
    read = read_times(incoming.values, world.routine().group_meeting, 1, today(world.clock.now()))
    if read.errors:
        form = _counter_form(world, read)
        return await ask_form(world, incoming, form, GroupMeeting.is_led_by, {GroupStatus.PROPOSED})
    return await change(
        world,
        incoming,
        lambda meeting, facts: propose_other(meeting, read.times[0], incoming.person, facts),
        lambda meeting, errors: _counter_form(world, read, errors)(meeting),
    )


async def decline_asked(world: World, incoming: Incoming) -> Reply:
    return await ask_form(world, incoming, _decline_form(world), GroupMeeting.is_led_by, UNDECIDED)


async def declined(world: World, incoming: Incoming) -> Reply:
    chosen = incoming.values.get("reason")
    if chosen not in set(DeclineReason):
        form = _decline_form(world, error=world.texts()("group-decline-choose"))
        return await ask_form(world, incoming, form, GroupMeeting.is_led_by, UNDECIDED)
    reason = DeclineReason(chosen)
    return await change(world, incoming, lambda meeting, facts: decline(meeting, reason, incoming.person, facts.now))


async def counter_accepted(world: World, incoming: Incoming) -> Reply:
    return await change(world, incoming, lambda meeting, facts: accept_counter(meeting, incoming.person, facts))


async def times_asked(world: World, incoming: Incoming) -> Reply:
    form = _times_form(world, PickedTimes((), {}, ()))
    return await ask_form(world, incoming, form, _is_advisers, {GroupStatus.COUNTER_PROPOSED})


async def times_sent(world: World, incoming: Incoming) -> Reply:
    rules = world.routine().group_meeting
    read = read_times(incoming.values, rules, rules.proposals, today(world.clock.now()))
    if read.errors:
        form = _times_form(world, read)
        return await ask_form(world, incoming, form, _is_advisers, {GroupStatus.COUNTER_PROPOSED})
    return await change(
        world,
        incoming,
        lambda meeting, facts: propose_again(meeting, read.times, incoming.person, facts),
        lambda meeting, errors: _times_form(world, read, errors)(meeting),
    )


async def cancel_asked(world: World, incoming: Incoming, error: str | None = None) -> Reply:
    t, chosen = world.texts(), incoming.values.get(REASON)

    def form(meeting: GroupMeeting) -> Reply:
        reasons = reasons_to_cancel(meeting, incoming.person)
        shown = cancel_card(t, meeting, reasons, chosen if chosen in reasons else None, error=error)
        return Reply(shown, t("group-summary"))

    return await ask_form(world, incoming, form, _may_cancel, UNDER_WAY)


async def cancelled(world: World, incoming: Incoming) -> Reply:
    chosen = incoming.values.get(REASON)
    reason = GroupCancelReason(chosen) if chosen in set(GroupCancelReason) else None
    meeting = await meeting_of(world.store.reading, incoming)
    if meeting.status is GroupStatus.AGREED and reason not in reasons_to_cancel(meeting, incoming.person):
        return await cancel_asked(world, incoming, world.texts()("group-refused-reason-not-listed"))
    return await change(
        world, incoming, lambda meeting, facts: cancel_group(meeting, incoming.person, facts.now, reason)
    )


def _is_advisers(meeting: GroupMeeting, person: Person) -> bool:
    return person == meeting.adviser


def _may_cancel(meeting: GroupMeeting, person: Person) -> bool:
    return person == meeting.adviser or meeting.is_led_by(person)


def _counter_form(world: World, read: PickedTimes, errors: dict[str, str] | None = None) -> Form:
    t, starts = world.texts(), world.routine().group_meeting.starts()
    said = in_words(t, read.errors) if errors is None else errors

    def form(meeting: GroupMeeting) -> Reply:
        return Reply(counter_card(t, meeting, starts, read.picked, said), t("group-counsellor-summary"))

    return form


def _times_form(world: World, read: PickedTimes, errors: dict[str, str] | None = None) -> Form:
    t, rules = world.texts(), world.routine().group_meeting
    said = in_words(t, read.errors) if errors is None else errors

    def form(meeting: GroupMeeting) -> Reply:
        return Reply(times_again_card(t, meeting, rules, read.picked, said), t("group-summary"))

    return form


def _decline_form(world: World, error: str | None = None) -> Form:
    t = world.texts()
    return lambda meeting: Reply(decline_card(t, meeting, error=error), t("group-counsellor-summary"))


ANSWERS: dict[str, Answer] = {
    SHOW: show,
    ACCEPT: accepted,
    COUNTER_ASK: counter_asked,
    COUNTER: counter_sent,
    DECLINE_ASK: decline_asked,
    DECLINE: declined,
    ACCEPT_COUNTER: counter_accepted,
    TIMES_ASK: times_asked,
    TIMES: times_sent,
    CANCEL_ASK: cancel_asked,
    CANCEL: cancelled,
}
