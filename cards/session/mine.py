"""An adviser's coming sessions, and what may become one: places on a waiting list, requests for an exception."""

from collections.abc import Sequence

from booking.exception_request.request import ExceptionRequest
from booking.session.session import Booking
from booking.waiting.entry import WaitingEntry
from cards.catalogue import Texts
from cards.dates import long_slot
from cards.elements import (
    Action,
    Card,
    CardElement,
    box,
    card,
    execute,
    facts,
    good_news,
    heading,
    hint,
    open_url,
    paragraph,
    problem,
    row,
    title,
)
from cards.exception_request.answering import SHOW_OWN, request_data
from cards.menu import BOOK, GROUP_MEETINGS, MINE, back_to_menu
from cards.session.cancel import CANCEL_ASK
from cards.session.facts import booking_data, common_lines, interpreter_line, time_line
from cards.session.move import MOVE
from cards.waiting.card import SHOW, waiting_data

SHOWN = 5
"""Bookings on one screenful, so that the card stays small and readable on a phone."""


def my_bookings_card(
    t: Texts,
    bookings: Sequence[Booking],
    screen: int = 0,
    done: str | None = None,
    wrong: str | None = None,
    asked: str | None = None,
    *,
    pending: Sequence[WaitingEntry | ExceptionRequest] = (),
) -> Card:
    """`bookings` earliest first; `done` and `wrong` are sentences on what was changed, or why it was not; `asked` is
    the question which of the bookings a message meant; `pending` may become a session."""
    last_screen = max(0, (len(bookings) - 1) // SHOWN)
    screen = max(0, min(screen, last_screen))
    body: list[CardElement] = [title(t("mine-title"))]
    if done:
        body.append(good_news(done))
    if wrong:
        body.append(problem(wrong))
    if asked and bookings:
        body.append(paragraph(asked))
    actions: list[Action] = []
    if screen == 0:
        body.extend(_pending(t, one) for one in pending[:SHOWN])
        if len(pending) > SHOWN:
            body.append(hint(t("mine-more-pending", shown=SHOWN, total=len(pending))))
    if bookings:
        body.extend(_one(t, booking) for booking in bookings[screen * SHOWN : (screen + 1) * SHOWN])
        if len(bookings) > SHOWN:
            shown = min(len(bookings), (screen + 1) * SHOWN)
            body.append(hint(t("mine-more", shown=shown, total=len(bookings))))
        if screen < last_screen:
            actions.append(execute(t("mine-next"), MINE, {"screen": screen + 1}))
        if screen > 0:
            actions.append(execute(t("mine-previous"), MINE, {"screen": screen - 1}))
    else:
        body.append(paragraph(t("mine-none")))
        actions.append(execute(t("button-book"), BOOK, style="positive"))
    actions.append(execute(t("group-button-list"), GROUP_MEETINGS))
    return card(body, [*actions, back_to_menu(t)], language=t.language)


def _pending(t: Texts, one: WaitingEntry | ExceptionRequest) -> CardElement:
    """Its own card may be far up, or gone: the way back to it."""
    lines = common_lines(t, one.request)
    if isinstance(one, ExceptionRequest):
        show = execute(t("mine-show-exception"), SHOW_OWN, request_data(one))
        return box([heading(t(f"exception-adviser-{one.status.value}")), facts(lines), row([show])])
    if one.is_holding and one.offered:
        lines.insert(0, time_line(t, one.offered))
    show = execute(t("mine-show-waiting"), SHOW, waiting_data(one))
    return box([heading(t(f"waiting-title-{one.status.value}")), facts(lines), row([show])])


def _one(t: Texts, booking: Booking) -> CardElement:
    when = long_slot(booking.slot, t.language)
    buttons: list[Action] = []
    if booking.teams:
        buttons.append(open_url(t("mine-open"), booking.teams.join_url, t("mine-open-tooltip", when=when)))
    data = booking_data(booking)
    buttons.append(execute(t("button-move"), MOVE, data, tooltip=t("mine-move-tooltip", when=when)))
    buttons.append(execute(t("button-cancel"), CANCEL_ASK, data, tooltip=t("mine-cancel-tooltip", when=when)))
    lines = [*common_lines(t, booking.request), interpreter_line(t, booking)]
    return box([heading(when), facts(lines), row(buttons)])
