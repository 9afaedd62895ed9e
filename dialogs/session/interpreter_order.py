"""Marking the interpreter as ordered: one page, whose answers come with each press."""

from datetime import date

from pydantic import BaseModel, ConfigDict

from booking.interpreter import ExceptionReason, Qualification, is_enough
from booking.routine import InterpreterRules
from cards.session.interpreter import ORDERED
from cards.session.interpreter_order import EXCEPTION, LEVEL_FIELD, REASON_FIELD, UNSTATED
from dialogs.steps import Ask, Done, FieldError, Outcome, Press, Reject


class InterpreterOrder(BaseModel):
    """What was chosen, as the card's own values; `errors` by field."""

    model_config = ConfigDict(frozen=True)

    choice: str | None = None
    reason: str | None = None
    errors: tuple[FieldError, ...] = ()

    @property
    def said(self) -> Qualification:
        if self.choice == EXCEPTION:
            return Qualification(exception=ExceptionReason(self.reason) if self.reason else None)
        return Qualification(level=None if self.choice == UNSTATED else self.choice)


def step(press: Press, session_day: date, rules: InterpreterRules) -> Outcome[InterpreterOrder]:
    """Take one press for a session on the local date `session_day`. Any other verb shows the page as it is."""
    choice, reason = press.values.get(LEVEL_FIELD), press.values.get(REASON_FIELD)
    order = InterpreterOrder(
        choice=choice if choice in (*rules.qualified_levels, EXCEPTION, UNSTATED) else None,
        reason=reason if reason in set(ExceptionReason) else None,
    )
    if press.verb != ORDERED:
        return Ask(order)
    if order.choice == EXCEPTION and order.reason is None:
        return _reject(order, REASON_FIELD, "interpreter-error-reason-needed")
    if order.choice is None or not is_enough(order.said, session_day, rules):
        return _reject(order, LEVEL_FIELD, "interpreter-error-level-needed")
    return Done(order)


def _reject(order: InterpreterOrder, field: str, key: str) -> Reject[InterpreterOrder]:
    return Reject(order.model_copy(update={"errors": (FieldError(field=field, key=key),)}))
