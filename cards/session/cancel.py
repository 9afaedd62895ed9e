"""Cancelling: the question with the reasons to choose from, and what the other side is told."""

from collections.abc import Sequence

from booking.session.session import Booking, CancelReason, InterpreterStatus
from cards.catalogue import Texts
from cards.dates import long_slot
from cards.elements import Card, card, choice_input, execute, facts, heading, paragraph, problem, title
from cards.menu import BOOK, back_to_menu
from cards.session.facts import booking_data, common_lines, name_of, reason_name

CANCEL_ASK, CANCEL, KEEP = "cancel.start", "cancel.confirm", "cancel.stop"
REASON = "reason"


def cancel_card(
    t: Texts,
    booking: Booking,
    reasons: Sequence[CancelReason],
    chosen: str | None = None,
    *,
    counsellor: str | None = None,
    error: str | None = None,
    changed: bool = False,
) -> Card:
    """`counsellor` is the name of the one who is told, None where the counsellor is the one who asks. `changed` says
    first that the booking has changed since the card that was pressed."""
    data = booking_data(booking)
    told = t("cancel-text", counsellor=counsellor) if counsellor else t("cancel-text-counsellor")
    choices = [(reason.value, reason_name(t, reason)) for reason in reasons]
    body = [
        title(t("cancel-title")),
        *([problem(t("stale-changed"))] if changed else []),
        heading(long_slot(booking.slot, t.language)),
        facts(common_lines(t, booking.request)),
        *choice_input(REASON, t("cancel-reason"), choices, chosen, expanded=True, error=error),
        paragraph(told),
    ]
    actions = [execute(t("cancel-yes"), CANCEL, data, style="destructive"), execute(t("cancel-no"), KEEP, data)]
    return card(body, actions, language=t.language)


def cancelled_by_adviser_text(t: Texts, booking: Booking) -> str:
    """For the counsellor, in a message of its own."""
    lines = [t("counsellor-cancelled-message", **_cancelled(t, booking))]
    if booking.interpreter.status is InterpreterStatus.ORDERED:
        lines.append(t("cancelled-interpreter"))
    return " ".join(lines)


def cancelled_by_counsellor_card(t: Texts, booking: Booking) -> Card:
    """For the adviser, in a message of its own, with the way to book again."""
    text = t("adviser-cancelled-message", **_cancelled(t, booking))
    actions = [execute(t("button-book"), BOOK, style="positive"), back_to_menu(t)]
    return card([title(t("receipt-title-cancelled")), paragraph(text)], actions, language=t.language)


def _cancelled(t: Texts, booking: Booking) -> dict[str, str]:
    gone = booking.cancellation
    return {
        "name": name_of(t, gone.by, booking) if gone else "",
        "reason": reason_name(t, gone.reason) if gone else "",
        "when": long_slot(booking.slot, t.language),
        "municipality": booking.request.municipality or "",
    }
