"""The counsellor's card for the interpreter of one session."""

from collections.abc import Mapping
from datetime import date

from booking.interpreter import ExceptionReason, level_needed
from booking.languages import LANGUAGE_BY_ID
from booking.ports import Meeting
from booking.routine import InterpreterRules
from booking.session import Booking, InterpreterStatus
from booking.wall_time import Slot
from cards.booking_facts import booking_data, interpreter_line
from cards.catalogue import Texts
from cards.dates import clock, long_slot, short_day
from cards.elements import (
    Action,
    Card,
    CardElement,
    box,
    card,
    choice_input,
    execute,
    facts,
    heading,
    hint,
    open_url,
    paragraph,
    problem,
    title,
)
from cards.menu import TO_ORDER
from cards.move import MOVE

OPEN, ORDERED, UNAVAILABLE = "counsellor.interpreter", "interpreter.ordered", "interpreter.unavailable"
BACK, LIST = "interpreter.back", TO_ORDER
LEVEL_FIELD, REASON_FIELD = "level", "reason"
EXCEPTION, UNSTATED = "exception", "unstated"
FROM_LIST = "list"
"""`from` in a button's data: the card was opened from the list, and «Tilbake» goes there."""


def interpreter_card(
    t: Texts,
    booking: Booking,
    rules: InterpreterRules,
    centre: str,
    *,
    choice: str | None = None,
    reason: str | None = None,
    errors: Mapping[str, str] | None = None,
    note: str | None = None,
    origin: str = "",
) -> Card:
    """`choice` and `reason` are the inputs' values; `note` is a sentence on top; `origin` is where «Tilbake» goes."""
    errors = errors or {}
    unavailable = booking.interpreter.status is InterpreterStatus.UNAVAILABLE
    lines = [
        (t("fact-time"), from_to(t, booking.slot, booking.minutes)),
        (t("fact-language"), both_names(t, booking.request.language)),
        (t("interpreter-mode"), t("interpreter-mode-screen")),
        interpreter_line(t, booking),
    ]
    body: list[CardElement] = [title(t("interpreter-title"))]
    if note:
        body.append(problem(note))
    body.append(facts(lines))
    if unavailable:
        body.append(problem(t("interpreter-unavailable-text")))
    body.append(box([heading(t("interpreter-paste-heading")), _paste(t, booking, rules, centre)]))
    body.append(hint(t("interpreter-paste-hint")))
    body += qualification_inputs(t, booking.slot.day, rules, choice or booking.interpreter.level, reason, errors)
    return card(body, _actions(t, booking, unavailable=unavailable, origin=origin), language=t.language)


def qualification_inputs(
    t: Texts,
    day: date,
    rules: InterpreterRules,
    choice: str | None,
    reason: str | None,
    errors: Mapping[str, str],
) -> list[CardElement]:
    """The interpreter's level or the reason for an exception, for what is held on the local date `day`."""
    needed = level_needed(day, rules)
    choices = [(level, t("interpreter-choice-level", level=level)) for level in rules.qualified_levels]
    choices.append((EXCEPTION, t("interpreter-choice-exception")))
    if not needed:
        choices.append((UNSTATED, t("interpreter-choice-unstated")))
    key = "interpreter-choice-required" if needed else "interpreter-choice-wished"
    body = choice_input(
        LEVEL_FIELD,
        t("interpreter-choice"),
        choices,
        choice,
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


def _actions(t: Texts, booking: Booking, *, unavailable: bool, origin: str) -> list[Action]:
    data = {**booking_data(booking), "from": origin}
    actions: list[Action] = []
    if unavailable:
        actions.append(execute(t("button-move"), MOVE, booking_data(booking)))
    if booking.interpreter.status is not InterpreterStatus.ORDERED:
        actions.append(execute(t("interpreter-ordered-button"), ORDERED, data, style="positive"))
    if not unavailable:
        actions.append(execute(t("interpreter-unavailable-button"), UNAVAILABLE, data))
    if booking.meeting:
        actions.append(open_url(t("counsellor-link"), booking.meeting.join_url))
    return [*actions, execute(t("button-back"), BACK, data)]


def both_names(t: Texts, language_id: str | None) -> str:
    """The language's name and what its speakers call it, so that the interpreting service mistakes neither."""
    language = LANGUAGE_BY_ID.get(language_id or "")
    return f"{language.name(t.language)} ({language.autonym})" if language else "–"


def from_to(t: Texts, slot: Slot, minutes: int) -> str:
    return t("interpreter-time", when=long_slot(slot, t.language), end=clock(slot.ends(minutes), t.language))


def _paste(t: Texts, booking: Booking, rules: InterpreterRules, centre: str) -> CardElement:
    """One block, so that one drag of the mouse takes it all. Neither municipality nor adviser: nothing that narrows
    down who the participant is."""
    lines = [
        t("interpreter-paste-mode"),
        t("interpreter-paste-language", language=both_names(t, booking.request.language)),
        t("interpreter-paste-time", when=from_to(t, booking.slot, booking.minutes)),
        t("interpreter-paste-minutes", minutes=booking.minutes),
        t("interpreter-paste-topic"),
        *order_end(t, rules, centre, booking.meeting),
    ]
    return paragraph("\n\n".join(lines))


def order_end(t: Texts, rules: InterpreterRules, centre: str, teams: Meeting | None) -> list[str]:
    """The last lines of an order, the same whatever it is for."""
    lines = [
        t("interpreter-paste-level", levels=f"{rules.qualified_levels[0]}–{rules.qualified_levels[-1]}"),
        t("interpreter-paste-customer", centre=centre),
    ]
    return [*lines, t("interpreter-paste-link", link=teams.join_url)] if teams else lines
