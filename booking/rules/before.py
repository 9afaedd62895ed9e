"""Rules on what must have happened before the session, for each legal basis."""

from booking.calendar.wall_time import today
from booking.rules.rule import (
    ONLY_6A,
    ONLY_11,
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

RECORDED = "record"
"""In R10's values: attendance is recorded by DUF number. Else the adviser vouches for it."""
_SECTION_11 = Citation(Source.INTEGRATION_ACT, "§ 11")


@rule("R10", routine_point("1"), "attended_meeting", bases=ONLY_6A)
def information_meeting_comes_first(request: SessionRequest, facts: Facts) -> Assessment:
    """Deltakeren må først ha vært på informasjonsmøte i gruppe. Det finnes ikke unntak."""
    if facts.attendance_recorded:
        return met(known_by=RECORDED)
    if request.attended_meeting is None:
        return not_assessed()
    return when(request.attended_meeting, known_by="adviser")


@rule("R11", _SECTION_11, "settled_on", bases=ONLY_11)
def settlement_date_is_plausible(request: SessionRequest, facts: Facts) -> Assessment:
    """Bosettingsdatoen gir fristen. Den kan ligge fram i tid, men ikke mer enn ett år fram eller ti år tilbake."""
    if request.settled_on is None:
        return not_assessed()
    days = (request.settled_on - today(facts.now)).days
    return when(-3653 <= days <= 366, settled_on=request.settled_on)


@rule("R12", _SECTION_11, "age_in_span", bases=ONLY_11)
def participant_is_of_the_age_covered(request: SessionRequest, facts: Facts) -> Assessment:
    """§ 11 gjelder voksne i et bestemt aldersspenn. Rådgiveren bekrefter det; fødselsdato spørres det ikke om."""
    span = facts.routine.ordinary.age_span(today(facts.now))
    if request.age_in_span is None:
        return not_assessed(youngest=span.youngest, oldest=span.oldest)
    return when(request.age_in_span, youngest=span.youngest, oldest=span.oldest)


@rule("R13", _SECTION_11, "competence_mapped", bases=ONLY_11)
def kompetansekartlegging_is_done(request: SessionRequest, _facts: Facts) -> Assessment:
    """Karriereveiledningen skal bygge på kompetansekartleggingen, så den må være gjort først."""
    if request.competence_mapped is None:
        return not_assessed()
    return when(request.competence_mapped)


@rule("R14", _SECTION_11, "programme_starts_on", bases=ONLY_11)
def programme_has_not_begun(request: SessionRequest, facts: Facts) -> Assessment:
    """Karriereveiledningen skal gjennomføres før introduksjonsprogrammet. Er oppstart ukjent, prøves ikke regelen."""
    if request.programme_starts_on is None:
        return when(True, known=False)
    if request.programme_starts_on <= today(facts.now):
        return not_met(starts_on=request.programme_starts_on)
    return when(True, known=True, starts_on=request.programme_starts_on)
