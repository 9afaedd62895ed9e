"""Asking for a group meeting: where it begins, what its steps look at, and the question that comes of it.

The draft's id becomes the meeting's id, so a press that Teams delivers again finds the meeting that it made.
"""

from contextlib import suppress
from uuid import UUID

from booking.change import Blocked
from booking.group_meeting.lifecycle import ask
from booking.group_meeting.meeting import GroupMeeting
from booking.rules import Facts
from booking.store import Transaction
from bot.incoming import Incoming
from bot.reply import Reply
from bot.saving import save_change
from bot.turns.answer import Answer
from bot.turns.directory import rooms
from bot.turns.drafts import Dialog, Pressed
from bot.turns.group_meeting.changes import group_facts, view
from bot.turns.menu import notice
from bot.world import World
from cards.elements import Data
from cards.group_meeting.verbs import GroupWalkVerb
from cards.menu import GROUP_MEETING
from dialogs.group_meeting.show import show
from dialogs.group_meeting.state import NAME, GroupWalk, Page
from dialogs.group_meeting.step import ask_again, begin, municipality_after, send_back, step


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
        at = DIALOG.begin(world, tx, incoming, walk)
        page = await _page(at, walk, await group_facts(world, tx, None))
        await at.keep()
    return page


async def _own(tx: Transaction, incoming: Incoming) -> GroupMeeting | None:
    with suppress(ValueError):
        former = await tx.group_meeting(UUID(incoming.values.get("again", "")))
        return former if former and former.adviser == incoming.person else None
    return None


async def _facts(at: Pressed, walk: GroupWalk) -> Facts:
    municipality = municipality_after(walk, at.press)
    counsellor = at.world.directory().responsible_for(municipality or "")
    return await group_facts(at.world, at.tx, counsellor.aad_object_id if counsellor else None, fresh=True)


async def _finish(at: Pressed, walk: GroupWalk, facts: Facts) -> GroupWalk | Reply:
    tx, draft, person = at.tx, at.draft, at.incoming.person
    asked = ask(walk.request, facts, person, draft.id)
    if isinstance(asked, Blocked):
        return send_back(walk, asked.judgment).state
    await tx.delete_draft(draft)
    await save_change(tx, asked, person, facts.now)
    await at.keep_card()
    return view(at.world, asked.subject, person)


async def _gone(world: World, tx: Transaction, incoming: Incoming, draft_id: UUID) -> Reply:
    meeting = await tx.group_meeting(draft_id)
    return view(world, meeting, incoming.person) if meeting else notice(world, "notice-draft-gone")


async def _page(at: Pressed, walk: GroupWalk, facts: Facts) -> Reply:
    t, draft = at.world.texts(), at.draft
    if at.incoming.verb == GroupWalkVerb.ROOM_LIST and walk.page is Page.TIMES:
        back: Data = {"draft": str(draft.id), "version": draft.version}
        return rooms.listed(at.world, at.incoming, walk.request.municipality or "", back)
    return Reply(show(t, walk, facts, draft.id, draft.version), t("group-summary"))


DIALOG = Dialog(NAME, GroupWalk, _facts, step, _finish, _page, _gone)
press = DIALOG.press
ANSWERS: dict[str, Answer] = {GROUP_MEETING: start, **dict.fromkeys(GroupWalkVerb, press)}
