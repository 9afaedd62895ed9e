"""Rules on who the session is for and who answers for it. The reasons are Norwegian: the routine's owner reads them."""

from booking.calendar.wall_time import today
from booking.duf import DufProblem, read_duf
from booking.languages import LANGUAGE_BY_ID
from booking.routine import DufWanted
from booking.rules.rule import (
    Assessment,
    Citation,
    Facts,
    Source,
    met,
    not_assessed,
    not_met,
    routine_point,
    rule,
    when,
)
from booking.session.request import SessionRequest


@rule("R01", routine_point("2.1"), "municipality")
def municipality_has_a_counsellor(request: SessionRequest, facts: Facts) -> Assessment:
    """Bestillingen går til karriereveilederen som har ansvar for kommunen. Kommunen må stå i senterets liste."""
    if request.municipality is None:
        return not_assessed()
    return when(facts.directory.responsible_for(request.municipality) is not None)


@rule("R02", Citation(Source.INTEGRATION_ACT, "§ 11 og kapittel 6A"), "basis")
def legal_basis_is_chosen(request: SessionRequest, _facts: Facts) -> Assessment:
    """Oppholdstillatelsen avgjør hvilke regler som gjelder: kollektiv beskyttelse (§ 34) eller ordinært løp (§ 11)."""
    return met(basis=request.basis.value) if request.basis else not_assessed()


@rule("R03", routine_point("2.1"), "language")
def language_is_known(request: SessionRequest, _facts: Facts) -> Assessment:
    """Senteret må vite hvilket språk deltakeren foretrekker, for å bestille riktig tolk."""
    if request.language is None:
        return not_assessed()
    return when(request.language in LANGUAGE_BY_ID, language=request.language)


@rule("R04", Citation(Source.CENTRE), "duf")
def duf_number_is_given_where_required(request: SessionRequest, facts: Facts) -> Assessment:
    """DUF-nummeret er gitt der senteret krever det. Rutinen pkt. 2.1 ønsker det; under § 11 har vi antatt et krav."""
    if request.basis is None:
        return not_assessed()
    wanted = facts.routine.duf_wanted(request.basis)
    if request.duf is None and wanted is DufWanted.REQUIRED:
        return not_assessed(wanted=wanted.value)
    return met(wanted=wanted.value, given=request.duf is not None)


@rule("R05", routine_point("2.1"), "duf")
def duf_number_is_well_formed(request: SessionRequest, facts: Facts) -> Assessment:
    """DUF er den eneste identifikatoren som skal følge bestillingen. Feil kontrollsiffer må bekreftes."""
    if request.duf is None:
        return met()
    problem = read_duf(request.duf, today(facts.now).year).problem
    if problem is DufProblem.CHECK and request.duf_confirmed:
        return met(confirmed=True)
    return not_met(problem=problem.value) if problem else met()


@rule("R06", routine_point("3"), "presence_agreed")
def presence_is_agreed_with_the_participant(request: SessionRequest, _facts: Facts) -> Assessment:
    """Kommunens tilstedeværelse under samtalen må avtales med deltakeren."""
    if request.adviser_attends is None:
        return not_assessed()
    if not request.adviser_attends:
        return met(attends=False)
    return when(bool(request.presence_agreed), attends=True)
