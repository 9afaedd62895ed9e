"""The booking walk: where it begins, what its steps look at, and what comes of it.

The draft's id becomes the booking's id. So a press that Teams delivers again, after the booking was made, finds the
booking and answers with its receipt.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from time import monotonic
from uuid import UUID

from booking.calendar.wall_time import today
from booking.change import Blocked
from booking.directory.directory import Directory
from booking.effects import Lane
from booking.reading import Reading
from booking.rules import Facts
from booking.session.book import confirm
from booking.session.session import Booking
from booking.store import Transaction
from bot.facts import bookable, facts_for, sharers_of, substitutions_from
from bot.incoming import Incoming
from bot.reply import Reply
from bot.saving import save_change
from bot.turns.answer import Answer
from bot.turns.attempts import need_calendars, read_calendars
from bot.turns.drafts import Dialog, Pressed, Then
from bot.turns.exception_request.sending import adviser_request, send_request, standing
from bot.turns.group_meeting.places import next_meeting
from bot.turns.menu import notice
from bot.turns.waiting.joining import give_back, join_list, take_held, waiting_reply
from bot.world import World
from cards.menu import BOOK, question_card
from cards.session.receipt import receipt_card
from cards.session.verbs import WalkVerb
from dialogs.session.show import show, understood
from dialogs.session.state import NAME, SessionWalk
from dialogs.session.step import (
    begin,
    duf_after,
    lacks_the_meeting,
    municipality_after,
    send_back,
    step,
)
from dialogs.understood import walk_from
from understanding.frame import Frame

MEETING_PATIENCE_SECONDS = 1.7
"""How long the confirming turn may take, waiting for the Teams link, before the receipt says it is on its way."""
_Show = Callable[[Pressed, SessionWalk, Facts], Awaitable[Reply]]


async def start(world: World, incoming: Incoming) -> Reply:
    """A new walk. The municipality is proposed from the adviser's directory, else from the last booking.

    After the question which of several things was meant, the walk that was kept meanwhile.
    """
    if "draft" in incoming.values and await _is_under_way(world, incoming):
        # The card names no version of the walk, so the press changes nothing and is answered with the page.
        return await press(world, incoming)
    async with world.store.begin() as tx:
        walk = begin(await _home(world, tx, incoming))
        at = DIALOG.begin(world, tx, incoming, walk)
        page = await _page(at, walk, await facts_for(world, tx, None))
        await at.keep()
    return page


async def start_with(world: World, incoming: Incoming, frame: Frame) -> Reply:
    """A new walk with what was understood of a message filled in, on the first page that lacks something."""
    reading = world.store.reading
    municipality = frame.municipality or await _home(world, reading, incoming)
    substitutions = await substitutions_from(world, reading)
    counsellor_id = _counsellor_id(world.directory(), municipality)
    sharers = sharers_of(world, substitutions, counsellor_id) if counsellor_id else ()
    within = bookable(world)
    await read_calendars(world, (one for one in sharers if not world.calendars.is_fresh(one, within)), within)
    return await _filled_in(world, incoming, frame, _page)


async def ask_which(world: World, incoming: Incoming, frame: Frame) -> Reply:
    """Where a message may mean several things: which of them? What was understood is kept for a booking."""
    t, dated = world.texts(), frame.when.kind != "none"
    if dated or frame.municipality or frame.legal_basis or frame.language or "duf" in frame.identifying:
        return await _filled_in(world, incoming, frame, _which)
    return Reply(question_card(t), t("notice-summary"))


async def _filled_in(world: World, incoming: Incoming, frame: Frame, show_it: _Show) -> Reply:
    async with world.store.begin() as tx:
        home = await _home(world, tx, incoming)
        facts = await facts_for(world, tx, _counsellor_id(world.directory(), frame.municipality or home))
        walk = walk_from(frame, incoming.text, home, world.texts().language, facts)
        at = DIALOG.begin(world, tx, incoming, walk)
        shown = await show_it(at, walk, facts)
        await at.keep()
    return shown


async def _home(world: World, reading: Reading, incoming: Incoming) -> str | None:
    return world.directory().home_of(incoming.person.tenant_id) or await reading.last_municipality(incoming.person)


async def _is_under_way(world: World, incoming: Incoming) -> bool:
    try:
        draft_id = UUID(incoming.values["draft"])
    except ValueError:
        return False
    draft = await world.store.reading.draft(draft_id)
    return draft is not None and draft.owner == incoming.person


async def _facts(at: Pressed, walk: SessionWalk) -> Facts:
    """With the calendars of those who share the counsellor's days, and whether the participant attended a meeting."""
    world, tx = at.world, at.tx
    counsellor_id = _counsellor_id(world.directory(), municipality_after(walk, at.press))
    substitutions = await substitutions_from(world, tx)
    within = bookable(world)
    need_calendars(world, sharers_of(world, substitutions, counsellor_id, within) if counsellor_id else (), within)
    facts = await facts_for(world, tx, counsellor_id, walk.waiting, substitutions, within)
    duf = duf_after(walk, at.press, today(facts.now).year)
    return replace(facts, attendance_recorded=True) if duf and await tx.attended(duf) else facts


async def _finish(at: Pressed, walk: SessionWalk, facts: Facts) -> SessionWalk | Reply | Then:
    """A request for an exception, a place on the waiting list, or a booking. Raises SlotTaken or ChangedMeanwhile."""
    world, tx, incoming, draft = at.world, at.tx, at.incoming, at.draft
    if walk.exception is not None:
        asked = await send_request(tx, incoming, draft, walk, facts)
        if asked is None:
            return walk
        await at.keep_card()
        return adviser_request(world, asked)
    if incoming.verb == WalkVerb.WAIT:
        entry = await join_list(tx, incoming, draft, walk, facts)
        if entry is None:
            return walk
        await at.keep_card()
        return waiting_reply(world, entry)
    booked = confirm(walk.request, facts, incoming.person, draft.id)
    if isinstance(booked, Blocked):
        return send_back(walk, booked.judgment).state
    await tx.delete_draft(draft)
    await take_held(world, tx, walk, incoming.person)
    await save_change(tx, booked, incoming.person, facts.now, walk.request.duf)
    await at.keep_card()
    return partial(_booked, at, booked.subject)


async def _stopped(at: Pressed, walk: SessionWalk) -> Reply:
    await give_back(at.world, at.tx, walk, at.incoming.person)
    return notice(at.world, "notice-stopped")


async def _booked(at: Pressed, booking: Booking) -> Reply:
    """The receipt, with the Teams link where it comes in time."""
    world = at.world
    patience = MEETING_PATIENCE_SECONDS - (monotonic() - at.began)
    await world.outbox.settled(booking.id, Lane.TEAMS_MEETING, patience)
    return _receipt(world, await world.store.reading.booking(booking.id) or booking)


async def _gone(world: World, tx: Transaction, incoming: Incoming, draft_id: UUID) -> Reply:
    booking = await tx.booking(draft_id)
    if booking is None:
        return await standing(world, tx, incoming, draft_id) or notice(world, "notice-draft-gone")
    if booking.adviser != incoming.person:
        return notice(world, "notice-not-yours")
    return _receipt(world, booking)


def _receipt(world: World, booking: Booking) -> Reply:
    t = world.texts()
    return Reply(receipt_card(t, booking, world.counsellor_of(booking)), t("receipt-summary"))


async def _page(at: Pressed, walk: SessionWalk, facts: Facts) -> Reply:
    world, municipality = at.world, walk.request.municipality
    coming = await next_meeting(world, at.tx, municipality) if municipality and lacks_the_meeting(walk) else None
    counsellor_id = _counsellor_id(facts.directory, municipality)
    read = counsellor_id is None or world.calendars.answered(counsellor_id)
    t, draft = world.texts(), at.draft
    card = show(t, walk, facts, draft.id, draft.version, calendar_read=read, next_meeting=coming)
    return Reply(card, t("walk-summary"))


async def _which(at: Pressed, walk: SessionWalk, _facts: Facts) -> Reply:
    t = at.world.texts()
    return Reply(question_card(t, str(at.draft.id), understood(t, walk)), t("notice-summary"))


def _counsellor_id(directory: Directory, municipality: str | None) -> str | None:
    counsellor = directory.responsible_for(municipality or "")
    return counsellor.aad_object_id if counsellor else None


DIALOG = Dialog(NAME, SessionWalk, _facts, step, _finish, _page, _gone, _stopped)
press = DIALOG.press
ANSWERS: dict[str, Answer] = {BOOK: start, **dict.fromkeys(WalkVerb, press)}
