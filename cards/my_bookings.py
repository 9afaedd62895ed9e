"""An adviser's coming sessions."""

from collections.abc import Sequence

from booking.session import Booking
from cards.booking_facts import booking_data, common_lines, interpreter_line
from cards.cancel import CANCEL_ASK
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
from cards.menu import BOOK, GROUP_MEETINGS, MINE, back_to_menu
from cards.move import MOVE

SHOWN = 5
"""Bookings on one screenful, so that the card stays small and readable on a phone."""


def my_bookings_card(
    t: Texts,
    bookings: Sequence[Booking],
    screen: int = 0,
    done: str | None = None,
    wrong: str | None = None,
    asked: str | None = None,
) -> Card:
    """`bookings` earliest first; `done` and `wrong` are sentences on what was changed, or why it was not; `asked` is
    the question which of the bookings a message meant."""
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


def _one(t: Texts, booking: Booking) -> CardElement:
    when = long_slot(booking.slot, t.language)
    buttons: list[Action] = []
    if booking.meeting:
        buttons.append(open_url(t("mine-open"), booking.meeting.join_url, t("mine-open-tooltip", when=when)))
    data = booking_data(booking)
    buttons.append(execute(t("button-move"), MOVE, data, tooltip=t("mine-move-tooltip", when=when)))
    buttons.append(execute(t("button-cancel"), CANCEL_ASK, data, tooltip=t("mine-cancel-tooltip", when=when)))
    lines = [*common_lines(t, booking.request), interpreter_line(t, booking)]
    return box([heading(when), facts(lines), row(buttons)])
