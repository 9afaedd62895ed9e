"""The life of a request for an exception: pure changes, each made or refused by name.

Granting, or accepting what was proposed, makes the booking in the same change: who grants books for the adviser.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from booking.calendar.wall_time import Slot
from booking.change import Blocked, Changed, Refused, change
from booking.effects import EffectKind
from booking.exception_request.answer_times import handed_over_at, planned, planned_expiry
from booking.exception_request.request import (
    AskedReason,
    Closing,
    DeclineReason,
    ExceptionRequest,
    ExceptionStatus,
    InterpreterReason,
    Proposal,
)
from booking.exception_request.sendable import WishProblem, problems
from booking.people import Person
from booking.rules import RULE_BY_CODE, Facts, Grant, Severity, judge
from booking.session import book
from booking.session.deadline import last_day
from booking.session.request import SessionRequest


class ExceptionRefusal(StrEnum):
    """Why a change was not made. Each is a message key's last part."""

    NOT_YOURS = "not-yours"
    ALREADY_GRANTED = "already-granted"
    ALREADY_ACCEPTED = "already-accepted"
    ALREADY_DECLINED = "already-declined"
    ALREADY_WITHDRAWN = "already-withdrawn"
    ALREADY_EXPIRED = "already-expired"
    NOTHING_PROPOSED = "nothing-proposed"
    NOT_WISHED = "not-wished"
    ALREADY_HANDED_OVER = "already-handed-over"
    STILL_TIME = "still-time"


ExceptionChange = Changed[ExceptionRequest] | Refused[ExceptionRefusal]


@dataclass(frozen=True, slots=True)
class NotSendable:
    """What keeps the request from being sent, for the one who asks."""

    wrong: tuple[WishProblem, ...]


def ask(
    request: SessionRequest,
    wishes: tuple[Slot, ...],
    reason: AskedReason,
    facts: Facts,
    adviser: Person,
    request_id: UUID,
) -> Changed[ExceptionRequest] | NotSendable:
    """Send the request to the counsellor of the municipality."""
    wrong = problems(request, wishes, facts)
    counsellor = facts.directory.responsible_for(request.municipality or "")
    if wrong or counsellor is None:
        return NotSendable(wrong)
    asked = ExceptionRequest(
        id=request_id,
        request=request.without_duf().model_copy(update={"slot": None}),
        duf_given=request.duf is not None,
        wishes=tuple(sorted(set(wishes))),
        reason=reason,
        adviser=adviser,
        counsellor_id=counsellor.aad_object_id,
        asked_at=facts.now,
        deadline=last_day(request, facts.routine),
    )
    at_once = asked.effects(EffectKind.EXCEPTION_COUNSELLOR_CARD)
    return Changed(asked, (*at_once, *planned(asked, facts.routine)), "exception-asked")


def grant(
    asked: ExceptionRequest,
    slot: Slot,
    by: Person,
    facts: Facts,
    duf: str | None,
    interpreter: InterpreterReason | None = None,
) -> ExceptionChange | Blocked:
    """Grant one of the wished times and book it. `interpreter` is needed where the notice ran out while it waited."""
    if refused := _refuse_answer(asked, by):
        return refused
    if slot not in asked.wishes:
        return Refused(ExceptionRefusal.NOT_WISHED)
    closed = asked.next_revision(status=ExceptionStatus.GRANTED, closing=Closing(by=by, at=facts.now))
    return _book(
        asked, closed, Proposal(slot=slot, by=by, at=facts.now, interpreter=interpreter), facts, duf, "granted"
    )


def propose(
    asked: ExceptionRequest,
    slot: Slot,
    by: Person,
    facts: Facts,
    duf: str | None,
    interpreter: InterpreterReason | None,
) -> ExceptionChange | Blocked:
    """Propose another time. One nearer than the notice needs `interpreter`: only the counsellor can lift that rule."""
    if refused := _refuse_answer(asked, by):
        return refused
    proposal = Proposal(slot=slot, by=by, at=facts.now, interpreter=interpreter)
    request = _request(asked, slot, duf)
    judgment = judge(request, facts, _grants(asked, proposal, request, facts))
    if not judgment.allows:
        return Blocked(judgment)
    told = asked.next_revision(status=ExceptionStatus.PROPOSED, proposal=proposal)
    at_once = told.effects(EffectKind.EXCEPTION_COUNSELLOR_CARD, EffectKind.EXCEPTION_ADVISER_NEWS)
    return change(asked, told, (*at_once, planned_expiry(told)), "exception-proposed", drops_planned=True)


def decline(asked: ExceptionRequest, reason: DeclineReason, by: Person, now: datetime) -> ExceptionChange:
    if refused := _refuse_answer(asked, by):
        return refused
    closed = asked.next_revision(status=ExceptionStatus.DECLINED, closing=Closing(by=by, at=now, reason=reason))
    told = closed.effects(EffectKind.EXCEPTION_COUNSELLOR_CARD, EffectKind.EXCEPTION_ADVISER_NEWS)
    return change(asked, closed, told, "exception-declined", drops_planned=True)


def accept(asked: ExceptionRequest, by: Person, facts: Facts, duf: str | None) -> ExceptionChange | Blocked:
    """The adviser takes the proposed time, which books it; judged again now."""
    if by != asked.adviser:
        return Refused(ExceptionRefusal.NOT_YOURS)
    if refused := _refuse_closed(asked):
        return refused
    if asked.proposal is None:
        return Refused(ExceptionRefusal.NOTHING_PROPOSED)
    closed = asked.next_revision(status=ExceptionStatus.ACCEPTED, closing=Closing(by=by, at=facts.now))
    return _book(asked, closed, asked.proposal, facts, duf, "accepted")


def withdraw(asked: ExceptionRequest, by: Person, now: datetime) -> ExceptionChange:
    """The adviser takes the request back, or does not want what was proposed."""
    if by != asked.adviser:
        return Refused(ExceptionRefusal.NOT_YOURS)
    if refused := _refuse_closed(asked):
        return refused
    closed = asked.next_revision(status=ExceptionStatus.WITHDRAWN, closing=Closing(by=by, at=now))
    told = closed.effects(EffectKind.EXCEPTION_COUNSELLOR_CARD, EffectKind.EXCEPTION_ADVISER_CARD)
    return change(asked, closed, told, "exception-withdrawn", drops_planned=True)


def expire(asked: ExceptionRequest, now: datetime) -> ExceptionChange:
    """Nothing that was asked or proposed can be held any more."""
    if refused := _refuse_closed(asked):
        return refused
    closed = asked.next_revision(status=ExceptionStatus.EXPIRED, closing=Closing(by=None, at=now))
    told = closed.effects(EffectKind.EXCEPTION_COUNSELLOR_CARD, EffectKind.EXCEPTION_ADVISER_NEWS)
    return change(asked, closed, told, "exception-expired", drops_planned=True)


def hand_over(asked: ExceptionRequest, stand_in: str | None, facts: Facts) -> ExceptionChange:
    """Nobody has answered: the substitute may answer too. Without one, the adviser is told whom to call."""
    if refused := _refuse_closed(asked):
        return refused
    if asked.status is not ExceptionStatus.ASKED or asked.overdue_since:
        return Refused(ExceptionRefusal.ALREADY_HANDED_OVER)
    if facts.now < handed_over_at(asked, facts.routine):
        return Refused(ExceptionRefusal.STILL_TIME)
    handed = asked.next_revision(handed_to=stand_in, overdue_since=facts.now)
    told = handed.effects(EffectKind.EXCEPTION_COUNSELLOR_CARD, EffectKind.EXCEPTION_ADVISER_NEWS)
    return change(asked, handed, (*told, planned_expiry(handed)), "exception-handed-over", drops_planned=True)


def _book(
    asked: ExceptionRequest, closed: ExceptionRequest, time: Proposal, facts: Facts, duf: str | None, word: str
) -> Changed[ExceptionRequest] | Blocked:
    request = _request(closed, time.slot, duf)
    booked = book.confirm(request, facts, closed.adviser, closed.id, _grants(closed, time, request, facts))
    if isinstance(booked, Blocked):
        return booked
    told = closed.effects(EffectKind.EXCEPTION_ADVISER_NEWS)
    return change(asked, closed, told, f"exception-{word}", drops_planned=True, booked=booked)


def _request(asked: ExceptionRequest, slot: Slot, duf: str | None) -> SessionRequest:
    return asked.request.model_copy(update={"slot": slot, "duf": duf})


def _grants(asked: ExceptionRequest, time: Proposal, request: SessionRequest, facts: Facts) -> tuple[Grant, ...]:
    """An exception for each rule in the way, as far as it may be granted; from the notice only for a reason."""
    grants = []
    for verdict in judge(request, facts).blocking():
        severity = RULE_BY_CODE[verdict.code].severity
        if severity is Severity.BY_AGREEMENT:
            grants.append(Grant(code=verdict.code, by=time.by, at=time.at, reason=f"asked-{asked.reason.value}"))
        elif severity is Severity.COUNSELLOR_OFFERS and time.interpreter:
            reason = f"interpreter-{time.interpreter.value}"
            grants.append(Grant(code=verdict.code, by=time.by, at=time.at, reason=reason))
    return tuple(grants)


def _refuse_answer(asked: ExceptionRequest, by: Person) -> Refused[ExceptionRefusal] | None:
    """Anybody but those who answer for it learns nothing about the request."""
    if not asked.is_answered_by(by):
        return Refused(ExceptionRefusal.NOT_YOURS)
    return _refuse_closed(asked)


def _refuse_closed(asked: ExceptionRequest) -> Refused[ExceptionRefusal] | None:
    return None if asked.is_open else Refused(ExceptionRefusal(f"already-{asked.status.value}"))
