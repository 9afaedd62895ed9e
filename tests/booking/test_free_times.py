"""Free times: all that the rules allow and nothing else, whatever is taken."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from booking.calendar.free_times import FreeDay, first_day_by_notice, free_days, merge, offer
from booking.calendar.wall_time import Slot, span, to_utc, today
from booking.legal_basis import LegalBasis
from booking.ports import Span
from booking.routine import ClosedDays, Routine, SessionRules, Weekday
from booking.rules import RULE_BY_CODE, Facts, Status
from booking.session.request import SessionRequest
from tests.booking.examples import DIRECTORY, NOW, facts, under_6a, under_11

TIME_RULES = [RULE_BY_CODE[code] for code in ("R20", "R21", "R22", "R23", "R24", "R25", "R26")]

moments = st.integers(0, 6 * 365 * 24 * 60).map(lambda m: datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=m))
routines = st.builds(
    Routine,
    session=st.builds(
        SessionRules,
        minutes=st.sampled_from([30, 45, 60, 90]),
        notice_days=st.integers(0, 30),
        weekdays=st.lists(st.sampled_from(list(Weekday)), min_size=1, max_size=5, unique=True).map(tuple),
        opens=st.sampled_from([time(7, 30), time(9)]),
        closes=st.sampled_from([time(12, 15), time(15), time(23, 45)]),
        every_minutes=st.sampled_from([15, 30, 60, 75]),
        offered_weeks=st.integers(1, 4),
    ),
    closed=st.builds(
        ClosedDays,
        dates=st.lists(st.dates(date(2025, 1, 1), date(2031, 12, 31)), max_size=3).map(tuple),
        wednesday_before_easter_closes=st.sampled_from([None, time(12)]),
    ),
)
stretches = st.lists(
    st.tuples(st.integers(0, 60 * 24 * 60), st.integers(1, 60 * 24)),  # minutes from now, and how long
    max_size=25,
)


def allowed(request: SessionRequest, known: Facts, slot: Slot) -> bool:
    """What the rules on time say of one slot, asked one by one and without looking at what is offered."""
    asked = request.model_copy(update={"slot": slot})
    return all(rule.judge(asked, known).status is Status.MET for rule in TIME_RULES if request.basis in rule.bases)


@settings(max_examples=80, deadline=None)
@given(moments, routines, stretches, st.sampled_from(LegalBasis), st.integers(-150, 60), st.none() | st.integers(0, 90))
def test_exactly_the_times_that_every_rule_allows_are_offered(
    now: datetime,
    routine: Routine,
    taken: list[tuple[int, int]],
    basis: LegalBasis,
    settled: int,
    programme: int | None,
) -> None:
    spans = tuple(Span(now + timedelta(minutes=at), now + timedelta(minutes=at + minutes)) for at, minutes in taken)
    dates = {
        "settled_on": today(now) + timedelta(days=settled),
        "programme_starts_on": None if programme is None else today(now) + timedelta(days=programme),
    }
    known = Facts(now=now, routine=routine, directory=DIRECTORY, taken=spans)
    request = under_11(**dates) if basis is LegalBasis.ORDINARY else under_6a(**dates)
    given_out = offer(request, known)
    offered = {Slot(day.day, start) for day in given_out.days for start in day.starts}
    # Candidates: a quarter-hour grid from before the window until after it, past the deadline and on closed days too.
    window = [given_out.first + timedelta(days=n) for n in range(-1, routine.session.offered_weeks * 7 + 8)]
    quarters = [time(q // 4, q % 4 * 15) for q in range(7 * 4, 24 * 4)]
    expected = {Slot(day, start) for day in window for start in quarters if allowed(request, known, Slot(day, start))}
    assert offered == expected


@given(moments, routines)
@settings(max_examples=40, deadline=None)
def test_days_and_times_are_sorted_and_no_day_is_empty(now: datetime, routine: Routine) -> None:
    given_out = offer(under_6a(), Facts(now=now, routine=routine, directory=DIRECTORY))
    assert [d.day for d in given_out.days] == sorted({d.day for d in given_out.days})
    for day in given_out.days:
        assert day.starts
        assert list(day.starts) == sorted(set(day.starts))
        assert given_out.first <= day.day <= given_out.last


@given(stretches)
def test_merged_stretches_are_sorted_apart_and_cover_the_same(taken: list[tuple[int, int]]) -> None:
    spans = [Span(NOW + timedelta(minutes=at), NOW + timedelta(minutes=at + minutes)) for at, minutes in taken]
    joined = merge(spans)
    assert all(left.end < right.start for left, right in pairwise(joined))
    assert all(any(j.start <= s.start and s.end <= j.end for j in joined) for s in spans)
    edges = {s.start for s in spans} | {s.end for s in spans}
    assert all(j.start in edges and j.end in edges for j in joined)
    length = sum((j.end - j.start for j in joined), timedelta())
    minutes = {m for at, long in taken for m in range(at, at + long)}
    assert length == timedelta(minutes=len(minutes))


def hours(*pairs: tuple[int, int]) -> list[Span]:
    return [Span(datetime(2026, 12, 8, a, tzinfo=UTC), datetime(2026, 12, 8, b, tzinfo=UTC)) for a, b in pairs]


@pytest.mark.parametrize(
    ("spans", "joined"),
    [
        (hours(), hours()),
        (hours((9, 10)), hours((9, 10))),
        (hours((9, 10), (10, 11)), hours((9, 11))),
        (hours((9, 12), (10, 11)), hours((9, 12))),
        (hours((13, 14), (9, 10)), hours((9, 10), (13, 14))),
        (hours((9, 10), (9, 10), (9, 11)), hours((9, 11))),
    ],
)
def test_merge_joins_what_touches_or_overlaps(spans: list[Span], joined: list[Span]) -> None:
    assert merge(spans) == joined


def days(first: date, last: date, taken: tuple[Span, ...] = (), routine: Routine | None = None) -> list[date]:
    return [free.day for free in free_days(routine or Routine(), taken, first, last)]


def test_tuesdays_and_fridays_are_offered_over_new_year_and_week_53() -> None:
    assert days(date(2026, 12, 14), date(2027, 1, 15)) == [
        date(2026, 12, 15),
        date(2026, 12, 18),
        date(2026, 12, 22),
        # 25 December and 1 January are Fridays
        date(2026, 12, 29),  # week 53
        date(2027, 1, 5),  # week 1
        date(2027, 1, 8),
        date(2027, 1, 12),
        date(2027, 1, 15),
    ]


def test_good_friday_is_not_offered_and_the_tuesday_after_easter_is() -> None:
    assert days(date(2027, 3, 22), date(2027, 4, 2)) == [date(2027, 3, 23), date(2027, 3, 30), date(2027, 4, 2)]


def test_the_wednesday_before_easter_has_only_its_morning() -> None:
    routine = Routine(session=SessionRules(weekdays=(Weekday.WEDNESDAY,)))
    easter_week = free_days(routine, (), date(2027, 3, 22), date(2027, 3, 28))
    assert easter_week == (FreeDay(date(2027, 3, 24), (time(9), time(10), time(11))),)


def test_what_is_taken_is_left_out_and_a_full_day_with_it() -> None:
    tuesday, friday = date(2026, 12, 8), date(2026, 12, 11)
    taken = (span(Slot(tuesday, time(9)), 360), span(Slot(friday, time(10, 45)), 30))
    free = free_days(Routine(), taken, tuesday, friday)
    assert free == (FreeDay(friday, (time(9), time(12), time(13), time(14))),)


def test_a_session_may_begin_when_another_ends_and_end_when_another_begins() -> None:
    day = date(2026, 12, 8)
    taken = (span(Slot(day, time(9)), 60), span(Slot(day, time(11)), 60))
    (free,) = free_days(Routine(), taken, day, day)
    assert free.starts == (time(10), time(12), time(13), time(14))


def test_what_was_taken_long_ago_hides_nothing() -> None:
    day = date(2026, 12, 8)
    past = (span(Slot(date(2024, 12, 10), time(9)), 60), Span(NOW - timedelta(days=400), NOW))
    assert free_days(Routine(), past, day, day)[0].starts == Routine().session.starts()


def test_wall_time_is_the_same_on_both_sides_of_the_clock_change() -> None:
    before, after = date(2026, 10, 23), date(2026, 10, 27)
    taken = (
        Span(datetime(2026, 10, 23, 7, tzinfo=UTC), datetime(2026, 10, 23, 8, tzinfo=UTC)),  # nine in summer time
        Span(datetime(2026, 10, 27, 8, tzinfo=UTC), datetime(2026, 10, 27, 9, tzinfo=UTC)),  # nine in winter time
    )
    assert [day.starts[0] for day in free_days(Routine(), taken, before, after)] == [time(10), time(10)]


def test_the_first_day_is_two_weeks_after_the_day_in_oslo() -> None:
    assert first_day_by_notice(facts()) == date(2026, 12, 7)
    assert first_day_by_notice(facts(datetime(2026, 11, 23, 23, tzinfo=UTC))) == date(2026, 12, 8)
    assert first_day_by_notice(facts(to_utc(date(2026, 12, 22), time(12)))) == date(2027, 1, 5)


def test_eight_weeks_are_offered_from_the_end_of_the_notice() -> None:
    given_out = offer(under_6a(), facts())
    assert (given_out.first, given_out.last) == (date(2026, 12, 7), date(2027, 1, 31))
    assert (given_out.last - given_out.first).days + 1 == 56
    assert given_out.earliest == Slot(date(2026, 12, 8), time(9))
    assert given_out.deadline is None


def test_nothing_is_offered_after_the_deadline() -> None:
    given_out = offer(under_11(settled_on=date(2026, 9, 11)), facts())
    assert given_out.deadline == given_out.last == date(2026, 12, 11)
    assert [d.day for d in given_out.days] == [date(2026, 12, 8), date(2026, 12, 11)]


@pytest.mark.parametrize("settled_on", [date(2026, 9, 7), date(2026, 9, 6), date(2020, 1, 1)])
def test_when_the_deadline_comes_before_any_ordinary_time_nothing_is_offered(settled_on: date) -> None:
    given_out = offer(under_11(settled_on=settled_on), facts())
    assert given_out.days == ()
    assert given_out.earliest is None
    assert given_out.deadline is not None


def test_a_deadline_beyond_the_window_does_not_stretch_it() -> None:
    given_out = offer(under_11(settled_on=date(2027, 5, 1)), facts())
    assert given_out.last == date(2027, 1, 31)
    assert given_out.deadline == date(2027, 8, 1)


def test_chapter_6a_is_offered_the_whole_window_whatever_the_settlement_date() -> None:
    assert offer(under_6a(settled_on=date(2020, 1, 1)), facts()).days == offer(under_6a(), facts()).days
