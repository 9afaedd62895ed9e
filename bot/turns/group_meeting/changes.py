"""What the turns about group meetings share: the facts, making a change, and the card that suits who asks."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from uuid import UUID

from booking.change import Blocked, Changed, Refused
from booking.directory.directory import Counsellor
from booking.effects import EffectKind, Lane
from booking.group_meeting.lifecycle import GroupRefusal
from booking.group_meeting.meeting import UNDECIDED, GroupMeeting
from booking.people import Person
from booking.reading import Reading
from booking.rules import Facts
from booking.store import ChangedMeanwhile, SlotTaken, Transaction
from bot.incoming import Incoming
from bot.reply import Reply
from bot.saving import save_change
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
ShowBlocked = Callable[[GroupMeeting, dict[str, str]], Reply]

TEAMS_PATIENCE_SECONDS = 1.7
"""How long an agreeing turn waits for the Teams link before the card says that it is on its way."""
_ATTEMPTS = 4


async def unread_calendars(world: World, tx: Transaction, counsellor_id: str) -> tuple[str, ...]:
    """Those whose calendars must be read before a time of the counsellor's is judged: stand-ins are among them."""
    within = world.meetable(world.routine())
    sharers = world.sharers(await world.substitutions(tx), counsellor_id, within)
    return tuple(one for one in sharers if not world.calendars.is_fresh(one, within))


async def read_calendars(world: World, counsellor_ids: tuple[str, ...]) -> None:
    """With no transaction open."""
    within = world.meetable(world.routine())
    await asyncio.gather(*(world.calendars.read(one, within) for one in counsellor_ids))


async def group_facts(world: World, tx: Transaction, counsellor_id: str | None) -> Facts:
    """What the rules look at now, with the times held and blocked as far ahead as a meeting may be proposed.

    On the days of a substitution they are those of the stand-in, who then leads the meeting.
    """
    return await world.facts(tx, counsellor_id, within=world.meetable(world.routine()))


async def meeting_of(reading: Reading, incoming: Incoming) -> GroupMeeting | None:
    """The meeting that a button names; None for an id that is none of ours or no id at all."""
    with suppress(ValueError):
        return await reading.group_meeting(UUID(incoming.values.get("group", "")))
    return None


def is_stale(incoming: Incoming, meeting: GroupMeeting) -> bool:
    """The card was drawn before the meeting's last change."""
    return incoming.values.get("revision") != str(meeting.revision)


def stand_in_of(world: World, meeting: GroupMeeting) -> Counsellor | None:
    """Whom the question was handed to because nobody had answered it."""
    return world.directory().counsellor(meeting.handed_to) if meeting.handed_to else None


def leads(world: World, meeting: GroupMeeting, person: Person) -> bool:
    return meeting.is_led_by(person) and world.is_counsellor(person)


def view(world: World, meeting: GroupMeeting, person: Person, *, note: str | None = None) -> Reply:
    """The meeting as it stands, for its counsellor, for the adviser who asked, or for one who has places in it."""
    t = world.texts()
    if leads(world, meeting, person):
        return Reply(counsellor_card(t, meeting, note=note), t("group-counsellor-summary"))
    counsellor = world.counsellor_of(meeting)
    if person == meeting.adviser:
        card = adviser_card(t, meeting, counsellor, stand_in=stand_in_of(world, meeting), note=note)
        return Reply(card, t("group-adviser-summary"))
    if meeting.party_of(person) is not None:
        return Reply(guest_card(t, meeting, person, counsellor, note=note), t("group-adviser-summary"))
    return notice(world, "notice-not-yours")


async def change(world: World, incoming: Incoming, decide: Decide, blocked: ShowBlocked | None = None) -> Reply:
    """Make a change that a button asks for, once, and answer with how things then stand.

    `blocked` shows the form again with the errors by field, where the rules do not allow a time; else the card says it.
    """
    for _ in range(_ATTEMPTS):
        try:
            answer = await _change(world, incoming, decide, blocked)
        except (SlotTaken, ChangedMeanwhile):
            continue  # somebody was faster: read how things stand now, and judge again
        if isinstance(answer, Reply):
            return answer
        if isinstance(answer, Changed):
            return await _changed(world, incoming, answer)
        await read_calendars(world, answer)
    return notice(world, "notice-not-saved", wrong=True)


async def _change(
    world: World, incoming: Incoming, decide: Decide, blocked: ShowBlocked | None
) -> Reply | Changed[GroupMeeting] | tuple[str, ...]:
    """One try in one transaction: a reply, the change made, or the counsellors whose calendars to read first."""
    t, person = world.texts(), incoming.person
    async with world.store.begin() as tx:
        meeting = await meeting_of(tx, incoming)
        if meeting is None:
            return notice(world, "notice-unknown-card")
        if meeting.is_led_by(person) and not world.is_counsellor(person):
            return notice(world, "notice-not-yours")
        undecided = meeting.status in UNDECIDED
        judges_times = undecided or incoming.verb in (MOVE, MOVE_ACCEPT)
        if judges_times and (unread := await unread_calendars(world, tx, meeting.counsellor_id)):
            return unread
        facts = await group_facts(world, tx, meeting.counsellor_id)
        changed = decide(meeting, facts)
        if isinstance(changed, Refused) and changed.why is GroupRefusal.NOT_YOURS:
            return notice(world, "notice-not-yours")
        if is_stale(incoming, meeting):
            return view(world, meeting, person, note=t("group-stale"))
        if isinstance(changed, Refused):
            return view(world, meeting, person, note=t(f"group-refused-{changed.why.value}"))
        if isinstance(changed, Blocked):
            errors = in_words(t, errors_of(changed.judgment))
            if undecided and leads(world, meeting, person):
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
    if not leads(world, meeting, person) and meeting.party_of(person) is None:
        # The counsellor has just agreed on a day of absence: from here on it is the stand-in's.
        t = world.texts()
        return Reply(passed_on_card(t, meeting, world.counsellor_of(meeting)), t("group-counsellor-summary"))
    return view(world, meeting, person)
