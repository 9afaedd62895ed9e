"""Asking for a group meeting: load the draft and the facts, take one pure step, save once, answer with the next card.

The draft's id becomes the meeting's id, so a press that Teams delivers again finds the meeting that it made.
"""

from contextlib import suppress
from dataclasses import replace
from uuid import UUID, uuid4

from pydantic import ValidationError

from booking.change import Blocked
from booking.group_meeting.lifecycle import ask
from booking.group_meeting.meeting import GroupMeeting
from booking.reading import Draft, Posted
from booking.rules import Facts
from booking.store import ChangedMeanwhile, Transaction
from bot.incoming import Incoming
from bot.reply import Reply
from bot.saving import ADVISER, save_change
from bot.turns.answer import Answer
from bot.turns.directory import rooms
from bot.turns.group_meeting.changes import group_facts, read_calendars, unread_calendars, view
from bot.turns.menu import notice
from bot.world import World
from cards.elements import Data
from cards.group_meeting.form import ROOM_LIST
from cards.menu import GROUP_MEETING
from dialogs.group_meeting.show import show
from dialogs.group_meeting.state import NAME, GroupWalk, Page
from dialogs.group_meeting.step import VERBS, ask_again, begin, municipality_after, send_back, step
from dialogs.steps import Abort, Done, Press

_ATTEMPTS = 4


async def start(world: World, incoming: Incoming) -> Reply:
    """A new walk. The municipality is the one a button names, else the adviser's own, else that of the last booking.

    A button may also name the adviser's own former question: then all but its times is filled in.
    """
    directory = world.directory()
    named = incoming.values.get("municipality")
    async with world.store.begin() as tx:
        known = named if named in directory.municipalities else directory.home_of(incoming.person.tenant_id)
        former = await _own(tx, incoming)
        walk = ask_again(former.request) if former else begin(known or await tx.last_municipality(incoming.person))
        draft = Draft(uuid4(), incoming.person, NAME, 1, walk.model_dump_json())
        facts = await group_facts(world, tx, None)
        await tx.save_draft(draft, world.clock.now(), commit=True)
    return _page(world, walk, facts, draft)


async def _own(tx: Transaction, incoming: Incoming) -> GroupMeeting | None:
    with suppress(ValueError):
        former = await tx.group_meeting(UUID(incoming.values.get("again", "")))
        return former if former and former.adviser == incoming.person else None
    return None


async def press(world: World, incoming: Incoming) -> Reply:
    """One press on a card of the walk, whatever its age and whoever pressed it."""
    try:
        draft_id = UUID(incoming.values.get("draft", ""))
    except ValueError:
        return notice(world, "notice-unknown-card")
    for _ in range(_ATTEMPTS):
        try:
            answer = await _attempt(world, incoming, draft_id)
        except ChangedMeanwhile:
            continue  # somebody was faster: read how things stand now
        if isinstance(answer, Reply):
            return answer
        await read_calendars(world, answer)
    return notice(world, "notice-not-saved", wrong=True)


async def _attempt(world: World, incoming: Incoming, draft_id: UUID) -> Reply | tuple[str, ...]:
    """One try in one transaction: a reply, or the counsellors whose calendars to read first."""
    async with world.store.begin() as tx:
        draft = await tx.draft(draft_id)
        if draft and draft.owner != incoming.person:
            return notice(world, "notice-not-yours")
        walk = _read_state(draft)
        if draft is None or walk is None:
            return await _without_draft(world, tx, incoming, draft_id)
        pressed = Press(incoming.verb, incoming.values)
        counsellor = world.directory().responsible_for(municipality_after(walk, pressed) or "")
        if counsellor and (unread := await unread_calendars(world, tx, counsellor.aad_object_id)):
            return unread
        facts = await group_facts(world, tx, counsellor.aad_object_id if counsellor else None)
        if incoming.values.get("version") != str(draft.version):
            return _page(world, walk, facts, draft)
        outcome = step(walk, pressed, facts)
        if isinstance(outcome, Abort):
            await tx.delete_draft(draft)
            await tx.commit()
            return notice(world, "notice-stopped")
        walk = outcome.state
        if isinstance(outcome, Done):
            asked = ask(walk.request, facts, incoming.person, draft.id)
            if not isinstance(asked, Blocked):
                await tx.delete_draft(draft)
                await save_change(tx, asked, incoming.person, facts.now)
                if incoming.reply_to:
                    await tx.keep_posted(Posted(draft.id, ADVISER, incoming.address, incoming.reply_to))
                await tx.commit()
                world.outbox.nudge()
                return view(world, asked.subject, incoming.person)
            walk = send_back(walk, asked.judgment).state
        draft = replace(draft, version=draft.version + 1, state=walk.model_dump_json())
        await tx.save_draft(draft, facts.now, commit=True)
        if pressed.verb == ROOM_LIST and walk.page is Page.TIMES:
            back: Data = {"draft": str(draft.id), "version": draft.version}
            return rooms.listed(world, incoming, walk.request.municipality or "", back)
        return _page(world, walk, facts, draft)


async def _without_draft(world: World, tx: Transaction, incoming: Incoming, draft_id: UUID) -> Reply:
    meeting = await tx.group_meeting(draft_id)
    return view(world, meeting, incoming.person) if meeting else notice(world, "notice-draft-gone")


def _read_state(draft: Draft | None) -> GroupWalk | None:
    """None for another dialog's draft, and for one that an earlier release left behind."""
    try:
        return GroupWalk.model_validate_json(draft.state) if draft and draft.dialog == NAME else None
    except ValidationError:
        return None


def _page(world: World, walk: GroupWalk, facts: Facts, draft: Draft) -> Reply:
    t = world.texts()
    return Reply(show(t, walk, facts, draft.id, draft.version), t("group-summary"))


ANSWERS: dict[str, Answer] = {GROUP_MEETING: start, **dict.fromkeys(VERBS, press)}
