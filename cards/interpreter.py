"""The counsellor's card for the interpreter of one session, and the list of sessions that still lack one."""

from collections.abc import Mapping, Sequence

from booking.interpreter import ExceptionReason, level_needed
from booking.languages import LANGUAGE_BY_ID
from booking.routine import InterpreterRules
from booking.session import Booking, InterpreterStatus
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
    row,
    title,
)
from cards.menu import TO_ORDER, back_to_menu
from cards.move import MOVE

OPEN, ORDERED, UNAVAILABLE = "counsellor.interpreter", "interpreter.ordered", "interpreter.unavailable"
BACK, LIST = "interpreter.back", TO_ORDER
LEVEL_FIELD, REASON_FIELD = "level", "reason"
EXCEPTION, UNSTATED = "exception", "unstated"
FROM_LIST = "list"
"""`from` in a button's data: the card was opened from the list, and «Tilbake» goes there."""
SHOWN = 8


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
    language = LANGUAGE_BY_ID.get(booking.request.language or "")
    lines = [
        (t("fact-time"), _time(t, booking)),
        (t("fact-language"), f"{language.name(t.language)} ({language.autonym})" if language else "–"),
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
    needed = level_needed(booking.slot.day, rules)
    choices = [(level, t("interpreter-choice-level", level=level)) for level in rules.qualified_levels]
    choices.append((EXCEPTION, t("interpreter-choice-exception")))
    if not needed:
        choices.append((UNSTATED, t("interpreter-choice-unstated")))
    body += choice_input(
        LEVEL_FIELD,
        t("interpreter-choice"),
        choices,
        choice or booking.interpreter.level,
        placeholder=t("interpreter-choice-choose"),
        error=errors.get(LEVEL_FIELD),
    )
    key = "interpreter-choice-required" if needed else "interpreter-choice-wished"
    body.append(hint(t(key, day=short_day(rules.qualified_from, t.language))))
    body += choice_input(
        REASON_FIELD,
        t("interpreter-reason"),
        [(one.value, t(f"interpreter-reason-{one.value}")) for one in ExceptionReason],
        reason,
        placeholder=t("interpreter-reason-choose"),
        error=errors.get(REASON_FIELD),
    )
    return card(body, _actions(t, booking, unavailable=unavailable, origin=origin), language=t.language)


def to_order_card(t: Texts, bookings: Sequence[Booking]) -> Card:
    """Coming sessions that lack an interpreter, earliest first."""
    body: list[CardElement] = [title(t("interpreter-list-title"))]
    if not bookings:
        body.append(paragraph(t("interpreter-list-none")))
    for booking in bookings[:SHOWN]:
        when = long_slot(booking.slot, t.language)
        language = LANGUAGE_BY_ID.get(booking.request.language or "")
        line = t(
            "interpreter-list-line",
            language=language.name(t.language) if language else "–",
            state=interpreter_line(t, booking)[1],
        )
        data = {**booking_data(booking), "from": FROM_LIST}
        button = execute(t("interpreter-list-open"), OPEN, data, tooltip=t("interpreter-list-open-tooltip", when=when))
        body.append(box([heading(when), paragraph(line), row([button])]))
    if len(bookings) > SHOWN:
        body.append(hint(t("interpreter-list-more", shown=SHOWN, total=len(bookings))))
    return card(body, [back_to_menu(t)], language=t.language)


def _actions(t: Texts, booking: Booking, *, unavailable: bool, origin: str) -> list[Action]:
    data = {**booking_data(booking), "from": origin}
    actions: list[Action] = []
    if unavailable:
        actions.append(execute(t("button-move"), MOVE, booking_data(booking), style="positive"))
    if booking.interpreter.status is not InterpreterStatus.ORDERED:
        actions.append(execute(t("interpreter-ordered-button"), ORDERED, data, None if unavailable else "positive"))
    if not unavailable:
        actions.append(execute(t("interpreter-unavailable-button"), UNAVAILABLE, data))
    if booking.meeting:
        actions.append(open_url(t("counsellor-link"), booking.meeting.join_url))
    return [*actions, execute(t("button-back"), BACK, data)]


def _time(t: Texts, booking: Booking) -> str:
    end = clock(booking.slot.ends(booking.minutes), t.language)
    return t("interpreter-time", when=long_slot(booking.slot, t.language), end=end)


def _paste(t: Texts, booking: Booking, rules: InterpreterRules, centre: str) -> CardElement:
    """One block, so that one drag of the mouse takes it all. Neither municipality nor adviser: nothing that narrows
    down who the participant is."""
    language = LANGUAGE_BY_ID.get(booking.request.language or "")
    lines = [
        t("interpreter-paste-mode"),
        t(
            "interpreter-paste-language",
            language=f"{language.name(t.language)} ({language.autonym})" if language else "–",
        ),
        t("interpreter-paste-time", when=_time(t, booking)),
        t("interpreter-paste-minutes", minutes=booking.minutes),
        t("interpreter-paste-topic"),
        t("interpreter-paste-level", levels=f"{rules.qualified_levels[0]}–{rules.qualified_levels[-1]}"),
        t("interpreter-paste-customer", centre=centre),
    ]
    if booking.meeting:
        lines.append(t("interpreter-paste-link", link=booking.meeting.join_url))
    return paragraph("\n\n".join(lines))
