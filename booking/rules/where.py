"""Rules on where the session is held."""

from booking.rules.rule import Assessment, Citation, Facts, Severity, Source, met, not_met, routine_point, rule, when
from booking.session.request import SessionRequest


@rule("R27", routine_point("2.4"), "place", Severity.BY_AGREEMENT)
def session_is_on_teams(request: SessionRequest, _facts: Facts) -> Assessment:
    """Samtalen er digital, på Teams. Unntak kan avtales med karriereveilederen."""
    return not_met(place=request.place) if request.place else met()


@rule("R28", Citation(Source.CENTRE), "place")
def place_is_on_the_list(request: SessionRequest, facts: Facts) -> Assessment:
    """Holdes samtalen fysisk, er det på et av stedene i senterets liste."""
    return when(request.place is None or request.place in facts.routine.exceptions.places)
