"""What goes into an order for an interpreter, and how qualified the one who was ordered is: the same for all cards."""

from collections.abc import Mapping
from datetime import date

from booking.calendar.wall_time import Slot
from booking.interpreter import ExceptionReason, level_needed
from booking.languages import LANGUAGE_BY_ID
from booking.ports import TeamsMeeting
from booking.routine import InterpreterRules
from booking.session.session import Interpreter, InterpreterStatus
from cards.catalogue import Texts
from cards.dates import clock, long_slot, short_day
from cards.elements import Action, CardElement, Data, Style, choice_input, execute, hint

LEVEL_FIELD, REASON_FIELD = "level", "reason"
EXCEPTION, UNSTATED = "exception", "unstated"


def qualification_inputs(
    t: Texts,
    day: date,
    rules: InterpreterRules,
    kept: Interpreter,
    choice: str | None,
    reason: str | None,
    errors: Mapping[str, str],
) -> list[CardElement]:
    """The interpreter's level or the reason for an exception, for what is held on the local date `day`.

    `choice` and `reason` are what was entered; where nothing was, what is `kept` stands there.
    """
    needed = level_needed(day, rules)
    if choice is None:
        choice, reason = _as_choices(kept)
    choices = [(level, t("interpreter-choice-level", level=level)) for level in rules.qualified_levels]
    choices.append((EXCEPTION, t("interpreter-choice-exception")))
    if not needed:
        choices.append((UNSTATED, t("interpreter-choice-unstated")))
    key = "interpreter-choice-required" if needed else "interpreter-choice-wished"
    body = choice_input(
        LEVEL_FIELD,
        t("interpreter-choice"),
        choices,
        choice if choice in dict(choices) else None,
        placeholder=t("interpreter-choice-choose"),
        error=errors.get(LEVEL_FIELD),
    )
    body.append(hint(t(key, day=short_day(rules.qualified_from, t.language))))
    return body + choice_input(
        REASON_FIELD,
        t("interpreter-reason"),
        [(one.value, t(f"interpreter-reason-{one.value}")) for one in ExceptionReason],
        reason,
        placeholder=t("interpreter-reason-choose"),
        error=errors.get(REASON_FIELD),
    )


def _as_choices(kept: Interpreter) -> tuple[str | None, str | None]:
    """What the two inputs hold for what is on record."""
    if kept.exception:
        return EXCEPTION, kept.exception.value
    if kept.level or kept.status is not InterpreterStatus.ORDERED:
        return kept.level, None
    return UNSTATED, None


def ordered_action(t: Texts, verb: str, data: Data, kept: Interpreter, style: Style | None = "positive") -> Action:
    """Says that an interpreter is ordered, with the level that was chosen; where one is already, that it is changed."""
    key = "interpreter-save-button" if kept.status is InterpreterStatus.ORDERED else "interpreter-ordered-button"
    return execute(t(key), verb, data, style)


def both_names(t: Texts, language_id: str | None) -> str:
    """The language's name and what its speakers call it, so that the interpreting service mistakes neither."""
    language = LANGUAGE_BY_ID.get(language_id or "")
    return f"{language.name(t.language)} ({language.autonym})" if language else "–"


def from_to(t: Texts, slot: Slot, minutes: int) -> str:
    return t("interpreter-time", when=long_slot(slot, t.language), end=clock(slot.ends(minutes), t.language))


def order_end(t: Texts, rules: InterpreterRules, centre: str, teams: TeamsMeeting | None) -> list[str]:
    """The last lines of an order, the same whatever it is for."""
    lines = [
        t("interpreter-paste-level", levels=f"{rules.qualified_levels[0]}–{rules.qualified_levels[-1]}"),
        t("interpreter-paste-customer", centre=centre),
    ]
    return [*lines, t("interpreter-paste-link", link=teams.join_url)] if teams else lines
