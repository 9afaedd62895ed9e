"""What the counsellor gets: the booking card, and the message that a session is cancelled."""

from booking.duf import spaced
from booking.legal_basis import LegalBasis
from booking.session import Booking, InterpreterStatus
from booking.wall_time import today
from cards.booking_facts import booking_data, common_lines, interpreter_line, presence_line, time_line
from cards.catalogue import Texts
from cards.dates import long_slot, short_day
from cards.elements import (
    Action,
    Card,
    CardElement,
    bullets,
    card,
    execute,
    facts,
    heading,
    hint,
    open_url,
    problem,
    title,
)

ORDER_INTERPRETER, SHOW_DUF, HIDE_DUF = "counsellor.interpreter", "counsellor.show-duf", "counsellor.hide-duf"


def booking_card(t: Texts, booking: Booking, *, duf: str | None = None, note: str | None = None) -> Card:
    """The booking as it stands. `duf` shows the number (only in the answer to the one who asked, never posted);
    `note` is a sentence on top, such as why a change was not made."""
    body: list[CardElement] = [title(t("counsellor-title" if booking.is_active else "counsellor-title-cancelled"))]
    if note:
        body.append(problem(note))
    body.append(facts(_lines(t, booking, duf)))
    if not booking.is_active:
        return card(body, language=t.language)
    if duf:
        body.append(hint(t("counsellor-duf-recorded")))
    if booking.meeting_problem and not booking.meeting:
        body.append(problem(t("counsellor-link-failed", reason=booking.meeting_problem)))
    body += [heading(t("counsellor-conditions")), *bullets(_conditions(t, booking))]
    ordinary = booking.request.basis is LegalBasis.ORDINARY
    body.append(hint(t("counsellor-note-11" if ordinary else "counsellor-note-6a")))
    return card(body, _actions(t, booking, duf_shown=duf is not None), language=t.language)


def cancelled_text(t: Texts, booking: Booking) -> str:
    by = booking.cancellation.by if booking.cancellation else booking.adviser
    return t(
        "counsellor-cancelled-message",
        name=by.name or t("counsellor-somebody"),
        when=long_slot(booking.slot, t.language),
        municipality=booking.request.municipality or "",
        interpreter=booking.interpreter.status.value,
    ).strip()


def _lines(t: Texts, booking: Booking, duf: str | None) -> list[tuple[str, str]]:
    lines = [
        time_line(t, booking.slot),
        (t("fact-adviser"), booking.adviser.name or "–"),
        *common_lines(t, booking.request),
        interpreter_line(t, booking),
        presence_line(t, booking.request),
    ]
    given = spaced(duf) if duf else t("fact-duf-given" if booking.duf_given else "fact-duf-none")
    lines.append((t("fact-duf"), given))
    if not booking.meeting and not booking.meeting_problem and booking.is_active:
        lines.append((t("fact-meeting"), t("counsellor-link-pending")))
    return lines


def _conditions(t: Texts, booking: Booking) -> list[str]:
    """What the rules found met, in the counsellor's words."""
    days = (booking.slot.day - today(booking.booked_at)).days
    lines = [t("counsellor-condition-notice", days=days)]
    if booking.request.basis is LegalBasis.COLLECTIVE_PROTECTION:
        return [t("counsellor-condition-meeting"), *lines]
    if booking.deadline:
        lines.append(t("counsellor-condition-deadline", deadline=short_day(booking.deadline, t.language)))
    return [*lines, t("counsellor-condition-mapped"), t("counsellor-condition-age")]


def _actions(t: Texts, booking: Booking, *, duf_shown: bool) -> list[Action]:
    data = booking_data(booking)
    actions: list[Action] = []
    if booking.interpreter.status is InterpreterStatus.TO_ORDER:
        actions.append(execute(t("counsellor-order"), ORDER_INTERPRETER, data, style="positive"))
    if booking.duf_given:
        verb, label = (HIDE_DUF, "counsellor-hide-duf") if duf_shown else (SHOW_DUF, "counsellor-show-duf")
        actions.append(execute(t(label), verb, data))
    if booking.meeting:
        actions.append(open_url(t("counsellor-link"), booking.meeting.join_url))
    return actions
