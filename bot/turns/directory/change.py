"""An administrator changes the contact list from the chat.

The file is written first and the record committed right after, in one go. Should the service stop between the two, the
administrator's page still stands there: pressed again, it finds the list as wanted, and keeps the record and sees to
the sessions. Whoever has meanwhile lost the right to change the list is turned away at every press.
"""

from dataclasses import dataclass, replace
from time import monotonic
from uuid import UUID, uuid4

import structlog

from booking.booked import Booked
from booking.calendar.wall_time import today
from booking.directory.edit import Task, edit
from booking.effects import Lane
from booking.group_meeting.meeting import GroupMeeting
from booking.hand_over import ask_to_hand_over
from booking.reading import Draft, Reading
from booking.store import ChangedMeanwhile, Transaction
from booking.waiting.looking import look
from bot.config import ConfigurationError
from bot.directory.file import ChangedSince, Edition
from bot.incoming import Incoming
from bot.reply import Reply
from bot.turns.answer import Answer
from bot.turns.menu import notice
from bot.world import World
from cards.directory.contact_list import BEGIN, changed_card, directory_card
from cards.menu import DIRECTORY
from dialogs.directory.show import show as show_page
from dialogs.directory.state import NAME, DirectoryChange, ListFacts, Page, at_stake
from dialogs.directory.step import VERBS, begin, step
from dialogs.steps import Abort, Done, Press

log = structlog.get_logger()

PATIENCE_SECONDS = 1.5
"""How long the confirming turn waits for the sessions to be handed over before the card says that they are on their
way."""
_ATTEMPTS = 4


class _NotWritten(Exception):
    """The file system refused. An OSError of its own could as well be the database that does not answer."""


@dataclass(frozen=True, slots=True)
class _Applied:
    """A change that is saved: what is being handed over, and what was left where it was."""

    change: DirectoryChange
    moving: tuple[Booked, ...]
    left: tuple[Booked, ...]


def show(world: World, incoming: Incoming) -> Reply:
    """The list as it stands in the file."""
    if not world.is_administrator(incoming.person):
        return notice(world, "directory-not-yours")
    return _list(world)


async def start(world: World, incoming: Incoming) -> Reply:
    """The form for one kind of change."""
    if not world.is_administrator(incoming.person):
        return notice(world, "directory-not-yours")
    task = incoming.values.get("task", "")
    if task not in set(Task):
        return notice(world, "notice-unknown-card")
    try:
        edition = world.directory_file.read()
    except ConfigurationError:
        return notice(world, "directory-broken", wrong=True)
    change = begin(Task(task), edition.version)
    draft = Draft(uuid4(), incoming.person, NAME, 1, change.model_dump_json())
    async with world.store.begin() as tx:
        await tx.save_draft(draft, world.clock.now(), commit=True)
    return _page(world, change, _facts(world, edition), draft)


async def press(world: World, incoming: Incoming) -> Reply:
    """One press on a page of a change, whatever its age and whoever pressed it."""
    if not world.is_administrator(incoming.person):
        return notice(world, "directory-not-yours")
    try:
        draft_id = UUID(incoming.values.get("draft", ""))
    except ValueError:
        return notice(world, "notice-unknown-card")
    unwritable = False
    for _ in range(_ATTEMPTS):
        try:
            answer = await _attempt(world, incoming, draft_id, unwritable=unwritable)
        except _NotWritten as failure:
            log.error("directory-not-written", reason=type(failure.__cause__).__name__)
            unwritable = True
            continue
        except (ChangedMeanwhile, ChangedSince):
            continue  # somebody was faster: read how things stand now, and judge again
        except ConfigurationError:
            return notice(world, "directory-broken", wrong=True)
        if isinstance(answer, Reply):
            return answer
        if isinstance(answer, _Applied):
            return await _changed(world, answer)
        await world.calendars.read(answer, world.meetable(world.routine()))
    return notice(world, "notice-not-saved", wrong=True)


async def _attempt(world: World, incoming: Incoming, draft_id: UUID, *, unwritable: bool) -> Reply | _Applied | str:
    """One try in one transaction: a reply, the change made, or the counsellor whose calendar to read first.

    `unwritable` says that the file could not be written at the try before: then the page stays and says so.
    """
    edition = world.directory_file.read()
    async with world.store.begin() as tx:
        draft = await tx.draft(draft_id)
        if draft is None or draft.dialog != NAME or draft.owner != incoming.person:
            return _list(world, note="directory-draft-gone")
        change = DirectoryChange.model_validate_json(draft.state)
        chosen = _chosen(change, incoming, edition)
        if chosen and not world.calendars.is_fresh(chosen, world.meetable(world.routine())):
            return chosen
        facts = await _facts_with_sessions(world, tx, edition, chosen)
        if incoming.values.get("version") != str(draft.version):
            return _page(world, change, facts, draft)
        outcome = step(change, Press(incoming.verb, incoming.values), facts)
        if isinstance(outcome, Abort):
            await tx.delete_draft(draft)
            await tx.commit()
            return _list(world, note="directory-stopped")
        change = outcome.state
        if isinstance(outcome, Done):
            if not unwritable:
                return await _apply(world, tx, incoming, draft, change, edition, facts)
            change = change.model_copy(update={"note": "directory-not-writable"})
        draft = replace(draft, version=draft.version + 1, state=change.model_dump_json())
        await tx.save_draft(draft, world.clock.now(), commit=True)
        return _page(world, change, facts, draft)


async def _apply(
    world: World,
    tx: Transaction,
    incoming: Incoming,
    draft: Draft,
    change: DirectoryChange,
    edition: Edition,
    facts: ListFacts,
) -> _Applied:
    """Write the file, keep the record and set the sessions going. Raises _NotWritten, and then nothing is saved."""
    now = world.clock.now()
    edited = edit(edition.directory, change.task, change.answers, facts.engaged, facts.today)
    if isinstance(edited, tuple):
        raise ChangedMeanwhile  # the step has just found nothing wrong, so the sessions have changed since
    await tx.delete_draft(draft)
    await tx.record_directory_changes(change.differences, incoming.person, now)
    stakes = at_stake(change, facts)
    moving = tuple(one.booked for one in stakes if one.free and change.move_sessions)
    to_id = change.answers.get("counsellor", "")
    await tx.enqueue([ask_to_hand_over(one, to_id, incoming.person) for one in moving], now)
    if change.former_id:
        await tx.enqueue([look(change.former_id)], now)  # who waits there goes over to the new counsellor's list
    if edited != edition.directory:
        # Last before the commit, and without a wait between: what may fail in the database has been tried by now.
        try:
            world.directory_file.replace(edition, edited)
        except OSError as failure:
            raise _NotWritten from failure
    await tx.commit()
    left = tuple(one.booked for one in stakes if one.booked not in moving)
    return _Applied(change, moving, left)


async def _changed(world: World, applied: _Applied) -> Reply:
    """Wait a moment for the sessions, and tell what became of each."""
    world.outbox.nudge()
    until = monotonic() + PATIENCE_SECONDS
    settled = {
        booking.id
        for booking in applied.moving
        if await world.outbox.settled(booking.id, Lane.TEAMS_MEETING, max(0.0, until - monotonic()))
    }
    to_id = applied.change.answers.get("counsellor", "")
    now = [await _as_it_is(world.store.reading, one) for one in applied.moving]
    over = [one for one in now if one.counsellor_id == to_id]
    left = [*applied.left, *(one for one in now if one.counsellor_id != to_id and one.id in settled)]
    under_way = [one for one in now if one.counsellor_id != to_id and one.id not in settled]
    t, directory = world.texts(), world.directory()
    former, new = directory.counsellor(applied.change.former_id or ""), directory.counsellor(to_id)
    card = changed_card(
        t,
        applied.change.differences,
        over,
        sorted(left, key=lambda one: str(one.slot or "~")),
        under_way,
        former=former.name if former else "",
        new=new.name if new else "",
    )
    return Reply(card, t("directory-summary"))


async def _as_it_is(reading: Reading, booked: Booked) -> Booked:
    if isinstance(booked, GroupMeeting):
        return await reading.group_meeting(booked.id) or booked
    return await reading.booking(booked.id) or booked


def _chosen(change: DirectoryChange, incoming: Incoming, edition: Edition) -> str:
    """The counsellor who would get the municipality: whose time decides which sessions can be handed over."""
    if change.task is not Task.RESPONSIBLE:
        return ""
    asked = incoming.values.get("counsellor") if change.page is Page.FORM else None
    chosen = edition.directory.counsellor(asked or change.answers.get("counsellor", ""))
    return chosen.aad_object_id if chosen else ""


def _facts(world: World, edition: Edition) -> ListFacts:
    return ListFacts(edition.directory, edition.version, today(world.clock.now()))


async def _facts_with_sessions(world: World, tx: Transaction, edition: Edition, chosen: str) -> ListFacts:
    now = world.clock.now()
    taken = (*await tx.taken(chosen, world.coming()), *world.calendars.known(chosen)) if chosen else ()
    coming, open_meetings = await tx.coming_bookings(now), await tx.open_group_meetings(now)
    meetings = [one for one in open_meetings if not one.has_begun(now)]
    away = await world.substitutions(tx)
    return ListFacts(edition.directory, edition.version, today(now), coming, meetings, taken, away)


def _list(world: World, note: str | None = None) -> Reply:
    t = world.texts()
    try:
        directory = world.directory_file.read().directory
    except ConfigurationError:
        return notice(world, "directory-broken", wrong=True)
    writable = world.directory_file.can_be_written()
    card = directory_card(t, directory, note=t(note) if note else None, can_be_written=writable)
    return Reply(card, t("directory-summary"))


def _page(world: World, change: DirectoryChange, facts: ListFacts, draft: Draft) -> Reply:
    t = world.texts()
    return Reply(show_page(t, change, facts, draft.id, draft.version), t("directory-summary"))


ANSWERS: dict[str, Answer] = {DIRECTORY: show, BEGIN: start, **dict.fromkeys(VERBS, press)}
