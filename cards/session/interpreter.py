"""The counsellor's card for the interpreter of one session."""

from collections.abc import Mapping

from booking.routine import InterpreterRules
from booking.session.session import Booking, InterpreterStatus
from cards.catalogue import Texts
from cards.elements import (
    Action,
    Card,
    CardElement,
    box,
    card,
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
from cards.session.facts import booking_data, interpreter_line
from cards.session.interpreter_order import both_names, from_to, order_end, ordered_action, qualification_inputs
from cards.session.move import MOVE

OPEN, ORDERED, UNAVAILABLE = "counsellor.interpreter", "interpreter.ordered", "interpreter.unavailable"
BACK, LIST = "interpreter.back", TO_ORDER
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
    body += qualification_inputs(t, booking.slot.day, rules, booking.interpreter, choice, reason, errors)
    return card(body, _actions(t, booking, unavailable=unavailable, origin=origin), language=t.language)


def _actions(t: Texts, booking: Booking, *, unavailable: bool, origin: str) -> list[Action]:
    data = {**booking_data(booking), "from": origin}
    actions: list[Action] = []
    if unavailable:
        actions.append(execute(t("button-move"), MOVE, booking_data(booking), style="positive"))
    actions.append(ordered_action(t, ORDERED, data, booking.interpreter, None if unavailable else "positive"))
    if not unavailable:
        actions.append(execute(t("interpreter-unavailable-button"), UNAVAILABLE, data))
    if booking.teams:
        actions.append(open_url(t("counsellor-link"), booking.teams.join_url))
    return [*actions, execute(t("button-back"), BACK, data)]


def _paste(t: Texts, booking: Booking, rules: InterpreterRules, centre: str) -> CardElement:
    """One block, so that one drag of the mouse takes it all. Neither municipality nor adviser: nothing that narrows
    down who the participant is."""
    lines = [
        t("interpreter-paste-mode"),
        t("interpreter-paste-language", language=both_names(t, booking.request.language)),
        t("interpreter-paste-time", when=from_to(t, booking.slot, booking.minutes)),
        t("interpreter-paste-minutes", minutes=booking.minutes),
        t("interpreter-paste-topic"),
        *order_end(t, rules, centre, booking.teams),
    ]
    return paragraph("\n\n".join(lines))
