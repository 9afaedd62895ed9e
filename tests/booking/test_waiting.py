"""The waiting list: who may join, every change in every status, and who is offered which time."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pytest

from booking.calendar.free_times import offer
from booking.calendar.wall_time import Slot, span
from booking.change import Changed, Refused
from booking.directory.directory import Directory
from booking.effects import Effect, EffectKind
from booking.ports import Span
from booking.routine import Routine, SessionRules
from booking.rules import Facts
from booking.waiting.entry import WaitingEntry, WaitingStatus
from booking.waiting.lifecycle import (
    WaitingRefusal,
    belongs_with,
    book,
    end_hold,
    expire,
    is_over,
    join,
    leave,
    may_wait,
    offer_time,
    pass_on,
    pass_up,
    take,
)
from booking.waiting.looking import list_id, look, look_tomorrow, match
from tests.booking.examples import ADVISER, ARTURO, DIRECTORY, DUF, NOW, STRANGER, facts, under_6a, under_11

ROUTINE = Routine(session=SessionRules(offered_weeks=1, closes=time(11)))
"""Within reach at NOW: Tuesday 8 and Friday 11 December, nine and ten o'clock on each."""
TUESDAY_9, TUESDAY_10 = Slot(date(2026, 12, 8), time(9)), Slot(date(2026, 12, 8), time(10))
FRIDAY_9, FRIDAY_10 = Slot(date(2026, 12, 11), time(9)), Slot(date(2026, 12, 11), time(10))
ALL = (TUESDAY_9, TUESDAY_10, FRIDAY_9, FRIDAY_10)
ENTRY = UUID(int=7)
DAY = timedelta(days=1)


def with_free(*free: Slot, now: datetime = NOW) -> Facts:
    taken: tuple[Span, ...] = tuple(span(slot, 60) for slot in ALL if slot not in free)
    return facts(now, taken, ROUTINE)


def joined(number: int = 7, **changes: object) -> WaitingEntry:
    request = under_6a(slot=None, **changes)
    changed = join(request, with_free(), ADVISER, UUID(int=number))
    assert isinstance(changed, Changed)
    return changed.subject


def offered() -> WaitingEntry:
    return changed_to(offer_time(joined(), TUESDAY_9, with_free(TUESDAY_9)))


def changed_to(changed: Changed[WaitingEntry] | Refused[WaitingRefusal]) -> WaitingEntry:
    assert isinstance(changed, Changed)
    return changed.subject


def in_status(status: WaitingStatus) -> WaitingEntry:
    late = with_free(now=NOW + 80 * DAY)
    entry = {
        WaitingStatus.WAITING: joined,
        WaitingStatus.OFFERED: offered,
        WaitingStatus.TAKEN: lambda: changed_to(take(offered(), ADVISER, NOW)),
        WaitingStatus.BOOKED: lambda: changed_to(book(offered())),
        WaitingStatus.LEFT: lambda: changed_to(leave(joined(), ADVISER)),
        WaitingStatus.EXPIRED: lambda: changed_to(expire(joined(), late)),
    }[status]()
    assert entry.status is status
    return entry


# Joining.


def test_whoever_finds_no_time_may_wait_and_the_number_is_not_in_the_entry() -> None:
    entry = joined()
    assert (entry.counsellor_id, entry.adviser, entry.joined_at) == (ARTURO, ADVISER, NOW)
    assert entry.duf_given
    assert DUF not in entry.model_dump_json()
    assert WaitingEntry.model_validate_json(entry.model_dump_json()) == entry


def test_nobody_waits_while_there_are_times() -> None:
    assert not may_wait(offer(under_6a(slot=None), with_free(FRIDAY_9)))
    refused = join(under_6a(slot=None), with_free(FRIDAY_9), ADVISER, ENTRY)
    assert refused == Refused(WaitingRefusal.TIMES_ARE_FREE)


@pytest.mark.parametrize(("settled_on", "may"), [(date(2026, 9, 6), False), (date(2026, 9, 7), True)])
def test_nobody_waits_for_what_comes_too_late_for_the_deadline(settled_on: date, may: bool) -> None:
    request = under_11(settled_on=settled_on, slot=None)  # the deadline is a day before, or on the first day to offer
    assert may_wait(offer(request, with_free())) is may
    result = join(request, with_free(), ADVISER, ENTRY)
    assert isinstance(result, Changed) if may else result == Refused(WaitingRefusal.TOO_LATE)


def test_one_stays_until_the_deadline_or_as_long_as_the_routine_says() -> None:
    assert joined().leave_after == date(2027, 2, 15)  # twelve weeks
    changed = join(under_11(settled_on=date(2026, 9, 10), slot=None), with_free(), ADVISER, ENTRY)
    assert changed_to(changed).leave_after == date(2026, 12, 10)


# Every change in every status.

ACTIONS: dict[str, Callable[[WaitingEntry], Changed[WaitingEntry] | Refused[WaitingRefusal]]] = {
    "offer": lambda entry: offer_time(entry, FRIDAY_9, with_free(FRIDAY_9)),
    "take": lambda entry: take(entry, ADVISER, NOW),
    "pass up": lambda entry: pass_up(entry, ADVISER),
    "end hold": lambda entry: end_hold(entry, NOW + DAY),
    "book": book,
    "leave": lambda entry: leave(entry, ADVISER),
    "expire": lambda entry: expire(entry, with_free(now=NOW + 80 * DAY)),
}
S, R = WaitingStatus, WaitingRefusal


@pytest.mark.parametrize("status", [S.BOOKED, S.LEFT, S.EXPIRED], ids=str)
@pytest.mark.parametrize("action", ACTIONS)
def test_nothing_is_changed_for_one_who_has_left_the_list(status: WaitingStatus, action: str) -> None:
    assert ACTIONS[action](in_status(status)) == Refused(WaitingRefusal(f"already-{status.value}"))


@pytest.mark.parametrize(
    ("status", "action", "becomes"),
    [
        (S.WAITING, "offer", S.OFFERED),
        (S.WAITING, "take", R.NOTHING_OFFERED),
        (S.WAITING, "pass up", R.NOTHING_OFFERED),
        (S.WAITING, "end hold", R.NOTHING_OFFERED),
        (S.WAITING, "book", S.BOOKED),
        (S.WAITING, "leave", S.LEFT),
        (S.WAITING, "expire", S.EXPIRED),
        (S.OFFERED, "offer", R.ALREADY_TAKEN),
        (S.OFFERED, "take", S.TAKEN),
        (S.OFFERED, "pass up", S.WAITING),
        (S.OFFERED, "end hold", S.WAITING),
        (S.OFFERED, "book", S.BOOKED),
        (S.OFFERED, "leave", S.LEFT),
        (S.OFFERED, "expire", R.ALREADY_TAKEN),
        (S.TAKEN, "offer", R.ALREADY_TAKEN),
        (S.TAKEN, "take", R.ALREADY_TAKEN),
        (S.TAKEN, "pass up", S.WAITING),
        (S.TAKEN, "end hold", S.WAITING),
        (S.TAKEN, "book", S.BOOKED),
        (S.TAKEN, "leave", S.LEFT),
        (S.TAKEN, "expire", R.ALREADY_TAKEN),
    ],
)
def test_every_change_of_one_on_the_list(status: WaitingStatus, action: str, becomes: object) -> None:
    entry = in_status(status)
    changed = ACTIONS[action](entry)
    if isinstance(becomes, WaitingRefusal):
        assert changed == Refused(becomes)
        return
    assert isinstance(changed, Changed)
    assert (changed.subject.status, changed.subject.revision) == (becomes, entry.revision + 1)
    # Time that was held and is no longer is looked for others for; so is every offered time kept count of.
    assert (look(ARTURO) in changed.effects) == (entry.is_holding and not changed.subject.is_holding)
    assert WaitingEntry.model_validate_json(changed.subject.model_dump_json()) == changed.subject


def given_to(*municipalities_of: tuple[str, ...]) -> Facts:
    """As the list is after the municipalities were dealt out anew, to the counsellors in their order."""
    whole = DIRECTORY.model_dump()
    dealt = zip(whole["counsellors"], municipalities_of, strict=True)
    counsellors = [{**one, "municipalities": theirs} for one, theirs in dealt]
    return replace(with_free(), directory=Directory.model_validate({**whole, "counsellors": counsellors}))


def test_a_place_goes_over_to_whoever_has_got_the_municipality_and_keeps_its_turn() -> None:
    entry, to_id = joined(), DIRECTORY.counsellors[1].aad_object_id
    assert belongs_with(entry, with_free()) == ARTURO
    assert belongs_with(entry, given_to(("Horten",), ("Larvik",))) == to_id
    changed = pass_on(entry, to_id)
    assert isinstance(changed, Changed)
    assert (changed.subject.counsellor_id, changed.subject.joined_at) == (to_id, entry.joined_at)
    assert changed.effects == (Effect(EffectKind.WAITING_CARD, entry.id, 2), look(to_id))


@pytest.mark.parametrize("status", [WaitingStatus.OFFERED, WaitingStatus.TAKEN])
def test_a_time_that_is_held_is_answered_before_the_place_goes_over(status: WaitingStatus) -> None:
    entry = in_status(status)
    assert belongs_with(entry, given_to(("Horten",), ("Larvik",))) == ARTURO
    assert pass_on(entry, STRANGER.aad_object_id) == Refused(WaitingRefusal.ALREADY_TAKEN)


@pytest.mark.parametrize("status", [WaitingStatus.BOOKED, WaitingStatus.LEFT, WaitingStatus.EXPIRED])
def test_a_place_that_is_given_up_goes_nowhere(status: WaitingStatus) -> None:
    refused = Refused(WaitingRefusal(f"already-{status.value}"))
    assert pass_on(in_status(status), STRANGER.aad_object_id) == refused


def test_a_municipality_that_nobody_has_leaves_the_place_where_it_is() -> None:
    assert belongs_with(joined(), given_to(("Færder",), ("Horten",))) == ARTURO


def test_only_the_adviser_who_waits_may_answer() -> None:
    for change in (take(offered(), STRANGER, NOW), pass_up(offered(), STRANGER), leave(offered(), STRANGER)):
        assert change == Refused(WaitingRefusal.NOT_YOURS)


# Holding.


def test_a_time_is_held_for_a_day_and_the_end_is_planned() -> None:
    changed = offer_time(joined(), FRIDAY_9, with_free(FRIDAY_9))
    entry = changed_to(changed)
    assert (entry.offered, entry.held_until) == (FRIDAY_9, NOW + DAY)
    assert isinstance(changed, Changed)
    assert changed.effects[1] == Effect(EffectKind.WAITING_HOLD_ENDS, entry.id, entry.revision, due=NOW + DAY)


def test_a_time_is_never_held_longer_than_the_notice_allows_it_to_be_booked() -> None:
    late = datetime(2026, 11, 24, 20, tzinfo=UTC)  # 8 December may be booked until midnight in Oslo
    entry = changed_to(offer_time(joined(), TUESDAY_9, with_free(TUESDAY_9, now=late)))
    assert entry.held_until == datetime(2026, 11, 24, 23, tzinfo=UTC)


def test_a_hold_is_taken_up_to_its_last_moment_and_ends_then() -> None:
    second = timedelta(seconds=1)
    until = offered().held_until
    assert until is not None
    assert isinstance(take(offered(), ADVISER, until - second), Changed)
    assert take(offered(), ADVISER, until) == Refused(WaitingRefusal.NOTHING_OFFERED)
    assert end_hold(offered(), until - second) == Refused(WaitingRefusal.NOTHING_OFFERED)
    assert isinstance(end_hold(offered(), until), Changed)


def test_taking_a_time_does_not_hold_it_longer() -> None:
    assert changed_to(take(offered(), ADVISER, NOW + timedelta(hours=5))).held_until == offered().held_until


# Looking.


def always(facts: Facts) -> Callable[[WaitingEntry], Facts]:
    return lambda _entry: facts


def first_and_second() -> list[WaitingEntry]:
    return [joined(1), joined(2)]


def test_the_first_on_the_list_is_offered_the_freed_time() -> None:
    first, second = first_and_second()
    assert match([first, second], always(with_free(FRIDAY_9))) == [(first, FRIDAY_9)]


def test_two_freed_times_go_to_the_two_who_wait_the_earliest_first() -> None:
    first, second = first_and_second()
    assert match([first, second], always(with_free(FRIDAY_9, TUESDAY_10))) == [(first, TUESDAY_10), (second, FRIDAY_9)]


def test_a_time_that_one_passed_up_goes_to_the_next_and_the_one_is_offered_another() -> None:
    first, second = changed_to(pass_up(offered(), ADVISER)), joined(2)
    assert match([first, second], always(with_free(TUESDAY_9))) == [(second, TUESDAY_9)]
    assert match([first], always(with_free(TUESDAY_9, FRIDAY_9))) == [(first, FRIDAY_9)]


def test_who_has_an_offer_is_passed_over() -> None:
    assert match([offered(), in_status(S.TAKEN), joined(2)], always(with_free(FRIDAY_9)))[0][0].id == UUID(int=2)


def test_a_time_after_the_deadline_goes_to_the_next() -> None:
    until_thursday = join(under_11(settled_on=date(2026, 9, 10), slot=None), with_free(), ADVISER, ENTRY)
    first, second = changed_to(until_thursday), joined(2)
    assert match([first, second], always(with_free(FRIDAY_9))) == [(second, FRIDAY_9)]
    assert match([first, second], always(with_free(TUESDAY_9))) == [(first, TUESDAY_9)]


def test_a_time_is_judged_by_the_rules_of_the_day_it_is_offered() -> None:
    later = with_free(TUESDAY_9, FRIDAY_9, now=NOW + 2 * DAY)  # the notice has passed Tuesday
    assert match([joined()], always(later)) == [(joined(), FRIDAY_9)]


def test_nothing_after_the_day_one_leaves_is_offered() -> None:
    entry = joined().model_copy(update={"leave_after": date(2026, 12, 10)})
    assert match([entry], always(with_free(FRIDAY_9))) == []


def test_one_is_off_the_list_when_nothing_can_come_in_time() -> None:
    entry = joined().model_copy(update={"leave_after": date(2026, 12, 10)})
    last = datetime(2026, 11, 26, 22, 59, tzinfo=UTC)  # 23.59 in Oslo, fourteen days before
    assert not is_over(entry, with_free(now=last))
    assert is_over(entry, with_free(now=last + timedelta(minutes=1)))
    held = offered().model_copy(update={"leave_after": date(2026, 12, 10)})
    assert not is_over(held, with_free(now=last + DAY))


def test_each_counsellor_has_a_list_and_the_next_look_is_in_the_morning() -> None:
    assert look(ARTURO).subject_id == list_id(ARTURO) != list_id("another")
    assert look_tomorrow(ARTURO, NOW).due == datetime(2026, 11, 24, 6, tzinfo=UTC)
    assert replace(look_tomorrow(ARTURO, NOW), due=None, kind=EffectKind.WAITING_LOOK) == look(ARTURO)
