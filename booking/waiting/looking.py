"""Looking through a waiting list: who is offered which time. One list per counsellor, in the order of joining.

A look asks what is free now, not what was freed: so a cancellation, a move, a lifted block and a new day that comes
within reach are all one, and a look too many does no harm.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from uuid import NAMESPACE_OID, UUID, uuid5

from booking.effects import Effect, EffectKind
from booking.free_times import offer
from booking.rules import Facts, judge
from booking.waiting.entry import WaitingEntry, WaitingStatus
from booking.wall_time import Slot, span, to_utc, today

MORNING = time(7)


def list_id(counsellor_id: str) -> UUID:
    """The id under which the effects of a counsellor's list stand in the outbox: one look at a time."""
    return uuid5(NAMESPACE_OID, f"waiting/{counsellor_id}")


def look(counsellor_id: str) -> Effect:
    """Look through the list at once: some of the counsellor's time has become free."""
    return Effect(EffectKind.WAITING_LOOK, list_id(counsellor_id), 1, about=counsellor_id)


def look_tomorrow(counsellor_id: str, now: datetime) -> Effect:
    due = to_utc(today(now) + timedelta(days=1), MORNING)
    return Effect(EffectKind.WAITING_LOOK_DAILY, list_id(counsellor_id), 1, due=due, about=counsellor_id)


def match(waiting: Sequence[WaitingEntry], facts: Facts) -> list[tuple[WaitingEntry, Slot]]:
    """Who is offered which time, in the list's order: the earliest that the rules allow and that was not passed up."""
    found = []
    for entry in waiting:
        slot = _earliest(entry, facts) if entry.status is WaitingStatus.WAITING else None
        if slot:
            found.append((entry, slot))
            facts = replace(facts, taken=(*facts.taken, span(slot, entry.minutes)))
    return found


def _earliest(entry: WaitingEntry, facts: Facts) -> Slot | None:
    for day in offer(entry.request, facts).days:
        if day.day > entry.leave_after:
            return None
        for start in day.starts:
            slot = Slot(day.day, start)
            # The DUF number was judged on joining and is not read for this; it is judged again on confirming.
            judgment = judge(entry.request.model_copy(update={"slot": slot}), facts)
            if slot not in entry.passed_up and not judgment.blocking("slot"):
                return slot
    return None
