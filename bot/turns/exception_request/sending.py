"""Sending a request for an exception, and how a request or a place on the waiting list stands afterwards."""

from uuid import UUID

from booking.exception_request.lifecycle import NotSendable, ask
from booking.exception_request.request import ExceptionRequest, ExceptionStatus
from booking.exception_request.sendable import rules_set_aside
from booking.reading import Draft
from booking.rules import Facts
from booking.store import Transaction
from bot.incoming import Incoming
from bot.reply import Reply
from bot.saving import save_change
from bot.turns.waiting.joining import waiting_reply
from bot.world import World
from cards.catalogue import Texts
from cards.exception_request.answering import adviser_exception_card, counsellor_exception_card
from dialogs.session.exception import request_of, wishes_of
from dialogs.session.state import SessionWalk


async def send_request(
    tx: Transaction, incoming: Incoming, draft: Draft, walk: SessionWalk, facts: Facts
) -> ExceptionRequest | None:
    """Keep the request in place of the draft; None where the rules now stand in its way. The caller commits."""
    wish = walk.exception
    if wish is None or wish.reason is None:
        return None
    request = request_of(walk, wish)
    sent = ask(request, wishes_of(wish), wish.reason, facts, incoming.person, draft.id)
    if isinstance(sent, NotSendable):
        return None
    await tx.delete_draft(draft)
    await save_change(tx, sent, incoming.person, facts.now, walk.request.duf)
    return sent.subject


def adviser_request(world: World, asked: ExceptionRequest, note: str | None = None, t: Texts | None = None) -> Reply:
    """How the request stands, for the adviser. `t` is the language of one whose turn it is not."""
    t, directory = t or world.texts(), world.directory()
    counsellor = directory.counsellor(asked.counsellor_id) or directory.counsellors[0]
    stand_in = directory.counsellor(asked.handed_to) if asked.handed_to else None
    key = "exception-summary" if asked.status is ExceptionStatus.ASKED else "exception-summary-answer"
    return Reply(adviser_exception_card(t, asked, counsellor, stand_in, note), t(key))


def counsellor_request(world: World, asked: ExceptionRequest, note: str | None = None, t: Texts | None = None) -> Reply:
    """How the request stands, for the one who answers it. What it sets aside is judged now, without calendars."""
    t = t or world.texts()
    facts = Facts(now=world.clock.now(), routine=world.routine(), directory=world.directory())
    card = counsellor_exception_card(t, asked, rules_set_aside(asked.request, asked.wishes, facts), note)
    return Reply(card, t("exception-summary"))


async def standing(world: World, tx: Transaction, incoming: Incoming, subject_id: UUID) -> Reply | None:
    """What became of a draft that is gone: the adviser's own request. None where there is none."""
    asked = await tx.exception(subject_id)
    if asked and asked.adviser == incoming.person:
        return adviser_request(world, asked)
    entry = await tx.waiting(subject_id)
    return waiting_reply(world, entry) if entry and entry.adviser == incoming.person else None
