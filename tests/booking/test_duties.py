"""Who does what: every point of the routine is there, and nothing of one basis slips into the other."""

from booking.duties import DUTIES, Phase, Side, duties_for
from booking.legal_basis import LegalBasis
from booking.rules import RULES
from booking.rules.rule import Source

UNDER_6A = {duty.key: duty for duty in duties_for(LegalBasis.COLLECTIVE_PROTECTION)}
UNDER_11 = {duty.key: duty for duty in duties_for(LegalBasis.ORDINARY)}


def test_every_point_of_the_routine_is_a_duty_or_a_rule() -> None:
    cited = {d.citation.point for d in DUTIES} | {r.citation.point for r in RULES}
    points = ("1", "1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4", "3", "4", "5", "6", "7")
    assert set(points) <= cited


def test_the_centre_writes_no_note_under_6a_and_writes_one_under_11() -> None:
    assert UNDER_6A["no-note"].side is Side.CENTRE
    assert "write-note" not in UNDER_6A
    assert UNDER_11["write-note"].citation.source is Source.INTEGRATION_ACT
    assert "no-note" not in UNDER_11


def test_deadline_recommendation_and_mapping_belong_to_11_alone() -> None:
    only_11 = {"within-deadline", "recommend", "map-competence"}
    assert only_11 <= set(UNDER_11)
    assert not only_11 & set(UNDER_6A)
    assert "no-deadline" in UNDER_6A


def test_the_group_meeting_belongs_to_6a_alone() -> None:
    meeting = {d.key for d in DUTIES if d.citation.point.startswith("1")}
    assert len(meeting) == 5
    assert meeting <= set(UNDER_6A)
    assert not meeting & set(UNDER_11)


def test_duties_come_in_the_order_of_the_days_and_each_once() -> None:
    assert len({d.key for d in DUTIES}) == len(DUTIES)
    phases = [list(Phase).index(d.phase) for d in DUTIES]
    assert phases == sorted(phases)


def test_the_municipality_forwards_the_link_and_the_centre_orders_the_interpreter() -> None:
    assert UNDER_6A["forward-link"].side is Side.MUNICIPALITY
    assert UNDER_6A["session-interpreter"].side is Side.CENTRE
