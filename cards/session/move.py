"""Moving: what is particular to its page of times, the question before it is done, and what both are told."""

from booking.calendar.wall_time import Slot
from booking.directory.directory import Counsellor
from booking.session.session import Booking, InterpreterStatus
from cards.catalogue import Texts
from cards.dates import long_slot
from cards.elements import Card, card, execute, facts, paragraph, problem, title
from cards.session.facts import booking_data, common_lines, counsellor_line, name_of
from cards.session.times import TimePage

MOVE, MOVE_CONFIRM, MOVE_STOP = "move.start", "move.confirm", "move.stop"


def move_time_page(t: Texts, booking: Booking, error: str | None) -> TimePage:
    data = booking_data(booking)
    top = [title(t("move-title")), paragraph(t("move-now", when=long_slot(booking.slot, t.language)))]
    return TimePage("move", data, top, error, [execute(t("move-stop"), MOVE_STOP, data)])


def move_check_card(t: Texts, booking: Booking, to: Slot, counsellor: Counsellor, *, changed: bool = False) -> Card:
    """`changed` says first that the booking has changed since the card that was pressed."""
    data = booking_data(booking)
    lines = [
        (t("move-from"), long_slot(booking.slot, t.language)),
        (t("move-to"), long_slot(to, t.language)),
        counsellor_line(t, counsellor),
        *common_lines(t, booking.request),
    ]
    body = [
        title(t("move-check-title")),
        *([problem(t("stale-changed"))] if changed else []),
        facts(lines),
        paragraph(t("move-check-text")),
    ]
    if booking.interpreter.status is InterpreterStatus.ORDERED:
        body.append(paragraph(t("move-check-interpreter")))
    actions = [
        execute(t("move-yes"), MOVE_CONFIRM, {**data, "slot": str(to)}, style="positive"),
        execute(t("move-other"), MOVE, data),
        execute(t("move-stop"), MOVE_STOP, data),
    ]
    return card(body, actions, language=t.language)


def moved_text_for_adviser(t: Texts, booking: Booking) -> str:
    """The booking has been moved: the last move is told."""
    return t("adviser-moved-message", **_moved(t, booking))


def moved_text_for_counsellor(t: Texts, booking: Booking) -> str:
    lines = [t("counsellor-moved-message", **_moved(t, booking))]
    if booking.interpreter_to_order_again:
        lines.append(t("moved-interpreter-again"))
    elif booking.interpreter.status is InterpreterStatus.TO_ORDER:
        lines.append(t("moved-interpreter"))
    if booking.teams_problem and not booking.teams:
        lines.append(t("moved-own-meeting"))
    return " ".join(lines)


def move_failed_text(t: Texts, slot: Slot) -> str:
    """For the counsellor: the calendar could not be changed."""
    return t("counsellor-move-failed", when=long_slot(slot, t.language))


def _moved(t: Texts, booking: Booking) -> dict[str, str]:
    last = booking.moves[-1]
    return {
        "name": name_of(t, last.by, booking),
        "before": long_slot(last.from_slot, t.language),
        "when": long_slot(last.to_slot, t.language),
        "municipality": booking.request.municipality or "",
    }
