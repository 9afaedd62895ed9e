"""The life of a place on the waiting list: pure changes, each made or refused by name."""

from datetime import datetime, time, timedelta
from enum import StrEnum
from uuid import UUID

from booking.calendar.free_times import Offer, offer
from booking.calendar.wall_time import Slot, to_utc, today
from booking.calendar.window import first_bookable
from booking.change import Changed, Refused, change
from booking.effects import EffectKind
from booking.people import Person
from booking.rules import Facts
from booking.session.deadline import last_day
from booking.session.request import SessionRequest
from booking.waiting.entry import WaitingEntry, WaitingStatus
from booking.waiting.looking import look


class WaitingRefusal(StrEnum):
    """Why a change was not made. Each is a message key's last part."""

    NOT_YOURS = "not-yours"
    NOTHING_OFFERED = "nothing-offered"
    ALREADY_TAKEN = "already-taken"
    ALREADY_BOOKED = "already-booked"
    ALREADY_LEFT = "already-left"
    ALREADY_EXPIRED = "already-expired"
    TIMES_ARE_FREE = "times-are-free"
    TOO_LATE = "too-late"


WaitingChange = Changed[WaitingEntry] | Refused[WaitingRefusal]


def may_wait(offered: Offer) -> bool:
    """Nothing is free, and something still could be before it is too late."""
    return not offered.days and offered.first <= offered.last


def join(request: SessionRequest, facts: Facts, adviser: Person, entry_id: UUID) -> WaitingChange:
    """Put the adviser last on the list of the municipality's counsellor."""
    counsellor = facts.directory.responsible_for(request.municipality or "")
    offered = offer(request, facts)
    if counsellor is None or not may_wait(offered):
        return Refused(WaitingRefusal.TIMES_ARE_FREE if offered.days else WaitingRefusal.TOO_LATE)
    deadline = last_day(request, facts.routine)
    longest = today(facts.now) + timedelta(weeks=facts.routine.waiting.weeks)
    entry = WaitingEntry(
        id=entry_id,
        request=request.without_duf().model_copy(update={"slot": None}),
        duf_given=request.duf is not None,
        minutes=facts.routine.session.minutes,
        adviser=adviser,
        counsellor_id=counsellor.aad_object_id,
        joined_at=facts.now,
        leave_after=min(deadline, longest) if deadline else longest,
        deadline=deadline,
    )
    # Looked for at once too: a time may have become free between the page and the press.
    return Changed(entry, (look(entry.counsellor_id),), "waiting-joined")


def offer_time(entry: WaitingEntry, slot: Slot, facts: Facts) -> WaitingChange:
    """Hold a freed time for the entry, for as long as the routine says and the notice allows it to be booked."""
    if refused := _refuse_closed(entry):
        return refused
    if entry.is_holding:
        return Refused(WaitingRefusal.ALREADY_TAKEN)
    session = facts.routine.session
    notice_ends = to_utc(slot.day - timedelta(days=session.notice_days - 1), time(0))
    until = min(facts.now + timedelta(hours=facts.routine.waiting.hold_hours), notice_ends)
    who = facts.responsible_for(entry.request.municipality or "", slot.day)
    held_of = who.aad_object_id if who else entry.counsellor_id
    offered = entry.next_revision(status=WaitingStatus.OFFERED, offered=slot, held_until=until, held_of=held_of)
    ends = offered.effect(EffectKind.WAITING_HOLD_ENDS, due=until)
    return change(
        entry, offered, (offered.effect(EffectKind.WAITING_OFFER), ends), "waiting-offered", drops_planned=True
    )


def take(entry: WaitingEntry, by: Person, now: datetime) -> WaitingChange:
    """The adviser wants the offered time and goes on to confirm; it is held until the same moment as before."""
    if refused := _refuse_answer(entry, by):
        return refused
    if entry.status is WaitingStatus.TAKEN:
        return Refused(WaitingRefusal.ALREADY_TAKEN)
    if entry.status is not WaitingStatus.OFFERED or entry.held_until is None or now >= entry.held_until:
        return Refused(WaitingRefusal.NOTHING_OFFERED)
    taken = entry.next_revision(status=WaitingStatus.TAKEN)
    ends = taken.effect(EffectKind.WAITING_HOLD_ENDS, due=entry.held_until)
    return change(entry, taken, (ends,), "waiting-taken", drops_planned=True)


def pass_up(entry: WaitingEntry, by: Person) -> WaitingChange:
    """The adviser does not want this time; it goes to the next, and the adviser keeps the place for other times."""
    if refused := _refuse_answer(entry, by):
        return refused
    if not entry.is_holding:
        return Refused(WaitingRefusal.NOTHING_OFFERED)
    return _let_go(entry, "waiting-passed-up")


def end_hold(entry: WaitingEntry, now: datetime) -> WaitingChange:
    """The time was held long enough without being booked; it goes to the next."""
    if refused := _refuse_closed(entry):
        return refused
    if not entry.is_holding or entry.held_until is None or now < entry.held_until:
        return Refused(WaitingRefusal.NOTHING_OFFERED)
    return _let_go(entry, "waiting-hold-ended")


def book(entry: WaitingEntry) -> WaitingChange:
    """The adviser has booked a session for this participant: any time will do."""
    if refused := _refuse_closed(entry):
        return refused
    return _close(entry, WaitingStatus.BOOKED, "waiting-booked")


def leave(entry: WaitingEntry, by: Person) -> WaitingChange:
    if refused := _refuse_answer(entry, by):
        return refused
    return _close(entry, WaitingStatus.LEFT, "waiting-left", EffectKind.WAITING_CARD)


def is_over(entry: WaitingEntry, facts: Facts) -> bool:
    """No time that may still be offered comes in time; one already held may still be taken."""
    return not entry.is_holding and first_bookable(facts.now, facts.routine.session) > entry.leave_after


def expire(entry: WaitingEntry, facts: Facts) -> WaitingChange:
    if refused := _refuse_closed(entry):
        return refused
    if not is_over(entry, facts):
        return Refused(WaitingRefusal.ALREADY_TAKEN)
    return _close(entry, WaitingStatus.EXPIRED, "waiting-expired", EffectKind.WAITING_OFFER)


def belongs_with(entry: WaitingEntry, facts: Facts) -> str:
    """The id of the counsellor whose list the place should stand on: whoever has the municipality now.

    A time that is held is answered first, and a municipality that nobody has leaves the place where it is.
    """
    responsible = facts.directory.responsible_for(entry.request.municipality or "")
    return entry.counsellor_id if entry.is_holding or responsible is None else responsible.aad_object_id


def pass_on(entry: WaitingEntry, to_id: str) -> WaitingChange:
    """Give the place to another counsellor's list, where it stands by when it was joined."""
    if refused := _refuse_closed(entry):
        return refused
    if entry.is_holding:
        return Refused(WaitingRefusal.ALREADY_TAKEN)
    passed = entry.next_revision(counsellor_id=to_id)
    return change(
        entry, passed, (passed.effect(EffectKind.WAITING_CARD), look(to_id)), "waiting-passed-on", drops_planned=True
    )


def _let_go(entry: WaitingEntry, event: str) -> Changed[WaitingEntry]:
    passed_up = (*entry.passed_up, entry.offered) if entry.offered else entry.passed_up
    free = entry.next_revision(status=WaitingStatus.WAITING, offered=None, held_until=None, passed_up=passed_up)
    return change(
        entry, free, (free.effect(EffectKind.WAITING_CARD), look(entry.counsellor_id)), event, drops_planned=True
    )


def _close(entry: WaitingEntry, status: WaitingStatus, event: str, *kinds: EffectKind) -> Changed[WaitingEntry]:
    """What was held becomes free, so that others are looked for; the booking itself holds what it took."""
    closed = entry.next_revision(status=status, held_until=None)
    told = closed.effects(*kinds)
    return change(entry, closed, told, event, drops_planned=True)


def _refuse_answer(entry: WaitingEntry, by: Person) -> Refused[WaitingRefusal] | None:
    return Refused(WaitingRefusal.NOT_YOURS) if by != entry.adviser else _refuse_closed(entry)


def _refuse_closed(entry: WaitingEntry) -> Refused[WaitingRefusal] | None:
    return None if entry.is_on_the_list else Refused(WaitingRefusal(f"already-{entry.status.value}"))
