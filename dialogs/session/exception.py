"""Asking for an exception instead of choosing a time: a form without free text, a last look, and off it goes. Pure."""

from datetime import date

from booking.calendar.wall_time import Slot
from booking.directory.directory import Counsellor
from booking.exception_request.request import MOST_WISHES, WISHABLE_TIMES, AskedReason
from booking.exception_request.sendable import (
    TIME_FIELD,
    WishProblem,
    counsellor_finds_the_time,
    problems,
    rules_set_aside,
)
from booking.rules import Facts
from booking.session.request import SessionRequest
from cards.catalogue import Texts
from cards.elements import Card
from cards.exception_request.form import DAY, PLACE, REASON, TEAMS, TIME, wish_check_card, wish_form_card
from cards.session.form import Form
from dialogs.session.state import ExceptionWish, Page, SessionWalk
from dialogs.steps import Ask, Done, FieldError, Outcome, Press, Reject

EXCEPTION_VERBS = (
    "walk.exception",
    "walk.exception-back",
    "walk.exception-next",
    "walk.exception-edit",
    "walk.exception-send",
)
_WHOLE = "whole"
"""The field of an error that none of the form's own fields can mend."""


def step_of_exception(walk: SessionWalk, press: Press, facts: Facts) -> Outcome[SessionWalk]:
    """Take one press while the adviser asks for an exception; what does not belong there shows the page again."""
    wish = walk.exception
    if wish is None:
        opens = press.verb == "walk.exception" and walk.page is Page.TIME
        return Ask(_with(walk, ExceptionWish()) if opens else walk)
    match press.verb:
        case "walk.exception-back":
            return Ask(_with(walk, None))
        case "walk.exception-edit":
            return Ask(_with(walk, wish.model_copy(update={"is_checked": False})))
        case "walk.exception-next" if not wish.is_checked:
            return _checked(walk, _read(press, facts), facts)
        case "walk.exception-send" if wish.is_checked:
            again = _checked(walk, wish, facts)
            return Done(walk) if isinstance(again, Ask) else again
    return Ask(walk)


def wishes_of(wish: ExceptionWish) -> tuple[Slot, ...]:
    """The times wished for; pairs that are not whole are left out."""
    return tuple(slot for number in range(1, MOST_WISHES + 1) if (slot := _slot(wish, number)))


def request_of(walk: SessionWalk, wish: ExceptionWish) -> SessionRequest:
    return walk.request.model_copy(update={"slot": None, "place": wish.place})


def show_exception(
    t: Texts, walk: SessionWalk, wish: ExceptionWish, form: Form, facts: Facts, counsellor: Counsellor
) -> Card:
    request = request_of(walk, wish)
    if wish.is_checked and wish.reason:
        wishes = wishes_of(wish)
        return wish_check_card(
            t, form, request, wishes, rules_set_aside(request, wishes, facts), wish.reason, counsellor
        )
    open_time = counsellor_finds_the_time(walk.request, facts)
    return wish_form_card(
        t, form, wish.days, wish.times, wish.place, wish.reason, facts.routine, counsellor, may_leave_time=open_time
    )


def _read(press: Press, facts: Facts) -> ExceptionWish:
    values = press.values
    numbers = range(1, MOST_WISHES + 1)
    place, reason = values.get(PLACE, TEAMS), values.get(REASON, "")
    return ExceptionWish(
        days=tuple(values.get(f"{DAY}{n}", "") for n in numbers),
        times=tuple(values.get(f"{TIME}{n}", "") for n in numbers),
        place=place if place in facts.routine.exceptions.places else None,
        reason=AskedReason(reason) if reason in set(AskedReason) else None,
    )


def _checked(walk: SessionWalk, wish: ExceptionWish, facts: Facts) -> Outcome[SessionWalk]:
    """On to the last look, or the form again with what is wrong at its fields."""
    errors = [
        FieldError(field=f"{DAY}{n}", key="exception-wish-incomplete")
        for n in range(1, MOST_WISHES + 1)
        if (wish.days[n - 1] or wish.times[n - 1]) and _slot(wish, n) is None
    ]
    if not errors:
        numbers = [n for n in range(1, MOST_WISHES + 1) if _slot(wish, n)]
        errors = [_error(one, numbers) for one in problems(request_of(walk, wish), wishes_of(wish), facts)]
    if wish.reason is None:
        errors.append(FieldError(field=REASON, key="exception-reason-missing"))
    filled = _with(walk, wish.model_copy(update={"is_checked": not errors}))
    if errors:
        return Reject(filled.model_copy(update={"errors": tuple(errors)}))
    return Ask(filled)


def _error(wrong: WishProblem, numbers: list[int]) -> FieldError:
    """`numbers` are the form's numbers of the wishes that were given, which may leave some out."""
    field = f"{DAY}{numbers[wrong.number - 1] if numbers else 1}" if wrong.number else _WHOLE
    if wrong.verdict is None:
        return FieldError(field=field, key="exception-not-needed" if numbers else "exception-wish-missing")
    said = FieldError.from_verdict(wrong.verdict)
    if wrong.number is None and said.field != TIME_FIELD:
        field = PLACE if said.field == "place" else _WHOLE
    return said.model_copy(update={"field": field})


def _slot(wish: ExceptionWish, number: int) -> Slot | None:
    try:
        day = date.fromisoformat(wish.days[number - 1])
    except ValueError:
        return None
    return next((Slot(day, at) for at in WISHABLE_TIMES if f"{at:%H:%M}" == wish.times[number - 1]), None)


def _with(walk: SessionWalk, wish: ExceptionWish | None) -> SessionWalk:
    return walk.model_copy(update={"exception": wish, "errors": ()})
