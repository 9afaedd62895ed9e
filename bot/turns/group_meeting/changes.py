"""What the turns about group meetings share: the facts, making a change, and the card that suits who asks."""

from collections.abc import Callable, Collection

from booking.change import Blocked, Changed, Refused
from booking.directory.directory import Counsellor
from booking.effects import EffectKind, Lane
from booking.group_meeting.lifecycle import GroupRefusal
from booking.group_meeting.meeting import UNDECIDED, GroupMeeting, GroupStatus
from booking.people import Person
from booking.reading import Reading
from booking.rules import Facts
from booking.store import Transaction
from bot.facts import facts_for, meetable, sharers_of, substitutions_from
from bot.incoming import Incoming
from bot.reply import Reply
from bot.saving import save_change
from bot.turns.answer import TurnedAway, id_on_card
from bot.turns.attempts import need_calendars, until_unchanged
from bot.turns.group_meeting.taken_time import why_taken
from bot.turns.menu import notice
from bot.world import World
from cards.group_meeting.adviser import adviser_card
from cards.group_meeting.counsellor import counsellor_card
from cards.group_meeting.moving import MOVE, MOVE_ACCEPT
from cards.group_meeting.places import guest_card
from cards.hand_over import passed_on_card
from dialogs.group_meeting.answers import errors_of
from dialogs.group_meeting.show import in_words

Decide = Callable[[GroupMeeting, Facts], Changed[GroupMeeting] | Refused[GroupRefusal] | Blocked]
Form = Callable[[GroupMeeting], Reply]
ShowBlocked = Callable[[GroupMeeting, dict[str, str]], Reply]

TEAMS_PATIENCE_SECONDS = 1.7
"""How long an agreeing turn waits for the Teams link before the card says that it is on its way."""


async def group_facts(world: World, tx: Transaction, counsellor_id: str | None, *, fresh: bool = False) -> Facts:
    """What the rules look at now, with the times held and blocked as far ahead as a meeting may be proposed.

    On the days of a substitution they are those of the stand-in, who then leads the meeting. `fresh` is given where a
    time is judged: then the calendars must have been asked for lately, else NotRead is raised.
    """
    within, substitutions = meetable(world), await substitutions_from(world, tx)
    if fresh and counsellor_id:
        need_calendars(world, sharers_of(world, substitutions, counsellor_id, within), within)
    return await facts_for(world, tx, counsellor_id, substitutions=substitutions, within=within)


async def meeting_of(reading: Reading, incoming: Incoming) -> GroupMeeting:
    """The meeting that a button names. Raises TurnedAway where there is none."""
    meeting = await reading.group_meeting(id_on_card(incoming, "group"))
    if meeting is None:
        raise TurnedAway("notice-unknown-card")
    return meeting


async def led_meeting(reading: Reading, incoming: Incoming) -> GroupMeeting:
    """The same for who leads the meeting only."""
    meeting = await meeting_of(reading, incoming)
    if not meeting.is_led_by(incoming.person):
        raise TurnedAway("notice-not-yours")
    return meeting


def is_stale(incoming: Incoming, meeting: GroupMeeting) -> bool:
    """The card was drawn before the meeting's last change."""
    return incoming.values.get("revision") != str(meeting.revision)


def stand_in_of(world: World, meeting: GroupMeeting) -> Counsellor | None:
    """Whom the question was handed to because nobody had answered it."""
    return world.directory().counsellor(meeting.handed_to) if meeting.handed_to else None


def view(world: World, meeting: GroupMeeting, person: Person, *, note: str | None = None) -> Reply:
    """The meeting as it stands, for its counsellor, for the adviser who asked, or for one who has places in it."""
    t = world.texts()
    if meeting.is_led_by(person):
        return Reply(counsellor_card(t, meeting, note=note), t("group-counsellor-summary"))
    counsellor = world.counsellor_of(meeting)
    if person == meeting.adviser:
        card = adviser_card(t, meeting, counsellor, stand_in=stand_in_of(world, meeting), note=note)
        return Reply(card, t("group-adviser-summary"))
    if meeting.party_of(person) is not None:
        return Reply(guest_card(t, meeting, person, counsellor, note=note), t("group-adviser-summary"))
    return notice(world, "notice-not-yours")


async def ask_form(
    world: World,
    incoming: Incoming,
    form: Form,
    may_send: Callable[[GroupMeeting, Person], bool],
    legal: Collection[GroupStatus],
) -> Reply:
    """A form for who may send it, where the meeting stands so that it can be sent; else how things stand."""
    meeting = await meeting_of(world.store.reading, incoming)
    if not may_send(meeting, incoming.person):
        return notice(world, "notice-not-yours")
    if is_stale(incoming, meeting) or meeting.status not in legal:
        return view(world, meeting, incoming.person, note=world.texts()("group-stale"))
    return form(meeting)


async def change(world: World, incoming: Incoming, decide: Decide, blocked: ShowBlocked | None = None) -> Reply:
    """Make a change that a button asks for, once, and answer with how things then stand.

    `blocked` shows the form again with the errors by field, where the rules do not allow a time; else the card says it.
    """
    answer = await _change(world, incoming, decide, blocked)
    return await _changed(world, incoming, answer) if isinstance(answer, Changed) else answer


@until_unchanged
async def _change(
    world: World, incoming: Incoming, decide: Decide, blocked: ShowBlocked | None
) -> Reply | Changed[GroupMeeting]:
    t, person = world.texts(), incoming.person
    async with world.store.begin() as tx:
        meeting = await meeting_of(tx, incoming)
        undecided = meeting.status in UNDECIDED
        judges_times = undecided or incoming.verb in (MOVE, MOVE_ACCEPT)
        facts = await group_facts(world, tx, meeting.counsellor_id, fresh=judges_times)
        changed = decide(meeting, facts)
        if isinstance(changed, Refused) and changed.why is GroupRefusal.NOT_YOURS:
            return notice(world, "notice-not-yours")
        if is_stale(incoming, meeting):
            return view(world, meeting, person, note=t("group-stale"))
        if isinstance(changed, Refused):
            return view(world, meeting, person, note=t(f"group-refused-{changed.why.value}"))
        if isinstance(changed, Blocked):
            errors = in_words(t, errors_of(changed.judgment))
            if undecided and meeting.is_led_by(person):
                errors |= await why_taken(world, tx, meeting, changed, facts)
            note = next(iter(errors.values()))
            return blocked(meeting, errors) if blocked else view(world, meeting, person, note=note)
        await save_change(tx, changed, person, facts.now)
        await tx.commit()
    return changed


async def _changed(world: World, incoming: Incoming, changed: Changed[GroupMeeting]) -> Reply:
    world.outbox.nudge()
    meeting = changed.subject
    if any(effect.kind is EffectKind.MAKE_TEAMS_MEETING for effect in changed.effects):
        await world.outbox.settled(meeting.id, Lane.TEAMS_MEETING, TEAMS_PATIENCE_SECONDS)
        meeting = await world.store.reading.group_meeting(meeting.id) or meeting
    person = incoming.person
    if not meeting.is_led_by(person) and meeting.party_of(person) is None:
        # The counsellor has just agreed on a day of absence: from here on it is the stand-in's.
        t = world.texts()
        return Reply(passed_on_card(t, meeting, world.counsellor_of(meeting)), t("group-counsellor-summary"))
    return view(world, meeting, person)
