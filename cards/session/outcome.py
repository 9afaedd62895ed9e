"""How the session went: the counsellor's buttons and questions, and the adviser's message that nobody came."""

from datetime import datetime

from booking.legal_basis import LegalBasis
from booking.session.session import Booking
from cards.catalogue import Texts
from cards.dates import long_slot
from cards.elements import Action, Card, card, execute, facts, hint, paragraph, title
from cards.menu import BOOK, back_to_menu
from cards.session.facts import booking_data, common_lines, time_line

COMPLETED, NO_SHOW_ASK, NO_SHOW, NOT_SO = "outcome.completed", "outcome.ask", "outcome.no-show", "outcome.stop"


def outcome_actions(t: Texts, booking: Booking, now: datetime) -> list[Action]:
    """What the counsellor may say at `now` about a session that has begun."""
    data = booking_data(booking)
    actions: list[Action] = []
    if booking.is_over(now):
        actions.append(execute(t("outcome-completed"), COMPLETED, data, style="positive"))
    return [*actions, execute(t("outcome-no-show"), NO_SHOW_ASK, data)]


def outcome_question_card(t: Texts, booking: Booking, now: datetime) -> Card:
    """Posted to the counsellor when the session was to end. Says whether a note is to be written, and why not."""
    ordinary = booking.request.basis is LegalBasis.ORDINARY
    body = [
        title(t("outcome-title")),
        facts([time_line(t, booking.slot), *common_lines(t, booking.request)]),
        hint(t("counsellor-note-11" if ordinary else "counsellor-note-6a")),
    ]
    return card(body, outcome_actions(t, booking, now), language=t.language)


def no_show_question_card(t: Texts, booking: Booking) -> Card:
    """Asked before it is said: the adviser is told at once, and it stands."""
    data = booking_data(booking)
    body = [
        title(t("no-show-title")),
        facts([time_line(t, booking.slot), *common_lines(t, booking.request)]),
        paragraph(t("no-show-text")),
    ]
    actions = [execute(t("no-show-yes"), NO_SHOW, data, style="destructive"), execute(t("no-show-no"), NOT_SO, data)]
    return card(body, actions, language=t.language)


def no_show_card(t: Texts, booking: Booking) -> Card:
    """For the adviser, in a message of its own, with the way to book again."""
    text = t(
        "adviser-no-show-message",
        when=long_slot(booking.slot, t.language),
        municipality=booking.request.municipality or "",
    )
    actions = [execute(t("button-book"), BOOK, style="positive"), back_to_menu(t)]
    return card([title(t("receipt-title-no-show")), paragraph(text)], actions, language=t.language)
