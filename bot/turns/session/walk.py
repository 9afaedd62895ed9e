"""The booking walk: load the draft and the facts, take one pure step, save once, answer with the next card.

The draft's id becomes the booking's id. So a press that Teams delivers again, after the booking was made, finds the
booking and answers with its receipt.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from time import monotonic
from uuid import UUID, uuid4

from pydantic import ValidationError

from booking.calendar.wall_time import today
from booking.change import Blocked
from booking.directory.directory import Directory
from booking.effects import Lane
from booking.reading import Draft, Posted, Reading
from booking.rules import Facts
from booking.session.book import confirm
from booking.session.session import Booking
from booking.store import ChangedMeanwhile, SlotTaken, Transaction
from bot.incoming import Incoming
from bot.reply import Reply
from bot.saving import ADVISER, save_change
from bot.turns.answer import Answer
from bot.turns.exception_request.sending import adviser_request, send_request, standing
from bot.turns.group_meeting.places import next_meeting
from bot.turns.menu import notice
from bot.turns.waiting.joining import give_back, join_list, take_held, waiting_reply
from bot.world import World
from cards.menu import BOOK, question_card
from cards.session.receipt import receipt_card
from dialogs.session.show import show, understood
from dialogs.session.state import NAME, SessionWalk
from dialogs.session.step import (
    VERBS,
    begin,
    duf_after,
    lacks_the_meeting,
    municipality_after,
    send_back,
    step,
)
from dialogs.steps import Abort, Ask, Done, Press, Reject
from dialogs.understood import walk_from
from understanding.frame import Frame

MEETING_PATIENCE_SECONDS = 1.7
"""How long the confirming turn may take, waiting for the Teams link, before the receipt says it is on its way."""
_ATTEMPTS = 4
_Show = Callable[[World, Transaction, SessionWalk, Facts, Draft], Awaitable[Reply]]


async def start(world: World, incoming: Incoming) -> Reply:
    """A new walk. The municipality is proposed from the adviser's directory, else from the last booking.

    After the question which of several things was meant, the walk that was kept meanwhile.
    """
    if "draft" in incoming.values and await _is_under_way(world, incoming):
        # The card names no version of the walk, so the press changes nothing and is answered with the page.
        return await press(world, incoming)
    async with world.store.begin() as tx:
        walk = begin(await _home(world, tx, incoming))
        draft = Draft(uuid4(), incoming.person, NAME, 1, walk.model_dump_json())
        page = await _page(world, tx, walk, await world.facts(tx, None), draft)
        await tx.save_draft(draft, world.clock.now(), commit=True)
    return page


async def start_with(world: World, incoming: Incoming, frame: Frame) -> Reply:
    """A new walk with what was understood of a message filled in, on the first page that lacks something."""
    reading = world.store.reading
    municipality = frame.municipality or await _home(world, reading, incoming)
    substitutions = await world.substitutions(reading)
    counsellor_id = _counsellor_id(world.directory(), municipality)
    sharers = world.sharers(substitutions, counsellor_id) if counsellor_id else ()
    within = world.bookable(world.routine())
    await asyncio.gather(*(world.calendars.read(one, within) for one in sharers if not world.calendars.is_fresh(one)))
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
        facts = await world.facts(tx, _counsellor_id(world.directory(), frame.municipality or home))
        walk = walk_from(frame, incoming.text, home, world.texts().language, facts)
        draft = Draft(uuid4(), incoming.person, NAME, 1, walk.model_dump_json())
        shown = await show_it(world, tx, walk, facts, draft)
        await tx.save_draft(draft, facts.now, commit=True)
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


async def press(world: World, incoming: Incoming) -> Reply:
    """One press on a card of the walk, whatever its age and whoever pressed it."""
    try:
        draft_id = UUID(incoming.values.get("draft", ""))
    except ValueError:
        return notice(world, "notice-unknown-card")
    began = monotonic()
    for _ in range(_ATTEMPTS):
        try:
            answer = await _attempt(world, incoming, draft_id)
        except (SlotTaken, ChangedMeanwhile):
            continue  # somebody was faster: read how things stand now, and judge again
        if isinstance(answer, Reply):
            return answer
        if isinstance(answer, Booking):
            return await _booked(world, answer, MEETING_PATIENCE_SECONDS - (monotonic() - began))
        within = world.bookable(world.routine())
        await asyncio.gather(*(world.calendars.read(one, within) for one in answer))
    return notice(world, "notice-not-saved", wrong=True)


async def _attempt(world: World, incoming: Incoming, draft_id: UUID) -> Reply | Booking | tuple[str, ...]:
    """One try in one transaction: a reply, the booking made, or the counsellors whose calendars to read first."""
    async with world.store.begin() as tx:
        draft = await tx.draft(draft_id)
        if draft is None:
            return await _without_draft(world, tx, incoming, draft_id)
        if draft.owner != incoming.person:
            return notice(world, "notice-not-yours")
        walk = _read_state(draft)
        if walk is None:
            return notice(world, "notice-draft-gone")
        pressed = Press(incoming.verb, incoming.values)
        counsellor_id = _counsellor_id(world.directory(), municipality_after(walk, pressed))
        substitutions = await world.substitutions(tx)
        within = world.bookable(world.routine())
        sharers = world.sharers(substitutions, counsellor_id, within) if counsellor_id else ()
        if unread := tuple(one for one in sharers if not world.calendars.is_fresh(one)):
            return unread
        facts = await world.facts(tx, counsellor_id, walk.waiting, substitutions, within)
        duf = duf_after(walk, pressed, today(facts.now).year)
        if duf and await tx.attended(duf):
            facts = replace(facts, attendance_recorded=True)
        if incoming.values.get("version") != str(draft.version):
            return await _page(world, tx, walk, facts, draft)
        outcome = step(walk, pressed, facts)
        if isinstance(outcome, Abort):
            await tx.delete_draft(draft)
            await give_back(world, tx, walk, incoming.person)
            await tx.commit()
            return notice(world, "notice-stopped")
        return await _go_on(world, tx, incoming, draft, outcome, facts)


async def _go_on(
    world: World,
    tx: Transaction,
    incoming: Incoming,
    draft: Draft,
    outcome: Ask[SessionWalk] | Reject[SessionWalk] | Done[SessionWalk],
    facts: Facts,
) -> Reply | Booking:
    """The step taken: what came of it is saved, and shown. Raises SlotTaken or ChangedMeanwhile."""
    walk = outcome.state
    if isinstance(outcome, Done) and walk.exception is not None:
        asked = await send_request(tx, incoming, draft, walk, facts)
        if asked:
            return await _handed_in(world, tx, incoming, draft, adviser_request(world, asked))
    elif isinstance(outcome, Done) and incoming.verb == "walk.wait":
        entry = await join_list(tx, incoming, draft, walk, facts)
        if entry:
            return await _handed_in(world, tx, incoming, draft, waiting_reply(world, entry))
    elif isinstance(outcome, Done):
        booked = confirm(walk.request, facts, incoming.person, draft.id)
        if not isinstance(booked, Blocked):
            await tx.delete_draft(draft)
            await take_held(world, tx, walk, incoming.person)
            await save_change(tx, booked, incoming.person, facts.now, walk.request.duf)
            await _keep_card(tx, incoming, draft.id)
            await tx.commit()
            return booked.subject
        walk = send_back(walk, booked.judgment).state
    draft = replace(draft, version=draft.version + 1, state=walk.model_dump_json())
    page = await _page(world, tx, walk, facts, draft)
    await tx.save_draft(draft, facts.now, commit=True)
    return page


async def _handed_in(world: World, tx: Transaction, incoming: Incoming, draft: Draft, shown: Reply) -> Reply:
    """What the walk became, a request or a place on the list, is saved and sent on."""
    await _keep_card(tx, incoming, draft.id)
    await tx.commit()
    world.outbox.nudge()
    return shown


async def _keep_card(tx: Transaction, incoming: Incoming, subject_id: UUID) -> None:
    """The card that was pressed becomes the one that is kept up to date."""
    if incoming.reply_to:
        await tx.keep_posted(Posted(subject_id, ADVISER, incoming.address, incoming.reply_to))


async def _booked(world: World, booking: Booking, patience: float) -> Reply:
    world.outbox.nudge()
    await world.outbox.settled(booking.id, Lane.TEAMS_MEETING, patience)
    return _receipt(world, await world.store.reading.booking(booking.id) or booking)


async def _without_draft(world: World, tx: Transaction, incoming: Incoming, draft_id: UUID) -> Reply:
    booking = await tx.booking(draft_id)
    if booking is None:
        return await standing(world, tx, incoming, draft_id) or notice(world, "notice-draft-gone")
    if booking.adviser != incoming.person:
        return notice(world, "notice-not-yours")
    return _receipt(world, booking)


def _receipt(world: World, booking: Booking) -> Reply:
    t = world.texts()
    return Reply(receipt_card(t, booking, world.counsellor_of(booking)), t("receipt-summary"))


async def _page(world: World, tx: Transaction, walk: SessionWalk, facts: Facts, draft: Draft) -> Reply:
    t, municipality = world.texts(), walk.request.municipality
    coming = await next_meeting(world, tx, municipality) if municipality and lacks_the_meeting(walk) else None
    counsellor_id = _counsellor_id(facts.directory, municipality)
    read = counsellor_id is None or world.calendars.answered(counsellor_id)
    card = show(t, walk, facts, draft.id, draft.version, calendar_read=read, next_meeting=coming)
    return Reply(card, t("walk-summary"))


async def _which(world: World, _tx: Transaction, walk: SessionWalk, _facts: Facts, draft: Draft) -> Reply:
    t = world.texts()
    return Reply(question_card(t, str(draft.id), understood(t, walk)), t("notice-summary"))


def _read_state(draft: Draft) -> SessionWalk | None:
    """None for another dialog's draft, and for one that an earlier release left behind."""
    try:
        return SessionWalk.model_validate_json(draft.state) if draft.dialog == NAME else None
    except ValidationError:
        return None


def _counsellor_id(directory: Directory, municipality: str | None) -> str | None:
    counsellor = directory.responsible_for(municipality or "")
    return counsellor.aad_object_id if counsellor else None


ANSWERS: dict[str, Answer] = {BOOK: start, **dict.fromkeys(VERBS, press)}
