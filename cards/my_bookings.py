"""An adviser's coming sessions, and the question before one is cancelled."""

from collections.abc import Sequence

from booking.directory import Counsellor
from booking.session import Booking
from cards.booking_facts import booking_data, common_lines, interpreter_line
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
from cards.menu import BOOK, MINE, back_to_menu

CANCEL_ASK, CANCEL = "mine.cancel-ask", "mine.cancel"
SHOWN = 5
"""Bookings on one screenful, so that the card stays small and readable on a phone."""


def my_bookings_card(
    t: Texts, bookings: Sequence[Booking], screen: int = 0, done: str | None = None, wrong: str | None = None
) -> Card:
    """`bookings` earliest first; `done` and `wrong` are sentences on what was changed, or why it was not."""
    last_screen = max(0, (len(bookings) - 1) // SHOWN)
    screen = max(0, min(screen, last_screen))
    body: list[CardElement] = [title(t("mine-title"))]
    if done:
        body.append(good_news(done))
    if wrong:
        body.append(problem(wrong))
    actions: list[Action] = []
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
    return card(body, [*actions, back_to_menu(t)], language=t.language)


def _one(t: Texts, booking: Booking) -> CardElement:
    when = long_slot(booking.slot, t.language)
    buttons: list[Action] = []
    if booking.meeting:
        buttons.append(open_url(t("mine-open"), booking.meeting.join_url, t("mine-open-tooltip", when=when)))
    data = booking_data(booking)
    buttons.append(execute(t("mine-cancel"), CANCEL_ASK, data, tooltip=t("mine-cancel-tooltip", when=when)))
    lines = [*common_lines(t, booking.request), interpreter_line(t, booking)]
    return box([heading(when), facts(lines), row(buttons)])


def cancel_card(t: Texts, booking: Booking, counsellor: Counsellor, *, changed: bool = False) -> Card:
    """`changed` says first that the booking has changed since the card that was pressed."""
    data = booking_data(booking)
    body = [
        title(t("cancel-title")),
        *([problem(t("stale-changed"))] if changed else []),
        heading(long_slot(booking.slot, t.language)),
        facts(common_lines(t, booking.request)),
        paragraph(t("cancel-text", counsellor=counsellor.name)),
    ]
    actions = [execute(t("cancel-yes"), CANCEL, data, style="destructive"), execute(t("cancel-no"), MINE)]
    return card(body, actions, language=t.language)
