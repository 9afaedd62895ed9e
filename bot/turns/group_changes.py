"""What the turns about group meetings share: the facts, saving a change, and the card that suits who asks."""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from uuid import UUID

from booking.directory import Counsellor
from booking.effects import EffectKind, Lane
from booking.group_meeting.lifecycle import GroupChanged, GroupRefusal, GroupRefused
from booking.group_meeting.meeting import GroupMeeting
from booking.lifecycle import Blocked
from booking.people import Person
from booking.ports import Span
from booking.rules import Facts
from booking.store import ChangedMeanwhile, SlotTaken, Transaction
from booking.waiting.looking import look
from bot.incoming import Incoming
from bot.reply import Reply
from bot.turns.menu import notice
from bot.world import World
from cards.group_meeting.adviser import adviser_card
from cards.group_meeting.counsellor import counsellor_card
from cards.group_meeting.places import guest_card
from dialogs.group_walk.answers import errors_of
from dialogs.group_walk.show import in_words

Decide = Callable[[GroupMeeting, Facts], GroupChanged | GroupRefused | Blocked]
ShowBlocked = Callable[[GroupMeeting, dict[str, str]], Reply]

ADVISER, COUNSELLOR = "adviser", "counsellor"
TEAMS_PATIENCE_SECONDS = 1.7
"""How long an agreeing turn waits for the Teams link before the card says that it is on its way."""
_ATTEMPTS = 4
_SLACK = timedelta(days=2)


async def group_facts(world: World, tx: Transaction, counsellor_id: str | None) -> Facts:
    """What the rules look at now, with the counsellor's held times as far ahead as a meeting may be proposed."""
    routine, now = world.routine(), world.clock.now()
    taken: tuple[Span, ...] = ()
    if counsellor_id:
        within = Span(now, now + timedelta(weeks=routine.group_meeting.ahead_weeks) + _SLACK)
        taken = (*await tx.taken(counsellor_id, within), *world.calendars.known(counsellor_id))
    return Facts(now=now, routine=routine, directory=world.directory(), taken=taken)


async def save_group_change(world: World, tx: Transaction, changed: GroupChanged, by: Person | None) -> None:
    """Keep a changed meeting and what follows from it. Raises ChangedMeanwhile or SlotTaken. The caller commits."""
    now, meeting = world.clock.now(), changed.meeting
    await tx.save_group_meeting(meeting)
    if changed.drops_planned:  # moved or cancelled: some time is free again
        await tx.drop_planned(meeting.id)
        await tx.enqueue([look(meeting.counsellor_id)], now)
    await tx.enqueue(changed.effects, now)
    await tx.record(meeting.id, changed.event, by, now)


async def meeting_of(tx: Transaction, incoming: Incoming) -> GroupMeeting | None:
    """The meeting that a button names; None for an id that is none of ours or no id at all."""
    with suppress(ValueError):
        return await tx.group_meeting(UUID(incoming.values.get("group", "")))
    return None


def is_stale(incoming: Incoming, meeting: GroupMeeting) -> bool:
    """The card was drawn before the meeting's last change."""
    return incoming.values.get("revision") != str(meeting.revision)


def counsellor_of(world: World, meeting: GroupMeeting) -> Counsellor:
    """Who answers for the meeting: its counsellor, or whoever has the municipality once that one has left."""
    directory = world.directory()
    return (
        directory.counsellor(meeting.counsellor_id)
        or directory.responsible_for(meeting.municipality)
        or directory.counsellors[0]
    )


def leads(world: World, meeting: GroupMeeting, person: Person) -> bool:
    return meeting.is_led_by(person) and world.is_counsellor(person)


def view(world: World, meeting: GroupMeeting, person: Person, *, note: str | None = None) -> Reply:
    """The meeting as it stands, for its counsellor, for the adviser who asked, or for one who has places in it."""
    t = world.texts()
    if leads(world, meeting, person):
        return Reply(counsellor_card(t, meeting, note=note), t("group-counsellor-summary"))
    counsellor = counsellor_of(world, meeting)
    if person == meeting.adviser:
        return Reply(adviser_card(t, meeting, counsellor, note=note), t("group-adviser-summary"))
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
        return answer if isinstance(answer, Reply) else await _changed(world, incoming, answer)
    return notice(world, "notice-trouble", wrong=True)


async def _change(
    world: World, incoming: Incoming, decide: Decide, blocked: ShowBlocked | None
) -> Reply | GroupChanged:
    t, person = world.texts(), incoming.person
    async with world.store.begin() as tx:
        meeting = await meeting_of(tx, incoming)
        if meeting is None:
            return notice(world, "notice-unknown-card")
        if meeting.is_led_by(person) and not world.is_counsellor(person):
            return notice(world, "notice-not-yours")
        changed = decide(meeting, await group_facts(world, tx, meeting.counsellor_id))
        if isinstance(changed, GroupRefused) and changed.why is GroupRefusal.NOT_YOURS:
            return notice(world, "notice-not-yours")
        if is_stale(incoming, meeting):
            return view(world, meeting, person, note=t("group-stale"))
        if isinstance(changed, GroupRefused):
            return view(world, meeting, person, note=t(f"group-refused-{changed.why.value}"))
        if isinstance(changed, Blocked):
            errors = in_words(t, errors_of(changed.judgment))
            note = next(iter(errors.values()))
            return blocked(meeting, errors) if blocked else view(world, meeting, person, note=note)
        await save_group_change(world, tx, changed, person)
        await tx.commit()
    return changed


async def _changed(world: World, incoming: Incoming, changed: GroupChanged) -> Reply:
    world.outbox.nudge()
    meeting = changed.meeting
    if any(effect.kind is EffectKind.MAKE_GROUP_TEAMS for effect in changed.effects):
        await world.outbox.settled(meeting.id, Lane.MEETING, TEAMS_PATIENCE_SECONDS)
        async with world.store.begin() as tx:
            meeting = await tx.group_meeting(meeting.id) or meeting
    return view(world, meeting, incoming.person)
