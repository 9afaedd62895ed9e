"""Saving a change: the subject with the time it holds, its effects and the audit trail, in the caller's transaction."""

from datetime import datetime
from typing import Any

from booking.change import Changed, Refused
from booking.effects import Effect, EffectKind
from booking.exception_request.request import ExceptionRequest
from booking.group_meeting.meeting import GroupMeeting
from booking.people import Person
from booking.reading import Posted
from booking.session.session import Booking
from booking.store import Transaction
from booking.subject import Subject
from booking.waiting.entry import WaitingEntry

ADVISER, COUNSELLOR, FORMER = "adviser", "counsellor", "former-counsellor"
"""The roles for which a card about a subject stands in a conversation."""


async def save_change(
    tx: Transaction,
    changed: Changed[Any] | Refused[Any] | None,
    by: Person | None,
    now: datetime,
    duf: str | None = None,
) -> None:
    """Keep what was changed and what follows from it; nothing where nothing was.

    `by` is who did it, None for the assistant itself, at `now` (UTC). `duf` is the participant's number, kept with what
    is new.
    Raises ChangedMeanwhile where another revision is kept, SlotTaken where any of the time is held for somebody else.
    The caller commits.
    """
    if not isinstance(changed, Changed):
        return
    subject = changed.subject
    await _keep(tx, subject, duf)
    if changed.drops_planned:
        await tx.drop_planned(subject.id)
    await tx.enqueue(changed.effects, now)
    for effect in changed.effects:
        if effect.kind is EffectKind.FORMER_TOLD:
            await _leave_card(tx, effect)
    await tx.record(subject.id, changed.event, by, now)
    if changed.booked:
        await save_change(tx, changed.booked, by, now, duf)


async def _keep(tx: Transaction, subject: Subject, duf: str | None) -> None:
    is_new = subject.revision == 1
    match subject:
        case Booking():
            await (tx.add_booking(subject, duf) if is_new else tx.save_booking(subject))
        case GroupMeeting():
            await (tx.add_group_meeting(subject) if is_new else tx.save_group_meeting(subject))
        case ExceptionRequest():
            await (tx.add_exception(subject, duf) if is_new else tx.save_exception(subject))
        case WaitingEntry():
            await (tx.add_waiting(subject, duf) if is_new else tx.save_waiting(subject))


async def _leave_card(tx: Transaction, effect: Effect) -> None:
    """The card of the one who had the subject is no longer the counsellor's: it is closed when that one is told."""
    posted = await tx.posted(effect.subject_id, COUNSELLOR)
    if posted and posted.address.aad_object_id == effect.about:
        await tx.keep_posted(Posted(effect.subject_id, FORMER, posted.address, posted.activity_id))
