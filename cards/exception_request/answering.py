"""A request for an exception as it stands: the adviser's card, and the card of the counsellor who answers it."""

from collections.abc import Sequence

from booking.calendar.wall_time import Slot, to_oslo
from booking.directory.directory import Counsellor
from booking.exception_request.request import DeclineReason, ExceptionRequest, ExceptionStatus, InterpreterReason
from cards.catalogue import Texts
from cards.dates import brief_slot, long_slot, short_day, short_slot
from cards.elements import (
    Action,
    Card,
    CardElement,
    Data,
    card,
    choice_input,
    date_input,
    execute,
    facts,
    hint,
    paragraph,
    problem,
    title,
)
from cards.exception_request.form import time_choice, wish_lines
from cards.menu import MINE, back_to_menu
from cards.session.facts import Line, common_lines, counsellor_line, exception_name, presence_line

WITHDRAW, ACCEPT = "exception.withdraw", "exception.accept"
GRANT, PROPOSE_FORM, PROPOSE = "exception.grant", "exception.propose-form", "exception.propose"
DECLINE_FORM, DECLINE, SHOW = "exception.decline-form", "exception.decline", "exception.show"
SHOW_OWN = "exception.show-own"


def request_data(asked: ExceptionRequest) -> Data:
    return {"exception": str(asked.id), "revision": asked.revision}


def adviser_exception_card(
    t: Texts, asked: ExceptionRequest, counsellor: Counsellor, stand_in: Counsellor | None, note: str | None = None
) -> Card:
    """`note` is a sentence on top, such as why a change was not made."""
    data = request_data(asked)
    body = _top(t, f"exception-adviser-{asked.status.value}", note)
    if asked.status is ExceptionStatus.ASKED and asked.overdue_since:
        key = "exception-handed-over" if stand_in else "exception-call"
        who = stand_in or counsellor
        body.append(paragraph(t(key, counsellor=counsellor.name, name=who.name, phone=who.phone)))
    body.append(facts([counsellor_line(t, counsellor), *_lines(t, asked)]))
    actions: list[Action] = []
    if asked.status is ExceptionStatus.PROPOSED:
        actions.append(execute(t("exception-accept"), ACCEPT, data, style="positive"))
        actions.append(execute(t("exception-refuse"), WITHDRAW, data))
    elif asked.is_open:
        actions.append(execute(t("exception-withdraw"), WITHDRAW, data))
    else:
        body.append(hint(t("exception-closed-hint", name=counsellor.name, phone=counsellor.phone)))
    return card(body, [*actions, execute(t("button-my-bookings"), MINE), back_to_menu(t)], language=t.language)


def counsellor_exception_card(
    t: Texts, asked: ExceptionRequest, set_aside: Sequence[str], note: str | None = None
) -> Card:
    """`set_aside` are the codes of the rules that the wishes need an exception from."""
    data = request_data(asked)
    body = _top(t, f"exception-counsellor-{asked.status.value}", note)
    body.append(facts([(t("fact-adviser"), asked.adviser.name or "–"), *_lines(t, asked, set_aside)]))
    if not asked.is_open:
        return card(body, [back_to_menu(t)], language=t.language)
    if asked.wishes:
        body.append(hint(t("exception-grant-hint")))
    actions: list[Action] = [_grant(t, data, wish) for wish in asked.wishes]
    actions.append(execute(t("exception-propose"), PROPOSE_FORM, data))
    actions.append(execute(t("exception-decline"), DECLINE_FORM, data))
    return card(body, [*actions, back_to_menu(t)], language=t.language)


def propose_card(
    t: Texts, asked: ExceptionRequest, day: str = "", at: str = "", interpreter: str = "", errors: Sequence[str] = ()
) -> Card:
    """The counsellor's own time. `day`, `at` and `interpreter` are as typed."""
    data = request_data(asked)
    body: list[CardElement] = [title(t("exception-propose-title")), *(problem(error) for error in errors)]
    body += [
        facts(_lines(t, asked)),
        *date_input("day", t("exception-propose-day"), day or None),
        *time_choice(t, "time", t("exception-propose-time"), at or None),
        *_interpreter_choice(t, interpreter),
    ]
    actions = [execute(t("exception-propose-send"), PROPOSE, data, "positive"), execute(t("button-back"), SHOW, data)]
    return card(body, actions, language=t.language)


def grant_near_card(t: Texts, asked: ExceptionRequest, slot: Slot) -> Card:
    """The notice ran out while the request waited: why can an interpreter be had all the same?"""
    data = request_data(asked)
    body = [
        title(t("exception-near-title")),
        paragraph(t("exception-near", when=long_slot(slot, t.language))),
        *_interpreter_choice(t, ""),
    ]
    return card(body, [_grant(t, data, slot), execute(t("button-back"), SHOW, data)], language=t.language)


def _grant(t: Texts, data: Data, slot: Slot) -> Action:
    label, whole = (t("exception-grant", when=form(slot, t.language)) for form in (brief_slot, short_slot))
    return execute(label, GRANT, {**data, "slot": str(slot)}, "positive", tooltip=whole)


def decline_card(t: Texts, asked: ExceptionRequest, *, missing: bool = False) -> Card:
    data = request_data(asked)
    reasons = [(one.value, t(f"exception-decline-{one.value}")) for one in DeclineReason]
    error = t("exception-decline-missing") if missing else None
    body = [
        title(t("exception-decline-title")),
        facts(_lines(t, asked)),
        *choice_input("reason", t("exception-decline-reason"), reasons, None, expanded=True, error=error),
    ]
    actions = [execute(t("exception-decline"), DECLINE, data, "destructive"), execute(t("button-back"), SHOW, data)]
    return card(body, actions, language=t.language)


def _interpreter_choice(t: Texts, value: str) -> list[CardElement]:
    reasons = [(one.value, t(f"grant-reason-interpreter-{one.value}")) for one in InterpreterReason]
    label = t("exception-interpreter-reason")
    return choice_input("interpreter", label, [("", t("exception-interpreter-none")), *reasons], value)


def _top(t: Texts, key: str, note: str | None) -> list[CardElement]:
    body: list[CardElement] = [title(t(key))]
    if note:
        body.append(problem(note))
    return body


def _lines(t: Texts, asked: ExceptionRequest, set_aside: Sequence[str] = ()) -> list[Line]:
    lines = [*common_lines(t, asked.request), *wish_lines(t, asked.wishes)]
    if asked.deadline:
        lines.append((t("fact-deadline"), short_day(asked.deadline, t.language)))
    lines += [(t("fact-exception"), exception_name(t, code)) for code in set_aside]
    lines.append((t("exception-why"), t(f"grant-reason-asked-{asked.reason.value}")))
    lines += [
        presence_line(t, asked.request),
        (t("exception-sent"), short_day(to_oslo(asked.asked_at).date(), t.language)),
    ]
    if asked.proposal:
        lines.append((t("exception-proposed"), long_slot(asked.proposal.slot, t.language)))
        lines.append((t("exception-proposed-by"), asked.proposal.by.name))
        if asked.proposal.interpreter:
            why = t(f"grant-reason-interpreter-{asked.proposal.interpreter.value}")
            lines.append((t("exception-interpreter-line"), why))
    if asked.closing and asked.closing.reason:
        lines.append((t("exception-declined-because"), t(f"exception-decline-{asked.closing.reason.value}")))
    return lines
