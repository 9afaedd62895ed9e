"""Standing in: the day decides, chains are followed, loops and overlaps are refused."""

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import UUID

import pytest

from booking.calendar.substitution import (
    Share,
    Substitution,
    SubstitutionProblem,
    in_force,
    problem_with,
    shares,
    stand_in_for,
    stands_in_for,
)
from booking.calendar.wall_time import Slot
from booking.change import Changed
from booking.directory.contacts import find_contacts, who_answers
from booking.session.book import confirm
from tests.booking.examples import ADVISER, ARTURO, BOOKING_ID, DIRECTORY, GORIL, facts, under_6a

FIRST, LAST = date(2026, 12, 7), date(2026, 12, 11)
DAY = timedelta(days=1)
THIRD = "third"


def away(
    absent: str = ARTURO, stand_in: str = GORIL, first: date = FIRST, last: date = LAST, n: int = 1
) -> Substitution:
    return Substitution(UUID(int=n), absent, stand_in, first, last)


def test_what_is_written_of_one_is_read_back() -> None:
    assert Substitution.parse(str(away())) == away()


@pytest.mark.parametrize(("day", "who"), [(FIRST - DAY, ARTURO), (FIRST, GORIL), (LAST, GORIL), (LAST + DAY, ARTURO)])
def test_the_stand_in_answers_from_the_first_day_to_the_last(day: date, who: str) -> None:
    assert stand_in_for([away()], ARTURO, day) == who
    assert stand_in_for([away()], GORIL, day) == GORIL


def test_a_stand_in_who_falls_ill_is_stood_in_for_in_both_jobs() -> None:
    kept = [away(), away(GORIL, THIRD, date(2026, 12, 9), LAST, 2)]
    assert stand_in_for(kept, ARTURO, date(2026, 12, 8)) == GORIL
    assert stand_in_for(kept, ARTURO, date(2026, 12, 9)) == THIRD
    assert stands_in_for(kept, THIRD, date(2026, 12, 9)) == tuple(sorted((ARTURO, GORIL)))
    assert stands_in_for(kept, GORIL, date(2026, 12, 9)) == ()


def test_an_offer_is_shared_out_by_day() -> None:
    assert shares([away()], ARTURO, FIRST - DAY, LAST + DAY) == [
        Share(ARTURO, FIRST - DAY, FIRST - DAY),
        Share(GORIL, FIRST, LAST),
        Share(ARTURO, LAST + DAY, LAST + DAY),
    ]


@pytest.mark.parametrize(
    ("new", "problem"),
    [
        (away(n=9), SubstitutionProblem.OVERLAPS),
        (away(first=LAST, last=LAST + DAY, n=9), SubstitutionProblem.OVERLAPS),
        (away(first=LAST + DAY, last=LAST + DAY, n=9), None),
        (away(stand_in=ARTURO, n=9), SubstitutionProblem.SAME_PERSON),
        (away(GORIL, ARTURO, n=9), SubstitutionProblem.LOOP),
        (away(GORIL, ARTURO, LAST, LAST + DAY, 9), SubstitutionProblem.LOOP),
        (away(GORIL, ARTURO, LAST + DAY, LAST + DAY, 9), None),
        (away(GORIL, THIRD, n=9), None),
        (away(THIRD, ARTURO, n=9), None),
        (away(THIRD, GORIL, LAST, FIRST, 9), SubstitutionProblem.ENDS_BEFORE_IT_BEGINS),
        (away(THIRD, GORIL, date(2026, 11, 1), date(2026, 11, 22), 9), SubstitutionProblem.IS_OVER),
        (away(THIRD, GORIL, date(9999, 12, 31), date(9999, 12, 31), 9), SubstitutionProblem.TOO_FAR),
        (away(THIRD, GORIL, FIRST, FIRST + 366 * DAY, 9), SubstitutionProblem.TOO_LONG),
    ],
)
def test_what_cannot_be_registered(new: Substitution, problem: SubstitutionProblem | None) -> None:
    assert problem_with(new, [away()], date(2026, 11, 23)) is problem


def test_a_loop_of_three_is_refused() -> None:
    kept = [away(), away(GORIL, THIRD, n=2)]
    assert problem_with(away(THIRD, ARTURO, n=3), kept, FIRST) is SubstitutionProblem.LOOP


def test_a_repeated_registration_does_not_overlap_itself() -> None:
    assert problem_with(away(), [away()], FIRST) is None


@pytest.mark.parametrize(("day", "who"), [(date(2026, 12, 8), GORIL), (date(2026, 12, 15), ARTURO)])
def test_a_session_is_the_stand_ins_when_its_day_is_in_the_span(day: date, who: str) -> None:
    known = replace(facts(), substitutions=(away(),))
    made = confirm(under_6a(slot=Slot(day, time(10))), known, ADVISER, BOOKING_ID)
    assert isinstance(made, Changed)
    assert made.subject.counsellor_id == who


def test_the_look_up_says_who_answers_now_and_until_when() -> None:
    found = find_contacts(DIRECTORY, "larvik")
    (now,) = who_answers(found, DIRECTORY, [away()], FIRST)
    assert (now.counsellor.name, now.municipality, now.until) == ("Gøril Erikstad", "Larvik", LAST)
    assert now.instead_of is not None
    assert now.instead_of.name == "Arturo Hernandez"
    assert now.municipalities == ("Færder", "Larvik", "Sandefjord")
    assert who_answers(found, DIRECTORY, [away()], LAST + DAY) == found


def test_a_stand_in_who_left_the_list_is_not_named() -> None:
    found = find_contacts(DIRECTORY, "larvik")
    assert who_answers(found, DIRECTORY, [away(stand_in=THIRD)], FIRST) == found
    assert in_force([away()], GORIL, FIRST) is None
