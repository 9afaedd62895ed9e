"""Looking through a waiting list: who is offered which time. One list per counsellor, in the order of joining.

A look asks what is free now, not what was freed: so a cancellation, a move, a lifted block and a new day that comes
within reach are all one, and a look too many does no harm.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from uuid import NAMESPACE_OID, UUID, uuid5

from booking.calendar.free_times import offer
from booking.calendar.wall_time import Slot, span, to_utc, today
from booking.effects import Effect, EffectKind
from booking.ports import Span
from booking.rules import Facts, judge
from booking.waiting.entry import WaitingEntry, WaitingStatus

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


def match(
    waiting: Iterable[WaitingEntry], facts_of: Callable[[WaitingEntry], Facts]
) -> list[tuple[WaitingEntry, Slot]]:
    """Who is offered which time, whoever joined first: the earliest that the rules allow and that was not passed up.

    `facts_of` gives the facts of the counsellor whose times an entry waits for. Where lists share a stand-in's calendar
    on some days, what one is offered there is not offered to the other.
    """
    found, offered = [], dict[str, list[Span]]()
    for entry in sorted(waiting, key=lambda one: one.joined_at):
        theirs = facts_of(entry)
        slot = _earliest(entry, theirs, offered) if entry.status is WaitingStatus.WAITING else None
        if slot:
            found.append((entry, slot))
            offered.setdefault(_whose(entry, theirs, slot.day), []).append(span(slot, entry.minutes))
    return found


def _whose(entry: WaitingEntry, facts: Facts, day: date) -> str:
    """Whose calendar holds the entry's time on `day`."""
    who = facts.responsible_for(entry.request.municipality or "", day)
    return who.aad_object_id if who else entry.counsellor_id


def _earliest(entry: WaitingEntry, facts: Facts, offered: Mapping[str, Sequence[Span]]) -> Slot | None:
    """`offered` is what this look has given away so far, by whose time it is."""
    for day in offer(entry.request, facts).days:
        if day.day > entry.leave_after:
            return None
        given = offered.get(_whose(entry, facts, day.day), ())
        for start in day.starts:
            slot = Slot(day.day, start)
            if slot in entry.passed_up or any(span(slot, entry.minutes).overlaps(one) for one in given):
                continue
            # The DUF number was judged on joining and is not read for this; it is judged again on confirming.
            if not judge(entry.request.model_copy(update={"slot": slot}), facts).blocking("slot"):
                return slot
    return None
