"""Asking for an exception by the dialog's front door: what is read, what is wrong at which field, what is sent."""

import pytest

from booking.calendar.wall_time import Slot, span
from booking.exception_request.request import AskedReason
from booking.rules import Facts
from dialogs.session.exception import request_of, wishes_of
from dialogs.session.state import ExceptionWish, Page
from tests.booking.examples import facts
from tests.dialogs.walking import PERSON_11, SLOT, Walker

WEDNESDAY, THURSDAY, FRIDAY = "2026-12-09T10:00", "2026-12-10T08:00", "2026-12-11T15:00"
PLACE = "Kommunens lokaler"


def form(*slots: str, reason: str = "travel", place: str = "teams") -> dict[str, str]:
    inputs = {"reason": reason, "place": place}
    for number, slot in enumerate(slots, start=1):
        inputs[f"day-{number}"], _, inputs[f"time-{number}"] = slot.partition("T")
    return inputs


def opened(given: Facts | None = None) -> Walker:
    return Walker(given or facts()).to_times().press("exception")


def checked(*slots: str, **inputs: str) -> Walker:
    return opened().press("exception-next", **form(*slots or (WEDNESDAY,), **inputs))


def wish(walker: Walker) -> ExceptionWish:
    assert walker.walk.exception is not None
    return walker.walk.exception


def test_it_is_opened_from_the_page_of_times_and_from_no_other() -> None:
    assert opened().walk.exception == ExceptionWish()
    for walker in (Walker(), Walker().to_participant(), Walker().to_check()):
        assert walker.press("exception").walk.exception is None


def test_one_wish_with_a_reason_leads_to_the_last_look() -> None:
    walker = checked(WEDNESDAY, THURSDAY)
    assert (walker.last, walker.errors) == ("Ask", {})
    assert wish(walker).is_checked
    assert [str(slot) for slot in wishes_of(wish(walker))] == [WEDNESDAY, THURSDAY]
    assert wish(walker).reason is AskedReason.TRAVEL


def test_the_request_that_is_sent_has_the_place_and_no_time_of_its_own() -> None:
    walker = checked(place=PLACE)
    request = request_of(walker.walk, wish(walker))
    assert (request.place, request.slot) == (PLACE, None)


def test_a_wish_left_out_in_the_middle_is_no_wish() -> None:
    walker = checked(WEDNESDAY, "", FRIDAY)
    assert [str(slot) for slot in wishes_of(wish(walker))] == [WEDNESDAY, FRIDAY]


@pytest.mark.parametrize(
    ("slots", "inputs", "errors"),
    [
        (("2026-12-09T",), {}, {"day-1": "exception-wish-incomplete"}),
        (("T10:00",), {}, {"day-1": "exception-wish-incomplete"}),
        (("2026-12-09T10:07",), {}, {"day-1": "exception-wish-incomplete"}),
        (("i morgenT10:00",), {}, {"day-1": "exception-wish-incomplete"}),
        (("",), {}, {"day-1": "exception-wish-missing"}),
        ((WEDNESDAY,), {"reason": ""}, {"reason": "exception-reason-missing"}),
        ((WEDNESDAY,), {"reason": "fordi"}, {"reason": "exception-reason-missing"}),
        (("2026-12-01T10:00",), {}, {"day-1": "rule-r20"}),
        (("2026-12-25T10:00",), {}, {"day-1": "rule-r23"}),
        ((SLOT,), {}, {"day-1": "exception-not-needed"}),
        ((WEDNESDAY, "", SLOT), {}, {"day-3": "exception-not-needed"}),
        (
            ("2026-12-09T", ""),
            {"reason": ""},
            {"day-1": "exception-wish-incomplete", "reason": "exception-reason-missing"},
        ),
    ],
    ids=[
        *("no time", "no day", "no such time", "no date", "nothing", "no reason", "unknown reason"),
        *("too near", "closed", "not needed", "not needed in the third", "two things"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    slots: tuple[str, ...], inputs: dict[str, str], errors: dict[str, str]
) -> None:
    walker = checked(*slots, **inputs)
    assert (walker.last, walker.errors) == ("Reject", errors)
    assert not wish(walker).is_checked


def test_what_was_typed_is_kept_where_something_is_wrong() -> None:
    walker = checked("2026-12-01T10:00", THURSDAY, place=PLACE)
    assert wish(walker).days[:2] == ("2026-12-01", "2026-12-10")
    assert wish(walker).times[:2] == ("10:00", "08:00")
    assert (wish(walker).place, wish(walker).reason) == (PLACE, AskedReason.TRAVEL)


def test_a_place_outside_the_list_is_not_kept() -> None:
    assert wish(checked(place="Hos Kari")).place is None


def test_a_place_alone_needs_no_time() -> None:
    walker = checked("", place=PLACE)
    assert (walker.last, walker.errors) == ("Ask", {})


def test_an_ordinary_day_is_asked_for_where_the_place_is_another() -> None:
    assert checked(SLOT, place=PLACE).last == "Ask"


def test_too_late_for_the_deadline_is_asked_about_without_a_time() -> None:
    walker = Walker().to_times_11(**{**PERSON_11, "settled_on": "2026-09-04"}).press("exception")
    walker.press("exception-next", **form("", reason="deadline"))
    assert (walker.last, walker.errors) == ("Ask", {})
    assert walker.press("exception-send").last == "Done"


def test_it_is_sent_only_after_the_last_look() -> None:
    assert opened().press("exception-send").last == "Ask"
    walker = checked()
    assert walker.press("exception-send").last == "Done"
    assert wish(walker).is_checked


def test_it_can_be_changed_at_the_last_look_with_what_was_typed() -> None:
    walker = checked(WEDNESDAY, place=PLACE).press("exception-edit")
    assert not wish(walker).is_checked
    assert (wish(walker).days[0], wish(walker).place) == ("2026-12-09", PLACE)
    assert walker.press("exception-send").last == "Ask"


def test_the_form_itself_is_not_taken_at_the_last_look() -> None:
    walker = checked(WEDNESDAY)
    walker.press("exception-next", **form(THURSDAY))
    assert [str(slot) for slot in wishes_of(wish(walker))] == [WEDNESDAY]


def test_a_wish_that_time_or_others_took_meanwhile_goes_back_to_the_form() -> None:
    walker = Walker(facts()).to_times().press("exception")
    walker.press("exception-next", **form("2026-12-08T08:00"))
    walker.given = facts(taken=(span(Slot.parse("2026-12-08T08:00"), 60),))
    walker.press("exception-send")
    assert (walker.last, walker.errors) == ("Reject", {"day-1": "rule-r25"})
    assert not wish(walker).is_checked


@pytest.mark.parametrize("verb", ["pick", "next", "confirm", "more"])
def test_other_presses_leave_it_as_it_is(verb: str) -> None:
    walker = checked()
    before = walker.walk
    assert walker.press(verb, slot=SLOT).walk == before


def test_back_returns_to_the_times_and_forgets_the_wish() -> None:
    for walker in (opened(), checked()):
        walker.press("exception-back")
        assert (walker.page, walker.walk.exception, walker.errors) == (Page.TIME, None, {})
