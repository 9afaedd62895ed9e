"""Whether a request for an exception may be sent: what nobody may set aside is refused before anybody is asked."""

from dataclasses import dataclass

from booking.calendar.free_times import offer
from booking.calendar.wall_time import Slot
from booking.rules import RULE_BY_CODE, Facts, Severity, Status, Verdict, judge
from booking.session.deadline import last_day
from booking.session.request import SessionRequest

TIME_FIELD = "slot"


@dataclass(frozen=True, slots=True)
class WishProblem:
    """Why a wish cannot be asked for. `number` is the wish's, from 1; None is about the request as a whole.

    `verdict` is the rule in the way; None says that no exception is needed for the wish, or that one must be given.
    """

    number: int | None
    verdict: Verdict | None


def problems(request: SessionRequest, wishes: tuple[Slot, ...], facts: Facts) -> tuple[WishProblem, ...]:
    """All that keeps the request from being sent; empty when it may be."""
    if not wishes:
        return _without_time(request, facts)
    found = []
    for number, wish in enumerate(wishes, start=1):
        judgment = judge(request.model_copy(update={"slot": wish}), facts)
        if judgment.allows:
            found.append(WishProblem(number, None))
        for verdict in judgment.blocking():
            if not _may_be_asked_for(verdict):
                of_time = RULE_BY_CODE[verdict.code].field == TIME_FIELD
                found.append(WishProblem(number if of_time else None, verdict))
    return _once(found)


def counsellor_finds_the_time(request: SessionRequest, facts: Facts) -> bool:
    """No time has to be wished for: none can be found before the deadline, or what matters is the place."""
    has_deadline = last_day(request, facts.routine) is not None
    return request.place is not None or (has_deadline and not offer(request, facts).days)


def rules_set_aside(request: SessionRequest, wishes: tuple[Slot, ...], facts: Facts) -> tuple[str, ...]:
    """The codes of the rules that any of the wishes needs an exception from, in the order of the rules."""
    wished = [request.model_copy(update={"slot": wish}) for wish in wishes or (None,)]
    codes = {v.code for one in wished for v in judge(one, facts).verdicts if v.status is Status.NOT_MET}
    return tuple(code for code, rule in RULE_BY_CODE.items() if code in codes and rule.severity is not Severity.HARD)


def _without_time(request: SessionRequest, facts: Facts) -> tuple[WishProblem, ...]:
    judgment = judge(request.model_copy(update={"slot": None}), facts)
    blocking = [v for v in judgment.blocking() if RULE_BY_CODE[v.code].field != TIME_FIELD]
    found = [WishProblem(None, v) for v in blocking if not _may_be_asked_for(v)]
    if not counsellor_finds_the_time(request, facts):
        found.append(WishProblem(1, None))
    return tuple(found)


def _may_be_asked_for(verdict: Verdict) -> bool:
    return verdict.status is Status.NOT_MET and RULE_BY_CODE[verdict.code].severity is Severity.BY_AGREEMENT


def _once(found: list[WishProblem]) -> tuple[WishProblem, ...]:
    """What concerns the whole request is said once, not once for each wish."""
    return tuple(problem for at, problem in enumerate(found) if problem not in found[:at])
