"""Moving, cancelling and closing a session: every action in every state, and what each legal one does."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from booking.calendar.free_times import offer, without
from booking.calendar.wall_time import Slot, span
from booking.change import Blocked, Changed, Refused
from booking.effects import EffectKind
from booking.interpreter import Qualification
from booking.people import Person
from booking.ports import Span, TeamsMeeting
from booking.rules import Grant
from booking.session.book import confirm
from booking.session.cancel import cancel, reasons_for
from booking.session.interpreter import order_interpreter
from booking.session.move import hindrance_to_move, move
from booking.session.outcome import complete, note_no_show
from booking.session.refusal import Refusal
from booking.session.request import SessionRequest
from booking.session.session import (
    ADVISER_REASONS,
    COUNSELLOR_REASONS,
    Booking,
    BookingStatus,
    CancelReason,
    InterpreterStatus,
)
from booking.teams_meeting import keep_teams
from tests.booking.examples import (
    ADVISER,
    BOOKING_ID,
    COUNSELLOR,
    DUF,
    NOW,
    STRANGER,
    TUESDAY,
    facts,
    under_6a,
    under_11,
)

LATER = NOW + timedelta(hours=1)
BEGINS = datetime(2026, 12, 8, 9, tzinfo=UTC)  # ten o'clock in Oslo
ENDS = BEGINS + timedelta(hours=1)
FRIDAY = Slot(date(2026, 12, 11), time(13))
MEETING = TeamsMeeting(event_id="event-1", join_url="https://example.org/join")
SECOND = timedelta(seconds=1)


def changed(change: Changed[Booking] | Refused[Refusal] | Blocked) -> Booking:
    assert isinstance(change, Changed), change
    return change.subject


def booked(request: SessionRequest | None = None) -> Booking:
    return changed(confirm(request or under_6a(), facts(), ADVISER, BOOKING_ID))


def to(slot: Slot, request: SessionRequest | None = None) -> SessionRequest:
    return (request or under_6a()).model_copy(update={"slot": slot})


def do_move(booking: Booking, by: Person, now: datetime) -> Changed[Booking] | Refused[Refusal] | Blocked:
    return move(booking, to(Slot(date(2027, 1, 15), time(10))), facts(now), by)


def do_cancel(booking: Booking, by: Person, now: datetime) -> Changed[Booking] | Refused[Refusal]:
    return cancel(booking, by, CancelReason.ILLNESS, now)


ACTIONS: dict[str, Callable[[Booking, Person, datetime], Changed[Booking] | Refused[Refusal] | Blocked]] = {
    "move": do_move,
    "cancel": do_cancel,
    "complete": complete,
    "no-show": note_no_show,
    "order-interpreter": lambda booking, by, now: order_interpreter(booking, by, now, Qualification(level="A")),
}
STATES: dict[str, Callable[[], Booking]] = {
    "booked": booked,
    "moved": lambda: changed(do_move(booked(), ADVISER, NOW)),
    "cancelled": lambda: changed(cancel(booked(), ADVISER, CancelReason.OTHER, LATER)),
    "completed": lambda: changed(complete(booked(), COUNSELLOR, ENDS)),
    "no-show": lambda: changed(note_no_show(booked(), COUNSELLOR, BEGINS)),
}
MAY, GONE, HELD, MISSED = None, Refusal.ALREADY_CANCELLED, Refusal.ALREADY_COMPLETED, Refusal.ALREADY_NO_SHOW
BEGUN, NOT_BEGUN, NOT_ENDED = Refusal.HAS_BEGUN, Refusal.NOT_BEGUN, Refusal.NOT_ENDED
MOMENTS = {"before": LATER, "during": BEGINS, "after": ENDS}
# state, moment of the first time -> what the counsellor is told, in the order of ACTIONS; None is that it is done
TABLE: dict[tuple[str, str], tuple[Refusal | None, ...]] = {
    ("booked", "before"): (MAY, MAY, NOT_ENDED, NOT_BEGUN, MAY),
    ("booked", "during"): (BEGUN, BEGUN, NOT_ENDED, MAY, BEGUN),
    ("booked", "after"): (BEGUN, BEGUN, MAY, MAY, BEGUN),
    # Moved to January: the time that the session had no longer means anything.
    ("moved", "before"): (Refusal.SAME_TIME, MAY, NOT_ENDED, NOT_BEGUN, MAY),
    ("moved", "during"): (Refusal.SAME_TIME, MAY, NOT_ENDED, NOT_BEGUN, MAY),
    ("moved", "after"): (Refusal.SAME_TIME, MAY, NOT_ENDED, NOT_BEGUN, MAY),
    **{("cancelled", moment): (GONE,) * 5 for moment in MOMENTS},
    **{("completed", moment): (HELD,) * 5 for moment in MOMENTS},
    **{("no-show", moment): (MISSED,) * 5 for moment in MOMENTS},
}


def test_the_table_names_every_state_moment_and_action() -> None:
    assert set(TABLE) == {(state, moment) for state in STATES for moment in MOMENTS}
    assert {STATES[name]().status for name in STATES} == set(BookingStatus)
    assert all(len(row) == len(ACTIONS) for row in TABLE.values())


@pytest.mark.parametrize(
    ("state", "moment", "action", "expected"),
    [(*key, action, said) for key, row in TABLE.items() for action, said in zip(ACTIONS, row, strict=True)],
)
def test_each_action_in_each_state_is_done_or_says_how_things_stand(
    state: str, moment: str, action: str, expected: Refusal | None
) -> None:
    before = STATES[state]()
    kept = before.model_dump_json()
    result = ACTIONS[action](before, COUNSELLOR, MOMENTS[moment])
    if expected is None:
        assert isinstance(result, Changed)
        assert result.subject.revision == before.revision + 1
    else:
        assert result == Refused(expected)
    assert before.model_dump_json() == kept


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("moment", MOMENTS)
def test_a_stranger_learns_nothing_whatever_the_state(state: str, action: str, moment: str) -> None:
    assert ACTIONS[action](STATES[state](), STRANGER, MOMENTS[moment]) == Refused(Refusal.NOT_YOURS)


@pytest.mark.parametrize("action", ["complete", "no-show", "order-interpreter"])
@pytest.mark.parametrize("state", STATES)
def test_only_the_counsellor_says_how_it_went_and_orders(state: str, action: str) -> None:
    assert ACTIONS[action](STATES[state](), ADVISER, ENDS) == Refused(Refusal.NOT_YOURS)


def kinds(change: Changed) -> list[EffectKind]:
    return [effect.kind for effect in change.effects if effect.due is None]


@pytest.mark.parametrize("by", [ADVISER, COUNSELLOR], ids=["adviser", "counsellor"])
def test_a_moved_session_is_the_same_booking_with_the_same_link(by: Person) -> None:
    before = keep_teams(booked(), MEETING).subject
    change = move(before, to(FRIDAY), facts(LATER), by)
    after = changed(change)
    assert isinstance(change, Changed)
    assert (after.id, after.teams, after.slot, after.request.slot) == (before.id, MEETING, FRIDAY, FRIDAY)
    (step,) = after.moves
    assert (step.from_slot, step.to_slot, step.by, step.at) == (TUESDAY, FRIDAY, by, LATER)
    assert after.arranged_at == LATER
    assert (change.event, change.drops_planned) == ("moved", True)
    assert kinds(change) == [
        EffectKind.MOVE_TEAMS_MEETING,
        EffectKind.ADVISER_CARD,
        EffectKind.ADVISER_MOVED,
        EffectKind.ADVISER_INVITATION,
        EffectKind.COUNSELLOR_CARD,
        EffectKind.COUNSELLOR_MOVED,
        EffectKind.WAITING_LOOK,
    ]
    assert {effect.about for effect in change.effects if effect.due} == {str(FRIDAY)}
    assert Booking.model_validate_json(after.model_dump_json()) == after


def test_a_meeting_still_being_made_is_put_right_after_the_move() -> None:
    change = move(booked(), to(FRIDAY), facts(LATER), ADVISER)
    assert isinstance(change, Changed)
    assert kinds(change)[0] is EffectKind.MOVE_TEAMS_MEETING


def test_a_move_is_judged_again_and_the_new_judgment_is_kept() -> None:
    before = booked(under_11())
    after = changed(move(before, to(FRIDAY, under_11()), facts(LATER), ADVISER))
    assert after.judgment != before.judgment
    assert after.judgment.allows
    assert after.deadline == date(2027, 1, 15)
    assert DUF not in after.model_dump_json()


def test_an_exception_from_the_place_stays_and_one_from_the_day_does_not() -> None:
    wednesday, thursday = Slot(date(2026, 12, 9), time(10)), Slot(date(2026, 12, 10), time(10))
    on_site = under_6a(slot=wednesday, place="Kommunens lokaler")
    grants = tuple(Grant(code=code, by=COUNSELLOR, at=NOW, reason="asked-travel") for code in ("R21", "R27"))
    before = confirm(on_site, facts(), ADVISER, BOOKING_ID, grants)
    assert isinstance(before, Changed)
    after = changed(move(before.subject, to(FRIDAY, on_site), facts(LATER), ADVISER))
    assert [(one.code, one.by) for one in after.judgment.grants] == [("R27", COUNSELLOR)]
    blocked = move(before.subject, to(thursday, on_site), facts(LATER), COUNSELLOR)
    assert isinstance(blocked, Blocked)
    assert [verdict.code for verdict in blocked.judgment.blocking()] == ["R21"]


@pytest.mark.parametrize(
    ("slot", "request_", "code"),
    [
        (Slot(date(2026, 12, 4), time(10)), under_6a(), "R20"),
        (Slot(date(2026, 12, 9), time(10)), under_6a(), "R21"),
        (Slot(date(2026, 12, 11), time(15)), under_6a(), "R22"),
        (Slot(date(2027, 3, 26), time(10)), under_6a(), "R23"),  # Good Friday
        (Slot(date(2027, 1, 19), time(10)), under_11(), "R24"),
    ],
)
def test_a_new_time_that_the_rules_block_changes_nothing(slot: Slot, request_: SessionRequest, code: str) -> None:
    result = move(booked(request_), to(slot, request_), facts(LATER), COUNSELLOR)
    assert isinstance(result, Blocked)
    assert code in [verdict.code for verdict in result.judgment.blocking()]


def test_a_time_that_another_session_has_is_not_moved_to() -> None:
    result = move(booked(), to(FRIDAY), facts(LATER, taken=(span(FRIDAY, 60),)), ADVISER)
    assert isinstance(result, Blocked)
    assert [verdict.code for verdict in result.judgment.blocking()] == ["R25"]


def test_the_programme_that_has_begun_meanwhile_stops_a_move() -> None:
    request = under_11(programme_starts_on=date(2026, 12, 10))
    result = move(booked(request), to(FRIDAY, request), facts(LATER), ADVISER)
    assert isinstance(result, Blocked)
    assert [verdict.code for verdict in result.judgment.blocking()] == ["R24"]


def test_the_interpreter_of_a_moved_session_must_be_ordered_again() -> None:
    ordered = changed(order_interpreter(booked(), COUNSELLOR, LATER))
    moved = changed(move(ordered, to(FRIDAY), facts(LATER), COUNSELLOR))
    assert moved.interpreter.status is InterpreterStatus.TO_ORDER
    assert moved.interpreter_to_order_again
    again = changed(order_interpreter(moved, COUNSELLOR, LATER))
    assert not again.interpreter_to_order_again
    never_ordered = changed(move(booked(), to(FRIDAY), facts(LATER), COUNSELLOR))
    assert never_ordered.interpreter.status is InterpreterStatus.TO_ORDER
    assert not never_ordered.interpreter_to_order_again


def test_a_session_without_interpreter_is_moved_without_one() -> None:
    request = under_6a(language="no")
    moved = changed(move(booked(request), to(FRIDAY, request), facts(LATER), ADVISER))
    assert moved.interpreter.status is InterpreterStatus.NOT_NEEDED


def test_every_move_stays_on_record() -> None:
    once = changed(move(booked(), to(FRIDAY), facts(LATER), ADVISER))
    twice = changed(move(once, to(TUESDAY), facts(LATER + SECOND), COUNSELLOR))
    assert [(m.from_slot, m.to_slot, m.by) for m in twice.moves] == [
        (TUESDAY, FRIDAY, ADVISER),
        (FRIDAY, TUESDAY, COUNSELLOR),
    ]


def test_a_session_is_moved_until_it_begins() -> None:
    booking = booked()
    assert hindrance_to_move(booking, ADVISER, BEGINS - SECOND) is None
    assert hindrance_to_move(booking, ADVISER, BEGINS) is Refusal.HAS_BEGUN


def test_no_show_is_said_from_the_beginning_and_completed_from_the_end() -> None:
    booking = booked()
    assert note_no_show(booking, COUNSELLOR, BEGINS - SECOND) == Refused(Refusal.NOT_BEGUN)
    assert changed(note_no_show(booking, COUNSELLOR, BEGINS)).status is BookingStatus.NO_SHOW
    assert complete(booking, COUNSELLOR, ENDS - SECOND) == Refused(Refusal.NOT_ENDED)
    done = changed(complete(booking, COUNSELLOR, ENDS))
    assert done.status is BookingStatus.COMPLETED
    assert done.outcome is not None
    assert (done.outcome.by, done.outcome.at) == (COUNSELLOR, ENDS)


def test_who_does_not_come_is_told_to_the_adviser_and_nothing_more_is_planned() -> None:
    change = note_no_show(booked(under_11()), COUNSELLOR, BEGINS)
    assert isinstance(change, Changed)
    assert EffectKind.ADVISER_NO_SHOW in kinds(change)
    assert change.drops_planned


def test_a_completed_session_keeps_the_reminder_of_the_note() -> None:
    change = complete(booked(under_11()), COUNSELLOR, ENDS)
    assert isinstance(change, Changed)
    assert not change.drops_planned
    assert kinds(change)[:2] == [EffectKind.ADVISER_CARD, EffectKind.COUNSELLOR_CARD]


@pytest.mark.parametrize("reason", list(CancelReason))
@pytest.mark.parametrize(
    ("by", "listed"), [(ADVISER, ADVISER_REASONS), (COUNSELLOR, COUNSELLOR_REASONS)], ids=["adviser", "counsellor"]
)
def test_each_side_cancels_for_a_reason_from_its_own_list(
    reason: CancelReason, by: Person, listed: tuple[CancelReason, ...]
) -> None:
    assert reasons_for(booked(), by) == listed
    result = cancel(booked(), by, reason, LATER)
    if reason not in listed:
        assert result == Refused(Refusal.REASON_NOT_LISTED)
        return
    gone = changed(result).cancellation
    assert gone is not None
    assert (gone.by, gone.reason) == (by, reason)


def test_a_stranger_has_no_reasons() -> None:
    assert reasons_for(booked(), STRANGER) == ()


def test_own_time_is_cut_out_of_what_is_taken() -> None:
    own = span(TUESDAY, 60)
    hour = timedelta(hours=1)
    around = Span(own.start - hour, own.end + hour)
    apart = span(FRIDAY, 60)
    assert without([own, apart], own) == (apart,)
    assert without([around], own) == (Span(around.start, own.start), Span(own.end, around.end))
    assert without([Span(own.start - hour, own.start), Span(own.end, own.end + hour)], own) == (
        Span(own.start - hour, own.start),
        Span(own.end, own.end + hour),
    )


def test_half_an_hour_later_is_free_for_the_session_itself_but_its_own_time_is_not_offered() -> None:
    session = facts().routine.session.model_copy(update={"every_minutes": 30})
    known = facts(routine=facts().routine.model_copy(update={"session": session}), taken=(span(TUESDAY, 60),))
    free = replace(known, taken=without(known.taken, span(TUESDAY, 60)))
    starts = offer(under_6a(), free).but_for(TUESDAY).days[0].starts
    assert time(10, 30) in starts
    assert time(9, 30) in starts
    assert time(10) not in starts
