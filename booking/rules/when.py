"""Rules on when the session may be held. Dates and times are Oslo wall time."""

from booking.calendar.open_days import closed_because, closes_early
from booking.calendar.wall_time import span, to_utc
from booking.calendar.window import first_bookable, last_bookable
from booking.rules.rule import (
    ONLY_11,
    Assessment,
    Citation,
    Facts,
    Severity,
    Source,
    met,
    not_assessed,
    not_met,
    routine_point,
    rule,
    when,
)
from booking.session.deadline import last_day
from booking.session.request import SessionRequest

_SECTION_11 = Citation(Source.INTEGRATION_ACT, "§ 11")
_PRACTICE = Citation(Source.CENTRE)


@rule("R20", routine_point("2.2"), "slot", Severity.COUNSELLOR_OFFERS)
def notice_is_long_enough_for_an_interpreter(request: SessionRequest, facts: Facts) -> Assessment:
    """Samtalen bestilles minst to uker (kalenderdager) i forveien, så senteret rekker å bestille tolk."""
    if request.slot is None:
        return not_assessed()
    earliest = first_bookable(facts.now, facts.routine.session)
    return when(request.slot.day >= earliest, day=request.slot.day, earliest=earliest)


@rule("R21", routine_point("2.3"), "slot", Severity.BY_AGREEMENT)
def day_is_set_aside_for_sessions(request: SessionRequest, facts: Facts) -> Assessment:
    """Senteret har satt av faste dager til samtalene. Unntak kan avtales med karriereveilederen."""
    if request.slot is None:
        return not_assessed()
    return when(request.slot.day.weekday() in facts.routine.session.weekday_numbers, day=request.slot.day)


@rule("R22", _PRACTICE, "slot", Severity.BY_AGREEMENT)
def start_is_within_opening_hours(request: SessionRequest, facts: Facts) -> Assessment:
    """Samtalen må få plass innenfor senterets åpningstid."""
    if request.slot is None:
        return not_assessed()
    session = facts.routine.session
    opening = session.starts()
    if request.slot.start not in opening:
        return not_met(start=str(request.slot))
    early = closes_early(request.slot.day, facts.routine.closed)
    return when(not (early and request.slot.ends(session.minutes) > early), start=str(request.slot))


@rule("R23", _PRACTICE, "slot")
def centre_is_open_that_day(request: SessionRequest, facts: Facts) -> Assessment:
    """Senteret er stengt på helligdager, i helger og på noen faste dager."""
    if request.slot is None:
        return not_assessed()
    reason = closed_because(request.slot.day, facts.routine.closed)
    return not_met(day=request.slot.day, reason=reason) if reason else met(day=request.slot.day)


@rule("R24", _SECTION_11, "slot", bases=ONLY_11)
def session_is_before_the_deadline(request: SessionRequest, facts: Facts) -> Assessment:
    """Samtalen holdes senest tre måneder etter bosetting, og før introduksjonsprogrammet begynner."""
    if request.slot is None or request.settled_on is None:
        return not_assessed()
    last = last_day(request, facts.routine)
    if last is None:
        return met()
    return when(request.slot.day <= last, day=request.slot.day, deadline=last)


@rule("R25", _PRACTICE, "slot")
def time_is_free(request: SessionRequest, facts: Facts) -> Assessment:
    """To samtaler kan ikke ha samme tid hos samme karriereveileder."""
    if request.slot is None:
        return not_assessed()
    wanted = span(request.slot, facts.routine.session.minutes)
    return when(not any(wanted.overlaps(taken) for taken in facts.taken))


@rule("R26", _PRACTICE, "slot", Severity.BY_AGREEMENT)
def time_is_within_the_weeks_offered(request: SessionRequest, facts: Facts) -> Assessment:
    """Samtalen holdes innen de ukene senteret tar imot bestillinger for. Lenger fram er kalenderen ikke lest."""
    if request.slot is None:
        return not_assessed()
    latest = last_bookable(facts.now, facts.routine.session)
    return when(request.slot.day <= latest, day=request.slot.day, latest=latest)


@rule("R29", _PRACTICE, "slot")
def time_is_still_to_come(request: SessionRequest, facts: Facts) -> Assessment:
    """Samtalen kan ikke legges til en tid som har vært. Det gjelder også når to-ukersregelen er satt til side."""
    if request.slot is None:
        return not_assessed()
    return when(to_utc(request.slot.day, request.slot.start) > facts.now, day=request.slot.day)
