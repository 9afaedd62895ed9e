from datetime import date, time
from uuid import UUID

import pytest

from booking.calendar.wall_time import Slot
from booking.change import Changed
from booking.session.book import confirm
from booking.session.session import Booking
from dialogs.calendar.blocking import Blocking, in_the_way, read, step
from dialogs.session.booked_time import fingerprint
from dialogs.steps import Ask, Done, Press, Reject
from tests.booking.examples import ADVISER, ARTURO, BOOKING_ID, facts, under_6a

ID, TODAY = UUID(int=7), date(2026, 11, 23)


def form(verb: str = "block.save", **answers: str) -> Blocking:
    return read(Press(verb, answers), ID, ARTURO, TODAY)


def session(hour: int = 10) -> Booking:
    made = confirm(under_6a(slot=Slot(date(2026, 12, 8), time(hour))), facts(), ADVISER, BOOKING_ID)
    assert isinstance(made, Changed)
    return made.subject


def test_hours_are_read() -> None:
    block = form(kind="hours", first="2026-12-08", start="10:00", end="12:30").block
    assert block is not None
    assert (block.first, block.last, block.start, block.end) == (
        date(2026, 12, 8),
        date(2026, 12, 8),
        time(10),
        time(12, 30),
    )
    assert (block.id, block.counsellor_id, block.until) == (ID, ARTURO, None)


def test_clock_times_do_not_count_for_whole_days() -> None:
    block = form(kind="days", first="2026-12-08", last="2026-12-09", start="10:00", end="12:00").block
    assert block is not None
    assert (block.last, block.start, block.end) == (date(2026, 12, 9), None, None)


def test_weeks_run_from_monday_to_sunday_whatever_day_was_picked() -> None:
    block = form(kind="weeks", first="2026-12-30", last="2027-01-06").block
    assert block is not None
    assert (block.first, block.last) == (date(2026, 12, 28), date(2027, 1, 10))


@pytest.mark.parametrize(
    ("answers", "errors"),
    [
        ({}, {"kind": "block-problem-kind-needed", "first": "block-problem-first-needed"}),
        ({"kind": "years", "first": "2026-12-08"}, {"kind": "block-problem-kind-needed"}),
        ({"kind": "days", "first": "8. desember"}, {"first": "date-unreadable"}),
        ({"kind": "days", "first": "2026-12-08", "last": "x"}, {"last": "date-unreadable"}),
        ({"kind": "hours", "first": "2026-12-08"}, {"start": "block-problem-hours-needed"}),
        (
            {"kind": "hours", "first": "2026-12-08", "start": "12:00", "end": "10:00"},
            {"end": "block-problem-hours-reversed"},
        ),
        (
            {"kind": "days", "first": "2026-12-08", "last": "2026-12-07"},
            {"last": "block-problem-ends-before-it-begins"},
        ),
        (
            {"kind": "days", "first": "2026-12-08", "until": "2026-12-07"},
            {"until": "block-problem-ends-before-it-begins"},
        ),
        ({"kind": "days", "first": "2026-11-22"}, {"first": "block-problem-is-over"}),
        ({"kind": "days", "first": "9999-12-31", "last": "9999-12-31"}, {"first": "block-problem-too-far"}),
        ({"kind": "weeks", "first": "9999-12-31"}, {"first": "block-problem-too-far"}),
        ({"kind": "weeks", "first": "0001-01-01"}, {"first": "block-problem-is-over"}),
    ],
)
def test_what_cannot_be_read_is_told_at_its_field(answers: dict[str, str], errors: dict[str, str]) -> None:
    read_form = form(**answers)
    assert read_form.block is None
    assert {error.field: error.key for error in read_form.errors} == errors
    assert read_form.answers == answers
    assert isinstance(step(read_form, Press("block.save", answers), []), Reject)


def test_a_free_time_is_closed_at_once() -> None:
    answers = {"kind": "days", "first": "2026-12-08"}
    assert isinstance(step(form(**answers), Press("block.save", answers), []), Done)


def test_booked_sessions_are_asked_about_and_kept_when_that_is_the_answer() -> None:
    answers, sessions = {"kind": "days", "first": "2026-12-08"}, [session()]
    asked = step(form(**answers), Press("block.save", answers), sessions)
    assert isinstance(asked, Ask)
    assert asked.state.asks
    kept = {**answers, "seen": fingerprint(sessions)}
    assert isinstance(step(form(**kept), Press("block.keep", kept), sessions), Done)


def test_it_is_asked_again_when_the_sessions_are_others_than_those_shown() -> None:
    answers = {"kind": "days", "first": "2026-12-08", "seen": fingerprint([session(9)])}
    asked = step(form(**answers), Press("block.keep", answers), [session(10)])
    assert isinstance(asked, Ask)
    assert asked.state.changed


def test_seen_does_not_count_without_the_answer_to_keep() -> None:
    answers = {"kind": "days", "first": "2026-12-08", "seen": fingerprint([session()])}
    assert isinstance(step(form(**answers), Press("block.save", answers), [session()]), Ask)


def test_only_sessions_whose_time_is_closed_are_in_the_way() -> None:
    block = form(kind="hours", first="2026-12-08", start="10:00", end="11:00").block
    assert block is not None
    assert in_the_way(block, [session(9), session(10), session(11)]) == [session(10)]
