"""An administrator changes the contact list from the chat.

The file is written first and the record committed right after, in one go. Should the service stop between the two, the
administrator's page still stands there: pressed again, it finds the list as wanted, and keeps the record and sees to
the sessions. Whoever has meanwhile lost the right to change the list is turned away at every press.
"""

from dataclasses import dataclass, replace
from functools import partial
from time import monotonic
from uuid import UUID

import structlog

from booking.booked import Booked
from booking.calendar.wall_time import today
from booking.directory.edit import Task, edit
from booking.effects import Lane
from booking.group_meeting.meeting import GroupMeeting
from booking.hand_over import ask_to_hand_over
from booking.reading import Reading
from booking.store import ChangedMeanwhile, Transaction
from booking.waiting.looking import look
from bot.config import ConfigurationError
from bot.directory.file import Edition
from bot.facts import all_ahead, meetable, substitutions_from
from bot.incoming import Incoming
from bot.reply import Reply
from bot.turns.answer import Answer, for_administrators
from bot.turns.attempts import need_calendars
from bot.turns.drafts import Dialog, Pressed, Then
from bot.turns.menu import notice
from bot.world import World
from cards.directory.contact_list import BEGIN, changed_card, directory_card
from cards.directory.verbs import ChangeVerb
from cards.menu import DIRECTORY
from dialogs.directory.show import show as show_page
from dialogs.directory.state import NAME, DirectoryChange, ListFacts, Page, at_stake
from dialogs.directory.step import begin, step

log = structlog.get_logger()

PATIENCE_SECONDS = 1.5
"""How long the confirming turn waits for the sessions to be handed over before the card says that they are on their
way."""


class _NotWritten(Exception):
    """The file system refused. An OSError of its own could as well be the database that does not answer."""


@dataclass(frozen=True, slots=True)
class _Looked:
    """What a step looks at, and the edition of the file that it was read from."""

    edition: Edition
    facts: ListFacts


@dataclass(frozen=True, slots=True)
class _Applied:
    """A change that is saved: what is being handed over, and what was left where it was."""

    change: DirectoryChange
    moving: tuple[Booked, ...]
    left: tuple[Booked, ...]


@for_administrators
async def show(world: World, _incoming: Incoming) -> Reply:
    """The list as it stands in the file."""
    return _list(world)


@for_administrators
async def start(world: World, incoming: Incoming) -> Reply:
    """The form for one kind of change."""
    task = incoming.values.get("task", "")
    if task not in set(Task):
        return notice(world, "notice-unknown-card")
    try:
        edition = world.directory_file.read()
    except ConfigurationError:
        return notice(world, "directory-broken", wrong=True)
    change = begin(Task(task), edition.version)
    looked = _Looked(edition, ListFacts(edition.directory, edition.version, today(world.clock.now())))
    async with world.store.begin() as tx:
        at = DIALOG.begin(world, tx, incoming, change)
        page = await _page(at, change, looked)
        await at.keep()
    return page


@for_administrators
async def press(world: World, incoming: Incoming) -> Reply:
    """One press on a page of a change, whatever its age and whoever pressed it."""
    try:
        try:
            return await DIALOG.press(world, incoming)
        except _NotWritten as failure:
            log.error("directory-not-written", reason=type(failure.__cause__).__name__)
            return await replace(DIALOG, finish=_stay).press(world, incoming)
    except ConfigurationError:
        return notice(world, "directory-broken", wrong=True)


async def _facts(at: Pressed, change: DirectoryChange) -> _Looked:
    """The list as it stands in the file, and the sessions that the change may take along. Raises NotRead."""
    world, edition = at.world, at.world.directory_file.read()
    chosen = _chosen(change, at.incoming, edition)
    need_calendars(world, (chosen,) if chosen else (), meetable(world))
    return _Looked(edition, await _facts_with_sessions(world, at.tx, edition, chosen))


async def _stay(_at: Pressed, change: DirectoryChange, _looked: _Looked) -> DirectoryChange:
    """The file could not be written: the page stays and says so."""
    return change.model_copy(update={"note": "directory-not-writable"})


async def _finish(at: Pressed, change: DirectoryChange, looked: _Looked) -> Then:
    """Write the file, keep the record and set the sessions going. Raises _NotWritten, and then nothing is saved."""
    world, tx, by, now = at.world, at.tx, at.incoming.person, at.world.clock.now()
    edition, facts = looked.edition, looked.facts
    edited = edit(edition.directory, change.task, change.answers, facts.engaged, facts.today)
    if isinstance(edited, tuple):
        raise ChangedMeanwhile  # the step has just found nothing wrong, so the sessions have changed since
    await tx.delete_draft(at.draft)
    await tx.record_directory_changes(change.differences, by, now)
    stakes = at_stake(change, facts)
    moving = tuple(one.booked for one in stakes if one.free and change.move_sessions)
    to_id = change.answers.get("counsellor", "")
    await tx.enqueue([ask_to_hand_over(one, to_id, by) for one in moving], now)
    if change.former_id:
        await tx.enqueue([look(change.former_id)], now)  # who waits there goes over to the new counsellor's list
    if edited != edition.directory:
        # Last before the commit, and without a wait between: what may fail in the database has been tried by now.
        try:
            world.directory_file.replace(edition, edited)
        except OSError as failure:
            raise _NotWritten from failure
    left = tuple(one.booked for one in stakes if one.booked not in moving)
    return partial(_changed, world, _Applied(change, moving, left))


async def _changed(world: World, applied: _Applied) -> Reply:
    """Wait a moment for the sessions, and tell what became of each."""
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


async def _facts_with_sessions(world: World, tx: Transaction, edition: Edition, chosen: str) -> ListFacts:
    now = world.clock.now()
    taken = (*await tx.taken(chosen, all_ahead(world)), *world.calendars.known(chosen)) if chosen else ()
    coming, open_meetings = await tx.coming_bookings(now), await tx.open_group_meetings(now)
    meetings = [one for one in open_meetings if not one.has_begun(now)]
    away = await substitutions_from(world, tx)
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


async def _page(at: Pressed, change: DirectoryChange, looked: _Looked) -> Reply:
    t = at.world.texts()
    return Reply(show_page(t, change, looked.facts, at.draft.id, at.draft.version), t("directory-summary"))


async def _gone(world: World, _tx: Transaction, _incoming: Incoming, _draft_id: UUID) -> Reply:
    return _list(world, note="directory-draft-gone")


async def _stopped(at: Pressed, _change: DirectoryChange) -> Reply:
    return _list(at.world, note="directory-stopped")


DIALOG = Dialog(
    NAME,
    DirectoryChange,
    _facts,
    lambda change, press, looked: step(change, press, looked.facts),
    _finish,
    _page,
    _gone,
    _stopped,
    _gone,
)
ANSWERS: dict[str, Answer] = {DIRECTORY: show, BEGIN: start, **dict.fromkeys(ChangeVerb, press)}
