"""Closing time to bookings: one form, and a question where sessions or group meetings are booked in it.

Nothing is kept between the two: the question's button carries the form's answers, and they are read and judged again.
"""

from collections.abc import Sequence
from datetime import date, time, timedelta
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from booking.booked import Booked
from booking.calendar.blocks import FARTHEST, Block, BlockProblem, problem_with
from cards.calendar.blocks import DAYS, FIELDS, HOURS, KEEP, WEEKS
from dialogs.session.booked_time import fingerprint
from dialogs.steps import Ask, Done, FieldError, Outcome, Press, Reject

_LONGEST_ANSWER = 20
_AT = {
    BlockProblem.ENDS_BEFORE_IT_BEGINS: "last",
    BlockProblem.IS_OVER: "first",
    BlockProblem.TOO_FAR: "first",
    BlockProblem.TOO_LONG: "last",
    BlockProblem.HOURS_REVERSED: "end",
    BlockProblem.REPEATS_TOO_LONG: "until",
    BlockProblem.REPEATS_INTO_ITSELF: "until",
}


class Blocking(BaseModel):
    """The form as answered; `block` once it can be read. `asks` says that something booked stands in the way."""

    model_config = ConfigDict(frozen=True)

    answers: dict[str, str] = {}
    block: Block | None = None
    asks: bool = False
    changed: bool = False
    """What is booked is no longer what the question named."""
    errors: tuple[FieldError, ...] = ()


def read(press: Press, block_id: UUID, counsellor_id: str, today: date) -> Blocking:
    """The answers of the form, with the block they mean or the errors at their fields."""
    answers = {name: value[:_LONGEST_ANSWER] for name in FIELDS if (value := press.values.get(name, ""))}
    errors: list[FieldError] = []
    kind = answers.get("kind")
    if kind not in (HOURS, DAYS, WEEKS):
        errors.append(_error("kind", "kind-needed"))
    first, last, until = (_day(answers, name, errors) for name in ("first", "last", "until"))
    if first is None and not any(one.field == "first" for one in errors):
        errors.append(_error("first", "first-needed"))
    start, end = _hours(answers, errors) if kind == HOURS else (None, None)
    if errors or first is None:
        return Blocking(answers=answers, errors=tuple(errors))
    last = last or first
    if max(first, last) > today + 2 * FARTHEST:  # before anything is added to a date that may be the last there is
        return Blocking(answers=answers, errors=(_error("first", BlockProblem.TOO_FAR.value),))
    if kind == WEEKS:
        first -= timedelta(days=first.weekday())
        last += timedelta(days=6 - last.weekday())
    block = Block(block_id, counsellor_id, first, last, start, end, until)
    problem = problem_with(block, today)
    if problem:
        field = "until" if until is not None and until < first <= last else _AT[problem]
        return Blocking(answers=answers, errors=(_error(field, problem.value),))
    return Blocking(answers=answers, block=block)


def step(form: Blocking, press: Press, booked: Sequence[Booked]) -> Outcome[Blocking]:
    """What follows from the form as read, where `booked` is what is booked in the block's time."""
    if form.block is None:
        return Reject(form)
    if not booked:
        return Done(form)
    if press.verb != KEEP:
        return Ask(form.model_copy(update={"asks": True}))
    if press.values.get("seen") == fingerprint(booked):
        return Done(form)
    return Ask(form.model_copy(update={"asks": True, "changed": True}))


def in_the_way(block: Block, booked: Sequence[Booked]) -> list[Booked]:
    """Those of `booked` whose time the block closes, earliest first."""
    closed = [(one.span.start, one) for one in booked if one.span and any(True for _ in block.spans(one.span))]
    return [one for _, one in sorted(closed, key=lambda pair: pair[0])]


def _day(answers: dict[str, str], name: str, errors: list[FieldError]) -> date | None:
    typed = answers.get(name)
    if not typed:
        return None
    try:
        return date.fromisoformat(typed)
    except ValueError:
        errors.append(FieldError(field=name, key="date-unreadable"))
        return None


def _hours(answers: dict[str, str], errors: list[FieldError]) -> tuple[time | None, time | None]:
    try:
        return time.fromisoformat(answers.get("start", "")), time.fromisoformat(answers.get("end", ""))
    except ValueError:
        errors.append(_error("start", "hours-needed"))
        return None, None


def _error(field: str, name: str) -> FieldError:
    return FieldError(field=field, key=f"block-problem-{name}")
