from datetime import date
from uuid import UUID

import pytest

from booking.calendar.substitution import Substitution
from dialogs.calendar.substituting import Substituting, step
from dialogs.steps import Done, Outcome, Press, Reject
from tests.booking.examples import ARTURO, DIRECTORY, GORIL

ID, TODAY = UUID(int=3), date(2026, 11, 23)
RIGHT = {"absent": ARTURO, "stand_in": GORIL, "first": "2026-12-07", "last": "2026-12-11"}


def press(*kept: Substitution, **changes: str) -> Outcome[Substituting]:
    return step(Press("substitute.save", {**RIGHT, **changes}), ID, DIRECTORY, kept, TODAY)


def test_a_span_with_two_people_is_registered() -> None:
    outcome = press()
    assert isinstance(outcome, Done)
    assert outcome.state.substitution == Substitution(ID, ARTURO, GORIL, date(2026, 12, 7), date(2026, 12, 11))


@pytest.mark.parametrize(
    ("changes", "field", "key"),
    [
        ({"absent": ""}, "absent", "substitute-problem-absent-needed"),
        ({"stand_in": "nobody"}, "stand_in", "substitute-problem-stand-in-needed"),
        ({"first": ""}, "first", "substitute-problem-first-needed"),
        ({"last": "fredag"}, "last", "substitute-problem-last-needed"),
        ({"stand_in": ARTURO}, "stand_in", "substitute-problem-same-person"),
        ({"last": "2026-12-01"}, "last", "substitute-problem-ends-before-it-begins"),
        ({"first": "2026-11-01", "last": "2026-11-22"}, "last", "substitute-problem-is-over"),
    ],
)
def test_what_is_wrong_is_told_at_its_field_and_the_rest_kept(changes: dict[str, str], field: str, key: str) -> None:
    outcome = press(**changes)
    assert isinstance(outcome, Reject)
    assert [(error.field, error.key) for error in outcome.state.errors] == [(field, key)]
    assert outcome.state.answers == {name: value for name, value in {**RIGHT, **changes}.items() if value}


def test_overlaps_and_loops_are_told_at_their_fields() -> None:
    days = (date(2026, 12, 9), date(2026, 12, 20))
    overlapping = press(Substitution(UUID(int=1), ARTURO, GORIL, *days))
    looping = press(Substitution(UUID(int=1), GORIL, ARTURO, *days))
    assert isinstance(overlapping, Reject)
    assert isinstance(looping, Reject)
    assert [one.field for one in overlapping.state.errors] == ["first"]
    assert [one.field for one in looping.state.errors] == ["stand_in"]
