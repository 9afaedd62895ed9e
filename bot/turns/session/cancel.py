"""Cancelling a session, by the adviser or the counsellor: the question with the reasons, and the cancellation."""

from contextlib import suppress

from booking.change import Refused
from booking.session.cancel import cancel, reasons_for
from booking.session.refusal import Refusal
from booking.session.session import Booking, CancelReason
from booking.store import Transaction
from bot.incoming import Incoming
from bot.reply import Reply
from bot.saving import save_change
from bot.turns.answer import Answer
from bot.turns.attempts import until_unchanged
from bot.turns.menu import notice
from bot.turns.session.changes import booking_of, is_stale
from bot.turns.session.mine import list_bookings
from bot.turns.session.view import concerns, standing
from bot.world import World
from cards.session.cancel import CANCEL, CANCEL_ASK, KEEP, REASON, cancel_card


async def press(world: World, incoming: Incoming) -> Reply:
    """Any press of this subject: ask, cancel, or leave it. A card that is older than the booking asks again."""
    return await until_unchanged(_attempt, world, incoming)


async def _attempt(world: World, incoming: Incoming) -> Reply:
    person, now = incoming.person, world.clock.now()
    async with world.store.begin() as tx:
        booking = await booking_of(tx, incoming)
        if booking is None:
            return notice(world, "notice-unknown-card")
        if not concerns(world, booking, person):
            return notice(world, "notice-not-yours")
        if incoming.verb == KEEP:
            return await _back(world, tx, incoming, booking)
        if booking.cancellation and booking.cancellation.by == person:
            # The same press delivered again, or an old card: the answer is what they did.
            return await _back(world, tx, incoming, booking)
        chosen = _reason(incoming)
        changed = cancel(booking, person, chosen or CancelReason.OTHER, now)
        if isinstance(changed, Refused) and changed.why is not Refusal.REASON_NOT_LISTED:
            return await _back(world, tx, incoming, booking, wrong=changed.why)
        if incoming.verb == CANCEL_ASK or is_stale(incoming, booking):
            return _question(world, incoming, booking)
        if chosen is None or isinstance(changed, Refused):
            return _question(world, incoming, booking, wrong=Refusal.REASON_NOT_LISTED)
        await save_change(tx, changed, person, now)
        await tx.commit()
        world.outbox.nudge()
        return await _back(world, tx, incoming, changed.subject)


def _reason(incoming: Incoming) -> CancelReason | None:
    with suppress(ValueError):
        return CancelReason(incoming.values.get(REASON, ""))
    return None


def _question(world: World, incoming: Incoming, booking: Booking, *, wrong: Refusal | None = None) -> Reply:
    t, by_adviser = world.texts(), incoming.person == booking.adviser
    card = cancel_card(
        t,
        booking,
        reasons_for(booking, incoming.person),
        incoming.values.get(REASON),
        counsellor=world.counsellor_of(booking).name if by_adviser else None,
        error=t(f"refused-{wrong.value}") if wrong else None,
        changed=incoming.verb == CANCEL and is_stale(incoming, booking),
    )
    return Reply(card, t("cancel-summary"))


async def _back(
    world: World, tx: Transaction, incoming: Incoming, booking: Booking, *, wrong: Refusal | None = None
) -> Reply:
    """To the adviser's list, where one came from and where what happened is said; to the counsellor's card."""
    if incoming.person != booking.adviser:
        return standing(world, booking, incoming.person, wrong=f"refused-{wrong.value}" if wrong else None)
    cancelled = booking.slot if booking.is_cancelled and wrong is None else None
    return await list_bookings(world, tx, incoming.person, cancelled=cancelled, refused=wrong)


ANSWERS: dict[str, Answer] = dict.fromkeys((CANCEL_ASK, CANCEL, KEEP), press)
